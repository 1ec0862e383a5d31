@testable import Terminal

/// A generator whose numbers depend on the seed only.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension Frame {
  static let samples = [
    "uitdaagrecht", "é", "e\u{301}en", "日本語", "a", "ß", "─│┌", "  ", "한국", "ไทย", "क्षि", "x y z",
  ]
  static let emoji = ["👍🏽", "🇳🇱", "🎨", "⭐", "👨‍👩‍👧", "❤️"]

  /// A frame of random texts, styles and cursor.
  static func random(
    _ size: Size, hasEmoji: Bool = false, using generator: inout some RandomNumberGenerator
  ) -> Frame {
    var frame = Frame(size: size)
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      frame.scribble(hasEmoji: hasEmoji, using: &generator)
    }
    return frame
  }

  /// Draws one random text, and moves the cursor.
  mutating func scribble(hasEmoji: Bool, using generator: inout some RandomNumberGenerator) {
    let texts = hasEmoji ? Frame.samples + Frame.emoji : Frame.samples
    let text = (0..<Int.random(in: 1...6, using: &generator))
      .map { _ in texts.randomElement(using: &generator)! }.joined()
    let place = Point(
      .random(in: -3...size.width, using: &generator),
      .random(in: 0..<size.height, using: &generator))
    draw(text, at: place, in: bounds, style: .random(using: &generator))
    cursor = Point(
      .random(in: 0..<size.width, using: &generator),
      .random(in: 0..<size.height, using: &generator))
    isCursorVisible = .random(using: &generator)
  }

  /// The rows of a block moved, as a list that scrolls.
  func scrolled(using generator: inout some RandomNumberGenerator) -> Frame {
    var result = self
    let top = Int.random(in: 0..<size.height, using: &generator)
    let bottom = Int.random(in: top..<size.height, using: &generator)
    let distance = Int.random(in: -3...3, using: &generator)
    for y in top...bottom where (top...bottom).contains(y + distance) {
      for x in 0..<size.width {
        result.cells[y * size.width + x] = cells[(y + distance) * size.width + x]
      }
    }
    return result
  }
}

extension Style {
  static func random(using generator: inout some RandomNumberGenerator) -> Style {
    let colours: [Colour] = [.standard, .standard, .red, .brightCyan, .black]
    return Style(
      colours.randomElement(using: &generator)!, on: colours.randomElement(using: &generator)!,
      Attributes(rawValue: UInt8.random(in: 0...63, using: &generator)))
  }
}
