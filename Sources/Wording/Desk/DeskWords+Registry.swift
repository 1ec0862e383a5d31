import ChallengeCore

/// What help, the palette and the list of keys say about commands.
extension DeskWords {
  /// What a command is for; help shows the commands of one kind together.
  package enum CommandGroup: Hashable, Sendable, CaseIterable {
    case working, choosing, going, desk
  }

  package func group(_ group: CommandGroup) -> String {
    switch group {
    case .working: say("Doen", "Doing")
    case .choosing: say("Kiezen en zoeken", "Choosing and searching")
    case .going: say("Ergens heen", "Going somewhere")
    case .desk: say("Het bureau", "The desk")
    }
  }

  /// Why a command cannot be given as things are.
  package enum Obstacle: Hashable, Sendable, CaseIterable {
    case past, nothingToChoose, nothingRefused, nothingBefore, nothingAfter, nothingSelected
    case nothingToUndo, nothingToRedo, noLongText, noDateField, noCase, noFile
    case notYours
  }

  package func obstacle(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .past:
      say(
        "Dit is het dossier zoals het was. Esc toont het dossier van nu; daarin kan dit.",
        "This is the dossier as it was. Esc shows the dossier of now, in which this can be done.")
    case .nothingToChoose:
      say("In dit veld typt u; er is geen lijst.", "This field is typed; there is no list.")
    case .nothingRefused: say("Er is niets geweigerd.", "Nothing has been refused.")
    case .nothingBefore: say("U was nog nergens anders.", "You have not been elsewhere yet.")
    case .nothingAfter: say("U bent op de laatste plek.", "You are at the last place.")
    case .nothingSelected: say("Er is hier niets gekozen.", "Nothing is selected here.")
    case .nothingToUndo: say("Er is hier nog niets gedaan.", "Nothing has been done here yet.")
    case .nothingToRedo: say("Er is niets teruggenomen.", "Nothing has been undone.")
    case .noLongText: say("Dit veld heeft geen lange tekst.", "This field has no long text.")
    case .noDateField: say("Dit veld is geen datum.", "This field is no date.")
    case .noFile:
      say("Bij deze vastlegging hoort geen bestand.", "There is no file with this record.")
    case .noCase: say("Er is nog geen zaak.", "There is no case yet.")
    case .notYours:
      say(
        "Deze taak houdt iemand anders bij, of zij is al gestopt.",
        "Somebody else keeps this task, or it has ended.")
    }
  }

  /// How the palette says that something cannot be done: `kan niet: …`.
  package func impossible(_ why: String) -> String { say("kan nu niet: \(why)", "not now: \(why)") }

  package var paletteKeys: String {
    say("↑↓ lopen   Enter doen   Esc terug", "↑↓ move   Enter do   Esc back")
  }

  /// What stands at an action of the dossier instead of a key.
  package var actionOfDossier: String { say("handeling", "action") }
  /// The same at a kind of record.
  package var recordOfDossier: String { say("vastlegging", "record") }

  /// Under which name a file with own keys knows a command.
  package func nameInKeyFile(_ name: String) -> String {
    say("In een bestand met eigen toetsen: \(name)", "In a file with own keys: \(name)")
  }

  package var helpKeys: String {
    say(
      "typen zoekt   Enter doet het   Esc sluit deze hulp",
      "typing searches   Enter does it   Esc closes this help")
  }

  // MARK: Screens

  /// A screen that has keys of its own and is no section.
  package enum ScreenName: Hashable, Sendable, CaseIterable { case dossier, record, form }

  package func screen(_ name: ScreenName) -> String {
    switch name {
    case .dossier: say("Dossier", "Dossier")
    case .record: say("Vastlegging", "Record")
    case .form: say("Formulier", "Form")
    }
  }

  /// Above the keys that lead from one of the lowest screens to another.
  package var betweenScreens: String {
    say("Van het ene scherm naar het andere", "From one screen to another")
  }

  /// Above the keys that every screen but a form has.
  package var everywhereButForms: String {
    say("Overal, behalve in een formulier", "Everywhere but in a form")
  }

  // MARK: The list of keys

  /// Before the list of keys, on the command line and in the manual page.
  package var keyListIntroduction: String {
    say(
      "Dit zijn de toetsen van het bureau. In het bureau toont ? ze per scherm, en : zoekt ze op. "
        + "De naam tussen haakjes staat in een bestand met eigen toetsen.",
      "These are the keys of the desk. In the desk ? shows them for each screen, and : finds them. "
        + "The name in brackets is used in a file with keys of your own."
    )
  }

  /// After the list of keys: how to have others.
  package func ownKeys(file: String, variable: String) -> String {
    say(
      "Andere toetsen staan in \(file), of in het bestand dat \(variable) noemt: een plek, en "
        + "daaronder een naam met een toets of een lijst van toetsen.",
      "Other keys stand in \(file), or in the file that \(variable) names: a place, and below it "
        + "a name with a key or a list of keys.")
  }
}

