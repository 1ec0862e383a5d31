import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// `FIELD=VALUE` as typed; a field that comes back becomes a list.
enum Fields {
  static func parse(_ arguments: [String]) throws(CommandFailure) -> Entry {
    var entry: Entry = [:]
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
        throw .input(option: "VELD=WAARDE", value: argument, expected: "naam=waarde")
      }
      let name = String(argument[..<sign])
      let value = String(argument[argument.index(after: sign)...])
      switch entry[name] {
      case nil: entry[name] = .text(value)
      case .list(let items): entry[name] = .list(items + [value])
      case .some(let first): entry[name] = .list([first.text, value])
      }
    }
    return entry
  }
}

/// `r2c new`
struct NewCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.new) }

  @Option(name: .long, parsing: .unconditional, help: .option(.title))
  var title: String

  @Option(name: .long, help: .option(.existing, value: "state"))
  var existing: String?

  @Option(name: .long, help: .option(.since, value: "date"))
  var since: String?

  @Argument(help: .option(.fields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let entry = try Fields.parse(fields)
    let state = try existingState(acting.on)
    let casework = try session.casework(creating: true)
    let code = StatusCode.random()
    let opened = try withCasework { () throws(CaseworkFailure) in
      try casework.open(
        title: title, fields: entry, existing: state, acting, statusCode: code)
    }
    let profile = try withCasework { () throws(CaseworkFailure) in
      try casework.profileInForce()
    }
    let opening = ProgramWords(session.language).opened(opened.done.number.text, code: code.text)
    // The case is open: that looking for others fails is no reason to say that it is not.
    let alike = try? Similarity(opened.done.number, casework, acting)
    let similar = alike?.text(session.language).map { ["", $0] } ?? []
    // For whoever sits at the screen; a script reads the same from the JSON.
    let purpose = Output.isTerminal ? [""] + PurposeWords(session.language).lines(profile) : []
    try session.answer(
      json: .object([
        "case": .text(opened.done.number.text), "statusCode": .text(code.text),
        "version": .number(opened.done.summary.version),
        "purpose": .text(profile.purpose.text(in: session.language)),
        "definition": .text(profile.definition.text(in: session.language)),
        "similar": alike?.json ?? .list([]),
      ]), text: ([opening] + purpose + similar).joined(separator: "\n"))
  }

  private func existingState(
    _ on: CalendarDate
  ) throws(CommandFailure) -> Command.Existing? {
    guard let existing else {
      if let since { throw .input(option: "--since", value: since, expected: "--existing") }
      return nil
    }
    guard let since else {
      throw .input(option: "--since", value: "", expected: "2025-09-01")
    }
    guard let date = CalendarDate(entered: since, on: on, leaning: .back) else {
      throw .input(option: "--since", value: since, expected: "2025-09-01")
    }
    return Command.Existing(state: existing, since: date)
  }
}

