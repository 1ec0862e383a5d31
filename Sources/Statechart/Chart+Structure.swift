/// How the states of a chart lie inside each other.
extension Chart {
  /// Every state and history state in document order, the root excluded.
  public var states: [StateID] { (1..<tables.tree.count).map(StateID.init) }

  /// The states at the top, in document order.
  public var topStates: [StateID] { states.filter { parent(of: $0) == nil } }

  /// The state around a state; nil at the top.
  public func parent(of state: StateID) -> StateID? {
    let parent = tables.tree.parents[state.index]
    return parent > 0 ? StateID(parent) : nil
  }

  /// The states directly inside a state, history states included, in document order.
  public func children(of state: StateID) -> [StateID] {
    let tree = tables.tree
    return tree.children[state.index].union(tree.histories[state.index]).map(StateID.init)
  }

  /// How many states lie around a state: 0 at the top.
  public func depth(of state: StateID) -> Int { tables.tree.depths[state.index] - 1 }

  public func kind(of state: StateID) -> StateDescription.Kind {
    tables.tree.descriptions[state.index].kind
  }

  public func isFinal(_ state: StateID) -> Bool { tables.tree.finals.contains(state.index) }

  /// Whether a state has no states inside; final states are atomic, history states are not states.
  public func isAtomic(_ state: StateID) -> Bool { tables.tree.atomics.contains(state.index) }

  public func isHistory(_ state: StateID) -> Bool {
    tables.tree.historyStates.contains(state.index)
  }

  /// Whether a state lies inside another, at any depth.
  public func isDescendant(_ state: StateID, of ancestor: StateID) -> Bool {
    tables.tree.isDescendant(state.index, of: ancestor.index)
  }

  /// Every transition, in document order of the sources.
  public var transitions: [TransitionID] { tables.transitions.indices.map(TransitionID.init) }

  /// The transitions of a state itself, in document order.
  public func transitions(of state: StateID) -> [TransitionID] {
    tables.transitionRanges[state.index].map(TransitionID.init)
  }

  /// A transition as its author wrote it.
  public func transition(_ transition: TransitionID) -> TransitionDescription {
    tables.description(ofTransition: transition.index)
  }

  public func source(of transition: TransitionID) -> StateID {
    StateID(tables.transitions[transition.index].source)
  }

  public func targets(of transition: TransitionID) -> [StateID] {
    tables.targets[transition.index].map(StateID.init)
  }

  public func onEntry(of state: StateID) -> [Action] {
    tables.tree.descriptions[state.index].onEntry
  }

  public func onExit(of state: StateID) -> [Action] {
    tables.tree.descriptions[state.index].onExit
  }
}
