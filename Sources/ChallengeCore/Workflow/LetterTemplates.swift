/// The words in which a municipality writes its letters; where it says nothing, the program's own
/// words stand.
///
/// What the law wants in a letter (dates, reasons, remedy) is not among them: that always stands.
package struct LetterTemplates: Hashable, Sendable {
  /// The words around the facts of one kind of letter.
  package struct Texts: Hashable, Sendable {
    package let opening: Bilingual?
    package let closing: Bilingual?

    package init(opening: Bilingual?, closing: Bilingual?) {
      self.opening = opening
      self.closing = closing
    }
  }

  package let salutation: Bilingual?
  /// Name and address of the municipality; a comma ends a line.
  package let sender: Bilingual?
  /// How letters end, above the name of whoever signs.
  package let closing: Bilingual?
  package let kinds: [LetterKind: Texts]

  package init(
    salutation: Bilingual? = nil, sender: Bilingual? = nil, closing: Bilingual? = nil,
    kinds: [LetterKind: Texts] = [:]
  ) {
    self.salutation = salutation
    self.sender = sender
    self.closing = closing
    self.kinds = kinds
  }

  package static let standard = LetterTemplates()
}
