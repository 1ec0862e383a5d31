import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

@Suite("The clock")
struct ClockTests {
  private static func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .earliest }

  /// A generator of numbers that gives the same for the same seed.
  private struct Dice {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// Runs the clock on a case at these days.
  private static func ran(
    _ challenge: Challenge, _ situation: Situation, _ days: [CalendarDate]
  ) throws -> Challenge {
    var challenge = challenge
    for day in days {
      let events = try decide(.tick, challenge, situation.on(day))
      for event in events { challenge.evolve(event) }
      #expect(try decide(.tick, challenge, situation.on(day)).isEmpty, "a second run did something")
    }
    return challenge
  }

  /// Days from one to another, at steps of at most so many days.
  private static func days(
    from: CalendarDate, years: Int, steps: Int, seed: UInt64
  ) -> [CalendarDate] {
    var dice = Dice(state: seed)
    let last = from.adding(years: years)
    var days: [CalendarDate] = []
    var day = from
    while day < last {
      day = min(last, day.adding(days: 1 + dice.next(steps)))
      days.append(day)
    }
    return days
  }

  @Test(
    "gives the same whatever the steps in which it runs over six years",
    arguments: ExampleTests.files)
  func stepsDoNotMatter(file: URL) throws {
    let workshop = try Workshop()
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    try workshop.adopt(history.profile)
    let player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try player.registerPeople()
    var seed: UInt64 = 7
    for (index, step) in history.steps.enumerated() {
      let played = try player.play(step)
      guard index % 5 == 4 || index == history.steps.count - 1 else { continue }
      for number in player.numbers {
        seed += 1
        let acting = Workshop.acting("clock", on: played.on.iso)
        let (challenge, situation) = try workshop.casework.loadCase(number, acting)
        let from = max(played.on, challenge.touchedOn)
        let whole = try Self.ran(challenge, situation, [from.adding(years: 6)])
        let small = try Self.ran(
          challenge, situation, Self.days(from: from, years: 6, steps: 90, seed: seed))
        #expect(small.snapshot == whole.snapshot, "step \(index) of \(number)")
        #expect(small.reminders == whole.reminders, "step \(index) of \(number)")
        #expect(small.terms == whole.terms, "step \(index) of \(number)")
        #expect(small.steps == whole.steps, "step \(index) of \(number)")
        #expect(small.records == whole.records, "step \(index) of \(number)")
        #expect(Set(small.reminders.map(\.reminder)).count == small.reminders.count)
      }
    }
  }

  @Test("is told by every case when it has something to do")
  func rowsKnowWhen() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let row = try #require(try workshop.casework.store.caseRow(number))
    // Five working days after Monday 2 March is Monday 9 March; two days before, it is pointed out.
    #expect(row.clock?.next == Self.date("2026-03-07"))
    let store = workshop.casework.store
    #expect(try store.casesForClock(on: Self.date("2026-03-06")).isEmpty)
    #expect(try store.casesForClock(on: Self.date("2026-03-07")) == [number])
  }

  @Test("points out once that a term ends soon, to whoever owes it, and tells the outbox")
  func dueSoon() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let before = try workshop.casework.tick(Workshop.acting("pm", on: "2026-03-06"))
    #expect(before.done.isEmpty)
    let ticked = try workshop.casework.tick(Workshop.acting("pm", on: "2026-03-09"))
    #expect(ticked.done.map(\.number) == [number])
    let given = try workshop.dossier(number, on: "2026-03-09").challenge.reminders
    #expect(given.map(\.on) == [Self.date("2026-03-07")])
    #expect(given.first?.reminder.subject == "intaketermijn")
    #expect(given.first?.reminder.to == .contactPerson)
    let outbox = try workshop.casework.store.outbox(dueBy: Self.date("2026-03-09"), limit: 100)
    #expect(outbox.count { $0.item.kind == "reminder" } == 1)
    #expect(try workshop.casework.tick(Workshop.acting("cp", on: "2026-03-09")).done.isEmpty)
  }

  @Test("says that a case is stuck when nobody does anything for six weeks, and not before")
  func stuck() throws {
    let workshop = try Workshop()
    let opened = try workshop.casework.open(
      title: "Stil vooroverleg", fields: [:], existing: nil,
      Workshop.acting("groep", on: "2026-03-02"), statusCode: Workshop.code())
    let number = opened.done.number
    let sixWeeks = Self.date("2026-04-13")
    var summary = try workshop.dossier(number, on: "2026-04-12").summary
    #expect(summary.stuckFrom == sixWeeks)
    #expect(!summary.isStuck(on: Self.date("2026-04-12")))
    #expect(summary.isStuck(on: sixWeeks))
    _ = try workshop.casework.tick(Workshop.acting("pm", on: "2026-05-01"))
    let given = try workshop.dossier(number, on: "2026-05-01").challenge.reminders
    #expect(given.map(\.reminder.kind) == [.stuck])
    #expect(given.map(\.on) == [sixWeeks])
    // What the clock does is no activity; what somebody does is.
    summary = try workshop.dossier(number, on: "2026-05-01").summary
    #expect(summary.isStuck(on: Self.date("2026-05-01")))
    try workshop.add("contact-moment", number, by: "pm", on: "2026-05-01")
    #expect(
      try workshop.dossier(number, on: "2026-05-01").summary.stuckFrom == Self.date("2026-06-12"))
  }

  @Test("that somebody gets a code to read a case by is no activity in it")
  func aCodeIsNoActivity() throws {
    let workshop = try Workshop()
    let number = try workshop.casework.open(
      title: "Stil vooroverleg", fields: [:], existing: nil,
      Workshop.acting("groep", on: "2026-03-02"), statusCode: Workshop.code()
    ).done.number
    try workshop.casework.handle(
      .issueStatusCode(hash: Workshop.code().hash), on: number,
      Workshop.acting("pm", on: "2026-04-01"))
    let dossier = try workshop.dossier(number, on: "2026-04-02")
    #expect(dossier.summary.stuckFrom == Self.date("2026-04-13"))
    #expect(dossier.challenge.touchedOn == Self.date("2026-04-01"))
  }

  @Test("counts two things that the municipality is late with as stuck")
  func missedTerms() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "escalation", number, by: "groep", on: "2026-03-02",
      [
        "question": .text("Wie belt ons?"), "reason": .text("Stil"),
        "answer-by": .text("2026-03-05"),
      ])
    _ = try workshop.casework.tick(Workshop.acting("pm", on: "2026-03-20"))
    let dossier = try workshop.dossier(number, on: "2026-03-20")
    let stuck = Stuck(dossier.challenge, dossier.situation)
    #expect(stuck.reasons(on: Self.date("2026-03-20")) == [.missedTerms])
    #expect(stuck.reasons(on: Self.date("2026-03-09")).isEmpty)
  }
}
