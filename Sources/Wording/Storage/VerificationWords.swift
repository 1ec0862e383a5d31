import CaseStorage
import ChallengeCore

/// The words for what a verification of the journal found.
package struct VerificationWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The outcome in one sentence.
  package func summary(_ report: VerificationReport) -> String {
    let entries = language.count(report.entries, .entry)
    let problems = report.problems.count + report.unnamed
    if report.isSound {
      return report.entries == 1
        ? language.say("Het journaal klopt: 1 regel.", "The journal is sound: 1 entry.")
        : language.say("Het journaal klopt: \(entries).", "The journal is sound: \(entries).")
    }
    return language.say(
      "Het journaal klopt niet: \(language.count(problems, .problem)) in \(entries).",
      "The journal is not sound: \(language.count(problems, .problem)) in \(entries).")
  }

  /// Says how many problems are not named, nil when all are.
  package func unnamed(_ report: VerificationReport) -> String? {
    report.unnamed == 0
      ? nil
      : language.say(
        "En nog \(language.count(report.unnamed, .problem)).",
        "And \(language.count(report.unnamed, .problem)) more.")
  }

  /// `Regel 12 (zaak 2026-0001, versie 3) is op 4 april 2026 vernietigd: …`.
  package func destroyed(_ entry: DestroyedEntry) -> String {
    let place = place(number: entry.number, stream: entry.stream, version: entry.version)
    let on = language.day(entry.destruction.on)
    return language.say(
      "\(place) is vernietigd op \(on): \(entry.destruction.ground).",
      "\(place) was destroyed on \(on): \(entry.destruction.ground).")
  }

  package func explained(_ problem: VerificationProblem) -> Explained {
    Explained(code: problem.kind.code, message: message(problem), hint: hint(problem))
  }

  /// Names the entry, its stream and its version, and says what is wrong with it.
  package func message(_ problem: VerificationProblem) -> String {
    let place = place(number: problem.number, stream: problem.stream, version: problem.version)
    switch problem.kind {
    case .envelopeAltered:
      return language.say(
        "\(place): wie, wanneer of wat is later veranderd.",
        "\(place): who, when or what was altered afterwards.")
    case .payloadAltered:
      return language.say(
        "\(place): de inhoud is later veranderd.", "\(place): the content was altered afterwards.")
    case .commitmentAltered:
      return language.say(
        "\(place): het zegel op de inhoud is later veranderd.",
        "\(place): the seal on the content was altered afterwards.")
    case .hashAltered:
      return language.say(
        "\(place): de eigen hash is later veranderd.",
        "\(place): its own hash was altered afterwards.")
    case .linkAltered:
      return language.say(
        "\(place): de verwijzing naar de regel ervoor is later veranderd.",
        "\(place): the link to the entry before it was altered afterwards.")
    case .chainBroken:
      return language.say(
        "\(place): sluit niet aan op de regel ervoor in het journaal.",
        "\(place): does not follow on the entry before it in the journal.")
    case .streamBroken:
      return language.say(
        "\(place): sluit niet aan op de regel ervoor in dezelfde zaak.",
        "\(place): does not follow on the entry before it in the same case.")
    case .payloadMissing:
      return language.say(
        "\(place): de inhoud is weg, zonder besluit om te vernietigen.",
        "\(place): the content is gone, without a decision to destroy it.")
    default: return furtherMessage(problem.kind, place)
    }
  }

  private func furtherMessage(_ kind: VerificationProblem.Kind, _ place: String) -> String {
    switch kind {
    case .notDestroyed:
      language.say(
        "\(place): staat als vernietigd te boek, maar de inhoud is er nog.",
        "\(place): is marked as destroyed, but the content is still there.")
    case .entryUnreadable(let problem):
      language.say(
        "\(place): is ongeschonden, maar niet te lezen: \(problem).",
        "\(place): is intact, but cannot be read: \(problem).")
    case .entryRemoved:
      language.say("\(place): is verwijderd.", "\(place): was removed.")
    case .tailCut:
      language.say(
        "\(place) en alles daarna is verwijderd.", "\(place) and all that followed was removed.")
    case .anchorDiffers:
      language.say(
        "\(place): is niet de regel die in het anker staat.",
        "\(place): is not the entry that the anchor names.")
    case .readModelDiffers(let table, let key):
      language.say(
        "De hulptabel \(table) wijkt af van het journaal (\(key)).",
        "The read model \(table) differs from the journal (\(key)).")
    case .contentAltered(let hash):
      language.say(
        "\(place): het bestand van dit document is later veranderd (\(hash.prefix(12))…).",
        "\(place): the file of this document was altered afterwards (\(hash.prefix(12))…).")
    case .contentMissing(let hash):
      language.say(
        "\(place): het bestand van dit document is weg (\(hash.prefix(12))…).",
        "\(place): the file of this document is gone (\(hash.prefix(12))…).")
    case .contentUnreferenced(let hash):
      language.say(
        "Er is een bestand waar geen document over gaat (\(hash.prefix(12))…).",
        "There is a file of which no document speaks (\(hash.prefix(12))…).")
    case .fileDamaged(let detail):
      language.say(
        "Het databasebestand is beschadigd: \(detail).",
        "The database file is damaged: \(detail).")
    default: keepingMessage(kind, place)
    }
  }

  private func keepingMessage(_ kind: VerificationProblem.Kind, _ place: String) -> String {
    switch kind {
    case .destructionUnproved:
      language.say(
        "\(place): is vernietigd, maar het journaal vertelt dat niet.",
        "\(place): was destroyed, but the journal does not tell so.")
    case .destructionUnfinished:
      language.say(
        "Een vernietiging is afgebroken: resten kunnen nog in het bestand staan.",
        "A destruction was cut off: remains may still be in the file.")
    case .schemaDiffers(let name):
      language.say(
        "Het slot of de tabel \(name) ontbreekt, is veranderd of hoort er niet.",
        "The guard or table \(name) is missing, was altered or does not belong.")
    default: preconditionFailure("a problem without words")
    }
  }

  private func hint(_ problem: VerificationProblem) -> String {
    switch problem.kind {
    case .readModelDiffers:
      language.say("Maak haar opnieuw met `r2c rebuild`.", "Make it anew with `r2c rebuild`.")
    case .notDestroyed:
      language.say("Vernietig de inhoud alsnog.", "Destroy the content after all.")
    case .entryUnreadable:
      language.say("Installeer een nieuwere r2c.", "Install a newer r2c.")
    case .destructionUnfinished:
      language.say(
        "Maak haar af met `r2c retention finish`.", "Finish it with `r2c retention finish`.")
    case .schemaDiffers:
      language.say(
        "Bewaar dit bestand als bewijs en zet een reservekopie terug die klopt.",
        "Keep this file as evidence and put back a backup that is sound.")
    case .anchorDiffers:
      language.say(
        "Kijk of dit anker bij deze database hoort; zo ja, dan is het journaal vervangen.",
        "See whether this anchor belongs to this database; if so, the journal was replaced.")
    default:
      language.say(
        "Bewaar dit bestand als bewijs en vergelijk het met een reservekopie.",
        "Keep this file as evidence and compare it with a backup.")
    }
  }

  /// `Regel 12 (zaak 2026-0001, versie 3)`.
  private func place(number: Int?, stream: StreamName?, version: Int?) -> String {
    let entry =
      number.map { language.say("Regel \($0)", "Entry \($0)") }
      ?? language.say("Een regel", "An entry")
    var details = stream.map { [StorageWords(language).named($0)] } ?? []
    if let version { details.append(language.say("versie \(version)", "version \(version)")) }
    return details.isEmpty ? entry : "\(entry) (\(details.joined(separator: ", ")))"
  }
}
