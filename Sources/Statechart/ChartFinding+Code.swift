extension ChartFinding {
  /// A stable name for the kind of finding.
  public var code: String {
    switch self {
    case .emptyName: "chart.empty-name"
    case .emptyFactName: "chart.empty-fact-name"
    case .duplicateName: "chart.duplicate-name"
    case .limitExceeded: "chart.limit-exceeded"
    case .rootNotCompound: "chart.root-not-compound"
    case .rootWithBehaviour: "chart.root-with-behaviour"
    case .childrenNotAllowed: "chart.children-not-allowed"
    case .compoundWithoutChildren: "chart.compound-without-children"
    case .parallelWithoutChildren: "chart.parallel-without-children"
    case .finalInParallel: "chart.final-in-parallel"
    case .finalWithTransition: "chart.final-with-transition"
    case .historyMisplaced: "chart.history-misplaced"
    case .historyWithBehaviour: "chart.history-with-behaviour"
    default: referenceCode
    }
  }

  private var referenceCode: String {
    switch self {
    case .unknownInitial: "chart.unknown-initial"
    case .initialNotDescendant: "chart.initial-not-descendant"
    case .historyWithoutDefault: "chart.history-without-default"
    case .unknownHistoryDefault: "chart.unknown-history-default"
    case .historyDefaultMisplaced: "chart.history-default-misplaced"
    case .unknownTarget: "chart.unknown-target"
    case .conflictingTargets: "chart.conflicting-targets"
    case .conflictingDefaults: "chart.conflicting-defaults"
    case .unknownGuardState: "chart.unknown-guard-state"
    case .invalidEventName: "chart.invalid-event-name"
    case .reservedEvent: "chart.reserved-event"
    case .unknownDoneState: "chart.unknown-done-state"
    case .unansweredEvent: "chart.unanswered-event"
    default: behaviourCode
    }
  }

  private var behaviourCode: String {
    switch self {
    case .eventlessLoop: "chart.eventless-loop"
    case .eventlessCyclePossible: "chart.eventless-cycle-possible"
    case .unreachableState: "chart.unreachable-state"
    case .regionConflictPossible: "chart.region-conflict-possible"
    case .shadowedTransition: "chart.shadowed-transition"
    case .cancelWithoutSchedule: "chart.cancel-without-schedule"
    case .doneNeverHappens: "chart.done-never-happens"
    case .exitNeverHappens: "chart.exit-never-happens"
    case .unknownActiveState: "configuration.unknown-state"
    case .nothingActive: "configuration.nothing-active"
    case .severalActive: "configuration.several-active"
    case .unknownHistory: "configuration.unknown-history"
    case .historyValueMisplaced: "configuration.history-value-misplaced"
    default: preconditionFailure("a finding without a code")
    }
  }

  /// Whether the finding makes the chart unusable, or only doubtful.
  public var severity: Severity {
    switch self {
    case .eventlessCyclePossible, .unreachableState, .regionConflictPossible,
      .shadowedTransition, .cancelWithoutSchedule, .doneNeverHappens, .exitNeverHappens:
      .warning
    default: .error
    }
  }
}
