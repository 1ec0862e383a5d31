import ChallengeCore
import WorkflowFiles

/// The words for what is wrong, or doubtful, in a workflow, profile or history file.
package struct FileWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// One line for a terminal: `bestand:regel:kolom: fout: … Bedoelde u ‘…’?`.
  package func line(_ finding: FileFinding) -> String {
    "\(place(finding)): \(severity(finding.severity)): \(sentence(finding))"
  }

  /// The same as a problem with a message and a hint.
  package func explained(_ finding: FileFinding) -> Explained {
    Explained(
      code: finding.code, message: "\(place(finding)): \(message(finding.kind))",
      hint: hint(finding))
  }

  /// A file that cannot be used, with everything that was found in it.
  package func problem(_ error: FileError) -> Problem {
    let errors = error.findings.count { $0.severity == .error }
    let file = error.findings.first?.file ?? ""
    return Problem(
      code: "file-invalid",
      message: language.say(
        "\(file) is niet bruikbaar: \(language.count(errors, .error)).",
        "\(file) cannot be used: \(language.count(errors, .error))."),
      hint: language.say(
        "Verbeter elke plaats die hieronder staat; er is niets veranderd.",
        "Correct each place below; nothing has changed."),
      reasons: error.findings.map(explained))
  }

  /// The outcome of a check in one sentence.
  package func summary(_ findings: [FileFinding]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    if findings.isEmpty { return language.say("Geen fouten gevonden.", "No errors found.") }
    if errors == 0 {
      return language.say(
        "Bruikbaar, met \(language.count(warnings, .warning)).",
        "Usable, with \(language.count(warnings, .warning)).")
    }
    let counts = [
      language.count(errors, .error),
      warnings == 0 ? nil : language.count(warnings, .warning),
    ].compactMap { $0 }
    return language.say(
      "Niet bruikbaar: \(language.list(counts)).", "Not usable: \(language.list(counts)).")
  }

  package func severity(_ severity: FileFinding.Severity) -> String {
    switch severity {
    case .error: language.say("fout", "error")
    case .warning: language.say("let op", "warning")
    }
  }

  /// What is wrong and what to do, without the place.
  package func sentence(_ finding: FileFinding) -> String {
    "\(message(finding.kind)) \(hint(finding))"
  }

  private func place(_ finding: FileFinding) -> String {
    "\(finding.file):\(finding.line):\(finding.column)"
  }

  private func hint(_ finding: FileFinding) -> String {
    guard let nearest = finding.nearest else { return expected(finding.kind) }
    return language.say(
      "Bedoelde u \(language.quote(nearest))?", "Did you mean \(language.quote(nearest))?")
  }

  // MARK: What is wrong

  func message(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notUTF8:
      language.say("Het bestand is geen UTF-8.", "The file is not UTF-8.")
    case .forbiddenCharacter(let code):
      language.say(
        "Teken U+\(hex(code)) mag hier niet staan.", "Character U+\(hex(code)) is not allowed here."
      )
    case .syntax(let problem): SyntaxWords(language).message(problem)
    case .emptyFile: language.say("Het bestand is leeg.", "The file is empty.")
    case .limitExceeded(let measure, let limit):
      language.say(
        "Te veel: \(self.measure(measure)); \(language.number(limit)) is de grens.",
        "Too much: \(self.measure(measure)); \(language.number(limit)) is the limit.")
    case .unknownKey(let key, _):
      language.say(
        "De sleutel \(language.quote(key)) hoort hier niet.",
        "The key \(language.quote(key)) does not belong here.")
    case .missingKey(let key, let place): missing(key, place)
    case .duplicateKey(let key, let first):
      language.say(
        "De sleutel \(language.quote(key)) staat er twee keer; de eerste op regel \(first.line).",
        "The key \(language.quote(key)) is there twice; the first on line \(first.line).")
    case .keyNotAllowed:
      language.say("Deze sleutel is geen gewone tekst.", "This key is not plain text.")
    case .keysExclude(let first, let second):
      language.say(
        "\(language.quote(first)) en \(language.quote(second)) kunnen niet allebei.",
        "\(language.quote(first)) and \(language.quote(second)) cannot both be given.")
    case .wrongKind:
      language.say("Hier staat iets anders dan verwacht.", "This is not what is expected here.")
    case .empty: language.say("Hier ontbreekt de inhoud.", "The content is missing here.")
    case .badName(let name):
      language.say(
        "\(language.quote(name)) is geen geldige naam.",
        "\(language.quote(name)) is not a valid name.")
    case .unknownName(let role, let name, _): unknown(role, name)
    case .outOfRange(let lowest, let highest):
      language.say(
        "Het getal ligt niet tussen \(lowest) en \(highest).",
        "The number is not between \(lowest) and \(highest).")
    default: workflowMessage(kind)
    }
  }

  private func missing(_ key: String, _ place: String?) -> String {
    guard let place else {
      return language.say(
        "De sleutel \(language.quote(key)) ontbreekt.",
        "The key \(language.quote(key)) is missing.")
    }
    return language.say(
      "Bij \(language.quote(place)) ontbreekt de sleutel \(language.quote(key)).",
      "In \(language.quote(place)) the key \(language.quote(key)) is missing.")
  }

  private func unknown(_ role: NameRole, _ name: String) -> String {
    let what = self.role(role)
    return language.say(
      "Er is geen \(what) met de naam \(language.quote(name)).",
      "There is no \(what) named \(language.quote(name)).")
  }

  private func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
