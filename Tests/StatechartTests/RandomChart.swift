import Statechart

/// Chance that can be repeated: the seed is the test argument (SplitMix64).
struct SeededChance: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

/// A random chart that is right in structure: everything the library knows occurs in it.
struct RandomChart {
  static let events = ["a", "b", "d", "d.e"]
  static let facts = ["p", "q", "r"]

  private var chance: SeededChance
  private var count = 0
  private let size: Int
  /// The names below every state, and the path of children to it.
  private var paths: [String: [Int]] = [:]
  private var kinds: [String: StateDescription.Kind] = [:]
  private var names: [String] = []
  private(set) var root = StateDescription(name: "root")

  init(_ chance: SeededChance, size: Int) {
    self.chance = chance
    self.size = size
    root = StateDescription(
      name: "root", kind: .compound(initial: ""),
      children: makeChildren(depth: 0, isParallel: false))
    index(root, [])
    root = fill(root)
  }

  private mutating func newName() -> String {
    count += 1
    return "s\(count)"
  }

  private mutating func makeChildren(depth: Int, isParallel: Bool) -> [StateDescription] {
    var children: [StateDescription] = []
    for _ in 0..<(1 + chance.below(3)) {
      children.append(makeState(depth: depth + 1, mayBeFinal: !isParallel))
    }
    if !isParallel, children.allSatisfy({ $0.kind == .final }) { children[0].kind = .atomic }
    if depth > 0, chance.once(in: 3) {
      let kind: StateDescription.Kind =
        chance.once(in: 2) ? .shallowHistory(default: []) : .deepHistory(default: [])
      children.insert(
        StateDescription(name: newName(), kind: kind), at: chance.below(children.count + 1))
    }
    return children
  }

  private mutating func makeState(depth: Int, mayBeFinal: Bool) -> StateDescription {
    let name = newName()
    let isLeaf = depth > 4 || count > size || chance.once(in: 3)
    if isLeaf {
      let isFinal = mayBeFinal && chance.once(in: depth == 1 ? 40 : 4)
      return StateDescription(name: name, kind: isFinal ? .final : .atomic)
    }
    let isParallel = chance.once(in: 2)
    return StateDescription(
      name: name, kind: isParallel ? .parallel : .compound(initial: ""),
      children: makeChildren(depth: depth, isParallel: isParallel))
  }

  private mutating func index(_ state: StateDescription, _ path: [Int]) {
    paths[state.name] = path
    kinds[state.name] = state.kind
    if !path.isEmpty { names.append(state.name) }
    for (number, child) in state.children.enumerated() { index(child, path + [number]) }
  }

  private func isHistory(_ name: String) -> Bool {
    switch kinds[name] {
    case .shallowHistory, .deepHistory: true
    default: false
    }
  }

  private func below(_ name: String) -> [String] {
    let path = paths[name] ?? []
    return names.filter { candidate in
      let other = paths[candidate] ?? []
      return other.count > path.count && other.starts(with: path)
    }
  }

  private mutating func fill(_ state: StateDescription, parent: StateDescription? = nil)
    -> StateDescription
  {
    var state = state
    switch state.kind {
    case .compound: state.kind = .compound(initial: chance.pick(below(state.name)))
    case .shallowHistory:
      state.kind = .shallowHistory(default: historyDefault(parent, isDeep: false))
    case .deepHistory: state.kind = .deepHistory(default: historyDefault(parent, isDeep: true))
    case .atomic, .parallel, .final: break
    }
    state.children = state.children.map { fill($0, parent: state) }
    guard parent != nil, !isHistory(state.name) else { return state }
    let isTopFinal = state.kind == .final
    if chance.once(in: 3) { state.onEntry = actions("in", state.name) }
    if !isTopFinal, chance.once(in: 3) { state.onExit = actions("out", state.name) }
    if state.kind != .final {
      for _ in 0..<(1 + chance.below(4)) { state.transitions.append(transition(state.name)) }
      // Somebody answers every event, so that every event may be raised.
      state.transitions.append(
        TransitionDescription(event: "*", condition: .compare("q", .equal, 1)))
    }
    return state
  }

  private mutating func historyDefault(_ parent: StateDescription?, isDeep: Bool) -> [String] {
    guard let parent else { return [] }
    let children = parent.children.map(\.name).filter { !isHistory($0) }
    if isDeep {
      return [chance.pick(below(parent.name).filter { !isHistory($0) })]
    }
    return parent.kind == .parallel ? children : [chance.pick(children)]
  }

  private mutating func actions(_ word: String, _ name: String) -> [Action] {
    var list: [Action] = [.effect("\(word) \(name)")]
    if chance.once(in: 8) { list.append(.raise(chance.pick(Self.events))) }
    return list
  }

  private mutating func transition(_ source: String) -> TransitionDescription {
    let isEventless = chance.once(in: 10)
    let condition = isEventless ? Guard.fact(chance.pick(Self.facts)) : guardTree(depth: 2)
    var event: String? = isEventless ? nil : chance.pick(Self.events + ["*", "d.*"])
    let compounds = names.filter {
      if case .compound? = kinds[$0] { true } else { false }
    }
    if !isEventless, !compounds.isEmpty, chance.once(in: 4) {
      event = "done.state." + chance.pick(compounds)
    }
    return TransitionDescription(
      event: event, condition: condition, targets: targets(source),
      isInternal: chance.once(in: 3),
      actions: chance.once(in: 3) ? actions("on", source) : [])
  }

  private mutating func targets(_ source: String) -> [String] {
    if chance.once(in: 8) { return [] }
    let first = chance.pick(names)
    let second = chance.pick(names)
    return areOrthogonal(first, second) ? [first, second] : [first]
  }

  private func areOrthogonal(_ first: String, _ second: String) -> Bool {
    let one = path(first)
    let other = path(second)
    let common = zip(one, other).prefix { $0 == $1 }.count
    guard common < one.count, common < other.count else { return false }
    let ancestor = names.first { paths[$0] == Array(one.prefix(common)) }
    return ancestor.flatMap { kinds[$0] } == .parallel
  }

  /// The path to a state; a history state counts as its parent.
  private func path(_ name: String) -> [Int] {
    let path = paths[name] ?? []
    return isHistory(name) ? Array(path.dropLast()) : path
  }

  private mutating func guardTree(depth: Int) -> Guard {
    switch chance.below(depth == 0 ? 5 : 12) {
    case 0, 1, 9, 10, 11: .always
    case 2: .fact(chance.pick(Self.facts))
    case 3: .compare(chance.pick(Self.facts), chance.pick(Comparison.allCases), chance.below(3))
    case 4: .inState(chance.pick(names.filter { !isHistory($0) }))
    case 5: .not(guardTree(depth: depth - 1))
    case 6: .all((0..<chance.below(4)).map { _ in guardTree(depth: depth - 1) })
    default: .any((0..<(1 + chance.below(3))).map { _ in guardTree(depth: depth - 1) })
    }
  }
}
