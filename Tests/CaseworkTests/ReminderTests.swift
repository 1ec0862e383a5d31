import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

/// What the clock points out in a case that runs, taken in while it ran.
@Suite("Reminders while the task runs")
struct ReminderTests {
  private static func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .earliest }

  /// A case that has been running since 1 March 2026, with what was agreed.
  private func running(_ workshop: Workshop) throws -> CaseNumber {
    let opened = try workshop.casework.open(
      title: "Sporthal door twee clubs", fields: ["challenger": .text("Sportclubs Voorbeeld")],
      existing: .init(state: "in-uitvoering", since: Self.date("2026-03-01")),
      Workshop.acting("pm", on: "2026-03-02"), statusCode: Workshop.code())
    let number = opened.done.number
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-02",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    try workshop.add(
      "contact-agreement", number, by: "cp", on: "2026-03-02",
      ["per-year": .number(4), "next": .text("2026-06-01")])
    return number
  }

  /// The reminders of a kind after the clock has run on a day: about what, on which day, to whom.
  private func reminders(
    _ kind: Reminder.Kind, _ number: CaseNumber, _ workshop: Workshop, on date: String
  ) throws -> [String] {
    _ = try workshop.casework.tick(Workshop.acting("pm", on: date))
    return try workshop.dossier(number, on: date).challenge.reminders.filter {
      $0.reminder.kind == kind
    }.map { "\($0.on.iso) \($0.reminder.subject) \($0.reminder.to.rawValue)" }
  }

  @Test(
    "missed contact is told to the contact person, then to the process manager"
  )
  func missed() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    let term = "volgend-contact"
    #expect(try reminders(.contactMissed, number, workshop, on: "2026-06-01").isEmpty)
    #expect(
      try reminders(.contactMissed, number, workshop, on: "2026-06-02")
        == ["2026-06-02 \(term) contact-person"])
    #expect(
      try reminders(.contactMissed, number, workshop, on: "2026-07-01") == [
        "2026-06-02 \(term) contact-person", "2026-06-16 \(term) process-manager",
      ])
  }

  @Test("contact that was held moves the next one by how often contact was agreed")
  func held() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    func next() throws -> String? {
      try workshop.dossier(number, on: "2026-06-05").challenge.term("volgend-contact")?.end.iso
    }
    #expect(try next() == "2026-06-01")
    // A message that asks for something is no contact, and neither is a talk long before.
    for (subject, date) in [("reminder", "2026-05-28"), ("progress", "2026-04-01")] {
      try workshop.add(
        "contact-moment", number, by: "cp", on: "2026-06-02",
        ["subject": .text(subject), "date": .text(date)])
    }
    #expect(try next() == "2026-06-01")
    try workshop.add(
      "contact-moment", number, by: "cp", on: "2026-06-05",
      ["subject": .text("progress"), "date": .text("2026-06-04")])
    #expect(try next() == "2026-09-04")
    #expect(try reminders(.contactMissed, number, workshop, on: "2026-09-04").isEmpty)
  }

  @Test(
    "the end is pointed out 12, 6 and 3 months before, and three years of subsidy")
  func renewal() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    try workshop.add(
      "duration", number, by: "cp", on: "2026-03-02",
      ["from": .text("2026-03-01"), "until": .text("2029-12-31")])
    try workshop.add(
      "money-instrument", number, by: "cp", on: "2026-03-02",
      ["kind": .text("subsidy"), "in-force": .text("2026-03-01")])
    #expect(
      try reminders(.subsidyTerm, number, workshop, on: "2029-03-01")
        == ["2029-03-01 duration-1 process-manager"])
    let pm = "process-manager"
    #expect(
      try reminders(.renewal, number, workshop, on: "2029-10-30") == [
        "2028-12-31 12 \(pm)", "2029-06-30 6 \(pm)", "2029-09-30 3 \(pm)",
      ])
  }

  @Test("too few people, or a leaving key person without a successor, is pointed out")
  func continuity() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    func note(_ fields: Entry, on date: String) throws {
      try workshop.add("continuity", number, by: "cp", on: date, fields)
    }
    try note(["active-people": .number(5), "needed-people": .number(4)], on: "2026-03-03")
    #expect(try reminders(.continuity, number, workshop, on: "2026-03-03").isEmpty)
    try note(["active-people": .number(3), "needed-people": .number(4)], on: "2026-04-03")
    #expect(
      try reminders(.continuity, number, workshop, on: "2026-04-03")
        == ["2026-04-03 continuity-2 contact-person"])
    let leaves: Entry = ["active-people": .number(9), "key-person-leaves": .flag(true)]
    try note(leaves.merging(["replacement": .text("B. Bewoner")]) { $1 }, on: "2026-05-03")
    #expect(try reminders(.continuity, number, workshop, on: "2026-05-03").count == 1)
    try note(leaves, on: "2026-05-04")
    #expect(try reminders(.continuity, number, workshop, on: "2026-05-04").count == 2)
  }

  @Test("what was left open is pointed out on the day to return to it")
  func openItem() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    try workshop.add(
      "condition", number, by: "cp", on: "2026-03-03",
      [
        "topic": .text("risks"), "text": .text("Winterschade"),
        "standing": .text("deliberately-open"), "open-reason": .text("Eerst een winter"),
        "return-date": .text("2026-04-15"), "owner": .text("contactpersoon"),
      ])
    #expect(try reminders(.openItem, number, workshop, on: "2026-04-14").isEmpty)
    #expect(
      try reminders(.openItem, number, workshop, on: "2026-05-14")
        == ["2026-04-15 condition-1 contact-person"])
  }

  @Test("a colleague who does not answer is pointed out the day after the last day")
  func unanswered() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    try workshop.add(
      "internal-request", number, by: "cp", on: "2026-03-03",
      [
        "to": .text("K. Collega"), "question": .text("Wat is het budget?"),
        "answer-by": .text("2026-03-13"),
      ])
    #expect(try reminders(.unansweredRequest, number, workshop, on: "2026-03-13").isEmpty)
    #expect(
      try reminders(.unansweredRequest, number, workshop, on: "2026-03-20")
        == ["2026-03-14 internal-request-1 contact-person"])
    let dossier = try workshop.dossier(number, on: "2026-03-20")
    #expect(dossier.summary.isStuck(on: Self.date("2026-03-14")))
  }

  // MARK: Warnings

  private func codes(_ number: CaseNumber, _ workshop: Workshop, on date: String) throws -> [String]
  {
    let dossier = try workshop.dossier(number, on: date)
    return warnings(dossier.challenge, dossier.situation).map(\.code)
  }

  @Test("a contract that outlasts the wish to start warns until the talk is on record")
  func contract() throws {
    let workshop = try Workshop()
    let opened = try workshop.casework.open(
      title: "Afval", fields: ["challenger": .text("Groep Voorbeeld")],
      existing: .init(state: "afspraken-in-overleg", since: Self.date("2026-03-01")),
      Workshop.acting("pm", on: "2026-03-02"), statusCode: Workshop.code())
    let number = opened.done.number
    try workshop.add(
      "running-contract", number, by: "pm", on: "2026-03-02",
      ["contractor": .text("Bedrijf Voorbeeld"), "end-date": .text("2026-12-31")])
    try workshop.add(
      "start-term", number, by: "pm", on: "2026-03-02",
      ["wish-date": .text("2026-10-01"), "start-date": .text("2027-01-01")])
    #expect(try codes(number, workshop, on: "2026-03-02").contains("contract-without-talk"))
    let contract = try #require(
      try workshop.dossier(number, on: "2026-03-02").challenge.latest("running-contract"))
    try workshop.casework.handle(
      .change(contract.id, fields: ["talk-date": .text("2026-03-02")]), on: number,
      Workshop.acting("pm", on: "2026-03-02"))
    #expect(try !codes(number, workshop, on: "2026-03-02").contains("contract-without-talk"))
  }

  @Test("three years of subsidy and too few people warn as long as that is so")
  func standing() throws {
    let workshop = try Workshop()
    let number = try running(workshop)
    try workshop.add(
      "money-instrument", number, by: "cp", on: "2026-03-02",
      ["kind": .text("subsidy"), "in-force": .text("2026-03-01")])
    #expect(try !codes(number, workshop, on: "2029-02-28").contains("subsidy-ends-with-term"))
    #expect(try codes(number, workshop, on: "2029-03-01").contains("subsidy-ends-with-term"))
    try workshop.add(
      "continuity", number, by: "cp", on: "2026-03-03", ["active-people": .number(2)])
    #expect(try codes(number, workshop, on: "2026-03-03").contains("continuity-at-risk"))
    try workshop.add(
      "continuity", number, by: "cp", on: "2026-04-03", ["active-people": .number(8)])
    #expect(try !codes(number, workshop, on: "2026-04-03").contains("continuity-at-risk"))
  }
}
