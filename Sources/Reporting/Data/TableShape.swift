import Casework
import ChallengeCore
import Terms

/// One table of the data set: what its rows are taken from, and its columns.
///
/// Every table begins with the same columns, which say where a row comes from.
struct TableShape: Sendable {
  let name: String
  let columns: [DataColumn]
  /// The rows of one case, without the columns that all tables share.
  let rows: @Sendable (ReportedCase) -> [[DataCell]]

  /// - Parameter items: what a row is made of; one row each.
  init<Item>(
    _ name: String, _ items: @escaping @Sendable (ReportedCase) -> [Item],
    _ columns: [TypedColumn<Item>]
  ) {
    self.name = name
    self.columns = columns.map(\.column)
    rows = { reported in items(reported).map { item in columns.map { $0.value(item) } } }
  }

  /// Which columns every table has first.
  static let shared: [DataColumn] = [
    DataColumn("municipality", .text), DataColumn("profile", .text),
    DataColumn("profileVersion", .number), DataColumn("case", .text),
  ]
}

/// A case with all that the tables are made from.
package struct ReportedCase: Sendable {
  package let report: CaseReport
  package let row: OverviewRow
  /// The case that it was made from, for the tables of research; nil when they are not asked for.
  package let dossier: Dossier?

  package init(report: CaseReport, row: OverviewRow, dossier: Dossier? = nil) {
    self.report = report
    self.row = row
    self.dossier = dossier
  }

  var shared: [DataCell] {
    [
      .text(row.municipality), .text(row.profile), .number(row.profileVersion), .text(row.case),
    ]
  }
}

/// A column with how its value is found.
struct TypedColumn<Item>: Sendable {
  let column: DataColumn
  let value: @Sendable (Item) -> DataCell

  init(_ name: String, _ type: DataType, _ value: @escaping @Sendable (Item) -> DataCell) {
    column = DataColumn(name, type)
    self.value = value
  }
}

extension DataSet {
  /// Gathers the tables case by case, so that many cases are never in memory at once.
  package struct Builder: Sendable {
    private var rows: [[[DataCell]]]
    private let shapes: [TableShape]
    private let isForResearch: Bool

    /// - Parameter isForResearch: with the tables that research gets besides those of a report.
    package init(isForResearch: Bool = false) {
      shapes = TableShape.all + (isForResearch ? TableShape.research : [])
      rows = Array(repeating: [], count: shapes.count)
      self.isForResearch = isForResearch
    }

    package mutating func add(_ reported: ReportedCase) {
      for (index, shape) in shapes.enumerated() {
        rows[index] += shape.rows(reported).map { reported.shared + $0 }
      }
    }

    package var dataSet: DataSet {
      DataSet(
        tables: zip(shapes, rows).map { shape, rows in
          DataTable(
            name: shape.name, columns: TableShape.shared + shape.columns,
            rows: isForResearch ? Self.byPseudonym(rows) : rows)
        })
    }

    /// The order of the numbers would tell which case is which.
    private static func byPseudonym(_ rows: [[DataCell]]) -> [[DataCell]] {
      let place = TableShape.shared.firstIndex { $0.name == "case" } ?? 0
      func name(_ row: [DataCell]) -> String {
        if case .text(let name) = row[place] { name } else { "" }
      }
      return rows.enumerated().sorted { left, right in
        (name(left.element), left.offset) < (name(right.element), right.offset)
      }.map(\.element)
    }
  }
}
