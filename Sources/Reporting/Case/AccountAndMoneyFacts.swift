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
    evaluated = source.table("evaluation", ["account"])
  }
}

/// Budget, agreement and what was spent, as recorded.
package struct MoneyFacts: Hashable, Sendable {
  package let lines: RecordTable
  package let agreements: RecordTable
  package let instruments: RecordTable
  package let payments: RecordTable
  package let checks: RecordTable
  /// The budget lines added up for each year and each task.
  package let totals: BudgetTotals
  /// Nil when no amount is recorded.
  package let budgetLinesCents: Int?
  package let agreedCents: Int?
  package let amendedCents: Int?
  package let spentCents: Int?
  /// As the evaluation gives them.
  package let hoursMunicipality: Fact
  package let hoursChallenger: Fact
  /// What the evaluation says of the money.
  package let judged: Fact

  init(_ source: CaseSource) {
    hoursMunicipality = source.fact("evaluation", "hours-municipality")
    hoursChallenger = source.fact("evaluation", "hours-challenger")
    judged = source.fact("evaluation", "money")
    lines = source.table("budget-line", ["amount", "programme", "year", "source", "free-from"])
    agreements = source.table("budget-agreement", ["amount", "instrument", "schedule"])
    instruments = source.table("money-instrument", ["kind", "in-force"])
    payments = source.table("payment", ["what", "amount", "due", "paid"])
    checks = source.table(
      "instrument-check", ["instrument", "value", "state-aid", "liability", "insurance", "date"])
    totals = BudgetTotals(source.challenge)
    let sums = MoneySums(source)
    budgetLinesCents = sums.budgetLinesCents
    agreedCents = sums.agreedCents
    let consented = source.active("amendment").filter {
      $0.date("agreed-challenger") != nil && $0.date("agreed-municipality") != nil
    }
    amendedCents = MoneySums.sum("amount", consented)
    spentCents = sums.spentCents
  }
}

/// The sums of a case that are compared with those of others; nil when no amount is recorded.
struct MoneySums {
  let budgetLinesCents: Int?
  let agreedCents: Int?
  let spentCents: Int?
}

extension MoneySums {
  init(_ source: CaseSource) {
    budgetLinesCents = Self.sum("amount", source.active("budget-line"))
    agreedCents = Self.sum("amount", source.active("budget-agreement"))
    spentCents = Self.sum("amount-spent", source.active("accountability-record"))
  }

  static func sum(_ field: String, _ records: [Record]) -> Int? {
    let amounts = records.compactMap { $0.number(field) }
    return amounts.isEmpty ? nil : amounts.reduce(0, +)
  }
}
