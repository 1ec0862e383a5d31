import CaseStorage
import ChallengeCore
import Correspondence
import Foundation
import Reporting
import Terms
import Wording

/// Writes a report to where it was asked, in its form: a whole file or nothing.
struct ReportDelivery {
  let form: ReportForm
  let path: String
  let language: Language
  let table: String?
  /// The day of the report, which the files in an archive carry.
  let on: CalendarDate

  func deliver(_ made: MadeReport) throws(CommandFailure) {
    switch made {
    case .page(let page, let tables, let files):
      let content = try content(of: page)
      guard isArchive else { return try Files.write(content, to: path) }
      try archive(
        [ReportFile("dossier.\(form.rawValue)", content)] + tables.map(ReportFile.init) + files)
    case .table(let table):
      if isArchive { return try archive([ReportFile(table)]) }
      let text = form == .json ? ReportJSON.rows(table).text + "\n" : CSVText(table).text
      try Files.write(text, to: path)
    case .document(let text): try Files.write(text, to: path)
    case .files(let files): try deliver(files)
    case .data(let set, let about):
      if form == .ods {
        let workbook = ReportWorkbook(set, language, on: on)
        var number: String?
        if case .text(let text)? = about["case"] { number = text }
        let title = ReportWords(language).dataTitle(number.map { CaseNumber($0) })
        return try Files.write(workbook.data(title: title), to: path)
      }
      guard form == .csv else {
        let json = ReportJSON.document(set, about: about, language)
        return try Files.write(json.text + "\n", to: path)
      }
      try deliver(set)
    }
  }

  private var isArchive: Bool { path.lowercased().hasSuffix(".zip") }

  private func content(of page: ReportPage) throws(CommandFailure) -> Data {
    switch form {
    case .pdf: try PDFTool.find().pdf(of: page.html)
    case .html: Data(page.html.utf8)
    default: Data(page.markdown.utf8)
    }
  }

  /// A folder or an archive gets every table and the dictionary; a file gets one table.
  private func deliver(_ set: DataSet) throws(CommandFailure) {
    if isArchive || path.hasSuffix("/") || Files.isFolder(path) {
      return try deliver((set.tables + [set.dictionary(language)]).map(ReportFile.init))
    }
    let chosen = table.map(set.table) ?? set.first
    guard let chosen else {
      let known = set.tables.map(\.name).joined(separator: ", ")
      throw .input(option: "--table", value: table ?? "", expected: known)
    }
    if table == nil, set.tables.count > 1 {
      Output.complain(ReportWords(language).oneTable(chosen.name, of: set.tables.count) + "\n")
    }
    try Files.write(CSVText(chosen).text, to: path)
  }

  private func deliver(_ files: [ReportFile]) throws(CommandFailure) {
    if isArchive { return try archive(files) }
    try Files.writeFolder(files.lazy.map { ($0.name, $0.data) }, to: path)
  }

  private func archive(_ files: [ReportFile]) throws(CommandFailure) {
    var archive = ZipArchive(on: on)
    for file in files { archive.add(file.name, file.data) }
    try Files.write(archive.data, to: path)
  }
}
