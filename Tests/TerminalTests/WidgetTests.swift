import Testing

@testable import Terminal

@Suite("Widgets")
struct WidgetTests {
  @Test("a table asks for the visible rows only, marks the selection and puts the cursor on it")
  func table() {
    var frame = Frame(size: Size(24, 5))
    var state = ListState()
    state.select(500_000, count: 1_000_000, height: 4)
    var asked: [Int] = []
    let places = Table(
      [Column("Nr", .fixed(7), .right), Column("Zaak")], count: 1_000_000, state: state
    ) { row in
      asked.append(row)
      return ["\(row)", "zaak"]
    }.draw(into: &frame, in: frame.bounds)
    #expect(asked == [499_997, 499_998, 499_999, 500_000])
    #expect(places.last == RowPlace(index: 500_000, rect: Rect(x: 0, y: 4, width: 24, height: 1)))
    #expect(frame.row(0) == "       Nr Zaak")
    #expect(frame.row(4) == ">  500000 zaak")
    #expect(frame.style(at: Point(23, 4)).attributes.contains(.reverse))
    #expect(frame.cursor == Point(0, 4))
  }

  @Test("a form shows that fields lie above and below, and a text that nobody writes in its start")
  func formGoesOn() {
    let long = (1...6).map { "regel \($0)" }.joined(separator: "\n")
    var state = FormState(
      [FormField("tekst", label: "Tekst", text: long, isMultiline: true, rows: 3)]
        + (1...6).map { FormField("\($0)", label: "Veld \($0)") }, focus: 1)
    var frame = Frame(size: Size(30, 5))
    Form(state).draw(into: &frame, in: frame.bounds)
    #expect(frame.text.contains("regel 1") && !frame.text.contains("regel 6"))
    #expect(frame.row(2).hasSuffix("↓"), "the text goes on: \(frame.row(2))")
    #expect(frame.row(4).hasSuffix("↓") && !frame.row(0).contains("↑"))
    state.focus = 6
    frame = Frame(size: Size(30, 5))
    Form(state).draw(into: &frame, in: frame.bounds)
    #expect(frame.row(0).hasSuffix("↑") && !frame.row(4).contains("↓"))
    state.focus = 0
    frame = Frame(size: Size(30, 5))
    Form(state).draw(into: &frame, in: frame.bounds)
    #expect(frame.text.contains("regel 6") && frame.row(0).contains("↑"))
  }

  @Test("an empty table says so")
  func emptyTable() {
    var frame = Frame(size: Size(20, 4))
    Table.list(count: 0, state: ListState(), emptyText: "Geen zaken") { _ in "" }
      .draw(into: &frame, in: frame.bounds)
    #expect(frame.text.contains("Geen zaken"))
  }

