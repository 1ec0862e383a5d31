import Terms

extension DateGrammar {
  private static let this: Set<String> = ["deze", "dit", "this"]
  private static let next: Set<String> = ["volgende", "volgend", "next"]
  private static let last: Set<String> = ["vorige", "vorig", "last"]
  private static let coming: Set<String> = ["komende", "coming", "aanstaande", "aankomende"]
  private static let past: Set<String> = ["afgelopen", "past"]

  /// `ma`, `volgende week ma`, `next Monday`, `ma week 20`.
  func weekday(_ words: Words) throws(DateProblem) -> [CalendarDate]? {
    guard let place = words.firstIndex(where: { DateWords.weekday($0) != nil }),
      let wanted = DateWords.weekday(words[place])
    else { return nil }
    let others = Array(words[..<place] + words[(place + 1)...])
    switch others.count {
    case 0: return [try bare(wanted)]
    case 1:
      if place == words.startIndex { return nil }
      return try qualified(wanted, others[0]).map { [$0] }
    case 2: return try inWeek(wanted, others)
    default: return nil
    }
  }

  /// A day of the week alone; on that same day of the week it is not clear which one.
  private func bare(_ wanted: Weekday) throws(DateProblem) -> CalendarDate {
    let (before, after) = (try latest(wanted), try coming(wanted))
    if today.weekday == wanted, !isExplicit {
      throw .unclear(leaning == .back ? [before, today] : [today, after])
    }
    switch leaning {
    case .back: return before
    case .ahead: return after
    case .near: throw .unclear([before, after])
    }
  }

  private func qualified(
    _ wanted: Weekday, _ word: String
  ) throws(DateProblem) -> CalendarDate? {
    if Self.coming.contains(word) { return try coming(wanted) }
    if Self.past.contains(word) { return try latest(wanted) }
    if Self.next.contains(word) {
      return try same(try coming(wanted), try day(wanted, weeks: 1))
    }
    if Self.last.contains(word) {
      return try same(try day(wanted, weeks: -1), try latest(wanted))
    }
    guard Self.this.contains(word) else { return nil }
    let day = try day(wanted, weeks: 0)
    if day < today { throw .unclear([day, try coming(wanted)]) }
    return day
  }

  /// Both readings of `next Friday` when they differ.
  private func same(
    _ first: CalendarDate, _ second: CalendarDate
  ) throws(DateProblem) -> CalendarDate {
    if first != second { throw .unclear([first, second]) }
    return first
  }

  /// `volgende week ma`, `Monday next week`, `ma week 20`.
  private func inWeek(
    _ wanted: Weekday, _ others: [String]
  ) throws(DateProblem) -> [CalendarDate]? {
    if ["week", "wk"].contains(others[0]) {
      guard let number = DateWords.digits(others[1], 1...2) else { return nil }
      return try inNumberedWeek(number, wanted)
    }
    guard others[1] == "week" else { return nil }
    if Self.this.contains(others[0]) { return [try day(wanted, weeks: 0)] }
    if Self.next.contains(others[0]) || Self.coming.contains(others[0]) {
      return [try day(wanted, weeks: 1)]
    }
    if Self.last.contains(others[0]) || Self.past.contains(others[0]) {
      return [try day(wanted, weeks: -1)]
    }
    return nil
  }

  /// > Source: ISO 8601, weeks from Monday; the first week of a year has its 4 January.
  private func inNumberedWeek(
    _ number: Int, _ wanted: Weekday
  ) throws(DateProblem) -> [CalendarDate] {
    let days = (today.year - 1...today.year + 1).compactMap { year -> CalendarDate? in
      guard let fourth = CalendarDate(year: year, month: 1, day: 4),
        let day = fourth.addingExactly(
          days: 7 * (number - 1) + wanted.rawValue - fourth.weekday.rawValue)
      else { return nil }
      return day.isoWeek == number && day.isoWeekYear == year ? day : nil
    }
    if days.isEmpty { throw .noSuchDay }
    return days
  }

  /// The first such day after today.
  func coming(_ wanted: Weekday, orToday: Bool = false) throws(DateProblem) -> CalendarDate {
    let ahead = (wanted.rawValue - today.weekday.rawValue + 7) % 7
    return try shifted(today, .days, ahead == 0 && !orToday ? 7 : ahead)
  }

  /// The last such day before today.
  private func latest(_ wanted: Weekday) throws(DateProblem) -> CalendarDate {
    let back = (today.weekday.rawValue - wanted.rawValue + 7) % 7
    return try shifted(today, .days, back == 0 ? -7 : -back)
  }

  private func day(_ wanted: Weekday, weeks: Int) throws(DateProblem) -> CalendarDate {
    try shifted(today, .days, 7 * weeks + wanted.rawValue - today.weekday.rawValue)
  }

  // MARK: Ends

  /// `eind van de maand`, `end of May 2027`, `einde jaar`.
  func ending(_ words: Words) throws(DateProblem) -> [CalendarDate]? {
    guard ["eind", "einde", "end", "ultimo"].contains(words.first) else { return nil }
    var rest = words.dropFirst()
    if let month = rest.first.flatMap(DateWords.month) {
      guard rest.count > 1 else { return lastDays(month, years) }
      guard rest.count == 2, let year = rest.last.flatMap({ DateWords.digits($0, 4...4) }) else {
        return nil
      }
      let days = lastDays(month, year...year)
      return days.isEmpty ? nil : days
    }
    var step = 0
    if let word = rest.first, rest.count > 1 {
      guard let found = self.step(word) else { return nil }
      step = found
      rest = rest.dropFirst()
    }
    guard rest.count == 1, let word = rest.first else { return nil }
    switch DateWords.unit(word) {
    case .weeks:
      throw .unclear([try day(.friday, weeks: step), try day(.sunday, weeks: step)])
    case .months:
      let day = try shifted(today, .months, step)
      return lastDays(day.month, day.year...day.year)
    case .years: return lastDays(12, today.year + step...today.year + step)
    default: return DateWords.digits(word, 4...4).map { lastDays(12, $0...$0) }
    }
  }

  private func step(_ word: String) -> Int? {
    if Self.this.contains(word) { return 0 }
    if Self.next.contains(word) || Self.coming.contains(word) { return 1 }
    return Self.last.contains(word) ? -1 : nil
  }

  private func lastDays(_ month: Int, _ years: ClosedRange<Int>) -> [CalendarDate] {
    years.compactMap {
      CalendarDate(year: $0, month: month, day: 1)?.addingExactly(months: 1)?.adding(days: -1)
    }
  }

  /// Years that a date without one is looked for in; 29 February comes once in four, or in eight.
  var years: ClosedRange<Int> { today.year - 8...today.year + 8 }

  /// Whether a week, month or year is named without a day.
  func isVague(_ words: Words) -> Bool {
    let words = Array(words)
    let isPeriod = { (word: String) in
      ["week", "wk", "maand", "month", "jaar", "year", "weekend"].contains(word)
        || DateWords.month(word) != nil
    }
    switch words.count {
    case 1: return isPeriod(words[0]) || DateWords.digits(words[0], 1...2) != nil
    case 2:
      if step(words[0]) != nil || ["begin", "start", "half", "medio", "mid"].contains(words[0]) {
        return isPeriod(words[1])
      }
      return isPeriod(words[0]) && DateWords.digits(words[1], 1...4) != nil
    default: return false
    }
  }
}
