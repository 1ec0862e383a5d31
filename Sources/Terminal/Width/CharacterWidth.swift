/// How many columns text takes: the sum over its scalars, which terminals agree on for all scripts.
///
/// Only emoji are contested between terminals (``EmojiWidth``); ``ScalarWidth/isUncertain(_:)`` names
/// them and the encoder moves the cursor explicitly after each, so a disagreement never shifts a
/// column.
enum ScalarWidth {
  /// 0 for marks that join the scalar before them, 2 for wide ones, else 1.
  ///
  /// Control characters have no width; ``Neutraliser`` removes them before they are measured.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if contains(value, in: WidthTables.zero) { return 0 }
    return value >= 0x1100 && contains(value, in: WidthTables.wide) ? 2 : 1
  }

  /// May terminals differ on the width or the joining of this scalar?
  static func isUncertain(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x900: return false
    case 0x900..<0x1100, 0x1700..<0x1CF8, 0xA800..<0xAC00, 0x11000..<0x12000:
      return isSpacingMark(value)
    case 0x1100..<0x1160, 0x1200..<0x231A, 0x2E80..<0xD7B0, 0xD7FC..<0x1F000: return false
    case 0x1160..<0x1200, 0xD7B0..<0xD7FC, 0x1F1E6...0x1F1FF: return true
    default: return value < 0x20000 && contains(value, in: WidthTables.wide)
    }
  }

  /// Marks of South and South-East Asian scripts with a column of their own; some terminals give
  /// them none.
  static func isSpacingMark(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.generalCategory == .spacingMark
  }

  /// Binary search in ranges flattened as low, high, low, high.
  static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    ranges.withUnsafeBufferPointer { table in
      var low = 0
      var high = table.count / 2 - 1
      while low <= high {
        let middle = (low + high) / 2
        if value < table[2 * middle] {
          high = middle - 1
        } else if value > table[2 * middle + 1] {
          low = middle + 1
        } else {
          return true
        }
      }
      return false
    }
  }
}

/// The number of columns that this text takes in a frame, after neutralising.
public func displayWidth(_ text: some StringProtocol, emoji: EmojiWidth = .current) -> Int {
  if let columns = Neutraliser.printableASCII(text) { return columns }
  var columns = 0
  Neutraliser.forEachGlyph(in: text, emoji: emoji) { glyph in
    columns += glyph.width
    return true
  }
  return columns
}
