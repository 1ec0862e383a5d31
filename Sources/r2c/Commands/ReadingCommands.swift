import ArgumentParser
import CaseDesk
import CaseStorage
import Casework
import ChallengeCore
import Glibc
import Terms
import Wording

/// `r2c records`
struct RecordsCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.records) }

  @Argument(help: .option(.kind))
  var kind: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let language = session.language
    guard let kind else { return try showAll(session) }
    guard let known = RecordKind.named(kind) else {
      let nearest = nearestName(to: kind, among: RecordKind.all.map(\.name))
      throw .casework(.refused(.unknown(.recordKind(kind, nearest: nearest))))
    }
    try session.answer(
      json: ActionJSON.kind(known, language), text: RecordText(language).kind(known))
  }

  private func showAll(_ session: Session) throws(CommandFailure) {
    let language = session.language
    let words = ReasonWords(language)
    try session.answer(
      json: .object([
        "records": .list(RecordKind.all.map { ActionJSON.kind($0, language) }),
        "opening": .list(
          OpeningFields.places.map {
            .object(["field": .text($0.name), "record": .text($0.kind), "as": .text($0.field)])
          }),
        "reasons": .list(
          ReasonWords.codes.map {
            .object(["code": .text($0), "meaning": .text(words.meaning(of: $0))])
          }),
      ]), text: RecordText(language).all())
  }
}

/// `r2c history`
struct HistoryCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.history) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let found = try withCasework { () throws(CaseworkFailure) -> Dossier? in
      do throws(CaseworkFailure) {
        return try casework.dossier(CaseNumber(number), acting, for: .timeline)
      } catch .destroyedCase {
        return nil
      }
    }
    guard let dossier = found else { return try showDestroyed(casework, acting, session) }
    let words = EventWords(session.language, naming: Naming(dossier))
    for entry in dossier.timeline {
      let text = entry.event.map(words.line) ?? words.destroyed
      if session.options.json {
        try session.print(CaseJSON.entry(entry, dossier.challenge.number, text: text))
      } else {
        try session.print(DossierText(session.language).line(entry, words))
      }
    }
  }
}

extension HistoryCommand {
  /// That something was there and when stays; what it was does not.
  private func showDestroyed(
    _ casework: Casework, _ acting: Acting, _ session: Session
  ) throws(CommandFailure) {
    let timeline = try withCasework { () throws(CaseworkFailure) in
      try casework.destroyedTimeline(CaseNumber(number), acting)
    }
    let words = EventWords(session.language)
    for entry in timeline {
      if session.options.json {
        try session.print(CaseJSON.entry(entry, CaseNumber(number), text: words.destroyed))
      } else {
        try session.print(DossierText(session.language).line(entry, words))
      }
    }
  }
}

/// `r2c terms`
struct TermsCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.terms) }

  @Argument(help: .option(.everyCase))
  var number: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let dossiers = try withCasework { () throws(CaseworkFailure) in
      if let number { return [try casework.dossier(CaseNumber(number), acting, for: .terms)] }
      return try casework.openTerms(acting)
    }
    var lines: [String] = []
    var terms: [JSONValue] = []
    for dossier in dossiers {
      let own = dossier.terms.filter(\.term.isOpen)
      terms += own.map { CaseJSON.term($0, in: dossier) }
      guard !own.isEmpty else { continue }
      lines.append("\(dossier.challenge.number)  \(dossier.challenge.title)")
      lines += DossierText(session.language).terms(dossier, onlyOpen: true).map { "  \($0)" }
    }
    let text =
      lines.isEmpty ? ProgramWords(session.language).noTerms() : lines.joined(separator: "\n")
    try session.answer(json: .object(["terms": .list(terms)]), text: text)
  }
}

/// `r2c status`
struct StatusCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.status) }

  @Argument(help: .option(.statusCode))
  var code: String?

  @Option(name: .customLong("case"), help: .option(.statusCase, value: "case"))
  var number: String?

  @Flag(name: .long, help: .option(.full))
  var full = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let view = try view(casework, acting)
    if try opensDesk(casework, acting, view, session) { return }
    try session.answer(
      json: StatusJSON.page(view, session.language),
      text: full
        ? StatusPage(session.language).fullText(view) : StatusPage(session.language).text(view))
  }

  /// On a terminal a resident gets questions and answers; whatever reads a pipe gets the page.
  private func opensDesk(
    _ casework: Casework, _ acting: Acting, _ view: StatusView, _ session: Session
  ) throws(CommandFailure) -> Bool {
    guard number == nil, !full, !options.json, Output.isTerminal, isatty(STDIN_FILENO) == 1,
      let code = code.flatMap({ StatusCode($0) })
    else { return false }
    if session.isPlain {
      runLinearStatus(view, session.language, write: { try? Output.line($0) })
      return true
    }
    let source = StatusSource(casework) { () throws(CaseworkFailure) in
      try casework.status(of: code, acting)
    }
    let theme = try session.theme
    let failure = try withCasework { () throws(CaseworkFailure) in
      try runStatusDesk(source, session.language, noColor: !session.usesColour, theme: theme)
    }
    if failure != nil { throw .notATerminal }
    return true
  }

  private func view(
    _ casework: Casework, _ acting: Acting
  ) throws(CommandFailure) -> StatusView {
    if let number {
      return try withCasework { () throws(CaseworkFailure) in
        try casework.status(CaseNumber(number), acting)
      }
    }
    guard let code else {
      throw .input(option: "CODE", value: "", expected: "XXXX-XXXX-… / --case")
    }
    guard let read = StatusCode(code) else { throw .casework(.unknownStatusCode) }
    return try withCasework { () throws(CaseworkFailure) in
      try casework.status(of: read, acting)
    }
  }
}
