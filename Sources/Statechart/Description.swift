/// How a guard compares a fact with a number.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case less, atMost, equal, notEqual, atLeast, greater

  /// The comparison that holds exactly when this one does not.
  public var negated: Comparison {
    switch self {
    case .less: .atLeast
    case .atMost: .greater
    case .equal: .notEqual
    case .notEqual: .equal
    case .atLeast: .less
    case .greater: .atMost
    }
  }

  /// Whether `left` stands in this relation to `right`.
  public func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .notEqual: left != right
    case .atLeast: left >= right
    case .greater: left > right
    }
  }
}

/// A condition on a transition, as data: a closed set of operators over named facts.
///
/// Guards follow Kleene's strong logic of three values. A fact without a value is neither true nor
/// false; so is every comparison with it, and so is `not` of it. `all` with a false part is false
/// and `any` with a true part is true, whatever the other parts are. A transition is enabled only
/// when its guard is true: nobody gets past a rule because something is not known.
///
/// > Source: W3C SCXML 1.0, section 3.12.2 (a condition that cannot be evaluated counts as false).
public indirect enum Guard: Hashable, Sendable {
  /// True.
  case always
  /// True when the fact has a value other than 0, false when it is 0.
  case fact(String)
  /// The opposite; unknown stays unknown.
  case not(Guard)
  /// True when every part is true; `all([])` is true.
  case all([Guard])
  /// True when some part is true; `any([])` is false.
  case any([Guard])
  /// Compares the value of a fact (left) with a number (right).
  case compare(String, Comparison, Int)
  /// True when the named state is active when transitions are selected.
  case inState(String)
}

/// Something to be done on a way through the chart, as data.
///
/// The chart itself carries out `raise`; everything else is for the caller, who owns clocks and
/// the world.
public enum Action: Hashable, Sendable {
  /// Puts an event in the internal queue of the running macrostep.
  case raise(String)
  /// Something the caller does; the chart knows its name only.
  case effect(String)
  /// Asks the caller to send `event` later; `after` names a delay that the caller knows.
  case schedule(event: String, after: String)
  /// Asks the caller to drop what was scheduled for `event`.
  case cancel(event: String)
}

/// One transition as its author writes it.
public struct TransitionDescription: Hashable, Sendable {
  /// The event descriptor that it answers; nil when it is eventless.
  ///
  /// `a.b` answers the events `a.b` and `a.b.c`, `*` answers every event.
  ///
  /// > Source: W3C SCXML 1.0, section 3.12.1.
  public var event: String?
  /// The guard: it must be true for the transition to be enabled.
  public var condition: Guard
  /// The states to go to; empty when only the actions are wanted and nothing is left or entered.
  public var targets: [String]
  /// Whether a compound source stays active while one of its descendants is entered.
  public var isInternal: Bool
  /// What is done between leaving the old states and entering the new ones.
  public var actions: [Action]
  /// A name of the author's choice; it means nothing to the chart.
  public var name: String?

  public init(
    event: String? = nil, condition: Guard = .always, targets: [String] = [],
    isInternal: Bool = false, actions: [Action] = [], name: String? = nil
  ) {
    self.event = event
    self.condition = condition
    self.targets = targets
    self.isInternal = isInternal
    self.actions = actions
    self.name = name
  }
}

/// One state, with everything in it, as its author writes it.
///
/// The root of a description stands for the document (`<scxml>`): it must be compound, is never
/// active itself and carries no transitions or actions.
public struct StateDescription: Hashable, Sendable {
  /// What a state is made of.
  ///
  /// > Source: W3C SCXML 1.0, sections 3.3 (state), 3.4 (parallel), 3.7 (final), 3.10 (history).
  public enum Kind: Hashable, Sendable {
    /// Has no states inside.
    case atomic
    /// Has exactly one active child; `initial` is the descendant entered by default.
    case compound(initial: String)
    /// Has all its children active at once.
    case parallel
    /// Ends its parent: entering it raises `done.state.<parent>`.
    case final
    /// Stands for the child of the parent that was active last, or the default.
    case shallowHistory(default: [String])
    /// Stands for the atomic descendants of the parent that were active last, or the default.
    case deepHistory(default: [String])
  }

  /// The name, unique in the chart.
  public var name: String
  public var kind: Kind
  public var children: [StateDescription]
  public var transitions: [TransitionDescription]
  public var onEntry: [Action]
  public var onExit: [Action]

  public init(
    name: String, kind: Kind = .atomic, children: [StateDescription] = [],
    transitions: [TransitionDescription] = [], onEntry: [Action] = [], onExit: [Action] = []
  ) {
    self.name = name
    self.kind = kind
    self.children = children
    self.transitions = transitions
    self.onEntry = onEntry
    self.onExit = onExit
  }
}
