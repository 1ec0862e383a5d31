import Foundation

/// Text as the index of three letters keeps it, and as it is searched.
///
/// Small letters without accents; before each word stand two spaces, so that the first one or two
/// letters of a word make three characters too and are found by the same index.
package enum SearchText {
  /// The text for the index: `  cafe  de  ruine`.
  static func indexed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count * 5 / 4)
    for word in words(text) { result += "  \(word)" }
    return result
  }

  /// The words of a text, folded, in order.
  package static func words(_ text: String) -> [Substring] {
    folded(text).split { !$0.isLetter && !$0.isNumber }
  }

  package static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower }
    let bare = lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: bare)
    return String(result)
  }
}
