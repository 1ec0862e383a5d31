/// A state of one chart.
///
/// Identifiers count from 0 in document order and mean something only in the chart that gave them.
public struct StateID: Hashable, Comparable, Sendable {
  let raw: UInt16

  init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The place of the state in document order; the root (which is not a state) is 0.
  public var index: Int { Int(raw) }

  public static func < (left: StateID, right: StateID) -> Bool { left.raw < right.raw }
}

/// An event that a chart knows.
public struct EventID: Hashable, Comparable, Sendable {
  let raw: UInt16

  init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The place of the event in ``Chart/events``.
  public var index: Int { Int(raw) }

  public static func < (left: EventID, right: EventID) -> Bool { left.raw < right.raw }
}

/// A fact that the guards of a chart ask for.
public struct FactID: Hashable, Comparable, Sendable {
  let raw: UInt16

  init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The place of the fact in ``Chart/factNames``.
  public var index: Int { Int(raw) }

  public static func < (left: FactID, right: FactID) -> Bool { left.raw < right.raw }
}

/// A transition of one chart, counted in document order of its source states.
public struct TransitionID: Hashable, Comparable, Sendable {
  let raw: UInt16

  init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The place of the transition in ``Chart/transitions``.
  public var index: Int { Int(raw) }

  public static func < (left: TransitionID, right: TransitionID) -> Bool { left.raw < right.raw }
}

/// An action of one chart; equal actions share one identifier.
public struct ActionID: Hashable, Comparable, Sendable {
  let raw: UInt16

  init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The place of the action among the different actions of its chart.
  public var index: Int { Int(raw) }

  public static func < (left: ActionID, right: ActionID) -> Bool { left.raw < right.raw }
}
