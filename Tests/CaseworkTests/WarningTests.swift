import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("Warnings about money and decisions")
struct WarningTests {
  private let workshop: Workshop
  private let number: CaseNumber

  init() throws {
    workshop = try Workshop()
    number = try workshop.submitted()
  }

  private func warnings(on date: String = "2026-04-01") throws -> [Warning] {
    try workshop.dossier(number, on: date).warnings
  }

  private func check(_ fields: Entry, on date: String = "2026-03-10") throws {
    let usual: Entry = [
      "instrument": .text("commission"), "market": .text("services"),
      "owner": .text("I. Inkoop"), "state-aid": .text("Nee"), "liability": .text("Gemeente"),
      "insurance": .text("Gemeente"),
    ]
    try workshop.add(
      "instrument-check", number, by: "pm", on: date, fields.merging(usual) { own, _ in own })
  }

  @Test(
    "from the threshold on the owner is warned, below it nobody",
    arguments: [("215999,99", false), ("216000", true), ("900000", true)])
  func threshold(value: String, warns: Bool) throws {
    try check(["value": .text(value)])
    let found = try warnings()
    #expect(found.map(\.code) == (warns ? ["threshold-reached"] : []))
    #expect(found.allSatisfy { $0.owners == [.named("I. Inkoop")] })
  }

  @Test("the owner in the profile is named when the check names nobody")
  func ownerOfProfile() throws {
    try check(["value": .text("300000"), "owner": .text("unknown: nog niet aangewezen")])
    let reached = try warnings().first { $0.code == "threshold-reached" }
    #expect(reached?.owners == [.named("Inkoop")])
  }

  @Test("a threshold counts in its period, for its market and for its instrument")
  func period() throws {
    try check(["value": .text("218000")])
    // € 221.000 until the end of 2025, € 216.000 from 2026.
    #expect(try warnings(on: "2026-03-10").count == 1)
    try check(["value": .text("218000"), "market": .text("social-services")])
    #expect(try warnings().isEmpty)
    try check(["value": .text("218000"), "instrument": .text("subsidy")])
    #expect(try warnings().isEmpty)
  }

  @Test("the whole duration with its extensions counts, not the amount of one year")
  func wholeDuration() throws {
    try workshop.add(
      "budget-agreement", number, by: "pm", on: "2026-03-10",
      ["amount": .text("80000"), "per": .text("year"), "instrument": .text("commission")])
    #expect(try warnings().isEmpty)
    try workshop.add(
      "duration", number, by: "pm", on: "2026-03-10",
      ["from": .text("2027-01-01"), "until": .text("2028-12-31")])
    #expect(try workshop.dossier(number, on: "2026-04-01").value?.total == 16_000_000)
    #expect(try warnings().isEmpty)
    try workshop.add(
      "duration", number, by: "pm", on: "2026-03-11",
      [
        "from": .text("2027-01-01"), "until": .text("2028-12-31"),
        "extension-months": .text("12"),
      ])
    #expect(try workshop.dossier(number, on: "2026-04-01").value?.total == 24_000_000)
    #expect(try warnings().contains { $0.code == "threshold-reached" })
  }

  @Test("an amendment that takes the value over the threshold is warned of as such")
  func amendment() throws {
    try workshop.add(
      "budget-agreement", number, by: "pm", on: "2026-03-10",
      ["amount": .text("200000"), "per": .text("whole-term"), "instrument": .text("commission")])
    #expect(try warnings().isEmpty)
    try workshop.add(
      "amendment", number, by: "groep", on: "2026-03-12",
      [
        "what": .text("Ook het park"), "reason": .text("Gaat goed"),
        "proposed-by": .text("challenger"), "amount": .text("16000"), "per": .text("whole-term"),
      ])
    let found = try warnings()
    #expect(found.map(\.code) == ["threshold-reached-by-amendment"])
    #expect(found.first?.figures["value"] == .money(21_600_000))
    try workshop.take("wijs-wijziging-af", number, by: "beslisser", on: "2026-03-13")
    #expect(try warnings().isEmpty)
  }

  @Test("small aid beyond the room that is left is warned of")
  func deMinimis() throws {
    let aid: Entry = ["instrument": .text("subsidy"), "received-aid": .text("250000")]
    try check(aid.merging(["value": .text("50000")]) { $1 })
    #expect(try warnings().isEmpty)
    #expect(try workshop.dossier(number, on: "2026-04-01").deMinimisRoom?.left == 0)
    try check(aid.merging(["value": .text("50000,01")]) { $1 })
    #expect(try warnings().map(\.code) == ["de-minimis-exceeded"])
    try check(aid.merging(["value": .text("50000,01"), "general-interest": .flag(true)]) { $1 })
    #expect(try warnings().isEmpty)
  }

  @Test("an early check that leaves something open says what")
  func incomplete() throws {
    try workshop.add(
      "instrument-check", number, by: "pm", on: "2026-03-10",
      ["instrument": .text("subsidy"), "owner": .text("A. Adviseur"), "value": .text("10")])
    let found = try warnings()
    #expect(found.map(\.code) == ["check-incomplete"])
    let open = ["state-aid", "liability", "insurance"]
    #expect(found.first?.figures["fields"] == .fields(open, of: "instrument-check"))
    #expect(found.first?.remedy == .complete(RecordID("instrument-check-1"), field: "state-aid"))
  }

  @Test("a ground that is not about costs and is argued with money is warned of")
  func costsInDisguise() throws {
    for (reasons, ground, warns) in [
      ("Het plan is te duur", "kwaliteit-lager", true),
      ("Zonder diploma is het niet veilig", "kwaliteit-lager", false),
      ("Het plan is te duur", "kosten-hoger", false),
    ] {
      let taken = try workshop.casework.open(
        title: "Al lopend", fields: [:],
        existing: .init(
          state: "besluitvorming", since: try #require(CalendarDate(iso: "2026-01-05"))),
        Workshop.acting("pm", on: "2026-03-02"), statusCode: Workshop.code()
      ).done.number
      try workshop.add(
        "decision", taken, by: "beslisser", on: "2026-03-02",
        ["kind": .text("refuse"), "reasons": .text(reasons), "grounds": .text(ground)])
      let found = try workshop.dossier(taken, on: "2026-03-02").warnings.map(\.code)
      #expect(found == (warns ? ["costs-under-other-ground"] : []), "\(reasons) \(ground)")
    }
  }

  @Test("what is for the municipality only is not shown to the challenger")
  func audience() throws {
    try check(["value": .text("900000")])
    let acting = Workshop.acting("groep", on: "2026-04-01")
    #expect(try workshop.casework.dossier(number, acting).warnings.isEmpty)
  }

  @Test("warnings stop nobody: a step goes on as before")
  func stopsNobody() throws {
    try check(["value": .text("900000")])
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-11")
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-11",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    try workshop.take("start-intake", number, by: "pm", on: "2026-03-11")
    #expect(try workshop.dossier(number, on: "2026-03-11").summary.state == "intake")
  }

  @Test("each instrument has its hints", arguments: RecordKind.instruments)
  func hints(instrument: String) { #expect(!InstrumentHint.hints(for: instrument).isEmpty) }

  @Test("a grant brings the hint that performance is not binding")
  func subsidyHint() throws {
    try check(["instrument": .text("subsidy")])
    let hints = try workshop.dossier(number, on: "2026-04-01").instrumentHints
    #expect(hints.contains(.noBindingPerformance))
  }
}
