import Terms

/// When both sides are asked the same short questions, so that their answers can be compared.
///
/// > Source: tips 4 and 10.
package enum ExperienceMoment: String, Hashable, Sendable, CaseIterable {
  case decision = "after-decision"
  case start = "after-start"
  case interim = "at-interim-evaluation"
  case final = "at-final-evaluation"
}

extension Challenge {
  /// Whether a moment has come: there is a decision, the task was taken over, or an evaluation.
  ///
  /// A case that was taken in has been through the moments before the state in which it came.
  package func hasCome(_ moment: ExperienceMoment, _ workflow: Workflow) -> Bool {
    switch moment {
    case .decision: !active("decision").isEmpty || takenIn != nil
    case .start: hasBeen(in: [.uitvoering, .opvolging], workflow)
    case .interim: !active("interim-evaluation").isEmpty
    case .final: !active("evaluation").isEmpty || hasBeen(in: [.opvolging], workflow)
    }
  }

  private func hasBeen(in phases: Set<Phase>, _ workflow: Workflow) -> Bool {
    let machine = workflow.main
    let entered =
      steps.filter { $0.record == nil && $0.annulled == nil }.flatMap(\.entered)
      + snapshot.active
    return entered.contains { name in machine.states[name]?.phase.map(phases.contains) ?? false }
  }
}
