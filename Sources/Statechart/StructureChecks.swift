/// Checks of names and of how states lie inside each other.
struct StructureChecks {
  let tree: ChartTree
  private(set) var findings: [ChartFinding] = []

  init(_ tree: ChartTree) {
    self.tree = tree
    checkNames()
    checkRoot()
    for state in 0..<tree.count {
      checkChildren(state)
      if state != 0 { checkPlace(state) }
      checkDefaults(state)
    }
  }

  private mutating func checkNames() {
    var seen: Set<String> = []
    var reported: Set<String> = []
    for (state, description) in tree.descriptions.enumerated() {
      let name = description.name
      if name.allSatisfy(\.isWhitespace) {
        let parent = tree.parents[state]
        findings.append(.emptyName(parent: parent < 0 ? nil : tree.name(parent)))
      } else if !seen.insert(name).inserted, reported.insert(name).inserted {
        findings.append(.duplicateName(name))
      }
    }
  }

  private mutating func checkRoot() {
    let root = tree.descriptions[0]
    if !tree.compounds.contains(0) { findings.append(.rootNotCompound(root.name)) }
    if !root.transitions.isEmpty || !root.onEntry.isEmpty || !root.onExit.isEmpty {
      findings.append(.rootWithBehaviour(root.name))
    }
  }

  private mutating func checkChildren(_ state: Int) {
    let description = tree.descriptions[state]
    switch description.kind {
    case .atomic, .final, .shallowHistory, .deepHistory:
      if !description.children.isEmpty {
        findings.append(.childrenNotAllowed(state: description.name))
      }
    case .compound:
      if tree.children[state].isEmpty {
        findings.append(.compoundWithoutChildren(state: description.name))
      }
    case .parallel:
      if tree.children[state].isEmpty {
        findings.append(.parallelWithoutChildren(state: description.name))
      }
    }
  }

  private mutating func checkPlace(_ state: Int) {
    let description = tree.descriptions[state]
    let parent = tree.parents[state]
    if tree.finals.contains(state) {
      if tree.parallels.contains(parent) {
        findings.append(.finalInParallel(state: description.name, parent: tree.name(parent)))
      }
      if !description.transitions.isEmpty {
        findings.append(.finalWithTransition(state: description.name))
      }
      if parent == 0, !description.onExit.isEmpty {
        findings.append(.exitNeverHappens(state: description.name))
      }
    }
    guard tree.historySlots[state] != ChartTree.nowhere else { return }
    if parent == 0 {
      findings.append(.historyMisplaced(state: description.name, parent: tree.name(parent)))
    }
    if !description.transitions.isEmpty || !description.onEntry.isEmpty
      || !description.onExit.isEmpty
    {
      findings.append(.historyWithBehaviour(state: description.name))
    }
  }

  private mutating func checkDefaults(_ state: Int) {
    let name = tree.name(state)
    switch tree.descriptions[state].kind {
    case .atomic, .parallel, .final: break
    case .compound(let initial):
      if let number = tree.number(initial) {
        if !tree.isDescendant(number, of: state) {
          findings.append(.initialNotDescendant(state: name, initial: initial))
        }
      } else {
        findings.append(.unknownInitial(state: name, initial: initial))
      }
    case .shallowHistory(let targets), .deepHistory(let targets):
      checkHistoryDefaults(state, targets)
    }
  }

  private mutating func checkHistoryDefaults(_ state: Int, _ targets: [String]) {
    let name = tree.name(state)
    let parent = tree.parents[state]
    if targets.isEmpty { findings.append(.historyWithoutDefault(state: name)) }
    guard parent >= 0 else { return }
    for target in targets {
      guard let number = tree.number(target) else {
        findings.append(.unknownHistoryDefault(state: name, target: target))
        continue
      }
      let isShallow = tree.shallowHistories.contains(state)
      let allowed = isShallow ? tree.children[parent] : tree.descendants[parent]
      if !allowed.contains(number) || tree.historyStates.contains(number) {
        findings.append(.historyDefaultMisplaced(state: name, target: target))
      }
    }
    let numbers = tree.defaults[state]
    for (first, second) in pairs(numbers) where tree.exclude(first, second) {
      findings.append(
        .conflictingDefaults(
          state: name, first: tree.name(first), second: tree.name(second)))
    }
  }
}

/// Every two elements of a list, the earlier one first.
func pairs<Element>(_ list: [Element]) -> [(Element, Element)] {
  list.indices.flatMap { first in
    list[(first + 1)...].map { (list[first], $0) }
  }
}
