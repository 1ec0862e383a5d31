import Testing

@testable import Statechart

/// Guards in three values, compiled and explained.
@Suite struct GuardTests {
  /// A chart whose only question is whether this guard is true.
  private func holds(_ condition: Guard, _ facts: [String: Int]) throws -> (Bool, Obstacle?) {
    let chart = try chart(state("s0", go("e", "s1", when: condition)), state("s1"))
    let event = try #require(chart.event(named: "e"))
    let table = chart.facts(facts)
    let snapshot = chart.start(table).snapshot
    let explanation = try #require(chart.explain(event, in: snapshot, table).first)
    return (chart.send(event, to: snapshot, table) != nil, explanation.obstacle)
  }

  @Test("an unknown fact is neither true nor false, and so is its opposite")
  func unknown() throws {
    for condition in [
      Guard.fact("f"), .not(.fact("f")), .compare("f", .notEqual, 3),
      .not(.compare("f", .equal, 3)),
    ] {
      #expect(try !holds(condition, [:]).0)
    }
    #expect(try holds(.any([.fact("f"), .fact("g")]), ["g": 1]).0)
    #expect(try holds(.not(.all([.fact("f"), .fact("g")])), ["g": 0]).0)
    #expect(try !holds(.not(.all([.fact("f"), .fact("g")])), ["g": 1]).0)
    #expect(try holds(.all([]), [:]).0)
    #expect(try !holds(.any([]), [:]).0)
  }

  @Test(
    "comparisons hold as their names say", arguments: Comparison.allCases, [1, 2, 3])
  func comparisons(comparison: Comparison, value: Int) throws {
    let expected =
      switch comparison {
      case .less: value < 2
      case .atMost: value <= 2
      case .equal: value == 2
      case .notEqual: value != 2
      case .atLeast: value >= 2
      case .greater: value > 2
      }
    #expect(try holds(.compare("n", comparison, 2), ["n": value]).0 == expected)
    #expect(try holds(.not(.compare("n", comparison, 2)), ["n": value]).0 == !expected)
  }

  @Test("a guard is true exactly when nothing stands in its way", arguments: 0..<8)
  func compiledAsWritten(seed: Int) throws {
    var chance = SeededChance(seed)
    for _ in 0..<100 {
      let condition = randomGuard(&chance, depth: 4)
      var reference = AppendixD(compound("root", "s0", [state("s0"), state("s1")]))
      for fact in ["p", "q"] { reference.facts[fact] = [nil, 0, 1, 2][chance.below(4)] }
      reference.start()
      let (isTrue, obstacle) = try holds(condition, reference.facts)
      #expect(isTrue == (reference.conditionMatch(condition) == true), "\(condition)")
      #expect(isTrue == (obstacle == nil), "\(condition)")
    }
  }

  private func randomGuard(_ chance: inout SeededChance, depth: Int) -> Guard {
    switch chance.below(depth == 0 ? 4 : 8) {
    case 0: .fact(chance.pick(["p", "q"]))
    case 1: .compare(chance.pick(["p", "q"]), chance.pick(Comparison.allCases), chance.below(3))
    case 2: .inState(chance.pick(["s0", "s1"]))
    case 3: .always
    case 4, 5: .not(randomGuard(&chance, depth: depth - 1))
    case 6: .all((0..<chance.below(4)).map { _ in randomGuard(&chance, depth: depth - 1) })
    default: .any((0..<chance.below(4)).map { _ in randomGuard(&chance, depth: depth - 1) })
    }
  }

  @Test("an explanation names the failing parts only, and alternatives as such")
  func explanations() throws {
    let condition = Guard.all([
      .fact("paid"), .not(.fact("closed")), .compare("days", .atLeast, 14),
      .any([.fact("signed"), .inState("s1")]), .not(.any([.fact("late"), .fact("open")])),
    ])
    let facts = ["paid": 1, "closed": 1, "days": 3, "late": 0]
    #expect(
      try holds(condition, facts).1
        == .all([
          .fact("closed", mustBe: false, value: 1),
          .comparison("days", .atLeast, 14, value: 3),
          .any([
            .fact("signed", mustBe: true, value: nil), .state("s1", mustBeActive: true),
          ]),
          .fact("open", mustBe: false, value: nil),
        ]))
  }

  @Test("a negated conjunction is explained by its alternatives, turned round")
  func negatedConjunction() throws {
    let condition = Guard.not(.all([.compare("n", .less, 5), .inState("s0")]))
    #expect(
      try holds(condition, ["n": 2]).1
        == .any([
          .comparison("n", .atLeast, 5, value: 2), .state("s0", mustBeActive: false),
        ]))
    #expect(try holds(.not(.always), [:]).1 == .never)
    #expect(try holds(.any([.not(.always), .fact("f")]), [:]).1?.isLeaf == true)
    #expect(try holds(.all([.not(.always), .fact("f")]), [:]).1 == .never)
  }

  @Test("every candidate is explained, inner ones first, and nothing where nothing answers")
  func candidates() throws {
    let chart = try chart(
      compound(
        "a", "b", [state("b", go("e", "c", when: .fact("f"))), state("c")], go("e", "x")),
      state("x"))
    let facts = chart.facts([:])
    let event = try #require(chart.event(named: "e"))
    let explained = chart.explain(event, in: chart.start(facts).snapshot, facts)
    #expect(explained.map(\.isMet) == [false, true])
    #expect(explained.map { chart.name(of: chart.source(of: $0.transition)) } == ["b", "a"])
    #expect(chart.explain(event, in: try chart.snapshot(active: ["x"]), facts).isEmpty)
  }
}

extension Obstacle {
  fileprivate var isLeaf: Bool {
    switch self {
    case .all, .any: false
    case .fact, .comparison, .state, .never: true
    }
  }
}
