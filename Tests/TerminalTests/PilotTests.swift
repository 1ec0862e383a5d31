import Testing

@testable import Terminal

@Suite("Pilot")
struct PilotTests {
  @Test("keys and clicks move the selection, and the screen is a value to compare")
  func selection() throws {
    var pilot = try Pilot(Notebook.application(), model: Notebook(), size: Size(30, 6))
    try pilot.press("j")
    #expect(
      pilot.text == """
        Notities
          brood
        > melk
          kaas

        n nieuw                 ? hulp
        """)
    #expect(try pilot.click("kaas"))
    #expect(pilot.model.list.selected == 2)
    #expect(pilot.frame.cursor == Point(0, 3))
    #expect(try pilot.click("hulp"))
    #expect(pilot.model.isHelping)
    #expect(try !pilot.click("staat er niet"))
  }

  @Test("a form takes typing and a paste; sending it runs its effect at once")
  func form() throws {
    var pilot = try Pilot(Notebook.application(), model: Notebook(), size: Size(30, 6))
    try pilot.press("n")
    try pilot.type("Öre ")
    try pilot.paste("en\nkrone")
    #expect(pilot.model.stored == [])
    try pilot.press("Enter")
    #expect(pilot.model.stored == ["Öre en krone"])
  }

  @Test("an effect can take the terminal; quitting stops what comes after it")
  func effects() throws {
    var pilot = try Pilot(Notebook.application(), model: Notebook())
    try pilot.press("e")
    #expect(pilot.suspensions == 1)
    #expect(pilot.model.stored == ["uit de editor"])
    try pilot.press("q n")
    #expect(pilot.isOver)
    #expect(pilot.model.form == nil)
    #expect(pilot.model.stored.count == 1)
  }

  @Test("a wake-up that changes nothing on the screen sends no bytes")
  func wakeUp() throws {
    var pilot = try Pilot(Notebook.application(), model: Notebook())
    let before = pilot.frame
    try pilot.wakeUp()
    #expect(pilot.model.polls == 1)
    #expect(encode(from: before, to: pilot.frame, capabilities: Capabilities()).isEmpty)
  }

  @Test("effects that answer themselves for ever are stopped")
  func cycle() {
    enum Message { case again }
    let application = Application<Int, Message>(
      start: [.perform { .again }], input: { _ in nil },
      update: { _, _ in [.perform { .again }] }, view: { View(frame: Frame(size: $1)) })
    #expect(throws: TerminalFailure.messageCycle) { _ = try Pilot(application, model: 0) }
  }

  @Test(
    "keys are written and read the same", arguments: ["Ctrl-c", "Alt-Left", "Shift-Tab", "F12"])
  func keyNames(name: String) {
    #expect(Key(name)?.description == name)
    #expect(Key("Onzin") == nil)
    #expect(Key("-") == .character("-"))
  }

  @Test("the application survives any keys at any size", arguments: 1...20 as ClosedRange<UInt64>)
  func monkey(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var pilot = try Pilot(Notebook.application(), model: Notebook(), size: Size(30, 6))
    let keys = ["j", "k", "n", "e", "?", "Enter", "Esc", "Tab", "G", "g", "PgDn", "Ctrl-w", "x"]
    for _ in 0..<200 {
      try pilot.press(keys.randomElement(using: &generator)!)
      if .random(using: &generator) {
        try pilot.click(
          Point(.random(in: 0...40, using: &generator), .random(in: 0...9, using: &generator)))
      }
      let size = Size(.random(in: 0...40, using: &generator), .random(in: 0...9, using: &generator))
      try pilot.resize(size)
      #expect(pilot.frame.size == size)
    }
  }
}
