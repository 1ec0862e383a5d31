import Statechart

extension Deliberation {
  /// Whether the agreements stand as both sides approved them, and change only by an amendment.
  ///
  /// They are frozen once an action that asks for both approvals has been taken, until the case is
  /// back where that action can be taken again.
  ///
  /// > Source: tip 7; R-35.
  private var agreementsAreFrozen: Bool {
    let freezing = situation.workflow.main.actionsOnBothApprovals
    let wasFrozen = challenge.steps.contains {
      $0.record == nil && $0.annulled == nil && freezing.contains($0.action)
    }
    return wasFrozen && !freezing.contains { isPossible($0, nil) }
  }

  /// Refuses what would change the agreements behind the back of one of the sides.
  ///
  /// What was left open on purpose may still be filled in, and until the start so may a field about
  /// which nothing was said, such as who takes over: nobody approved it. The day of the next contact is
  /// planning.
  ///
  /// - Parameter fields: the fields that are changed; nil when a record is added or withdrawn.
  func checkAgreementsOpen(
    _ kind: RecordKind, _ record: Record?, fields: [String]?
  ) throws(Refusal) {
    guard kind.isAgreement, agreementsAreFrozen else { return }
    if let record, let fields {
      let planning = kind.name == FieldReference.nextContact.kind
      if record.isDeliberatelyOpen { return }
      let hasStarted = !challenge.phases(situation.workflow).isDisjoint(with: [
        .uitvoering, .opvolging,
      ])
      if !hasStarted, fields.allSatisfy({ !record.isAnswered($0) }) { return }
      if planning, fields.allSatisfy({ $0 == FieldReference.nextContact.field }) { return }
    }
    throw .byRules([
      Reason(
        "agreements-frozen", about: record?.id.text ?? kind.name,
        .add(kind: "amendment", fields: [:]))
    ])
  }
}

extension Machine {
  /// The actions that are only possible when both sides approve the same version.
  fileprivate var actionsOnBothApprovals: Set<String> {
    Set(
      chart.transitions.map(chart.transition).filter {
        $0.condition.facts.contains("both-approve-same-version")
      }.compactMap(\.event))
  }
}

extension Guard {
  /// The facts that it looks at.
  fileprivate var facts: Set<String> {
    switch self {
    case .fact(let name): [name]
    case .compare(let name, _, _): [name]
    case .not(let part): part.facts
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.facts) }
    case .always, .inState: []
    }
  }
}
