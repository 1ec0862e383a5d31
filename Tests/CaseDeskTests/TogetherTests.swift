import Casework
import ChallengeCore
import Terminal
import Testing

@testable import CaseDesk

@Suite("Several cases at once")
struct TogetherTests {
  @Test("marks survive a filter and a refresh, and say how many are not in view")
  func marks() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Space Space Space")
    #expect(pilot.text.contains("3 aangekruist"))
    #expect(pilot.text.contains("[x] 2025-0001"))
    try pilot.press("u")
    #expect(pilot.text.contains("3 aangekruist, 2 niet in beeld"))
    try sample.open("Een nieuwe, van een ander", on: "2026-03-10")
    try pilot.wakeUp()
    #expect(pilot.text.contains("3 aangekruist, 2 niet in beeld"))
    try pilot.press("0 Esc")
    #expect(!pilot.text.contains("aangekruist"))
  }

  @Test("a range and all shown are marked with one key")
  func ranges() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Space j j V")
    #expect(pilot.text.contains("4 aangekruist"))
    try pilot.press("*")
    #expect(pilot.text.contains("5 aangekruist"))
    try pilot.press("*")
    #expect(!pilot.text.contains("aangekruist"))
  }

  @Test("the contact person of three cases is handed over; a refused case says why and opens")
  func handOver() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for number in ["2026-0001", "2025-0001"] {
      try sample.add(
        "contact-person", to: CaseNumber(number), on: "2026-03-05",
        ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    }
    var pilot = try sample.pilot()
    try pilot.press("s")
    try pilot.type("nummer")
    try pilot.press("Enter g Space Space Space a")
    #expect(pilot.text.contains("Samen doen: 3 zaken"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Voor 3 zaken."))
    try pilot.type("Andere baan")
    try pilot.press("Tab p")
    try pilot.type(". man")
    try pilot.press("Enter Ctrl-s")
    #expect(pilot.text.contains("2025-0001 Dagbesteding"))
    try pilot.press("j")
    #expect(pilot.text.contains(" gedaan"))
    try expectGolden(pilot.text, "together-80x24-nl")
    try pilot.press("Enter")
    #expect(pilot.model.dossier != nil)
  }

  @Test("when it is stopped, what is done stays done and the rest is named; nothing is half said")
  func stopped() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("* a Down Enter")
    #expect(pilot.model.form?.targets.count == 5)
    try pilot.press("Ctrl-s")
    pilot.holdsAnswers = true
    try pilot.press("j")
    try pilot.release(.together)
    #expect(pilot.text.contains("Bezig: 1 van 5"))
    try pilot.press("Esc")
    #expect(pilot.text.contains("1 gedaan, 4 niet gedaan"))
    pilot.holdsAnswers = false
    try pilot.release()
    #expect(pilot.text.contains("1 gedaan, 4 niet gedaan"))
    try pilot.press("Esc")
    #expect(pilot.text.contains("4 aangekruist"), "what was not done is marked still")
  }

  @Test("an action is offered with in how many of the cases it can be taken")
  func actions() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("* a")
    try pilot.type("handeling")
    try pilot.press("Enter")
    #expect(pilot.text.contains("van 5"), Comment(rawValue: pilot.text))
    try pilot.type("vertraging melden")
    try pilot.press("Enter")
    #expect(pilot.model.form?.title == "Vertraging melden")
  }

  @Test("the command lines of a report and an export are shown to take along")
  func commandLines() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Space Space a")
    try pilot.type("opdrachtregel")
    try pilot.press("Enter")
    #expect(pilot.text.contains("r2c export 2025-0001 2026-0001 -o zaken.jsonl"))
    #expect(pilot.text.contains("r2c report 2026-0001 --format html -o 2026-0001.html"))
  }
}

@Suite("The board")
struct BoardTests {
  @Test("a column for each phase with its number; arrows move, Enter opens, b goes back")
  func board() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j b")
    #expect(pilot.text.contains("[Aanbod (2)]"))
    #expect(pilot.selectedRow.contains("2026-0001"), "the same case is selected")
    try pilot.press("Left")
    #expect(pilot.text.contains("[Vooroverleg (2)]"))
    try pilot.press("j")
    let row = pilot.selectedRow
    try pilot.press("Enter")
    #expect(pilot.model.dossier != nil)
    try pilot.press("Esc")
    #expect(pilot.selectedRow == row)
    try pilot.press("Right Right Right")
    #expect(pilot.text.contains("[Uitvoering (1)]"))
    #expect(pilot.text.contains("‹"), "at 80 columns other phases are a step away")
    try pilot.press("b")
    #expect(pilot.selectedRow.contains("Zwerfafval"))
  }
}

@Suite("Kept filters")
struct SavedFilterTests {
  @Test("a filter is kept under a name and found back after a restart, renamed and thrown away")
  func saved() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("f Tab Right Enter s")
    try pilot.type("titel")
    try pilot.press("Enter o Enter")
    try pilot.type("Vooroverleg op titel")
    try pilot.press("Enter")
    #expect(pilot.text.contains("Bewaard als ‘Vooroverleg op titel’."))
    var next = try sample.pilot()
    #expect(next.text.contains("5 lopende zaken"))
    try next.press("o Enter")
    #expect(next.text.contains("2 lopende zaken · fase vooroverleg × · titel, A–Z"))
    try next.press("o")
    try next.type("andere naam")
    try next.press("Enter Ctrl-u")
    try next.type("Nieuw")
    try next.press("Enter o")
    #expect(next.text.contains("Nieuw"))
    #expect(!next.text.contains("Vooroverleg op titel"))
    try next.type("weggooien")
    try next.press("Enter o")
    #expect(!next.text.contains("weggooien"))
    let other = try sample.pilot(as: "cp")
    #expect(other.model.list.filter.isEverything)
  }

  @Test("a choice is the same after it was written and read, and what is unknown is left out")
  func text() {
    var choice = ListChoice()
    #expect(ListChoice(choice.text) == choice)
    choice.filter.urgency = .stuck
    choice.filter.phase = .uitvoering
    choice.filter.state = "intake"
    choice.filter.isMine = true
    choice.filter.contactPerson = PersonID("cp")
    choice.filter.area = "Wijk met een naam"
    choice.filter.domain = "groen"
    choice.filter.endings = .only
    choice.filter.search = "twee woorden"
    choice.order = Casework.Order(.due, descending: true)
    #expect(ListChoice(choice.text) == choice)
    #expect(ListChoice("urgency morgen\nphase vijf\nonbekend iets\n") == ListChoice())
  }
}
