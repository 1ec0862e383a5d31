import Testing

@testable import Terminal

@Suite("Neutralising untrusted text")
struct SanitisingTests {
  @Test(
    "hostile text is shown, not obeyed",
    arguments: [
      ("\u{1B}[31mrood", "�[31mrood"), ("\u{9B}2J", "�2J"), ("a\u{7}b\u{7F}", "a�b�"),
      ("\u{202E}gpj.exe", "�gpj.exe"), ("a\u{2067}b\u{2069}", "a�b�"), ("\u{200F}x", "�x"),
      ("a\u{200B}b\u{FEFF}c\u{2060}d\u{AD}e", "abcde"), ("\u{301}a", "�a"),
      ("een\ttwee", "een twee"), ("een\r\ntwee\u{2028}drie", "een twee drie"),
      ("❤\u{FE0F}", "❤"), ("👨\u{200D}👩", "👨👩"), ("x\u{E0041}\u{E0042}y", "xy"),
      ("\u{10FFFF}", "�"), ("é", "é"), ("e\u{301}", "e\u{301}"), ("日本", "日本"),
    ])
  func hostile(text: String, shown: String) {
    var frame = Frame(size: Size(20, 1))
    frame.draw(text, in: frame.bounds)
    #expect(Array(frame.row(0).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(Array(sanitised(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(displayWidth(text) == displayWidth(shown))
  }

  @Test("line ends are kept where asked, each as one")
  func newlines() {
    #expect(sanitised("a\r\nb\rc\u{2029}d\u{1B}", keepingNewlines: true) == "a\nb\nc\nd�")
  }

  @Test("marks without end are cut off")
  func marks() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 500)
    #expect(sanitised(zalgo).unicodeScalars.count == 1 + Limits.marksPerGlyph)
    var frame = Frame(size: Size(5, 1))
    frame.draw(zalgo, in: frame.bounds)
    #expect(frame.row(0).unicodeScalars.count == 1 + Limits.marksPerGlyph)
  }

  @Test("no scalar at all can reach the terminal as a control", arguments: 0..<17 as Range<UInt32>)
  func everyScalar(plane: UInt32) {
    for value in plane << 16..<(plane + 1) << 16 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = sanitised(String(Character(scalar)))
      let isSafe = clean.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && !$0.properties.isBidiControl
          && !$0.properties.isDefaultIgnorableCodePoint
      }
      if !isSafe { Issue.record("U+\(String(value, radix: 16)) comes through") }
    }
  }

  @Test(
    "widths are the sum of the scalars' columns",
    arguments: [
      ("Ünïcödé", 7), ("日本語", 6), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("क्षि", 3), ("🎨", 2), ("👍🏽", 4), ("🇳🇱", 2), ("─", 1), ("", 0),
    ])
  func widths(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }
}
