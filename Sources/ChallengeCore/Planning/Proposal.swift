import Terms

/// Something to try because a reason asks for it; what one record can do is one proposal.
struct Proposal: Hashable {
  enum Deed: Hashable {
    case add(kind: String)
    case complete(RecordID)
    case finish(RecordID)
    case wait(CalendarDate)
  }

  let deed: Deed
  private(set) var fixed: Entry = [:]
  private(set) var fields: [String] = []
  let code: String

  private init?(_ reason: Reason, otherwise: Bool) {
    let remedy = otherwise ? reason.other ?? reason.remedy : reason.remedy
    code = reason.code
    switch remedy {
    case .add(let kind, let known):
      deed = .add(kind: kind)
      for (name, value) in known { fixed[name] = Self.entered(value, name, of: kind) }
    case .complete(let record, let field):
      deed = .complete(record)
      fields = [field]
    case .finish(let record): deed = .finish(record)
    case .waitUntil(let date): deed = .wait(date)
    case .none, .fill: return nil
    }
  }

  private static func entered(_ value: String, _ name: String, of kind: String) -> EnteredValue {
    switch RecordKind.named(kind)?.field(name)?.type {
    case .choices, .profileChoices, .lines: .list([value])
    default: .text(value)
    }
  }

  /// The proposals of reasons: what is to be recorded first, approvals after what they approve, and
  /// waiting last.
  static func all(_ reasons: [Reason], otherwise: Bool) -> [Proposal] {
    var found: [Proposal] = []
    for reason in reasons {
      guard let proposal = Proposal(reason, otherwise: otherwise) else { continue }
      if let index = found.firstIndex(where: { $0.canTakeIn(proposal) }) {
        found[index].takeIn(proposal)
      } else {
        found.append(proposal)
      }
    }
    return found.filter { $0.place == 0 } + found.filter { $0.place == 1 }
      + found.filter { $0.place == 2 }
  }

  private var place: Int {
    switch deed {
    case .add(kind: "agreement-approval"): 1
    case .wait: 2
    default: 0
    }
  }

  /// Whether one record can do both: the same record, or a new one that differs in lists only.
  private func canTakeIn(_ other: Proposal) -> Bool {
    guard deed == other.deed else { return false }
    guard case .add = deed else { return true }
    guard Set(fixed.keys) == Set(other.fixed.keys) else { return false }
    return fixed.allSatisfy { name, value in
      if case .list = value { true } else { other.fixed[name] == value }
    }
  }

  private mutating func takeIn(_ other: Proposal) {
    fields += other.fields.filter { !fields.contains($0) }
    for (name, value) in other.fixed {
      guard case .list(let more) = value, case .list(let items)? = fixed[name] else { continue }
      fixed[name] = .list(items + more.filter { !items.contains($0) })
    }
  }
}

extension Rehearsal {
  /// Carries out a proposal in the way that leaves an action the fewest reasons; nil when it cannot
  /// be carried out.
  func best(_ proposal: Proposal, for target: Target) -> ([PlannedStep], Rehearsal)? {
    switch proposal.deed {
    case .add(let name):
      guard let kind = RecordKind.named(name) else { return nil }
      let choices = kind.fields.filter {
        $0.isRequired && $0.preset == nil && proposal.fixed[$0.name] == nil
      }
      return best(of: choices, proposal.fixed, for: target) { fixed in
        draft(adding: kind, fixed, code: proposal.code)
      }
    case .complete(let id):
      guard let record = challenge.record(id), let kind = RecordKind.named(record.kind) else {
        return nil
      }
      let choices = kind.fields.filter { proposal.fields.contains($0.name) }
      return best(of: choices, [:], for: target) { fixed in
        draft(completing: record, kind, proposal.fields, fixed, code: proposal.code)
      }
    case .finish(let id): return finished(id, for: target, code: proposal.code)
    case .wait(let date):
      var trial = self
      guard date > situation.on, trial.wait(until: date) else { return nil }
      let step = PlannedStep(
        deed: .wait(term: nil), by: [], on: date, known: [:], open: [], isJudgement: false,
        code: proposal.code, command: .tick, actor: .clock)
      return ([step], trial)
    }
  }

