import Casework
import ChallengeCore
import Terminal
import Testing

@testable import CaseDesk

@Suite("Several people on one database")
struct SharingTests {
  @Test("what others change appears without a key, and the selection stays where it was")
  func othersChanges() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("G")
    let selected = pilot.selectedRow
    try sample.open("Een nieuwe, van een ander", on: "2026-03-10")
    #expect(!pilot.text.contains("van een ander"))
    try pilot.wakeUp()
    #expect(pilot.text.contains("van een ander"))
    #expect(pilot.selectedRow == selected)
  }

  @Test("in a dossier too: the entry that was selected is selected still")
  func inDossier() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter 0 j j")
    let selected = pilot.selectedRow
    try sample.add(
      "motivation", to: CaseNumber("2026-0001"), on: "2026-03-10", ["why": .text("Om de buurt")])
    try pilot.wakeUp()
    #expect(pilot.text.contains("Om de buurt") || pilot.text.contains("otivatie"))
    #expect(pilot.selectedRow == selected)
  }

  @Test("two desks on one database: what one does, the other shows with a mark until it is opened")
  func twoDesks() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var mine = try sample.pilot()
    var theirs = try sample.pilot(as: "groep")
    try theirs.press("g")
    while !theirs.selectedRow.contains("2026-0001") { try theirs.press("j") }
    try theirs.press("Enter v")
    try theirs.type("motivatie")
    try theirs.press("Enter")
    try theirs.type("Om de buurt")
    try theirs.press("Ctrl-s")
    #expect(theirs.text.contains("Vastgelegd: motivatie"))
    try mine.press("j j")
    let selected = mine.selectedRow
    try mine.wakeUp()
    #expect(mine.selectedRow == selected)
    #expect(mine.text.contains("1 gewijzigd door een ander"))
    try mine.press("k Enter")
    #expect(mine.text.contains("2026-0001"))
    try mine.press("Esc")
    #expect(!mine.text.contains("gewijzigd door een ander"))
    try theirs.wakeUp()
    #expect(!theirs.text.contains("gewijzigd door een ander"), "one's own work is no news")
  }

  @Test("of what changed only those rows are read, unless one may stand elsewhere now")
  func onlyWhatChanged() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try sample.add(
      "motivation", to: CaseNumber("2026-0001"), on: "2026-03-10", ["why": .text("Om de buurt")])
    pilot.holdsAnswers = true
    try pilot.wakeUp()
    #expect(pilot.heldAnswers == 1)
    while pilot.heldAnswers > 0 { try pilot.release() }
    let changed = try #require(pilot.model.list.cases.first { $0.number.text == "2026-0001" })
    let dossier = try sample.casework.dossier(
      CaseNumber("2026-0001"), sample.acting("pm", on: "2026-03-10"))
    #expect(changed.version == dossier.challenge.version)
  }

  @Test("when nothing has changed, a wake-up changes nothing and writes nothing")
  func idle() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.wakeUp()
    let before = pilot.frame
    let requests = pilot.model.list.requests
    for _ in 0..<5 { try pilot.wakeUp() }
    #expect(pilot.model.list.requests == requests, "the cases are not read again")
    #expect(encode(from: before, to: pilot.frame, capabilities: Capabilities()).isEmpty)
  }

  @Test("a new day changes what is late")
  func newDay() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    #expect(pilot.text.contains("uiterlijk 11 mrt"))
    sample.today = sample.today.adding(days: 2)
    try pilot.wakeUp()
    #expect(pilot.text.contains("1 dag te laat"))
  }

  @Test("whoever is second is told what the first did, keeps what was typed, and can send again")
  func conflict() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter a")
    #expect(try pilot.select("Vertraging melden"))
    try pilot.press("Enter")
    try pilot.type("Het advies is te laat")
    try pilot.press("Tab")
    try pilot.type("+8w")
    try sample.add(
      "motivation", to: CaseNumber("2026-0001"), on: "2026-03-10", as: "groep",
      ["why": .text("Omdat het kan")])
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("De zaak is intussen veranderd"))
    #expect(pilot.text.contains("Stichting Buurttuin"))
    try expectGolden(pilot.text, "conflict-80x24-nl")
    try pilot.press("Enter")
    #expect(pilot.text.contains("Het advies is te laat"))
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Gedaan: Vertraging melden"))
  }
}
