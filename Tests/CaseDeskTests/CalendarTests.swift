import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("The calendar")
struct CalendarTests {
  private func withPilot(
    _ language: Language = .dutch, size: Size = Size(80, 24), as person: String = "pm",
    _ body: (Sample, inout DeskPilot) throws -> Void
  ) throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.addTasks()
    var pilot = try sample.pilot(language, as: person, size: size, section: .calendar)
    try body(sample, &pilot)
  }

  @Test("the agenda and the month", arguments: ScreenTests.Look.sections)
  func golden(look: ScreenTests.Look) throws {
    try withPilot(look.language, size: look.size) { _, pilot in
      try expectGolden(pilot.text, "calendar-agenda-\(look)")
      try pilot.press("b")
      try expectGolden(pilot.text, "calendar-month-\(look)")
    }
  }

  @Test("the month says by sign and word what is worst on a day; colour only repeats it")
  func styles() throws {
    try withPilot { _, pilot in
      try pilot.press("b")
      try expectGolden(pilot.frame.golden, "calendar-month-styles")
    }
  }

  @Test("what is late stands first, today and feast days are named")
  func agenda() throws {
    try withPilot(size: Size(80, 32)) { _, pilot in
      #expect(pilot.text.contains("Te laat (2)"))
      #expect(pilot.text.contains("Vastgelopen (2)"), "nobody is late by standing still")
      #expect(pilot.text.contains("sinds 56 dagen"))
      #expect(pilot.selectedRow.contains("dagen te laat") || pilot.selectedRow.contains("11 mrt"))
      #expect(pilot.text.contains("dinsdag 10 maart 2026 – vandaag"))
      #expect(pilot.text.contains("Goede Vrijdag; een termijn eindigt dan later"))
    }
  }

  @Test("the line below says why the selected thing stands on its day")
  func why() throws {
    try withPilot { _, pilot in
      let isFound = try pilot.select("11 mrt")
      #expect(isFound)
      #expect(pilot.text.contains("2026-0001 Beheer van de buurttuin: laten weten dat"))
      #expect(pilot.text.contains("contactpersoon wordt"), "all of it can be read")
      #expect(pilot.text.contains("Waarom deze dag:"))
      #expect(!pilot.text.contains("Bezig met lezen"))
    }
  }

  @Test("Enter on a term opens its case at that term")
  func open() throws {
    try withPilot { _, pilot in
      try pilot.press("t")
      let row = pilot.selectedRow
      try pilot.press("Enter")
      #expect(pilot.model.dossier != nil, "\(row)")
      #expect(pilot.model.dossier?.tab == .terms)
      #expect(pilot.selectedRow.hasPrefix(">"))
    }
  }

  @Test("moving takes nothing out of the agenda, however far; it says until when it shows")
  func whole() throws {
    try withPilot { sample, pilot in
      func names() -> Set<String> { Set(pilot.model.calendar.shown.map(\.name)) }
      let all = names()
      try pilot.press("Home")
      #expect(names() == all)
      #expect(pilot.text.contains("t/m 31 mrt 2027"))
      try pilot.press("PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp")
      #expect(names().isSuperset(of: all))
      try pilot.press("b b t")
      #expect(names().isSuperset(of: all))
      #expect(pilot.text.contains("dinsdag 10 maart 2026 – vandaag"))
    }
  }

  @Test("a day is told in full in both languages, and a reason that is cut says where it stands")
  func nothingIsCut() throws {
    try withPilot(.english, size: Size(60, 24)) { _, pilot in
      try pilot.press("Home")
      let day = try #require(pilot.model.calendar.selected?.day)
      #expect(pilot.selectedRow.contains(" \(day.year) "))
      #expect(try pilot.select("decision"))
      let rows = pilot.frame.text.split(separator: "\n")
      let why = rows.firstIndex { $0.contains("Why this day:") }
      let text = why.map { rows[$0...].joined(separator: " ") } ?? ""
      #expect(text.contains("…  ") == false)
      #expect(text.contains(" … Enter shows the case") || text.contains("."))
    }
  }

  @Test("which contract ends give room for a challenge next spring")
  func contracts() throws {
    try withPilot { _, pilot in
      try pilot.press("c")
      #expect(pilot.text.contains("alleen contracten"))
      #expect(!pilot.text.contains("2026-0001"))
      #expect(try pilot.select("om op te zeggen: Beheer"))
      #expect(pilot.selectedRow.contains("30 nov"))
      #expect(pilot.text.contains("opzegtermijn is 6 maanden"))
      #expect(pilot.text.contains("r2c agenda --format ics -o agenda.ics"))
      #expect(try pilot.select("contract loopt af: Beheer"))
      #expect(pilot.selectedRow.contains("31 mei 2027"))
      try pilot.press("Enter")
      #expect(pilot.model.section == .catalogue)
      #expect(pilot.selectedRow.hasPrefix("> Beheer van het buurthuis"))
      try pilot.press("n")
      #expect(pilot.text.contains("Nieuwe zaak"))
    }
  }

  @Test("the arrows go by day and week, PgDn by month, t to today; the cursor is on the day")
  func month() throws {
    try withPilot { _, pilot in
      try pilot.press("b t")
      func day() -> String? { pilot.model.calendar.day?.iso }
      #expect(day() == "2026-03-10")
      #expect(pilot.selectedRow.contains("[10]"))
      try pilot.press("Right")
      #expect(day() == "2026-03-11")
      try pilot.press("Down PgDn Left")
      #expect(day() == "2026-04-17")
      #expect(pilot.text.contains("April 2026"))
      try pilot.press("Home")
      #expect(day() == "2026-04-01")
      try pilot.press("PgUp t")
      #expect(day() == "2026-03-10")
      #expect(try pilot.click("24"))
      #expect(day() == "2026-03-24")
    }
  }

  @Test("only mine, a search, and Esc that brings everything back")
  func filters() throws {
    try withPilot(as: "cp") { _, pilot in
      let all = pilot.model.calendar.shown.count
      try pilot.press("w")
      #expect(pilot.text.contains("mijn zaken"))
      #expect(pilot.model.calendar.shown.count < all)
      #expect(pilot.text.contains("r2c agenda --person cp --format ics"))
      try pilot.press("Esc /")
      try pilot.type("bibliobus")
      try pilot.press("Enter")
      #expect(pilot.model.calendar.shown.isEmpty)
      #expect(pilot.text.contains("Niets gevonden."))
      try pilot.press("Esc")
      #expect(pilot.model.calendar.shown.count == all)
    }
  }

  @Test("what others change comes in, and the same thing stays selected, at any size")
  func sharing() throws {
    try withPilot { sample, pilot in
      try pilot.press("j j")
      let selected = pilot.selectedRow
      try sample.casework.addTask(
        CatalogueID("aula"), [.name: "Aula schoonmaken", .contractEnd: "2026-03-12"],
        sample.acting("pm", on: "2026-03-10"))
      try pilot.wakeUp()
      #expect(pilot.text.contains("Aula schoonmaken"))
      #expect(pilot.selectedRow == selected)
      try pilot.resize(Size(30, 6))
      try pilot.resize(Size(80, 24))
      #expect(pilot.selectedRow == selected)
    }
  }

  @Test("moving and scrolling send few bytes", arguments: [Size(80, 24), Size(200, 60)])
  func bytes(size: Size) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for number in 0..<100 {
      let day = CalendarDate(iso: "2026-03-12")!.adding(days: number * 2)
      try sample.casework.addTask(
        CatalogueID("taak-\(number)"),
        [.name: "Taak \(number) in de wijk", .area: "Wijk", .contractEnd: day.iso],
        sample.acting("pm", on: "2026-01-05"))
    }
    var pilot = try sample.pilot(size: size, section: .calendar)
    try expectFewBytes(&pilot, key: "j", size)
  }

  @Test(
    "the number of a week is that of its Thursday",
    arguments: [
      ("2026-01-01", 1), ("2025-12-29", 1), ("2026-03-10", 11), ("2020-12-31", 53),
      ("2021-01-03", 53), ("2021-01-04", 1), ("2024-12-30", 1), ("2027-01-01", 53),
    ])
  func weekNumbers(iso: String, week: Int) {
    #expect(CalendarDate(iso: iso)?.weekNumber == week)
  }

  @Test("a month has the weeks that have a day in it")
  func weeks() {
    func weeks(_ iso: String) -> [String] { CalendarDate(iso: iso)!.weeksOfMonth.map(\.iso) }
    #expect(weeks("2027-02-10") == ["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"])
    #expect(weeks("2026-08-31").first == "2026-07-27" && weeks("2026-08-31").count == 6)
  }
}
