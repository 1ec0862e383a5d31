import ChallengeCore
import Terms

/// The words for terms: what they are called, where they stand, and why they end when they do.
package struct TermWords: Sendable {
  package let language: Language
  package let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  // MARK: Names

  package func label(_ term: RunningTerm) -> String { naming.term(term.name, in: language) }

  /// What a term is set in: `verordening`.
  package func source(_ source: TermSource) -> String {
    switch source {
    case .wet: language.say("wet", "act")
    case .amvb: language.say("algemene maatregel van bestuur", "general order in council")
    case .verordening: language.say("verordening", "municipal ordinance")
    case .overeenkomst: language.say("overeenkomst", "agreement")
    case .intern: language.say("eigen planning van de gemeente", "the municipality's own planning")
    }
  }

  package func feast(_ kind: FeastDay.Kind) -> String {
    switch kind {
    case .newYearsDay: language.say("nieuwjaarsdag", "New Year's Day")
    case .goodFriday: language.say("Goede Vrijdag", "Good Friday")
    case .easterMonday: language.say("tweede paasdag", "Easter Monday")
    case .kingsDay: language.say("Koningsdag", "King's Day")
    case .liberationDay: language.say("Bevrijdingsdag", "Liberation Day")
    case .ascensionDay: language.say("Hemelvaartsdag", "Ascension Day")
    case .whitMonday: language.say("tweede pinksterdag", "Whit Monday")
    case .christmasDay: language.say("eerste kerstdag", "Christmas Day")
    case .secondChristmasDay: language.say("tweede kerstdag", "Boxing Day")
    case .equatedByDecree:
      language.say(
        "een dag die bij koninklijk besluit met een feestdag is gelijkgesteld",
        "a day that a royal decree equates with a feast day")
    }
  }

  package func standing(_ standing: RunningTerm.Standing) -> String {
    switch standing {
    case .running: language.say("loopt", "running")
    case .suspended: language.say("staat stil", "stands still")
    case .met: language.say("gehaald", "met")
    case .lapsed: language.say("verstreken", "passed")
    case .cancelled: language.say("vervallen", "cancelled")
    }
  }

  // MARK: Where a term stands

  /// One line about a term: `beslistermijn: uiterlijk vrijdag 3 april 2026 (voorlopig); gemeente`.
  package func line(_ term: RunningTerm, on today: CalendarDate) -> String {
    "\(label(term)): \(until(term))\(owner(term)); \(situation(term, on: today))"
  }

  /// The last day: `uiterlijk vrijdag 3 april 2026 (voorlopig)`.
  package func until(_ term: RunningTerm) -> String {
    let provisional = term.isProvisional ? language.say(" (voorlopig)", " (provisional)") : ""
    return language.say("uiterlijk ", "by ") + language.date(term.end) + provisional
  }

  private func owner(_ term: RunningTerm) -> String {
    guard let side = naming.workflow?.terms[term.name]?.owedBy else { return "" }
    let words = RecordWords(language)
    return language.say(", door \(words.theSide(side))", ", by \(words.theSide(side))")
  }

  /// What a term is doing: `nog 3 dagen`, `2 dagen te laat`, `staat stil sinds …`.
  package func situation(_ term: RunningTerm, on today: CalendarDate) -> String {
    switch term.standing {
    case .running where today > term.end && isMoment(term): language.say("voorbij", "past")
    case .running: remaining(until: term.end, on: today)
    case .suspended: suspended(term)
    case .met: ended(term)
    case .lapsed, .cancelled: standing(term.standing)
    }
  }

  /// Whether nobody can be late with it.
  package func isMoment(_ term: RunningTerm) -> Bool {
    naming.workflow?.terms[term.name]?.isMoment ?? false
  }

  /// How long there is left, or how late it is.
  package func remaining(until end: CalendarDate, on today: CalendarDate) -> String {
    let days = today.days(until: end)
    if days == 0 { return language.say("vandaag is de laatste dag", "today is the last day") }
    let count = language.count(abs(days), .day)
    return days > 0
      ? language.say("nog \(count)", "\(count) left")
      : language.say("\(count) te laat", "\(count) late")
  }

  /// `staat stil sinds 11 maart 2026, uiterlijk tot 1 april 2026`.
  package func suspended(_ term: RunningTerm) -> String {
    guard let since = term.suspendedOn?.adding(days: 1) else { return standing(.suspended) }
    let from = language.say(
      "staat stil sinds \(language.day(since))", "stands still since \(language.day(since))")
    guard let last = term.input.suspensions.last else { return from }
    let until = language.day(last.answered)
    return from + language.say(", uiterlijk tot \(until)", ", until \(until) at the latest")
  }

  private func ended(_ term: RunningTerm) -> String {
    guard let on = term.endedOn else { return standing(.met) }
    let days = term.end.days(until: on)
    guard days > 0 else {
      return language.say("gehaald op \(language.day(on))", "met on \(language.day(on))")
    }
    let count = language.count(days, .day)
    return language.say(
      "\(count) te laat gedaan, op \(language.day(on))",
      "done \(count) late, on \(language.day(on))")
  }
}
