/// A day on the calendar, without a time and without a zone.
///
/// Gregorian, also for the years before its introduction somewhere. All legal time in this program
/// is counted in such days, read from a clock in Europe/Amsterdam at the edge of the program. It
/// always lies in ``TermLimits/years``.
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1 January 1970, which is day 0.
  public let dayNumber: Int

  /// The first day of the supported range.
  public static let earliest = CalendarDate(
    uncheckedDayNumber: GregorianCalendar.dayNumber(
      year: TermLimits.years.lowerBound, month: 1, day: 1))

  /// The last day of the supported range.
  public static let latest = CalendarDate(
    uncheckedDayNumber: GregorianCalendar.dayNumber(
      year: TermLimits.years.upperBound, month: 12, day: 31))

  /// The date with this year, month (1…12) and day (1…31), or nil when no such date exists.
  public init?(year: Int, month: Int, day: Int) {
    guard TermLimits.years.contains(year), (1...12).contains(month), day >= 1,
      day <= GregorianCalendar.lengthOfMonth(month, year: year)
    else { return nil }
    dayNumber = GregorianCalendar.dayNumber(year: year, month: month, day: day)
  }

  /// The date this many days after 1 January 1970; beyond the range, its nearest end.
  public init(dayNumber: Int) {
    self.dayNumber = min(
      max(dayNumber, CalendarDate.earliest.dayNumber), CalendarDate.latest.dayNumber)
  }

  /// The date this many days after 1 January 1970, or nil beyond the range.
  public init?(exactDayNumber dayNumber: Int) {
    guard
      (CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber).contains(dayNumber)
    else { return nil }
    self.dayNumber = dayNumber
  }

  private init(uncheckedDayNumber dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The year, for instance 2026.
  public var year: Int { components.year }

  /// The month, 1…12.
  public var month: Int { components.month }

  /// The day of the month, 1…31.
  public var day: Int { components.day }

  /// Year, month and day at once, for who needs more than one of them.
  public var components: (year: Int, month: Int, day: Int) {
    GregorianCalendar.components(dayNumber: dayNumber)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 0 was a Thursday, number 4; the remainder is made non-negative for days before it.
    let sinceMonday = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[sinceMonday]
  }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday.isWeekend }

  /// The number of the week, 1…53.
  ///
  /// > Source: ISO 8601: the week of a day is the week of its Thursday.
  public var isoWeek: Int { (thursday.dayOfYear - 1) / 7 + 1 }

  /// The year that ``isoWeek`` belongs to; around New Year it can differ from ``year``.
  public var isoWeekYear: Int { thursday.year }

  private var thursday: (year: Int, dayOfYear: Int) {
    let number = dayNumber + Weekday.thursday.rawValue - weekday.rawValue
    let year = GregorianCalendar.components(dayNumber: number).year
    return (year, number - GregorianCalendar.dayNumber(year: year, month: 1, day: 1) + 1)
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
