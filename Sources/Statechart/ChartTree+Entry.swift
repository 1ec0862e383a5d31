/// The states that a microstep enters, while they are collected.
struct EntryPlan {
  var states = StateSet()
  /// Whether a history state was looked up: then the plan holds for this history only.
  var usedHistory = false
}

/// Which states are left and entered, by the procedures of the standard.
///
/// > Source: W3C SCXML 1.0, appendix D, from `computeExitSet` to `getEffectiveTargetStates`.
extension ChartTree {
  /// The states that targets stand for, history states replaced by what they remember.
  ///
  /// > Source: appendix D, `getEffectiveTargetStates`.
  func effectiveTargets(_ targets: [Int], _ history: [StateSet]) -> StateSet {
    var effective = StateSet()
    for target in targets {
      let slot = historySlots[target]
      if slot == Self.nowhere {
        effective.insert(target)
      } else if slot < history.count, !history[slot].isEmpty {
        effective.formUnion(history[slot])
      } else {
        effective.formUnion(effectiveTargets(defaults[target], history))
      }
    }
    return effective
  }

  /// The state whose descendants a transition leaves; `targets` must not be empty.
  ///
  /// > Source: appendix D, `getTransitionDomain` and `findLCCA`.
  func domain(source: Int, targets: [Int], isInternal: Bool, _ history: [StateSet]) -> Int {
    let effective = effectiveTargets(targets, history)
    if isInternal, compounds.contains(source), effective.isSubset(of: descendants[source]) {
      return source
    }
    var ancestor = parents[source]
    while ancestor > 0 {
      if compounds.contains(ancestor), effective.isSubset(of: descendants[ancestor]) {
        return ancestor
      }
      ancestor = parents[ancestor]
    }
    return 0
  }

  /// The states entered when going to `targets` within `domain`.
  ///
  /// > Source: appendix D, `computeEntrySet`.
  func entryPlan(targets: [Int], domain: Int, _ history: [StateSet]) -> EntryPlan {
    var plan = EntryPlan()
    for target in targets { addDescendants(target, history, &plan) }
    for target in effectiveTargets(targets, history) {
      addAncestors(of: target, below: domain, history, &plan)
    }
    return plan
  }

  /// > Source: appendix D, `addDescendantStatesToEnter`.
  private func addDescendants(_ state: Int, _ history: [StateSet], _ plan: inout EntryPlan) {
    let slot = historySlots[state]
    if slot != Self.nowhere {
      plan.usedHistory = true
      let remembered = slot < history.count ? history[slot] : StateSet()
      let restored = remembered.isEmpty ? StateSet(defaults[state]) : remembered
      for target in restored { addDescendants(target, history, &plan) }
      for target in restored {
        addAncestors(of: target, below: parents[state], history, &plan)
      }
      return
    }
    plan.states.insert(state)
    if compounds.contains(state) {
      for initial in defaults[state] { addDescendants(initial, history, &plan) }
      for initial in defaults[state] {
        addAncestors(of: initial, below: state, history, &plan)
      }
    } else if parallels.contains(state) {
      addRegions(of: state, history, &plan)
    }
  }

  /// > Source: appendix D, `addAncestorStatesToEnter`.
  private func addAncestors(
    of state: Int, below domain: Int, _ history: [StateSet], _ plan: inout EntryPlan
  ) {
    var ancestor = parents[state]
    while ancestor > 0, ancestor != domain {
      plan.states.insert(ancestor)
      if parallels.contains(ancestor) { addRegions(of: ancestor, history, &plan) }
      ancestor = parents[ancestor]
    }
  }

  private func addRegions(of state: Int, _ history: [StateSet], _ plan: inout EntryPlan) {
    for child in children[state] where plan.states.isDisjoint(with: descendants[child]) {
      addDescendants(child, history, &plan)
    }
  }

  /// Whether a state is done: a compound in a final child, a parallel with all regions done.
  ///
  /// > Source: appendix D, `isInFinalState`.
  func isDone(_ state: Int, _ configuration: StateSet) -> Bool {
    if compounds.contains(state) {
      return !children[state].intersection(finals).isDisjoint(with: configuration)
    }
    guard parallels.contains(state) else { return false }
    return children[state].allSatisfy { isDone($0, configuration) }
  }
}
