import ChallengeCore

/// A ground in the Wet open overheid on which a piece of a dossier may be kept back.
///
/// It is a suggestion: whether it holds, a person decides.
package enum WooGround: String, Hashable, Sendable, CaseIterable {
  /// Respect for private life: names, addresses, e-mail addresses and telephone numbers.
  case privateLife = "5.1.2e"
  /// Competition-sensitive data of a company.
  case competition = "5.1.2f"
  /// Economic or financial interests of the municipality, while talks on money are going on.
  case financialInterest = "5.1.2b"
  /// Personal opinions on policy in a paper for internal deliberation.
  case personalOpinion = "5.2.1"
  /// The same in a paper for a formal decision of the executive: given, but not traceable to a
  /// person.
  case formalDecision = "5.2.3"

  /// What was put in the place of a piece that is kept back.
  package var mark: String { "[\(rawValue)]" }
}

/// What is suggested for a piece: given, given in part, or kept back.
package enum WooAdvice: String, Hashable, Sendable, CaseIterable {
  case disclose
  case partly
  case withhold
}

/// Which ground is suggested for a field of a record, whatever stands in it.
///
/// > Source: Woo 5.1 lid 2 onder b, e en f; 5.2 lid 1 en 3.
enum WooRule {
  static func ground(_ field: Field, of record: Record, in challenge: Challenge) -> WooGround? {
    switch (record.kind, field.name) {
    case ("challenger", "name"): isNatural(record) ? .privateLife : nil
    case ("challenger", "register-number"): nil
    case ("running-contract", "contractor"), ("running-contract", "room-for-challengers"):
      .competition
    case ("instrument-check", "value"), ("running-contract", "bridging-budget"),
      ("start-term", "bridging-budget"):
      isNegotiating(challenge) ? .financialInterest : nil
    case ("note", "text"): noteGround(record)
    case ("advice", "text"), ("advice", "minority"), ("assessment", "argument"): .formalDecision
    default: field.holdsPersonalData(in: record.kind) ? .privateLife : nil
    }
  }

  /// Facts are given; advice and opinions written for the deliberation within the house need not be.
  private static func noteGround(_ record: Record) -> WooGround? {
    record.text("type") == "fact" ? nil : .personalOpinion
  }

  /// Unless it has a legal form of its own, the name of the challenger is that of a person; so it is
  /// when the form is not known.
  static func isNatural(_ record: Record) -> Bool {
    !Publication.isOrganisation(legalForm: record.text("legal-form"))
  }

  /// Whether no agreements have been settled yet.
  private static func isNegotiating(_ challenge: Challenge) -> Bool {
    challenge.latest("money-instrument") == nil && challenge.latest("ending") == nil
  }
}

extension Field {
  /// Whether a name, an address or a number by which somebody is reached stands in it.
  fileprivate func holdsPersonalData(in kind: String) -> Bool {
    if type == .person { return true }
    return name != "link" && ClearedField.sort(of: name, kind) == .name
  }
}
