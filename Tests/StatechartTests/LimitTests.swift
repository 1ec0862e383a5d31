import Testing

@testable import Statechart

/// Every limit, at it and one beyond.
@Suite struct LimitTests {
  private func finding(_ root: StateDescription) -> ChartFinding? {
    do {
      _ = try Chart(root)
      return nil
    } catch {
      return error.findings.first
    }
  }

  private func check(
    _ measure: ChartFinding.Measure, limit: Int, _ make: (Int) -> StateDescription
  ) {
    #expect(finding(make(limit)) == nil)
    #expect(
      finding(make(limit + 1)) == .limitExceeded(measure, count: limit + 1, limit: limit))
  }

  private func single(_ transitions: [TransitionDescription]) -> StateDescription {
    compound("root", "a", [StateDescription(name: "a", transitions: transitions)])
  }

  @Test("states, the root included")
  func states() {
    check(.states, limit: ChartLimits.states) { count in
      compound("root", "s1", (1..<count).map { state("s\($0)") })
    }
  }

  @Test("levels, the root included")
  func depth() {
    check(.depth, limit: ChartLimits.depth) { count in
      (0..<(count - 1)).reversed().reduce(state("s\(count)")) { inner, level in
        compound("s\(level)", inner.name, [inner])
      }
    }
  }

  @Test("transitions and events")
  func transitions() {
    check(.events, limit: ChartLimits.events) { count in
      single((0..<count).map { go("e\($0)", "a") })
    }
    check(.transitions, limit: ChartLimits.transitions) { count in
      compound(
        "root", "s0",
        (0...count / 1000).map { number in
          StateDescription(
            name: "s\(number)",
            transitions: (0..<min(1000, count - number * 1000)).map { go("e\($0)", "s0") })
        })
    }
  }

  @Test("eventless transitions")
  func eventless() {
    check(.eventlessTransitions, limit: ChartLimits.eventlessTransitions) { count in
      single((0..<count).map { _ in go(nil, "a", when: .fact("f")) })
    }
  }

  @Test("facts, actions, and parts of guards")
  func contents() {
    check(.facts, limit: ChartLimits.facts) { count in
      single([go("e", "a", when: .all((0..<count).map { .fact("f\($0)") }))])
    }
    check(.actions, limit: ChartLimits.actions) { count in
      single([go("e", "a", actions: (0..<count).map { .effect("x\($0)") })])
    }
    check(.guardParts, limit: ChartLimits.guardParts) { count in
      single([go("e", "a", when: .any((0..<count).map { .compare("n", .equal, $0) }))])
    }
  }

  @Test("levels of a guard")
  func guardDepth() {
    check(.guardDepth, limit: ChartLimits.guardDepth) { count in
      single([go("e", "a", when: (1..<count).reduce(.fact("f")) { inner, _ in .not(inner) })])
    }
  }
}
