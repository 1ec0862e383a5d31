import ChallengeCore
import Terms

extension DeskWords {
  // MARK: Calendar

  package var calendarTitle: String { say("Agenda", "Calendar") }

  /// - Parameter until: the last day that is shown; nil before anything was read.
  package func calendarCount(_ count: Int, until: CalendarDate?) -> String {
    let number = language.number(count)
    let things = say(
      count == 1 ? "1 ding" : "\(number) dingen", count == 1 ? "1 thing" : "\(number) things")
    guard let until else { return things }
    return things
      + (isSpoken
        ? say(" tot en met \(language.day(until))", " up to \(language.day(until))")
        : say(" t/m \(language.short(until))", " up to \(language.short(until))"))
  }

  package var ofMine: String { say("mijn zaken", "my cases") }
  /// Behind a text that is cut: where it stands in full.
  package var restInCase: String { say("Enter toont het dossier", "Enter shows the case") }

  package var calendarIsFull: String {
    say("niet alles past; kies een maand", "not everything fits; choose a month")
  }
  package var contractsOnly: String { say("alleen contracten", "contracts only") }
  package var everybodys: String { say("van iedereen", "everybody's") }

  package func lateHeading(_ count: Int) -> String {
    say("Te laat (\(language.number(count)))", "Late (\(language.number(count)))")
  }

  /// `Week 11 · 9 t/m 15 mrt 2026`.
  package func week(_ number: Int, from monday: CalendarDate) -> String {
    let sunday = monday.adding(days: 6)
    let start = monday.month == sunday.month ? "\(monday.day)" : "\(short(monday))"
    return "Week \(number) · \(start) \(say("t/m", "to")) \(language.short(sunday))"
  }

  private func short(_ date: CalendarDate) -> String { String(language.short(date).dropLast(5)) }

  /// `di 10 mrt`, with the year when it is another one than now.
  package func dayInList(_ date: CalendarDate, on today: CalendarDate) -> String {
    "\(weekdayInShort(date.weekday)) \(shortDate(date, on: today))"
  }

  package func weekdayInShort(_ weekday: Weekday) -> String {
    String(language.weekday(weekday).prefix(language == .dutch ? 2 : 3))
  }

  package func todayLine(_ date: CalendarDate) -> String {
    "\(language.date(date)) – \(say("vandaag", "today"))"
  }

  package func feastName(_ feast: FeastDay) -> String { TermWords(language).feast(feast.kind) }

  /// A feast day, and what it does to terms.
  package func feastLine(_ feast: FeastDay, isToday: Bool) -> String {
    let day = isToday ? todayLine(feast.date) : language.date(feast.date)
    let name = feastName(feast)
    return say(
      "\(day): \(name); een termijn eindigt dan later", "\(day): \(name); a term ends later then")
  }

  /// How much something weighs, by sign and word.
  package enum CalendarWeight: Hashable, Sendable, CaseIterable {
    case late, term, contract, moment
  }

  package func weightSign(_ weight: CalendarWeight) -> String {
    switch weight {
    case .late: "!"
    case .term: "*"
    case .contract: "="
    case .moment: "-"
    }
  }

  package func weight(_ weight: CalendarWeight) -> String {
    switch weight {
    case .late: say("te laat", "late")
    case .term: say("termijn", "term")
    case .contract: say("contract", "contract")
    case .moment: say("moment", "event")
    }
  }

  /// What stands in a day of the month: how many things, and the worst of them.
  package func dayCount(_ count: Int, worst: CalendarWeight) -> String {
    let number = count == 1 ? "" : count > 99 ? "99+" : "\(count)"
    return "\(weightSign(worst))\(number) \(weight(worst))"
  }

  package var todayInMonth: String { say("nu", "now") }
  package var weekColumn: String { say("wk", "wk") }
  package var nothingOnDay: String {
    say("Op deze dag staat niets.", "There is nothing on this day.")
  }

