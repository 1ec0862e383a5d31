import Terms

/// Something that somebody should look at and that stops nobody.
///
/// A warning is worked out from the case each time that it is read; nothing is stored, so it goes
/// when its cause goes. Facts only: the sentences are made elsewhere.
package struct Warning: Hashable, Sendable {
  /// What stands in a sentence, by the name of its place.
  package enum Figure: Hashable, Sendable {
    /// Euro cents.
    case money(Int)
    case date(CalendarDate)
    case count(Int)
    /// As somebody typed it.
    case text(String)
    case words(Bilingual)
    /// Fields of a kind of record, by their names.
    case fields([String], of: String)
    /// A value of a closed list.
    case choice(String)
    case record(RecordID)
    case term(String)
  }

  /// Who is named to look at it.
  package enum Owner: Hashable, Sendable {
    /// A person or department as the profile or a record calls it.
    case named(String)
    case person(PersonID)
    case role(Role)
  }

  /// Who is to know.
  package enum Audience: Hashable, Sendable {
    case municipality
    case bothSides
  }

  /// A stable code: one of `WarningRule.codes`.
  package let code: String
  package let figures: [String: Figure]
  /// Never empty.
  package let owners: [Owner]
  package let audience: Audience
  package let remedy: Remedy

  package init(
    _ code: String, _ figures: [String: Figure] = [:], owners: [Owner],
    for audience: Audience = .municipality, _ remedy: Remedy = .none
  ) {
    self.code = code
    self.figures = figures
    self.owners = owners
    self.audience = audience
    self.remedy = remedy
  }
}

/// A rule that warns: a small pure function over the case as it stands.
package struct WarningRule: Sendable {
  /// The codes that it can give.
  package let codes: [String]
  /// Whether it still warns when the case has ended, as of a decision that can be objected to.
  let holdsAfterEnd: Bool
  let check: @Sendable (Inspection) -> [Warning]

  init(
    codes: [String], afterEnd: Bool = false,
    _ check: @escaping @Sendable (Inspection) -> [Warning]
  ) {
    self.codes = codes
    self.holdsAfterEnd = afterEnd
    self.check = check
  }

  /// Every rule, in the order in which its warnings are shown.
  package static let all: [WarningRule] =
    moneyRules + paymentRules + decisionRules + processRules + resultRules

  /// Every code that a warning can have.
  package static var codes: [String] { all.flatMap(\.codes) }
}

/// Every warning about a case as it stands on the day of the situation.
///
/// > Source: R-24 ("warn, do not block").
package func warnings(_ challenge: Challenge, _ situation: Situation) -> [Warning] {
  let inspection = Inspection(challenge: challenge, situation: situation, record: nil)
  let hasEnded = situation.workflow.main.hasEnded(challenge.snapshot)
  return WarningRule.all.filter { !hasEnded || $0.holdsAfterEnd }.flatMap { $0.check(inspection) }
}
