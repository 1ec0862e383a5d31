import ChallengeCore
import Terms
import Wording

/// A report as data for machines: tables of typed columns, each with a meaning.
///
/// CSV and JSON are both made from this, so they say the same. Every row carries the municipality
/// and the version of its profile, so that sets of several municipalities can be put together.
///
/// > Source: domain report R-57; RFC 4180 for the CSV.
package struct DataSet: Hashable, Sendable {
  package let tables: [DataTable]

  package init(tables: [DataTable]) { self.tables = tables }

  /// The table that stands for the set where only one can be given.
  package var first: DataTable? { tables.first }

  package func table(_ name: String) -> DataTable? { tables.first { $0.name == name } }

  /// What every column of every table means, as a table.
  package func dictionary(_ language: Language) -> DataTable {
    let words = DataWords(language)
    return DataTable(
      name: "dictionary",
      columns: ["table", "column", "type", "unit", "meaning"].map { DataColumn($0, .text) },
      rows: tables.flatMap { table in
        table.columns.map { column in
          [
            .text(table.name), .text(column.name), .text(column.type.rawValue),
            .text(orEmpty: column.type.unit),
            .text(words.meaning(column.name, in: table.name) ?? ""),
          ]
        }
      })
  }
}

/// Rows of cells under named columns.
package struct DataTable: Hashable, Sendable {
  /// Lower case with hyphens; also the name of its file.
  package let name: String
  package let columns: [DataColumn]
  package let rows: [[DataCell]]
}

/// A column: its name in files, and what its cells are.
package struct DataColumn: Hashable, Sendable {
  /// In `camelCase`, the same in CSV and JSON.
  package let name: String
  package let type: DataType

  init(_ name: String, _ type: DataType) {
    self.name = name
    self.type = type
  }
}

package enum DataType: String, Hashable, Sendable, CaseIterable {
  case text
  /// A word of a closed list of the program, of the workflow or of the profile.
  case code
  /// Words of a closed list; in CSV with `;` between them.
  case codes
  /// `YYYY-MM-DD`.
  case date
  case number
  /// Whole euro cents.
  case money
  case flag

  var unit: String? {
    switch self {
    case .money: "EUR cent"
    case .date: "ISO 8601"
    default: nil
    }
  }
}

/// One cell; what is not known is ``empty``, never a zero, and a column beside it says why.
package enum DataCell: Hashable, Sendable {
  case text(String)
  case texts([String])
  case date(CalendarDate)
  case number(Int)
  /// Half of a whole number.
  case halves(Int)
  case flag(Bool)
  case empty

  static func text(orEmpty text: String?) -> DataCell { text.map(DataCell.text) ?? .empty }
  static func number(orEmpty number: Int?) -> DataCell { number.map(DataCell.number) ?? .empty }
  static func median(orEmpty median: Median?) -> DataCell {
    median.map { .halves($0.doubled) } ?? .empty
  }
  static func date(orEmpty date: CalendarDate?) -> DataCell { date.map(DataCell.date) ?? .empty }

  /// The value of a fact; what is absent or withheld is empty.
  static func fact(_ fact: Fact) -> DataCell {
    switch fact {
    case .text(let text), .choice(let text): .text(text)
    case .texts(let items), .choices(let items): .texts(items)
    case .date(let date): .date(date)
    case .days(let number), .number(let number), .money(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .named(let items): .texts(items.map(\.dutch))
    case .record(let id): .text(id.text)
    case .person(let person): .text(orEmpty: person.name ?? person.role?.rawValue)
    case .gap, .textWithheld, .nameWithheld, .notRecorded: .empty
    }
  }

  /// Why a fact is empty, as a code; empty itself when there is a value.
  static func absence(_ fact: Fact) -> DataCell {
    switch fact {
    case .gap(let gap, _): .text(gap.rawValue)
    case .textWithheld, .nameWithheld: .text("withheld")
    case .notRecorded: .text("not-recorded")
    default: .empty
    }
  }
}
