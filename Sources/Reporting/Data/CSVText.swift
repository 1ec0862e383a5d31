/// A table as comma-separated values: a heading, then a line for each row.
///
/// Lines end in CR LF, and a cell with a comma, a quotation mark, a line break or a blank at an end
/// stands between quotation marks. Text that a spreadsheet would take for a formula gets an
/// apostrophe before it; numbers and dates are written as they are.
///
/// > Source: RFC 4180; OWASP, CSV injection.
package struct CSVText: Hashable, Sendable {
  package let text: String

  package init(_ table: DataTable) {
    let head = table.columns.map { Self.quoted($0.name) }.joined(separator: ",")
    let lines = table.rows.map { row in row.map(Self.cell).joined(separator: ",") }
    text = ([head] + lines).joined(separator: "\r\n") + "\r\n"
  }

  private static func cell(_ cell: DataCell) -> String {
    switch cell {
    case .text(let text): quoted(harmless(text))
    case .texts(let items): quoted(harmless(items.joined(separator: "; ")))
    case .date(let date): date.iso
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }

  /// What stands at the beginning of a formula, also after blanks or in full width.
  private static let openers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{00A0}" }
    return first.map(openers.contains) == true ? "'\(text)" : text
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.unicodeScalars.contains { [",", "\"", "\r", "\n", ";"].contains($0) }
      && text.first != " " && text.last != " "
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
