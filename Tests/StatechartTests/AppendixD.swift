import Statechart

/// The interpreter of W3C SCXML 1.0, appendix D, word for word and as slow as it likes.
///
/// It works on names and sets of names, and shares nothing with the library but the descriptions.
/// The names of its methods are those of the standard. In one thing it departs from the letter, as
/// the library does: the domain of a transition is found once, before states are left. To find it
/// again afterwards, as `computeEntrySet` does, would leave ancestors out where history has changed
/// in between, and the result would not be a configuration.
struct AppendixD {
  struct Taken: Hashable {
    let source: String
    let index: Int
  }

  struct Step: Hashable {
    var event: String?
    var transitions: [Taken] = []
    var exited: [String] = []
    var entered: [String] = []
    var actions: [Action] = []
  }

  let root: String
  var states: [String: StateDescription] = [:]
  var parents: [String: String] = [:]
  var order: [String: Int] = [:]
  var facts: [String: Int] = [:]

  var configuration: Set<String> = []
  var historyValue: [String: [String]] = [:]
  var internalQueue: [String] = []
  var running = true
  var steps: [Step] = []
  /// How many microsteps are made before it gives up: fewer than the library's limit.
  let bound = 40
  var isExhausted = false

  init(_ description: StateDescription) {
    root = description.name
    add(description, nil)
  }

  private mutating func add(_ state: StateDescription, _ parent: String?) {
    order[state.name] = order.count
    states[state.name] = state
    parents[state.name] = parent
    for child in state.children { add(child, state.name) }
  }

  var activeNames: [String] { sorted(configuration) }

  func sorted(_ names: some Sequence<String>) -> [String] {
    names.sorted { order[$0, default: 0] < order[$1, default: 0] }
  }

  mutating func start(at targets: [String]? = nil) {
    steps = [Step()]
    var initial = targets ?? []
    if targets == nil, case .compound(let name)? = states[root]?.kind { initial = [name] }
    enterStates(computeEntrySet(initial, initial.flatMap(effective), ancestor: root))
    mainEventLoop()
  }

  /// Whether the event did anything.
  mutating func send(_ event: String?) -> Bool {
    steps = []
    guard running else { return false }
    let enabled = selectTransitions(event)
    if enabled.isEmpty { return false }
    microstep(event, enabled)
    mainEventLoop()
    return true
  }

  private mutating func mainEventLoop() {
    while running {
      var event: String?
      var enabled = selectTransitions(nil)
      if enabled.isEmpty {
        if internalQueue.isEmpty { return }
        event = internalQueue.removeFirst()
        enabled = selectTransitions(event)
      }
      if enabled.isEmpty { continue }
      if steps.count == bound {
        isExhausted = true
        return
      }
      microstep(event, enabled)
    }
  }

  private func selectTransitions(_ event: String?) -> [Taken] {
    var enabled: [Taken] = []
    for state in sorted(configuration.filter(isAtomicState)) {
      search: for s in [state] + getProperAncestors(state, nil) {
        for (index, transition) in description(s).transitions.enumerated()
        where nameMatch(transition.event, event) && conditionMatch(transition.condition) == true {
          let taken = Taken(source: s, index: index)
          if !enabled.contains(taken) { enabled.append(taken) }
          break search
        }
      }
    }
    return removeConflictingTransitions(enabled)
  }

  private func nameMatch(_ descriptor: String?, _ event: String?) -> Bool {
    guard let descriptor, let event else { return descriptor == nil && event == nil }
    if descriptor == "*" { return true }
    let parts = descriptor.split(separator: ".")
    let wanted = parts.last == "*" ? parts.dropLast() : parts[...]
    return event.split(separator: ".").starts(with: wanted)
  }

  /// Kleene's strong logic of three values; nil is unknown.
  func conditionMatch(_ condition: Guard) -> Bool? {
    switch condition {
    case .always: return true
    case .fact(let name): return facts[name].map { $0 != 0 }
    case .not(let part): return conditionMatch(part).map { !$0 }
    case .all(let parts):
      let values = parts.map(conditionMatch)
      return values.contains(false) ? false : values.contains(nil) ? nil : true
    case .any(let parts):
      let values = parts.map(conditionMatch)
      return values.contains(true) ? true : values.contains(nil) ? nil : false
    case .compare(let name, let comparison, let number):
      return facts[name].map { comparison.holds($0, number) }
    case .inState(let name): return configuration.contains(name)
    }
  }

  private func removeConflictingTransitions(_ enabled: [Taken]) -> [Taken] {
    var filtered: [Taken] = []
    for t1 in enabled {
      var t1Preempted = false
      var transitionsToRemove: [Taken] = []
      for t2 in filtered where !computeExitSet([t1]).isDisjoint(with: computeExitSet([t2])) {
        if isDescendant(t1.source, t2.source) {
          transitionsToRemove.append(t2)
        } else {
          t1Preempted = true
          break
        }
      }
      if !t1Preempted {
        filtered.removeAll { transitionsToRemove.contains($0) }
        filtered.append(t1)
      }
    }
    return filtered
  }

  private mutating func microstep(_ event: String?, _ enabled: [Taken]) {
    steps.append(Step(event: event, transitions: enabled))
    let domains = enabled.map(getTransitionDomain)
    exitStates(enabled)
    for taken in enabled { execute(transition(taken).actions) }
    var statesToEnter: Set<String> = []
    for (taken, domain) in zip(enabled, domains) {
      guard let domain else { continue }
      let targets = transition(taken).targets
      statesToEnter.formUnion(
        computeEntrySet(
          targets, targets.flatMap(effective), ancestor: domain, given: statesToEnter))
    }
    enterStates(statesToEnter)
  }

  private mutating func exitStates(_ enabled: [Taken]) {
    let statesToExit = sorted(computeExitSet(enabled)).reversed()
    for s in statesToExit {
      for h in description(s).children {
        switch h.kind {
        case .deepHistory:
          historyValue[h.name] = sorted(
            configuration.filter { isAtomicState($0) && isDescendant($0, s) })
        case .shallowHistory:
          historyValue[h.name] = sorted(configuration.filter { parents[$0] == s })
        default: break
        }
      }
    }
    for s in statesToExit {
      steps[steps.count - 1].exited.append(s)
      execute(description(s).onExit)
      configuration.remove(s)
    }
  }

  private mutating func enterStates(_ statesToEnter: Set<String>) {
    for s in sorted(statesToEnter) {
      configuration.insert(s)
      steps[steps.count - 1].entered.append(s)
      execute(description(s).onEntry)
      guard description(s).kind == .final, let parent = parents[s] else { continue }
      if parent == root {
        running = false
      } else {
        internalQueue.append("done.state." + parent)
        if let grandparent = parents[parent], description(grandparent).kind == .parallel,
          getChildStates(grandparent).allSatisfy(isInFinalState)
        {
          internalQueue.append("done.state." + grandparent)
        }
      }
    }
  }

  private mutating func execute(_ actions: [Action]) {
    steps[steps.count - 1].actions += actions
    for case .raise(let event) in actions { internalQueue.append(event) }
  }

  private func computeExitSet(_ transitions: [Taken]) -> Set<String> {
    var statesToExit: Set<String> = []
    for taken in transitions {
      guard let domain = getTransitionDomain(taken) else { continue }
      statesToExit.formUnion(configuration.filter { isDescendant($0, domain) })
    }
    return statesToExit
  }
}
