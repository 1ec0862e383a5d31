import Correspondence
import Foundation
import Reporting
import Terms
import Wording

/// The tables of a report as one spreadsheet, with the dictionary as its last sheet.
struct ReportWorkbook {
  private let sheets: [OpenSpreadsheet.Sheet]
  private let language: Language
  private let on: CalendarDate

  init(_ set: DataSet, _ language: Language, on date: CalendarDate) {
    sheets = (set.tables + [set.dictionary(language)]).map { table in
      OpenSpreadsheet.Sheet(
        name: table.name, columns: table.columns.map(\.name),
        rows: table.rows.map { $0.map(Self.cell) })
    }
    self.language = language
    on = date
  }

  func data(title: String) -> Data {
    OpenSpreadsheet.data(sheets, title: title, language, on: on)
  }

  private static func cell(_ cell: DataCell) -> OpenSpreadsheet.Cell {
    switch cell {
    case .text(let text): .text(text)
    case .texts(let items): .text(items.joined(separator: "; "))
    case .date(let date): .date(date)
    case .number(let number): .number(number)
    case .halves(let doubled): .halves(doubled)
    case .flag(let flag): .flag(flag)
    case .empty: .empty
    }
  }
}
