import Casework
import ChallengeCore
import Terms
import WorkflowFiles

/// What is said when a command did not do what was asked, and what to do next.
package struct FailureWords: Sendable {
  package let language: Language
  private let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package func problem(_ failure: CaseworkFailure) -> Problem {
    switch failure {
    case .refused(let refusal):
      RefusalWords(language, form: .commandLine, naming: naming).problem(refusal)
    case .storage(let failure): Problem(StorageWords(language).explained(failure))
    case .file(let error): file(error)
    case .unknownCase, .unknownPerson, .unknownStatusCode: notFound(failure)
    case .person(let problem): person(problem)
    case .catalogue(let problem): CatalogueWords(language).problem(problem)
    default: other(failure)
    }
  }

  private func file(_ error: FileError) -> Problem {
    let words = FileWords(language)
    let count = error.findings.count { $0.severity == .error }
    return Problem(
      code: "file-invalid",
      message: say(
        "Het bestand kan zo niet gebruikt worden: \(language.count(count, .error)).",
        "The file cannot be used like this: \(language.count(count, .error))."),
      hint: say("Verbeter het bestand en probeer het opnieuw.", "Mend the file and try again."),
      reasons: error.findings.map(words.explained))
  }

  private func notFound(_ failure: CaseworkFailure) -> Problem {
    let (message, hint): (String, String) =
      switch failure {
      case .unknownCase(let number):
        (
          say(
            "Er is geen zaak \(language.quote(number)).",
            "There is no case \(language.quote(number))."),
          say("Kijk welke er zijn met: r2c list", "See which there are with: r2c list")
        )
      case .unknownPerson(let id):
        (
          say(
            "\(language.quote(id)) is hier niet bekend.", "\(language.quote(id)) is not known here."
          ),
          say(
            "Kijk wie er zijn met: r2c people list. Toevoegen kan met: r2c people add",
            "See who is known with: r2c people list. Add somebody with: r2c people add")
        )
      default:
        (
          say("Deze statuscode kennen wij niet.", "We do not know this status code."),
          say(
            "Typ de code over zoals hij er staat, of vraag de gemeente om een nieuwe.",
            "Type the code as it is written, or ask the municipality for a new one.")
        )
      }
    return Problem(code: failure.code, message: message, hint: hint)
  }

  private func other(_ failure: CaseworkFailure) -> Problem {
    let (message, hint): (String, String) =
      switch failure {
      case .outdated(let number, let expected, let found):
        (
          say(
            "Zaak \(number) is intussen gewijzigd: versie \(found) in plaats van \(expected). Er is niets bewaard.",
            "Case \(number) has been changed meanwhile: version \(found) instead of \(expected). Nothing was saved."
          ),
          say(
            "Bekijk de zaak met: r2c show \(number), en probeer het dan opnieuw.",
            "Look at the case with: r2c show \(number), and then try again.")
        )
      case .notInitialised:
        (
          say(
            "Deze database heeft nog geen workflow en profiel.",
            "This database has no workflow and profile yet."),
          say("Maak hem klaar met: r2c init", "Make it ready with: r2c init")
        )
      case .alreadyInitialised:
        (
          say("Deze database is al klaargemaakt.", "This database has been made ready already."),
          say(
            "Een nieuw profiel of een nieuwe workflow neemt u in gebruik met: r2c init --profile FILE",
            "Take a new profile or workflow into use with: r2c init --profile FILE")
        )
      case .basisMissing:
        (
          say(
            "Er staat niet bij waaruit blijkt wat de ander deed.",
            "It does not say what shows what the other person did."),
          say(
            "Geef --basis, bijvoorbeeld: --basis \"brief van 4 maart\"",
            "Give --basis, for example: --basis \"letter of 4 March\"")
        )
      case .destroyedCase(let number, let destruction):
        (
          say(
            "Zaak \(number) is vernietigd op \(language.date(destruction.on)): \(destruction.ground).",
            "Case \(number) was destroyed on \(language.date(destruction.on)): \(destruction.ground)."
          ),
          say(
            "Wat daarvan te bewijzen is, staat in: r2c retention destroyed",
            "What can be proved of it is in: r2c retention destroyed")
        )
      case .cannotReadFile(let path):
        (
          say("Bestand \(path) is niet te lezen.", "File \(path) cannot be read."),
          say("Controleer de naam en de rechten.", "Check the name and the permissions.")
        )
      case .cannotWriteFile(let path):
        (
          say("Naar \(path) kan niet geschreven worden.", "\(path) cannot be written to."),
          say(
            "Controleer de map, de rechten en de vrije ruimte.",
            "Check the folder, the permissions and the free space.")
        )
      default: (failure.code, "")
      }
    return Problem(code: failure.code, message: message, hint: hint)
  }

  private func person(_ problem: CaseworkFailure.PersonProblem) -> Problem {
    let roles = Role.assignable.map(\.rawValue).joined(separator: ", ")
    let (message, hint): (String, String) =
      switch problem {
      case .exists(let id):
        (
          say("\(language.quote(id)) bestaat al.", "\(language.quote(id)) exists already."),
          say(
            "Wijzigen kan met: r2c people change \(id)", "Change it with: r2c people change \(id)")
        )
      case .badID(let id):
        (
          say(
            "\(language.quote(id)) kan geen korte naam zijn.",
            "\(language.quote(id)) cannot be a short name."),
          say(
            "Gebruik letters, cijfers, punt, streepje, hooguit 64 tekens.",
            "Use letters, digits, dot and hyphen, at most 64 characters.")
        )
      case .noRole:
        (
          say("Er is geen rol genoemd.", "No role was named."),
          say("Geef --role, een van: \(roles)", "Give --role, one of: \(roles)")
        )
      case .unknownRole(let role, let nearest):
        (
          say(
            "Er is geen rol \(language.quote(role)).", "There is no role \(language.quote(role))."),
          nearest.map {
            say("Bedoelt u \($0)? De rollen: \(roles)", "Did you mean \($0)? The roles: \(roles)")
          }
            ?? say("De rollen: \(roles)", "The roles: \(roles)")
        )
      case .badText(let field):
        (
          say(
            "In \(field) staan tekens die daar niet mogen staan, of het is te lang.",
            "\(field) holds characters that are not allowed there, or is too long."),
          say("Typ het als gewone tekst op één regel.", "Type it as plain text on one line.")
        )
      case .lastKeeper(let id):
        (
          say(
            "\(language.quote(id)) is de laatste beheerder of procesmanager.",
            "\(language.quote(id)) is the last administrator or process manager."),
          say(
            "Geef eerst iemand anders die rol: r2c people change",
            "Give somebody else that role first: r2c people change")
        )
      case .agreementMissing:
        (
          say(
            "Een onderzoeker leest alleen met een afspraak.",
            "A researcher reads only under an agreement."),
          say(
            "Zeg wat is afgesproken en tot en met welke dag: --agreement \"…\" --until 2027-12-31",
            "Say what was agreed and until which day: --agreement \"…\" --until 2027-12-31")
        )
      case .nameMissing:
        (
          say("De naam ontbreekt.", "The name is missing."),
          say("Geef --name \"…\"", "Give --name \"…\"")
        )
      }
    return Problem(code: "person-invalid", message: message, hint: hint)
  }

  // MARK: The command line

  package func badOption(_ option: String, value: String, expected: String) -> Problem {
    Problem(
      code: "option-invalid",
      message: value.isEmpty
        ? say("\(option) klopt zo niet.", "\(option) is not right like this.")
        : say(
          "\(option) kan niet \(language.quote(value)) zijn.",
          "\(option) cannot be \(language.quote(value))."),
      hint: say("Verwacht: \(expected)", "Expected: \(expected)"))
  }

  package func cannotPrint(_ reason: String) -> Problem {
    Problem(
      code: "output-failed",
      message: say(
        "Het antwoord kon niet geschreven worden: \(reason).",
        "The answer could not be written: \(reason)."),
      hint: say("Controleer de vrije ruimte.", "Check the free space."))
  }

  package func fileExists(_ path: String) -> Problem {
    Problem(
      code: "file-exists",
      message: say(
        "\(path) bestaat al; er is niets overschreven.",
        "\(path) exists already; nothing was overwritten."),
      hint: say(
        "Geef een andere naam, of overschrijf het met --overwrite.",
        "Give another name, or overwrite it with --overwrite."))
  }

  /// Where the examples were to be kept, a file stands already.
  package func demoExists(_ path: String) -> Problem {
    Problem(
      code: "file-exists",
      message: say(
        "\(path) bestaat al; er is niets overschreven.",
        "\(path) exists already; nothing was overwritten."),
      hint: say(
        "Staan de voorbeelden er al in, open ze dan met r2c --db \(path). Geef anders een andere "
          + "naam.",
        "When it holds the examples already, open them with r2c --db \(path). Otherwise give "
          + "another name."))
  }

  package func notATerminal() -> Problem {
    Problem(
      code: "not-a-terminal",
      message: say("Het bureau heeft een terminal nodig.", "The desk needs a terminal."),
      hint: say(
        "Gebruik r2c list, of r2c --plain voor gewone regels.",
        "Use r2c list, or r2c --plain for plain lines."))
  }

  package func notPublic(_ number: CaseNumber) -> Problem {
    Problem(
      code: "case-not-public",
      message: say(
        "Van zaak \(number) is nog niets openbaar: er is geen openbaar besluit bekendgemaakt, en zij is niet in het openbaar geëindigd.",
        "Nothing of case \(number) is public yet: no public decision has been notified, and it has not ended in public."
      ),
      hint: say(
        "Maak het rapport zonder --public, voor wie de zaak mag lezen.",
        "Make the report without --public, for those who may read the case."))
  }

  /// Two reports over almost the same cases would say who the one case between them is.
  package var publicTooNarrow: Problem {
    Problem(
      code: "public-report-too-narrow",
      message: say(
        "Een openbaar rapport gaat over alle zaken van de gemeente, over alle jaren samen of over één heel jaar. Anders is uit twee rapporten af te leiden wat er in één zaak gebeurde.",
        "A public report is about all cases of the municipality, over all years together or over one whole year. Otherwise two reports together would tell what happened in one case."
      ),
      hint: say(
        "Laat --area, --domain, --from en --until weg, en kies --year of geen periode. Of maak het rapport zonder --public of --open-data.",
        "Leave out --area, --domain, --from and --until, and choose --year or no period. Or make the report without --public or --open-data."
      ))
  }

  /// Two reports as of days close to each other would say what happened in the one case between them.
  package func dayNotPublic(_ day: CalendarDate) -> Problem {
    Problem(
      code: "public-report-day",
      message: say(
        "Een openbaar rapport is van vandaag of van een 31 december, niet van \(language.day(day)). Anders is uit twee rapporten af te leiden wat er in één zaak gebeurde.",
        "A public report is as of today or of a 31 December, not of \(language.day(day)). Otherwise two reports together would tell what happened in one case."
      ),
      hint: say(
        "Laat --on (en R2C_ON) weg, of kies 31 december van een jaar. Of maak het rapport zonder --public of --open-data.",
        "Leave out --on (and R2C_ON), or choose 31 December of a year. Or make the report without --public or --open-data."
      ))
  }

  package func periodNotBegun(_ from: CalendarDate) -> Problem {
    Problem(
      code: "period-not-begun",
      message: say(
        "Deze periode is nog niet begonnen: zij begint op \(language.day(from)).",
        "This period has not begun yet: it begins on \(language.day(from))."),
      hint: say(
        "Kies een jaar dat loopt of voorbij is. Vooruit kijkt alleen --cycle budget.",
        "Choose a year that runs or is over. Only --cycle budget looks ahead."))
  }

  package func noPDFTool(_ names: [String]) -> Problem {
    Problem(
      code: "pdf-tool-missing",
      message: say(
        "Op deze machine staat geen programma dat een PDF kan maken.",
        "There is no program on this machine that can make a PDF."),
      hint: say(
        "Installeer er een: \(language.alternatives(names)). Of maak een leesbaar bestand met --format html en druk dat af.",
        "Install one: \(language.alternatives(names)). Or make a readable file with --format html and print that."
      ))
  }

  package func pdfFailed(_ tool: String) -> Problem {
    Problem(
      code: "pdf-failed",
      message: say(
        "\(tool) heeft geen PDF gemaakt. Er is niets bewaard.",
        "\(tool) did not make a PDF. Nothing was saved."),
      hint: say(
        "Kijk of \(tool) werkt, of gebruik --format html.",
        "See whether \(tool) works, or use --format html."))
  }

  /// A mistake on the command line, in what the parser says of it.
  package func usage(_ message: String) -> Problem {
    let told = ParserWords(language).sentence(message)
    return Problem(
      code: "usage",
      message: say("De opdracht klopt niet: \(told)", "The command is not right: \(told)"),
      hint: say(
        "Zie r2c help, of r2c help OPDRACHT.", "See r2c help, or r2c help COMMAND."))
  }

  /// The help text of the parser with its headings in the language of the reader.
  package func help(_ text: String) -> String {
    guard language == .dutch else { return text }
    let headings = [
      ("OVERVIEW:", "OVERZICHT:"), ("USAGE:", "GEBRUIK:"), ("ARGUMENTS:", "ARGUMENTEN:"),
      ("OPTIONS:", "OPTIES:"), ("SUBCOMMANDS:", "OPDRACHTEN:"),
      ("Show help information.", "toont deze hulp"), ("(default: ", "(standaard: "),
      ("(default)", "(standaard)"),
      (
        "See 'r2c help <subcommand>' for detailed help.",
        "Meer over een opdracht: r2c help OPDRACHT"
      ),
    ]
    return headings.reduce(text) { text, heading in
      text.split(separator: heading.0, omittingEmptySubsequences: false).joined(
        separator: heading.1)
    }
  }
}
