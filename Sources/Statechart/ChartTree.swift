/// The states of a chart, numbered in document order, and how they lie inside each other.
///
/// State 0 is the root: the document, which is never active itself.
struct ChartTree: Sendable {
  static let nowhere = -1

  private(set) var descriptions: [StateDescription] = []
  /// The number of the parent; ``nowhere`` for the root.
  private(set) var parents: [Int] = []
  private(set) var depths: [Int] = []
  /// The last descendant of each state in document order, or the state itself.
  private(set) var lasts: [Int] = []
  private(set) var children: [StateSet] = []
  /// The history states that are children of each state.
  private(set) var histories: [StateSet] = []
  private(set) var descendants: [StateSet] = []
  /// What is entered by default: of compound states the initial state, of history the default.
  private(set) var defaults: [[Int]] = []
  private(set) var atomics = StateSet()
  private(set) var finals = StateSet()
  private(set) var compounds = StateSet()
  private(set) var parallels = StateSet()
  private(set) var shallowHistories = StateSet()
  private(set) var deepHistories = StateSet()
  /// The place of each history state among the history states; ``nowhere`` for other states.
  private(set) var historySlots: [Int] = []
  private(set) var historyCount = 0
  private(set) var numbersByName: [String: Int] = [:]

  /// Numbers the states; throws when there are too many of them, or too many levels.
  init(_ root: StateDescription) throws(ChartError) {
    let size = Self.measure(root)
    var findings: [ChartFinding] = []
    if size.states > ChartLimits.states {
      findings.append(
        .limitExceeded(.states, count: size.states, limit: ChartLimits.states))
    }
    if size.depth > ChartLimits.depth {
      findings.append(.limitExceeded(.depth, count: size.depth, limit: ChartLimits.depth))
    }
    guard findings.isEmpty else { throw ChartError(findings: findings) }
    add(root, parent: Self.nowhere, depth: 0)
    resolveDefaults()
  }

  var count: Int { descriptions.count }

  var historyStates: StateSet { shallowHistories.union(deepHistories) }

  func name(_ state: Int) -> String { descriptions[state].name }

  func isDescendant(_ state: Int, of ancestor: Int) -> Bool {
    ancestor < state && state <= lasts[ancestor]
  }

  /// The number of a state or history state by its name; the root has no number for outsiders.
  func number(_ name: String) -> Int? {
    guard let number = numbersByName[name], number != 0 else { return nil }
    return number
  }

  /// Counts states and levels; stops going deeper once a limit is passed.
  private static func measure(_ root: StateDescription) -> (states: Int, depth: Int) {
    var states = 1
    var depth = 1
    var level = root.children
    while !level.isEmpty, states <= ChartLimits.states, depth <= ChartLimits.depth {
      states += level.count
      depth += 1
      level = level.flatMap(\.children)
    }
    return (states, depth)
  }

  private mutating func add(_ description: StateDescription, parent: Int, depth: Int) {
    let number = descriptions.count
    descriptions.append(description)
    parents.append(parent)
    depths.append(depth)
    lasts.append(number)
    children.append(StateSet())
    histories.append(StateSet())
    descendants.append(StateSet())
    historySlots.append(Self.nowhere)
    if numbersByName[description.name] == nil { numbersByName[description.name] = number }
    classify(number, description.kind)
    if parent != Self.nowhere {
      if shallowHistories.contains(number) || deepHistories.contains(number) {
        histories[parent].insert(number)
      } else {
        children[parent].insert(number)
      }
    }
    for child in description.children { add(child, parent: number, depth: depth + 1) }
    let last = descriptions.count - 1
    lasts[number] = last
    if last > number { descendants[number] = StateSet((number + 1)...last) }
  }

  private mutating func classify(_ number: Int, _ kind: StateDescription.Kind) {
    switch kind {
    case .atomic: atomics.insert(number)
    case .compound: compounds.insert(number)
    case .parallel: parallels.insert(number)
    case .final:
      atomics.insert(number)
      finals.insert(number)
    case .shallowHistory, .deepHistory:
      if case .deepHistory = kind {
        deepHistories.insert(number)
      } else {
        shallowHistories.insert(number)
      }
      historySlots[number] = historyCount
      historyCount += 1
    }
  }

  private mutating func resolveDefaults() {
    defaults = descriptions.map { description in
      switch description.kind {
      case .compound(let initial): [number(initial)].compactMap { $0 }
      case .shallowHistory(let names), .deepHistory(let names): names.compactMap(number)
      case .atomic, .parallel, .final: []
      }
    }
  }
}
