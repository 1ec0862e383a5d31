import Terms

extension DeskWords {
  // MARK: List

  package enum Urgency: Hashable, Sendable, CaseIterable {
    case all, late, dueSoon, ourMove, waitingLong, stuck, theirMove
  }

  package var listTitle: String { say("Zaken", "Cases") }
  package var searchLabel: String { say("Zoeken:", "Search:") }
  package var searchDone: String { say("naar de lijst", "to the list") }
  package var searchStop: String { say("zoeken stoppen", "stop searching") }
  package var nobodysMove: String { say("niemand is aan zet", "nobody's move") }

  /// Of a case that has ended: the municipality still has something to do in it.
  package var owedAfterEnd: String {
    say("gemeente: nog te doen na het einde", "municipality: still to do after the end")
  }

  /// How many cases a list has.
  ///
  /// - Parameter endings: which of them are left out; nil where that does not matter.
  package func cases(_ count: Int, hasMore: Bool, of endings: Endings? = nil) -> String {
    let noun: Noun =
      switch endings {
      case .without: .runningCase
      case .only: .endedCase
      case .with, nil: .challenge
      }
    let many = noun.many.text(in: language)
    return hasMore
      ? say(
        "meer dan \(language.number(count)) \(many)", "more than \(language.number(count)) \(many)")
      : language.count(count, noun)
  }

