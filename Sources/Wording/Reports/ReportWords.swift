import ChallengeCore
import Terms

/// A heading, column or fixed remark of a report, in both languages.
package struct ReportPhrase: Hashable, Sendable {
  package let words: Bilingual

  init(_ dutch: String, _ english: String) { words = Bilingual(dutch, english) }

  package func text(in language: Language) -> String { words.text(in: language) }
}

/// The sentences of reports that have figures or dates in them.
package struct ReportWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package func callAsFunction(_ phrase: ReportPhrase) -> String { phrase.text(in: language) }

  package func caseTitle(_ number: CaseNumber) -> String {
    say("Evaluatierapport van zaak \(number)", "Evaluation report of case \(number)")
  }

  /// What tables are of, as the title of a file; of all cases when no number is given.
  package func dataTitle(_ number: CaseNumber?) -> String {
    number.map { say("Gegevens van zaak \($0)", "Data of case \($0)") }
      ?? say("Gegevens van alle zaken", "Data of all cases")
  }

  /// That one table of several was written, and how to get the others.
  package func oneTable(_ name: String, of count: Int) -> String {
    say(
      "Dit is één tabel van de \(count): \(name). Kies een andere met --table, of krijg ze alle met -o MAP/ of -o SET.zip.",
      "This is one table of \(count): \(name). Choose another with --table, or get all with -o FOLDER/ or -o SET.zip."
    )
  }

  package func overviewTitle(_ count: Int) -> String {
    say(
      "Overzicht van \(language.count(count, .challenge))",
      "Overview of \(language.count(count, .challenge))")
  }

  package func yearTitle(_ year: Int, cases: Int) -> String {
    say(
      "Jaarverslag uitdaagrecht \(year): \(language.count(cases, .challenge))",
      "Annual report on the right to challenge \(year): \(language.count(cases, .challenge))")
  }

  package func periodTitle(from: CalendarDate, until: CalendarDate, cases: Int) -> String {
    say(
      "Verslag uitdaagrecht \(language.day(from)) tot en met \(language.day(until)): \(language.count(cases, .challenge))",
      "Report on the right to challenge \(language.day(from)) until \(language.day(until)) inclusive: \(language.count(cases, .challenge))"
    )
  }

  /// That a period goes on after the day until which it is counted.
  package func periodRuns(until: CalendarDate, countedUntil day: CalendarDate) -> String {
    say(
      "Deze periode loopt nog tot en met \(language.day(until)); geteld is tot en met \(language.day(day)).",
      "This period still runs until \(language.day(until)); counted is until \(language.day(day)) inclusive."
    )
  }

  /// That no case has an area or a domain that was asked for.
  package func noSuchValue(_ option: String, _ value: String, known: [String]) -> String {
    let which =
      known.isEmpty
      ? "" : say(" Bekend: \(language.list(known)).", " Known: \(language.list(known)).")
    return say(
      "Geen zaak heeft \(option) \(language.quote(value)).\(which)",
      "No case has \(option) \(language.quote(value)).\(which)")
  }

  package func outlookTitle(_ year: Int, cases: Int) -> String {
    say(
      "Uitdaagrecht in de begroting van \(year): \(language.count(cases, .challenge))",
      "The right to challenge in the budget of \(year): \(language.count(cases, .challenge))")
  }

  package func onlyArea(_ area: String) -> String {
    say(
      "Alleen zaken in het gebied \(language.quote(area)).",
      "Only cases in the area \(language.quote(area)).")
  }

  package func onlyDomain(_ domain: String) -> String {
    say(
      "Alleen zaken in het domein \(language.quote(domain)).",
      "Only cases in the domain \(language.quote(domain)).")
  }

  package func memoTitle(_ number: CaseNumber) -> String {
    say(
      "Memo aan het college over zaak \(number)",
      "Memo to the municipal government on case \(number)")
  }

  package func memoCount(open: Int, past: Int) -> String {
    let points = language.count(open, .point)
    let late =
      past == 0
      ? "" : say(" Van \(past) is de datum voorbij.", " Of \(past) the date has passed.")
    return say("Bewust open: \(points).\(late)", "Deliberately open: \(points).\(late)")
  }

  package func wooTitle(_ number: CaseNumber) -> String {
    say("Woo-dossier van zaak \(number)", "Open government dossier of case \(number)")
  }

  package func wooCount(_ items: Int, notes: Int) -> String {
    say(
      "\(language.count(items, .record)), waarvan \(notes) interne notities.",
      "\(language.count(items, .record)), of which \(notes) internal notes.")
  }

  package func datedOn(_ date: CalendarDate) -> String {
    say("Stand op \(language.day(date)).", "As it stood on \(language.day(date)).")
  }

  /// Behind the first words of a list.
  package func andMoreInList(_ count: Int) -> String {
    say(", en nog \(language.number(count))", ", and \(language.number(count)) more")
  }

  package func days(_ days: Int) -> String { language.count(days, .day) }

  package func stillRunning(_ days: Int) -> String {
    say("\(self.days(days)) (loopt nog)", "\(self.days(days)) (still running)")
  }

  /// How many terms were kept.
  package func termsKept(within: Int, late: Int, lapsed: Int, overdue: Int) -> String {
    let gone = lapsed == 0 ? "" : say("; verstreken: \(lapsed)", "; lapsed: \(lapsed)")
    let open = overdue == 0 ? "" : say("; nu te laat: \(overdue)", "; overdue now: \(overdue)")
    return say(
      "op tijd: \(within); te laat: \(late)", "met in time: \(within); late: \(late)") + gone
      + open
  }

  /// What the evaluation found of the results agreed.
  ///
  /// - Parameter isDue: whether the execution is over, so that those left had to be judged.
  package func verdicts(
    of all: Int, achieved: Int, partly: Int, notAchieved: Int, notJudged: Int, isDue: Bool
  ) -> String {
    let left =
      isDue ? say("niet beoordeeld", "not judged") : say("nog niet aan de beurt", "not due yet")
    return say(
      "\(all) afgesproken; gehaald: \(achieved), gedeeltelijk: \(partly), niet: \(notAchieved), \(left): \(notJudged)",
      "\(all) agreed; achieved: \(achieved), partly: \(partly), not: \(notAchieved), \(left): \(notJudged)"
    )
  }

  /// What is odd about something on record, by its code.
  package func oddity(_ code: String) -> String {
    switch code {
    case "spent-above-agreed":
      say("er is meer uitgegeven dan afgesproken", "more was spent than agreed")
    case "many-hours":
      say(
        "meer uren dan twintig mensen voltijds maken in de tijd van de zaak",
        "more hours than twenty people work full time in the time of the case")
    case "before-opening": say("een dag voordat de zaak begon", "a day before the case began")
    case "before-start":
      say("een dag voordat het werk begon", "a day before the work began")
    case "verdict-against-numbers":
      say("het oordeel past niet bij de getallen", "the verdict does not fit the numbers")
    default: code
    }
  }

  package func late(_ days: Int) -> String {
    say("nee, \(self.days(days)) te laat", "no, \(self.days(days)) late")
  }

  /// How much later than planned; earlier when it is less than zero.
  package func later(_ days: Int) -> String {
    days == 0
      ? say("op de dag", "on the day")
      : days > 0
        ? say("\(self.days(days)) later", "\(self.days(days)) later")
        : say("\(self.days(-days)) eerder", "\(self.days(-days)) earlier")
  }

  package func overdue(_ days: Int) -> String {
    say("loopt nog, \(self.days(days)) te laat", "still running, \(self.days(days)) late")
  }

  package func provisional(_ date: CalendarDate) -> String {
    say("\(language.short(date)) (voorlopig)", "\(language.short(date)) (provisional)")
  }

  package func gap(_ gap: Gap, reason: String?) -> String {
    let kind = RecordWords(language).gap(gap)
    return "\(kind): \(reason ?? self(.textWithheld))"
  }

  /// A class of budgets, from one amount up to and not including another, in whole euros.
  package func sizeClass(from: Int, below: Int?) -> String {
    let low = language.money(cents: from * 100)
    guard let below else { return say("\(low) of meer", "\(low) or more") }
    let high = language.money(cents: below * 100)
    return from == 0
      ? say("minder dan \(high)", "less than \(high)")
      : say("\(low) tot \(high)", "\(low) to under \(high)")
  }

  /// - Parameter expected: how many the agreed number comes to since the start of the execution.
  package func agreed(
    perYear: String, held: Int, inExecution: Int, expected: Int?
  ) -> String {
    let rate = expected.map {
      say(
        " Naar die afspraak zouden dat er sinds de start \($0) zijn.",
        " By that agreement there would have been \($0) since the start.")
    }
    return say(
      "Afgesproken per jaar: \(perYear). Vastgelegd als gehouden: \(held), waarvan \(inExecution) vanaf de start van de uitvoering.",
      "Agreed per year: \(perYear). Recorded as held: \(held), of which \(inExecution) since execution began."
    ) + (rate ?? "")
  }

  /// Of a case that ran when it was entered, with no contact on record.
  package func agreedOnly(perYear: String) -> String {
    say(
      "Afgesproken per jaar: \(perYear). Welke contacten er zijn geweest, is niet vastgelegd.",
      "Agreed per year: \(perYear). Which contacts took place is not recorded.")
  }

  package func entriesLater(_ late: Int, of all: Int, most: Int) -> String {
    say(
      "\(late) van de \(all) regels in het journaal zijn later ingevoerd dan de dag waarop zij gelden; de langste tijd ertussen is \(days(most)).",
      "\(late) of the \(all) entries in the journal were made later than the day on which they took effect; the longest time between is \(days(most))."
    )
  }

  package func takenIn(state: String, since: CalendarDate) -> String {
    say(
      "De zaak liep al toen zij hier werd ingevoerd: in “\(state)”, sinds \(language.day(since)). Wat daarvoor gebeurde, is hier niet vastgelegd.",
      "The case was already running when it was entered here: in “\(state)”, since \(language.day(since)). What happened before is not recorded here."
    )
  }

  /// When a case began that already ran when it was entered.
  package func begunBefore(_ since: CalendarDate) -> String {
    say(
      "begin niet vastgelegd: liep al op \(language.short(since))",
      "beginning not recorded: was running on \(language.short(since))")
  }

  /// How long a case has taken of which nobody recorded when it began.
  package func daysSince(_ since: CalendarDate, _ days: Int) -> String {
    say(
      "niet te berekenen; \(self.days(days)) sinds \(language.short(since))",
      "cannot be calculated; \(self.days(days)) since \(language.short(since))")
  }

  /// How many cases are in none of the times, because they ran when they were entered.
  package func takenIn(_ count: Int?, _ cases: [String]) -> String {
    let which = cases.isEmpty ? "" : ": \(language.list(cases))"
    guard let count else {
      return say(
        "Zaken die al liepen toen zij hier werden ingevoerd, tellen in deze tijden niet mee: hun begin is niet vastgelegd.",
        "Cases that were already running when they were entered here do not count in these times: their beginning is not recorded."
      )
    }
    let cases = language.count(count, .challenge)
    return say(
      "Niet in deze tijden: \(cases), al begonnen voor de invoer hier, zodat het begin niet is vastgelegd\(which).",
      "Not in these times: \(cases), begun before being entered here, so that the beginning is not recorded\(which)."
    )
  }

  /// Cases that had ended before the period, of which something is counted in it all the same.
  package func aftermath(_ cases: [String]) -> String {
    "\(self(.aftermath)) \(say("Dat zijn", "Those are")) \(language.list(cases))."
  }

  /// Phases that have no bar among the times after which half of the cases are through.
  package func noBar(_ phases: [String], isPublic: Bool) -> String {
    let why =
      isPublic
      ? say("nog geen helft door, of te weinig zaken", "fewer than half through, or too few cases")
      : say("nog geen helft door", "fewer than half through")
    return say(
      "Geen balk voor \(language.list(phases)): \(why).",
      "No bar for \(language.list(phases)): \(why).")
  }

  /// By when something is due, and how late it is.
  package func dueBy(_ date: CalendarDate, on day: CalendarDate) -> String {
    let late = date.days(until: day)
    guard late > 0 else { return language.short(date) }
    return say(
      "\(language.short(date)) (\(days(late)) te laat)",
      "\(language.short(date)) (\(days(late)) late)")
  }

  package func changed(_ records: Int) -> String {
    say(
      "\(language.count(records, .record)) later gewijzigd; het journaal bewaart de eerdere inhoud.",
      "\(language.count(records, .record)) changed later; the journal keeps the earlier content.")
  }

  package func changed(kind: String) -> String {
    let kind = RecordWords(language).kind(kind)
    return say("\(kind) gewijzigd", "\(kind) changed")
  }

  package func withdrawn(kind: String) -> String {
    let kind = RecordWords(language).kind(kind)
    return say("\(kind) ingetrokken", "\(kind) withdrawn")
  }

  package func destroyed(_ entries: Int) -> String {
    say(
      "Van \(language.count(entries, .entry)) is de inhoud vernietigd.",
      "The content of \(language.count(entries, .entry)) has been destroyed.")
  }

  /// All days in a phase.
  package func inPhase(_ phase: Phase) -> String {
    let name = RecordWords(language).phase(phase)
    return say("fase \(name): alle keren samen", "phase \(name): all times together")
  }

  /// All days in a state.
  package func inState(_ label: Bilingual) -> String {
    let name = language.quote(label.text(in: language))
    return say("stand \(name): alle keren samen", "state \(name): all times together")
  }

  package func on(to phase: Phase) -> String {
    let name = RecordWords(language).phase(phase)
    return say("verder naar \(name)", "on to \(name)")
  }

  package func back(to phase: Phase) -> String {
    let name = RecordWords(language).phase(phase)
    return say("terug naar \(name)", "back to \(name)")
  }

  /// How many cases of all have been read.
  package func progress(_ done: Int, of all: Int) -> String {
    say(
      "\(language.number(done)) van de \(language.count(all, .challenge)) gelezen",
      "\(language.number(done)) of \(language.count(all, .challenge)) read")
  }

  package func version(_ version: Int) -> String { say("versie \(version)", "version \(version)") }

  /// A number with the number of cases in which it is known.
  package func over(_ text: String, cases: Int) -> String {
    say(
      "\(text) (in \(language.count(cases, .challenge)))",
      "\(text) (in \(language.count(cases, .challenge)))")
  }
}
