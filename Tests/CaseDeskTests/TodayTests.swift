import Casework
import ChallengeCore
import Terminal
import Terms
import Testing

@testable import CaseDesk

@Suite("Today")
struct TodayTests {
  @Test(
    "what does most harm stands first, in groups with their numbers; Enter opens what can be done")
  func groups() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(section: .today)
    let text = pilot.text
    let late = try #require(text.range(of: "De gemeente is te laat (1)"))
    let soon = try #require(text.range(of: "Binnenkort (1)"))
    #expect(late.lowerBound < soon.lowerBound)
    #expect(pilot.selectedRow.contains("2025-0001  Dagbesteding"))
    try pilot.press("j")
    #expect(pilot.selectedRow.contains("2026-0001"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("[2 Doen]"))
    try pilot.press("Esc")
    #expect(pilot.selectedRow.contains("2026-0001"), "the place is kept")
  }

  @Test("the worst group is shown before anything is counted, never instead of what was counted")
  func glance() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let acting = sample.acting("pm", on: sample.today.iso)
    let glance = try TodayReading.glance(onlyMine: false, sample.casework, acting)
    let everything = try TodayReading(onlyMine: false, news: [], sample.casework, acting)
    var screen = TodayModel()
    screen.take(glance, height: 20)
    #expect(screen.rows.first == .group(.late, nil))
    #expect(screen.selectedCase?.number == CaseNumber("2025-0001"))
    #expect(!screen.isRead)
    screen.take(everything, height: 20)
    #expect(screen.rows.first == .group(.late, 1))
    #expect(screen.isRead)
    let rows = screen.rows
    screen.take(glance, height: 20)
    #expect(screen.rows == rows, "it comes too late")
  }

  @Test("what the municipality still owes after the end stands on today, and leads to its term")
  func afterTheEnd() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    let number = try #require(try sample.play(["maaien-opgelost-zonder-overname"]).first)
    sample.today = CalendarDate(year: 2025, month: 6, day: 1)!
    #expect(try !sample.pilot(section: .today).text.contains("Nog te doen na het einde"))
    sample.today = CalendarDate(year: 2025, month: 6, day: 11)!
    var pilot = try sample.pilot(section: .today)
    #expect(pilot.text.contains("Nog te doen na het einde (1)"))
    #expect(pilot.selectedRow.contains("\(number)"))
    #expect(pilot.selectedRow.contains("10 dagen te laat"))
    #expect(pilot.text.contains("gemeente: samen kijken"), "it says what")
    try pilot.press("Enter")
    #expect(pilot.model.dossier?.tab == .terms)
    #expect(pilot.text.contains("samen kijken of de oplossing werkt"))
    let filter = Casework.Filter(needsAttention: true)
    let cases = try sample.casework.list(filter, sample.acting("pm", on: "2025-06-11")).cases
    #expect(cases.map(\.number) == [number])
    #expect(cases[0].isOverdue(on: sample.today))
  }

  @Test("only mine shows the cases in which one has a part, and is remembered")
  func mine() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.add(
      "contact-person", to: CaseNumber("2026-0001"), on: "2026-03-05",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    var pilot = try sample.pilot(as: "cp", section: .today)
    #expect(pilot.text.contains("2025-0001"))
    try pilot.press("w")
    #expect(!pilot.text.contains("2025-0001"))
    #expect(pilot.text.contains("2026-0001"))
    let next = try sample.pilot(as: "cp", section: .today)
    #expect(!next.text.contains("2025-0001"))
  }

  @Test("when nothing needs anything it says so, with what comes next")
  func nothing() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    var pilot = try sample.pilot(section: .today)
    #expect(pilot.model.todayScreen.isEmptyDatabase)
    try pilot.press("Esc")
    #expect(pilot.text.contains("Niets vraagt nu om aandacht."))
    try sample.open("Beheer van het plein", on: "2026-03-02")
    try pilot.wakeUp()
    #expect(!pilot.model.todayScreen.isEmptyDatabase)
  }

  @Test("more than a screen of a group leads to the list with that filter")
  func more() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for number in 1...(DeskLimits.rowsPerGroup + 5) {
      try sample.open("Zaak nummer \(number)", on: "2026-03-01")
    }
    var pilot = try sample.pilot(section: .today)
    #expect(pilot.text.contains("(25)"))
    try pilot.press("G")
    #expect(pilot.selectedRow.contains("nog 5, in de lijst van zaken"))
    try pilot.press("Enter")
    #expect(pilot.model.section == .cases)
    #expect(pilot.text.contains("25 lopende zaken · "))
  }

  @Test("what others changed while one was away stands on today until it is seen")
  func news() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var first = try sample.pilot(section: .today)
    try first.press("q")
    try sample.add(
      "motivation", to: CaseNumber("2026-0004"), on: "2026-03-10", as: "cafe",
      ["why": .text("Om de buurt")])
    var pilot = try sample.pilot(section: .today)
    try pilot.press("G")
    #expect(pilot.text.contains("Gewijzigd door anderen sinds u keek (1)"))
    #expect(pilot.selectedRow.contains("Gezien"))
    try pilot.press("Enter")
    #expect(!pilot.text.contains("Gewijzigd door anderen"))
    let again = try sample.pilot(section: .today)
    #expect(!again.text.contains("Gewijzigd door anderen"))
  }

  @Test("short questions stand on today with whose answer is awaited, until that side has said so")
  func questions() throws {
    let sample = try Sample()
    defer { sample.remove() }
    sample.today = CalendarDate(iso: "2026-06-05") ?? .earliest
    var pilot = try sample.pilot(section: .today)
    try pilot.press("G")
    #expect(pilot.text.contains("Korte vragen zonder antwoord (2)"))
    #expect(pilot.text.contains("nog geen antwoord van de uitdager"))
    #expect(pilot.text.contains("graag 22 juni 2026"))
    try sample.add(
      "no-answer", to: CaseNumber("2026-0003"), on: "2026-06-05",
      [
        "side": .text("municipality"), "moment": .text("each-year"),
        "reason": .text("De contactpersoon is nieuw"),
      ])
    pilot = try sample.pilot(section: .today)
    try pilot.press("G")
    #expect(pilot.text.contains("Korte vragen zonder antwoord (1)"))
    #expect(!pilot.text.contains("nog geen antwoord van de gemeente"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("2026-0003"))
    #expect(pilot.text.contains("[2 Doen]"))
  }

  @Test("in a wide window the dossier stands beside the selection")
  func preview() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(size: Size(200, 60), section: .today)
    try pilot.press("j")
    #expect(pilot.model.list.preview?.number.text == "2026-0001")
    #expect(pilot.text.contains("[● aanbod"))
  }
}
