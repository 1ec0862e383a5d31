/// Steps as values.
///
/// Facts are the same during a whole macrostep; effects are carried out afterwards by the caller.
extension Chart {
  /// Begins at the initial state.
  ///
  /// The first microstep enters states without any event or transition.
  public func start(_ facts: some FactSource) -> Macrostep {
    begin(at: tables.tree.defaults[0], facts)
  }

  /// Begins in a given state, for what was already running elsewhere.
  ///
  /// Its ancestors are entered too, with their entry actions, and defaults everywhere else; a
  /// history state stands for its default.
  public func enter(_ state: StateID, _ facts: some FactSource) -> Macrostep {
    begin(at: [state.index], facts)
  }

  /// Answers an event, and everything that follows from it; nil when no transition is enabled.
  public func send(
    _ event: EventID, to snapshot: Snapshot, _ facts: some FactSource
  ) -> Macrostep? {
    record(from: snapshot, facts) { run(event, &$0, in: &$1) }
  }

  /// Takes the eventless transitions that are enabled now, because facts have changed, and
  /// everything that follows from them; nil when there are none.
  public func settle(_ snapshot: Snapshot, _ facts: some FactSource) -> Macrostep? {
    record(from: snapshot, facts) { runEventless(&$0, in: &$1) }
  }

  private func begin<Facts: FactSource>(at targets: [Int], _ facts: Facts) -> Macrostep {
    guard
      let step = record(
        from: Snapshot(), facts, { begin(at: targets, &$0, in: &$1) })
    else { preconditionFailure("a beginning always enters states") }
    return step
  }

  private func record<Facts: FactSource>(
    from snapshot: Snapshot, _ facts: Facts,
    _ run: (inout Snapshot, inout StepRecorder<Facts>) -> StepOutcome
  ) -> Macrostep? {
    var snapshot = snapshot
    var recorder = StepRecorder(facts: facts, actions: actions.values)
    let outcome = run(&snapshot, &recorder)
    guard outcome != .unanswered else { return nil }
    return Macrostep(
      microsteps: recorder.finish(), snapshot: snapshot, isExhausted: outcome == .exhausted)
  }
}

/// Writes down a macrostep while it is made.
private struct StepRecorder<Facts: FactSource>: FactSource, StepObserver {
  let facts: Facts
  let actions: [Action]
  private var finished: [Microstep] = []
  private var current = Microstep()
  private var hasBegun = false

  init(facts: Facts, actions: [Action]) {
    self.facts = facts
    self.actions = actions
  }

  func value(of fact: FactID) -> Int? { facts.value(of: fact) }

  mutating func begin(_ event: EventID?) {
    if hasBegun { finished.append(current) }
    hasBegun = true
    current = Microstep(event: event)
  }

  mutating func exit(_ state: StateID) { current.exited.append(state) }

  mutating func take(_ transition: TransitionID) { current.transitions.append(transition) }

  mutating func enter(_ state: StateID) { current.entered.append(state) }

  mutating func perform(_ action: ActionID) { current.actions.append(actions[action.index]) }

  /// The microsteps; nothing can be written down any more.
  mutating func finish() -> [Microstep] {
    if hasBegun { finished.append(current) }
    return finished
  }
}
