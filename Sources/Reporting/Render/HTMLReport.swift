import ChallengeCore
import Wording

/// A report as one HTML file that needs nothing else: no script, no picture, no font from elsewhere.
///
/// > Source: WCAG 2.2 level AA: language of the page (3.1.1), headings and tables by structure
/// > (1.3.1), contrast (1.4.3, 1.4.11), text alternative of pictures (1.1.1), skip link (2.4.1).
package struct HTMLReport: Sendable {
  package let text: String

  package init(_ page: ReportPage) {
    var writer = HTMLWriter(language: page.language)
    writer.write(page)
    text = writer.text
  }
}

/// Writes a page as HTML, element by element.
struct HTMLWriter {
  private(set) var text = ""
  private let language: Language
  /// Rows of a table that is not broken over two sheets of paper.
  private static let rowsOnOnePage = 20
  private var tables = 0
  private var pictures = 0

  init(language: Language) { self.language = language }

  mutating func write(_ page: ReportPage) {
    let title = HTMLText.escape(page.title)
    line("<!DOCTYPE html>")
    line("<html lang=\"\(language.rawValue)\">")
    line("<head>")
    line("<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line("<title>\(title)</title>")
    line("<style>\n\(HTMLStyle.sheet)</style>")
    line("</head>")
    line("<body>")
    line("<a class=\"skip\" href=\"#content\">\(phrase(.skip))</a>")
    line("<header>\n<h1>\(title)</h1>")
    for paragraph in page.introduction { line("<p>\(HTMLText.escape(paragraph))</p>") }
    line("</header>")
    contents(page)
    line("<main id=\"content\">")
    for (index, section) in page.sections.enumerated() { write(section, index + 1) }
    line("</main>")
    line("</body>")
    line("</html>")
  }

  private mutating func contents(_ page: ReportPage) {
    line("<nav aria-labelledby=\"contents\">")
    line("<h2 id=\"contents\">\(phrase(.contents))</h2>")
    line("<ul>")
    for (index, section) in page.sections.enumerated() {
      line("<li><a href=\"#section-\(index + 1)\">\(HTMLText.escape(section.title))</a></li>")
    }
    line("</ul>")
    line("</nav>")
  }

  private mutating func write(_ section: ReportPage.Section, _ number: Int) {
    line("<section aria-labelledby=\"section-\(number)\">")
    line("<h2 id=\"section-\(number)\">\(HTMLText.escape(section.title))</h2>")
    for block in section.blocks {
      switch block {
      case .paragraph(let text): line("<p>\(HTMLText.escape(text))</p>")
      case .table(let table): write(table)
      case .picture(let picture): write(picture)
      }
    }
    line("</section>")
  }

  /// A picture in a frame that can be scrolled, so that its letters stay large on a narrow screen.
  private mutating func write(_ picture: Picture) {
    pictures += 1
    let id = "picture-\(pictures)"
    line("<figure>")
    line("<figcaption id=\"\(id)-caption\">\(HTMLText.escape(picture.title))</figcaption>")
    line("<div class=\"wide\" role=\"group\" aria-labelledby=\"\(id)-caption\" tabindex=\"0\">")
    line(picture.svg(id: id))
    line("</div>")
    line("</figure>")
  }

  private mutating func write(_ table: ReportPage.Table) {
    tables += 1
    let id = "table-\(tables)"
    // A group and no landmark: dozens of those would be in the way of who jumps from one to the next.
    let style = table.rows.count <= Self.rowsOnOnePage ? "wide short" : "wide"
    line("<div class=\"\(style)\" role=\"group\" aria-labelledby=\"\(id)\" tabindex=\"0\">")
    line("<table>")
    line("<caption id=\"\(id)\">\(HTMLText.escape(table.caption))</caption>")
    let heads = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>\(HTMLText.escape(column.title))</th>"
    }
    line("<thead><tr>\(heads.joined())</tr></thead>")
    line("<tbody>")
    for row in table.rows {
      let cells = row.enumerated().map { index, cell in
        let isNumber = index < table.columns.count && table.columns[index].isNumber
        return index == 0 ? rowHead(cell) : self.cell(cell, isNumber: isNumber)
      }
      line("<tr>\(cells.joined())</tr>")
    }
    line("</tbody>")
    line("</table>")
    line("</div>")
  }

  private func rowHead(_ cell: ReportPage.Cell) -> String {
    "<th scope=\"row\"\(spoken(cell))>\(HTMLText.lines(cell.text))</th>"
  }

  private func cell(_ cell: ReportPage.Cell, isNumber: Bool) -> String {
    let names = (isNumber ? ["number"] : []) + (cell.isAbsent ? ["absent"] : [])
    let style = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    return "<td\(style)\(spoken(cell))>\(HTMLText.lines(cell.text))</td>"
  }

  /// The language of what people typed, where the page has another one.
  ///
  /// > Source: WCAG 2.2, 3.1.2.
  private func spoken(_ cell: ReportPage.Cell) -> String {
    cell.isTyped && language != .dutch ? " lang=\"\(Language.dutch.rawValue)\"" : ""
  }

  private func phrase(_ phrase: ReportPhrase) -> String {
    HTMLText.escape(phrase.text(in: language))
  }

  private mutating func line(_ line: String) { text += line + "\n" }
}

/// Text that stays text in HTML, whatever somebody typed.
package enum HTMLText {
  package static func escape(_ text: String) -> String {
    XMLText.running(
      String(text.compactMap { $0.isNewline ? " " : MarkdownText.isControl($0) ? nil : $0 }))
  }

  /// The same with the line breaks kept.
  package static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { whole(escape(String($0))) }.joined(separator: "<br>")
  }

  /// With numbers of cases, a year, a hyphen and four digits, kept whole, so that a narrow column does not
  /// break them in two.
  private static func whole(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "-")) else { return text }
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index]
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isNumber =
        index + 9 <= bytes.count && bytes[index + 4] == UInt8(ascii: "-") && !isDigit(index - 1)
        && !isDigit(index + 9) && (index..<index + 9).allSatisfy { $0 == index + 4 || isDigit($0) }
      guard isNumber else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += Array("<span class=\"whole\">".utf8) + bytes[index..<index + 9] + "</span>".utf8
      index += 9
    }
    return String(decoding: result, as: UTF8.self)
  }
}
