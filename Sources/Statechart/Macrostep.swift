/// One set of transitions taken together, as data.
///
/// > Source: W3C SCXML 1.0, appendix D, `microstep`.
public struct Microstep: Hashable, Sendable {
  /// The event that was answered; nil for eventless transitions and for the start.
  public internal(set) var event: EventID?
  /// The transitions, in the order in which they were taken; none for the start.
  public internal(set) var transitions: [TransitionID] = []
  /// The states left, in exit order.
  public internal(set) var exited: [StateID] = []
  /// The states entered, in entry order.
  public internal(set) var entered: [StateID] = []
  /// What is done on the way, in execution order: exits, transitions, entries.
  ///
  /// `raise` is listed too, and has already been heard.
  public internal(set) var actions: [Action] = []
}

/// Everything that follows from one event, until nothing more happens by itself.
public struct Macrostep: Hashable, Sendable {
  public internal(set) var microsteps: [Microstep]
  /// Where the chart stands afterwards.
  public internal(set) var snapshot: Snapshot
  /// Whether it was given up at ``ChartLimits/microstepsPerMacrostep``.
  ///
  /// The chart runs in circles then: the snapshot must not be used.
  public internal(set) var isExhausted: Bool

  /// The actions of all microsteps, in execution order.
  public var actions: [Action] { microsteps.flatMap(\.actions) }
}
