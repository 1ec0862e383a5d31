import Terms

/// The words of filling in: undo, days, an editor, drafts, what sending does, and two versions.
extension DeskWords {
  /// The commands of a form that change what is filled in.
  func formTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .undo:
      (
        "ongedaan", "Het laatste wat in dit formulier veranderde ongedaan maken", "undo",
        "Undo the last change in this form"
      )
    case .redo:
      ("toch weer", "Toch weer doen wat ongedaan is gemaakt", "redo", "Do again what was undone")
    case .editText:
      (
        "editor", "Deze tekst in uw eigen editor schrijven", "editor",
        "Write this text in your own editor"
      )
    case .dayEarlier: ("dag eerder", "Een dag eerder", "day earlier", "A day earlier")
    case .dayLater: ("dag later", "Een dag later", "day later", "A day later")
    case .weekEarlier: ("week eerder", "Een week eerder", "week earlier", "A week earlier")
    case .weekLater: ("week later", "Een week later", "week later", "A week later")
    case .consequence:
      (
        "gevolgen", "Wat er gebeurt als u dit vastlegt", "consequences",
        "What happens when you save this"
      )
    case .attach:
      ("document", "Een bestand in de zaak bewaren", "document", "Keep a file in the case")
    case .openFile:
      (
        "bestand openen", "Het bestand van dit document openen", "open file",
        "Open the file of this document"
      )
    case .saveFile:
      (
        "bestand opslaan", "Het bestand van dit document ergens opslaan", "save file",
        "Save the file of this document somewhere"
      )
    case .correct:
      (
        "corrigeren", "Een verkeerde datum of stap corrigeren", "correct",
        "Correct a wrong date or step"
      )
    case .statusCode:
      (
        "statuscode", "De statuscode opnieuw geven of beëindigen", "status code",
        "Issue the status code anew or end it"
      )
    case .letter: ("brief", "Een brief maken", "letter", "Make a letter")
    case .people:
      ("mensen", "Mensen toevoegen, wijzigen of beëindigen", "people", "Add, change or end people")
    case .note:
      (
        "notitie", "Een telefoontje of gesprek in één regel noteren, met een herinnering",
        "note", "Note a call or a talk in one line, with a reminder"
      )
    default:
      (
        "concepten", "Wat is ingevuld en nog niet vastgelegd", "drafts",
        "What has been filled in and not been saved"
      )
    }
  }

  // MARK: Filling in

  package func progress(_ filled: Int, of required: Int) -> String {
    say(
      "\(filled) van \(required) \(required == 1 ? "verplicht veld" : "verplichte velden") ingevuld (*)",
      "\(filled) of \(required) required \(required == 1 ? "field" : "fields") filled in (*)")
  }

  package func emptyRequired(_ label: String) -> String {
    say(
      "Het veld \(language.quote(label)) is nog leeg.",
      "The field \(language.quote(label)) is empty.")
  }

  package var fieldRequired: String { say("Verplicht.", "Required.") }
  package var fieldOptional: String { say("Mag leeg blijven.", "May stay empty.") }
  package var dateKeys: String {
    say(
      "Ctrl-n dag later, Ctrl-t dag eerder, PgDn PgUp een week",
      "Ctrl-n day later, Ctrl-t day earlier, PgDn PgUp a week")
  }

  package var editorFailed: String {
    say(
      "De editor gaf niets terug. De tekst is gebleven zoals hij was. De variabele EDITOR noemt "
        + "welke editor er wordt gebruikt.",
      "The editor gave nothing back. The text has stayed as it was. The variable EDITOR names "
        + "the editor that is used.")
  }

  package var tooLongForField: String {
    say(
      "Dat is te veel tekst voor dit veld; er is niets veranderd.",
      "That is too much text for this field; nothing has changed.")
  }

  // MARK: What sending does

  package var consequenceTitle: String { say("Daarna", "After that") }
  package var stillNeededTitle: String { say("Nog nodig", "Still needed") }

  package func afterSending(_ lines: [String]) -> String {
    say("Daarna: ", "After that: ") + lines.joined(separator: " ")
  }

  package func stillNeeded(_ reasons: [String]) -> String {
    say("Nog nodig: ", "Still needed: ") + reasons.joined(separator: " ")
  }

  package var noConsequence: String {
    say(
      "Wat dit doet, is pas te zeggen als er een zaak is.",
      "What this does can only be said once there is a case.")
  }

  // MARK: Drafts

  package var draftsTitle: String { say("Nog niet vastgelegd", "Not saved yet") }
  package var draftKeys: String {
    say(
      "↑↓ lopen   Enter verder   Del weggooien   Esc terug",
      "↑↓ move   Enter go on   Del throw away   Esc back")
  }
  package var noDrafts: String {
    say("Er is niets ingevuld dat nog niet is vastgelegd.", "Nothing waits to be saved.")
  }

  /// What waits from an earlier time, told at the start.
  package func draftsWaiting(_ titles: [String]) -> String {
    let shown = titles.prefix(3).map(language.quote) + (titles.count > 3 ? ["…"] : [])
    let key = isSpoken ? command(.drafts).label.capitalizedFirst : "D"
    return say(
      "Nog niet vastgelegd, van eerder: \(shown.joined(separator: ", ")). \(key) toont ze.",
      "Not saved yet, from before: \(shown.joined(separator: ", ")). \(key) shows them.")
  }

  package func draftsThrownAway(_ titles: [String], days: Int) -> String {
    let list = language.list(titles.map(language.quote))
    return say(
      "Langer dan \(days) dagen niet vastgelegd en daarom weggegooid: \(list).",
      "Not saved for more than \(days) days and therefore thrown away: \(list).")
  }

  package func draftDiscarded(_ title: String) -> String {
    say("Weggegooid: \(title).", "Thrown away: \(title).")
  }

  package func draftsKeptAtQuit(_ titles: [String]) -> String {
    let list = language.list(titles.map(language.quote))
    return say(
      "Bewaard, nog niet vastgelegd: \(list). Het staat er weer als u r2c opent.",
      "Kept as a draft, not saved yet: \(list). It is there again when you open r2c.")
  }

  // MARK: Two versions

  /// Whose text one is.
  package enum Version: Hashable, Sendable, CaseIterable { case mine, theirs, before }

  package func version(_ version: Version) -> String {
    switch version {
    case .mine: say("van u", "yours")
    case .theirs: say("nu", "now")
    case .before: say("eerst", "before")
    }
  }

  package var bothChanged: String {
    say(
      "Deze velden hebt u allebei gewijzigd. Kies wat het wordt.",
      "Both of you changed these fields. Choose what it will be.")
  }

  /// Instead of that somebody else was first, when it was the same person.
  package var ownConflict: String {
    say(
      "U hebt deze zaak intussen zelf gewijzigd, en anders dan het hier staat.",
      "You have changed this case yourself meanwhile, and not as it stands here.")
  }

  package var twiceChanged: String {
    say(
      "Deze velden hebt u twee keer gewijzigd. Kies wat het wordt.",
      "You changed these fields twice. Choose what it will be.")
  }

  /// At a form: what its user has recorded in this case since he began it.
  package func ownNews(_ lines: [String], takenOver: [String]) -> String {
    let last = lines.suffix(3).joined(separator: "; ")
    let before = lines.count - 3
    let more = before > 0 ? say(" (en nog \(before) eerder)", " (and \(before) before)") : ""
    let taken = takenOver.isEmpty ? "" : " " + self.takenOver(takenOver)
    return say(
      "U hebt intussen zelf vastgelegd: \(last)\(more).",
      "You have recorded meanwhile: \(last)\(more).") + taken
  }

  package func takenOver(_ labels: [String]) -> String {
    let list = language.list(labels)
    return say(
      "Overgenomen, want u had er niets aan gewijzigd: \(list).",
      "Taken over, for you had not changed it: \(list).")
  }

  package var emptyField: String { say("(leeg)", "(empty)") }

  package var conflictKeys: String {
    say(
      "↑↓ lopen  Enter kiezen  m alles van u  t alles nu  Ctrl-s vastleggen  Esc",
      "↑↓ move  Enter choose  m all yours  t all now  Ctrl-s save  Esc go on")
  }
}
