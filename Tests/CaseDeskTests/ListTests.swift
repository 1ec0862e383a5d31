import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("The list")
struct ListTests {
  @Test("searching narrows the list with every letter; Esc brings all cases back")
  func search() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("/")
    try pilot.type("buurttuin")
    #expect(pilot.text.contains("Beheer van de buurttuin"))
    #expect(!pilot.text.contains("Speeltuin in de"))
    #expect(pilot.frame.isCursorVisible)
    try pilot.press("Enter")
    #expect(pilot.text.contains("1 lopende zaak · gezocht op ‘buurttuin’ ×"))
    try pilot.press("Esc")
    #expect(pilot.text.contains("5 lopende zaken"))
    try pilot.press("/")
    try pilot.type("xyz")
    #expect(pilot.text.contains("Geen zaken gevonden."))
    try pilot.press("Esc")
    #expect(pilot.text.contains("5 lopende zaken"))
  }

  @Test(
    "the number of hits stands by itself, whatever stands on the row; the day stays in view",
    arguments: [50, 60, 72, 80, 100, 130, 200])
  func hits(width: Int) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(size: Size(width, 24))
    try pilot.press("/")
    for (typed, count) in [("e", "zaken"), ("xyz", "0 zaken"), ("buurttuin", "1 zaak")] {
      try pilot.press("Ctrl-u")
      try pilot.type(typed)
      let row = pilot.frame.row(1).split(separator: " ")
      let number = pilot.model.list.count.map { "\($0.number)" } ?? ""
      let place = try #require(row.firstIndex { $0 == "zaken" || $0 == "zaak" }, "\(count)")
      #expect(row[place - 1] == number, "\(pilot.frame.row(1))")
      if width >= 60 { #expect(pilot.text.contains("10 mrt 2026")) }
    }
  }

  @Test("what a search finds first is selected while it is typed")
  func firstHit() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("End / ")
    try pilot.type("bu")
    #expect(pilot.model.list.state.selected == 0)
    try pilot.press("Down")
    #expect(pilot.model.list.state.selected == 1)
    try pilot.type("u")
    #expect(pilot.model.list.state.selected == 0)
  }

  @Test("a search says that it leaves out cases that have ended, and which key shows them")
  func endedHits() throws {
    let sample = try Sample.portfolio()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("/")
    try pilot.type("speeltuinen")
    #expect(pilot.text.contains("Geen zaken gevonden."))
    #expect(pilot.text.contains("1 in afgesloten zaken: Enter en dan e toont ze."))
    try pilot.press("Enter")
    #expect(pilot.text.contains("1 in afgesloten zaken: e toont ze."))
    try pilot.press("e")
    #expect(pilot.text.contains("Zeven speeltuinen beheren"))
    #expect(!pilot.text.contains("in afgesloten zaken:"))
  }

  @Test("where the title does not hold what was searched, the pane says what does")
  func passage() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("/")
    try pilot.type("voorbeeldstraat")
    #expect(pilot.text.contains("gevonden in taak: …de buurttuin aan de Voorbeeldstraat"))
    try pilot.press("Ctrl-u")
    try pilot.type("buurttuin")
    #expect(!pilot.text.contains("gevonden in"))
  }

  @Test("what was ticked is there to do something with: that key comes first")
  func together() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    #expect(pilot.frame.row(23).hasPrefix("Enter"))
    try pilot.press("Space")
    #expect(pilot.frame.row(23).hasPrefix("a "))
  }

  @Test("of the moves that do not fit the pane it says how many there are")
  func detail() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for number in 1...4 {
      try sample.add(
        "to-do", to: CaseNumber("2026-0001"), on: "2026-03-09",
        ["on": .text("2026-04-0\(number)"), "what": .text("Bellen over punt \(number)")])
    }
    var pilot = try sample.pilot()
    #expect(try pilot.select("2026-0001"))
    let moves = try #require(pilot.model.list.selected?.moves.count)
    #expect(moves > 4)
    let rows = pilot.frame.text.split(separator: "\n").filter { $0.hasPrefix(" en nog ") }
    let hidden = rows.first.flatMap { Int($0.dropFirst(8).prefix { $0.isNumber }) }
    #expect((1..<moves).contains(hidden ?? 0), "\(pilot.text)")
  }

  @Test("in a wide window contact person, phase and since when have columns of their own")
  func columns() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.add(
      "contact-person", to: CaseNumber("2026-0001"), on: "2026-03-05",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    var pilot = try sample.pilot(size: Size(200, 60))
    #expect(try pilot.select("2026-0001"))
    #expect(pilot.selectedRow.contains("C. Contact"))
    #expect(pilot.selectedRow.contains("aanbod · "))
    #expect(pilot.selectedRow.contains("sinds "))
  }

  @Test("filters say in words what they leave out; each word can be taken away by itself")
  func filters() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("u")
    #expect(pilot.text.contains("1 lopende zaak · te laat ×"))
    try pilot.press("u")
    #expect(pilot.text.contains("binnen twee weken"))
    #expect(pilot.text.contains("Beheer van de buurttuin"))
    try pilot.press("0 f Tab Right Enter")
    #expect(pilot.text.contains("2 lopende zaken · fase vooroverleg ×"))
    try pilot.press("e")
    #expect(pilot.text.contains("fase vooroverleg × · met afgesloten zaken ×"))
    #expect(try pilot.click("fase vooroverleg ×"))
    #expect(pilot.text.contains("5 zaken · met afgesloten zaken ×"))
    try pilot.press("Backspace")
    #expect(pilot.text.contains("5 lopende zaken · de dringendste eerst"))
  }

  @Test("the filter form chooses state, contact person and area, and Esc leaves all as it was")
  func filterForm() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("f Tab Tab Tab Tab Tab")
    try pilot.type("voorbeeldwijk")
    try pilot.press("Enter")
    #expect(pilot.text.contains("1 lopende zaak · gebied voorbeeldwijk ×"))
    try pilot.press("f Tab Right Esc")
    #expect(pilot.text.contains("1 lopende zaak · gebied voorbeeldwijk ×"))
    try pilot.press("f")
    #expect(pilot.text.contains("contactpersoon"))
    #expect(pilot.text.contains("Welke zaken?"))
  }

  @Test(
    "the order is chosen by name; the same again turns it around, and the list says which it is")
  func order() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("s")
    try pilot.type("titel")
    try pilot.press("Enter g")
    #expect(pilot.text.contains("titel, A–Z"))
    #expect(pilot.selectedRow.contains("Beheer van de buurttuin"))
    try pilot.press("s Enter g")
    #expect(pilot.text.contains("titel, Z–A"))
    #expect(pilot.selectedRow.contains("Zwerfafval"))
  }

  @Test("the same case stays selected when the cases are chosen or sorted anew")
  func selectionStays() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j j")
    #expect(pilot.selectedRow.contains("2026-0002"))
    try pilot.press("s")
    try pilot.type("titel")
    try pilot.press("Enter")
    #expect(pilot.selectedRow.contains("2026-0002"))
    try pilot.press("/")
    try pilot.type("noordbuurt")
    try pilot.press("Enter Esc")
    #expect(pilot.selectedRow.contains("2026-0002"))
  }

  @Test("the hardware cursor is on the selection, which a > marks")
  func cursor() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    for expected in ["2025-0001", "2026-0001", "2026-0002", "2026-0003", "2026-0004"] {
      #expect(pilot.selectedRow.hasPrefix("> \(expected)"))
      try pilot.press("j")
    }
  }

  @Test("only the pages that are needed are read; going on reads on")
  func virtual() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for number in 1...150 { try sample.open("Zaak nummer \(number)", on: "2026-03-01") }
    var pilot = try sample.pilot()
    #expect(pilot.model.list.cases.count == DeskLimits.page)
    #expect(pilot.text.contains("150 lopende zaken"))
    try pilot.press("G G G")
    #expect(pilot.model.list.cases.count == 150)
    #expect(pilot.selectedRow.contains("2026-0150"))
  }

  @Test("a click selects a case, another opens it; the wheel moves; a tab can be clicked")
  func mouse() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    #expect(try pilot.click("Speeltuin"))
    #expect(pilot.selectedRow.contains("Speeltuin"))
    try pilot.send(.mouse(Mouse(.wheelDown, .none, at: Point(4, 6))))
    #expect(pilot.selectedRow.contains("Zwerfafval"))
    #expect(try pilot.click("Speeltuin") && pilot.click("Speeltuin"))
    #expect(pilot.text.contains("[● vooroverleg"))
    #expect(try pilot.click("7 Term"))
    #expect(pilot.text.contains("[7 Term]"))
    #expect(try pilot.click("? hulp"))
    #expect(pilot.text.contains("Op dit scherm"))
  }

  @Test("a window that is too small says what it needs, and then shows the same again")
  func smallWindow() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j j Enter 2")
    let before = pilot.text
    try pilot.resize(Size(20, 5))
    #expect(
      pilot.text.hasPrefix("Dit venster is 20×5.\nMaak het minstens\n50×12, of start r2c\n--plain"))
    try pilot.resize(Size(80, 24))
    #expect(pilot.text == before)
  }

  @Test("the hints for help and commands are on the last row at every width")
  func helpHint() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    for key in ["j", "Enter"] {
      try pilot.press(key)
      for width in DeskLimits.smallest.width...140 {
        try pilot.resize(Size(width, 24))
        #expect(pilot.frame.row(23).hasSuffix("? hulp"), "\(width)")
        #expect(pilot.frame.row(23).contains(": opdrachten"), "\(width)")
      }
    }
  }

  @Test("the desk survives any keys at any size", arguments: 1...6 as ClosedRange<UInt64>)
  func monkey(seed: UInt64) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var generator = Seeded(seed)
    var pilot = try sample.pilot()
    let keys = [
      "j", "k", "Enter", "Esc", "Tab", "a", "v", "@", "?", ":", "/", "n", "u", "f", "e", "0", "G",
      "g", "PgDn", "PgUp", "Ctrl-s", "Ctrl-o", "Ctrl-r", "Left", "Right", "Space", "w", "i", "q",
      "s", "b", "o", "y", "m", "*", "V", "[", "]", "1", "2", "Backspace", "Ctrl-p",
    ]
    for _ in 0..<150 where !pilot.isOver {
      try pilot.press(keys.randomElement(using: &generator)!)
      if pilot.isOver { break }
      if Int.random(in: 0..<12, using: &generator) == 0 {
        let size = Size(
          .random(in: 1...210, using: &generator), .random(in: 1...62, using: &generator))
        try pilot.resize(size)
        #expect(pilot.frame.size == size)
      }
      try pilot.click(
        Point(.random(in: 0...90, using: &generator), .random(in: 0...30, using: &generator)))
      if pilot.isOver { pilot = try sample.pilot() }
    }
  }
}

/// Chance that a seed decides.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
