import Testing

@testable import Terminal

@Suite("Encoder")
struct EncoderTests {
  @Test("equal frames need no bytes")
  func nothing() {
    var frame = Frame(size: Size(10, 3))
    frame.draw("dag", in: frame.bounds)
    #expect(encode(from: frame, to: frame, capabilities: Capabilities()).isEmpty)
  }

  @Test("only the cursor moving sends only a move")
  func cursorOnly() {
    let old = Frame(size: Size(10, 3))
    var new = old
    new.cursor = Point(4, 2)
    let bytes = encode(from: old, to: new, capabilities: Capabilities())
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}[3;5H")
  }

  @Test("any frame becomes any other", arguments: 0..<60 as Range<UInt64>)
  func property(seed: UInt64) {
    var generator = SeededGenerator(seed: seed + 1)
    let size = Size(.random(in: 1...30, using: &generator), .random(in: 1...12, using: &generator))
    for capabilities in [
      Capabilities(), Capabilities(synchronisedOutput: false, scrollRegions: false),
    ] {
      var emulator = Emulator(size: size)
      var shown: Frame?
      for step in 0..<12 {
        var next = Frame.random(size, hasEmoji: step.isMultiple(of: 3), using: &generator)
        if let shown, step.isMultiple(of: 2) {
          next = shown.scrolled(using: &generator)
          if step.isMultiple(of: 4) { next.scribble(hasEmoji: true, using: &generator) }
        }
        emulator.feed(encode(from: shown, to: next, capabilities: capabilities))
        #expect(emulator.cells == next.emulated)
        #expect(emulator.cursor == next.cursor)
        #expect(emulator.isCursorVisible == next.isCursorVisible)
        #expect(!emulator.isSynchronised)
        #expect(emulator.unknown == [])
        shown = next
      }
    }
  }

  @Test("a terminal with another opinion on emoji keeps its columns", arguments: [1, 2, 4])
  func disagreement(columns: Int) {
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let size = Size(40, 6)
      var emulator = Emulator(size: size, emojiColumns: columns)
      var shown: Frame?
      for _ in 0..<6 {
        let next = Frame.random(size, hasEmoji: true, using: &generator)
        emulator.feed(encode(from: shown, to: next, capabilities: Capabilities()))
        shown = next
        let wanted = next.emulated
        for y in 0..<size.height {
          // After an emoji of too many columns, the cells that it takes are its own loss.
          var lost = -1
          for x in 0..<size.width {
            let scalars = wanted[y * size.width + x].text.unicodeScalars
            if let first = scalars.first, ScalarWidth.isUncertain(first.value) {
              let isFlag = Neutraliser.isRegional(first) && scalars.count == 2
              lost = x + max(isFlag ? 2 * columns : columns, 2)
            }
            if x > lost {
              #expect(emulator.cells[y * size.width + x] == wanted[y * size.width + x])
            }
          }
        }
      }
    }
  }

  @Test("a list that scrolls by one sends less than a fifth of its rows")
  func scrollBytes() {
    let size = Size(80, 24)
    func list(_ first: Int) -> Frame {
      var frame = Frame(size: size)
      for y in 1..<23 {
        frame.draw("zaak \(first + y) van de gemeente", at: Point(2, y), in: frame.bounds)
      }
      frame.draw("Zaken", in: frame.bounds)
      frame.draw("? hulp", in: frame.bounds.row(23))
      return frame
    }
    let with = encode(from: list(0), to: list(1), capabilities: Capabilities())
    let without = encode(
      from: list(0), to: list(1), capabilities: Capabilities(scrollRegions: false))
    #expect(with.count < 100)
    #expect(without.count > with.count)
  }

  @Test("NO_COLOR leaves no colour code, and keeps bold and reverse")
  func noColour() {
    var frame = Frame(size: Size(20, 1))
    frame.draw("te laat", in: frame.bounds, style: Style(.red, on: .yellow, [.bold, .reverse]))
    let capabilities = Capabilities(environment: ["TERM": "xterm", "NO_COLOR": "1"])
    let text = String(
      decoding: encode(from: nil, to: frame, capabilities: capabilities), as: UTF8.self)
    #expect(text.contains("\u{1B}[1;7mte laat\u{1B}[m"))
  }

  @Test("true colour goes out only where it is proved, as the nearest of sixteen elsewhere")
  func trueColour() {
    var frame = Frame(size: Size(4, 1))
    frame.draw("rood", in: frame.bounds, style: Style(.rgb(250, 10, 20)))
    let proved = Capabilities(environment: ["TERM": "xterm", "COLORTERM": "truecolor"])
    let plain = Capabilities(environment: ["TERM": "xterm"])
    let first = String(decoding: encode(from: nil, to: frame, capabilities: proved), as: UTF8.self)
    let second = String(decoding: encode(from: nil, to: frame, capabilities: plain), as: UTF8.self)
    #expect(first.contains("\u{1B}[38;2;250;10;20m"))
    #expect(second.contains("\u{1B}[91m"))
  }

  @Test("another size paints the whole screen")
  func resized() {
    var new = Frame(size: Size(6, 2))
    new.draw("dag", in: new.bounds)
    let bytes = encode(from: Frame(size: Size(5, 2)), to: new, capabilities: Capabilities())
    var emulator = Emulator(size: new.size)
    emulator.feed(bytes)
    #expect(emulator.cells == new.emulated)
  }
}
