/// Where a running chart stands: its active states and what its history states remember.
///
/// A snapshot means something only together with the chart that made it. To store one, write down
/// ``Chart/activeNames(_:)`` and ``Chart/historyNames(_:)``.
public struct Snapshot: Hashable, Sendable {
  /// The active states, ancestors included, the root excluded.
  var configuration = StateSet()
  /// What each history state remembers; empty when it never did. No entries before the first.
  var history: [StateSet] = []

  /// Whether a final state at the top was reached: nothing can happen any more.
  public internal(set) var isFinished = false

  /// The active states in document order: atomic states with all their ancestors.
  public var states: [StateID] { configuration.map(StateID.init) }

  /// Whether a state is active.
  public func contains(_ state: StateID) -> Bool { configuration.contains(state.index) }
}
