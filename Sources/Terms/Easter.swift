/// The date that the movable feast days hang on.
enum Easter {
  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// > Source: the anonymous Gregorian computus (Meeus, Jones, Butcher).
  static func dayNumber(year: Int) -> Int {
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let daysFromMarch = epact + weekday - 7 * shift + 114
    return GregorianCalendar.dayNumber(
      year: year, month: daysFromMarch / 31, day: daysFromMarch % 31 + 1)
  }
}
