/// How well typed words fit a text: letters in order, the nearer together and to a word's beginning
/// the better.
///
/// Case and accents do not count. Every typed word must be found in one of the texts.
struct FuzzyMatch {
  private let words: [[Character]]

  init(_ typed: String) {
    words = typed.split(whereSeparator: \.isWhitespace).map { $0.map(Self.folded) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Higher is better; nil when a word is in none of the texts.
  func score(_ texts: [String]) -> Int? {
    let folded = texts.map { $0.map(Self.folded) }
    var sum = 0
    for word in words {
      guard let best = folded.compactMap({ Self.score(word, in: $0) }).max() else { return nil }
      sum += best
    }
    return sum
  }

  /// The best place where a word fits, beginning at a word of the text.
  private static func score(_ word: [Character], in text: [Character]) -> Int? {
    text.indices.lazy.filter { isStart($0, in: text) && text[$0] == word[0] }
      .compactMap { fit(word, in: text, from: $0) }.max()
  }

  /// How well a word fits from a place: what stands together and at beginnings counts more, and what
  /// is spread over much more than its own length does not fit.
  private static func fit(_ word: [Character], in text: [Character], from start: Int) -> Int? {
    var score = start == 0 ? 8 : 4
    var place = start
    for letter in word.dropFirst() {
      let next = place + 1
      if next < text.count, text[next] == letter {
        score += 4
        place = next
        continue
      }
      guard let found = text.indices.dropFirst(next).first(where: { text[$0] == letter }) else {
        return nil
      }
      score += isStart(found, in: text) ? 2 : -2
      place = found
    }
    return place - start < max(8, word.count * 3) ? score : nil
  }

  private static func isStart(_ place: Int, in text: [Character]) -> Bool {
    place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
      || !(text[place].isLetter || text[place].isNumber)
  }

  /// The letter without its accent, in lower case.
  private static func folded(_ character: Character) -> Character {
    let lower = character.lowercased().first ?? character
    return accents[lower] ?? lower
  }

  private static let accents: [Character: Character] = {
    let table: [(Character, String)] = [
      ("a", "áàâäã"), ("c", "ç"), ("e", "éèêë"), ("i", "íìîï"), ("n", "ñ"), ("o", "óòôöõ"),
      ("u", "úùûü"), ("y", "ýÿ"),
    ]
    return Dictionary(
      uniqueKeysWithValues: table.flatMap { plain, accented in accented.map { ($0, plain) } })
  }()
}
