import CaseStorage
import ChallengeCore
import Reporting
import Terms
import Wording

/// A report as JSON: what it is about, its tables, and what every column means.
enum ReportJSON {
  /// - Parameter about: the members that say what the report is about.
  static func document(_ set: DataSet, about: [String: JSONValue], _ language: Language)
    -> JSONValue
  {
    var members = about
    members["tables"] = .object(
      Dictionary(uniqueKeysWithValues: set.tables.map { ($0.name, rows($0)) }))
    members["dictionary"] = rows(set.dictionary(language))
    return .object(members)
  }

  static func rows(_ table: DataTable) -> JSONValue {
    .list(
      table.rows.map { row in
        .object(
          Dictionary(
            uniqueKeysWithValues: zip(table.columns, row).map { ($0.name, value($1, $0.type)) }))
      })
  }

  private static func value(_ cell: DataCell, _ type: DataType) -> JSONValue {
    switch cell {
    case .text(let text): type == .codes ? .texts([text]) : .text(text)
    case .texts(let items): type == .codes ? .texts(items) : .text(items.joined(separator: "; "))
    case .date(let date): .text(date.iso)
    case .number(let number): .number(number)
    case .halves(let doubled): .halves(doubled)
    case .flag(let flag): .flag(flag)
    case .empty: type == .codes ? .list([]) : .null
    }
  }

  /// What a report says of itself: its day, whom it is for, and what may be in it.
  static func about(
    kind: String, on date: CalendarDate, _ options: ReportOptions, isPublic: Bool
  ) -> [String: JSONValue] {
    [
      "report": .text(kind), "on": .text(date.iso),
      "audience": .text(isPublic ? "public" : "staff"),
      "includesNames": .flag(options.includesNames),
      "includesFreeText": .flag(options.includesFreeText),
    ]
  }

  static func selection(_ selection: ReportSelection) -> [String: JSONValue] {
    [
      "from": CaseJSON.optional(selection.period?.from.iso),
      "until": CaseJSON.optional(selection.period?.until.iso),
      "area": CaseJSON.optional(selection.area), "domain": CaseJSON.optional(selection.domain),
    ]
  }
}
