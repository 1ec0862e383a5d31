import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("What a municipality chooses in its profile")
struct ProfileTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func open(on date: String, _ fields: Entry = [:]) throws -> CaseNumber {
    try workshop.casework.open(
      title: "Het plein", fields: fields.merging(["task": .text("Vegen")]) { own, _ in own },
      existing: nil, Workshop.acting("groep", on: date), statusCode: Workshop.code()
    ).done.number
  }

  @Test("a running case keeps the profile of its receipt, and says which version that is")
  func keepsItsProfile() throws {
    let running = try workshop.submitted()
    let changed = try Workshop.rules("profielen/voorbeeldgemeente.yaml").text
      .replacing("version: 1\n", with: "version: 2\n").replacing("length: 8w", with: "length: 10w")
    try workshop.casework.adopt(
      RulesText(file: "nieuw.yaml", text: changed), as: .profile,
      Workshop.acting("beheer", on: "2026-03-03"))
    let new = try open(on: "2026-03-04")
    let (before, after) = (
      try workshop.dossier(running, on: "2026-03-05"), try workshop.dossier(new, on: "2026-03-05")
    )
    #expect(before.situation.profile.version == 1)
    #expect(before.challenge.term("beslistermijn")?.end == CalendarDate(iso: "2026-04-27"))
    #expect(after.situation.profile.version == 2)
    #expect(after.situation.profile.decisionTerm.text == "10w")
    #expect(try workshop.casework.profileInForce().version == 2)
  }

  @Test("the profile says after how many quiet days a case is stuck")
  func stuckAfterItsOwnDays() throws {
    let profile = try Workshop.rules("profielen/voorbeeldgemeente.yaml").text
    try workshop.casework.adopt(
      RulesText(
        file: "nieuw.yaml",
        text: profile.replacing("version: 1\n", with: "version: 2\n")
          + "alerts: { stuck-after-days: 20 }\n"), as: .profile,
      Workshop.acting("beheer", on: "2026-03-01"))
    let summary = try workshop.dossier(try open(on: "2026-03-02"), on: "2026-03-02").summary
    #expect(summary.stuckFrom == CalendarDate(iso: "2026-03-22"))
  }

  @Test("of two tasks with two budgets the sum is shown, and each by itself")
  func budgetsAddUp() throws {
    let number = try open(on: "2026-03-02")
    try workshop.add("task", number, by: "pm", on: "2026-03-02", ["description": .text("Snoeien")])
    for (task, year, amount) in [
      ("task-1", "2026", "1000"), ("task-2", "2026", "2500,50"), ("task-2", "2027", "10"),
    ] {
      try workshop.add(
        "budget-line", number, by: "pm", on: "2026-03-02",
        ["amount": .text(amount), "year": .text(year), "task": .text(task)])
    }
    try workshop.add(
      "budget-line", number, by: "pm", on: "2026-03-02",
      ["amount": .text("unknown: niet uitgesplitst")])
    let budget = try workshop.dossier(number, on: "2026-03-02").budget
    #expect(budget.total == 351_050)
    #expect(budget.perYear.map(\.amount) == [350_050, 1_000])
    #expect(budget.perTask.map(\.amount) == [100_000, 251_050])
    #expect(budget.perTask.map(\.key?.text) == ["task-1", "task-2"])
    #expect(budget.unknown.count == 1)
  }

  @Test("the light route holds up to its limit and not a cent above it", arguments: [0, 1])
  func lightRouteLimit(above: Int) throws {
    try workshop.adopt("duinrand")
    let number = try open(on: "2026-03-02", ["email": .text("a@b.example")])
    try workshop.take(
      "dien-in", number, by: "groep", on: "2026-03-02",
      ["value": .text(above == 0 ? "3000" : "3000,01")])
    let dossier = try workshop.dossier(number, on: "2026-03-02")
    #expect((dossier.lightRoute != nil) == (above == 0))
  }

  @Test("a low estimate does not bring a case with a large budget on the light route")
  func largestValueCounts() throws {
    try workshop.adopt("duinrand")
    let number = try open(on: "2026-03-02", ["email": .text("a@b.example")])
    try workshop.take(
      "dien-in", number, by: "groep", on: "2026-03-02", ["value": .text("100")])
    try workshop.add(
      "budget-line", number, by: "pm", on: "2026-03-02", ["amount": .text("5000")])
    #expect(try workshop.dossier(number, on: "2026-03-02").lightRoute == nil)
  }

  @Test("no requirement that protects a party or the memory of a case can be left out")
  func neverLeftOut() {
    let kept = [
      "evaluation-complete", "ending-explained", "decision-rests-on-evaluation",
      "baselines-recorded", "three-values-assessed", "duties-separated", "grounds-given",
      "both-approve-same-version", "hard-core-settled", "back-up-named", "information-delivered",
      "request-in-writing", "views-on:evaluation", "view-of-challenger:refusal",
    ]
    for name in kept {
      #expect(Requirement.named(name) != nil, "\(name)")
      #expect(!LightRoute.mayLeaveOut.contains(name), "\(name)")
    }
    for name in LightRoute.mayLeaveOut { #expect(Requirement.named(name) != nil, "\(name)") }
  }

  @Test("only the municipality calls a request complex, and the challenger may go on changing it")
  func complexRequest() throws {
    try workshop.adopt("havenstad")
    let number = try open(on: "2026-01-05", ["email": .text("a@b.example")])
    let refused = try workshop.refusal {
      try workshop.take(
        "dien-in", number, by: "groep", on: "2026-01-05", ["complex": .flag(true)])
    }
    #expect(refused == ["complex-by-municipality"])
    try workshop.take("dien-in", number, by: "groep", on: "2026-01-05")
    for (person, fields, codes) in [
      ("groep", ["complex": EnteredValue.flag(true)], ["complex-by-municipality"]),
      ("pm", ["complex": .flag(true)], []), ("groep", ["text": .text("Ook de steiger")], []),
    ] {
      let found = try workshop.refusal {
        try workshop.casework.handle(
          .change(RecordID("request-1"), fields: fields), on: number,
          Workshop.acting(person, on: "2026-01-06"))
      }
      #expect(found == codes, "\(person)")
    }
    let term = try workshop.dossier(number, on: "2026-01-06").challenge.term("beslistermijn")
    #expect(term?.end == CalendarDate(iso: "2027-01-04"))
  }

  @Test("a decision is for the parties only where the profile does not publish decisions")
  func publication() throws {
    let kind = try #require(RecordKind.named("decision"))
    var publication = Publication()
    #expect(publication.visibility(of: kind) == .public)
    publication.decisions = false
    #expect(publication.visibility(of: kind) == .parties)
  }

  @Test("refusal on costs alone needs a broad assessment, on another ground it does not")
  func costsAlone() throws {
    let requirement = try #require(Requirement.named("grounds-given"))
    for (ground, codes) in [
      ("kosten-hoger", ["broad-assessment-missing"]), ("strijd-met-wet", []),
    ] {
      let number = try workshop.casework.open(
        title: "Al lopend", fields: [:],
        existing: .init(
          state: "besluitvorming", since: try #require(CalendarDate(iso: "2026-01-05"))),
        Workshop.acting("pm", on: "2026-03-02"), statusCode: Workshop.code()
      ).done.number
      try workshop.add(
        "decision", number, by: "beslisser", on: "2026-03-02",
        ["kind": .text("refuse"), "reasons": .text("Nee"), "grounds": .text(ground)])
      let dossier = try workshop.dossier(number, on: "2026-03-02")
      let inspection = Inspection(
        challenge: dossier.challenge, situation: dossier.situation, record: nil)
      #expect(requirement.reasons(inspection).map(\.code) == codes, "\(ground)")
    }
  }
}
