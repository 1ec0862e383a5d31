/// The arithmetic between a day number and year, month and day.
///
/// Counts in years that begin on 1 March, so that the leap day comes last, and in eras of 400 years,
/// after which the calendar repeats. Valid for every year this program supports.
///
/// > Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
enum GregorianCalendar {
  private static let daysPerEra = 146_097
  /// Days from 1 March of the year 0 to 1 January 1970.
  private static let daysToEpoch = 719_468

  static func isLeapYear(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysToEpoch
  }

  static func components(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let day = dayNumber + daysToEpoch
    let era = day / daysPerEra
    let dayOfEra = day - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
  }
}
