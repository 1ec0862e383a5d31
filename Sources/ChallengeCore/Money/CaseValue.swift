import Terms

/// What a challenge is worth over its whole duration, extensions and amendments included.
///
/// > Source: Aanbestedingswet 2012 art. 2.15 lid 1 (options and extensions count).
package struct CaseValue: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    /// The agreed amount times the agreed duration.
    case agreement
    /// The estimate of the early legal and financial check.
    case check
    /// What the request said of its own size.
    case request
  }

  package let basis: Basis
  /// Euro cents, without what amendments add.
  package let agreed: Int
  /// Euro cents that amendments add which have not been rejected.
  package let amendments: Int
  /// Months that the amount was counted over, extensions included; nil when no duration is known.
  package let months: Int?

  /// Euro cents.
  package var total: Int { agreed + amendments }

  /// Nil when nothing on record says what the challenge is worth.
  package init?(_ challenge: Challenge, _ workflow: Workflow) {
    let months = challenge.monthsWithExtension
    let amendments = challenge.amendmentsThatCount(workflow).reduce(0) { sum, amendment in
      sum + Self.over(challenge.monthsLeft(after: amendment), amendment)
    }
    if let budget = challenge.latest("budget-agreement"), budget.number("amount") != nil {
      self.init(
        basis: .agreement, agreed: Self.over(months, budget), amendments: amendments,
        months: months)
    } else if let estimate = challenge.latest("instrument-check")?.number("value") {
      self.init(basis: .check, agreed: estimate, amendments: amendments, months: months)
    } else if let own = challenge.latest("request")?.number("value") {
      self.init(basis: .request, agreed: own, amendments: amendments, months: months)
    } else {
      return nil
    }
  }

  private init(basis: Basis, agreed: Int, amendments: Int, months: Int?) {
    self.basis = basis
    self.agreed = agreed
    self.amendments = amendments
    self.months = months
  }

  /// An amount for a year over some months; the amount itself when it is for the whole duration or
  /// no duration is known.
  private static func over(_ months: Int?, _ record: Record) -> Int {
    let amount = record.number("amount") ?? 0
    guard record.text("per") != "whole-term", let months else { return amount }
    return (amount * months + 11) / 12
  }
}

extension Challenge {
  /// A kind of record and its field that says something.
  package typealias Answer = (kind: String, field: String)

  /// Which answers say on what money instrument both sides agreed: the first that is there counts.
  package static let agreedInstrumentAnswers: [Answer] = [
    ("budget-agreement", "instrument"), ("money-instrument", "kind"),
  ]

  /// Which answers say what the money instrument is: as agreed, as put in force, or as the early
  /// check foresaw.
  package static let instrumentAnswers: [Answer] =
    agreedInstrumentAnswers + [("instrument-check", "instrument")]

  /// The money instrument: the first of ``instrumentAnswers`` that is there.
  package var moneyInstrument: String? {
    Self.instrumentAnswers.lazy.compactMap { latest($0.kind)?.text($0.field) }.first
  }

  /// Amendments that have been proposed or agreed and not rejected.
  fileprivate func amendmentsThatCount(_ workflow: Workflow) -> [Record] {
    let open = Set(openProcesses("amendment", workflow).map(\.id))
    return active("amendment").filter { amendment in
      let isAgreed =
        amendment.isAnswered("agreed-challenger") && amendment.isAnswered("agreed-municipality")
      return amendment.number("amount") != nil && (open.contains(amendment.id) || isAgreed)
    }
  }

  /// Whole months of the agreed duration, begun months included, with all extension options.
  fileprivate var monthsWithExtension: Int? {
    guard let duration = latest("duration"), let from = duration.date("from"),
      let until = duration.date("until"), from < until
    else { return nil }
    return Self.months(from, until) + (duration.number("extension-months") ?? 0)
  }

  /// The same, from the day on which an amendment takes effect.
  fileprivate func monthsLeft(after amendment: Record) -> Int? {
    guard let duration = latest("duration"), let from = duration.date("from"),
      let until = duration.date("until"), from < until
    else { return nil }
    let begin = max(from, amendment.date("agreed-municipality") ?? amendment.on)
    let left = begin < until ? Self.months(begin, until) : 0
    return left + (duration.number("extension-months") ?? 0)
  }

  private static func months(_ from: CalendarDate, _ until: CalendarDate) -> Int {
    // The last day counts: from 1 January until 31 December are twelve months.
    let end = until.adding(days: 1)
    let whole = (end.year - from.year) * 12 + end.month - from.month
    return max(1, end.day > from.day ? whole + 1 : whole)
  }
}
