/// The penalty a municipality owes for each day that a decision is late, after a notice of default.
///
/// € 23 a day for 14 days, then € 35 a day for 14 days, then € 45 a day; at most 42 days, € 1,442.
/// The two weeks after the notice fall under the Algemene termijnenwet, the 42 days do not.
///
/// > Source: Awb art. 4:17.
public struct LateDecisionPenalty: Hashable, Sendable {
  /// For at most so many days.
  public static let days = 42

  /// The most that can be due, in euro cents: € 1,442.
  public static let maximumCents = cents(forDays: days)

  private static let tiers = [
    (days: 14, centsPerDay: 23_00), (days: 14, centsPerDay: 35_00), (days: 14, centsPerDay: 45_00),
  ]

  /// The two weeks in which the municipality can still decide without penalty.
  public let grace: TermResult

  /// The first day for which the penalty is due.
  public let firstDay: CalendarDate

  /// The last day for which it can be due.
  public let lastDay: CalendarDate

  /// The penalty after a notice of default received on this day.
  ///
  /// A notice on or before the last day of the term is no notice of default, and an error.
  public init(
    termEnd: CalendarDate, noticeReceived: CalendarDate, calendar: FeastCalendar = .decreed
  ) throws(TermError) {
    guard noticeReceived > termEnd else {
      throw .noticeBeforeOverdue(received: noticeReceived, end: termEnd)
    }
    guard let twoWeeks = TermLength(count: 2, unit: .weeks) else { throw .outOfRange }
    grace = try TermCalculator(calendar: calendar).calculate(
      TermInput(from: noticeReceived, length: twoWeeks, source: .wet))
    guard let last = grace.end.addingExactly(days: Self.days) else { throw .outOfRange }
    firstDay = grace.end.adding(days: 1)
    lastDay = last
  }

  /// What is due in euro cents when this is the last day without a decision.
  public func cents(through date: CalendarDate) -> Int {
    Self.cents(forDays: firstDay.days(until: date) + 1)
  }

  /// What is due in euro cents for so many days; nothing for none, the maximum for more than 42.
  public static func cents(forDays days: Int) -> Int {
    var left = max(0, days)
    var sum = 0
    for tier in tiers {
      let counted = min(left, tier.days)
      sum += counted * tier.centsPerDay
      left -= counted
    }
    return sum
  }
}