// MARK: Own keys

extension DeskWords {
  /// What is wrong in a file with own keys.
  package enum KeyProblem: Hashable, Sendable {
    case unknownPlace(String, known: [String])
    case unknownCommand(String, known: [String])
    /// The command exists, but not in that place.
    case commandNotThere(String, place: String)
    case noKeys(String)
    case unknownKey(String)
    /// The key moves in lists, edits fields, or belongs to the terminal.
    case takenKey(String)
    /// Two commands of one place would have the same key.
    case clash(String, place: String, String, String)

    /// A stable name for scripts.
    package var code: String {
      switch self {
      case .unknownPlace: "unknown-place"
      case .unknownCommand: "unknown-command"
      case .commandNotThere: "command-not-there"
      case .noKeys: "no-keys"
      case .unknownKey: "unknown-key-name"
      case .takenKey: "key-taken"
      case .clash: "key-clash"
      }
    }
  }

  /// What is wrong, and what to do.
  package func keyProblem(_ problem: KeyProblem) -> (message: String, hint: String) {
    switch problem {
    case .unknownPlace(let name, let known):
      (
        say(
          "De plek \(language.quote(name)) bestaat niet.",
          "There is no place \(language.quote(name))."),
        say("Kies uit: \(language.list(known)).", "Choose from: \(language.list(known)).")
      )
    case .unknownCommand(let name, let known):
      (
        say(
          "De opdracht \(language.quote(name)) bestaat niet.",
          "There is no command \(language.quote(name))."),
        nearest(name, known)
      )
    case .commandNotThere(let name, let place):
      (
        say(
          "De opdracht \(language.quote(name)) is er niet in \(language.quote(place)).",
          "The command \(language.quote(name)) is not in \(language.quote(place))."),
        say(
          "`r2c help desk` toont welke opdrachten waar zijn.",
          "`r2c help desk` shows which commands are where.")
      )
    case .noKeys(let name):
      (
        say("Bij \(language.quote(name)) staat geen toets.", "\(language.quote(name)) has no key."),
        say("Noem een toets, of haal de regel weg.", "Name a key, or remove the line.")
      )
    case .unknownKey(let key):
      (
        say(
          "De toets \(language.quote(key)) bestaat niet.", "There is no key \(language.quote(key))."
        ),
        say(
          "Schrijf een teken, of bijvoorbeeld Enter, Tab, F5, Ctrl-s, Alt-Left of Space.",
          "Write a character, or for instance Enter, Tab, F5, Ctrl-s, Alt-Left or Space.")
      )
    case .takenKey(let key):
      (
        say(
          "De toets \(language.quote(key)) is nodig om te lopen, te typen of te stoppen.",
          "The key \(language.quote(key)) is needed to move, type or quit."),
        say("Kies een andere toets.", "Choose another key.")
      )
    case .clash(let key, let place, let first, let second):
      (
        say(
          "In \(language.quote(place)) doet \(language.quote(key)) twee dingen: \(first) en \(second).",
          "In \(language.quote(place)) \(language.quote(key)) does two things: \(first) and \(second)."
        ),
        say(
          "Geef een van de twee een andere toets.", "Give one of the two another key.")
      )
    }
  }

  private func nearest(_ name: String, _ known: [String]) -> String {
    if let nearest = nearestName(to: name, among: known) {
      return say(
        "Bedoelt u \(language.quote(nearest))?", "Did you mean \(language.quote(nearest))?")
    }
    return say("`r2c help desk` toont alle opdrachten.", "`r2c help desk` shows all commands.")
  }
}
