/// Where a piece of text leads: an address that the terminal opens (OSC 8).
///
/// Only `https:`, `http:` and `mailto:` are addresses here. Anything that is not printable ASCII
/// refuses the whole, so a link from a stranger's text never steers a terminal.
public struct Link: Hashable, Sendable {
  /// The address as it is sent.
  public let address: String

  /// Nil when the text is no such address, or is longer than ``Limits/linkBytes``.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Limits.linkBytes, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      return nil
    }
    let lower = text.lowercased()
    guard
      let scheme = ["https://", "http://", "mailto:"].first(where: { lower.hasPrefix($0) }),
      text.utf8.count > scheme.utf8.count
    else { return nil }
    address = String(text)
  }
}
