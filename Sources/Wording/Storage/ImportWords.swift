import CaseStorage
import ChallengeCore

/// The words for a file of cases that cannot be taken in.
package struct ImportWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// - Parameter file: the name of the file, for the place of the problem.
  package func explained(_ problem: ImportProblem, file: String? = nil) -> Explained {
    let place = file.map { name in problem.line.map { "\(name):\($0): " } ?? "\(name): " } ?? ""
    return Explained(
      code: problem.cause.code, message: place + sentence(problem), hint: hint(problem))
  }

  package func message(_ problem: ImportProblem) -> String {
    let line = problem.line.map { language.say("Regel \($0): ", "Line \($0): ") } ?? ""
    let sentence = sentence(problem)
    return line.isEmpty ? sentence.capitalizedFirst : line + sentence
  }

  private func sentence(_ problem: ImportProblem) -> String {
    let stream = problem.stream.map(StorageWords(language).named)
    switch problem.cause {
    case .notAnExport:
      return language.say("dit is geen export van r2c.", "this is no export of r2c.")
    case .newerFormat(let found, let known):
      return language.say(
        "de export komt van een nieuwere r2c (vorm \(found); dit programma kent \(known)).",
        "the export is from a newer r2c (format \(found); this program knows \(known)).")
    case .badJSON(let column):
      return language.say(
        "geen geldige JSON bij kolom \(column).", "no valid JSON at column \(column).")
    case .badLine:
      return language.say(
        "deze regel hoort niet in een export.", "this line does not belong in an export.")
    case .lineTooLong(let bytes, let limit):
      return language.say(
        "de regel is te lang: \(language.count(bytes, .byte)); de grens is "
          + "\(language.number(limit)).",
        "the line is too long: \(language.count(bytes, .byte)); the limit is "
          + "\(language.number(limit)).")
    case .cutShort:
      return language.say(
        "het bestand is afgebroken: het einde ontbreekt.",
        "the file was cut short: its end is missing.")
    case .entryAltered(let problem):
      return VerificationWords(language).message(problem)
    case .notACase:
      return language.say(
        "\(stream ?? "dit") is geen zaak; alleen zaken kunnen worden ingelezen.",
        "\(stream ?? "this") is no case; only cases can be imported.")
    case .unreadableEntry(let detail):
      return language.say(
        "een regel van het journaal is niet te lezen: \(detail).",
        "an entry of the journal cannot be read: \(detail).")
    case .streamExists:
      return language.say(
        "\(stream ?? "deze zaak") bestaat hier al, met een ander verloop.",
        "\(stream ?? "this case") exists here already, with another course.")
    case .rulesMissing(let hash):
      return language.say(
        "de regels van de zaak ontbreken (\(hash.prefix(12))…).",
        "the rules of the case are missing (\(hash.prefix(12))…).")
    case .rulesAltered(let hash):
      return language.say(
        "de tekst van de regels is veranderd (\(hash.prefix(12))…).",
        "the text of the rules was altered (\(hash.prefix(12))…).")
    case .contentMissing(let hash):
      return language.say(
        "het bestand van een document ontbreekt (\(hash.prefix(12))…).",
        "the file of a document is missing (\(hash.prefix(12))…).")
    case .contentAltered(let hash):
      return language.say(
        "het bestand van een document is veranderd (\(hash.prefix(12))…).",
        "the file of a document was altered (\(hash.prefix(12))…).")
    }
  }

  package func hint(_ problem: ImportProblem) -> String {
    switch problem.cause {
    case .notAnExport, .badLine, .badJSON, .notACase:
      language.say(
        "Geef een bestand dat met `r2c export` is gemaakt; er is niets ingelezen.",
        "Give a file that was made with `r2c export`; nothing was imported.")
    case .newerFormat, .unreadableEntry:
      language.say("Installeer een nieuwere r2c.", "Install a newer r2c.")
    case .lineTooLong, .cutShort, .entryAltered, .rulesMissing, .rulesAltered, .contentMissing,
      .contentAltered:
      language.say(
        "Maak de export opnieuw en haal het bestand zonder bewerking over; er is niets ingelezen.",
        "Make the export again and copy the file unaltered; nothing was imported.")
    case .streamExists:
      language.say(
        "Lees de zaak in een andere database in.", "Import the case into another database.")
    }
  }
}
