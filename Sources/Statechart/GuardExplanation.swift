/// What stands in the way of a guard: its failing parts only.
///
/// Negations are worked out: a leaf says what is needed and what is the case.
public indirect enum Obstacle: Hashable, Sendable {
  /// The fact has to be true (or false); `value` is nil when it is not known.
  case fact(String, mustBe: Bool, value: Int?)
  /// The fact has to stand in this relation to the number; `value` is nil when it is not known.
  case comparison(String, Comparison, Int, value: Int?)
  /// The state has to be active (or not).
  case state(String, mustBeActive: Bool)
  /// Nothing will ever lift this.
  case never
  /// Each of these has to be lifted.
  case all([Obstacle])
  /// To lift one of these is enough.
  case any([Obstacle])
}

/// Why one transition can or cannot be taken.
public struct GuardExplanation: Hashable, Sendable {
  public let transition: TransitionID
  /// What stands in the way; nil when the guard is true.
  public let obstacle: Obstacle?

  public var isMet: Bool { obstacle == nil }
}

extension Chart {
  /// For each candidate of an event, in the order in which they are considered, what its guard
  /// lacks.
  ///
  /// No candidates means that the event has no meaning where the chart stands.
  public func explain(
    _ event: EventID?, in snapshot: Snapshot, _ facts: some FactSource
  ) -> [GuardExplanation] {
    candidates(for: event, in: snapshot).map { transition in
      let condition = self.transition(transition).condition
      return GuardExplanation(
        transition: transition,
        obstacle: obstacle(condition, expected: true, snapshot, facts))
    }
  }

  private func obstacle(
    _ condition: Guard, expected: Bool, _ snapshot: Snapshot, _ facts: some FactSource
  ) -> Obstacle? {
    switch condition {
    case .always:
      return expected ? nil : .never
    case .fact(let name):
      let value = value(name, facts)
      if let value, (value != 0) == expected { return nil }
      return .fact(name, mustBe: expected, value: value)
    case .compare(let name, let comparison, let number):
      let needed = expected ? comparison : comparison.negated
      let value = value(name, facts)
      if let value, needed.holds(value, number) { return nil }
      return .comparison(name, needed, number, value: value)
    case .inState(let name):
      let isActive = state(named: name).map(snapshot.contains) ?? false
      return isActive == expected ? nil : .state(name, mustBeActive: expected)
    case .not(let part):
      return obstacle(part, expected: !expected, snapshot, facts)
    case .all(let parts):
      let found = parts.map { obstacle($0, expected: expected, snapshot, facts) }
      return expected ? Obstacle(each: found) : Obstacle(oneOf: found)
    case .any(let parts):
      let found = parts.map { obstacle($0, expected: expected, snapshot, facts) }
      return expected ? Obstacle(oneOf: found) : Obstacle(each: found)
    }
  }

  private func value(_ name: String, _ facts: some FactSource) -> Int? {
    fact(named: name).flatMap(facts.value)
  }
}

extension Obstacle {
  /// The obstacle of parts that are all needed; nil when none of them has one.
  fileprivate init?(each parts: [Obstacle?]) {
    var found: [Obstacle] = []
    for case .some(let part) in parts {
      let leaves = if case .all(let inner) = part { inner } else { [part] }
      for leaf in leaves where !found.contains(leaf) { found.append(leaf) }
    }
    if found.isEmpty { return nil }
    if found.contains(.never) { found = [.never] }
    self = found.count == 1 ? found[0] : .all(found)
  }

  /// The obstacle of parts of which one is needed; nil when one of them has none.
  fileprivate init?(oneOf parts: [Obstacle?]) {
    var found: [Obstacle] = []
    for part in parts {
      guard let part else { return nil }
      let leaves = if case .any(let inner) = part { inner } else { [part] }
      for leaf in leaves where leaf != .never && !found.contains(leaf) { found.append(leaf) }
    }
    self = found.isEmpty ? .never : found.count == 1 ? found[0] : .any(found)
  }
}
