/// What a municipality publishes of its challenges.
///
/// Natural persons are never published, whatever a profile says.
///
/// > Source: R-01 ("publication rules"); domain report 1.9 point 6; AVG art. 5 lid 1 onder c.
package struct Publication: Hashable, Sendable {
  /// Whether the name of a challenger with a legal form may stand in what is published.
  package var organisationNames = false
  /// Whether decisions with their reasons are public; else the parties read them.
  package var decisions = true

  package init() {}

  /// Whether a legal form is one of an organisation, not of a person or an informal group.
  package static func isOrganisation(legalForm: String?) -> Bool {
    ["foundation", "association", "cooperative", "company", "owners-association"]
      .contains(legalForm ?? "")
  }

  /// Whether a challenger is one natural person.
  package static func isIndividual(_ challenger: Record) -> Bool {
    challenger.text("legal-form") == "sole-trader" || challenger.text("type") == "resident"
  }

  /// Whether a challenger is certainly more than one natural person.
  package static func isGroup(_ challenger: Record) -> Bool {
    let groups = [
      "residents-group", "neighbourhood-enterprise", "civic-organisation", "partnership",
    ]
    return !isIndividual(challenger)
      && (isOrganisation(legalForm: challenger.text("legal-form"))
        || groups.contains(challenger.text("type") ?? ""))
  }

  /// Who may read a record of this kind from the moment that it is recorded.
  package func visibility(of kind: RecordKind) -> Visibility {
    kind.name == "decision" && !decisions ? .parties : kind.visibility
  }
}
