import Testing

@testable import Statechart

/// Which transitions are taken.
///
/// > Source: W3C SCXML 1.0, section 3.13 and appendix D.
@Suite struct SelectionTests {
  @Test("regions that do not get in each other's way all answer one event")
  func bothRegions() throws {
    var player = Player(
      try chart(
        parallel(
          "p",
          [
            compound("r1", "a1", [state("a1", go("e", "a2")), state("a2")]),
            compound("r2", "b1", [state("b1", go("e", "b2")), state("b2")]),
          ])))
    #expect(player.send("e") == "p r1 a2 r2 b2")
    #expect(player.last.microsteps.count == 1)
    #expect(player.last.microsteps[0].transitions.count == 2)
  }

  @Test("of two regions that leave a common state the first in document order is heard")
  func firstRegionWins() throws {
    let conflicted = try chart(
      parallel(
        "p",
        [
          compound("r1", "a1", [state("a1", go("e", "out1"))]),
          compound("r2", "b1", [state("b1", go("e", "out2"))]),
        ]), state("out1"), state("out2"))
    var player = Player(conflicted)
    #expect(player.send("e") == "out1")
    #expect(conflicted.warnings.contains { $0.code == "chart.region-conflict-possible" })
  }

  @Test("a move inside one region loses from an earlier way out, and wins from a later one")
  func moveAgainstWayOut() throws {
    let mover = compound("mover", "a1", [state("a1", go("e", "a2")), state("a2")])
    let leaver = compound("leaver", "b1", [state("b1", go("e", "out"))])
    var outFirst = Player(try chart(parallel("p", [leaver, mover]), state("out")))
    #expect(outFirst.send("e") == "out")
    var moveFirst = Player(try chart(parallel("p", [mover, leaver]), state("out")))
    #expect(moveFirst.send("e") == "p mover a2 leaver b1")
  }

  @Test("a transition in a descendant preempts that of an ancestor picked by an earlier region")
  func descendantPreempts() throws {
    // r1 has no answer of its own, so p's is selected first; r2's inner one removes it.
    var player = Player(
      try chart(
        parallel(
          "p",
          [
            compound("r1", "a1", [state("a1")]),
            compound("r2", "b1", [state("b1", go("e", "b2")), state("b2")]),
          ], go("e", "out")), state("out")))
    #expect(player.send("e") == "p r1 a1 r2 b2")
  }

  @Test("an inner transition goes before an outer one, and an earlier before a later")
  func innerFirst() throws {
    var player = Player(
      try chart(
        compound(
          "a", "b",
          [state("b", go("e", "c", when: .fact("f")), go("e", "d")), state("c"), state("d")],
          go("e", "x"), go("g", "x")), state("x")), ["f": 1])
    #expect(player.send("e") == "a c")
    #expect(player.send("e") == "x")
    player = Player(player.chart, ["f": 0])
    #expect(player.send("e") == "a d")
    #expect(player.send("nothing") == nil)
  }

  @Test("an outer transition answers when the inner guard is false or unknown")
  func outerAnswers() throws {
    let nested = try chart(
      compound(
        "a", "b", [state("b", go("e", "c", when: .fact("f"))), state("c")], go("e", "x")),
      state("x"))
    for facts in [["f": 0], [:]] {
      var player = Player(nested, facts)
      #expect(player.send("e") == "x")
    }
  }

  @Test("an external self transition leaves and enters its state, an internal one its children")
  func selfTransitions() throws {
    var player = Player(
      try chart(
        compound(
          "a", "b", [state("b"), state("c")], go("out", "a"),
          go("in", "c", isInternal: true), go("outIn", "c")), telling: true))
    #expect(player.effects == "+a +b")
    player.send("out")
    #expect(player.effects == "-b -a +a +b")
    player.send("in")
    #expect(player.effects == "-b +c")
    player.send("outIn")
    #expect(player.effects == "-c -a +a +c")
  }

  @Test("a transition without targets leaves nothing and does its actions")
  func targetless() throws {
    var player = Player(
      try chart(state("a", go("e", actions: [.effect("x")])), telling: true))
    #expect(player.send("e") == "a")
    #expect(player.effects == "x")
    #expect(player.last.microsteps[0].entered.isEmpty)
  }

  @Test("actions come in the order exit, transition, entry")
  func actionOrder() throws {
    var player = Player(
      try chart(
        compound("a", "b", [state("b")], go("e", "d", actions: [.effect("t")])),
        compound("c", "d", [state("d")]), telling: true))
    player.send("e")
    #expect(player.effects == "-b -a t +c +d")
    #expect(player.last.microsteps[0].exited.map(player.chart.name(of:)) == ["b", "a"])
    #expect(player.last.microsteps[0].entered.map(player.chart.name(of:)) == ["c", "d"])
  }

  @Test(
    "a descriptor answers events by the parts of their names",
    arguments: [
      ("a", true), ("a.b", true), ("a.b.*", true), ("*", true), ("a.b.c", true),
      ("a.bc", false), ("b", false), ("a.b.c.d", false),
    ])
  func descriptors(descriptor: String, answers: Bool) throws {
    let sending = StateDescription(
      name: "x", transitions: [go("go", actions: [.raise("a.b.c")]), go(descriptor, "y")])
    guard answers else {
      #expect(throws: ChartError.self) { try chart(sending, state("y")) }
      return
    }
    var player = Player(try chart(sending, state("y")))
    #expect(player.send("go") == "y")
  }
}
