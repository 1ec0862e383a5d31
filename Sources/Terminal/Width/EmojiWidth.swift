import Synchronization

/// How wide a terminal shows an emoji that is joined of several scalars: 👍🏽, ❤️, 👨‍👩‍👧.
///
/// For all other text terminals agree. Most show the parts one after the other; those with mode 2027
/// show one glyph of two columns.
public enum EmojiWidth: UInt8, Hashable, Sendable {
  /// Each scalar has its own columns; joiners and selectors are left out.
  case apart
  /// Joined emoji are one glyph of two columns.
  case joined

  /// What the terminal of this process does, as it has told; frames and widths go by it.
  public static var current: EmojiWidth {
    EmojiWidth(rawValue: told.load(ordering: .relaxed)) ?? .apart
  }

  /// The terminal told.
  static func tell(_ width: EmojiWidth) { told.store(width.rawValue, ordering: .relaxed) }

  private static let told = Atomic<UInt8>(EmojiWidth.apart.rawValue)

  /// Does this scalar follow in the emoji that begins with `first`, ends with `last` and has `count`
  /// scalars so far?
  ///
  /// > Source: UTS #51, the definitions of emoji sequences.
  static func joins(
    _ scalar: Unicode.Scalar, first: Unicode.Scalar, last: Unicode.Scalar, count: Int
  ) -> Bool {
    guard count < Limits.scalarsPerEmoji, !Neutraliser.isRegional(first) else { return false }
    switch scalar.value {
    case 0xFE0F: return last.value != 0xFE0F && last.properties.isEmoji
    case 0x20E3: return last.value == 0xFE0F && first.value < 0x80
    case 0x200D: return first.value > 0xFF && last.value != 0x200D && first.properties.isEmoji
    case 0x1F3FB...0x1F3FF: return last.properties.isEmojiModifierBase
    case 0xE0020...0xE007F: return first.value == 0x1F3F4 && last.value != 0xE007F
    default: return last.value == 0x200D && scalar.value > 0xFF && scalar.properties.isEmoji
    }
  }
}