/// `r2c list`
struct ListCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.list) }

  @Option(name: .long, help: .option(.phase))
  var phase: String?

  @Option(name: .long, help: .option(.state))
  var state: String?

  @Flag(name: .long, help: .option(.attention))
  var attention = false

  @Option(name: .long, parsing: .unconditional, help: .option(.search, value: "words"))
  var search: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.limit, value: "n"))
  var limit = 100

  @Option(name: .long, parsing: .unconditional, help: .option(.after, value: "cursor"))
  var after: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    var filter = CaseFilter.all
    if let phase {
      let known = Phase.allCases.map(\.rawValue).joined(separator: ", ")
      guard let named = Phase(rawValue: phase) else {
        throw .input(option: "--phase", value: phase, expected: known)
      }
      filter.phases = [named]
    }
    guard (1...10_000).contains(limit) else {
      throw .input(option: "--limit", value: String(limit), expected: "1–10000")
    }
    filter.states = state.map { [$0] }
    filter.search = search
    if attention { filter.needsAttention = true }
    let casework = try session.casework()
    if let state { try check(state, casework) }
    try Self.show(casework, session, filter, limit: limit, after: after)
  }

  /// A state that no workflow in use knows is a slip of the pen, not an empty list.
  private func check(_ state: String, _ casework: Casework) throws(CommandFailure) {
    let known = try withCasework { () throws(CaseworkFailure) in try casework.stateNames() }
    guard known.contains(state) else {
      let nearest = nearestName(to: state, among: known)
      throw .casework(.refused(.unknown(.state(state, nearest: nearest))))
    }
  }

  static func show(
    _ casework: Casework, _ session: Session, _ filter: CaseFilter, limit: Int, after: String?
  ) throws(CommandFailure) {
    let acting = try session.acting()
    let today = acting.on
    let list = try withCasework { () throws(CaseworkFailure) in
      try casework.list(filter, limit: limit, after: after, acting)
    }
    if session.options.json {
      return try session.print(
        .object([
          "cases": .list(list.cases.map { CaseJSON.summary($0, on: today, session.language) }),
          "next": CaseJSON.optional(list.next),
        ]))
    }
    let words = ProgramWords(session.language)
    if let search = filter.search, list.cases.isEmpty {
      do throws(CaseworkFailure) {
        _ = try casework.dossier(CaseNumber(search), acting)
      } catch {
        if case .destroyedCase = error {
          return try session.print(FailureWords(session.language).problem(error).message)
        }
      }
    }
    guard !list.cases.isEmpty else {
      return try session.print(filter == .all ? words.noCases() : words.noCasesFound())
    }
    let text = DossierText(session.language)
    for summary in list.cases { try session.print(text.row(summary, on: today)) }
    if let next = list.next { try session.print(words.more(next)) }
  }
}

/// `r2c show`
struct ShowCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.show) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Option(name: .long, help: .option(.at, value: "date"))
  var at: String?

  @Flag(name: .long, help: .option(.provenance))
  var provenance = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    var date: CalendarDate?
    if let at {
      guard let entered = CalendarDate(entered: at, on: acting.on, leaning: .back) else {
        throw .input(option: "--at", value: at, expected: "2026-03-31")
      }
      date = entered
    }
    let casework = try session.casework()
    let dossier = try withCasework { [date] () throws(CaseworkFailure) in
      try casework.dossier(CaseNumber(number), acting, at: date)
    }
    let others = try withCasework { () throws(CaseworkFailure) in
      try casework.othersWithSameTask(dossier, acting)
    }
    let words = CatalogueWords(session.language)
    let sameTask = others.map { words.sameTask($0.task, $0.cases) }
    guard case .object(var members) = CaseJSON.dossier(dossier, session.language) else { return }
    members["sameTask"] = .list(
      others.map {
        .object(["task": .text($0.task.text), "cases": .texts($0.cases.map(\.text))])
      })
    let text = DossierText(session.language)
    let sources = provenance ? text.provenance(dossier) : []
    let lines = sameTask + [text.dossier(dossier, at: date)] + sources
    try session.answer(json: .object(members), text: lines.joined(separator: "\n"))
  }
}

/// `r2c actions`
struct ActionsCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.actions) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let dossier = try withCasework { () throws(CaseworkFailure) in
      try casework.dossier(CaseNumber(number), acting, for: .possibilities)
    }
    let ways = dossier.possibilities.map { ($0, dossier.lifting(of: $0)) }
    let naming = Naming(dossier)
    guard session.options.json else {
      let text = DossierText(session.language)
      let actions = text.possibilities(ways, naming)
      let letters = text.owedLetters(dossier.challenge, dossier.situation)
      let lines = text.notices(dossier) + [actions] + letters
      return try session.print(lines.joined(separator: "\n"))
    }
    let words = ReasonWords(session.language, form: .commandLine, naming: naming)
    let members: [String: JSONValue] = [
      "case": .text(number),
      "version": .number(dossier.challenge.version),
      "actions": .list(ways.map { ActionJSON.possibility($0, $1, words) }),
      "lettersOwed": LetterJSON.owed(
        lettersOwed(dossier.challenge, dossier.situation), on: dossier.on),
    ]
    let money = MoneyJSON.members(dossier, session.language)
    try session.print(.object(members.merging(money) { own, _ in own }))
  }
}
