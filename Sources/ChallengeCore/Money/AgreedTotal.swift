import Terms

/// The agreed budget for the whole agreed duration, as far as the agreements say it.
///
/// For publication, so nothing is estimated: an amount for a year is counted over the agreed duration
/// only when that is a number of whole months; an amount of which nobody recorded what it is for
/// stands as it is. Extensions that are options and amendments are not in it.
package struct AgreedTotal: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    /// The amount as it stands in the agreements.
    case asRecorded = "as-recorded"
    /// An amount for a year, over the agreed months.
    case overDuration = "over-duration"
  }

  /// Euro cents.
  package let cents: Int
  package let basis: Basis

  /// Nil when there is no amount, or when what it comes to is not on record.
  ///
  /// - Parameters:
  ///   - budget: the agreement on the budget.
  ///   - duration: the agreement on the duration.
  package init?(budget: Record, duration: Record?) {
    guard let amount = budget.number("amount") else { return nil }
    guard budget.text("per") == "year" else {
      cents = amount
      basis = .asRecorded
      return
    }
    guard let from = duration?.date("from"), let until = duration?.date("until"),
      let months = Self.wholeMonths(from, until)
    else { return nil }
    let (product, isTooLarge) = amount.multipliedReportingOverflow(by: months)
    guard !isTooLarge else { return nil }
    cents = (product + 6) / 12
    basis = .overDuration
  }

  /// From 1 January until 31 December are twelve; nil when the last day does not end a month.
  private static func wholeMonths(_ from: CalendarDate, _ until: CalendarDate) -> Int? {
    let next = until.adding(days: 1)
    let months = (next.year - from.year) * 12 + next.month - from.month
    return months > 0 && next.day == from.day ? months : nil
  }
}
