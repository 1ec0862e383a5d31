import Wording

/// A report in GitHub-flavoured Markdown.
///
/// Pictures are drawn in letters; the same numbers stand in a table beside them.
package struct MarkdownReport: Sendable {
  package let text: String

  package init(_ page: ReportPage) {
    var lines = ["# \(MarkdownText.inline(page.title))", ""]
    for paragraph in page.introduction { lines += [MarkdownText.paragraph(paragraph), ""] }
    for section in page.sections {
      lines += ["## \(MarkdownText.inline(section.title))", ""]
      for block in section.blocks { lines += Self.lines(block) }
    }
    while lines.last == "" { lines.removeLast() }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: ReportPage.Block) -> [String] {
    switch block {
    case .paragraph(let text): [MarkdownText.paragraph(text), ""]
    case .table(let table): lines(table)
    case .picture(let picture): lines(picture)
    }
  }

  private static func lines(_ table: ReportPage.Table) -> [String] {
    let head = row(table.columns.map { MarkdownText.cell($0.title) })
    let rule = row(table.columns.map { $0.isNumber ? "---:" : "---" })
    let body = table.rows.map { cells in
      row(
        cells.map { cell in
          let text = MarkdownText.cell(cell.text)
          return cell.isAbsent ? "*\(text)*" : text
        })
    }
    return ["**\(MarkdownText.inline(table.caption))**", "", head, rule] + body + [""]
  }

  private static func lines(_ picture: Picture) -> [String] {
    ["**\(MarkdownText.inline(picture.title))**", "", "```text"] + TextPicture(picture).lines
      + ["```", ""]
  }

  private static func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}

/// Text that stays text in Markdown, whatever somebody typed.
package enum MarkdownText {
  /// Text within a line: nothing in it is markup, a link, HTML, a formula or the end of a cell.
  ///
  /// What Markdown would turn into a link by itself (`https://`, `www.`, an e-mail address, a
  /// mention) is broken by a word joiner, which is not seen.
  package static func inline(_ text: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "!":
        result += "\\\(character)"
      case "@": result += "@\(joiner)"
      case "/" where previous == ":": result += "\(joiner)/"
      case "." where result.suffix(3).lowercased() == "www": result += "\(joiner)."
      case let other where other.isNewline || other == "\t": result += " "
      case let other where isControl(other): break
      default: result.append(character)
      }
      previous = character
    }
    return result
  }

  /// Text in a cell of a table, where a line break is `<br>`.
  package static func cell(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let cell = lines.map { inline(String($0)).trimmingBlanks }.joined(separator: "<br>")
    return cell.isEmpty ? "–" : cell
  }

  /// Text as a paragraph of its own: no heading, list or quotation at its start.
  package static func paragraph(_ text: String) -> String {
    let line = inline(text).trimmingBlanks
    guard let first = line.first else { return "" }
    if "#+-=".contains(first) { return "\\\(line)" }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, ".)".contains(mark) { return "\(digits)\\\(rest)" }
    return line
  }

  /// U+2060: no width, no break.
  private static let joiner: Character = "\u{2060}"

  static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}
