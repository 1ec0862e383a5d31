import Terms

/// A case as it would be: what somebody could do is tried out on it and never saved.
///
/// Everything goes through `decide`, so a rehearsal knows no rule of its own.
package struct Rehearsal: Sendable {
  package private(set) var challenge: Challenge
  package private(set) var situation: Situation
  /// Which of several ways through the guards of an action is looked at: 0 lacks least.
  var alternative = 0

  package init(_ challenge: Challenge, _ situation: Situation) {
    var challenge = challenge
    let cast = Cast.joined(to: situation)
    // Somebody speaks for the challenger, registered or not.
    let isRepresented = cast.people.keys.contains {
      !Cast.isStandIn($0.text) && challenge.roles(of: $0, cast).contains(.challenger)
    }
    if !isRepresented { challenge.openedBy = Cast.standIn(.challenger) }
    self.challenge = challenge
    self.situation = cast
  }

  enum Outcome {
    case done(by: PersonID)
    case refused([Reason])
    case unreadable([FieldProblem])
  }

  /// Reasons that hold for one person and perhaps not for another with the same role.
  static let personal: Set<String> = [
    "duties-not-separated", "wrong-side", "own-words", "not-a-contact-person", "same-decider",
  ]

  /// Carries a command out, by the first person who may and can.
  mutating func carryOut(_ command: Command, _ needed: Set<Role>) -> Outcome {
    var refused: [Reason]?
    for actor in Cast.candidates(for: needed, challenge, situation) {
      do throws(Refusal) {
        let events = try decide(
          command, challenge, situation.with(actor: actor), alternative: alternative)
        for event in events { challenge.evolve(event) }
        return .done(by: actor)
      } catch {
        switch error {
        case .byRules(let reasons):
          if refused.map({ reasons.count < $0.count }) ?? true { refused = reasons }
          if !reasons.contains(where: { Self.personal.contains($0.code) }) {
            return .refused(reasons)
          }
        case .badInput(let problems): return .unreadable(problems)
        case .notPermitted, .unknown: continue
        }
      }
    }
    return .refused(refused ?? [Reason("action-not-now")])
  }

  /// Lets time pass until a date; the clock does what falls due.
  ///
  /// - Returns: false when the clock cannot.
  mutating func wait(until date: CalendarDate) -> Bool {
    let later = situation.with(actor: .clock, on: max(date, situation.on))
    do throws(Refusal) {
      for event in try decide(.tick, challenge, later) { challenge.evolve(event) }
      situation = situation.with(on: later.on)
      return true
    } catch {
      return false
    }
  }

  /// Carries out a step that was planned; false when it cannot be done here.
  package mutating func repeated(_ step: PlannedStep) -> Bool {
    if case .wait = step.deed { return wait(until: step.on) }
    do throws(Refusal) {
      let events = try decide(step.command, challenge, situation.with(actor: step.actor))
      for event in events { challenge.evolve(event) }
      return true
    } catch {
      return false
    }
  }

  func inspection(_ record: RecordID? = nil) -> Inspection {
    Inspection(
      challenge: challenge, situation: situation, record: record.flatMap { challenge.record($0) })
  }

  func isPossible(_ action: String, _ record: RecordID?) -> Bool {
    Deliberation(challenge, situation).isPossible(action, record)
  }

  package var hasEnded: Bool { situation.workflow.main.hasEnded(challenge.snapshot) }
}
