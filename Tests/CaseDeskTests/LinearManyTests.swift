import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

/// Choosing cases and doing something with several, by who hears the desk line by line.
@Suite("Several cases, line by line")
struct LinearManyTests {
  @Test("a filter is chosen by the beginning of its name; an area is asked for")
  func filters() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear(["zaken", "filter afspraken", "alles", "filter", "stop"])
    #expect(talk.contains("fase"), "\(talk)")
    #expect(!talk.contains("kan hier niet"))
    let area = try sample.linear(["zaken", "filter gebied", "Oost", "stop"])
    #expect(area.contains("Typ het zoals het in de zaak staat."), "\(area)")
    #expect(area.contains("gebied Oost") || area.contains("Oost"), "\(area)")
    expectSpoken(talk)
  }

  @Test("cases are marked by their numbers, and handed over together; what was refused says why")
  func together() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for number in ["2026-0001", "2025-0001"] {
      try sample.add(
        "contact-person", to: CaseNumber(number), on: "2026-03-05",
        ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    }
    let talk = try sample.linear([
      "zaken", "aankruisen 9", "aankruisen", "aankruisen 1 2 3", "samen doen", "1",
      "Andere baan", "p. man", "", "", "", "", "", "ja", "ja", "terug", "stop",
    ])
    #expect(talk.contains("Zet de nummers erachter"), "\(talk)")
    #expect(talk.contains("3 aangekruist"), "\(talk)")
    #expect(talk.contains("2025-0001 Dagbesteding"))
    #expect(talk.contains("Gedaan: 3."), "\(talk)")
    expectSpoken(talk)
  }

  @Test("a draft is thrown away by its number")
  func drafts() throws {
    let sample = try Sample()
    defer { sample.remove() }
    _ = try sample.linear(["nieuw", "Moestuin", "terug", "stop", "ja"])
    let talk = try sample.linear(["concepten", "?", "leeg 1", "concepten", "stop"])
    #expect(talk.contains("met een nummer erachter: dit concept weggooien"), "\(talk)")
    #expect(talk.contains("Weggegooid: Nieuwe zaak."), "\(talk)")
    #expect(try sample.casework.drawer(.draft, sample.acting("pm", on: "2026-03-10")).isEmpty)
  }
}
