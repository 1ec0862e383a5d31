import Testing

@testable import Statechart
@testable import Wording

struct ChartWordsTests {
  private static let place = TransitionPlace(state: "a", index: 0, event: "ga", name: nil)
  private static let unnamed = TransitionPlace(state: "b", index: 1, event: nil, name: nil)

  static let findings: [ChartFinding] =
    [
      .emptyName(parent: nil), .emptyName(parent: "a"), .emptyFactName(place),
      .duplicateName("a"), .rootNotCompound("a"), .rootWithBehaviour("a"),
      .childrenNotAllowed(state: "a"), .compoundWithoutChildren(state: "a"),
      .parallelWithoutChildren(state: "a"), .finalInParallel(state: "a", parent: "b"),
      .finalWithTransition(state: "a"), .historyMisplaced(state: "a", parent: "b"),
      .historyWithBehaviour(state: "a"), .unknownInitial(state: "a", initial: "b"),
      .initialNotDescendant(state: "a", initial: "b"), .historyWithoutDefault(state: "a"),
      .unknownHistoryDefault(state: "a", target: "b"),
      .historyDefaultMisplaced(state: "a", target: "b"), .unknownTarget(place, target: "b"),
      .conflictingTargets(unnamed, first: "a", second: "b"),
      .conflictingDefaults(state: "a", first: "b", second: "c"),
      .unknownGuardState(place, state: "b"), .invalidEventName(state: "a", event: "B c"),
      .reservedEvent(state: "a", event: "done"), .unknownDoneState(unnamed, state: "b"),
      .unansweredEvent(state: "a", event: "b"), .eventlessLoop([place, unnamed]),
      .eventlessCyclePossible([place, unnamed]), .unreachableState("a"),
      .regionConflictPossible(first: place, second: unnamed),
      .shadowedTransition(place, by: unnamed), .cancelWithoutSchedule(state: "a", event: "b"),
      .doneNeverHappens(place, state: "b"), .exitNeverHappens(state: "a"),
      .unknownActiveState("a"), .nothingActive(in: "a"),
      .severalActive(in: "a", first: "b", second: "c"), .unknownHistory("a"),
      .historyValueMisplaced(history: "a", states: ["b", "c"]),
    ] + ChartFinding.Measure.allCases.map { .limitExceeded($0, count: 9, limit: 5) }

  @Test(arguments: Language.allCases)
  func `every finding says what is wrong and what to do`(language: Language) {
    for finding in Self.findings {
      expectSentence(ChartWords(language).message(finding), finding.code)
      expectSentence(ChartWords(language).hint(finding), finding.code)
    }
  }
}
