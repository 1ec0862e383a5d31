import Testing

@testable import Statechart

/// Done events, raised events, eventless transitions, and the end.
///
/// > Source: W3C SCXML 1.0, sections 3.7 and 3.13, and appendix D.
@Suite struct RunToCompletionTests {
  @Test("a final child makes its parent done")
  func doneCompound() throws {
    var player = Player(
      try chart(
        compound("a", "b", [state("b", go("e", "end")), final("end")], go("done.state.a", "c")),
        state("c")))
    #expect(player.send("e") == "c")
    #expect(player.last.microsteps.map(\.event).count == 2)
    let done = try #require(player.last.microsteps[1].event)
    #expect(player.chart.name(of: done) == "done.state.a")
    #expect(player.chart.isDone(done))
    #expect(!player.chart.events(possibleIn: player.last.snapshot).contains(done))
  }

  @Test("a parallel state is done when all its regions are")
  func doneParallel() throws {
    var player = Player(
      try chart(
        parallel(
          "p",
          [
            compound("r1", "a", [state("a", go("e", "f1")), final("f1")]),
            compound("r2", "b", [state("b", go("f", "f2")), final("f2")]),
          ], go("done.state.p", "c")), state("c")))
    #expect(player.send("e") == "p r1 f1 r2 b")
    #expect(player.send("f") == "c")
  }

  @Test("a final state at the top ends everything")
  func finished() throws {
    var player = Player(
      try chart(state("a", go("e", "end"), go("*", "a", when: .fact("f"))), final("end")),
      ["f": 1])
    #expect(player.send("e") == "end")
    let snapshot = player.last.snapshot
    #expect(snapshot.isFinished)
    #expect(player.send("e") == nil)
    #expect(player.chart.events(possibleIn: snapshot).isEmpty)
    #expect(player.chart.settle(snapshot, player.chart.facts([:])) == nil)
    #expect(try player.chart.snapshot(active: ["end"]) == snapshot)
  }

  @Test("eventless transitions go before raised events")
  func eventlessFirst() throws {
    var player = Player(
      try chart(
        state("a", go("e", "b", actions: [.raise("r")])),
        state("b", go("r", "wrong"), go(nil, "c")),
        state("c", go("r", "d")), state("d"), state("wrong")))
    #expect(player.send("e") == "d")
    #expect(player.last.microsteps.count == 3)
  }

  @Test("raised events are heard in the order in which they were raised")
  func queueOrder() throws {
    var player = Player(
      try chart(
        state("a", go("e", "b", actions: [.raise("x"), .raise("y")])),
        state("b", go("x", "c"), go("y", "wrong")), state("c", go("y", "d")), state("d"),
        state("wrong")))
    #expect(player.send("e") == "d")
  }

  @Test("a raised event that nobody answers there is lost")
  func lostEvent() throws {
    var player = Player(
      try chart(
        state("a", go("e", "b", actions: [.raise("x")])), state("b", go("g", "c")),
        state("c", go("x", "a"))))
    #expect(player.send("e") == "b")
    #expect(player.send("g") == "c")
  }

  @Test("settling takes what changed facts allow, and nothing otherwise")
  func settle() throws {
    let chart = try chart(state("a", go(nil, "b", when: .fact("f"))), state("b"))
    let start = chart.start(chart.facts(["f": 0])).snapshot
    #expect(chart.settle(start, chart.facts(["f": 0])) == nil)
    let settled = try #require(chart.settle(start, chart.facts(["f": 1])))
    #expect(chart.activeNames(settled.snapshot) == ["b"])
    #expect(settled.microsteps[0].event == nil)
  }

  @Test("a chart that runs in circles is given up at the limit", .timeLimit(.minutes(1)))
  func exhausted() throws {
    var player = Player(
      try chart(
        state("a", go(nil, "b", when: .fact("f"))), state("b", go(nil, "a", when: .fact("f")))),
      ["f": 0])
    #expect(!player.last.isExhausted)
    player = Player(player.chart, ["f": 1])
    #expect(player.last.isExhausted)
    #expect(player.last.microsteps.count == ChartLimits.microstepsPerMacrostep)
  }

  @Test("an event that raises itself is given up at the limit", .timeLimit(.minutes(1)))
  func raisesItself() throws {
    var player = Player(try chart(state("a", go("e", actions: [.raise("e")]))))
    player.send("e")
    #expect(player.last.isExhausted)
  }

  @Test("delays and cancellations are handed to the caller")
  func delays() throws {
    let actions: [Action] = [
      .schedule(event: "late", after: "two weeks"), .cancel(event: "late"), .effect("x"),
    ]
    var player = Player(
      try chart(state("a", go("e", "b", actions: actions)), state("b", go("late", "a"))))
    player.send("e")
    #expect(player.last.actions == actions)
  }

  @Test("entering a state enters what lies around it, and defaults elsewhere")
  func enter() throws {
    let chart = try chart(
      state("before"),
      parallel(
        "p",
        [
          compound("r1", "a", [state("a"), state("b")]),
          compound("r2", "c", [state("c", go(nil, "d", when: .inState("b"))), state("d")]),
        ]), telling: true)
    let state = try #require(chart.state(named: "b"))
    let step = chart.enter(state, chart.facts([:]))
    #expect(chart.activeNames(step.snapshot) == ["p", "r1", "b", "r2", "d"])
    #expect(step.microsteps.count == 2)
    #expect(step.microsteps[0].entered.map(chart.name(of:)) == ["p", "r1", "b", "r2", "c"])
    #expect(step.microsteps[0].transitions.isEmpty)
  }

  @Test("steps in place do what steps as values tell")
  func inPlace() throws {
    struct World: FactSource, StepObserver {
      var performed: [ActionID] = []
      func value(of fact: FactID) -> Int? { nil }
      mutating func perform(_ action: ActionID) { performed.append(action) }
    }
    let chart = try chart(state("a", go("e", "b")), state("b", go("e", "a")), telling: true)
    let event = try #require(chart.event(named: "e"))
    var world = World()
    var snapshot = chart.start(world).snapshot
    let step = try #require(chart.send(event, to: snapshot, world))
    #expect(chart.run(event, &snapshot, in: &world) == .settled)
    #expect(snapshot == step.snapshot)
    #expect(world.performed.map(chart.action) == step.actions)
    #expect(chart.runEventless(&snapshot, in: &world) == .unanswered)
  }
}
