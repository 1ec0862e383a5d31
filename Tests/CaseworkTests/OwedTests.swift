import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("What the municipality owes, and what was given once")
struct OwedTests {
  private func view(_ number: CaseNumber, on date: String, _ workshop: Workshop) throws
    -> StatusView
  {
    try workshop.casework.status(number, Workshop.acting("pm", on: date))
  }

  @Test("what is late comes first, the worst first, and nothing stands there twice")
  func worstFirst() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    for (what, due) in [("eerste", "2026-03-20"), ("tweede", "2026-04-20")] {
      try workshop.add(
        "payment", number, by: "pm", on: "2026-03-03",
        ["what": .text(what), "amount": .text("4000"), "due": .text(due)])
    }
    try workshop.add(
      "information-delivery", number, by: "pm", on: "2026-03-03",
      ["kind": .text("budget"), "answer-by": .text("2026-03-17")])
    let view = try view(number, on: "2026-03-25", workshop)
    let late = view.owed.map { $0.daysLate(on: view.on) }
    #expect(late == late.sorted(by: >))
    #expect(late.prefix(3) == [16, 8, 5], "\(view.owed)")
    let payments = view.owed.filter { if case .payment = $0.what { true } else { false } }
    #expect(payments.count == 2)
    let facts = view.owed.filter { if case .information = $0.what { true } else { false } }
    #expect(facts.count == 3)
    let records = view.owed.compactMap(\.record)
    #expect(Set(records).count == records.count)
  }

  @Test("what was paid or is no longer owed is not in the list")
  func paidIsGone() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "payment", number, by: "pm", on: "2026-03-03",
      ["what": .text("eerste"), "amount": .text("4000"), "due": .text("2026-03-20")])
    try workshop.take(
      "meld-betaling", number, by: "pm", on: "2026-03-04", ["paid": .text("2026-03-04")])
    let owed = try view(number, on: "2026-03-25", workshop).owed
    #expect(!owed.contains { if case .payment = $0.what { true } else { false } })
  }

  /// > Source: Awb art. 4:17: two weeks after the notice, then a penalty of at most € 1,442.
  @Test("a late decision gives a notice of default, other lateness does not")
  func steps() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    #expect(try view(number, on: "2026-03-03", workshop).lateSteps == [])
    let early = try view(number, on: "2026-03-25", workshop).lateSteps
    #expect(early.map(\.name) == ["call", "escalate", "complaint", "ombudsman"])
    let late = try view(number, on: "2026-04-28", workshop).lateSteps
    let notice = LateStep.noticeOfDefault(
      from: CalendarDate(iso: "2026-04-28")!, penaltyFrom: CalendarDate(iso: "2026-05-13")!,
      maximumCents: 144_200)
    #expect(late == [.call, .escalate, notice, .complaint, .ombudsman])
  }

  @Test("both sides' words stand in order, whose they are is known")
  func voices() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "motivation", number, by: "groep", on: "2026-03-03", ["why": .text("Wij zijn er elke dag.")])
    try workshop.add(
      "contact-moment", number, by: "pm", on: "2026-03-04",
      [
        "note": .text("Goed gesprek"), "challenger-words": .text("Wij willen meer tijd"),
        "said-by": .text("de voorzitter"),
      ])
    let voices = try view(number, on: "2026-03-05", workshop).voices
    #expect(
      voices.map(\.text) == ["Wij zijn er elke dag.", "Goed gesprek", "Wij willen meer tijd"])
    #expect(voices.map(\.side) == [.challenger, .municipality, .challenger])
    #expect(voices.last?.saidBy == "de voorzitter")
  }

  @Test("each fact says in which entry it was first given, also after a change")
  func provenance() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.casework.handle(
      .change(RecordID("challenger-1"), fields: ["phone": .text("000-1")]), on: number,
      Workshop.acting("groep", on: "2026-03-09", enteredBy: "pm", basis: "telefoon"))
    let dossier = try workshop.dossier(number, on: "2026-03-10")
    let sources = try #require(dossier.provenance[RecordID("challenger-1")])
    #expect(sources["email"]?.on == CalendarDate(iso: "2026-03-02"))
    #expect(sources["email"]?.by == PersonID("groep"))
    #expect(sources["phone"]?.on == CalendarDate(iso: "2026-03-09"))
    #expect(sources["phone"]?.enteredBy == PersonID("pm"))
    #expect(sources["phone"]?.basis == "telefoon")
    #expect(sources["address"] == nil)
  }

  @Test("what the case knows already is ready for the next form")
  func known() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "instrument-check", number, by: "pm", on: "2026-03-03", ["instrument": .text("subsidy")])
    try workshop.add(
      "budget-agreement", number, by: "pm", on: "2026-03-03", ["amount": .text("9000")])
    let dossier = try workshop.dossier(number, on: "2026-03-10")
    func known(_ field: String, _ kind: String) -> Value? {
      KnownValue.of(field, in: kind, dossier.challenge, dossier.situation.people)
    }
    #expect(known("instrument", "budget-agreement") == .text("subsidy"))
    #expect(known("budget", "payment") == .text("budget-agreement-1"))
    #expect(known("form", "accountability-record") == nil)
    #expect(known("by", "objection") == .text("Groep Voorbeeld"))
  }

  @Test("every field that is known from another exists, and so does that other")
  func knownFieldsExist() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let dossier = try workshop.dossier(number, on: "2026-03-10")
    for kind in RecordKind.all {
      for field in kind.fields {
        let value = KnownValue.of(
          field.name, in: kind.name, dossier.challenge, dossier.situation.people)
        if case .gap? = value { Issue.record("\(kind.name).\(field.name) offers a gap") }
      }
    }
  }
}
