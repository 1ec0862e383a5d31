import Testing

@testable import Statechart

/// > Source: W3C SCXML 1.0, section 3.10.
@Suite struct HistoryTests {
  private func machine(_ kind: StateDescription.Kind) throws -> Chart {
    try chart(
      compound(
        "work", "a",
        [
          StateDescription(name: "h", kind: kind),
          state("a", go("next", "b")),
          compound("b", "b1", [state("b1", go("next", "b2")), state("b2")]),
        ], go("pause", "rest")),
      state("rest", go("resume", "h"), go("again", "work")))
  }

  @Test("shallow history returns to the child, and to its default inside")
  func shallow() throws {
    var player = Player(try machine(.shallowHistory(default: ["a"])))
    player.send("next")
    #expect(player.send("next") == "work b b2")
    #expect(player.send("pause") == "rest")
    #expect(player.send("resume") == "work b b1")
  }

  @Test("deep history returns to the innermost state")
  func deep() throws {
    var player = Player(try machine(.deepHistory(default: ["b2"])))
    player.send("next")
    player.send("next")
    player.send("pause")
    #expect(player.chart.historyNames(player.last.snapshot) == ["h": ["b2"]])
    #expect(player.send("resume") == "work b b2")
  }

  @Test("history that remembers nothing goes to its default")
  func byDefault() throws {
    let chart = try machine(.deepHistory(default: ["b2"]))
    let history = try #require(chart.state(named: "h"))
    #expect(chart.isHistory(history))
    let step = chart.enter(history, chart.facts([:]))
    #expect(chart.activeNames(step.snapshot) == ["work", "b", "b2"])
    #expect(chart.historyNames(step.snapshot).isEmpty)
  }

  @Test("history of a parallel state brings back every region")
  func regions() throws {
    for kind in [
      StateDescription.Kind.deepHistory(default: ["a1", "b1"]),
      .shallowHistory(default: ["r1", "r2"]),
    ] {
      var player = Player(
        try chart(
          parallel(
            "p",
            [
              StateDescription(name: "h", kind: kind),
              compound("r1", "a1", [state("a1", go("e", "a2")), state("a2")]),
              compound("r2", "b1", [state("b1", go("f", "b2")), state("b2")]),
            ], go("pause", "rest")), state("rest", go("resume", "h"))))
      player.send("f")
      player.send("pause")
      let isDeep = kind == .deepHistory(default: ["a1", "b1"])
      #expect(player.send("resume") == (isDeep ? "p r1 a1 r2 b2" : "p r1 a1 r2 b1"))
    }
  }

  @Test("a compound state may begin in its own history")
  func initialHistory() throws {
    var player = Player(
      try chart(
        compound(
          "work", "h",
          [
            StateDescription(name: "h", kind: .shallowHistory(default: ["a"])),
            state("a", go("next", "b")), state("b"),
          ], go("pause", "rest")), state("rest", go("again", "work"))))
    #expect(player.active == "work a")
    player.send("next")
    player.send("pause")
    #expect(player.send("again") == "work b")
  }
}
