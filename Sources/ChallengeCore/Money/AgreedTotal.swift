import Terms

/// The agreed budget for the whole agreed duration, as far as the agreements say it.
///
/// Nothing is estimated: an amount for a year is counted over the agreed duration only when that is a
/// number of whole months, and an amount of which nobody recorded what it is for is not counted at
/// all. Extensions that are options and amendments are not in it.
package struct AgreedTotal: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    /// Amounts for the whole duration, as they stand in the agreements.
    case asRecorded = "as-recorded"
    /// Amounts for a year among them, over the agreed months.
    case overDuration = "over-duration"
  }

  /// Why amounts come to no total.
  package enum Obstacle: String, Error, Hashable, Sendable, CaseIterable {
    /// No amount is recorded, or one of them is not known.
    case amount
    /// Of an amount nobody recorded whether it is for a year or for the whole duration.
    case basis
    /// An amount is for a year, and no number of whole months was agreed.
    case duration
  }

  /// Euro cents.
  package let cents: Int
  package let basis: Basis

  /// - Parameters:
  ///   - amounts: records with an `amount` and what it is `per`.
  ///   - duration: the agreement on the duration.
  package init(_ amounts: [Record], duration: Record?) throws(Obstacle) {
    guard !amounts.isEmpty else { throw .amount }
    var sum = 0
    var isPerYear = false
    for record in amounts {
      guard let amount = record.number("amount") else { throw .amount }
      switch record.text("per") {
      case "whole-term": sum = try Self.sum(sum, amount)
      case "year":
        isPerYear = true
        sum = try Self.sum(sum, Self.overDuration(amount, duration))
      default: throw .basis
      }
    }
    cents = sum
    basis = isPerYear ? .overDuration : .asRecorded
  }

  private static func overDuration(
    _ amount: Int, _ duration: Record?
  ) throws(Obstacle) -> Int {
    guard let from = duration?.date("from"), let until = duration?.date("until"),
      let months = wholeMonths(from, until)
    else { throw .duration }
    let (product, isTooLarge) = amount.multipliedReportingOverflow(by: months)
    guard !isTooLarge else { throw .amount }
    return (product + 6) / 12
  }

  private static func sum(_ one: Int, _ other: Int) throws(Obstacle) -> Int {
    let (sum, isTooLarge) = one.addingReportingOverflow(other)
    guard !isTooLarge else { throw .amount }
    return sum
  }

  /// From 1 January until 31 December are twelve; nil when the last day does not end a month.
  private static func wholeMonths(_ from: CalendarDate, _ until: CalendarDate) -> Int? {
    let next = until.adding(days: 1)
    let months = (next.year - from.year) * 12 + next.month - from.month
    return months > 0 && next.day == from.day ? months : nil
  }
}
