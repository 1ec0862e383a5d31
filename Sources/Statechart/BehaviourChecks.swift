/// Checks of what a compiled chart can do, guards left unevaluated.
struct BehaviourChecks {
  let tables: ChartTables
  private(set) var findings: [ChartFinding] = []

  init(_ tables: ChartTables) {
    self.tables = tables
    checkReachability()
    for state in 0..<tree.count { checkShadows(state) }
    checkRegions()
    checkEventlessCycles()
  }

  private var tree: ChartTree { tables.tree }

  private func place(_ transition: Int) -> TransitionPlace {
    let place = tables.transitionPlaces[transition]
    return TransitionPlace(tree.descriptions[place.state], place.index)
  }

  /// Follows every transition of every state that was reached, whatever its guard.
  private mutating func checkReachability() {
    var reached = tree.entryPlan(targets: tree.defaults[0], domain: 0, []).states
    var pending = reached
    while let state = pending.popFirst() {
      for transition in tables.transitionRanges[state] {
        var entered = tables.transitions[transition].entry
        entered.subtract(reached)
        reached.formUnion(entered)
        pending.formUnion(entered)
      }
    }
    for state in 1..<tree.count where !tree.historyStates.contains(state) {
      if !reached.contains(state) { findings.append(.unreachableState(tree.name(state))) }
    }
  }

  /// Finds transitions behind one of the same state that answers all their events unguarded.
  private mutating func checkShadows(_ state: Int) {
    var unguarded: [String?: Int] = [:]
    for transition in tables.transitionRanges[state] {
      let descriptor = tables.description(ofTransition: transition).event.map(EventDescriptor.init)
      let wider: [String?] = descriptor.map { ["*"] + $0.prefixes } ?? [nil]
      if let earlier = wider.compactMap({ unguarded[$0] }).min() {
        findings.append(.shadowedTransition(place(transition), by: place(earlier)))
      } else if tables.transitions[transition].condition == GuardProgram.accept {
        unguarded[descriptor?.name] = transition
      }
    }
  }

  /// Finds transitions of different regions that answer one event and leave a common state.
  private mutating func checkRegions() {
    let inside = tree.parallels.reduce(into: StateSet()) { $0.formUnion(tree.descendants[$1]) }
    let leaving = tables.transitions.indices.filter {
      tables.transitions[$0].domain >= 0 && inside.contains(tables.transitions[$0].source)
    }
    for (order, first) in leaving.enumerated() {
      for second in leaving[(order + 1)...] where leaveCommonState(first, second) {
        let one = tables.description(ofTransition: first)
        let other = tables.description(ofTransition: second)
        if mayMeet(one.event, other.event), !one.condition.excludes(other.condition) {
          findings.append(.regionConflictPossible(first: place(first), second: place(second)))
        }
      }
    }
  }

  private func leaveCommonState(_ first: Int, _ second: Int) -> Bool {
    let one = tables.transitions[first].domain
    let other = tables.transitions[second].domain
    return (one == other || tree.isDescendant(one, of: other) || tree.isDescendant(other, of: one))
      && tree.areOrthogonal(tables.transitions[first].source, tables.transitions[second].source)
  }

  /// Whether one event, or no event, can be answered by both descriptors.
  private func mayMeet(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    let first = EventDescriptor(one)
    let second = EventDescriptor(other)
    return first.matches(second.name) || second.matches(first.name)
  }

  /// Finds certain loops among the transitions without guards, and possible ones among all.
  private mutating func checkEventlessCycles() {
    var reported: Set<Set<Int>> = []
    for unguardedOnly in [true, false] {
      let map = EventlessCycle.Map(tables, unguardedOnly: unguardedOnly)
      for start in map.transitions.indices {
        guard let cycle = EventlessCycle.path(from: start, map),
          reported.insert(Set(cycle)).inserted
        else { continue }
        let places = cycle.map(place)
        findings.append(unguardedOnly ? .eventlessLoop(places) : .eventlessCyclePossible(places))
      }
    }
  }
}
