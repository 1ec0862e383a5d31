/// Makes untrusted text harmless: nothing in it can move the cursor, hide, or reorder what is shown.
///
/// - Control characters (C0, DEL, C1, so every escape sequence), bidirectional controls, unassigned
///   code points, interlinear annotations, and marks without a base become `�`.
/// - Tab, line and paragraph ends become a space (line ends are kept where asked).
/// - Zero-width and format characters (joiners, variation selectors, soft hyphen, tags, fillers) are
///   removed: terminals disagree on them, and they hide text. Only inside an emoji they stay, where
///   the terminal joins those (``EmojiWidth/joined``).
/// - More than ``Limits/marksPerGlyph`` combining marks on one letter are removed.
enum Neutraliser {
  /// What becomes of one scalar.
  enum Fate { case keep, mark, remove, replace, space, newline }

  /// One or two columns: a scalar, and the marks that join it.
  struct Glyph {
    var scalar: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
    var width = 1
    /// Shown as a space; it was the end of a line.
    var isLineEnd = false

    /// Can a mark join this? Hangul vowels and finals join what makes a syllable with them.
    ///
    /// > Source: UAX #29, rules GB6 to GB8.
    func takes(_ mark: Unicode.Scalar) -> Bool {
      let last = (marks.last ?? scalar).value
      let isSyllable = 0xAC00...0xD7A3 ~= last
      let isOpen = isSyllable && (last - 0xAC00).isMultiple(of: 28)
      let isVowel = 0x1160...0x11A7 ~= last || 0xD7B0...0xD7C6 ~= last
      switch mark.value {
      case 0x1160...0x11A7, 0xD7B0...0xD7C6:
        return isOpen || isVowel || 0x1100...0x115F ~= last || 0xA960...0xA97C ~= last
      case 0x11A8...0x11FF, 0xD7CB...0xD7FB:
        return isSyllable || isVowel || 0x11A8...0x11FF ~= last || 0xD7CB...0xD7FB ~= last
      default: return true
      }
    }

    /// Joins a scalar that belongs to the same emoji; false when it does not.
    mutating func join(_ scalar: Unicode.Scalar) -> Bool {
      guard
        EmojiWidth.joins(
          scalar, first: self.scalar, last: marks.last ?? self.scalar, count: marks.count + 1)
      else { return false }
      marks.append(scalar)
      if scalar.value != 0x200D { width = 2 }
      return true
    }

    /// The glyph without a joiner that nothing followed.
    var closed: Glyph {
      guard marks.last?.value == 0x200D else { return self }
      var glyph = self
      glyph.marks.removeLast()
      return glyph
    }
  }

  static func isRegional(_ scalar: Unicode.Scalar) -> Bool { 0x1F1E6...0x1F1FF ~= scalar.value }

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return .keep
    case 0x0A, 0x0D, 0x2028, 0x2029: return .newline
    case 0x09: return .space
    case 0..<0xA0: return .replace
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: return .replace
    default: break
    }
    if ScalarWidth.contains(scalar.value, in: WidthTables.ignorable) { return .remove }
    if ScalarWidth.columns(scalar) == 0 { return .mark }
    return scalar.properties.generalCategory == .unassigned ? .replace : .keep
  }

  /// The number of bytes when all are printable ASCII, which needs no care at all; else nil.
  @inline(__always)
  static func printableASCII(_ text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return bytes.count
    } ?? nil
  }

  /// Walks over the glyphs of a text as a frame shows them; stops when `body` returns false.
  static func forEachGlyph(
    in text: some StringProtocol, emoji: EmojiWidth, _ body: (Glyph) -> Bool
  ) {
    var pending: Glyph?
    var lastWasReturn = false
    var takesMarks = false
    // Something invisible stood after the pending glyph.
    var isApart = false
    for scalar in text.unicodeScalars {
      if emoji == .joined, scalar.value > 0x200C, pending?.join(scalar) == true { continue }
      let fate = fate(of: scalar)
      let isSecondHalf = lastWasReturn && scalar == "\n"
      lastWasReturn = scalar == "\r"
      if isSecondHalf { continue }
      if fate == .remove {
        if endsCluster(scalar) { takesMarks = false }
        isApart = true
        continue
      }
      if fate == .mark, takesMarks, pending?.takes(scalar) == true {
        if pending!.marks.count < Limits.marksPerGlyph { pending!.marks.append(scalar) }
        continue
      }
      // Two regional indicators are a flag: one glyph of two columns.
      if isRegional(scalar), let first = pending, !isApart, first.marks.isEmpty,
        isRegional(first.scalar)
      {
        pending = Glyph(scalar: first.scalar, marks: [scalar], width: 2)
        continue
      }
      if let glyph = pending, !body(glyph.closed) { return }
      takesMarks = fate == .keep
      isApart = false
      switch fate {
      case .keep: pending = Glyph(scalar: scalar, width: ScalarWidth.columns(scalar))
      case .space: pending = Glyph(scalar: " ")
      case .newline: pending = Glyph(scalar: " ", isLineEnd: true)
      default: pending = Glyph(scalar: replacement)
      }
    }
    if let glyph = pending { _ = body(glyph.closed) }
  }

  /// Does a removed scalar end what marks could join? Joiners, selectors and tags do not.
  private static func endsCluster(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xE0020...0xE007F: false
    default:
      scalar.properties.generalCategory == .format
        || scalar.value >= 0xE0000
          && scalar.properties.generalCategory == .unassigned
    }
  }
}

/// Untrusted text made fit to print as lines: no control, hidden or reordering characters.
///
/// Tabs become a space. With `keepingNewlines`, each line end (also `\r\n`) becomes one `\n`;
/// otherwise a space. The rules are those of ``Frame/draw(_:at:in:style:overflow:)``.
public func sanitised(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
  if Neutraliser.printableASCII(text) != nil { return String(text) }
  var result = String.UnicodeScalarView()
  Neutraliser.forEachGlyph(in: text, emoji: .apart) { glyph in
    result.append(glyph.isLineEnd && keepingNewlines ? "\n" : glyph.scalar)
    result.append(contentsOf: glyph.marks)
    return true
  }
  return String(result)
}
