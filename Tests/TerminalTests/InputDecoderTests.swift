import Testing

@testable import Terminal

@Suite("InputDecoder")
struct InputDecoderTests {
  /// Bytes after ESC where it says so, and the keys that terminals mean by them.
  static let vectors: [(String, String)] = [
    ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[B", "Down"), ("\u{1B}OB", "Down"),
    ("\u{1B}[C", "Right"), ("\u{1B}OC", "Right"), ("\u{1B}[D", "Left"), ("\u{1B}OD", "Left"),
    ("\u{1B}[H", "Home"), ("\u{1B}OH", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"),
    ("\u{1B}[F", "End"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
    ("\u{1B}[2~", "Insert"), ("\u{1B}[3~", "Delete"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"),
    ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[P", "F1"),
    ("\u{1B}OS", "F4"), ("\u{1B}[14~", "F4"), ("\u{1B}[[E", "F5"), ("\u{1B}[15~", "F5"),
    ("\u{1B}[17~", "F6"), ("\u{1B}[21~", "F10"), ("\u{1B}[23~", "F11"), ("\u{1B}[24~", "F12"),
    ("\u{1B}[1;2A", "Shift-Up"), ("\u{1B}[1;5C", "Ctrl-Right"), ("\u{1B}[1;3D", "Alt-Left"),
    ("\u{1B}[1;8B", "Ctrl-Alt-Shift-Down"), ("\u{1B}[3;5~", "Ctrl-Delete"),
    ("\u{1B}[1;5P", "Ctrl-F1"), ("\u{1B}[15;2~", "Shift-F5"), ("\u{1B}O5P", "Ctrl-F1"),
    ("\u{1B}Oa", "Ctrl-Up"), ("\u{1B}[a", "Shift-Up"), ("\u{1B}[7$", "Shift-Home"),
    ("\u{1B}[7^", "Ctrl-Home"), ("\u{1B}[7@", "Ctrl-Shift-Home"), ("\u{1B}[Z", "Shift-Tab"),
    ("\u{1B}\u{1B}[A", "Alt-Up"), ("\u{1B}\u{1B}OA", "Alt-Up"), ("\u{1B}OM", "Enter"),
    ("\u{1B}[97;5u", "Ctrl-a"), ("\u{1B}[27u", "Esc"), ("\u{1B}[27;5;97~", "Ctrl-a"),
    ("\u{1B}[13;2u", "Shift-Enter"), ("\u{1B}[57419u", "Up"), ("\u{1B}[97:65;2u", "A"),
    ("\u{1B}x", "Alt-x"), ("\u{1B}\u{7F}", "Alt-Backspace"), ("\u{1B}\r", "Alt-Enter"),
    ("a", "a"), ("\r", "Enter"), ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
    ("\u{3}", "Ctrl-c"), ("\u{0}", "Ctrl-Space"), ("\u{1C}", "Ctrl-\\"), (" ", "Space"),
    ("é", "é"), ("€", "€"), ("𝄞", "𝄞"),
  ]

  @Test("every key arrives whole, however its bytes are cut", arguments: vectors)
  func splits(bytes: String, key: String) throws {
    let bytes = Array(bytes.utf8)
    let wanted = [InputEvent.key(try #require(Key(key)))]
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], atMs: 0) + decoder.feed(bytes[cut...], atMs: 30)
      #expect(events == wanted)
      #expect(decoder.deadlineMs == nil)
    }
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    for byte in bytes { events += decoder.feed([byte], atMs: 0) }
    #expect(events == wanted)
  }

  @Test("a lone ESC is the Escape key when its deadline has passed, not before")
  func loneEscape() {
    var decoder = InputDecoder(escapeDelayMs: 50)
    #expect(decoder.feed([0x1B], atMs: 1_000).isEmpty)
    #expect(decoder.deadlineMs == 1_050)
    #expect(decoder.tick(atMs: 1_049).isEmpty)
    #expect(decoder.tick(atMs: 1_050) == [.key(.escape)])
    #expect(decoder.deadlineMs == nil)
    #expect(decoder.feed(Array("q".utf8), atMs: 1_060) == [.key(.character("q"))])
  }

  @Test("two ESC are two Escape keys")
  func twoEscapes() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B, 0x1B], atMs: 0).isEmpty)
    #expect(decoder.tick(atMs: 50) == [.key(.escape), .key(.escape)])
  }

  @Test("the tail of a sequence that comes after its ESC was given up is no text")
  func lateTail() {
    var decoder = InputDecoder()
    _ = decoder.feed([0x1B], atMs: 0)
    #expect(decoder.tick(atMs: 60) == [.key(.escape)])
    let events = decoder.feed(Array("[<35;20;5M".utf8), atMs: 90)
    #expect(events == [.mouse(Mouse(.move, .none, at: Point(19, 4)))])
  }

  @Test("Alt with a letter that also starts a sequence is that key when nothing follows")
  func altStarters() {
    for letter in ["[", "O", "P", "]"] {
      var decoder = InputDecoder()
      #expect(decoder.feed(Array("\u{1B}\(letter)".utf8), atMs: 0).isEmpty)
      #expect(decoder.tick(atMs: 1_000) == [.key(Key(.character(Character(letter)), .alt))])
    }
  }

