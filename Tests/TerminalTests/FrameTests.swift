import Testing

@testable import Terminal

@Suite("Frame")
struct FrameTests {
  @Test("a cell is sixteen bytes without padding")
  func cellSize() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test("text stays inside its rectangle and inside the frame")
  func clipping() {
    var frame = Frame(size: Size(10, 2))
    frame.draw("abcdefghij", in: Rect(x: 2, y: 0, width: 4, height: 1))
    frame.draw("abcdef", at: Point(-2, 1), in: frame.bounds)
    frame.draw("weg", at: Point(0, 7), in: frame.bounds)
    #expect(frame.text == "  abc…\ncdef")
  }

  @Test("a wide glyph that does not fit at the edge is left out whole")
  func wideAtEdge() {
    var frame = Frame(size: Size(5, 3))
    frame.draw("日本語", in: frame.bounds, overflow: .cut)
    frame.draw("日本語", at: Point(-1, 1), in: frame.bounds)
    frame.draw("日本語", in: frame.bounds.row(2))
    #expect(frame.text == "日本\n 本語\n日本…")
  }

  @Test("overwriting half of a wide glyph leaves a space for the other half")
  func halves() {
    var frame = Frame(size: Size(4, 2))
    frame.draw("日本", in: frame.bounds)
    frame.draw("x", at: Point(1, 0), in: frame.bounds)
    frame.draw("日本", in: frame.bounds.row(1))
    frame.draw("語", at: Point(1, 1), in: frame.bounds)
    #expect(frame.text == " x本\n 語")
  }

  @Test("frames are equal when they show the same, whatever was drawn before")
  func equality() {
    var left = Frame(size: Size(8, 1))
    left.draw("o\u{308}", in: left.bounds)
    left.draw("e\u{301}", in: left.bounds)
    var right = Frame(size: Size(8, 1))
    right.draw("e\u{301}", in: right.bounds)
    #expect(left == right)
    right.draw("e\u{300}", in: right.bounds)
    #expect(left != right)
  }

  @Test("the golden form has the text, the styles and the cursor")
  func golden() {
    var frame = Frame(size: Size(12, 2))
    frame.draw("te laat", in: frame.bounds, style: Style(.red, .bold))
    frame.cursor = Point(3, 1)
    frame.isCursorVisible = true
    #expect(frame.golden == "te laat\n\n---\n0,0+7 bold fg=1\ncursor 3,1 visible")
  }
}
