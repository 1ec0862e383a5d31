import ChallengeCore

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
    var text = table.columns.map { Self.quoted($0.name) }.joined(separator: ",") + "\r\n"
    for row in table.rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text += "," }
        text += Self.cell(cell)
      }
      text += "\r\n"
    }
    self.text = text
  }

  private static func cell(_ cell: DataCell) -> String {
    switch cell {
    case .text(let text): quoted(FormulaSafety.harmless(text))
    case .texts(let items): quoted(FormulaSafety.harmless(items.joined(separator: "; ")))
    case .date(let date): date.iso
    case .number(let number): String(number)
    case .halves(let doubled): doubled.halvedText
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.unicodeScalars.contains { [",", "\"", "\r", "\n", ";"].contains($0) }
      && text.first != " " && text.last != " "
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
