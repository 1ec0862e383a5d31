import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("Time and corrections")
struct TimeTests {
  private func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  @Test("the decision term runs from receipt, stands still for a supplement, and is explained")
  func decisionTerm() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    try workshop.take(
      "vraag-aanvulling", number, by: "cp", on: "2026-03-10",
      ["missing": .text("kosten"), "answer-by": .text("2026-04-01")])
    var term = try #require(
      try workshop.dossier(number, on: "2026-03-10").challenge.term("beslistermijn"))
    // 8 weeks after 2 March is 27 April; at the latest 21 days are added (11 to 31 March).
    #expect(term.end == date("2026-05-18"))
    #expect(term.standing == .suspended)
    try workshop.take(
      "ontvang-aanvulling", number, by: "groep", on: "2026-03-20", ["elements": .text("kosten")])
    term = try #require(
      try workshop.dossier(number, on: "2026-03-20").challenge.term("beslistermijn"))
    // 11 to 19 March: nine days.
    #expect(term.end == date("2026-05-06"))
    #expect(term.standing == .running)
  }

  @Test("a supplement that comes after the last day suspends no longer than that day")
  func lateSupplement() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    try workshop.take(
      "vraag-aanvulling", number, by: "cp", on: "2026-03-10",
      ["missing": .text("kosten"), "answer-by": .text("2026-04-01")])
    try workshop.take(
      "ontvang-aanvulling", number, by: "groep", on: "2026-04-10", ["elements": .text("kosten")])
    let term = try workshop.dossier(number, on: "2026-04-10").challenge.term("beslistermijn")
    #expect(term?.end == date("2026-05-18"))
  }

  private func atIntake(_ workshop: Workshop) throws -> CaseNumber {
    let number = try workshop.submitted()
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-03")
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    try workshop.take("start-intake", number, by: "pm", on: "2026-03-03")
    return number
  }

  @Test("the clock does each thing once, whoever runs it and however often")
  func tickIsOnce() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    try workshop.take(
      "vraag-aanvulling", number, by: "cp", on: "2026-03-10",
      ["missing": .text("kosten"), "answer-by": .text("2026-04-01")])
    let early = try workshop.casework.tick(Workshop.acting("pm", on: "2026-04-01"))
    #expect(
      early.done.flatMap(\.events).allSatisfy {
        if case .reminderDue = $0.event { true } else { false }
      })
    #expect(try workshop.casework.tick(Workshop.acting("cp", on: "2026-04-01")).done.isEmpty)
    let first = try workshop.casework.tick(Workshop.acting("pm", on: "2026-04-20"))
    #expect(first.done.map(\.number) == [number])
    #expect(try workshop.casework.tick(Workshop.acting("cp", on: "2026-04-20")).done.isEmpty)
    let dossier = try workshop.dossier(number, on: "2026-04-20")
    #expect(dossier.challenge.snapshot.active.contains("aanvulling-verlopen"))
    let step = try #require(dossier.challenge.steps.last)
    #expect(step.action == "lapse.aanvullingstermijn")
    #expect(step.on == date("2026-04-02"))
    #expect(step.by == .clock)
  }

  @Test("a dossier can be read as it was on a date")
  func asItWas() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    let then = try workshop.dossier(number, on: "2026-11-21", at: "2026-03-02")
    #expect(then.summary.state == "ingediend")
    #expect(then.challenge.latest("contact-person") == nil)
    #expect(try workshop.dossier(number, on: "2026-11-21").summary.state == "intake")
  }

  @Test("a wrong date of receipt is corrected and the term follows")
  func correctedReceipt() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    let request = try #require(
      try workshop.dossier(number, on: "2026-03-05").challenge.latest("request"))
    try workshop.casework.handle(
      .change(request.id, fields: ["received": .text("2026-02-27")]), on: number,
      Workshop.acting("pm", on: "2026-03-05"))
    let dossier = try workshop.dossier(number, on: "2026-03-05")
    #expect(dossier.challenge.term("beslistermijn")?.end == date("2026-04-24"))
    #expect(dossier.timeline.contains { $0.type.hasPrefix("term.recalculated") })
  }

  @Test("a wrong step is undone visibly: the journal keeps both")
  func undo() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    let step = try #require(
      try workshop.dossier(number, on: "2026-03-05").challenge.lastStep(of: nil))
    let before = try workshop.dossier(number, on: "2026-03-05").timeline.count
    try workshop.casework.handle(
      .correct(entry: step.entry, correction: .undo, reason: "Te vroeg"), on: number,
      Workshop.acting("pm", on: "2026-03-05"))
    let dossier = try workshop.dossier(number, on: "2026-03-05")
    #expect(dossier.summary.state == "ingediend")
    #expect(dossier.timeline.count > before)
  }

  @Test("a step cannot be dated before the step that went before it")
  func datesGoForward() throws {
    let workshop = try Workshop()
    let number = try atIntake(workshop)
    let refused = try workshop.refusal {
      try workshop.take(
        "vraag-aanvulling", number, by: "cp", on: "2026-03-01",
        ["missing": .text("kosten"), "answer-by": .text("2026-04-01")])
    }
    #expect(refused == ["date-before-last-step"])
  }

  @Test("a case that was already running is taken in where it is")
  func takenIn() throws {
    let workshop = try Workshop()
    let opened = try workshop.casework.open(
      title: "Sporthal door twee clubs", fields: ["challenger": .text("Sportclubs Voorbeeld")],
      existing: .init(state: "in-uitvoering", since: try #require(date("2024-08-01"))),
      Workshop.acting("pm", on: "2026-03-02"), statusCode: Workshop.code())
    let dossier = try workshop.dossier(opened.done.number, on: "2026-03-02")
    #expect(dossier.summary.phase == .uitvoering)
    #expect(dossier.summary.openedOn == date("2024-08-01"))
    #expect(dossier.challenge.takenIn?.state == "in-uitvoering")
    #expect(!dossier.summary.moves.isEmpty)
  }
}