  /// Tries every value of the first field in which somebody chooses.
  private func best(
    of fields: [Field], _ fixed: Entry, for target: Target, _ draft: (Entry) -> Draft
  ) -> ([PlannedStep], Rehearsal)? {
    let tries = variants(of: fields, fixed)
    var found: [(step: PlannedStep, after: Rehearsal, left: Int)] = []
    for entry in tries {
      var trial = self
      guard case .done(let step) = trial.fill(draft(entry)) else { continue }
      found.append((step, trial, tries.count == 1 ? 0 : trial.reasonsLeft(target)))
    }
    guard let best = found.min(by: { $0.left < $1.left }) else { return nil }
    let alike = found.count { $0.left == best.left }
    return ([best.step.judged(fixed, alike, of: found.count)], best.after)
  }

  private func variants(of fields: [Field], _ fixed: Entry) -> [Entry] {
    let choice = fields.first {
      if case .choice = $0.type { true } else { false }
    }
    let flag = fields.count == 1 ? fields.first { $0.type == .yesNo } : nil
    guard let field = choice ?? flag else { return [fixed] }
    let values = Plausible(challenge: challenge, situation: situation).values(for: field)
    return values.map { fixed.merging([field.name: $0]) { $1 } }
  }

  // MARK: Processes

  /// The shortest way to the end of a process that leaves an action the fewest reasons.
  private func finished(
    _ id: RecordID, for target: Target, code: String
  ) -> ([PlannedStep], Rehearsal)? {
    var ends: [(steps: [PlannedStep], after: Rehearsal)] = []
    var open: [(steps: [PlannedStep], after: Rehearsal)] = [([], self)]
    for _ in 0..<Limits.processStepsRehearsed where ends.isEmpty {
      var next: [(steps: [PlannedStep], after: Rehearsal)] = []
      for (steps, rehearsal) in open {
        for (step, after) in rehearsal.stepsOn(id, code) {
          if after.isOpen(id) {
            next.append((steps + [step], after))
          } else {
            ends.append((steps + [step], after))
          }
        }
      }
      open = Array(next.prefix(Limits.waysTried * 4))
    }
    let judged = ends.map { ($0.steps, $0.after, $0.after.reasonsLeft(target)) }
    guard let best = judged.min(by: { $0.2 < $1.2 }) else { return nil }
    let same = judged.filter { $0.0.last?.action == best.0.last?.action }
    let alike = same.count { $0.2 == best.2 }
    guard let last = best.0.last else { return nil }
    return (best.0.dropLast() + [last.judged([:], alike, of: same.count)], best.1)
  }

  private func isOpen(_ id: RecordID) -> Bool {
    guard let record = challenge.record(id) else { return false }
    return challenge.openProcesses(record.kind, situation.workflow).contains { $0.id == id }
  }

  /// Each thing that can be done to the process of a record.
  private func stepsOn(_ id: RecordID, _ code: String) -> [(PlannedStep, Rehearsal)] {
    guard let kind = challenge.record(id)?.kind else { return [] }
    let actions = situation.workflow.actionOrder.compactMap { situation.workflow.actions[$0] }
      .filter { $0.process == kind && isPossible($0.name, id) }
    return actions.flatMap { action in
      variants(of: action.fields, [:]).compactMap { entry in
        var trial = self
        let draft = trial.draft(taking: action, id, isAsked: false, entry, code: code)
        guard case .done(let step) = trial.fill(draft) else { return nil }
        return (step, trial)
      }
    }
  }
}

extension PlannedStep {
  /// Fields that say how something turned out; nobody chooses them to get something done.
  private static let judgements: Set<String> = ["outcome", "sufficient"]

  /// The same step in which a chosen value is known only when few others would have done.
  ///
  /// - Parameters:
  ///   - alike: how many of the values that were tried do as well as this one.
  ///   - count: how many were tried.
  fileprivate func judged(_ fixed: Entry, _ alike: Int, of count: Int) -> PlannedStep {
    let chosen = known.keys.filter { fixed[$0] == nil }.sorted()
    let isJudged = alike < count && chosen.contains(where: Self.judgements.contains)
    let left = isJudged || alike == 1 && count > 1 ? [] : chosen
    return PlannedStep(
      deed: deed, by: by, on: on, known: known.filter { !left.contains($0.key) },
      open: open + left, isJudgement: isJudged, code: code, command: command, actor: actor)
  }
}
