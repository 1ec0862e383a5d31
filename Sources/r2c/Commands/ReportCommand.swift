import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

/// `r2c report`
struct ReportCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.report) }

  @Argument(help: .option(.reportCase))
  var number: String

  @Option(
    name: .long,
    help: .option(
      .format, value: "md|html|pdf|csv|json|ods|ocds|360giving|dcat|ocel|ocel-sqlite|xes"))
  var format: String?

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @Flag(name: .customLong("public"), help: .option(.publicReport))
  var isPublic = false

  @Flag(name: .long, help: .option(.names))
  var names = false

  @Flag(name: .customLong("text"), help: .option(.freeText))
  var freeText = false

  @OptionGroup var selection: SelectionOptions

  @Option(name: .long, help: .option(.cycle, value: "budget|annual-report"))
  var cycle: String?

  @Option(name: .long, help: .option(.table, value: "table"))
  var table: String?

  @Flag(name: .long, help: .option(.dictionary))
  var dictionary = false

  @Flag(name: .customLong("open-data"), help: .option(.openData))
  var openData = false

  @Flag(name: .long, help: .option(.researchSet))
  var pseudonymised = false

  @Option(name: .long, help: .option(.agreement, value: "text"))
  var agreement: String?

  @Flag(name: .long, help: .option(.memo))
  var memo = false

  @Flag(name: .long, help: .option(.woo))
  var woo = false

  @Option(name: .customLong("notes"), help: .option(.noteTypes, value: "fact|advice|opinion"))
  var noteTypes: [String] = []

  @Flag(name: .long, help: .option(.redacted))
  var redacted = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let form = try form()
    try checkCombinations(form)
    let acting = try session.acting()
    let casework = try session.casework()
    if form.isLog {
      return try EventLogWork(
        command: self, casework: casework, acting: acting, form: form, session: session
      ).deliver()
    }
    let ground = try researchGround(casework, acting)
    let work = ReportWork(
      command: self, casework: casework, acting: acting, form: form, language: session.language)
    try ReportDelivery(
      form: form, path: output, language: session.language, table: table, on: acting.on
    ).deliver(try work.make())
    try session.log(
      .report, path: output, cases: isOfAll ? nil : [CaseNumber(number)],
      clearance: try work.clearanceCode(), ground: ground, casework)
  }

  /// The agreement under which research gets its set; nil for any other report.
  private func researchGround(
    _ casework: Casework, _ acting: Acting
  ) throws(CommandFailure) -> String? {
    guard pseudonymised else { return nil }
    return try withCasework { () throws(CaseworkFailure) in
      try casework.researchGround(agreement, acting)
    }
  }

  var isOfAll: Bool { number == "all" }

  // MARK: What was asked

  private func form() throws(CommandFailure) -> ReportForm {
    guard let format else { return formOfOutput }
    guard let form = ReportForm(rawValue: format) else {
      let known = ReportForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw .input(option: "--format", value: format, expected: known)
    }
    return form
  }

  /// What the name of the file says, when nobody says more.
  private var formOfOutput: ReportForm {
    if options.json { return .json }
    if openData { return .csv }
    if pseudonymised, output == "-" || output.hasSuffix("/") { return .csv }
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if isArchive { return memo || woo ? .html : .csv }
    if output.hasSuffix("/") || dictionary { return .csv }
    if ending == "sqlite" { return .ocelSQLite }
    return ReportForm(rawValue: ending) ?? .markdown
  }

  var isArchive: Bool { output.lowercased().hasSuffix(".zip") }

  private func checkCombinations(_ form: ReportForm) throws(CommandFailure) {
    func refuse(_ option: String, _ value: String, _ expected: String) throws(CommandFailure) {
      throw .input(option: option, value: value, expected: expected)
    }
    if isPublic, names { try refuse("--names", "", "--public | --names") }
    if isPublic, freeText { try refuse("--text", "", "--public | --text") }
    if memo || woo, isOfAll { try refuse(memo ? "--memo" : "--woo", "all", "2026-0001") }
    if memo, woo { try refuse("--woo", "", "--memo | --woo") }
    if memo, !form.isPage { try refuse("--format", form.rawValue, "md, html, pdf") }
    if woo, !form.isPage, form != .csv {
      try refuse("--format", form.rawValue, "md, html, pdf, csv")
    }
    if redacted || !noteTypes.isEmpty, !woo {
      try refuse(redacted ? "--redacted" : "--notes", noteTypes.first ?? "", "--woo")
    }
    for type in noteTypes where !WooDossier.Options.allNoteTypes.contains(type) {
      try refuse("--notes", type, WooDossier.Options.allNoteTypes.sorted().joined(separator: ", "))
    }
    if form.isLog { try checkLog(form) }
    if isArchive, form != .csv, !form.isPage {
      try refuse("--output", output, "FILE.\(form.ending)")
    }
    try checkOpenData(form)
    try checkResearch(form)
    if form.isBinary, output == "-" { try refuse("--output", output, "FILE.\(form.rawValue)") }
    if table != nil, form != .csv, form != .xes {
      try refuse("--table", table ?? "", "--format csv")
    }
    if dictionary, form != .csv, form != .json {
      try refuse("--format", form.rawValue, "csv, json")
    }
    try checkSelection()
  }

  /// A log has a line for every case: it is for machines, and nothing in it can be published.
  private func checkLog(_ form: ReportForm) throws(CommandFailure) {
    let given: [(String, Bool)] = [
      ("--public", isPublic), ("--text", freeText), ("--memo", memo), ("--woo", woo),
      ("--dictionary", dictionary), ("--cycle", cycle != nil),
    ]
    if let option = given.first(where: \.1)?.0 {
      throw .input(option: option, value: form.rawValue, expected: "md, html, pdf, csv, json")
    }
    if isArchive || form == .ocelSQLite && output == "-" {
      let ending = form == .ocelSQLite ? "sqlite" : form == .xes ? "xes" : "json"
      throw .input(option: "--output", value: output, expected: "FILE.\(ending)")
    }
  }

  private func checkOpenData(_ form: ReportForm) throws(CommandFailure) {
    guard openData || form.isOpenStandard else { return }
    let option = openData ? "--open-data" : "--format"
    let value = openData ? "" : form.rawValue
    if !isOfAll { throw .input(option: option, value: value, expected: "r2c report all") }
    let excluded = [
      (names, "--names"), (freeText, "--text"), (cycle != nil, "--cycle"),
      (dictionary, "--dictionary"),
      (openData && table != nil, "--table"),
    ]
    if let other = excluded.first(where: { $0.0 }) {
      throw .input(option: other.1, value: "", expected: "\(option) | \(other.1)")
    }
    guard openData else { return }
    if form != .csv { throw .input(option: "--format", value: form.rawValue, expected: "-o SET/") }
    if !isArchive, !output.hasSuffix("/"), !Files.isFolder(output) {
      throw .input(option: "--output", value: output, expected: "SET/, SET.zip")
    }
  }

  /// A set for research is whole: every table of every case, in files that no page is.
  private func checkResearch(_ form: ReportForm) throws(CommandFailure) {
    guard pseudonymised else {
      if let agreement {
        throw .input(option: "--agreement", value: agreement, expected: "--pseudonymised")
      }
      return
    }
    if !isOfAll {
      throw .input(option: "--pseudonymised", value: "", expected: "r2c report all")
    }
    let excluded = [
      (names, "--names"), (freeText, "--text"), (isPublic, "--public"), (openData, "--open-data"),
      (cycle != nil, "--cycle"), (table != nil, "--table"), (dictionary, "--dictionary"),
    ]
    if let other = excluded.first(where: { $0.0 }) {
      throw .input(
        option: other.1, value: "", expected: "--pseudonymised | \(other.1)")
    }
    guard form == .csv || form == .json || form == .ods else {
      throw .input(option: "--format", value: form.rawValue, expected: "csv, json, ods")
    }
    if form == .csv, !isArchive, !output.hasSuffix("/"), !Files.isFolder(output) {
      throw .input(option: "--output", value: output, expected: "SET/, SET.zip")
    }
  }

  private func checkSelection() throws(CommandFailure) {
    let given = selection.given + (cycle.map { [("--cycle", $0)] } ?? [])
    if !isOfAll, let first = given.first {
      throw .input(option: first.option, value: first.value, expected: "r2c report all")
    }
    if let cycle, ReportCycle(rawValue: cycle) == nil {
      throw .input(option: "--cycle", value: cycle, expected: "budget, annual-report")
    }
    try selection.choice.check()
  }

  /// The period that was asked for; nil for all time.
  func period(_ acting: Acting) throws(CommandFailure) -> ReportPeriod? {
    try selection.choice.period(cycle: cycle.flatMap(ReportCycle.init), acting)
  }
}

