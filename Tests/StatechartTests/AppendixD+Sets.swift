import Statechart

/// The procedures of appendix D that find out which states a transition is about.
extension AppendixD {
  func description(_ state: String) -> StateDescription {
    guard let description = states[state] else { preconditionFailure("no state \(state)") }
    return description
  }

  func transition(_ taken: Taken) -> TransitionDescription {
    description(taken.source).transitions[taken.index]
  }

  func computeEntrySet(
    _ targets: [String], _ effectiveTargets: [String], ancestor: String,
    given: Set<String> = []
  ) -> Set<String> {
    var statesToEnter = given
    for s in targets { addDescendantStatesToEnter(s, &statesToEnter) }
    for s in effectiveTargets { addAncestorStatesToEnter(s, ancestor, &statesToEnter) }
    return statesToEnter
  }

  private func addDescendantStatesToEnter(_ state: String, _ statesToEnter: inout Set<String>) {
    if let defaults = historyDefault(state), let parent = parents[state] {
      let restored = historyValue[state] ?? defaults
      for s in restored { addDescendantStatesToEnter(s, &statesToEnter) }
      for s in restored { addAncestorStatesToEnter(s, parent, &statesToEnter) }
      return
    }
    statesToEnter.insert(state)
    switch description(state).kind {
    case .compound(let initial):
      addDescendantStatesToEnter(initial, &statesToEnter)
      addAncestorStatesToEnter(initial, state, &statesToEnter)
    case .parallel: addChildren(of: state, &statesToEnter)
    default: break
    }
  }

  private func addAncestorStatesToEnter(
    _ state: String, _ ancestor: String, _ statesToEnter: inout Set<String>
  ) {
    for anc in getProperAncestors(state, ancestor) {
      statesToEnter.insert(anc)
      if description(anc).kind == .parallel { addChildren(of: anc, &statesToEnter) }
    }
  }

  private func addChildren(of state: String, _ statesToEnter: inout Set<String>) {
    for child in getChildStates(state)
    where !statesToEnter.contains(where: { isDescendant($0, child) }) {
      addDescendantStatesToEnter(child, &statesToEnter)
    }
  }

  func getTransitionDomain(_ taken: Taken) -> String? {
    let tstates = transition(taken).targets.flatMap(effective)
    if tstates.isEmpty { return nil }
    if transition(taken).isInternal, case .compound = description(taken.source).kind,
      tstates.allSatisfy({ isDescendant($0, taken.source) })
    {
      return taken.source
    }
    // findLCCA
    for anc in getProperAncestors(taken.source, nil) + [root] {
      guard case .compound = description(anc).kind else { continue }
      if tstates.allSatisfy({ isDescendant($0, anc) }) { return anc }
    }
    return root
  }

  /// `getEffectiveTargetStates` of one target.
  func effective(_ target: String) -> [String] {
    guard let defaults = historyDefault(target) else { return [target] }
    return historyValue[target] ?? defaults.flatMap(effective)
  }

  private func historyDefault(_ state: String) -> [String]? {
    switch description(state).kind {
    case .shallowHistory(let defaults), .deepHistory(let defaults): defaults
    default: nil
    }
  }

  /// The ancestors from the inside out, without the root.
  func getProperAncestors(_ state: String, _ until: String?) -> [String] {
    var ancestors: [String] = []
    var next = parents[state]
    while let ancestor = next, ancestor != until, ancestor != root {
      ancestors.append(ancestor)
      next = parents[ancestor]
    }
    return ancestors
  }

  func isDescendant(_ state: String, _ ancestor: String) -> Bool {
    var next = parents[state]
    while let parent = next {
      if parent == ancestor { return true }
      next = parents[parent]
    }
    return false
  }

  func isAtomicState(_ state: String) -> Bool {
    let kind = description(state).kind
    return kind == .atomic || kind == .final
  }

  func getChildStates(_ state: String) -> [String] {
    description(state).children.map(\.name).filter { historyDefault($0) == nil }
  }

  func isInFinalState(_ state: String) -> Bool {
    switch description(state).kind {
    case .compound:
      getChildStates(state).contains {
        description($0).kind == .final && configuration.contains($0)
      }
    case .parallel: getChildStates(state).allSatisfy(isInFinalState)
    default: false
    }
  }
}
