import Wording

/// A report as it is shown: headings, paragraphs, tables and pictures, in one language.
///
/// Every readable form is made from this, so they say the same.
package struct ReportPage: Hashable, Sendable {
  package let language: Language
  package let title: String
  package let introduction: [String]
  package let sections: [Section]

  package struct Section: Hashable, Sendable {
    package let title: String
    package let blocks: [Block]
  }

  package enum Block: Hashable, Sendable {
    case paragraph(String)
    case table(Table)
    case picture(Picture)
  }

  /// Rows under column headings; the first cell of a row names the row.
  package struct Table: Hashable, Sendable {
    package let caption: String
    package let columns: [Column]
    package let rows: [[Cell]]
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Cell: Hashable, Sendable {
    package let text: String
    /// Absent or withheld: shown as such, never as a value.
    package let isAbsent: Bool
    /// Somebody's own words: in the language of the municipality, whatever that of the page.
    package let isTyped: Bool

    init(_ text: String, isAbsent: Bool = false, isTyped: Bool = false) {
      self.text = text
      self.isAbsent = isAbsent
      self.isTyped = isTyped
    }
  }
}

extension ReportPage {
  /// GitHub-flavoured Markdown. What people typed never becomes markup, a link or HTML in it.
  package var markdown: String { MarkdownReport(self).text }

  /// One stand-alone file without scripts, which prints well and meets WCAG 2.2 AA.
  package var html: String { HTMLReport(self).text }
}
