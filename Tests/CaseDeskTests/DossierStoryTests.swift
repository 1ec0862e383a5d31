import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Stories of a dossier")
struct DossierStoryTests {
  private static let nl = ScreenTests.Look(width: 80, height: 24, language: .dutch)

  /// Opens the case as somebody.
  private func open(
    _ number: CaseNumber, in sample: Sample, as person: String,
    _ look: ScreenTests.Look = Self.nl
  ) throws -> DeskPilot {
    var pilot = try sample.pilot(look.language, as: person, size: look.size)
    try pilot.press("/")
    try pilot.type(number.text)
    try pilot.press("Enter Enter")
    return pilot
  }

  private func brokers(until day: String) throws -> (sample: Sample, number: CaseNumber) {
    try Sample.played(["sociaal-makelen-gewisseld-gewijzigd-en-vervallen"], until: day)
  }

  @Test("both sides approve the agreements from the dossier, and then they are concluded")
  func concludes() throws {
    let (sample, number) = try brokers(until: "2022-11-08")
    defer { sample.remove() }
    sample.today = CalendarDate(iso: "2022-11-22")!
    for (person, side) in [("beslisser", "gemeente"), ("makelaars", "uitdager")] {
      var pilot = try open(number, in: sample, as: person)
      try pilot.press("4")
      #expect(pilot.text.contains("De afspraken zoals ze nu zijn: versie 14"))
      #expect(try pilot.select(side))
      #expect(pilot.selectedRow.contains("nog niet akkoord"))
      try pilot.press("Enter")
      #expect(pilot.text.contains("Vastleggen: akkoord"))
      try pilot.press("Ctrl-s")
      #expect(pilot.model.form == nil, "\(pilot.text)")
      #expect(pilot.text.contains("akkoord met deze versie op 22 november 2022"))
    }
    var pilot = try open(number, in: sample, as: "beslisser")
    try pilot.press("a")
    #expect(try pilot.select("Afspraken vaststellen"))
    try pilot.press("Enter Ctrl-s")
    if pilot.text.contains("j ja") { try pilot.press("j") }
    #expect(
      pilot.model.dossier?.challenge.snapshot.active.contains("afspraken-in-overleg") == false)
    try pilot.press("4")
    #expect(pilot.text.contains("✓ akkoord met deze versie"), "approval outlives the conclusion")
  }

  @Test("a question that is stuck is escalated, and the route shows where it stands")
  func escalates() throws {
    let (sample, number) = try Sample.played(
      ["dagopvang-vastgelopen-en-geescaleerd"], until: "2026-03-09")
    defer { sample.remove() }
    var pilot = try open(number, in: sample, as: "cp")
    try pilot.press("v")
    try pilot.type("escalatie")
    try pilot.press("Enter")
    try pilot.type("Mag het contract eerder stoppen?")
    try pilot.press("Tab")
    try pilot.type("Twee afdelingen wijzen naar elkaar")
    try pilot.press("Tab")
    try pilot.type("+1w")
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form == nil, "\(pilot.text)")
    try pilot.press("w Tab")
    #expect(pilot.text.contains("[escalatie"))
    #expect(pilot.text.contains("HIER sinds"))
    try pilot.press("Esc 7")
    #expect(pilot.text.contains("ntwoord op de escalatie"))
  }

  @Test("the evaluation says what is missing; Enter writes it, and a lesson is added")
  func evaluates() throws {
    let (sample, number) = try brokers(until: "2025-11-24")
    defer { sample.remove() }
    try sample.add(
      "evaluator", to: number, on: "2025-11-24",
      ["person": .text("evaluator"), "independent": .flag(true)])
    var pilot = try open(number, in: sample, as: "evaluator")
    try pilot.press("6")
    #expect(try pilot.select("eindevaluatie ontbreekt"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Vastleggen: eindevaluatie"))
    // The day stands there already: the first field that is empty has the focus.
    try pilot.press("Right Tab")
    for text in [
      "Even duur, meer gesprekken", "Huurders beslissen mee", "Buren kennen elkaar",
      "Hield zich aan de afspraken", "Reageerde soms laat", "Elk half jaar een avond",
      "Eerder hulp vragen", "Eén vast nummer", "Voortzetten",
    ] {
      try pilot.type(text)
      try pilot.press("Tab")
    }
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form == nil, "\(pilot.text)")
    #expect(!pilot.text.contains("eindevaluatie ontbreekt"))
    #expect(try pilot.select("nog niet geëvalueerd"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Vastleggen: evaluatie van een resultaat"))
    try pilot.press("Esc 9")
    #expect(pilot.text.contains("Eén vast nummer"), "lessons of the evaluation are lessons")
    #expect(try pilot.select("Een les vastleggen"))
    try pilot.press("Enter Right Tab")
    try pilot.type("Bel voor u schrijft")
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form == nil, "\(pilot.text)")
    #expect(pilot.text.contains("Bel voor u schrijft"))
  }

  @Test("stepping back day by day shows what was known, what came after, and comes back to now")
  func daysAgo() throws {
    let (sample, number) = try brokers(until: "2025-12-10")
    defer { sample.remove() }
    var pilot = try open(number, in: sample, as: "pm")
    try pilot.press("<")
    #expect(pilot.text.contains("ZOALS HET WAS OP 8 december 2025"))
    #expect(pilot.text.contains("Sindsdien is er niets gebeurd."))
    try pilot.press("< <")
    #expect(pilot.text.contains("ZOALS HET WAS OP 17 november 2025"))
    #expect(pilot.text.contains("24 nov 2025"))
    try pilot.press("v")
    #expect(pilot.model.form == nil, "nothing can be recorded in the past")
    try pilot.press("> > >")
    #expect(!pilot.text.contains("ZOALS HET WAS"))
    try pilot.press(">")
    #expect(pilot.text.contains("Dit is het dossier van nu."))
  }

  @Test("the timeline is narrowed by kind, by person and by words, and Esc shows all again")
  func narrows() throws {
    let (sample, number) = try brokers(until: "2025-12-10")
    defer { sample.remove() }
    var pilot = try open(number, in: sample, as: "pm")
    try pilot.press("0 f")
    try pilot.type("stappen")
    try pilot.press("Enter")
    #expect(pilot.text.contains("alleen stappen"))
    #expect(pilot.text.contains("→ Stap:") && !pilot.text.contains("◦ Herinnering"))
    try pilot.press("p")
    try pilot.type("makelaars")
    try pilot.press("Enter")
    #expect(pilot.text.contains("alleen stappen · alleen Stichting Makelaars Voorbeeld"))
    try pilot.press("Esc /")
    try pilot.type("klacht")
    #expect(pilot.text.contains("Klacht"))
    #expect(!pilot.text.contains("wijzigingsvoorstel"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("filter ‘klacht’"))
    try pilot.press("Esc d")
    try pilot.type("25-9-2023")
    try pilot.press("Enter")
    #expect(pilot.text.contains("maandag 25 september 2023"))
    try pilot.press("j Enter")
    #expect(pilot.text.contains("Zoals het stond op") || pilot.model.dossier != nil)
  }

  @Test("a record says what it said before, who changed it, and leads to its neighbours")
  func recordHistory() throws {
    let (sample, number) = try brokers(until: "2025-12-10")
    defer { sample.remove() }
    var pilot = try open(
      number, in: sample, as: "pm", ScreenTests.Look(width: 200, height: 60, language: .dutch))
    try pilot.press("r")
    #expect(try pilot.select("Stichting Makelaars Voorbeeld"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Geschiedenis"))
    #expect(pilot.text.contains("was") && pilot.text.contains("werd"))
    let first = pilot.text
    try pilot.press("n")
    #expect(pilot.text != first)
    try pilot.press("p")
    #expect(pilot.text == first)
  }
}
