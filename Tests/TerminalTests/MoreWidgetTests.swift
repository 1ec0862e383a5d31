import Testing

@testable import Terminal

@Suite("Undo")
struct UndoTests {
  private func press(_ keys: String, _ input: inout TextInput) throws {
    for name in keys.split(separator: " ") { _ = input.handle(try #require(Key(String(name)))) }
  }

  @Test("a word is undone at once, and can be done again")
  func words() throws {
    var input = TextInput()
    try press("e e n Space t w e e", &input)
    #expect(input.text == "een twee")
    try press("Alt-z", &input)
    #expect(input.text == "een ")
    try press("Ctrl-_", &input)
    #expect(input.text == "een")
    try press("Alt-z", &input)
    #expect(input.text == "")
    let isMore = input.undo()
    #expect(!isMore)
    try press("Alt-y Alt-y", &input)
    #expect(input.text == "een ")
    try press("x", &input)
    let isAgain = input.redo()
    #expect(!isAgain)
  }

  @Test("deletions are one step, and moving begins another")
  func deletions() throws {
    var input = TextInput("een twee")
    try press("Backspace Backspace Left Backspace", &input)
    #expect(input.text == "een e" || input.text == "een w")
    try press("Alt-z", &input)
    #expect(input.text == "een tw")
    try press("Alt-z", &input)
    #expect(input.text == "een twee")
    #expect(input.cursor == 8)
  }

  @Test("a form undoes in the field where it was, choices and pastes too")
  func form() throws {
    var state = FormState([
      FormField("naam", label: "Naam"), FormField("fase", label: "Fase", options: ["a", "b", "c"]),
      FormField("uitleg", label: "Uitleg", isMultiline: true),
    ])
    for name in ["x", "y", "Tab", "Right", "Tab"] { _ = state.handle(try #require(Key(name))) }
    _ = state.paste("een\ntwee")
    #expect(state["uitleg"] == "een\ntwee")
    #expect(state.handle(Key(.character("z"), .alt)) == .edited)
    #expect(state["uitleg"] == "")
    #expect(state.handle(Key(.character("z"), .alt)) == .edited)
    #expect(state["fase"] == "a")
    #expect(state.focus == 1)
    _ = state.undo()
    #expect(state["naam"] == "")
    #expect(!state.canUndo)
    #expect(state.handle(Key(.character("z"), .alt)) == .ignored)
    _ = state.redo()
    _ = state.redo()
    _ = state.redo()
    #expect(state["naam"] == "xy")
    #expect(state["fase"] == "b")
    #expect(state["uitleg"] == "een\ntwee")
  }

  @Test(
    "any keys, then as many undos, give the first text back",
    arguments: 1...20 as ClosedRange<UInt64>)
  func property(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var input = TextInput("begin", isMultiline: true)
    let first = input.text
    let keys: [Key] = [
      .left, .home, .end, .backspace, .control("w"), .control("k"), .enter, .up, .down,
      .character("a"), .character(" "), .character("\u{301}"), .control("u"),
    ]
    for _ in 0..<100 { _ = input.handle(keys.randomElement(using: &generator)!) }
    let last = input.text
    var steps = 0
    while input.undo() { steps += 1 }
    #expect(input.text == first)
    for _ in 0..<steps { _ = input.redo() }
    #expect(input.text == last)
  }

  @Test("in several lines Up and Down move between them, and leave at the edges")
  func lines() {
    var input = TextInput("een\ntweede\nx", isMultiline: true)
    _ = input.handle(.up)
    #expect(input.cursor == 5)
    _ = input.handle(.end)
    _ = input.handle(.up)
    #expect(input.cursor == 3)
    #expect(input.handle(.up) == false)
    _ = input.handle(.down)
    #expect(input.cursor == 7)
    _ = input.handle(.down)
    #expect(input.handle(.down) == false)
  }
}

@Suite("Finding by letters")
struct FuzzyFindTests {
  @Test(
    "letters in order from the beginning of a word fit, a part of a word as one piece",
    arguments: [
      ("nz", "nieuwe zaak", true), ("zn", "nieuwe zaak", false), ("NIEUW", "nieuwe zaak", true),
      ("", "x", true), ("é", "één", true), ("langer", "lang", false), ("n z", "nieuwe zaak", true),
      ("zaak nieuwe", "nieuwe zaak", true), ("moment", "contactmoment", true),
      ("om", "contactmoment", false), ("mment", "contactmoment", false),
      ("kopieren", "kopiëren", true), ("zw", "zoeken in titels en in teksten van wie", false),
    ])
  func fits(query: String, text: String, isFit: Bool) {
    #expect((FuzzyFind(query).score(in: text) != nil) == isFit)
  }

  @Test(
    "what people mean comes first",
    arguments: [
      ("nz", "nieuwe zaak", "nog eens gezien"), ("zaak", "zaak openen", "een zaak"),
      ("not", "notitie maken", "nieuwe optie toe"), ("moment", "moment", "contactmoment"),
      ("zoek", "zoeken", "zaken openen en kiezen"),
    ])
  func order(query: String, better: String, worse: String) throws {
    let first = try #require(FuzzyFind(query).score(in: better))
    #expect(first > FuzzyFind(query).score(in: worse) ?? 0)
  }

  @Test("each word may be in another text")
  func severalTexts() {
    #expect(FuzzyFind("bel groep").score(in: "Contactmoment, bellen", "met de groep") != nil)
    #expect(FuzzyFind("bel raad").score(in: "Contactmoment, bellen", "met de groep") == nil)
    #expect(FuzzyFind(" ").isEmpty)
  }
}

@Suite("Palette, board, charts, marks and scroll bar")
struct MoreWidgetTests {
  private let items = [
    PaletteItem("open", label: "Zaak openen", key: "Enter"),
    PaletteItem("nieuw", label: "Nieuwe zaak", key: "n"),
    PaletteItem("sluit", label: "Zaak sluiten", reason: "er is geen uitkomst"),
  ]

  @Test("a palette finds by letters, by key and by name; what cannot be done says why, last")
  func palette() {
    var state = PaletteState()
    #expect(state.found(in: items) == [0, 1, 2])
    state.paste("zaak")
    #expect(state.found(in: items) == [0, 1, 2])
    #expect(PaletteState("n").found(in: items).first == 1)
    #expect(PaletteState("open").found(in: items).first == 0)
    #expect(PaletteState("qqq").found(in: items) == [])
    #expect(state.handle(.down, items: items, height: 5) == .moved)
    #expect(state.handle(.enter, items: items, height: 5) == .chosen(1))
    #expect(state.handle(.escape, items: items, height: 5) == .cancelled)
    var frame = Frame(size: Size(40, 10))
    let places = Palette(title: "Doen", items: items, state: state, emptyText: "Niets")
      .draw(into: &frame, in: frame.bounds)
    #expect(places.map(\.index) == [0, 1, 2])
    #expect(frame.text.contains("Zaak sluiten: er is geen"))
    #expect(frame.isCursorVisible)
    #expect(frame.row(frame.cursor.y).contains("> zaak"))
  }

  @Test("a board shows cards side by side, and its cursor is on the selected one")
  func board() {
    let counts = [2, 0, 3]
    var state = BoardState(columns: 3)
    #expect(state.handle(.down, counts: counts, height: 4) == true)
    #expect(state.selected(counts: counts)! == (0, 1))
    #expect(state.handle(.right, counts: counts, height: 4) == true)
    #expect(state.selected(counts: counts) == nil)
    #expect(state.handle(.right, counts: counts, height: 4) == true)
    var asked: [Int] = []
    let columns = counts.enumerated().map { index, count in
      Board.Column("K\(index)", count: count) { row in
        asked.append(row)
        return [Span("kaart \(index).\(row)"), Span("regel 2")]
      }
    }
    var frame = Frame(size: Size(70, 7))
    let places = Board(columns, state: state).draw(into: &frame, in: frame.bounds)
    #expect(frame.row(0).contains("[K2 3]"))
    #expect(frame.row(1).contains("> kaart 2.0"))
    #expect(frame.cursor == places.first { $0.column == 2 && $0.row == 0 }?.rect.origin)
    #expect(asked == [0, 1, 0, 1, 2])
    var narrow = Frame(size: Size(20, 7))
    let few = Board(columns, state: state).draw(into: &narrow, in: narrow.bounds)
    #expect(few.allSatisfy { $0.column == 2 })
    #expect(narrow.row(0).hasPrefix("‹"))
  }

  @Test("bars are in proportion, and their values stand beside them")
  func charts() {
    var frame = Frame(size: Size(24, 3))
    BarChart([
      Bar("aanbod", 8, text: "8"), Bar("afspraken", 4, text: "4"), Bar("klaar", 0, text: "0"),
    ]).draw(into: &frame, in: frame.bounds)
    #expect(
      frame.text == """
        aanbod    ████████████ 8
        afspraken ██████       4
        klaar                  0
        """)
    #expect(BarChart.bar(0.001, of: 100, columns: 10) == "▏")
    #expect(BarChart.bar(.nan, of: .infinity, columns: 10) == "")
    #expect(BarChart.bar(500, of: 100, columns: 3) == "███")
    #expect(Sparkline([0, 7, 3.5]).text(columns: 9) == "▁█▅")
    #expect(Sparkline([2, 2, .nan]).text(columns: 2).count == 2)
    #expect(Sparkline([]).text(columns: 9) == "")
    var row = Frame(size: Size(30, 1))
    let progress = Progress("Lezen", done: 3, of: 12)
    progress.draw(into: &row, in: row.bounds)
    #expect(row.row(0).hasPrefix("Lezen ███"))
    #expect(row.row(0).hasSuffix("3/12 25%"))
    #expect(progress.text == "Lezen 3/12 25%")
  }

  @Test("marks stay with what was marked, also in a range and after a change")
  func marks() {
    var marks = Marks<Int>()
    marks.toggle(20)
    marks.extend(to: 50, in: [10, 20, 30, 50, 40])
    #expect(marks.all == [20, 30, 50])
    marks.toggle(30)
    marks.keep([50, 60])
    #expect(marks.all == [50])
    marks.extend(to: 60, in: [50, 60])
    #expect(marks.count == 2)
    var frame = Frame(size: Size(12, 2))
    Table.list(count: 2, state: ListState()) { Span("zaak \($0)") }.marking { $0 == 1 }
      .draw(into: &frame, in: frame.bounds)
    #expect(frame.text == ">  zaak 0\n * zaak 1")
  }

  @Test("a scroll bar is at its ends only when the list is", arguments: 1...40)
  func scrollBar(height: Int) {
    #expect(ScrollBar.position(4, of: 10) == "5/10")
    #expect(ScrollBar.position(0, of: 0) == "0/0")
    for count in [height + 1, height * 3, 100_000] {
      for first in [0, 1, (count - height) / 2, count - height] where first <= count - height {
        var frame = Frame(size: Size(1, height))
        ScrollBar(first..<first + height, of: count).draw(into: &frame, in: frame.bounds)
        let rows = (0..<height).map { frame.row($0) }
        #expect(rows.contains("█"))
        if height > 2 {
          #expect((rows.first == "█") == (first == 0))
          #expect((rows.last == "█") == (first == count - height))
        }
      }
    }
  }

  @Test("every widget fits any size")
  func sizes() {
    for width in 0...14 {
      for height in 0...6 {
        var frame = Frame(size: Size(width, height))
        Palette(title: "Doen", items: items, state: PaletteState()).draw(
          into: &frame, in: frame.bounds)
        Board(
          [.init("a", count: 3) { _ in ["x"] }, .init("b", count: 0) { _ in [] }],
          state: BoardState(columns: 2)
        ).draw(into: &frame, in: frame.bounds)
        BarChart([Bar("aanbod", 3, text: "drie")]).draw(into: &frame, in: frame.bounds)
        Sparkline([1, 2, 3]).draw(into: &frame, in: frame.bounds)
        Progress("Lezen", done: 1, of: 0).draw(into: &frame, in: frame.bounds)
        ScrollBar(0..<height, of: 99).draw(into: &frame, in: frame.bounds)
        SmallScreen("te klein").draw(into: &frame, in: frame.bounds)
      }
    }
  }
}
