/// Snapshots by name, to be stored and read back.
extension Chart {
  /// The names of the active states in document order, ancestors included.
  public func activeNames(_ snapshot: Snapshot) -> [String] {
    snapshot.configuration.map(tables.tree.name)
  }

  /// The names of what each history state remembers; those that never did are left out.
  public func historyNames(_ snapshot: Snapshot) -> [String: [String]] {
    let tree = tables.tree
    var names: [String: [String]] = [:]
    for state in tree.historyStates where tree.historySlots[state] < snapshot.history.count {
      let remembered = snapshot.history[tree.historySlots[state]]
      if !remembered.isEmpty { names[tree.name(state)] = remembered.map(tree.name) }
    }
    return names
  }

  /// The snapshot with these active states; ancestors may be left out.
  ///
  /// Throws when a name is unknown or when the states are not a configuration of this chart:
  /// exactly one child of every active compound state, every child of a parallel one. What a
  /// history state remembers has to be such a choice below its parent.
  ///
  /// > Source: W3C SCXML 1.0, sections 3.10 and 3.11.
  public func snapshot(
    active: [String], history: [String: [String]] = [:]
  ) throws(ChartError) -> Snapshot {
    let tree = tables.tree
    var findings: [ChartFinding] = []
    var snapshot = Snapshot()
    snapshot.configuration = numbers(active, &findings)
    snapshot.configuration = tree.withAncestors(snapshot.configuration, below: 0)
    if findings.isEmpty { findings = tree.faults(of: snapshot.configuration, below: 0) }
    for (name, remembered) in history.sorted(by: { $0.key < $1.key }) {
      guard let state = tree.number(name), tree.historyStates.contains(state) else {
        findings.append(.unknownHistory(name))
        continue
      }
      let states = numbers(remembered, &findings)
      if !tree.isLegalMemory(states, of: state) {
        findings.append(.historyValueMisplaced(history: name, states: remembered))
        continue
      }
      if snapshot.history.isEmpty {
        snapshot.history = Array(repeating: StateSet(), count: tree.historyCount)
      }
      snapshot.history[tree.historySlots[state]] = states
    }
    guard findings.isEmpty else { throw ChartError(findings: findings) }
    let tops = tree.children[0].intersection(tree.finals)
    snapshot.isFinished = !snapshot.configuration.isDisjoint(with: tops)
    return snapshot
  }

  private func numbers(_ names: [String], _ findings: inout [ChartFinding]) -> StateSet {
    let tree = tables.tree
    var states = StateSet()
    for name in names {
      guard let state = tree.number(name), !tree.historyStates.contains(state) else {
        findings.append(.unknownActiveState(name))
        continue
      }
      states.insert(state)
    }
    return states
  }
}