/// The two moments in a year at which a municipality reports to its council.
///
/// > Source: domain report R-56.
enum ReportCycle: String {
  case budget
  case annualReport = "annual-report"

  /// The year that it is about when nobody names one: the next for the budget, the last one that is
  /// over for the annual report.
  func year(on date: CalendarDate) -> Int {
    switch self {
    case .budget: date.year + 1
    case .annualReport: date.year - 1
    }
  }
}

enum ReportForm: String, CaseIterable {
  case markdown = "md"
  case html
  case pdf
  case csv
  case json
  /// Event logs for process mining.
  case ocel
  case ocelSQLite = "ocel-sqlite"
  case xes
  /// Every table as a sheet of one file.
  case ods
  /// What is published, by open standards.
  case ocds
  case grants = "360giving"
  case dcat

  /// Whether it holds what is published, whoever asks.
  var isOpenStandard: Bool { self == .ocds || self == .grants || self == .dcat }
  /// Whether a terminal cannot show it.
  var isBinary: Bool { self == .pdf || self == .ods }
  /// Of the name of a file.
  var ending: String { isOpenStandard ? (self == .dcat ? "jsonld" : "json") : rawValue }

  /// Whether it is for people to read.
  var isPage: Bool { self == .markdown || self == .html || self == .pdf }

  /// Whether it is a log of what happened.
  var isLog: Bool { self == .ocel || self == .ocelSQLite || self == .xes }
}
