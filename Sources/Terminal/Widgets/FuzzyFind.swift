/// How well what somebody typed fits some texts: letters in order, the nearer together and to a
/// word's beginning the better.
///
/// Case and accents do not count. Every typed word must be found in one of the texts: from the
/// beginning of a word on, where letters may be left out, or as one piece anywhere in it.
public struct FuzzyFind: Hashable, Sendable {
  /// A text made ready to be searched, so that this is done once and not at every key.
  public struct Text: Hashable, Sendable {
    let letters: [Character]

    public init(_ text: some StringProtocol) {
      letters = text.prefix(Limits.fuzzyCharacters).map(FuzzyFind.folded)
    }
  }

  private let words: [[Character]]

  public init(_ typed: some StringProtocol) {
    words = typed.split(whereSeparator: \.isWhitespace).map { $0.map(Self.folded) }
  }

  /// Whether nothing was typed; it fits everything alike.
  public var isEmpty: Bool { words.isEmpty }

  /// Higher fits better; nil when a word is in none of the texts.
  public func score(in texts: some Sequence<Text>) -> Int? {
    var sum = 0
    for word in words {
      guard let best = texts.compactMap({ Self.score(word, in: $0.letters) }).max() else {
        return nil
      }
      sum += best
    }
    return sum
  }

  /// The same for texts that are searched once.
  public func score(in texts: String...) -> Int? { score(in: texts.map { Text($0) }) }

  /// Letters that are found as one piece inside a word; fewer are in too many words.
  private static let fewestInside = 3

  /// The best place where a word fits.
  private static func score(_ word: [Character], in text: [Character]) -> Int? {
    var best: Int?
    for place in text.indices where text[place] == word[0] {
      let found =
        isStart(place, in: text)
        ? fit(word, in: text, from: place) : inside(word, in: text, from: place)
      if let found { best = max(best ?? found, found) }
    }
    return best
  }

  /// How well a word fits from the beginning of another: what stands together and at beginnings
  /// counts more, and what is spread over much more than its own length does not fit.
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

  /// A part of a compound counts less than its beginning: `moment` in `contactmoment`.
  private static func inside(_ word: [Character], in text: [Character], from start: Int) -> Int? {
    guard word.count >= fewestInside, text[start...].starts(with: word) else { return nil }
    return word.count
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
