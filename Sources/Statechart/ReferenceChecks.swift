/// Checks of everything in a chart that names a state, an event or a fact.
struct ReferenceChecks {
  let tree: ChartTree
  private(set) var findings: [ChartFinding] = []
  private var descriptors: [EventDescriptor] = []
  private var scheduled: Set<String> = []

  init(_ tree: ChartTree) {
    self.tree = tree
    for description in tree.descriptions {
      descriptors += description.transitions.compactMap(\.event).map(EventDescriptor.init)
      for case .schedule(let event, _) in description.allActions { scheduled.insert(event) }
    }
    for description in tree.descriptions {
      for (index, transition) in description.transitions.enumerated() {
        check(transition, TransitionPlace(description, index))
      }
      for action in description.allActions { check(action, in: description.name) }
    }
  }

  private mutating func check(_ transition: TransitionDescription, _ place: TransitionPlace) {
    if let event = transition.event { checkDescriptor(EventDescriptor(event), place) }
    for target in transition.targets where tree.number(target) == nil {
      findings.append(.unknownTarget(place, target: target))
    }
    for (first, second) in pairs(transition.targets.compactMap(tree.number))
    where tree.exclude(first, second) {
      findings.append(
        .conflictingTargets(place, first: tree.name(first), second: tree.name(second)))
    }
    let depth = transition.condition.depth(limit: ChartLimits.guardDepth)
    if depth > ChartLimits.guardDepth {
      findings.append(
        .limitExceeded(.guardDepth, count: depth, limit: ChartLimits.guardDepth))
    } else {
      check(transition.condition, place)
    }
  }

  private mutating func checkDescriptor(_ descriptor: EventDescriptor, _ place: TransitionPlace) {
    guard descriptor.isValid else {
      findings.append(.invalidEventName(state: place.state, event: place.event ?? ""))
      return
    }
    guard descriptor.name.hasPrefix(EventDescriptor.donePrefix) else { return }
    let name = String(descriptor.name.dropFirst(EventDescriptor.donePrefix.count))
    guard let state = tree.number(name),
      tree.compounds.union(tree.parallels).contains(state)
    else {
      findings.append(.unknownDoneState(place, state: name))
      return
    }
    if !canBeDone(state) { findings.append(.doneNeverHappens(place, state: name)) }
  }

  /// Whether `done.state.<state>` can ever be raised.
  ///
  /// For a parallel state it is raised when a grandchild that is final is entered.
  private func canBeDone(_ state: Int) -> Bool {
    guard tree.parallels.contains(state) else {
      return !tree.children[state].isDisjoint(with: tree.finals)
    }
    return tree.children[state].contains { !tree.children[$0].isDisjoint(with: tree.finals) }
      && tree.children[state].allSatisfy(canBeEntirelyDone)
  }

  private func canBeEntirelyDone(_ state: Int) -> Bool {
    if tree.parallels.contains(state) {
      return tree.children[state].allSatisfy(canBeEntirelyDone)
    }
    return !tree.children[state].isDisjoint(with: tree.finals)
  }

  private mutating func check(_ condition: Guard, _ place: TransitionPlace) {
    switch condition {
    case .always: break
    case .fact(let name), .compare(let name, _, _):
      if name.allSatisfy(\.isWhitespace) { findings.append(.emptyFactName(place)) }
    case .not(let part): check(part, place)
    case .all(let parts), .any(let parts):
      for part in parts { check(part, place) }
    case .inState(let name):
      guard let state = tree.number(name), tree.historySlots[state] == ChartTree.nowhere else {
        findings.append(.unknownGuardState(place, state: name))
        return
      }
    }
  }

  private mutating func check(_ action: Action, in state: String) {
    switch action {
    case .effect: break
    case .raise(let event), .schedule(let event, _):
      if !EventDescriptor.isEventName(event) {
        findings.append(.invalidEventName(state: state, event: event))
      } else if event.hasPrefix(EventDescriptor.donePrefix) {
        findings.append(.reservedEvent(state: state, event: event))
      } else if !descriptors.contains(where: { $0.matches(event) }) {
        findings.append(.unansweredEvent(state: state, event: event))
      }
    case .cancel(let event):
      if !scheduled.contains(event) {
        findings.append(.cancelWithoutSchedule(state: state, event: event))
      }
    }
  }
}

extension StateDescription {
  /// The actions on entry, on exit and on the transitions, without those of the children.
  var allActions: [Action] { onEntry + onExit + transitions.flatMap(\.actions) }
}

extension TransitionPlace {
  init(_ state: StateDescription, _ index: Int) {
    let transition = state.transitions[index]
    self.init(
      state: state.name, index: index, event: transition.event, name: transition.name)
  }
}

extension Guard {
  /// How many operators lie inside each other; stops counting beyond the limit.
  func depth(limit: Int) -> Int {
    switch self {
    case .always, .fact, .compare, .inState: return 1
    case .not(let part): return limit == 0 ? 1 : 1 + part.depth(limit: limit - 1)
    case .all(let parts), .any(let parts):
      guard limit > 0 else { return 1 }
      return 1 + (parts.map { $0.depth(limit: limit - 1) }.max() ?? 0)
    }
  }
}
