import Terms

extension DateGrammar {
  /// A date in figures or with the name of its month, with or without its year, and perhaps after
  /// the day of the week: `15-5`, `2026-05-15`, `vrijdag 15 mei`, `May 15, 2027`, `de 15e`.
  func written(_ words: Words) throws(DateProblem) -> [CalendarDate]? {
    guard words.count > 1, let wanted = words.first.flatMap(DateWords.weekday) else {
      return try plain(words)
    }
    guard let days = try plain(words.dropFirst()) else { return nil }
    let day = try choose(days)
    if day.weekday != wanted { throw .wrongWeekday(day) }
    return [day]
  }

  private func plain(_ words: Words) throws(DateProblem) -> [CalendarDate]? {
    let words = Array(words)
    if words.count == 1 {
      if let days = try figures(words[0]) { return days }
      return try ordinal(words[0])
    }
    guard words.count <= 3 else { return nil }
    let (day, month): (Int, Int)
    if let number = DateWords.day(words[0]), let name = DateWords.month(words[1]) {
      (day, month) = (number.number, name)
    } else if let name = DateWords.month(words[0]), let number = DateWords.day(words[1]) {
      (day, month) = (number.number, name)
    } else {
      return nil
    }
    return try date(day, month, words.count == 3 ? words[2] : nil)
  }

  /// `15-5`, `15/5/2026`, `2026-05-15`.
  private func figures(_ word: String) throws(DateProblem) -> [CalendarDate]? {
    guard let sign = word.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = word.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    // `15.5` is a number as much as a date.
    guard parts.count == 3 || (parts.count == 2 && sign != ".") else { return nil }
    if parts.count == 3, parts[0].utf8.count == 4 {
      guard let month = DateWords.digits(parts[1], 1...2),
        let day = DateWords.digits(parts[2], 1...2)
      else { return nil }
      return try date(day, month, parts[0])
    }
    guard let day = DateWords.digits(parts[0], 1...2), let month = DateWords.digits(parts[1], 1...2)
    else { return nil }
    return try date(day, month, parts.count == 3 ? parts[2] : nil)
  }

  /// `de 15e`, `the 1st`: that day of a month.
  private func ordinal(_ word: String) throws(DateProblem) -> [CalendarDate]? {
    guard let day = DateWords.day(word), day.isOrdinal else { return nil }
    let months = (-12...12).compactMap { today.addingExactly(months: $0) }
    let days = months.compactMap {
      CalendarDate(year: $0.year, month: $0.month, day: day.number)
    }
    if days.isEmpty { throw .noSuchDay }
    return days
  }

  /// The days with this day and month: of one year, or of the years around when none is said.
  private func date(_ day: Int, _ month: Int, _ year: String?) throws(DateProblem)
    -> [CalendarDate]?
  {
    guard let year else {
      let days = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
      if days.isEmpty { throw swapped(day, month, today.year) ?? .noSuchDay }
      return days
    }
    let figures = year.first == "'" || year.first == "’" ? String(year.dropFirst()) : year
    if let short = DateWords.digits(figures, 2...2) {
      throw .shortYear(CalendarDate(year: today.year / 100 * 100 + short, month: month, day: day))
    }
    guard let number = DateWords.digits(figures, 4...4) else { return nil }
    if let date = CalendarDate(year: number, month: month, day: day) { return [date] }
    guard TermLimits.years.contains(number) else { throw .outOfRange }
    throw swapped(day, month, number) ?? .noSuchDay
  }

  /// The date with month and day the other way around, when only that exists.
  private func swapped(_ day: Int, _ month: Int, _ year: Int) -> DateProblem? {
    guard month > 12 else { return nil }
    return CalendarDate(year: year, month: day, day: month).map { .dayFirst($0) }
  }
}
