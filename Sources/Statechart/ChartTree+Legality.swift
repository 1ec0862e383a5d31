extension ChartTree {
  /// What keeps a set of states from being a configuration below `top`, in document order.
  ///
  /// A compound state has exactly one active child, a parallel state has all of them.
  ///
  /// > Source: W3C SCXML 1.0, section 3.11, "Legal State Configurations and Specifications".
  func faults(of states: StateSet, below top: Int) -> [ChartFinding] {
    var findings: [ChartFinding] = []
    for state in CollectionOfOne(top) + Array(states.intersection(descendants[top])) {
      let active = children[state].intersection(states)
      if compounds.contains(state) {
        var rest = active
        guard let first = rest.popFirst() else {
          findings.append(.nothingActive(in: name(state)))
          continue
        }
        if let second = rest.popFirst() {
          findings.append(
            .severalActive(in: name(state), first: name(first), second: name(second)))
        }
      } else if parallels.contains(state) {
        var missing = children[state]
        missing.subtract(active)
        findings += missing.map { .nothingActive(in: name($0)) }
      }
    }
    return findings
  }

  /// The states with all their ancestors below `top`.
  func withAncestors(_ states: StateSet, below top: Int) -> StateSet {
    var result = states
    for state in states {
      var ancestor = parents[state]
      while ancestor > 0, ancestor != top {
        result.insert(ancestor)
        ancestor = parents[ancestor]
      }
    }
    return result
  }

  /// Whether a history state may remember these states.
  func isLegalMemory(_ states: StateSet, of history: Int) -> Bool {
    let parent = parents[history]
    if shallowHistories.contains(history) {
      return states.isSubset(of: children[parent])
        && (parallels.contains(parent) ? states == children[parent] : states.count == 1)
    }
    return states.isSubset(of: atomics.intersection(descendants[parent])) && !states.isEmpty
      && faults(of: withAncestors(states, below: parent), below: parent).isEmpty
  }

  /// Whether two states can never be targets of one transition.
  ///
  /// They can when they lie in different regions of one parallel state; a history state counts as
  /// its parent.
  func exclude(_ first: Int, _ second: Int) -> Bool {
    let one = historySlots[first] == Self.nowhere ? first : parents[first]
    let other = historySlots[second] == Self.nowhere ? second : parents[second]
    return !areOrthogonal(one, other)
  }

  /// Whether two states lie in different regions of one parallel state.
  func areOrthogonal(_ first: Int, _ second: Int) -> Bool {
    if first == second || isDescendant(first, of: second) || isDescendant(second, of: first) {
      return false
    }
    var ancestor = parents[first]
    while !isDescendant(second, of: ancestor) { ancestor = parents[ancestor] }
    return parallels.contains(ancestor)
  }
}
