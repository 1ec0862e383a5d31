/// Something written that goes out as a file: its parts in order, without any form.
package struct Paper: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    /// A heading; level 1 is the title.
    case heading(Int, String)
    case text(String)
    /// Lines that belong together, such as an address.
    case lines([String])
    case items([String])
    /// Somebody's own words, unedited.
    case quote(String)
    /// A document that goes along; `name` is the name of the file, nil when there is only a link.
    case document(label: String, record: String, name: String?)
  }

  package let title: String
  package let language: Language
  package var blocks: [Block]

  package init(title: String, language: Language, blocks: [Block]) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }

  /// The whole as plain text in lines of at most 72 characters, without a line break at its end.
  package var plainText: String {
    blocks.map { Self.plain($0).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static func plain(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let text): wrapped(text, width: StatusPage.width)
    case .text(let text): paragraphs(text).flatMap { wrapped($0, width: StatusPage.width) }
    case .lines(let lines): lines.flatMap { wrapped($0, width: StatusPage.width) }
    case .items(let items): items.flatMap { wrapped("- \($0)", width: StatusPage.width) }
    case .quote(let text):
      paragraphs(text).flatMap { wrapped($0, width: StatusPage.width - 2) }.map { "> \($0)" }
    case .document(let label, let record, let name):
      wrapped("- \(label) (\(name ?? record))", width: StatusPage.width)
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
