import Terms

/// How long a municipality keeps cases, by the way in which they ended.
///
/// The archivist sets this in the profile, from the selection list.
///
/// > Source: Archiefwet 1995 art. 5 (selection lists); Selectielijst gemeenten en
/// > intergemeentelijke organen 2020 (the result of a case determines retention); R-66.
package struct RetentionSchedule: Hashable, Sendable {
  package enum Nomination: String, Hashable, Sendable, CaseIterable {
    /// Kept for ever, and transferred to the archive.
    case keep
    case destroy
  }

  /// The date from which the period counts: the *brondatum* of the selection list.
  package enum SourceDate: String, Hashable, Sendable, CaseIterable {
    /// The day on which the case ended.
    case caseEnd = "case-end"
    /// The end of the agreements, or of the case when that is later or none was agreed.
    case agreementEnd = "agreement-end"
  }

  package struct Rule: Hashable, Sendable {
    /// The number in the selection list.
    package let number: String
    package let nomination: Nomination
    /// Nil when cases are kept.
    package let period: TermLength?
    package let from: SourceDate
    /// The words of the list, for the certificate.
    package let ground: String

    package init(
      number: String, nomination: Nomination, period: TermLength?, from: SourceDate, ground: String
    ) {
      self.number = number
      self.nomination = nomination
      self.period = period
      self.from = from
      self.ground = ground
    }
  }

  /// By outcome.
  package let rules: [String: Rule]
  /// For every outcome without a rule of its own; nil is: kept until there is a rule.
  package let other: Rule?
  /// Whether outcome, year and days per phase of a destroyed case may be counted for ever.
  package let keepsFigures: Bool

  package init(rules: [String: Rule], other: Rule?, keepsFigures: Bool) {
    self.rules = rules
    self.other = other
    self.keepsFigures = keepsFigures
  }

  package func rule(for outcome: String) -> Rule? { rules[outcome] ?? other }
}
