extension CalendarDate {
  /// The date this many days later, or earlier when negative; beyond the range, its nearest end.
  public func adding(days: Int) -> CalendarDate {
    addingExactly(days: days) ?? (days < 0 ? .earliest : .latest)
  }

  /// The same day of the month this many months later, or the last day of a shorter month.
  ///
  /// 31 January and one month is 28 February, or 29 in a leap year. Beyond the range it gives the
  /// nearest end.
  public func adding(months: Int) -> CalendarDate {
    addingExactly(months: months) ?? (months < 0 ? .earliest : .latest)
  }

  /// The same day this many years later; 29 February becomes the 28th outside leap years.
  ///
  /// Beyond the range it gives the nearest end.
  public func adding(years: Int) -> CalendarDate {
    addingExactly(years: years) ?? (years < 0 ? .earliest : .latest)
  }

  /// How many days later the other date is; negative when it is earlier.
  public func days(until other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// As ``adding(days:)``, but nil beyond the range.
  public func addingExactly(days: Int) -> CalendarDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(exactDayNumber: sum)
  }

  /// As ``adding(months:)``, but nil beyond the range.
  public func addingExactly(months: Int) -> CalendarDate? {
    let (year, month, day) = components
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, TermLimits.years.contains(sum / 12) else { return nil }
    let lastDay = GregorianCalendar.lengthOfMonth(sum % 12 + 1, year: sum / 12)
    return CalendarDate(year: sum / 12, month: sum % 12 + 1, day: min(day, lastDay))
  }

  /// As ``adding(years:)``, but nil beyond the range.
  public func addingExactly(years: Int) -> CalendarDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : addingExactly(months: months)
  }
}
