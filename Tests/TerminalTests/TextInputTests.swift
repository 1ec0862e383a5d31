import Testing

@testable import Terminal

@Suite("TextInput")
struct TextInputTests {
  private func typed(_ keys: String, in text: String = "") throws -> TextInput {
    var input = TextInput(text)
    for name in keys.split(separator: " ") { _ = input.handle(try #require(Key(String(name)))) }
    return input
  }

  @Test(
    "keys edit as people expect",
    arguments: [
      ("a b c", "", "abc", 3), ("Left Left x", "abc", "axbc", 2), ("Home Delete", "abc", "bc", 0),
      ("Backspace", "abc", "ab", 2), ("Ctrl-w", "een twee", "een ", 4),
      ("Ctrl-Left Ctrl-Left", "een twee", "een twee", 0), ("Ctrl-u", "abc", "", 0),
      ("Home Ctrl-k", "abc", "", 0), ("Home Alt-d", "een twee", " twee", 0),
      ("Home Ctrl-Right", "een twee", "een twee", 3), ("Home Backspace", "abc", "abc", 0),
      ("Delete Right", "abc", "abc", 3), ("Backspace", "e\u{301}", "", 0),
      ("Backspace", "a👨‍👩‍👧", "a", 1),
    ])
  func editing(keys: String, before: String, after: String, cursor: Int) throws {
    let input = try typed(keys, in: before)
    #expect(input.text == after)
    #expect(input.cursor == cursor)
  }

  @Test("a mark that is typed joins the character before it")
  func joining() {
    var input = TextInput("e")
    input.insert("\u{301}")
    #expect(input.text.unicodeScalars.count == 2)
    #expect(input.cursor == 1)
  }

  @Test("one line takes line ends as spaces; several keep them")
  func newlines() {
    var line = TextInput()
    line.insert("een\ntwee\u{1B}")
    #expect(line.text == "een twee")
    var area = TextInput(isMultiline: true)
    area.insert("een\ntwee")
    area.moveHome()
    #expect(area.cursor == 4)
    #expect(area.text == "een\ntwee")
  }

  @Test("more than the limit is not taken")
  func limit() {
    var input = TextInput("abc", limit: 4)
    let isTaken = [input.insert("de"), input.insert("d")]
    #expect(isTaken == [false, true])
    #expect(input.text == "abcd")
  }

  @Test("a field shows the part around its cursor, and the hardware cursor is in it")
  func field() {
    var frame = Frame(size: Size(8, 1))
    TextField(TextInput("0123456789")).draw(into: &frame, in: frame.bounds)
    #expect(frame.text == "…456789")
    #expect(frame.cursor == Point(7, 0))
    #expect(frame.isCursorVisible)
  }

  @Test("random keys keep the cursor inside the text", arguments: 1...30 as ClosedRange<UInt64>)
  func monkey(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var input = TextInput(isMultiline: seed.isMultiple(of: 2))
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, Key(.delete), .control("w"), .control("k"), .enter,
      .character("a"), .character(" "), .character("\u{301}"), .character("🇳"),
      .character("\u{200D}"),
      Key(.left, .control), Key(.right, .control), .control("u"),
    ]
    for _ in 0..<400 {
      _ = input.handle(keys.randomElement(using: &generator)!)
      #expect(0...input.text.count ~= input.cursor)
      var frame = Frame(size: Size(.random(in: 0...9, using: &generator), 2))
      TextField(input).draw(into: &frame, in: frame.bounds)
    }
  }
}
