import CaseStorage
import ChallengeCore

/// The words for a storage that did not do what was asked.
package struct StorageWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func problem(_ failure: StorageFailure) -> Problem {
    let reasons: [Explained] =
      switch failure {
      case .restoreRefused(.notVerified(let problems)):
        problems.map(VerificationWords(language).explained)
      default: []
      }
    return Problem(
      code: failure.code, message: message(failure), hint: hint(failure), reasons: reasons)
  }

  /// The failure alone, without what a backup that does not prove itself lacks.
  package func explained(_ failure: StorageFailure) -> Explained {
    Explained(code: failure.code, message: message(failure), hint: hint(failure))
  }

  // MARK: What is the matter

  package func message(_ failure: StorageFailure) -> String {
    switch failure {
    case .missingFile(let path):
      language.say("Er is geen database in \(path).", "There is no database at \(path).")
    case .cannotOpen(let path, let reason):
      language.say("\(path) kan niet worden geopend: ", "\(path) cannot be opened: ")
        + opening(reason)
    case .notOurs(let path, let found): foreign(path, found)
    case .newerThanProgram(let found, let known):
      language.say(
        "Deze database is gemaakt door een nieuwere r2c (schema \(found); dit programma kent "
          + "\(known)).",
        "This database was made by a newer r2c (schema \(found); this program knows \(known)).")
    case .readOnly(let path):
      language.say(
        "\(path) mag alleen worden gelezen; er is niets opgeslagen.",
        "\(path) can only be read; nothing was saved.")
    case .locked(let path):
      language.say(
        "Iemand anders houdt \(path) bezet; er is niets opgeslagen.",
        "Somebody else keeps \(path) locked; nothing was saved.")
    case .damaged(let path, let damage): damaged(path, damage)
    case .full(let path):
      language.say(
        "De schijf is vol bij \(path); er is niets half opgeslagen.",
        "The disk is full at \(path); nothing was half saved.")
    case .networkFileSystem(let path, let kind):
      language.say(
        "\(path) staat op een netwerkschijf (\(kind.rawValue)); daar is opslaan niet veilig.",
        "\(path) is on a network file system (\(kind.rawValue)), where saving is not safe.")
    default: journalMessage(failure)
    }
  }

  private func journalMessage(_ failure: StorageFailure) -> String {
    switch failure {
    case .versionConflict(let stream, let expected, let found):
      language.say(
        "Iemand anders heeft \(named(stream)) intussen veranderd (versie \(found), verwacht "
          + "\(expected)); er is niets opgeslagen.",
        "Somebody else has changed \(named(stream)) meanwhile (version \(found), expected "
          + "\(expected)); nothing was saved.")
    case .unknownEntry(let number, let type):
      language.say(
        "Regel \(number) van het journaal is van een soort die dit programma niet kent: \(type).",
        "Entry \(number) of the journal is of a type that this program does not know: \(type).")
    case .unknownStream(let stream):
      language.say(
        "In het journaal staat geen \(named(stream)).", "The journal holds no \(named(stream)).")
    case .tooLarge(let bytes, let limit):
      language.say(
        "Dit is te groot: \(language.count(bytes, .byte)); de grens is "
          + "\(language.number(limit)).",
        "This is too large: \(language.count(bytes, .byte)); the limit is "
          + "\(language.number(limit)).")
    case .tooMany(let limit):
      language.say(
        "U bewaart hier al \(language.number(limit)) dingen; meer kan niet.",
        "You keep \(language.number(limit)) things here already; there is no room for more.")
    case .cancelled:
      language.say("Het zoeken is gestopt.", "The search was stopped.")
    case .contentEmpty:
      language.say("Dit bestand is leeg.", "This file is empty.")
    case .contentMissing(let hash):
      language.say(
        "Het bestand van dit document is hier niet meer (\(hash.prefix(12))…).",
        "The file of this document is no longer here (\(hash.prefix(12))…).")
    case .badCursor(let text):
      language.say(
        "\(language.quote(text)) is geen plaats in de lijst.".capitalizedFirst,
        "\(language.quote(text)) is no place in the list.")
    case .badAnchor(let text):
      language.say(
        "\(language.quote(text)) is geen anker van het journaal.",
        "\(language.quote(text)) is no anchor of the journal.")
    case .backupExists(let path):
      language.say(
        "\(path) bestaat al; er is niets overschreven.",
        "\(path) exists already; nothing was overwritten.")
    case .restoreRefused(let problem): restoring(problem)
    case .importRefused(let problem): ImportWords(language).message(problem)
    case .inputOutput(let path, let detail):
      language.say(
        "Lezen of schrijven van \(path) mislukte: \(detail).",
        "Reading or writing \(path) failed: \(detail).")
    default: preconditionFailure("a failure without words")
    }
  }

  private func opening(_ problem: StorageFailure.OpenProblem) -> String {
    switch problem {
    case .isFolder: language.say("het is een map.", "it is a folder.")
    case .folderMissing: language.say("de map bestaat niet.", "the folder does not exist.")
    case .notPermitted:
      language.say("het besturingssysteem staat het niet toe.", "the system does not allow it.")
    case .other(let detail): "\(detail)."
    }
  }

  private func foreign(_ path: String, _ found: StorageFailure.Foreign) -> String {
    switch found {
    case .notADatabase:
      language.say("\(path) is geen database.", "\(path) is no database.")
    case .otherApplication:
      language.say(
        "\(path) is een database van een ander programma; er is niets aan veranderd.",
        "\(path) is a database of another program; nothing in it was changed.")
    }
  }

  private func damaged(_ path: String, _ damage: StorageFailure.Damage) -> String {
    switch damage {
    case .file(let detail):
      language.say("\(path) is beschadigd: \(detail).", "\(path) is damaged: \(detail).")
    case .entry(let number, let problem):
      language.say(
        "Regel \(number) van het journaal is niet te lezen: \(problem).",
        "Entry \(number) of the journal cannot be read: \(problem).")
    case .readModel(let table, let key):
      language.say(
        "De hulptabel \(table) klopt niet (\(key)); het journaal zelf is heel.",
        "The read model \(table) is wrong (\(key)); the journal itself is sound.")
    }
  }

  private func restoring(_ problem: StorageFailure.RestoreProblem) -> String {
    switch problem {
    case .inUse(let path):
      language.say(
        "\(path) is bij anderen in gebruik; er is niets vervangen.",
        "\(path) is in use by others; nothing was replaced.")
    case .sourceIsTarget(let path):
      language.say(
        "\(path) is de database zelf, geen reservekopie.",
        "\(path) is the database itself, not a backup.")
    case .notVerified:
      language.say(
        "De reservekopie klopt niet; de database is niet vervangen.",
        "The backup does not prove itself; the database was not replaced.")
    }
  }

  /// A stream within a sentence: `zaak 2026-0001`, `het register`.
  package func named(_ stream: StreamName) -> String {
    if let number = stream.caseNumber {
      return language.say("zaak \(number.text)", "case \(number.text)")
    }
    return stream == .register ? language.say("het register", "the register") : stream.text
  }
}
