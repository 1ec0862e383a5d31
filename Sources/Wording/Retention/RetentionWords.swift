import Casework
import ChallengeCore
import Terms

/// The words for keeping and destroying cases, and for the copies that were made.
package struct RetentionWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: What is due

  package func due(_ verdicts: [RetentionVerdict]) -> String {
    let due = verdicts.filter(\.isDue)
    let kept = verdicts.filter { !$0.isDue }
    var lines = [
      due.isEmpty
        ? say("Er hoeft niets vernietigd te worden.", "Nothing has to be destroyed.")
        : say("Te vernietigen:", "To be destroyed:")
    ]
    lines += due.map { "  \($0.number)  \(why($0))" }
    if !kept.isEmpty {
      lines += ["", say("Blijft voorlopig:", "Stays for now:")]
      lines += kept.map { "  \($0.number)  \(whyNot($0))" }
    }
    if !due.isEmpty {
      lines += [
        "",
        say(
          "Maak de lijst om te laten tekenen met: r2c retention list -o FILE",
          "Make the list to be signed with: r2c retention list -o FILE"),
      ]
    }
    return lines.joined(separator: "\n")
  }

  private func why(_ verdict: RetentionVerdict) -> String {
    let outcome = verdict.outcome.map(RecordWords(language).choice) ?? ""
    let from = verdict.destroyFrom.map(language.date) ?? ""
    let source = verdict.sourceDate.map(language.date) ?? ""
    let period = verdict.rule?.period?.text ?? ""
    let number = verdict.rule?.number ?? ""
    return say(
      "\(outcome), selectielijst \(number): \(period) na \(source), dus vanaf \(from)",
      "\(outcome), selection list \(number): \(period) after \(source), so from \(from)")
  }

  private func whyNot(_ verdict: RetentionVerdict) -> String {
    verdict.reasons.map(ReasonWords(language).message).joined(separator: " ")
  }

  // MARK: The list

  /// What stands above the lines of a list.
  package var listHead: [String] {
    [
      say("Lijst van te vernietigen zaken.", "List of cases to be destroyed."),
      say(
        "Per zaak: nummer, versie, hash, uitkomst, nummer van de selectielijst, brondatum, te "
          + "vernietigen vanaf, grond.",
        "Per case: number, version, hash, outcome, number of the selection list, source date, to "
          + "be destroyed from, ground."),
      say(
        "Wijzig geen enkele regel hieronder: de hash klopt dan niet meer.",
        "Do not change any line below: the hash would no longer match."),
    ]
  }

  /// Where people sign.
  package var listFoot: [String] {
    [
      say("Voor akkoord met de vernietiging:", "In agreement with the destruction:"),
      say("naam, functie, datum en handtekening: ", "name, position, date and signature: ")
        + String(repeating: "_", count: 40),
    ]
  }

  package func listMade(_ count: Int, _ path: String, hash: String) -> String {
    say(
      """
      Lijst met \(language.count(count, .challenge)) gemaakt: \(path)
      Hash: \(hash)
      Laat een procesmanager of beslisser tekenen. Vernietig daarna met: r2c retention destroy
      """,
      """
      List of \(language.count(count, .challenge)) made: \(path)
      Hash: \(hash)
      Have a process manager or decision-maker sign it. Then destroy with: r2c retention destroy
      """)
  }

  // MARK: What was destroyed

  package func done(_ certificate: DestructionCertificate, file: String?) -> String {
    let count = certificate.destroyed.parts.count
    var lines = [
      say(
        "Vernietigd: \(language.count(count, .challenge)), met regel \(certificate.entry) van het journaal als bewijs.",
        "Destroyed: \(language.count(count, .challenge)), proved by entry \(certificate.entry) of the journal."
      )
    ]
    if let file { lines.append(say("Verklaring: \(file)", "Certificate: \(file)")) }
    if !certificate.copies.isEmpty {
      lines.append(
        say(
          "Let op: eerdere kopieën bevatten deze gegevens nog. Zie: r2c retention copies",
          "Mind: earlier copies still hold these data. See: r2c retention copies"))
    }
    return lines.joined(separator: "\n")
  }

  package func destroyed(_ destructions: [LoggedDestruction]) -> String {
    guard !destructions.isEmpty else {
      return say("Er is nog niets vernietigd.", "Nothing has been destroyed yet.")
    }
    return destructions.flatMap { line in
      let destroyed = line.destroyed
      return destroyed.parts.map { part in
        say(
          "\(part.number)  vernietigd op \(language.date(destroyed.on)): \(destroyed.ground) (regel \(line.entry))",
          "\(part.number)  destroyed on \(language.date(destroyed.on)): \(destroyed.ground) (entry \(line.entry))"
        )
      }
    }.joined(separator: "\n")
  }

  // MARK: Copies

  package func copies(_ copies: [LoggedCopy], beside: [String], ofAll: Bool) -> String {
    var lines: [String] = []
    if copies.isEmpty {
      lines.append(
        ofAll
          ? say("Er zijn geen kopieën vastgelegd.", "No copies are on record.")
          : say(
            "Geen vastgelegde kopie bevat nog een vernietigde zaak.",
            "No copy on record still holds a destroyed case."))
    } else if !ofAll {
      lines.append(
        say(
          "Deze kopieën bevatten nog vernietigde zaken:", "These copies still hold destroyed cases:"
        ))
    }
    lines += copies.map { "  \(line($0))" }
    if !copies.isEmpty {
      lines.append(
        say(
          "Is een kopie weg? Zeg dat met: r2c retention copies --destroyed NUMMER",
          "Is a copy gone? Say so with: r2c retention copies --destroyed NUMBER"))
    }
    if !beside.isEmpty {
      lines += [
        "",
        say(
          "Naast de database staan kopieën die het programma zelf maakte:",
          "Beside the database are copies that the program itself made:"),
      ]
      lines += beside.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  package func line(_ copy: LoggedCopy) -> String {
    let cases =
      copy.copy.cases.map { $0.map(\.text).joined(separator: ", ") }
      ?? say("alle zaken", "all cases")
    let gone = copy.destroyedOn.map {
      say("; vernietigd op \(language.date($0))", "; destroyed on \(language.date($0))")
    }
    return "\(copy.entry)  \(language.date(copy.on)), \(copy.by): \(kind(copy.copy.kind)) "
      + "\(copy.copy.file) (\(cases))" + (copy.copy.clearance.map { "; \(clearance($0))" } ?? "")
      + (copy.copy.ground.map { say("; onder de afspraak: \($0)", "; under the agreement: \($0)") }
        ?? "")
      + (gone ?? "")
  }

  /// What of people is in a copy.
  package func clearance(_ code: String) -> String {
    switch code {
    case "public", "anonymised":
      say("zonder namen en zonder vrije tekst", "without names and without free text")
    case "pseudonyms":
      say(
        "onder pseudoniemen, alleen met vrijgegeven tekst",
        "under pseudonyms, with released text only")
    case "text": say("zonder namen, met vrije tekst", "without names, with free text")
    default: say("met namen", "with names")
    }
  }

  package func kind(_ kind: CopyMade.Kind) -> String {
    switch kind {
    case .backup: say("reservekopie", "backup")
    case .export: say("uitvoer", "export")
    case .report: say("verslag", "report")
    case .personalData: say("eigen gegevens", "personal data")
    case .document: say("document", "document")
    }
  }

  package func personalDataWritten(_ path: String) -> String {
    say("De gegevens staan in: \(path)", "The data are in: \(path)")
  }

  /// Said on standard error when a backup brought back what had been destroyed.
  package func destroyedIsBack(_ numbers: [CaseNumber]) -> String {
    let names = numbers.map(\.text).joined(separator: ", ")
    return say(
      "Let op: deze kopie is van voor een vernietiging. Weer leesbaar: \(names). Vernietig opnieuw: "
        + "r2c retention due. De vorige database staat er nog naast.",
      "Mind: this copy is from before a destruction. Readable again: \(names). Destroy anew: "
        + "r2c retention due. The database from before is still beside it.")
  }

  /// Said on standard error when a copy was made and nothing could be noted.
  package var notLogged: String {
    say(
      "Let op: de database is alleen-lezen; deze kopie is niet vastgelegd.",
      "Mind: the database is read-only; this copy was not put on record.")
  }

  package var damagedBackup: String {
    say(
      "Let op: het journaal bewijst zichzelf niet; deze kopie is niet terug te zetten. Zie: r2c verify",
      "Mind: the journal does not prove itself; this copy cannot be restored. See: r2c verify")
  }
}
