/// Where a transition stands in the description of a chart.
public struct TransitionPlace: Hashable, Sendable {
  /// The name of the source state.
  public let state: String
  /// The place among the transitions of that state, from 0.
  public let index: Int
  /// The event descriptor; nil when it is eventless.
  public let event: String?
  /// The author's name for it.
  public let name: String?
}

/// Something that is wrong, or doubtful, in a chart or in a stored configuration.
///
/// Facts only: the sentences are made elsewhere. ``code`` is stable.
public enum ChartFinding: Hashable, Sendable {
  /// What a limit counts.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case states, depth, transitions, eventlessTransitions, events, facts, actions
    case guardDepth, guardParts
  }

  /// Whether a chart with this finding can be used.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  // Names.
  case emptyName(parent: String?)
  case emptyFactName(TransitionPlace)
  case duplicateName(String)
  case limitExceeded(Measure, count: Int, limit: Int)

  // Structure.
  case rootNotCompound(String)
  case rootWithBehaviour(String)
  case childrenNotAllowed(state: String)
  case compoundWithoutChildren(state: String)
  case parallelWithoutChildren(state: String)
  case finalInParallel(state: String, parent: String)
  case finalWithTransition(state: String)
  case historyMisplaced(state: String, parent: String)
  case historyWithBehaviour(state: String)

  // References.
  case unknownInitial(state: String, initial: String)
  case initialNotDescendant(state: String, initial: String)
  case historyWithoutDefault(state: String)
  case unknownHistoryDefault(state: String, target: String)
  case historyDefaultMisplaced(state: String, target: String)
  case unknownTarget(TransitionPlace, target: String)
  case conflictingTargets(TransitionPlace, first: String, second: String)
  case conflictingDefaults(state: String, first: String, second: String)
  case unknownGuardState(TransitionPlace, state: String)
  case invalidEventName(state: String, event: String)
  case reservedEvent(state: String, event: String)
  case unknownDoneState(TransitionPlace, state: String)
  /// An event that is raised or scheduled, and that no transition answers.
  case unansweredEvent(state: String, event: String)

  // Behaviour.
  /// Eventless transitions without guards that lead back to where they began.
  case eventlessLoop([TransitionPlace])
  /// Eventless transitions with guards that may lead back to where they began.
  case eventlessCyclePossible([TransitionPlace])
  case unreachableState(String)
  /// Two parallel regions may answer one event, and only the first of them would be heard.
  case regionConflictPossible(first: TransitionPlace, second: TransitionPlace)
  /// An earlier transition of the same state, without a guard, always wins.
  case shadowedTransition(TransitionPlace, by: TransitionPlace)
  case cancelWithoutSchedule(state: String, event: String)
  /// The state has no final child, so it is never done.
  case doneNeverHappens(TransitionPlace, state: String)
  /// The chart ends in this state and nothing leaves it, so its exit actions never run.
  case exitNeverHappens(state: String)

  // Stored configurations.
  case unknownActiveState(String)
  case nothingActive(in: String)
  case severalActive(in: String, first: String, second: String)
  case unknownHistory(String)
  case historyValueMisplaced(history: String, states: [String])
}

/// Every error that was found in a chart, or in a stored configuration of one.
public struct ChartError: Error, Hashable, Sendable {
  /// The errors, in document order within each group of checks; never empty.
  public let findings: [ChartFinding]
}
