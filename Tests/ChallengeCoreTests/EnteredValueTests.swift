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

  @Test(
    "an e-mail address has one @ with something on both sides",
    arguments: [
      ("groep@voorbeeld.example", true), ("a@b", true), ("06-1234", false), ("groep@", false),
      ("@voorbeeld.example", false), ("a@b@c", false), ("groep voorbeeld@nl", false), ("", false),
      ("<a@b>", false), ("a@b, c@d", false),
    ])
  func emails(text: String, isOne: Bool) { #expect(ContactAddress.isEmail(text) == isOne) }

  @Test(
    "a telephone number is digits, with spaces, +, - and brackets between them",
    arguments: [
      ("000-0000000", true), ("+31 (0)10 123 45 67", true), ("14 010", true), ("112", true),
      ("Zij willen het onderhoud", false), ("06-1234 na vijven", false), ("12", false),
      ("+-()", false), ("1234567890123456", false),
    ])
  func phones(text: String, isOne: Bool) { #expect(ContactAddress.isPhone(text) == isOne) }
}