  @Test("a list keeps its selection in view when it moves, shrinks or is resized")
  func listState() {
    var state = ListState()
    for _ in 0..<12 { #expect(state.handle(.down, count: 100, height: 10) == true) }
    #expect(state.visible(count: 100, height: 10) == 3..<13)
    #expect(state.handle(.up, count: 100, height: 10) == true)
    #expect(state.visible(count: 100, height: 10) == 3..<13)
    #expect(state.visible(count: 100, height: 5) == 7..<12)
    #expect(state.visible(count: 4, height: 10) == 0..<4)
    #expect(state.visible(count: 0, height: 10) == 0..<0)
    state.scroll(by: 20, count: 100, height: 10)
    #expect(state.selected == 23)
    state.move(by: 1_000, count: 100, height: 10)
    #expect(state.visible(count: 100, height: 10) == 90..<100)
    #expect(state.handle(.character("x"), count: 100, height: 10) == false)
  }

  @Test("the help hint stays when the key bar is narrow", arguments: 0...40)
  func keyBar(width: Int) {
    var frame = Frame(size: Size(width, 1))
    let bar = KeyBar(
      [KeyHint("n", "nieuw"), KeyHint("Enter", "openen")], help: KeyHint("?", "hulp"))
    let places = bar.draw(into: &frame, in: frame.bounds)
    if width >= 1 { #expect(frame.row(0).contains("?")) }
    if width >= 6 { #expect(frame.row(0).hasSuffix("? hulp")) }
    #expect(places.contains { $0.index == 0 } == (width >= 15))
  }

  @Test("a form shows labels, the error of a field, and scrolls to the focused one")
  func form() {
    var state = FormState([
      FormField("naam", label: "Naam", text: "Buurttuin", isRequired: true),
      FormField("fase", label: "Fase", options: ["aanbod", "afspraken"]),
      FormField("uitleg", label: "Uitleg", isMultiline: true, rows: 2),
    ])
    state.setErrors(["fase": "Kies een fase"])
    var frame = Frame(size: Size(40, 6))
    Form(state).draw(into: &frame, in: frame.bounds)
    #expect(
      frame.text == """
          Naam *  Buurttuin
        > Fase    ‹ aanbod › 1/2
                  ! Kies een fase
          Uitleg


        """)
    #expect(frame.cursor == Point(12, 1))
    state.focus = 2
    var low = Frame(size: Size(40, 3))
    Form(state).draw(into: &low, in: low.bounds)
    #expect(low.row(1) == "> Uitleg")
  }

  @Test("a form is filled in, moved through and sent with keys alone")
  func formKeys() {
    var state = FormState([
      FormField("naam", label: "Naam"), FormField("fase", label: "Fase", options: ["a", "b", "c"]),
    ])
    #expect(state.handle(.character("x")) == .edited)
    #expect(state.paste("y\nz") == .edited)
    #expect(state.handle(.enter) == .moved)
    #expect(state.handle(.left) == .edited)
    #expect(state.handle(.enter) == .submitted)
    #expect(state["naam"] == "xy z")
    #expect(state["fase"] == "c")
    #expect(state.handle(.backTab) == .moved)
    #expect(state.handle(.control("s")) == .submitted)
    #expect(state.handle(.escape) == .cancelled)
    state.setErrors(["fase": "mag niet"])
    #expect(state.focus == 1)
  }

  @Test("tabs mark the selected one in words and keep it in view")
  func tabs() {
    var frame = Frame(size: Size(20, 1))
    let titles = ["Overzicht", "Tijdlijn", "Mensen", "Termijnen"]
    Tabs(titles, selected: 0).draw(into: &frame, in: frame.bounds)
    #expect(frame.row(0) == "[Overzicht]        ›")
    var last = Frame(size: Size(20, 1))
    let places = Tabs(titles, selected: 3).draw(into: &last, in: last.bounds)
    #expect(last.row(0) == "‹ [Termijnen]")
    #expect(places.map(\.index) == [3])
  }

  @Test("tabs move together before one goes; what lies outside the row is marked at its ends")
  func closeTabs() {
    let titles = ["een", "twee", "drie", "vier"]
    #expect(
      Tabs(titles, selected: 1).shown(width: 23).texts == [" een ", "[twee]", " drie ", " vier "])
    #expect(Tabs(titles, selected: 1).shown(width: 22).texts == ["een", "[twee]", "drie", "vier"])
    let short = Tabs(titles, selected: 1, short: ["1", "2", "3", "4"]).shown(width: 19)
    #expect(short.texts == ["1", "[2]", "3", "4"])
    var frame = Frame(size: Size(16, 1))
    Tabs(titles, selected: 1).draw(into: &frame, in: frame.bounds)
    #expect(frame.row(0) == "een [twee]     ›")
    for width in 0...30 {
      for selected in titles.indices {
        let shown = Tabs(titles, selected: selected).shown(width: width)
        #expect(shown.range.contains(selected))
        #expect(shown.hasBefore == (shown.range.lowerBound > 0))
        #expect(shown.hasAfter == (shown.range.upperBound < titles.count))
      }
    }
  }

  @Test("help, modal and toast lie over the screen and fit a small one")
  func overlays() {
    var frame = Frame(size: Size(30, 9))
    HelpOverlay(
      title: "Hulp", groups: [.init("Lijst", [KeyHint("j", "omlaag"), KeyHint("PgDn", "blad")])],
      footer: "Esc sluit"
    ).draw(into: &frame, in: frame.bounds)
    #expect(frame.text.contains("PgDn  blad"))
    #expect(frame.text.contains("Esc sluit"))
    for width in 0...12 {
      for height in 0...5 {
        var tiny = Frame(size: Size(width, height))
        HelpOverlay(title: "Hulp", groups: [.init("Lijst", [KeyHint("j", "omlaag")])], footer: "x")
          .draw(into: &tiny, in: tiny.bounds)
        Toast(.problem, "Dat lukte niet, want de zaak is bezet").draw(into: &tiny, in: tiny.bounds)
        Form(FormState([FormField("a", label: "Naam")])).draw(into: &tiny, in: tiny.bounds)
        Tabs(["a", "b"], selected: 1).draw(into: &tiny, in: tiny.bounds)
        Table.list(count: 9, state: ListState()) { "\($0)" }.draw(into: &tiny, in: tiny.bounds)
        ScrollText("een twee drie", width: width, offset: 9).draw(into: &tiny, in: tiny.bounds)
      }
    }
    var toasted = Frame(size: Size(30, 3))
    Toast(.done, "Opgeslagen").draw(into: &toasted, in: toasted.bounds)
    #expect(toasted.row(2) == " ✓  Opgeslagen")
  }

  @Test("text that is longer than its place shows where there is more")
  func scrollText() {
    let text = ScrollText("een\ntwee\ndrie\nvier", width: 10, offset: 1)
    var frame = Frame(size: Size(10, 2))
    text.draw(into: &frame, in: frame.bounds)
    #expect(frame.text == "twee     ↑\ndrie     ↓")
    #expect(ScrollText.offset(1, after: .end, lines: 4, height: 2) == 2)
    #expect(ScrollText.offset(1, after: .home, lines: 4, height: 2) == 0)
    #expect(ScrollText.offset(1, after: .character("x"), lines: 4, height: 2) == nil)
  }
}
