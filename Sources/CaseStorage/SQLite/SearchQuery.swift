/// What somebody typed to search with, as queries for the full-text index.
///
/// Only letters and digits get through, in quotation marks, so that nothing that is typed has a
/// meaning in the language of the index.
enum SearchQuery: Hashable {
  /// Nothing but white space was typed.
  case everything
  /// Something was typed, but no letter or digit.
  case nothing
  /// Each word must occur: inside a word from three letters on, else at its beginning.
  case words(Words)

  /// The queries that find cases, and those that tell the better finds.
  struct Words: Hashable {
    let found: String
    /// Every word at the beginning of a word, in number or title.
    let beginsInTitle: String
    /// Every word somewhere in number or title.
    let inTitle: String
    /// Every word at the beginning of a word, anywhere.
    let begins: String
  }

  init(_ typed: String) {
    let limited = typed.prefix(StorageLimits.searchCharacters)
    let words = SearchText.words(String(limited)).prefix(StorageLimits.searchWords)
    guard !words.isEmpty else {
      self = typed.allSatisfy(\.isWhitespace) ? .everything : .nothing
      return
    }
    let begins = Self.all(words.map(Self.beginning))
    let found = Self.all(words.map { $0.unicodeScalars.count < 3 ? Self.beginning($0) : $0[...] })
    self = .words(
      Words(
        found: found, beginsInTitle: "title : (\(begins))", inTitle: "title : (\(found))",
        begins: begins))
  }

  /// A word where a word begins: with one or two spaces before it, to make three characters.
  private static func beginning(_ word: Substring) -> Substring {
    (word.unicodeScalars.count == 1 ? "  " : " ") + word
  }

  private static func all(_ phrases: [Substring]) -> String {
    phrases.map { "\"\($0)\"" }.joined(separator: " AND ")
  }
}