  package func monthTitle(_ date: CalendarDate) -> String {
    "\(language.month(date.month)) \(date.year)"
  }

  /// The chosen day in full, with its feast.
  package func dayHeading(_ date: CalendarDate, feast: FeastDay?, isToday: Bool) -> String {
    let day = isToday ? todayLine(date) : language.date(date)
    return feast.map { "\(day) · \(feastName($0))" } ?? day
  }

  package var nothingInCalendar: String {
    say(
      "Er staat niets op de agenda in deze maanden.",
      "There is nothing in the calendar in these months.")
  }

  package var nothingInCalendarFilter: String {
    say(
      "Niets gevonden. Esc of 0 toont weer alles.",
      "Nothing found. Esc or 0 shows everything again.")
  }

  // MARK: What it is, and why

  package func contractEnds(_ task: CatalogueTask) -> String {
    let who = task.contractor.map { " (\($0))" } ?? ""
    return say("contract loopt af: \(task.name)\(who)", "contract ends: \(task.name)\(who)")
  }

  package func noticeEnds(_ task: CatalogueTask) -> String {
    say("laatste dag om op te zeggen: \(task.name)", "last day to give notice: \(task.name)")
  }

  package func daysLate(_ days: Int) -> String {
    let count = language.count(days, .day)
    return say("\(count) te laat", "\(count) late")
  }

  /// How long something stands still.
  package func sinceDays(_ days: Int) -> String {
    let count = language.count(days, .day)
    return say("sinds \(count)", "for \(count)")
  }

  package func stuckHeading(_ count: Int) -> String {
    say("Vastgelopen (\(language.number(count)))", "Stuck (\(language.number(count)))")
  }

  package func why(_ text: String) -> String {
    say("Waarom deze dag: \(text)", "Why this day: \(text)")
  }

  package var whyOpenItem: String {
    say(
      "dit bleef met opzet open; deze dag is afgesproken om erop terug te komen.",
      "this was left open on purpose; this day was agreed to return to it.")
  }
  package var whyNoted: String {
    say(
      "iemand heeft bij een contact genoteerd wat er op deze dag te doen is.",
      "somebody noted with a contact what is to be done on this day.")
  }
  package var whyQuestions: String {
    say(
      "beide kanten krijgen op vaste momenten dezelfde vijf korte vragen. Deze dag is een wens: "
        + "niemand is daarna te laat.",
      "both sides get the same five short questions at fixed moments. This day is a wish: nobody "
        + "is late after it.")
  }
  package var whyInterim: String {
    say("voor deze dag is de tussenevaluatie gepland.", "the interim evaluation is planned for it.")
  }
  package var whyRequest: String {
    say("voor deze dag is om antwoord gevraagd.", "an answer was asked for by this day.")
  }
  package var whyAgreed: String {
    say("deze einddatum staat vast: hij is zo afgesproken.", "this end is fixed: it was agreed so.")
  }

  package func whyContractEnd(_ task: CatalogueTask, _ count: Int) -> String {
    let running = challengesOf(count, [])
    let days = language.date(task.contractEnd ?? .latest)
    return say(
      "het contract in de catalogus loopt tot en met \(days). \(running)",
      "the contract in the catalogue runs until \(days). \(running)")
  }

  package func whyNotice(_ task: CatalogueTask) -> String {
    let end = language.date(task.contractEnd ?? .latest)
    let period = task.noticePeriod ?? ""
    return say(
      "het contract eindigt op \(end) en de opzegtermijn is \(period). Daarna kan het doorlopen.",
      "the contract ends on \(end) and the notice period is \(period). After this it may go on.")
  }

  /// How to get this in one's own calendar.
  package func calendarFile(person: String?) -> String {
    let whose = person.map { " --person \($0)" } ?? ""
    return say(
      "In uw eigen agenda: r2c agenda\(whose) --format ics -o agenda.ics",
      "In your own calendar: r2c agenda\(whose) --format ics -o agenda.ics")
  }
}
