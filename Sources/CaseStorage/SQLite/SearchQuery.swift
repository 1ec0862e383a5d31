/// What somebody typed to search with, as a query for the full-text index.
///
/// Only letters and digits get through, in quotation marks, so that nothing that is typed has a
/// meaning in the language of the index.
enum SearchQuery: Hashable {
  /// Nothing but white space was typed.
  case everything
  /// Something was typed, but no letter or digit.
  case nothing
  /// Each word must occur; of the last, only the beginning.
  case words(String)

  init(_ typed: String) {
    let words = typed.split { !$0.isLetter && !$0.isNumber }.prefix(StorageLimits.searchWords)
    if words.isEmpty {
      self = typed.allSatisfy(\.isWhitespace) ? .everything : .nothing
    } else {
      self = .words(words.map { "\"\($0)\"" }.joined(separator: " ") + "*")
    }
  }
}
