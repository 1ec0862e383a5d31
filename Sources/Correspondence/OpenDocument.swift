import ChallengeCore
import Foundation
import Terms
import Wording

/// A paper as an OpenDocument text, which office programs open and let people edit.
///
/// > Source: OASIS OpenDocument 1.2, part 1 and part 3 (packages).
package enum OpenDocument {
  package static let mediaType = "application/vnd.oasis.opendocument.text"

  /// - Parameter day: the date of the document.
  package static func data(_ paper: Paper, on day: CalendarDate) -> Data {
    OpenDocumentPackage.data(
      mediaType: mediaType,
      parts: [
        .init("meta.xml", OpenDocumentPackage.meta(title: paper.title, paper.language, day)),
        .init("styles.xml", styles(paper.language)), .init("content.xml", content(paper)),
      ], on: day)
  }

  private static let head = OpenDocumentPackage.head

  private static let spaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    office:version="1.2"
    """

  private static func styles(_ language: Language) -> String {
    let country = language == .dutch ? "NL" : "GB"
    return head + """
      <office:document-styles \(spaces)><office:styles>
      <style:default-style style:family="paragraph"><style:paragraph-properties \
      fo:margin-bottom="0.3cm" fo:line-height="125%"/><style:text-properties \
      fo:font-family="Liberation Sans" fo:font-size="11pt" fo:language="\(language.rawValue)" \
      fo:country="\(country)"/></style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
      <style:style style:name="Line" style:family="paragraph" \
      style:parent-style-name="Standard"><style:paragraph-properties \
      fo:margin-bottom="0cm"/></style:style>
      <style:style style:name="Own_20_words" style:display-name="Own words" \
      style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties \
      fo:margin-left="0.8cm"/><style:text-properties fo:font-style="italic"/></style:style>
      \((1...3).map(heading).joined(separator: "\n"))
      <text:list-style style:name="Items"><text:list-level-style-bullet text:level="1" \
      text:bullet-char="•"><style:list-level-properties text:space-before="0.4cm" \
      text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
      </office:styles><office:automatic-styles><style:page-layout style:name="A4">\
      <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" \
      fo:margin="2.5cm"/></style:page-layout></office:automatic-styles>\
      <office:master-styles><style:master-page style:name="Standard" \
      style:page-layout-name="A4"/></office:master-styles></office:document-styles>
      """
  }

  private static func heading(_ level: Int) -> String {
    """
    <style:style style:name="Heading_20_\(level)" style:display-name="Heading \(level)" \
    style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level=\
    "\(level)"><style:paragraph-properties fo:margin-top="0.3cm" fo:keep-with-next="always"/>\
    <style:text-properties fo:font-weight="bold" fo:font-size="\(16 - 2 * level)pt"/></style:style>
    """
  }

  private static func content(_ paper: Paper) -> String {
    head + "<office:document-content \(spaces)><office:body><office:text>\n"
      + paper.blocks.map(block).joined(separator: "\n")
      + "\n</office:text></office:body></office:document-content>\n"
  }

  private static func block(_ block: Paper.Block) -> String {
    switch block {
    case .heading(let level, let text):
      return "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">"
        + "\(XMLText.running(text))</text:h>"
    case .text(let text):
      return text.split(whereSeparator: \.isNewline).map { paragraph($0, "Standard") }.joined()
    case .lines(let lines):
      return lines.map { paragraph($0, "Line") }.joined() + paragraph("", "Standard")
    case .items(let items): return list(items)
    case .quote(let text):
      return text.split(whereSeparator: \.isNewline).map { paragraph($0, "Own_20_words") }.joined()
    case .document(let label, let record, let name):
      return list(["\(label) (\(name ?? record))"])
    }
  }

  private static func paragraph(_ text: some StringProtocol, _ style: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(XMLText.running(String(text)))</text:p>"
  }

  private static func list(_ items: [String]) -> String {
    let parts = items.map {
      "<text:list-item>\(paragraph($0, "Line"))</text:list-item>"
    }
    return "<text:list text:style-name=\"Items\">\(parts.joined())</text:list>"
      + paragraph("", "Line")
  }
}
