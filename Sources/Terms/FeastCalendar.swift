/// Which days are feast days, ordinary days and working days.
///
/// The feast days of the act are calculated for every year; those equated by royal decree are data.
/// The rules are those in force since 10 October 2010, with the King's birthday as celebrated since
/// 2014 and the Queen's before; they are not the history of the act.
public struct FeastCalendar: Hashable, Sendable {
  /// The years for which the royal decree is known; in other years a date is provisional.
  public let coveredYears: Set<Int>

  private let decreeByDate: [CalendarDate: String]

  /// The calendar with the decrees this program knows.
  public static let decreed = FeastCalendar(
    days: RoyalDecrees.days, coveredYears: RoyalDecrees.coveredYears)

  /// A calendar with exactly these equated days, complete for the covered years.
  public init(days: [EquatedDay], coveredYears: Set<Int>) {
    self.coveredYears = coveredYears
    decreeByDate = Dictionary(
      days.map { ($0.date, $0.decree) }, uniquingKeysWith: { first, _ in first })
  }

  /// This calendar and the days of one more decree, for instance from a profile.
  public func adding(days: [EquatedDay], coveredYears: Set<Int>) -> FeastCalendar {
    let known = decreeByDate.map { EquatedDay(date: $0.key, decree: $0.value) }
    return FeastCalendar(days: known + days, coveredYears: self.coveredYears.union(coveredYears))
  }

  /// Whether the royal decree for the year of this day is known.
  public func isCovered(_ date: CalendarDate) -> Bool {
    coveredYears.contains(date.year)
  }

  /// The feast day that falls on this day, or nil.
  ///
  /// > Source: Algemene termijnenwet, art. 3.
  public func feast(on date: CalendarDate) -> FeastDay? {
    if let kind = Self.kindByAct(on: date) { return FeastDay(date: date, kind: kind) }
    guard let decree = decreeByDate[date] else { return nil }
    return FeastDay(date: date, kind: .equatedByDecree, decree: decree)
  }

  /// The feast days of a year, in order, also those on a Saturday or Sunday.
  public func feasts(in year: Int) -> [FeastDay] {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return [] }
    return (first.dayNumber...last.dayNumber).compactMap { feast(on: CalendarDate(dayNumber: $0)) }
  }

  /// Why a term cannot end on this day, or nil when it is an ordinary day.
  ///
  /// A feast day on a Saturday or Sunday is given as the feast day.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 1 and art. 3.
  public func closure(on date: CalendarDate) -> DayClosure? {
    if let feast = feast(on: date) { return .feast(feast) }
    switch date.weekday {
    case .saturday: return .saturday
    case .sunday: return .sunday
    default: return nil
    }
  }

  /// Whether it is an ordinary day: no Saturday, no Sunday and no feast day.
  public func isOrdinary(_ date: CalendarDate) -> Bool {
    closure(on: date) == nil
  }

  /// Whether it counts in a term of working days: Monday to Friday and no feast day of lid 1.
  ///
  /// Good Friday and the days equated by decree are working days; they are equated for terms only.
  ///
  /// > Source: Algemene termijnenwet, art. 3 lid 1 as against lid 2 and 3.
  public func isWorkingDay(_ date: CalendarDate) -> Bool {
    guard !date.isWeekend else { return false }
    guard let kind = Self.kindByAct(on: date) else { return true }
    return kind == .goodFriday
  }

  private static func kindByAct(on date: CalendarDate) -> FeastDay.Kind? {
    let (year, month, day) = date.components
    switch (month, day) {
    case (1, 1): return .newYearsDay
    case (5, 5): return .liberationDay
    case (12, 25): return .christmasDay
    case (12, 26): return .secondChristmasDay
    // Good Friday at its earliest to Whit Monday at its latest; outside it nothing moves.
    case (3...6, _): break
    default: return nil
    }
    switch date.dayNumber - Easter.dayNumber(year: year) {
    case -2: return .goodFriday
    case 1: return .easterMonday
    case 39: return .ascensionDay
    case 50: return .whitMonday
    default: return isSovereignsBirthdayCelebrated(on: date) ? .kingsDay : nil
    }
  }

  /// Whether the birthday of the King, before 2014 of the Queen, is celebrated on this day.
  ///
  /// 27 April, before 2014 30 April; the Saturday before when that is a Sunday.
  private static func isSovereignsBirthdayCelebrated(on date: CalendarDate) -> Bool {
    let (year, month, day) = date.components
    let birthday = year >= 2014 ? 27 : 30
    guard month == 4 else { return false }
    if day == birthday { return date.weekday != .sunday }
    return day == birthday - 1 && date.weekday == .saturday
  }
}
