/// XML text; what people typed never becomes markup, and what XML cannot hold is marked.
enum XMLText {
  static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // As a reference, so that a reader of attributes does not make a space of it.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where isAllowed(scalar): escaped.unicodeScalars.append(scalar)
      default: escaped += "\u{FFFD}"
      }
    }
    return escaped
  }

  /// > Source: XML 1.0, production 2 (`Char`); surrogates are no scalars.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  /// `<name a="b">`, or `<name a="b"/>` for an element without content.
  static func tag(_ name: String, _ attributes: [(String, String)], isEmpty: Bool = true) -> String
  {
    let text = attributes.map { " \($0.0)=\"\(escape($0.1))\"" }.joined()
    return "<\(name)\(text)\(isEmpty ? "/" : "")>"
  }
}
