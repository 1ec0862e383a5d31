import Terms

/// When both sides are asked the same short questions, so that their answers can be compared.
///
/// > Source: tips 4 and 10.
package enum ExperienceMoment: String, Hashable, Sendable, CaseIterable {
  case decision = "after-decision"
  /// Both sides have approved the agreements.
  case agreements = "after-agreements"
  case start = "after-start"
  case interim = "at-interim-evaluation"
  /// Each year of execution in which there was no interim evaluation.
  case yearly = "each-year"
  case final = "at-final-evaluation"
  /// The case has ended without an evaluation: withdrawn, referred, not agreed on.
  case ending = "at-end"
}

extension Challenge {
  /// Whether a moment has come, so that somebody can answer the questions of it.
  ///
  /// A case that was taken in has been through the moments before the state in which it came.
  package func hasCome(_ moment: ExperienceMoment, _ workflow: Workflow) -> Bool {
    switch moment {
    case .decision: !active("decision").isEmpty || takenIn != nil
    case .agreements: agreedOn != nil || hasBeen(in: [.uitvoering, .opvolging], workflow)
    case .start, .yearly: hasBeen(in: [.uitvoering, .opvolging], workflow)
    case .interim: !active("interim-evaluation").isEmpty
    case .final: !active("evaluation").isEmpty || hasBeen(in: [.opvolging], workflow)
    case .ending: workflow.main.hasEnded(snapshot)
    }
  }

  /// The day on which the second side approved the agreements; nil while one has not.
  var agreedOn: CalendarDate? {
    let days = Side.allCases.map { side in
      active("agreement-approval").last { $0.side() == side }?.on
    }
    return days.contains(nil) ? nil : days.compactMap(\.self).max()
  }

  private func hasBeen(in phases: Set<Phase>, _ workflow: Workflow) -> Bool {
    let machine = workflow.main
    let entered =
      steps.filter { $0.record == nil && $0.annulled == nil }.flatMap(\.entered)
      + snapshot.active
    return entered.contains { name in machine.states[name]?.phase.map(phases.contains) ?? false }
  }
}
