/// Text in XML and HTML: what people typed never becomes markup.
///
/// Every target that writes XML uses it, so that there is one list of the signs that mean something.
///
/// > Source: XML 1.0, production 2 (`Char`) and section 2.4.
package enum XMLText {
  /// A value as it is: breaks and tabs as references, so that a reader of attributes does not make
  /// spaces of them, and what XML cannot hold marked.
  package static func escape(_ text: String) -> String {
    escaped(text, blank: { "&#\($0.value);" }, misfit: "\u{FFFD}")
  }

  /// Running text of a page: a break or a tab is a space, and what XML cannot hold is left out.
  package static func running(_ text: String) -> String {
    escaped(text, blank: { $0 == "\r" ? "" : " " }, misfit: "")
  }

  /// `<name a="b">`, or `<name a="b"/>` for an element without content.
  package static func tag(
    _ name: String, _ attributes: [(String, String)], isEmpty: Bool = true
  ) -> String {
    let text = attributes.map { " \($0.0)=\"\(escape($0.1))\"" }.joined()
    return "<\(name)\(text)\(isEmpty ? "/" : "")>"
  }

  private static func escaped(
    _ text: String, blank: (Unicode.Scalar) -> String, misfit: String
  ) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += blank(scalar)
      case _ where isAllowed(scalar): escaped.unicodeScalars.append(scalar)
      default: escaped += misfit
      }
    }
    return escaped
  }

  /// Surrogates are no scalars.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
