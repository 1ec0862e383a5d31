import ChallengeCore
import Terms

/// How account was to be given, and how it was.
package struct AccountFacts: Hashable, Sendable {
  package let agreed: RecordTable
  package let received: RecordTable
  package let formAgreed: Fact
  package let formReceived: Fact
  package let evaluated: RecordTable

  init(_ source: CaseSource) {
    agreed = source.table(
      "accountability-agreement",
      ["content", "form", "moments", "by-whom", "to-whom", "users", "third-party"])
    received = source.table(
      "accountability-record", ["received", "form", "by-whom", "text", "amount-spent"])
    formAgreed = source.fact("accountability-agreement", "form")
    formReceived = source.fact("accountability-record", "form")
    evaluated = source.table("evaluation", ["account", "account-source"])
  }
}

/// Budget, agreement and what was spent, as recorded.
package struct MoneyFacts: Hashable, Sendable {
  package let lines: RecordTable
  package let agreements: RecordTable
  package let amendments: RecordTable
  package let instruments: RecordTable
  package let payments: RecordTable
  package let checks: RecordTable
  /// The budget lines added up for each year and each task.
  package let totals: BudgetTotals
  package let sums: MoneySums
  /// What the amendments to which both sides consented come to.
  package let amended: AmountSum
  /// As the evaluation gives them.
  package let hoursMunicipality: Fact
  package let hoursChallenger: Fact
  package let hoursSource: Fact
  /// What the evaluation says of the money.
  package let judged: Fact
  package let judgedSource: Fact

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    hoursMunicipality = source.fact("evaluation", "hours-municipality")
    hoursChallenger = source.fact("evaluation", "hours-challenger")
    hoursSource = source.fact("evaluation", "hours-source")
    judged = source.fact("evaluation", "money")
    judgedSource = source.fact("evaluation", "money-source")
    lines = source.table("budget-line", ["amount", "programme", "year", "source", "free-from"])
    agreements = source.table("budget-agreement", ["amount", "per", "instrument", "schedule"])
    amendments = source.table(
      "amendment", ["amount", "per", "agreed-challenger", "agreed-municipality"],
      where: { $0.isAnswered("amount") })
    instruments = source.table("money-instrument", ["kind", "in-force"])
    payments = source.table("payment", ["what", "amount", "due", "paid"])
    checks = source.table(
      "instrument-check", ["instrument", "value", "state-aid", "liability", "insurance", "date"])
    totals = BudgetTotals(source.challenge)
    sums = MoneySums(source, timeline)
    let consented = source.active("amendment").filter {
      $0.date("agreed-challenger") != nil && $0.date("agreed-municipality") != nil
        && $0.isAnswered("amount")
    }
    // From when an amount per year holds that was agreed on the way is not on record.
    amended = AmountSum(consented, duration: nil, isAgreed: true)
  }
}

/// What amounts for the agreed duration come to, or why they come to nothing.
package enum AmountSum: Hashable, Sendable {
  case notRecorded
  /// Amounts that do not hold: a draft, or what ended before its start.
  case draft
  /// For the whole agreed duration.
  case total(cents: Int)
  /// Agreed amounts that come to no total.
  case noTotal(AgreedTotal.Obstacle)

  /// - Parameter duration: the agreement by which an amount per year counts; nil when none says it.
  init(_ amounts: [Record], duration: Record?, isAgreed: Bool) {
    guard !amounts.isEmpty else {
      self = .notRecorded
      return
    }
    guard isAgreed else {
      self = .draft
      return
    }
    do throws(AgreedTotal.Obstacle) {
      self = .total(cents: try AgreedTotal(amounts, duration: duration).cents)
    } catch {
      self = .noTotal(error)
    }
  }

  /// Nil when there is no total.
  package var cents: Int? { if case .total(let cents) = self { cents } else { nil } }

  /// As a code: `total`, `draft`, or `no-` and what lacks; nil when nothing is recorded.
  package var code: String? {
    switch self {
    case .notRecorded: nil
    case .draft: "draft"
    case .total: "total"
    case .noTotal(let obstacle): "no-\(obstacle.rawValue)"
    }
  }
}

/// The sums of a case that are compared with those of others; nil when no amount is recorded.
package struct MoneySums: Hashable, Sendable {
  package let budgetLinesCents: Int?
  /// The agreed budget over the whole agreed duration.
  package let agreed: AmountSum
  package let spentCents: Int?

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    budgetLinesCents = Self.sum("amount", source.active("budget-line"))
    agreed = AmountSum(
      source.active("budget-agreement"), duration: source.latest("duration"),
      isAgreed: source.isAgreed(timeline))
    spentCents = Self.sum("amount-spent", source.active("accountability-record"))
  }

  private static func sum(_ field: String, _ records: [Record]) -> Int? {
    let amounts = records.compactMap { $0.number(field) }
    return amounts.isEmpty ? nil : amounts.reduce(0, +)
  }
}

extension CaseSource {
  /// The day on which a side approved the agreements.
  func approvedOn(by side: Side) -> CalendarDate? {
    active("agreement-approval").last { $0.side() == side }?.date("date")
  }

  /// The day on which the second of both sides approved the agreements; nil until both have.
  var signedOn: CalendarDate? {
    guard let one = approvedOn(by: .challenger), let other = approvedOn(by: .municipality) else {
      return nil
    }
    return max(one, other)
  }

  /// Whether what stands in the agreements holds or held: it was carried out, or both sides approved it
  /// and the case still runs. What was only drafted is no agreement, and what ended before its start
  /// came to nothing.
  func isAgreed(_ timeline: TimelineFacts) -> Bool {
    let isCarriedOut = !timeline.phases.isDisjoint(with: [.uitvoering, .opvolging])
    return isCarriedOut || signedOn != nil && timeline.endedOn == nil
  }
}
