import CaseStorage
import ChallengeCore

/// The code with which a challenger finds the own case: unguessable, easy to read aloud and type.
///
/// 23 characters of 23 carry 104 bits of chance (at least 100 are asked), one more checks the rest;
/// written in six groups of four. Only a hash of it is kept.
package struct StatusCode: Hashable, Sendable {
  /// Digits and letters that cannot be taken for one another; a prime number of them, on which the
  /// check rests.
  private static let alphabet = Array("3479ABCDEFGHJKMNPRSTWXY")
  private static let length = 23

  /// Without the dashes, the check character included.
  private let characters: [Character]

  /// A new code; all chance comes from the generator.
  package init(using generator: inout some RandomNumberGenerator) {
    let random = (0..<Self.length).map { _ in
      Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
    }
    characters = random + [Self.check(random)]
  }

  /// Reads a code as typed: any case, with or without dashes and spaces.
  ///
  /// Nil when it cannot be one, for example after a typing mistake.
  package init?(_ text: String) {
    let typed = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let given = Array(typed)
    guard given.count == Self.length + 1, given.allSatisfy(Self.alphabet.contains),
      given.last == Self.check(Array(given.dropLast()))
    else { return nil }
    characters = given
  }

  /// In groups, as it is shown: `ABCD-EFGH-…`.
  package var text: String {
    stride(from: 0, to: characters.count, by: 4).map { start in
      String(characters[start..<min(start + 4, characters.count)])
    }.joined(separator: "-")
  }

  package var hash: [UInt8] { Array(Digest(of: Array(String(characters).utf8)).bytes) }

  /// Finds every single wrong character and every two neighbours that changed places.
  private static func check(_ characters: [Character]) -> Character {
    let count = alphabet.count
    let sum = characters.enumerated().reduce(0) { sum, item in
      // Never zero, never that of a neighbour, never that of the check character itself.
      let weight = item.offset % (count - 2) + 1
      return (sum + weight * (alphabet.firstIndex(of: item.element) ?? 0)) % count
    }
    return alphabet[sum]
  }
}
