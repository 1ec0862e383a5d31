/// Which characters an entered text may hold.
///
/// Text comes from strangers: what steers a terminal or turns the reading direction is refused at
/// the door, so that it never stands in a journal.
package enum TextSafety {
  /// Whether a text has a control character, an escape sequence or a mark that turns the reading
  /// direction. Line breaks and tabs are allowed when the text may have several lines.
  package static func isUnsafe(_ text: String, severalLines: Bool) -> Bool {
    text.unicodeScalars.contains { scalar in
      if severalLines, scalar == "\n" || scalar == "\t" { return false }
      return isControl(scalar) || isDirectional(scalar)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Marks, embeddings, overrides and isolates.
  ///
  /// > Source: Unicode Standard Annex 9, section 2.
  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
