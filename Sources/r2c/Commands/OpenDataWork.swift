import CaseStorage
import Casework
import ChallengeCore
import Correspondence
import Foundation
import Reporting
import Terms
import Wording

extension ReportWork {
  /// What is published of the cases: one of the open standards, or all files together.
  func openData() throws(CommandFailure) -> MadeReport {
    let need: OpenDataNeed =
      switch form {
      case .ocds: .contracting
      case .grants: .grants
      default: .set
      }
    let (terms, municipality) = try withCasework { () throws(CaseworkFailure) in
      try casework.openDataTerms(for: need, acting)
    }
    let gathered = try gather()
    let set = PublishedSet(
      gathered.cases, municipality: municipality, terms: terms, on: gathered.on,
      language: language)
    if let line = set.readFirst { Output.complain(line + "\n") }
    switch form {
    case .ocds: return .document(ContractingPackage(set)?.text ?? "")
    case .grants:
      guard let text = GrantPackage(set)?.text else { throw .casework(Casework.noGrants) }
      return .document(text)
    default:
      let files = try OpenDataFiles(set, gathered, try source(gathered.rows)).files
      if command.openData { return .files(files.map(\.file)) }
      return .document(files.last.map { String(decoding: $0.file.data, as: UTF8.self) } ?? "")
    }
  }

  /// The cases of the selection, as they are counted and as they are published.
  struct Gathered {
    let on: CalendarDate
    let selection: ReportSelection
    let rows: [OverviewRow]
    let cases: [PublishedCase]
  }

  private func gather() throws(CommandFailure) -> Gathered {
    let period = try command.period(acting)
    let selection = command.selection.selection(period)
    let on = period.map { min($0.until, acting.on) } ?? acting.on
    try PublicFigures.check(selection, asOf: on)
    var rows: [OverviewRow] = []
    var cases: [PublishedCase] = []
    try eachDossier(.openData, on: on) { dossier in
      let report = CaseReport(dossier, on: on)
      let row = OverviewRow(report, dossier, period)
      let isIncluded = selection.includes(row)
      guard isIncluded || selection.comesAfter(row) else { return }
      rows.append(row)
      if isIncluded, let one = PublishedCase(dossier, report) { cases.append(one) }
    }
    return Gathered(on: on, selection: selection, rows: rows, cases: cases)
  }
}

/// The files of the published set; the description of them comes last.
struct OpenDataFiles {
  /// A file, and which data set it belongs to; nil for what describes the others.
  typealias Placed = (file: ReportFile, part: PublishedFile.Part?)

  let files: [Placed]

  init(
    _ set: PublishedSet, _ gathered: ReportWork.Gathered, _ source: DataSource
  ) throws(CommandFailure) {
    let overview = OverviewReport(
      gathered.rows, on: gathered.on, audience: .public, selection: gathered.selection)
    let all = DataSet(
      tables: DataSet(overview, source: source).tables + DataSet(set).tables)
    var files: [Placed] = all.tables.map {
      (ReportFile($0), PublishedFile.part(ofTable: $0.name))
    }
    var about = ReportJSON.about(
      kind: "open-data", on: gathered.on, .anonymised, isPublic: true)
    about.merge(ReportJSON.selection(gathered.selection)) { $1 }
    let json = ReportJSON.document(all, about: about, set.language).text + "\n"
    files.append((ReportFile(OpenDataFile.tables, json), .cases))
    let workbook = ReportWorkbook(all, set.language, on: gathered.on)
    let title = OpenDataWords(set.language).catalogueTitle(set.municipality)
    files.append((ReportFile(OpenDataFile.workbook, workbook.data(title: title)), .cases))
    if let contracting = ContractingPackage(set)?.text {
      files.append((ReportFile(OpenDataFile.contracting, contracting), .cases))
    }
    if let grants = GrantPackage(set)?.text {
      files.append((ReportFile(OpenDataFile.grants, grants), .grants))
    }
    files.append((ReportFile(all.dictionary(set.language)), nil))
    let first = gathered.selection.period?.from ?? gathered.rows.map(\.openedOn).min()
    let catalogue = CatalogueMetadata(
      set, files: files.compactMap(Self.described),
      period: first.flatMap { ReportPeriod(from: $0, until: gathered.on) })
    files.append((ReportFile(OpenDataFile.catalogue, catalogue.text), nil))
    self.files = files
  }

  private static func described(_ placed: Placed) -> PublishedFile? {
    placed.part.map {
      PublishedFile(
        name: placed.file.name, part: $0, bytes: placed.file.data.count,
        hash: Digest(of: placed.file.data).hex)
    }
  }
}