  package func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .all: say("alle", "all")
    case .late: say("te laat", "late")
    case .dueSoon: say("binnen twee weken", "within two weeks")
    case .ourMove: say("gemeente aan zet", "the municipality's move")
    case .waitingLong: say("wacht lang op de uitdager", "long wait for the challenger")
    case .stuck: say("vastgelopen", "stuck")
    case .theirMove: say("uitdager aan zet", "the challenger's move")
    }
  }

  package func inPhase(_ phase: String) -> String { say("fase \(phase)", "phase \(phase)") }

  package func searchedFor(_ text: String) -> String {
    say("gezocht op \(language.quote(text))", "searched for \(language.quote(text))")
  }

  /// Of a search that leaves out the cases that have ended.
  ///
  /// - Parameter way: the key, or the word to type, that shows those too.
  package func hitsAmongEnded(
    _ count: Int, isMore: Bool, isTyping: Bool, by way: String
  ) -> String {
    let number = language.number(count)
    let hits =
      isMore
      ? say("Meer dan \(number) in afgesloten zaken", "More than \(number) among ended cases")
      : say("\(number) in afgesloten zaken", "\(number) among ended cases")
    let how =
      isSpoken
      ? say("typ \(way) om ze te tonen.", "type \(way) to show them.")
      : isTyping
        ? say("Enter en dan \(way) toont ze.", "Enter and then \(way) shows them.")
        : say("\(way) toont ze.", "\(way) shows them.")
    return "\(hits): \(how)"
  }

  /// By which words a search found a case, and in what kind of record.
  package func foundIn(_ kind: String, _ passage: String) -> String {
    say("gevonden in \(kind): ", "found in \(kind): ") + passage
  }

  package var noCases: String {
    isSpoken
      ? say("Er zijn nog geen zaken.", "There are no cases yet.")
      : say(
        "Er zijn nog geen zaken. Druk op n om een uitdaging te openen, of stop met q en "
          + "bekijk de voorbeelden met `r2c demo`.",
        "There are no cases yet. Press n to open a challenge, or quit with q and see the "
          + "examples with `r2c demo`."
      )
  }

  package var noCasesInFilter: String {
    isSpoken
      ? say(
        "Geen zaken gevonden. Typ alles voor alle zaken.",
        "No cases found. Type all for all cases.")
      : say(
        "Geen zaken gevonden. Esc of 0 toont weer alle zaken.",
        "No cases found. Esc or 0 shows all cases again.")
  }

  // MARK: Dossier

  package var overview: String { say("Overzicht", "Overview") }
  package var actions: String { say("Handelingen", "Actions") }
  package var records: String { say("Vastleggingen", "Records") }
  package var terms: String { say("Termijnen", "Terms") }
  package var timeline: String { say("Tijdlijn", "Timeline") }
  package var ended: String { say("(afgesloten)", "(ended)") }

  package func asItWas(_ date: CalendarDate) -> String {
    say("zoals het was op \(language.day(date))", "as it was on \(language.day(date))")
  }

  package var state: String { say("stand", "state") }
  package var since: String { say("sinds", "since") }
  package var openedOn: String { say("geopend", "opened") }
  package var takenIn: String { say("liep al sinds", "running since") }
  package var outcome: String { say("uitkomst", "outcome") }
  package var stuck: String { say("vastgelopen", "stuck") }
  package var moves: String { say("Wie is aan zet", "Whose move it is") }
  package var contacts: String { say("Contactpersonen", "Contact persons") }
  package var noContact: String { say("nog geen contactpersoon", "no contact person yet") }
  package var agreements: String { say("Afspraken", "Agreements") }
  package var noAgreements: String {
    say("Er zijn nog geen afspraken.", "There are no agreements yet.")
  }
  package var theTask: String { say("De taak", "The task") }

  // MARK: Actions

  package var canBeDone: String { say("Dit kan nu", "Possible now") }
  package var cannotBeDoneYet: String { say("Dit kan nog niet", "Not possible yet") }
  package var forOthers: String { say("Dit doet iemand anders", "For somebody else to do") }
  package var withoutWayBack: String { say("Zonder weg terug", "Without a way back") }
  package var nothingCanBeDone: String {
    say("Er is nu niets dat u kunt doen.", "There is nothing that you can do now.")
  }
  /// Where no step can be taken, but something can be recorded.
  package var noStepToTake: String {
    isSpoken
      ? say(
        "Er is nu geen stap die u zelf kunt zetten. Hieronder staat wat er nog nodig is; u kunt wel "
          + "iets vastleggen.",
        "There is no step that you can take yourself now. Below is what is still needed; you can "
          + "record something.")
      : say(
        "Er is nu geen stap die u zelf kunt zetten. Hieronder staat wat er nog nodig is; v legt "
          + "iets vast.",
        "There is no step that you can take yourself now. Below is what is still needed; v records "
          + "something.")
  }
  /// Behind an action that others take, that it is entered in their name.
  package func inNameOf(_ roles: String) -> String {
    say("namens: \(roles)", "on behalf of: \(roles)")
  }
  /// The day that was agreed for a step, while it is far away.
  package func agreedFor(_ date: CalendarDate, on today: CalendarDate) -> String {
    say(
      "afgesproken voor \(language.date(date)), \(ahead(date, on: today))",
      "agreed for \(language.date(date)), \(ahead(date, on: today))")
  }
  /// The same as a warning before the step is taken.
  package func tooEarly(_ date: CalendarDate, on today: CalendarDate) -> String {
    say(
      "Let op: dit is afgesproken voor \(language.date(date)), \(ahead(date, on: today)). "
        + "Doet u het nu, dan gaat de zaak nu al verder.",
      "Note: this was agreed for \(language.date(date)), \(ahead(date, on: today)). "
        + "If you do it now, the case moves on now.")
  }
  private func ahead(_ date: CalendarDate, on today: CalendarDate) -> String {
    let days = language.count(today.days(until: date), .day)
    return say("over \(days)", "in \(days)")
  }
  /// That a challenger can do nothing here, nor others in his name, while nobody knows him.
  package var challengerNotRegistered: String {
    say(
      "De uitdager staat nog niet in het register. Leg eerst vast wie het is.",
      "The challenger is not in the register yet. First record who it is.")
  }
  package var challengerNotLinked: String {
    say(
      "De uitdager is nog niet gekoppeld aan iemand in het register. Kies eerst wie het is.",
      "The challenger is not linked to anybody in the register yet. First choose who it is.")
  }
  package var pastCannotAct: String {
    isSpoken
      ? say(
        "Dit is het dossier zoals het was; er kan niets worden gedaan. Typ op datum en vandaag "
          + "voor het dossier van nu.",
        "This is the dossier as it was; nothing can be done in it. Type on a date and today for "
          + "the dossier of now.")
      : say(
        "Dit is het dossier zoals het was; er kan niets worden gedaan. Druk op Esc "
          + "voor het dossier van nu.",
        "This is the dossier as it was; nothing can be done in it. Press Esc for the "
          + "dossier of now."
      )
  }

  package func only(_ roles: String) -> String {
    say("Dit kan alleen: \(roles).", "Only for: \(roles).")
  }

  /// Behind who may do something: that one can enter it in that person's name.
  package var canEnterFor: String {
    isSpoken
      ? say(
        "U kunt het invoeren namens die persoon.", "You can enter it on behalf of that person.")
      : say(
        "Enter voert het in namens die persoon.", "Enter enters it on behalf of that person.")
  }

  package var nothingToFillIn: String {
    say(
      "Hiervoor is geen formulier; zie de uitleg.",
      "There is no form for this; see the explanation.")
  }

  package func waitUntil(_ date: CalendarDate) -> String {
    say("Dit kan vanaf \(language.date(date)).", "Possible from \(language.date(date)).")
  }

  // MARK: Terms, records, timeline

  package var noTerms: String { say("Er lopen geen termijnen.", "There are no terms.") }
  package var openTerms: String { say("Lopend", "Running") }
  package var closedTerms: String { say("Voorbij", "Over") }
  package var noRecords: String {
    isSpoken
      ? say("Er is nog niets vastgelegd.", "Nothing has been recorded yet.")
      : say(
        "Er is nog niets vastgelegd. Druk op v om iets vast te leggen.",
        "Nothing has been recorded yet. Press v to record something.")
  }
  package var recordGone: String {
    say("Deze vastlegging was er toen nog niet.", "This record was not there then.")
  }
  package var withdrawn: String { say("(ingetrokken)", "(withdrawn)") }
  package var recorded: String { say("vastgelegd", "recorded") }
  package var readers: String { say("te lezen", "readable") }
  package var changed: String { say("gewijzigd", "changed") }
  package var withdrawnOn: String { say("ingetrokken", "withdrawn") }

  package func times(_ count: Int) -> String {
    say("\(count) keer", count == 1 ? "once" : "\(count) times")
  }
}
