/// How well a search text fits a candidate, and where: its letters in order, words first.
public struct FuzzyFind: Hashable, Sendable {
  /// Higher fits better.
  public let score: Int
  /// The characters of the candidate that were found, counted from 0.
  public let places: [Int]

  /// Nil when the letters of `query` do not all occur in `text` in this order; the case does not count.
  ///
  /// Letters at the start of a word and letters that follow each other count most, and what stands
  /// early counts more than what stands late. An empty query fits everything alike.
  public init?(_ query: some StringProtocol, in text: some StringProtocol) {
    let wanted = query.filter { !$0.isWhitespace }.flatMap { $0.lowercased() }
    let have = text.prefix(Limits.fuzzyCharacters).map { $0.lowercased().first ?? $0 }
    guard !wanted.isEmpty else {
      score = 0
      places = []
      return
    }
    guard wanted.count <= have.count else { return nil }
    var best: (score: Int, places: [Int])?
    // The best way may begin at any occurrence of the first letter; from each the rest is taken
    // greedily, a word's start before the next letter.
    for start in have.indices where have[start] == wanted[0] {
      guard let found = FuzzyFind.places(of: wanted, in: have, from: start) else { break }
      let score = FuzzyFind.score(found, in: have)
      if score > best?.score ?? .min { best = (score, found) }
    }
    guard let best else { return nil }
    score = best.score
    places = best.places
  }

  private static func places(
    of wanted: [Character], in have: [Character], from start: Int
  ) -> [Int]? {
    var result = [start]
    for (index, letter) in wanted.enumerated().dropFirst() {
      let next = result[index - 1] + 1
      guard let plain = have[next...].firstIndex(of: letter) else { return nil }
      guard plain != next else {
        result.append(plain)
        continue
      }
      let word = have.indices[next...].first { have[$0] == letter && isWordStart($0, in: have) }
      // Only when the rest still fits behind it.
      let rest = wanted[(index + 1)...]
      if let word, fits(rest, in: have[(word + 1)...]) {
        result.append(word)
      } else {
        result.append(plain)
      }
    }
    return result
  }

  private static func fits(_ rest: ArraySlice<Character>, in have: ArraySlice<Character>) -> Bool {
    var have = have
    for letter in rest {
      guard let place = have.firstIndex(of: letter) else { return false }
      have = have[(place + 1)...]
    }
    return true
  }

  private static func score(_ places: [Int], in have: [Character]) -> Int {
    var score = -places[0] - have.count / 8
    for (index, place) in places.enumerated() {
      if isWordStart(place, in: have) { score += 20 }
      if index > 0 { score += places[index - 1] + 1 == place ? 20 : -3 }
    }
    return score
  }

  private static func isWordStart(_ place: Int, in have: [Character]) -> Bool {
    place == 0 || !(have[place - 1].isLetter || have[place - 1].isNumber)
  }
}
