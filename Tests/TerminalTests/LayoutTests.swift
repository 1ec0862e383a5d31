import Testing

@testable import Terminal

@Suite("Layout")
struct LayoutTests {
  @Test("fixed and minimal lengths come first, the rest is shared by weight")
  func shares() {
    #expect(split(100, [.fixed(10), .fill(), .fill(2)]) == [10, 30, 60])
    #expect(split(10, [.min(4), .fill()]) == [7, 3])
    #expect(split(11, [.fill(), .fill(), .fill()]) == [4, 4, 3])
    #expect(split(5, [.fixed(4), .fixed(4), .fill()]) == [4, 1, 0])
    #expect(split(-3, [.fixed(4), .fill()]) == [0, 0])
    #expect(split(5, []) == [])
  }

  @Test("a split never gives more than there is, and all of it when something can grow")
  func sums() {
    for total in 0...40 {
      for first in 0...12 {
        let lengths: [Length] = [.fixed(first), .min(5), .fill(3)]
        let parts = split(total, lengths)
        #expect(parts.reduce(0, +) == total)
        #expect(parts.allSatisfy { $0 >= 0 })
      }
    }
  }

  @Test("rows and columns lie side by side within the rectangle")
  func rectangles() {
    let rect = Rect(x: 2, y: 1, width: 20, height: 10)
    let rows = rect.rows(.fixed(1), .fill(), .fixed(1))
    #expect(rows.map(\.y) == [1, 2, 10])
    #expect(rows.map(\.height) == [1, 8, 1])
    let columns = rect.columns(.fixed(5), .fill(), gap: 1)
    #expect(columns.map(\.x) == [2, 8])
    #expect(columns.map(\.width) == [5, 14])
  }

  @Test("words are wrapped between words, long ones cut, line ends kept")
  func wrapping() {
    #expect(wordWrap("een twee drie", width: 8) == ["een twee", "drie"])
    #expect(wordWrap("onafhankelijkheid", width: 6) == ["onafha", "nkelij", "kheid"])
    #expect(wordWrap("a\n\nb", width: 8) == ["a", "", "b"])
    #expect(wordWrap("日本語", width: 4) == ["日本", "語"])
    #expect(wordWrap("", width: 4) == [""])
    #expect(wordWrap("日本", width: 1) == ["日", "本"])
    #expect(wordWrap("  ingesprongen", width: 20) == ["  ingesprongen"])
  }
}
