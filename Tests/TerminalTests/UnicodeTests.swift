import Foundation
import Testing

@testable import Terminal

/// Unicode's own data: `Vectors/unicode-extract.txt`.
private struct UnicodeExtract {
  let wide: Set<UInt32>
  let graphemes: [[String]]
  let emoji: [String]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/unicode-extract.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    func section(_ name: String) -> ArraySlice<Substring> {
      guard let start = lines.firstIndex(of: "[\(name)]") else { return [] }
      return lines[(start + 1)...].prefix { !$0.hasPrefix("[") }
    }
    func text(_ codes: some StringProtocol) -> String {
      String(
        String.UnicodeScalarView(
          codes.split(separator: " ").compactMap {
            UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
          }
        ))
    }
    wide = Set(
      section("wide").flatMap { line in
        let ends = line.split(separator: ".").compactMap { UInt32($0, radix: 16) }
        return Array(ends[0]...(ends.last ?? ends[0]))
      })
    graphemes = section("grapheme").map { line in line.split(separator: "/").map { text($0) } }
    emoji = section("emoji").map { text($0) }
  }
}

@Suite("Unicode's own files")
struct UnicodeTests {
  private let extract: UnicodeExtract

  init() throws { extract = try UnicodeExtract() }

  private func glyphs(_ text: String, _ emoji: EmojiWidth) -> [Neutraliser.Glyph] {
    var result: [Neutraliser.Glyph] = []
    Neutraliser.forEachGlyph(in: text, emoji: emoji) {
      result.append($0)
      return true
    }
    return result
  }

  @Test("the extract is there and whole")
  func whole() {
    #expect(extract.wide.count > 180_000)
    #expect(extract.graphemes.count == 602)
    #expect(extract.emoji.count == 3_655)
  }

  @Test("every scalar is as wide as East Asian Width says")
  func widths() {
    for value in 0x20...0x3FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = ScalarWidth.columns(scalar)
      let isMark = columns == 0
      if columns == 2 ? !extract.wide.contains(value) : extract.wide.contains(value) && !isMark {
        Issue.record("U+\(String(value, radix: 16)) has \(columns) columns")
      }
    }
  }

  @Test("text is cut between characters as GraphemeBreakTest says")
  func segmentation() {
    for clusters in extract.graphemes {
      let text = clusters.joined()
      // U+2701 lost Extended_Pictographic after these files; Swift knows the newer version.
      if text.unicodeScalars.contains("\u{2701}") { continue }
      #expect(text.map { Array($0.unicodeScalars) } == clusters.map { Array($0.unicodeScalars) })
    }
  }

  @Test(
    "the width of a text is the sum of the widths of its characters, so a cursor between them is right",
    arguments: [EmojiWidth.apart, .joined])
  func additive(emoji: EmojiWidth) {
    for clusters in extract.graphemes {
      let whole = displayWidth(clusters.joined(), emoji: emoji)
      let parts = clusters.reduce(0) { $0 + displayWidth($1, emoji: emoji) }
      #expect(
        whole == parts, "\(clusters.map { $0.unicodeScalars.map { String($0.value, radix: 16) } })")
    }
  }

  @Test("no glyph reaches over the end of a character", arguments: [EmojiWidth.apart, .joined])
  func glyphsStayInside(emoji: EmojiWidth) {
    for clusters in extract.graphemes {
      let whole = glyphs(clusters.joined(), emoji).map { [$0.scalar] + $0.marks }
      let parts = clusters.flatMap { glyphs($0, emoji).map { [$0.scalar] + $0.marks } }
      #expect(whole == parts)
    }
  }

  @Test("where the terminal joins emoji, each is one glyph of two columns, as it is written")
  func joinedEmoji() {
    for text in extract.emoji {
      let found = glyphs(text, .joined)
      let isWhole =
        found.count == 1 && found[0].width == 2
        && [found[0].scalar] + found[0].marks == Array(text.unicodeScalars)
      if !isWhole { Issue.record("\(text): \(found)") }
    }
  }

  @Test("elsewhere its parts stand one after the other, with nothing hidden between them")
  func emojiApart() {
    for text in extract.emoji {
      let found = glyphs(text, .apart)
      let sum = found.reduce(0) { $0 + $1.width }
      #expect(displayWidth(text, emoji: .apart) == sum)
      for glyph in found {
        #expect(glyph.marks.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint })
      }
    }
  }

  @Test("a joiner that joins nothing is left out, and an endless emoji is cut")
  func brokenEmoji() {
    #expect(sanitised("a\u{200D}b") == "ab")
    let alone = glyphs("👩\u{200D}x", .joined)
    #expect(alone.map(\.width) == [2, 1])
    #expect(alone[0].marks == [])
    let endless = "👩" + String(repeating: "\u{200D}👩", count: 500)
    #expect(glyphs(endless, .joined).allSatisfy { $0.marks.count < Limits.scalarsPerEmoji })
    #expect(glyphs("a\u{FE0F}", .joined).map(\.width) == [1])
  }
}
