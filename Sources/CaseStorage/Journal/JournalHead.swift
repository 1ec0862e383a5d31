/// The last entry of the journal.
///
/// Whoever keeps this elsewhere can tell later that the tail was cut.
package struct JournalHead: Hashable, Sendable, CustomStringConvertible {
  /// Zero for an empty journal.
  package let number: Int
  package let hash: Digest

  package init(number: Int, hash: Digest) {
    self.number = number
    self.hash = hash
  }

  package static let empty = JournalHead(number: 0, hash: .zero)

  /// Reads what ``text`` gives, with white space around it; nil when it is anything else.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).joined().split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number >= 0,
      let hash = Digest(hex: parts[1].lowercased())
    else { return nil }
    self.init(number: number, hash: hash)
  }

  /// The number, a colon, and the hash in hexadecimal digits.
  package var text: String { "\(number):\(hash.hex)" }

  package var description: String { text }
}
