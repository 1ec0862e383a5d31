import CaseStorage
import Casework
import ChallengeCore
import Correspondence
import Foundation
import Reporting
import Terms
import Wording

/// What a report has become, before it is written in a form.
enum MadeReport {
  /// With the tables and files that go with it in an archive.
  case page(ReportPage, tables: [DataTable] = [], files: [ReportFile] = [])
  /// Tables, with the members of the JSON that say what they are about.
  case data(DataSet, about: [String: JSONValue])
  case table(DataTable)
  /// A document that is whole as it is.
  case document(String)
  /// Files that belong together, for a folder or an archive.
  case files([ReportFile])
}

/// A file in an archive.
struct ReportFile {
  let name: String
  private let make: () -> Data

  init(_ name: String, _ data: Data) {
    self.name = name
    make = { data }
  }

  init(_ name: String, _ text: String) { self.init(name, Data(text.utf8)) }

  /// A table as comma-separated values; the text is made when the file is written.
  init(_ table: DataTable) {
    name = "\(table.name).csv"
    make = { Data(CSVText(table).text.utf8) }
  }

  var data: Data { make() }
}

/// Makes the report that a command asks for.
struct ReportWork {
  let command: ReportCommand
  let casework: Casework
  let acting: Acting
  let form: ReportForm
  let language: Language

  func make() throws(CommandFailure) -> MadeReport {
    if command.openData || form.isOpenStandard { return try openData() }
    if command.pseudonymised { return try research() }
    if command.woo { return try woo() }
    if command.memo {
      let clearance: ReportOptions = command.isPublic ? .staff : .full
      return .page(
        GovernmentMemo(try dossier(.memo), on: acting.on, options: clearance).page(language))
    }
    guard command.isOfAll else { return try single() }
    if command.cycle == ReportCycle.budget.rawValue { return try outlook() }
    return try overview()
  }

  /// What may be in it. Machines get no free text unless it is asked for, and whoever reads a case
  /// without names gets it without names.
  private func clearance(_ level: Clearance.Level) -> ReportOptions {
    if command.isPublic || !level.showsNames { return .anonymised }
    if command.names { return .full }
    return form.isPage || command.freeText ? .staff : .anonymised
  }

  /// The same by level, for the threads on which cases are read.
  private var clearances: [Clearance.Level: ReportOptions] {
    Clearance.Level.allCases.reduce(into: [:]) { $0[$1] = clearance($1) }
  }

  /// What of people is in it, for the log of copies: `public`, `anonymised`, `text` or `names`.
  func clearanceCode() throws(CommandFailure) -> String {
    if command.openData || form.isOpenStandard { return "public" }
    if command.pseudonymised { return "pseudonyms" }
    if command.woo { return command.redacted ? "public" : "names" }
    if command.memo { return command.isPublic ? "text" : "names" }
    if command.isPublic { return "public" }
    if command.isOfAll {
      guard try isInside() else { return "public" }
    } else {
      guard try dossier(.report).clearance.level.showsNames else { return "anonymised" }
    }
    if command.names { return "names" }
    return form.isPage || command.freeText ? "text" : "anonymised"
  }

  /// Who reads no case with a name gets the figures as they are published.
  private func audience(_ isInside: Bool) -> OverviewReport.Audience {
    command.isPublic || !isInside ? .public : .staff
  }

  /// Whether somebody reads as one who works on the challenges.
  private func isInside() throws(CommandFailure) -> Bool {
    try withCasework { () throws(CaseworkFailure) in try casework.readsAsStaff(acting) }
  }

  // MARK: One case

  /// The case as it was on the day of the report.
  private func dossier(_ reading: Reading) throws(CommandFailure) -> Dossier {
    try withCasework { () throws(CaseworkFailure) in
      try casework.dossier(CaseNumber(command.number), acting, at: acting.on, for: reading)
    }
  }

  private func single() throws(CommandFailure) -> MadeReport {
    let dossier = try dossier(.report)
    let isPublic = command.isPublic || dossier.clearance.level == .published
    if isPublic, PublishedCase(dossier, on: acting.on) == nil {
      throw .notPublic(CaseNumber(command.number))
    }
    let clearance = isPublic ? .published : clearance(dossier.clearance.level)
    let report = CaseReport(dossier, on: acting.on, options: clearance)
    if command.isPublic, let line = OpenDataWords(language).readFirst(report.typedShortFacts) {
      Output.complain(line + "\n")
    }
    if form.isPage { return .page(report.page(language)) }
    var builder = DataSet.Builder()
    builder.add(ReportedCase(report: report, row: OverviewRow(report, dossier)))
    var about = ReportJSON.about(
      kind: "case", on: acting.on, clearance, isPublic: command.isPublic)
    about["case"] = .text(report.number.text)
    return data(builder.dataSet, about: about)
  }

  private func woo() throws(CommandFailure) -> MadeReport {
    var wanted = WooDossier.Options(isRedacted: command.redacted)
    if !command.noteTypes.isEmpty { wanted.noteTypes = Set(command.noteTypes) }
    let dossier = try dossier(.wooDossier)
    let woo = WooDossier(dossier, on: acting.on, options: wanted)
    guard form.isPage else { return .table(woo.inventory(language)) }
    // Files go along unchanged: nobody but a person can take something out of them.
    let files = command.redacted || !command.isArchive ? [] : try documents(of: dossier)
    return .page(woo.page(language), tables: [woo.inventory(language)], files: files)
  }

