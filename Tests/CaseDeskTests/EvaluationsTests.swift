import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Evaluations")
struct EvaluationsTests {
  private func withPilot(
    _ language: Language = .dutch, size: Size = Size(80, 24), as person: String = "pm",
    on date: String = "2026-11-21", _ body: (Sample, inout DeskPilot) throws -> Void
  ) throws {
    let sample = try Sample.portfolio()
    sample.today = CalendarDate(iso: date)!
    defer { sample.remove() }
    var pilot = try sample.pilot(language, as: person, size: size, section: .evaluations)
    try body(sample, &pilot)
  }

  @Test("evaluations and lessons", arguments: ScreenTests.Look.sections)
  func golden(look: ScreenTests.Look) throws {
    try withPilot(look.language, size: look.size) { _, pilot in
      try expectGolden(pilot.text, "evaluations-\(look)")
      try pilot.press("b")
      try expectGolden(pilot.text, "lessons-\(look)")
    }
  }

  @Test("which evaluations are due, what they lack, and writing one")
  func write() throws {
    let sample = try Sample.portfolio()
    defer { sample.remove() }
    let running = try #require(
      try sample.casework.evaluatedCases(sample.acting("pm", on: "2026-11-21"))
        .first { $0.phase == .uitvoering })
    try sample.add(
      "interim-evaluation", to: running.number, on: "2026-11-20", ["planned": .text("2026-12-01")])
    var pilot = try sample.pilot(section: .evaluations)
    #expect(pilot.text.contains("Nu aan de beurt (1)"))
    #expect(try pilot.select("tussentijds"))
    #expect(pilot.text.contains("Nu aan de beurt: uiterlijk dinsdag 1 december 2026"))
    try pilot.press("v")
    #expect(pilot.text.contains("tussenevaluatie"))
    #expect(pilot.model.form != nil)
    #expect(pilot.model.form?.control?.field.name == "findings")
    try pilot.type("Het werk is op orde")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Gewijzigd: tussenevaluatie"))
    try pilot.press("q")
    #expect(pilot.model.section == .evaluations)
    #expect(pilot.text.contains("Het werk is op orde"))
    #expect(pilot.selectedRow.contains("tussentijds"))
    try pilot.press("Enter")
    #expect(pilot.model.dossier?.tab == .evaluation)
    #expect(pilot.selectedRow.contains("tussenevaluatie"), "the one that was chosen is in view")
  }

  @Test("the standing can be chosen, a search narrows, and Esc brings all back")
  func filters() throws {
    try withPilot { _, pilot in
      let all = pilot.model.evaluations.shown.count
      #expect(all > 0)
      try pilot.press("f")
      #expect(pilot.text.contains("· te laat"))
      try pilot.press("Esc")
      #expect(pilot.model.evaluations.shown.count == all)
      try pilot.press("/")
      try pilot.type("xyzzy")
      #expect(pilot.text.contains("Niets gevonden."))
      try pilot.press("Esc")
      #expect(pilot.model.evaluations.shown.count == all)
    }
  }

  @Test("lessons are found by their theme, and Enter opens the case that they are from")
  func lessons() throws {
    try withPilot { _, pilot in
      try pilot.press("b")
      let all = pilot.model.evaluations.shownLessons.count
      #expect(all > 3)
      try pilot.press("/")
      try pilot.type("ingetrokken")
      try pilot.press("Enter")
      let found = pilot.model.evaluations.shownLessons
      #expect(!found.isEmpty && found.count < all)
      let number = try #require(pilot.model.evaluations.selectedLesson?.number)
      try pilot.press("Enter")
      #expect(pilot.model.dossier?.number == number)
    }
  }

  @Test("a click selects, a second one opens; the place stays when the window changes")
  func mouse() throws {
    try withPilot { _, pilot in
      try pilot.press("G")
      let selected = pilot.selectedRow
      try pilot.resize(Size(30, 5))
      try pilot.resize(Size(80, 24))
      #expect(pilot.selectedRow == selected)
      try pilot.click(pilot.frame.cursor)
      #expect(pilot.model.dossier != nil)
    }
  }

  @Test("what is known of a case is read again only when the case or the day has changed")
  func reading() throws {
    try withPilot { sample, pilot in
      let known = pilot.model.evaluations.known
      #expect(!known.isEmpty && pilot.model.evaluations.waiting == 0)
      let acting = sample.acting("pm", on: "2026-11-21")
      let again = try EvaluationReading(
        sample.casework, known: known, Speech(.dutch), acting)
      #expect(again.read.isEmpty)
    }
  }
}
