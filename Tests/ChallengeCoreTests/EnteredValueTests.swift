import Testing

@testable import ChallengeCore

@Suite("What people type becomes a value")
struct EnteredValueTests {
  @Test(
    "text that steers a terminal or turns the reading direction is unsafe",
    arguments: ["\u{1B}[31m", "a\u{202E}b", "\u{9B}1m", "a\u{7}", "a\u{2066}b", "a\rb"])
  func unsafe(text: String) { #expect(TextSafety.isUnsafe(text, severalLines: true)) }

  @Test("ordinary text is safe", arguments: ["Élan & co", "日本", "👩‍🌾 tuin", "a\nb\tc"])
  func safe(text: String) { #expect(!TextSafety.isUnsafe(text, severalLines: true)) }

  @Test("a line break is not safe in a field of one line")
  func lineBreaks() { #expect(TextSafety.isUnsafe("a\nb", severalLines: false)) }
}
