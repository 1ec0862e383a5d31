import ChallengeCore
import Terms

/// What the commands of `r2c` say when they have done something, and the words in their tables.
package struct ProgramWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: Done

  package func initialised(path: String, actor: String) -> String {
    say(
      """
      Database gemaakt: \(path)
      \(actor) is beheerder en procesmanager. Voeg anderen toe met: r2c people add
      """,
      """
      Database made: \(path)
      \(actor) is administrator and process manager. Add others with: r2c people add
      """)
  }

  package func rulesAdopted() -> String {
    say(
      "In gebruik voor zaken die vanaf nu worden geopend. Lopende zaken houden hun eigen regels.",
      "In use for cases that are opened from now on. Running cases keep their own rules.")
  }

  package func opened(_ number: String, code: String) -> String {
    say(
      """
      Zaak \(number) geopend.
      Statuscode voor de uitdager: \(code)
      Geef deze code aan de uitdager. Hij wordt maar één keer getoond.
      """,
      """
      Case \(number) opened.
      Status code for the challenger: \(code)
      Give this code to the challenger. It is shown only once.
      """)
  }

  package func codeIssued(_ number: String, code: String) -> String {
    say(
      "Nieuwe statuscode voor zaak \(number): \(code)\nDe oude code werkt niet meer.",
      "New status code for case \(number): \(code)\nThe old code no longer works.")
  }

  package func codeEnded(_ number: String) -> String {
    say(
      "De statuscode van zaak \(number) werkt niet meer.",
      "The status code of case \(number) no longer works.")
  }

  package func recorded(_ kind: String, id: String) -> String {
    say("Vastgelegd: \(kind) (\(id)).", "Recorded: \(kind) (\(id)).")
  }

  package func changed(_ id: String) -> String { say("Gewijzigd: \(id).", "Changed: \(id).") }

  package func withdrawn(_ id: String) -> String {
    say("Ingetrokken: \(id). Het blijft leesbaar.", "Withdrawn: \(id). It stays readable.")
  }

  package func corrected() -> String {
    say(
      "Verbeterd. De oude regel blijft zichtbaar; de termijnen zijn opnieuw berekend.",
      "Corrected. The old entry stays visible; the terms have been counted again.")
  }

  package func nowIn(_ state: String) -> String { say("Nu: \(state).", "Now: \(state).") }

  package func ticked(_ count: Int) -> String {
    count == 0
      ? say("Er was niets aan de beurt.", "Nothing was due.")
      : say(
        "De klok heeft iets gedaan in \(language.count(count, .challenge)).",
        "The clock did something in \(language.count(count, .challenge)).")
  }

  package func personSaved(_ id: String) -> String { say("Bewaard: \(id).", "Saved: \(id).") }

  package func backedUp(_ path: String) -> String {
    say("Kopie gemaakt: \(path)", "Copy made: \(path)")
  }

  package func restored(_ path: String, aside: String?) -> String {
    let kept = aside.map {
      say(" De vorige database staat in \($0).", " The one before is kept in \($0).")
    }
    return say("Teruggezet uit \(path).", "Restored from \(path).") + (kept ?? "")
  }

  package func rebuilt(_ count: Int) -> String {
    say(
      "Lijsten opnieuw gemaakt van \(language.count(count, .challenge)).",
      "Lists made anew for \(language.count(count, .challenge)).")
  }

  package var rebuildRefused: String {
    say(
      "Het journaal bewijst zichzelf niet. De lijsten zijn niet opnieuw gemaakt: zij kunnen het enige spoor zijn van wat weg is.",
      "The journal does not prove itself. The lists were not made anew: they may be the only trace of what is gone."
    )
  }

  package var rebuildAdvice: String {
    say(
      "Bewaar eerst een kopie van het bestand en zet een reservekopie terug. Daarna kan het met --force.",
      "First keep a copy of the file and restore a backup. After that, --force does it.")
  }

  package func exported(_ count: Int, to path: String) -> String {
    say(
      "\(language.count(count, .challenge)) geschreven naar \(path).",
      "\(language.count(count, .challenge)) written to \(path).")
  }

  package func imported(_ new: Int, alreadyThere: Int) -> String {
    let there =
      alreadyThere == 0
      ? ""
      : say(
        " \(language.count(alreadyThere, .challenge)) \(alreadyThere == 1 ? "was" : "waren") er al, precies zo.",
        " \(language.count(alreadyThere, .challenge)) \(alreadyThere == 1 ? "was" : "were") here already, just so."
      )
    return say(
      "\(language.count(new, .challenge)) ingelezen.",
      "\(language.count(new, .challenge)) taken in.")
      + there
  }

  package func sound(entries: Int, cases: Int, head: String) -> String {
    say(
      """
      Het journaal klopt: \(language.count(entries, .entry)) in \(cases) reeksen.
      Kop: \(head)
      Bewaar de kop elders; met r2c verify --anchor ziet u later of er regels zijn weggehaald.
      """,
      """
      The journal is sound: \(language.count(entries, .entry)) in \(cases) streams.
      Head: \(head)
      Keep the head elsewhere; r2c verify --anchor tells later whether entries were taken away.
      """)
  }

  package func notSound(_ count: Int) -> String {
    say(
      "Het journaal klopt niet: \(language.count(count, .problem)).",
      "The journal is not sound: \(language.count(count, .problem)).")
  }

  package func moreProblems(_ count: Int) -> String {
    say("En nog \(count).", "And \(count) more.")
  }

  package func destroyed(number: Int, stream: String, on: CalendarDate, ground: String) -> String {
    say(
      "Regel \(number) (\(stream)) is vernietigd op \(language.date(on)): \(ground)",
      "Entry \(number) (\(stream)) was destroyed on \(language.date(on)): \(ground)")
  }

  package func fileIsFine(_ path: String) -> String { say("\(path): in orde", "\(path): in order") }

  // MARK: Tables and headings

  package func noCases() -> String {
    say(
      "Er zijn geen zaken. Open er een met: r2c new --title \"…\", of bekijk de voorbeelden: r2c demo",
      "There are no cases. Open one with: r2c new --title \"…\", or look at the examples: r2c demo")
  }

  package func noCasesFound() -> String {
    say("Geen zaken gevonden met deze keuze.", "No cases found with this choice.")
  }

  package func noTerms() -> String { say("Er lopen geen termijnen.", "No terms are running.") }

  package func more(_ cursor: String) -> String {
    say("Meer: r2c list --after \(cursor)", "More: r2c list --after \(cursor)")
  }

  package var phases: String { say("Fasen", "Phases") }
  package var state: String { say("Stand", "State") }
  package var since: String { say("sinds", "since") }
  package var turn: String { say("Aan zet", "Whose move") }
  package var nobody: String { say("niemand, de zaak is klaar", "nobody, the case is closed") }
  /// Of a case that has ended: the municipality still has something to do in it.
  package var owedAfterEnd: String {
    say("gemeente, nog te doen na het einde", "municipality, still to do after the end")
  }
  package var by: String { say("uiterlijk", "by") }
  package var stuck: String { say("Vastgelopen", "Stuck") }
  package var late: String { say("TE LAAT", "LATE") }
  package var terms: String { say("Termijnen", "Terms") }
  package var records: String { say("Vastgelegd", "On record") }
  package var timeline: String { say("Tijdlijn", "Timeline") }
  package var withdrawnMark: String { say("ingetrokken", "withdrawn") }
  package var rules: String { say("Regels", "Rules") }
  package var version: String { say("versie", "version") }
  package var asOf: String { say("Zoals het was op", "As it was on") }
  package var possible: String { say("Nu mogelijk", "Possible now") }
  package var notYet: String { say("Nog niet mogelijk", "Not possible yet") }
  package var nothingPossible: String {
    say("In deze stand valt niets te doen.", "There is nothing to do in this state.")
  }
  package var asks: String { say("vraagt", "asks for") }
  package var doneBy: String { say("door", "by") }
  package var notYou: String { say("niet door u", "not by you") }
  package var missing: String { say("ontbreekt", "missing") }
  package var required: String { say("verplicht", "required") }
  package var example: String { say("bijvoorbeeld", "for example") }
  package var writtenBy: String { say("Vast te leggen door", "Recorded by") }
  package var reasonCodes: String { say("Redencodes", "Reason codes") }
  package var uniformCode: String {
    say(
      "VELD-missing: het veld is gevraagd en leeg",
      "FIELD-missing: the field is asked for and empty")
  }
  package var gapNote: String {
    say(
      "Wat u niet weet, vult u in als unknown:, not-measured:, not-agreed: of not-applicable: met een reden.",
      "What is not known is entered as unknown:, not-measured:, not-agreed: or not-applicable: with a reason."
    )
  }
  package var openingFields: String {
    say("Velden van r2c new, naast --title", "Fields of r2c new, besides --title")
  }
  package var actions: String { say("Handelingen", "Actions") }
  package var not: String { say("niet:", "not:") }
  package var or: String { say("of", "or") }
  package var needs: String { say("nodig", "needs") }
  package var leadsTo: String { say("naar", "to") }
  package var stays: String { say("blijft hier", "stays here") }
  package var byItself: String { say("vanzelf", "by itself") }
  package var clock: String { say("de klok, na afloop van", "the clock, at the end of") }
  package var processes: String { say("Deelprocessen", "Processes") }
  package var end: String { say("einde", "end") }
  package var endedMark: String { say("gestopt", "ended") }

  package var untilMark: String { say("leest tot en met", "reads until") }

  /// What somebody who stops leaves behind, and what to do about it.
  package func openDuties(contact: [String], evaluates: [String]) -> [String] {
    var lines: [String] = []
    if !contact.isEmpty {
      let cases = contact.joined(separator: ", ")
      lines.append(
        say(
          "Is nog contactpersoon van \(cases). Kondig per zaak een wissel aan: "
            + "`r2c add ZAAK contact-person-change`.",
          "Is still contact person of \(cases). Announce a change for each case: "
            + "`r2c add CASE contact-person-change`."))
    }
    if !evaluates.isEmpty {
      let cases = evaluates.joined(separator: ", ")
      lines.append(
        say(
          "Is nog evaluator van \(cases). Wijs per zaak iemand anders aan: "
            + "`r2c add ZAAK evaluator`.",
          "Is still evaluator of \(cases). Assign somebody else for each case: "
            + "`r2c add CASE evaluator`."))
    }
    return lines
  }
}
