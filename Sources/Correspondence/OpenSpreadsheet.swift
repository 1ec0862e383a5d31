import ChallengeCore
import Foundation
import Terms
import Wording

/// Tables as an OpenDocument spreadsheet: a sheet each, with cells that know what they are.
///
/// A text is a text whatever it begins with: a formula stands in an attribute that is never written.
///
/// > Source: OASIS OpenDocument 1.2, part 1, sections 9.1 and 19.385 (`office:value-type`).
package enum OpenSpreadsheet {
  package static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// Half of a whole number.
    case halves(Int)
    case date(CalendarDate)
    case flag(Bool)
    case empty
  }

  package struct Sheet: Hashable, Sendable {
    package let name: String
    /// The heading of each column.
    package let columns: [String]
    package let rows: [[Cell]]

    package init(name: String, columns: [String], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// - Parameter day: the date of the document.
  package static func data(
    _ sheets: [Sheet], title: String, _ language: Language, on day: CalendarDate
  ) -> Data {
    OpenDocumentPackage.data(
      mediaType: mediaType,
      parts: [
        .init("meta.xml", OpenDocumentPackage.meta(title: title, language, day)),
        .init("styles.xml", styles(language)), .init("content.xml", content(sheets)),
      ], on: day)
  }

  private static let spaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"
    """

  private static func styles(_ language: Language) -> String {
    let country = language == .dutch ? "NL" : "GB"
    return OpenDocumentPackage.head + """
      <office:document-styles \(spaces)><office:styles>
      <style:default-style style:family="table-cell"><style:text-properties \
      fo:font-family="Liberation Sans" fo:font-size="10pt" fo:language="\(language.rawValue)" \
      fo:country="\(country)"/></style:default-style>
      <number:date-style style:name="Day"><number:year number:style="long"/>\
      <number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text>\
      <number:day number:style="long"/></number:date-style>
      <style:style style:name="Heading" style:family="table-cell"><style:text-properties \
      fo:font-weight="bold"/></style:style>
      <style:style style:name="Date" style:family="table-cell" style:data-style-name="Day"/>
      </office:styles></office:document-styles>
      """
  }

  private static func content(_ sheets: [Sheet]) -> String {
    OpenDocumentPackage.head
      + "<office:document-content \(spaces)><office:body><office:spreadsheet>\n"
      + sheets.map(table).joined()
      + "</office:spreadsheet></office:body></office:document-content>\n"
  }

  private static func table(_ sheet: Sheet) -> String {
    let heading = sheet.columns.map { string($0, " table:style-name=\"Heading\"") }.joined()
    let rows = sheet.rows.map { row in
      "<table:table-row>\(row.map(cell).joined())</table:table-row>\n"
    }
    return "<table:table table:name=\"\(XMLText.running(sheet.name))\">\n"
      + "<table:table-column table:number-columns-repeated=\"\(max(1, sheet.columns.count))\"/>\n"
      + "<table:table-header-rows><table:table-row>\(heading)</table:table-row>"
      + "</table:table-header-rows>\n\(rows.joined())</table:table>\n"
  }

  private static func cell(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): return string(text, "")
    case .number(let number): return value("float", "value", String(number))
    case .halves(let doubled): return value("float", "value", doubled.halvedText)
    case .flag(let flag): return value("boolean", "boolean-value", flag ? "true" : "false")
    case .date(let date):
      return value("date", "date-value", date.iso, " table:style-name=\"Date\"")
    case .empty: return "<table:table-cell/>"
    }
  }

  private static func value(
    _ type: String, _ attribute: String, _ value: String, _ style: String = ""
  ) -> String {
    "<table:table-cell\(style) office:value-type=\"\(type)\" office:\(attribute)=\"\(value)\">"
      + "<text:p>\(value)</text:p></table:table-cell>"
  }

  private static func string(_ text: String, _ style: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      "<text:p>\(spaced(XMLText.running(String($0))))</text:p>"
    }
    return "<table:table-cell\(style) office:value-type=\"string\">\(lines.joined())"
      + "</table:table-cell>"
  }

  /// Blanks at the ends and blanks after blanks are kept, which the format asks an element for.
  private static func spaced(_ text: String) -> String {
    var spaced = ""
    var isAfterBlank = true
    for character in text {
      spaced += character == " " && isAfterBlank ? "<text:s/>" : String(character)
      isAfterBlank = character == " "
    }
    guard spaced.hasSuffix(" ") else { return spaced }
    return spaced.dropLast() + "<text:s/>"
  }
}
