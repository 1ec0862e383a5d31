/// Which transitions are taken together.
extension ChartTables {
  /// Finds the enabled transitions for one column, in selection order, conflicts removed.
  ///
  /// > Source: W3C SCXML 1.0, appendix D, `selectTransitions`, `selectEventlessTransitions` and
  /// > `removeConflictingTransitions`.
  @inline(__always)
  func select(
    _ column: Int, _ snapshot: Snapshot, _ facts: some FactSource, into picks: inout PickList
  ) {
    picks.removeAll()
    var atomics = snapshot.configuration.intersection(answering[column])
    while let atomic = atomics.popFirst() {
      for place in candidateRange(atomic, column) {
        let number = candidates[place]
        let condition = transitions[Int(number)].condition
        let holds =
          condition == GuardProgram.accept
          || guards.holds(from: condition, snapshot.configuration, facts)
        guard holds else { continue }
        if !picks.contains(number) {
          picks.append(.init(transition: number, domain: domain(Int(number), snapshot)))
        }
        break
      }
    }
    if picks.count > 1 { removeConflicts(&picks, snapshot.configuration) }
  }

  @inline(__always)
  func domain(_ number: Int, _ snapshot: Snapshot) -> Int16 {
    let transition = transitions[number]
    guard transition.dependsOnHistory else {
      return Int16(truncatingIfNeeded: transition.domain)
    }
    let domain = tree.domain(
      source: transition.source, targets: targets[number],
      isInternal: transition.isInternal, snapshot.history)
    return Int16(truncatingIfNeeded: domain)
  }

  /// The states that a pick leaves.
  ///
  /// > Source: appendix D, `computeExitSet`.
  @inline(__always)
  func exitSet(_ pick: PickList.Pick, _ configuration: StateSet) -> StateSet {
    pick.domain < 0
      ? StateSet() : tree.descendants[Int(pick.domain)].intersection(configuration)
  }

  /// Where two transitions leave a common state, the inner one goes, or else the earlier one.
  func removeConflicts(_ picks: inout PickList, _ configuration: StateSet) {
    var kept: [PickList.Pick] = []
    for index in 0..<picks.count {
      let pick = picks[index]
      let exits = exitSet(pick, configuration)
      let source = transitions[Int(pick.transition)].source
      let rivals = kept.filter { !exits.isDisjoint(with: exitSet($0, configuration)) }
      let isPreempted = rivals.contains { rival in
        !tree.isDescendant(source, of: transitions[Int(rival.transition)].source)
      }
      guard !isPreempted else { continue }
      kept.removeAll { pick in rivals.contains { $0.transition == pick.transition } }
      kept.append(pick)
    }
    picks.removeAll()
    for pick in kept { picks.append(pick) }
  }
}
