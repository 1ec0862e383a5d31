/// Makes untrusted text harmless: nothing in it can move the cursor, hide, or reorder what is shown.
///
/// - Control characters (C0, DEL, C1, so every escape sequence), bidirectional controls, unassigned
///   code points, interlinear annotations, and marks without a base become `�`.
/// - Tab, line and paragraph ends become a space (line ends are kept where asked).
/// - Zero-width and format characters (joiners, variation selectors, soft hyphen, tags, fillers) are
///   removed: terminals disagree on them, and they hide text.
/// - More than ``Limits/marksPerGlyph`` combining marks on one letter are removed.
enum Neutraliser {
  /// What becomes of one scalar.
  enum Fate { case keep, mark, remove, replace, space, newline }

  /// One or two columns: a scalar, and the marks that join it.
  struct Glyph {
    var scalar: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
    var width = 1
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

  /// Walks over the glyphs of a text as a frame shows them; stops when `body` returns false.
  static func forEachGlyph(in text: some StringProtocol, _ body: (Glyph) -> Bool) {
    var pending: Glyph?
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      let fate = fate(of: scalar)
      let isSecondHalf = lastWasReturn && scalar == "\n"
      lastWasReturn = scalar == "\r"
      if fate == .remove || isSecondHalf { continue }
      if fate == .mark, pending != nil {
        if pending!.marks.count < Limits.marksPerGlyph { pending!.marks.append(scalar) }
        continue
      }
      // Two regional indicators are a flag: one glyph of two columns.
      if isRegional(scalar), let first = pending, first.marks.isEmpty, isRegional(first.scalar) {
        pending = Glyph(scalar: first.scalar, marks: [scalar], width: 2)
        continue
      }
      if let glyph = pending, !body(glyph) { return }
      switch fate {
      case .keep: pending = Glyph(scalar: scalar, width: ScalarWidth.columns(scalar))
      case .space, .newline: pending = Glyph(scalar: " ")
      default: pending = Glyph(scalar: replacement)
      }
    }
    if let glyph = pending { _ = body(glyph) }
  }
}

/// Untrusted text made fit to print as lines: no control, hidden or reordering characters.
///
/// Tabs become a space. With `keepingNewlines`, each line end (also `\r\n`) becomes one `\n`;
/// otherwise a space. The rules are those of ``Frame/draw(_:at:in:style:overflow:)``.
public func sanitised(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var result = String.UnicodeScalarView()
  var marks = -1
  var lastWasReturn = false
  for scalar in text.unicodeScalars {
    let isSecondHalf = lastWasReturn && scalar == "\n"
    lastWasReturn = scalar == "\r"
    if isSecondHalf { continue }
    switch Neutraliser.fate(of: scalar) {
    case .remove: continue
    case .mark where marks < 0: result.append(Neutraliser.replacement)
    case .mark:
      marks += 1
      if marks <= Limits.marksPerGlyph { result.append(scalar) }
      continue
    case .keep: result.append(scalar)
    case .replace: result.append(Neutraliser.replacement)
    case .space: result.append(" ")
    case .newline:
      result.append(keepingNewlines ? "\n" : " ")
      marks = keepingNewlines ? -1 : 0
      continue
    }
    marks = 0
  }
  return String(result)
}