  @Test("an unfinished sequence is dropped after a second")
  func unfinished() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;".utf8), atMs: 0).isEmpty)
    #expect(decoder.tick(atMs: 999).isEmpty)
    #expect(decoder.tick(atMs: 1_000).isEmpty)
    #expect(decoder.feed(Array("j".utf8), atMs: 1_001) == [.key(.character("j"))])
  }

  @Test("a paste is one event, however it is cut; control characters are stripped from it")
  func paste() {
    let bytes = Array("\u{1B}[200~één\r\nrm -rf\u{7}\t\u{9B}x\u{1B}[31m\u{1B}[201~j".utf8)
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], atMs: 0) + decoder.feed(bytes[cut...], atMs: 10)
      #expect(events == [.paste("één\nrm -rf\tx[31m"), .key(.character("j"))])
    }
  }

  @Test("an end mark inside the pasted text does not end the paste")
  func pasteWithEnd() {
    var decoder = InputDecoder()
    let bytes = Array("\u{1B}[200~weg\u{1B}[201~\rJA\r\u{1B}[201~".utf8)
    #expect(decoder.feed(bytes, atMs: 0) == [.paste("weg[201~\nJA\n")])
  }

  @Test("two pastes in one read are two events")
  func twoPastes() {
    var decoder = InputDecoder()
    let bytes = Array("\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~".utf8)
    #expect(decoder.feed(bytes, atMs: 0) == [.paste("a"), .paste("b")])
  }

  @Test("a paste beyond the limit is refused whole, and input goes on")
  func hugePaste() {
    var decoder = InputDecoder()
    let start = Array("\u{1B}[200~".utf8)
    let text = Array(repeating: UInt8(ascii: "a"), count: Limits.pasteBytes + 5)
    #expect(decoder.feed(start + text, atMs: 0).isEmpty)
    let events = decoder.feed(Array("\u{1B}[201~q".utf8), atMs: 0)
    #expect(events == [.pasteRefused(bytes: Limits.pasteBytes + 5), .key(.character("q"))])
  }

  @Test("clicks, drags and the wheel have their place and modifiers")
  func mouse() {
    var decoder = InputDecoder()
    let bytes = "\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<65;1;1M\u{1B}[<16;3;2M\u{1B}[<32;4;4M"
    #expect(
      decoder.feed(Array(bytes.utf8), atMs: 0) == [
        .mouse(Mouse(.press, at: Point(9, 4))), .mouse(Mouse(.release, at: Point(9, 4))),
        .mouse(Mouse(.wheelDown, .none, at: Point(0, 0))),
        .mouse(Mouse(.press, at: Point(2, 1), modifiers: .control)),
        .mouse(Mouse(.drag, at: Point(3, 3))),
      ])
  }

  @Test("focus, replies and unknown sequences are never text")
  func reports() {
    var decoder = InputDecoder()
    let bytes =
      "\u{1B}[I\u{1B}[O\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}P>|x\u{1B}\\"
      + "\u{1B}[?2026;2$y\u{1B}[24;80R\u{1B}[M !!\u{1B}[?0u"
    let events = decoder.feed(Array(bytes.utf8), atMs: 0)
    #expect(events.prefix(2) == [.focus(true), .focus(false)])
    #expect(
      events.dropFirst(2).allSatisfy { if case .report = $0 { true } else { false } })
    #expect(events.count == 8)
    #expect(decoder.deadlineMs == nil)
  }

  @Test("broken UTF-8 and C1 bytes give no keys, and what follows is read")
  func brokenText() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [0xFF, 0xC3, 0x61, 0xE2, 0x82, 0x1B, 0x5B, 0x41, 0x80, 0xC2, 0x9B, 0x62]
    let events = decoder.feed(bytes, atMs: 0)
    #expect(events == [.key(.character("a")), .key(.up), .key(.character("b"))])
  }

  @Test(
    "typed text is read as Swift reads it, however it is cut",
    arguments: 1...20 as ClosedRange<UInt64>)
  func randomText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<500).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0xA0...0x1FFFF, using: &generator))
    }
    let text = String(String.UnicodeScalarView(scalars))
    var rest = Array(text.utf8)[...]
    var decoder = InputDecoder()
    var typed = String.UnicodeScalarView()
    var now = 0
    while !rest.isEmpty {
      let piece = rest.prefix(.random(in: 1...7, using: &generator))
      rest = rest.dropFirst(piece.count)
      now += 20
      for event in decoder.feed(piece, atMs: now) {
        guard case .key(let key) = event, let character = key.typed else {
          Issue.record("\(event)")
          continue
        }
        typed.append(contentsOf: character.unicodeScalars)
      }
    }
    #expect(Array(typed) == scalars)
  }

  @Test("a paste of ten megabytes is refused, keeps no memory, and takes no time to speak of")
  func endlessPaste() {
    var decoder = InputDecoder()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
    var events = decoder.feed(Array("\u{1B}[200~".utf8), atMs: 0)
    for step in 1...160 { events += decoder.feed(piece, atMs: step) }
    #expect(events.isEmpty)
    events = decoder.feed(Array("\u{1B}[201~j".utf8), atMs: 200)
    #expect(events == [.pasteRefused(bytes: 160 << 16), .key(.character("j"))])
  }

  @Test("random bytes never make it stuck", arguments: 1...20 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var decoder = InputDecoder()
    var now = 0
    for _ in 0..<2_000 {
      let starts: [UInt8] = [0x1B, 0x5B, 0x3B, 0x7E, .random(in: 0...255, using: &generator)]
      _ = decoder.feed([starts.randomElement(using: &generator)!], atMs: now)
      now += .random(in: 0...40, using: &generator)
    }
    _ = decoder.tick(atMs: now + Limits.pasteSilenceMs)
    #expect(decoder.deadlineMs == nil)
    #expect(decoder.feed(Array("q".utf8), atMs: now + 20_000) == [.key(.character("q"))])
  }
}