  /// The files of the documents of a case, by the records that they belong to.
  private func documents(of dossier: Dossier) throws(CommandFailure) -> [ReportFile] {
    var files: [ReportFile] = []
    for record in dossier.challenge.active("document") where record.text("hash") != nil {
      let file = try withCasework { () throws(CaseworkFailure) in try casework.file(of: record) }
      let placed = DossierFile.File(
        record: record.id.text, name: file.name,
        mediaType: DocumentFile.mediaType(of: file.name), content: file.bytes)
      files.append(ReportFile(placed.path, placed.content))
    }
    return files
  }

  // MARK: All cases

  private func overview() throws(CommandFailure) -> MadeReport {
    let period = try command.period(acting)
    let selection = command.selection.selection(period)
    let on = period.map { min($0.until, acting.on) } ?? acting.on
    let audience = audience(try isInside())
    if audience == .public { try PublicFigures.check(selection, asOf: on) }
    let clearances = self.clearances
    let listsCases = !form.isPage && audience == .staff
    var rows: [OverviewRow] = []
    var courses: [InsightRow] = []
    var builder = DataSet.Builder()
    let nets = WorkflowNets()
    let isPage = form.isPage
    try eachDossier(on: on) { dossier -> CountedCase? in
      let options = clearances[dossier.clearance.level] ?? .anonymised
      let course = isPage ? InsightRow(dossier, on: on, nets) : nil
      // A page needs the figures alone; the whole report of each case is for its tables.
      let report = listsCases ? CaseReport(dossier, on: on, options: options) : nil
      let row =
        report.map { OverviewRow($0, dossier, period) }
        ?? OverviewRow(dossier, on: on, options: options, period: period, course: course)
      if selection.comesAfter(row) { return CountedCase(row: row, report: nil, course: nil) }
      guard selection.includes(row) else { return nil }
      return CountedCase(row: row, report: report, course: course)
    } take: { made in
      rows.append(made.row)
      if let course = made.course { courses.append(course) }
      if let report = made.report { builder.add(ReportedCase(report: report, row: made.row)) }
    }
    selection.complainOfUnknown(
      in: casework, acting, isInside: audience == .staff, language)
    let report = OverviewReport(rows, on: on, audience: audience, selection: selection)
    if form.isPage {
      let insight = InsightReport(courses, on: on, audience: audience, selection: selection)
      return .page(report.page(language, with: insight))
    }
    let aggregates = DataSet(report, source: try source(rows))
    let tables = audience == .staff ? builder.dataSet.tables : []
    var about = ReportJSON.about(
      kind: "all", on: on, clearance(.whole), isPublic: audience == .public)
    about.merge(ReportJSON.selection(selection)) { $1 }
    about["cases"] = .texts(audience == .staff ? report.cases : report.publishedCases)
    return data(DataSet(tables: tables + aggregates.tables), about: about)
  }

  private func outlook() throws(CommandFailure) -> MadeReport {
    guard let year = try command.period(acting) else {
      throw .input(option: "--year", value: "", expected: "2026")
    }
    guard form.isPage else {
      throw .input(option: "--format", value: form.rawValue, expected: "md, html, pdf")
    }
    let audience = audience(try isInside())
    let selection = command.selection.selection(nil)
    if audience == .public { try PublicFigures.check(selection, asOf: acting.on) }
    let (on, clearances) = (acting.on, self.clearances)
    var rows: [OutlookRow] = []
    try eachDossier(on: acting.on) { dossier -> OutlookRow? in
      OutlookRow(dossier, on: on, options: clearances[dossier.clearance.level] ?? .anonymised)
    } take: { row in
      rows.append(row)
    }
    let catalogue = try withCasework { () throws(CaseworkFailure) in
      try casework.catalogue(CatalogueFilter(), acting)
    }
    command.selection.selection(nil).complainOfUnknown(
      in: casework, acting, isInside: audience == .staff, language)
    let outlook = BudgetOutlook(
      rows, on: acting.on, year: year, audience: audience,
      selection: selection, catalogue: catalogue)
    return .page(outlook.page(language))
  }

  /// Every case that there was on a day, as it was on that day, one at a time.
  func eachDossier(
    _ reading: Reading = .overview, on date: CalendarDate, _ body: (Dossier) -> Void
  ) throws(CommandFailure) {
    try eachDossier(reading, on: date, { $0 }, take: body)
  }

  /// What is made of every case that there was on a day, as it was on that day, in order.
  private func eachDossier<Made: Sendable>(
    _ reading: Reading = .overview, on date: CalendarDate,
    _ make: @Sendable (Dossier) -> Made?, take: (Made) -> Void
  ) throws(CommandFailure) {
    let progress = ProgressLine(language)
    defer { progress.clear() }
    try withCasework { () throws(CaseworkFailure) in
      try casework.eachDossier(
        reading, acting, at: date, making: make, progress: progress.show(_:of:), take)
    }
  }

  private struct CountedCase: Sendable {
    let row: OverviewRow
    let report: CaseReport?
    /// How it went, for the section that tells it of all cases together.
    let course: InsightRow?
  }

  /// The municipality and the newest profile among the cases.
  func source(_ rows: [OverviewRow]) throws(CommandFailure) -> DataSource {
    let newest = rows.max { $0.profileVersion < $1.profileVersion }
    return DataSource(
      municipality: newest?.municipality ?? "", profile: newest?.profile ?? "",
      profileVersion: newest?.profileVersion ?? 0)
  }

  private func data(_ set: DataSet, about: [String: JSONValue]) -> MadeReport {
    command.dictionary ? .table(set.dictionary(language)) : .data(set, about: about)
  }
}
