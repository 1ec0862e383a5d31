import Terms

/// Which way a date lies that was written without a year, or as a day of the week alone.
package enum DateLeaning: Hashable, Sendable, CaseIterable {
  /// What has happened: the last such day, today included.
  case back
  /// What is still to come: the first such day, today included.
  case ahead
  /// Either: the nearest such day.
  case near
}

/// Why a text is not read as a date.
package enum DateProblem: Error, Hashable, Sendable {
  case notADate
  /// The month has no such day, or the year no such week.
  case noSuchDay
  /// The month stands before the day; the date that was meant, in the order that is read.
  case dayFirst(CalendarDate)
  /// The year has two digits; the date that may have been meant.
  case shortYear(CalendarDate?)
  /// A week, a month or a year is named, and no day in it.
  case whichDay
  /// It can be read in more than one way.
  case unclear([CalendarDate])
  /// The day of the week that is named is not the one of this date.
  case wrongWeekday(CalendarDate)
  /// Before or after the years that are counted with.
  case outOfRange
}

extension CalendarDate {
  /// A date as a person writes it, in Dutch or English.
  ///
  /// `15 mei`, `15 May 2027`, `15-5`, `2026-05-15`, `vandaag`, `tomorrow`, `ma`, `next Monday`,
  /// `vrijdag over een week`, `over 3 weken`, `+6w`, `-2d`, `end of month`, `1 week na 3 april`,
  /// `ma week 20`. Every word must be understood: nothing is skipped or guessed. What can be read
  /// in two ways is refused with both, and a day stands always before its month.
  ///
  /// - Parameters:
  ///   - today: the day that everything is counted from.
  ///   - leaning: which way a date without a year lies.
  package static func read(
    _ text: String, on today: CalendarDate, leaning: DateLeaning = .near
  ) throws(DateProblem) -> CalendarDate {
    guard text.utf8.count <= Limits.dateBytes else { throw .notADate }
    var words = DateWords.split(text)
    var leaning = leaning
    var isExplicit = false
    // `15 mei jl.`, `vrijdag a.s.`: the text itself says which way.
    if words.count > 1, let said = words.last.flatMap(DateWords.leaning) {
      words.removeLast()
      (leaning, isExplicit) = (said, true)
    }
    let grammar = DateGrammar(today: today, leaning: leaning, isExplicit: isExplicit)
    guard let days = try grammar.days(words[...]) else { throw .notADate }
    return try grammar.choose(days)
  }

  /// The same; nil when it is no date or not a clear one.
  package init?(
    entered text: String, on today: CalendarDate, leaning: DateLeaning = .near
  ) {
    guard let date = try? CalendarDate.read(text, on: today, leaning: leaning) else { return nil }
    self = date
  }
}
