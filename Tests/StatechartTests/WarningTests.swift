import Testing

@testable import Statechart

/// Every kind of doubt about a chart that can be used.
@Suite struct WarningTests {
  private func codes(_ children: StateDescription...) throws -> [String] {
    try Chart(compound("root", children[0].name, children)).warnings.map(\.code)
  }

  @Test("an ordinary chart has no warnings")
  func none() throws {
    #expect(try codes(state("a", go("e", "b")), state("b")).isEmpty)
  }

  @Test("states that nothing leads to are named, and states around a reached one are not")
  func unreachable() throws {
    let chart = try chart(state("a", go("e", "c")), compound("b", "d", [state("c"), state("d")]))
    #expect(chart.warnings == [.unreachableState("d")])
  }

  @Test("guards that lead in circles are doubtful, unless they exclude each other")
  func cycles() throws {
    #expect(
      try codes(
        state("a", go(nil, "b", when: .fact("f"))), state("b", go(nil, "a", when: .fact("g"))))
        == ["chart.eventless-cycle-possible"])
    #expect(
      try codes(
        state("a", go(nil, "b", when: .fact("f"))),
        state("b", go(nil, "a", when: .all([.not(.fact("f")), .fact("g")])))
      ).isEmpty)
  }

  @Test("regions that leave a common state on one event are doubtful, unless guards exclude it")
  func regions() throws {
    func twoWaysOut(_ first: Guard, _ second: Guard, _ event: String) throws -> [String] {
      try codes(
        parallel(
          "p",
          [
            compound("r1", "a", [state("a", go("e", "x", when: first))]),
            compound("r2", "b", [state("b", go(event, "x", when: second))]),
          ]), state("x"))
    }
    let conflict = ["chart.region-conflict-possible"]
    #expect(try twoWaysOut(.always, .fact("g"), "e") == conflict)
    #expect(try twoWaysOut(.always, .fact("g"), "*") == conflict)
    #expect(try twoWaysOut(.fact("g"), .not(.fact("g")), "e").isEmpty)
    #expect(try twoWaysOut(.always, .always, "f").isEmpty)
  }

  @Test("a transition behind an unguarded one for the same event is never taken")
  func shadows() throws {
    #expect(
      try codes(state("a", go("e", "b"), go("e", "a", when: .fact("f"))), state("b"))
        == ["chart.shadowed-transition"])
    #expect(
      try codes(state("a", go("*", "b"), go("e", "a")), state("b"))
        == ["chart.shadowed-transition"])
    #expect(
      try codes(state("a", go("e.f", "b"), go("e", "a")), state("b")).isEmpty)
    #expect(
      try codes(state("a", go("e", "b", when: .fact("f")), go("e", "a")), state("b")).isEmpty)
  }

  @Test("what is cancelled was scheduled, what is awaited can be done, what leaves is left")
  func neverHappens() throws {
    #expect(
      try codes(state("a", go("e", "a", actions: [.cancel(event: "e")])))
        == ["chart.cancel-without-schedule"])
    #expect(
      try codes(compound("a", "b", [state("b")], go("done.state.a", "a")))
        == ["chart.done-never-happens"])
    var end = final("end")
    end.onExit = [.effect("x")]
    #expect(try codes(state("a", go("e", "end")), end) == ["chart.exit-never-happens"])
  }

  @Test("every kind of finding has its own code, and the severity that its name promises")
  func codes() {
    let place = TransitionPlace(state: "a", index: 0, event: nil, name: nil)
    let warnings: [ChartFinding] = [
      .eventlessCyclePossible([]), .unreachableState(""),
      .regionConflictPossible(first: place, second: place),
      .shadowedTransition(place, by: place), .cancelWithoutSchedule(state: "", event: ""),
      .doneNeverHappens(place, state: ""), .exitNeverHappens(state: ""),
    ]
    let errors: [ChartFinding] = [
      .emptyName(parent: nil), .emptyFactName(place), .duplicateName(""),
      .limitExceeded(.states, count: 0, limit: 0), .rootNotCompound(""), .rootWithBehaviour(""),
      .childrenNotAllowed(state: ""), .compoundWithoutChildren(state: ""),
      .parallelWithoutChildren(state: ""), .finalInParallel(state: "", parent: ""),
      .finalWithTransition(state: ""), .historyMisplaced(state: "", parent: ""),
      .historyWithBehaviour(state: ""), .unknownInitial(state: "", initial: ""),
      .initialNotDescendant(state: "", initial: ""), .historyWithoutDefault(state: ""),
      .unknownHistoryDefault(state: "", target: ""),
      .historyDefaultMisplaced(state: "", target: ""), .unknownTarget(place, target: ""),
      .conflictingTargets(place, first: "", second: ""),
      .conflictingDefaults(state: "", first: "", second: ""),
      .unknownGuardState(place, state: ""), .invalidEventName(state: "", event: ""),
      .reservedEvent(state: "", event: ""), .unknownDoneState(place, state: ""),
      .unansweredEvent(state: "", event: ""), .eventlessLoop([]), .unknownActiveState(""),
      .nothingActive(in: ""), .severalActive(in: "", first: "", second: ""),
      .unknownHistory(""), .historyValueMisplaced(history: "", states: []),
    ]
    #expect(Set((warnings + errors).map(\.code)).count == warnings.count + errors.count)
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(errors.allSatisfy { $0.severity == .error })
  }
}
