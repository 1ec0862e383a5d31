/// What could ever happen, whatever the facts are: for whoever draws a chart as a net.
extension Chart {
  /// One microstep that could be taken in some world, and where the chart stands after it.
  public struct ConceivableStep: Sendable {
    public let microstep: Microstep
    public let snapshot: Snapshot
  }

  /// The step that begins, before anything follows from it.
  ///
  /// - Parameter state: the state to begin in, as in ``enter(_:_:)``; nil for the usual beginning.
  public func beginning(at state: StateID? = nil) -> ConceivableStep {
    var snapshot = Snapshot()
    var stepping = Stepping()
    var witness = Witness()
    let targets = state.map { [$0.index] } ?? tables.tree.defaults[0]
    let plan = tables.tree.entryPlan(targets: targets, domain: 0, snapshot.history)
    tables.enter(plan.states, &snapshot, &stepping, &witness)
    return ConceivableStep(microstep: witness.microstep, snapshot: snapshot)
  }

  /// Every microstep that could answer an event, or no event, as if each guard might hold.
  ///
  /// In parallel regions each may answer or not; with *n* regions of *k* transitions there are up to
  /// (k + 1)^n steps. More than ever happens, never less: guards only take steps away.
  public func conceivableSteps(_ event: EventID?, in snapshot: Snapshot) -> [ConceivableStep] {
    guard !snapshot.isFinished else { return [] }
    let column = event?.index ?? tables.columns - 1
    var choices: [[UInt16]] = [[]]
    for atomic in snapshot.configuration.intersection(tables.answering[column]) {
      let own = tables.candidateRange(atomic, column).map { tables.candidates[$0] }
      // A transition of a state around several regions is taken once.
      choices += choices.flatMap { chosen in
        own.filter { !chosen.contains($0) }.map { chosen + [$0] }
      }
      choices = Array(Set(choices)).sorted { $0.lexicographicallyPrecedes($1) }
    }
    var taken: Set<[UInt16]> = []
    return choices.compactMap { chosen in
      var picks = PickList()
      for number in chosen {
        picks.append(.init(transition: number, domain: tables.domain(Int(number), snapshot)))
      }
      tables.removeConflicts(&picks, snapshot.configuration)
      let kept = (0..<picks.count).map { picks[$0].transition }
      guard !kept.isEmpty, taken.insert(kept).inserted else { return nil }
      var after = snapshot
      var stepping = Stepping()
      var witness = Witness()
      tables.step(event, picks, &after, &stepping, &witness)
      return ConceivableStep(microstep: witness.microstep, snapshot: after)
    }
  }
}

/// Writes down one microstep; knows no fact.
private struct Witness: FactSource, StepObserver {
  private(set) var microstep = Microstep()

  func value(of fact: FactID) -> Int? { nil }

  mutating func begin(_ event: EventID?) { microstep.event = event }

  mutating func exit(_ state: StateID) { microstep.exited.append(state) }

  mutating func take(_ transition: TransitionID) { microstep.transitions.append(transition) }

  mutating func enter(_ state: StateID) { microstep.entered.append(state) }
}
