/// The bytes that put text on the terminal's clipboard (OSC 52).
enum Clipboard {
  /// The sequence for a text; nil when it is longer than ``Limits/copyBytes``.
  ///
  /// Inside tmux it goes twice: once for tmux itself (`set-clipboard on`), once wrapped for the
  /// terminal around it (`allow-passthrough on`); the user has at most one of them switched off.
  static func bytes(_ text: String, insideTmux: Bool) -> [UInt8]? {
    let utf8 = Array(text.utf8)
    guard utf8.count <= Limits.copyBytes else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(utf8) + [0x07]
    guard insideTmux else { return plain }
    // In the wrapping every ESC of the content is doubled.
    return plain + Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
  }

  /// > Source: RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
      }
      for place in 0..<4 {
        result.append(
          place <= count ? alphabet[Int(group >> (18 - 6 * UInt32(place))) & 63] : 0x3D)
      }
    }
    return result
  }
}
