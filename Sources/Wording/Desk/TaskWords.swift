import ChallengeCore
import Terms

/// The words of what the desk does besides records and actions: files, corrections, the status code,
/// letters and people.
package struct TaskWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: Fields

  package static let path = "path"
  package static let correction = "correction"
  package static let rightDate = "right-date"
  package static let code = "code"
  package static let message = "message"

  package func label(_ field: String) -> String {
    switch field {
    case Self.path: say("bestand", "file")
    case Self.correction: say("wat is er mis", "what is wrong")
    case Self.rightDate: say("goede datum", "right date")
    case Self.code: say("statuscode", "status code")
    case Self.message: say("eigen tekst", "own text")
    case "reason": say("reden", "reason")
    case "id": say("korte naam", "short name")
    case "name": say("naam", "name")
    case "roles": say("rollen", "roles")
    case "department": say("afdeling", "department")
    case "email": say("e-mail", "e-mail")
    case "phone": say("telefoon", "phone")
    case "agreement": say("afspraak", "agreement")
    default: say("geldig tot en met", "valid until")
    }
  }

  package func hint(_ field: String) -> String {
    switch field {
    case Self.path:
      say(
        "Een pad; Ctrl-o vult het aan. Slepen of plakken kan ook.",
        "A path; Ctrl-o completes it. It can be pasted or dropped too.")
    case Self.correction:
      say(
        "De datum, of de hele stap. Niets wordt gewist: de correctie komt erbij.",
        "The date, or the whole step. Nothing is erased: the correction is added.")
    case Self.rightDate:
      say("Alleen bij een verkeerde datum.", "Only when the date is wrong.")
    case Self.code:
      say(
        "Een nieuwe code maakt de oude ongeldig. Beëindigen laat de uitdager niets meer zien.",
        "A new code makes the old one invalid. Ending it shows the challenger nothing any more.")
    case Self.message:
      say("Komt tussen de vaste tekst te staan.", "Stands within the fixed text.")
    case "reason":
      say("Waarom, in één regel.", "Why, in one line.")
    case "id":
      say(
        "Zoals in de journaalregels; kies iets wat niets zegt, zoals cp2.",
        "As in the journal; choose something that says nothing, such as cp2.")
    case "roles": say("Wat deze persoon doet.", "What this person does.")
    case "agreement":
      say(
        "Alleen voor een onderzoeker: wat er is afgesproken.",
        "Only for a researcher: what was agreed.")
    case "until": say("De laatste dag van die afspraak.", "The last day of that agreement.")
    default: ""
    }
  }

  // MARK: Files

  package var attachTitle: String { say("Document toevoegen", "Attach a document") }
  package var attachExplained: String {
    say(
      "Het bestand wordt in de zaak bewaard, met een controlegetal. Zonder titel krijgt het de naam "
        + "van het bestand.",
      "The file is kept in the case, with a checksum. Without a title it gets the name of the file."
    )
  }
  package var saveTitle: String { say("Document opslaan", "Save a document") }
  package var saveExplained: String {
    say(
      "Schrijft het bestand naar een plek op deze computer. Dat wordt vastgelegd.",
      "Writes the file to a place on this computer. That is put on record.")
  }
  package func attached(_ name: String, bytes: Int) -> String {
    say(
      "Toegevoegd: \(name), \(language.number(bytes)) bytes.",
      "Attached: \(name), \(language.number(bytes)) bytes.")
  }
  package func saved(_ path: String) -> String { say("Opgeslagen: \(path)", "Saved: \(path)") }
  package func opened(_ name: String) -> String { say("Geopend: \(name)", "Opened: \(name)") }
  package func pathExists(_ path: String) -> String {
    say(
      "\(language.quote(path)) bestaat al. Kies een andere naam.",
      "\(language.quote(path)) exists already. Choose another name.")
  }
  package var nothingToComplete: String {
    say("Er is geen bestand dat zo begint.", "There is no file that begins so.")
  }

  // MARK: Corrections

  package var whichStep: String { say("Welke stap klopt niet?", "Which step is wrong?") }
  package var wrongDate: String { say("de datum", "the date") }
  package var wrongStep: String { say("de stap zelf", "the step itself") }
  package var noSteps: String {
    say("Er is nog geen stap om te corrigeren.", "There is no step to correct yet.")
  }
  package func correctTitle(_ action: String, _ date: CalendarDate) -> String {
    say(
      "Corrigeren: \(action), \(language.day(date))", "Correct: \(action), \(language.day(date))")
  }
  package var correctExplained: String {
    say(
      "Wat erna kwam, wordt opnieuw berekend. De fout en de correctie blijven allebei leesbaar.",
      "What came after it is recalculated. The mistake and the correction both stay readable.")
  }

  // MARK: The status code

  package var codeTitle: String { say("Statuscode", "Status code") }
  package var codeExplained: String {
    say(
      "Met de statuscode volgt de uitdager de zaak.",
      "With the status code the challenger follows the case.")
  }
  package var newCodeConsequence: String {
    say(
      "De oude code werkt dan niet meer. Geef de nieuwe code zelf aan de uitdager.",
      "The old code will no longer work. Give the new code to the challenger yourself.")
  }
  package var endCodeConsequence: String {
    say(
      "De code werkt dan niet meer: de uitdager kan de zaak niet meer zelf volgen.",
      "The code will no longer work: the challenger can no longer follow the case.")
  }
  package var newCode: String { say("een nieuwe code geven", "issue a new code") }
  package var endCode: String { say("de code beëindigen", "end the code") }
  package var codeEnded: String {
    say("De statuscode werkt niet meer.", "The status code no longer works.")
  }

  // MARK: Letters

  package var whichLetter: String { say("Welke brief?", "Which letter?") }
  package func letterTitle(_ letter: String) -> String {
    say("Brief maken: \(letter)", "Make a letter: \(letter)")
  }
  package var letterExplained: String {
    say(
      "Dit maakt een bestand: .odt, .eml of .txt. Er gaat niets de deur uit. Verstuur de brief zelf, "
        + "en leg daarna vast op welke dag: dat is de vastlegging ‘brief’. F3 toont de brief.",
      "This makes a file: .odt, .eml or .txt. Nothing goes out. Send the letter yourself, and then "
        + "record on which day: that is the record 'letter'. F3 shows the letter.")
  }
  package func letterSaved(_ path: String) -> String {
    say(
      "De brief staat in \(path). Leg na het versturen vast op welke dag hij is verstuurd.",
      "The letter is in \(path). After sending it, record on which day it was sent.")
  }

  /// What a letter is called as a file: `ontvangstbevestiging`.
  package func fileName(_ kind: LetterKind) -> String {
    let name = letter(kind).lowercased().map { character in
      character.isLetter || character.isNumber ? character : "-"
    }
    return String(name).split(separator: "-").joined(separator: "-")
  }

  package func letter(_ kind: LetterKind) -> String { RecordWords(language).choice(kind.rawValue) }

  // MARK: People

  package var people: String { say("Mensen", "People") }
  package var newPerson: String { say("Iemand toevoegen", "Add somebody") }
  package var peopleKeys: String {
    say(
      "↑↓ lopen   Enter wijzigen   Del beëindigen   Esc terug",
      "↑↓ move   Enter change   Del end   Esc back")
  }
  package func changePerson(_ name: String) -> String {
    say("Wijzigen: \(name)", "Change: \(name)")
  }
  package func endPerson(_ name: String) -> String { say("Beëindigen: \(name)", "End: \(name)") }
  package var personExplained: String {
    say(
      "De rollen zeggen wat iemand mag doen en lezen.",
      "The roles say what somebody may do and read.")
  }
  package var endExplained: String {
    say(
      "Vanaf vandaag doet en leest deze persoon niets meer. Wat er al is gedaan, blijft staan.",
      "From today this person does and reads nothing any more. What was done stays.")
  }
  package func ended(_ date: CalendarDate) -> String {
    say("gestopt \(language.short(date))", "ended \(language.short(date))")
  }
  package func personSaved(_ name: String) -> String { say("Bewaard: \(name).", "Saved: \(name).") }

  /// What somebody who stops leaves to others.
  package func leaves(contact: [String], evaluates: [String]) -> [String] {
    var lines: [String] = []
    if !contact.isEmpty {
      lines.append(
        say("Nu nog contactpersoon van: ", "Still contact person of: ") + language.list(contact))
    }
    if !evaluates.isEmpty {
      lines.append(say("Evalueert nu nog: ", "Still evaluates: ") + language.list(evaluates))
    }
    return lines
  }
}
