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

  /// What finds cases, and what tells the better finds.
  struct Words: Hashable {
    /// What must occur for each word: the word itself, or its beginning when it is short.
    let found: [String]
    /// Each word where a word begins.
    let begins: [String]

    /// A query for the full-text index, in which each phrase must occur.
    static func query(_ phrases: [String]) -> String {
      phrases.map { "\"\($0)\"" }.joined(separator: " AND ")
    }
  }

  init(_ typed: String) {
    let limited = typed.prefix(StorageLimits.searchCharacters)
    let words = SearchText.words(String(limited)).prefix(StorageLimits.searchWords)
    guard !words.isEmpty else {
      self = typed.allSatisfy(\.isWhitespace) ? .everything : .nothing
      return
    }
    let begins = words.map(Self.beginning)
    let found = words.map { $0.unicodeScalars.count < 3 ? Self.beginning($0) : String($0) }
    self = .words(Words(found: found, begins: begins))
  }

  /// A word where a word begins: with one or two spaces before it, to make three characters.
  private static func beginning(_ word: Substring) -> String {
    (word.unicodeScalars.count == 1 ? "  " : " ") + word
  }
}
