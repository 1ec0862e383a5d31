import Testing

@testable import Statechart

/// Snapshots stored by name, the structure of a chart, and the set below both.
@Suite struct SnapshotTests {
  private func machine() throws -> Chart {
    try chart(
      parallel(
        "p",
        [
          StateDescription(name: "h", kind: .deepHistory(default: ["a", "c"])),
          compound("r1", "a", [state("a", go("e", "b")), state("b")]),
          compound("r2", "c", [state("c"), state("d", go("f", "c"))]),
        ]), state("x", go("back", "h")))
  }

  private func findings(_ active: [String], _ history: [String: [String]] = [:]) throws
    -> [ChartFinding]
  {
    let chart = try machine()
    do {
      _ = try chart.snapshot(active: active, history: history)
      return []
    } catch {
      return error.findings
    }
  }

  @Test("a snapshot is read back by the names of its atomic states alone")
  func stored() throws {
    let chart = try machine()
    let snapshot = try chart.snapshot(active: ["b", "d"], history: ["h": ["a", "d"]])
    #expect(chart.activeNames(snapshot) == ["p", "r1", "b", "r2", "d"])
    #expect(chart.historyNames(snapshot) == ["h": ["a", "d"]])
    #expect(snapshot.states.count == 5)
    #expect(!snapshot.isFinished)
    #expect(
      try chart.snapshot(active: chart.activeNames(snapshot), history: ["h": ["a", "d"]])
        == snapshot)
  }

  @Test("what is not a configuration is refused, with the reason")
  func refused() throws {
    #expect(try findings([]) == [.nothingActive(in: "root")])
    #expect(try findings(["z"]) == [.unknownActiveState("z")])
    #expect(try findings(["h"]) == [.unknownActiveState("h")])
    #expect(try findings(["root"]) == [.unknownActiveState("root")])
    #expect(try findings(["a"]) == [.nothingActive(in: "r2")])
    #expect(try findings(["r1", "c"]) == [.nothingActive(in: "r1")])
    #expect(
      try findings(["a", "b", "c"]) == [.severalActive(in: "r1", first: "a", second: "b")])
    #expect(
      try findings(["a", "c", "x"]) == [.severalActive(in: "root", first: "p", second: "x")])
  }

  @Test("what history cannot remember is refused")
  func refusedHistory() throws {
    #expect(try findings(["x"], ["x": ["a"]]) == [.unknownHistory("x")])
    for states in [["a"], ["x"], [], ["r1", "r2"], ["a", "b", "c"]] {
      #expect(
        try findings(["x"], ["h": states])
          == [.historyValueMisplaced(history: "h", states: states)])
    }
  }

  @Test("the structure is told in document order")
  func structure() throws {
    let chart = try machine()
    #expect(
      chart.states.map(chart.name(of:))
        == ["p", "h", "r1", "a", "b", "r2", "c", "d", "x"])
    #expect(chart.topStates.map(chart.name(of:)) == ["p", "x"])
    let region = try #require(chart.state(named: "r1"))
    #expect(chart.children(of: region).map(chart.name(of:)) == ["a", "b"])
    #expect(chart.parent(of: region).map(chart.name(of:)) == "p")
    #expect(chart.depth(of: region) == 1)
    #expect(!chart.isAtomic(region) && !chart.isFinal(region) && !chart.isHistory(region))
    #expect(chart.state(named: "root") == nil)
    #expect(chart.events.map(chart.name(of:)) == ["e", "f", "back"])
    let start = chart.start(chart.facts([:])).snapshot
    #expect(chart.events(possibleIn: start).map(chart.name(of:)) == ["e"])
    let event = try #require(chart.event(named: "e"))
    let transition = try #require(chart.candidates(for: event, in: start).first)
    #expect(chart.transition(transition).targets == ["b"])
    #expect(chart.targets(of: transition).map(chart.name(of:)) == ["b"])
  }

  @Test("a set of states is a set of numbers", arguments: 0..<20)
  func sets(seed: Int) {
    var chance = SeededChance(seed)
    let one = Set((0..<40).map { _ in chance.below(256) })
    let other = Set((0..<40).map { _ in chance.below(256) })
    let first = StateSet(one)
    let second = StateSet(other)
    #expect(Array(first) == one.sorted())
    #expect(Array(first.union(second)) == one.union(other).sorted())
    #expect(Array(first.intersection(second)) == one.intersection(other).sorted())
    #expect(first.isDisjoint(with: second) == one.isDisjoint(with: other))
    #expect(first.count == one.count)
    #expect(first.intersection(second).isSubset(of: first))
    #expect((0..<256).allSatisfy { first.contains($0) == one.contains($0) })
    var backwards: [Int] = []
    var rest = first
    while let last = rest.popLast() { backwards.append(last) }
    #expect(backwards == one.sorted().reversed())
    var difference = first
    difference.subtract(second)
    #expect(Array(difference) == one.subtracting(other).sorted())
  }
}
