/// Something that somebody does to one case, as far as rights go.
package enum CaseAct: Hashable, Sendable {
  case open
  case add(kind: String)
  case change(kind: String)
  case withdraw(kind: String)
  case take(action: String)
  /// Names who is contact person for the municipality.
  case assignContact
  /// Says who may read what one records oneself.
  case setVisibility
  /// Says who may read what another has recorded.
  case setVisibilityOfOthers
  case correct
  case issueStatusCode

  /// Who may; empty when the kind or action is unknown.
  ///
  /// > Source: domain report 5.5 and 5.9.
  package func by(_ workflow: Workflow) -> Set<Role> {
    switch self {
    case .open: [.challenger, .processManager, .contactPerson]
    case .add(let kind), .change(let kind), .withdraw(let kind):
      RecordKind.named(kind)?.writers ?? []
    case .take(let action): workflow.actions[action]?.by ?? []
    case .assignContact: [.processManager]
    case .setVisibility: .anyStaff
    case .setVisibilityOfOthers: .caseStaff
    case .correct: .caseStaff
    case .issueStatusCode: .bothSides
    }
  }
}
