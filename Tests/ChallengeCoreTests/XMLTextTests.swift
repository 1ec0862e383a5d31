import Testing

@testable import ChallengeCore

/// > Source: XML 1.0, production 2 (`Char`) and section 2.4.
@Suite("Text in XML")
struct XMLTextTests {
  private static let typed = "<a href=\"x\">&'\t\u{1B}[0m\r\n\u{FFFE}é 日"

  @Test("no sign becomes markup; what XML cannot hold is marked, and breaks stay what they are")
  func values() {
    #expect(
      XMLText.escape(Self.typed)
        == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&#9;\u{FFFD}[0m&#13;&#10;\u{FFFD}é 日")
  }

  @Test("on a page a break is a space, and what XML cannot hold is left out")
  func pages() {
    #expect(
      XMLText.running(Self.typed) == "&lt;a href=&quot;x&quot;&gt;&amp;&#39; [0m é 日")
  }

  @Test("a tag escapes its attributes")
  func tags() {
    #expect(XMLText.tag("a", [("b", "\"<\n")]) == "<a b=\"&quot;&lt;&#10;\"/>")
    #expect(XMLText.tag("a", [], isEmpty: false) == "<a>")
  }
}
