import Wording

/// A report as lines of text for a terminal or a printer: no colour, no markup, at most as wide as
/// asked.
///
/// A table that is too wide is told row by row. Of a long list of cases the first are told, and how
/// many follow: the other forms have them all. What people typed never steers a terminal in it.
package struct PlainReport: Sendable {
  package let text: String

  /// - Parameter width: columns; words that are longer stay whole.
  package init(_ page: ReportPage, width: Int = 78) {
    var writer = PlainWriter(width: max(20, width), words: ReportWords(page.language))
    writer.write(page)
    text = writer.text
  }
}

private struct PlainWriter {
  private(set) var text = ""
  private let width: Int
  private let words: ReportWords

  init(width: Int, words: ReportWords) {
    self.width = width
    self.words = words
  }

  mutating func write(_ page: ReportPage) {
    heading(page.title, "=")
    for paragraph in page.introduction { wrapped(paragraph) }
    for section in page.sections {
      line("")
      heading(section.title, "-")
      for block in section.blocks {
        line("")
        switch block {
        case .paragraph(let text): wrapped(text)
        case .table(let table): write(table)
        case .picture(let picture): for drawn in TextPicture(picture).lines { line(drawn) }
        }
      }
    }
  }

  private mutating func line(_ line: String) {
    var kept = line
    while kept.last == " " { kept.removeLast() }
    text += kept + "\n"
  }

  private mutating func heading(_ title: String, _ mark: Character) {
    wrapped(title)
    line(String(repeating: mark, count: min(width, Self.plain(title).count)))
  }

  /// Without line breaks and what a terminal would obey.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: " "
          default: scalar
          }
        }))
  }

  private mutating func wrapped(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for part in Self.lines(Self.plain(text), width - indent) { line(margin + part) }
  }

  // MARK: Tables

  /// How many lines a cell may take before a table is told row by row.
  private static let mostLines = 3
  /// Words of a long list that are told.
  private static let mostListed = 12
  /// How narrow a column of text may become.
  private static let narrowest = 14

  private mutating func write(_ table: ReportPage.Table) {
    let rows = table.rows.map { $0.map { shortened(Self.plain($0.text)) } }
    let titles = table.columns.map { Self.plain($0.title) }
    guard let widths = widths(table, titles, rows) else { return writeRows(titles, rows) }
    let isNumber = table.columns.map(\.isNumber)
    writeRow(titles, widths, isNumber)
    line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in rows { writeRow(row, widths, isNumber) }
  }

  /// Of a list of short words, such as numbers of cases, not more than a person reads.
  private func shortened(_ text: String) -> String {
    let parts = text.split(separator: ", ")
    guard parts.count > 2 * Self.mostListed, parts.allSatisfy({ $0.count < 16 }) else {
      return text
    }
    return parts.prefix(Self.mostListed).joined(separator: ", ")
      + words.andMoreInList(parts.count - Self.mostListed)
  }

  /// How wide each column is; nil when the table cannot be made narrow enough.
  private func widths(
    _ table: ReportPage.Table, _ titles: [String], _ rows: [[String]]
  ) -> [Int]? {
    var widths = titles.indices.map { column in
      let words = titles[column].split(separator: " ").map(\.count)
      return max(words.max() ?? 0, rows.map { $0[column].count }.max() ?? 0)
    }
    let texts = widths.indices.filter { !table.columns[$0].isNumber }
    func excess() -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) - width }
    while excess() > 0 {
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowest
      else { return nil }
      widths[widest] = max(Self.narrowest, widths[widest] - excess())
    }
    let isReadable = rows.allSatisfy { row in
      row.indices.allSatisfy { Self.lines(row[$0], widths[$0]).count <= Self.mostLines }
    }
    return isReadable ? widths : nil
  }

  private mutating func writeRow(_ cells: [String], _ widths: [Int], _ isNumber: [Bool]) {
    let parts = cells.indices.map { Self.lines(cells[$0], widths[$0]) }
    for index in 0..<(parts.map(\.count).max() ?? 0) {
      let padded = parts.indices.map { column in
        let text = index < parts[column].count ? parts[column][index] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        return isNumber[column] ? space + text : text + space
      }
      line(padded.joined(separator: "  "))
    }
  }

  /// Words in lines of a width; a word that is longer stays whole.
  private static func lines(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  private mutating func writeRows(_ titles: [String], _ rows: [[String]]) {
    for (index, row) in rows.enumerated() {
      if index > 0 { line("") }
      wrapped(row.first ?? "")
      let rest = zip(titles, row).dropFirst().map { "\($0): \($1)" }
      wrapped(rest.joined(separator: "; "), indent: 2)
    }
  }
}
