import Testing

@testable import Statechart

/// Every kind of error that a chart can have.
@Suite struct FindingTests {
  /// The errors of a chart with these states.
  private func errors(
    _ children: StateDescription..., initial: String? = nil
  ) -> [ChartFinding] {
    errors(of: compound("root", initial ?? children[0].name, children))
  }

  private func errors(of root: StateDescription) -> [ChartFinding] {
    do {
      _ = try Chart(root)
      return []
    } catch {
      return error.findings
    }
  }

  private func place(
    _ state: String, _ index: Int = 0, event: String? = "e"
  ) -> TransitionPlace {
    TransitionPlace(state: state, index: index, event: event, name: nil)
  }

  @Test("names must be there, and differ")
  func names() {
    #expect(errors(state("a"), state(" ")) == [.emptyName(parent: "root")])
    #expect(
      errors(state("a"), compound("b", "a", [state("a")]))
        == [.duplicateName("a"), .initialNotDescendant(state: "b", initial: "a")])
    #expect(errors(state("root"), initial: "root").first == .duplicateName("root"))
    #expect(errors(state("a", go("e", when: .fact("")))) == [.emptyFactName(place("a"))])
  }

  @Test("the root is compound and does nothing itself")
  func root() {
    #expect(errors(of: parallel("root", [state("a")])) == [.rootNotCompound("root")])
    #expect(
      errors(of: compound("root", "a", [state("a")], go("e", "a")))
        == [.rootWithBehaviour("root")])
  }

  @Test("children are where they belong")
  func children() {
    let parent = StateDescription(name: "a", children: [state("b")])
    #expect(errors(parent) == [.childrenNotAllowed(state: "a")])
    #expect(
      errors(compound("a", "b", []), state("b"))
        == [
          .compoundWithoutChildren(state: "a"), .initialNotDescendant(state: "a", initial: "b"),
        ])
    #expect(errors(parallel("a", [])) == [.parallelWithoutChildren(state: "a")])
    #expect(
      errors(parallel("a", [state("b"), final("c")]))
        == [.finalInParallel(state: "c", parent: "a")])
    var end = final("b")
    end.transitions = [go("e", "a")]
    #expect(errors(state("a"), end) == [.finalWithTransition(state: "b")])
  }

  @Test("history has a parent, a default in it, and nothing else")
  func history() {
    func inside(_ history: StateDescription) -> [ChartFinding] {
      errors(
        compound("a", "b", [history, state("b"), compound("c", "d", [state("d"), state("f")])]),
        state("x"))
    }
    func memory(_ kind: StateDescription.Kind) -> StateDescription {
      StateDescription(name: "h", kind: kind)
    }
    #expect(
      errors(state("a"), memory(.shallowHistory(default: ["a"])))
        == [.historyMisplaced(state: "h", parent: "root")])
    #expect(inside(memory(.shallowHistory(default: []))) == [.historyWithoutDefault(state: "h")])
    #expect(
      inside(memory(.deepHistory(default: ["z"])))
        == [.unknownHistoryDefault(state: "h", target: "z")])
    for kind in [
      StateDescription.Kind.shallowHistory(default: ["d"]), .deepHistory(default: ["x"]),
    ] {
      let target = kind == .shallowHistory(default: ["d"]) ? "d" : "x"
      #expect(inside(memory(kind)) == [.historyDefaultMisplaced(state: "h", target: target)])
    }
    #expect(
      inside(memory(.deepHistory(default: ["b", "d"])))
        == [.conflictingDefaults(state: "h", first: "b", second: "d")])
    var active = memory(.shallowHistory(default: ["b"]))
    active.onEntry = [.effect("x")]
    #expect(inside(active) == [.historyWithBehaviour(state: "h")])
  }

  @Test("what is named exists")
  func references() {
    #expect(
      errors(state("a"), initial: "z") == [.unknownInitial(state: "root", initial: "z")])
    #expect(
      errors(state("a"), initial: "root") == [.unknownInitial(state: "root", initial: "root")])
    #expect(
      errors(compound("a", "c", [state("b")]), state("c"))
        == [.initialNotDescendant(state: "a", initial: "c")])
    #expect(errors(state("a", go("e", "z"))) == [.unknownTarget(place("a"), target: "z")])
    #expect(errors(state("a", go("e", "root"))) == [.unknownTarget(place("a"), target: "root")])
    #expect(
      errors(state("a", go("e", "b", "c")), state("b"), state("c"))
        == [.conflictingTargets(place("a"), first: "b", second: "c")])
    #expect(
      errors(state("a", go("e", "a", when: .not(.inState("z")))))
        == [.unknownGuardState(place("a"), state: "z")])
    #expect(
      errors(state("a", go("done.state.a", "a")))
        == [.unknownDoneState(place("a", event: "done.state.a"), state: "a")])
  }

  @Test(
    "events have names that events can have, and are answered",
    arguments: ["", "a b", "a..b", "a.*.b"])
  func eventNames(name: String) {
    #expect(errors(state("a", go(name, "a"))) == [.invalidEventName(state: "a", event: name)])
  }

  @Test("what is raised or scheduled is answered somewhere")
  func raised() {
    #expect(
      errors(state("a", go("e", "a", actions: [.raise("z")])))
        == [.unansweredEvent(state: "a", event: "z")])
    #expect(
      errors(state("a", go("e", "a", actions: [.schedule(event: "z", after: "d")])))
        == [.unansweredEvent(state: "a", event: "z")])
    #expect(
      errors(state("a", go("e", "a", actions: [.raise("done.state.a")])))
        == [.reservedEvent(state: "a", event: "done.state.a")])
    #expect(
      errors(state("a", go("e", "a", actions: [.raise("*")])))
        == [.invalidEventName(state: "a", event: "*")])
  }

  @Test("eventless transitions without guards may not lead in circles")
  func loops() {
    let back = place("a", event: nil)
    #expect(errors(state("a", go(nil))) == [.eventlessLoop([back])])
    #expect(
      errors(state("a", go(nil, "b")), state("b", go(nil, "a")))
        == [.eventlessLoop([back, place("b", event: nil)])])
    #expect(
      errors(
        state("a", go(nil, "b", when: .fact("f")), go(nil, "b")),
        state("b", go(nil, "a", when: .fact("f")), go(nil, "a")))
        == [.eventlessLoop([place("a", 1, event: nil), place("b", 1, event: nil)])])
    #expect(
      errors(compound("a", "b", [state("b"), state("c")], go(nil, "c", isInternal: true)))
        == [.eventlessLoop([back])])
  }

  @Test("all errors are told at once, and never a warning among them")
  func together() {
    let found = errors(
      state("a", go("e", "z"), go(nil, when: .inState("y"))), state("a"), state("unreachable"))
    #expect(
      found.map(\.code) == [
        "chart.duplicate-name", "chart.unknown-target", "chart.unknown-guard-state",
      ])
    #expect(found.allSatisfy { $0.severity == .error })
  }
}
