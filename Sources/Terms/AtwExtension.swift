/// How the Algemene termijnenwet moves the end of one term.
struct AtwExtension {
  let calendar: FeastCalendar
  let from: CalendarDate
  let length: TermLength
  /// Suspended days are no part of the term, so they do not count for the two-day rule.
  let suspended: [SuspendedDays]

  /// The end after the act, with the steps that led there.
  struct Outcome {
    var end: CalendarDate
    var steps: [TermStep]
  }

  /// Moves the end to the first ordinary day, and on until the term contains two ordinary days.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 1 and art. 2.
  func extend(_ rawEnd: CalendarDate) throws(TermError) -> Outcome {
    var outcome = Outcome(end: rawEnd, steps: [])
    let end = try nextOrdinaryDay(rawEnd)
    if end != rawEnd {
      outcome.steps.append(.rolled(from: rawEnd, skipped: skipped(rawEnd, until: end), to: end))
      outcome.end = end
    }
    var ordinaryDays = lastOrdinaryDays(upTo: end)
    if length.isAtLeastThreeDays && ordinaryDays.count < 2 {
      while ordinaryDays.count < 2 {
        outcome.end = try nextOrdinaryDay(try outcome.end.next())
        if !isSuspended(outcome.end) { ordinaryDays.append(outcome.end) }
      }
      outcome.steps.append(
        .twoDayRule(
          from: end, ordinaryDays: ordinaryDays, skipped: skipped(end, until: outcome.end),
          to: outcome.end))
    }
    // Judged by the days from the raw end to the end; a decree is made for whole years.
    let years = Set(rawEnd.year...outcome.end.year).subtracting(calendar.coveredYears).sorted()
    if !years.isEmpty { outcome.steps.append(.provisional(years: years)) }
    return outcome
  }

  private func nextOrdinaryDay(_ date: CalendarDate) throws(TermError) -> CalendarDate {
    var day = date
    while !calendar.isOrdinary(day) { day = try day.next() }
    return day
  }

  private func isSuspended(_ day: CalendarDate) -> Bool {
    suspended.contains { $0.contains(day) }
  }

  private func skipped(_ start: CalendarDate, until end: CalendarDate) -> [SkippedDay] {
    (start.dayNumber..<end.dayNumber).compactMap { number in
      let day = CalendarDate(dayNumber: number)
      return calendar.closure(on: day).map { SkippedDay(date: day, closure: $0) }
    }
  }

  /// The last two ordinary days of the term up to this end, or fewer when it has fewer.
  private func lastOrdinaryDays(upTo end: CalendarDate) -> [CalendarDate] {
    var found: [CalendarDate] = []
    var day = end
    while day > from && found.count < 2 {
      if calendar.isOrdinary(day) && !isSuspended(day) { found.insert(day, at: 0) }
      day = day.adding(days: -1)
    }
    return found
  }
}

extension CalendarDate {
  /// The day after, or an error at the end of the range.
  func next() throws(TermError) -> CalendarDate {
    guard let day = addingExactly(days: 1) else { throw .outOfRange }
    return day
  }
}
