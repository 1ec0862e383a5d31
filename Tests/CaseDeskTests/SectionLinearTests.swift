import Testing
import Wording

@testable import CaseDesk

@Suite("Calendar, figures, evaluations and catalogue, line by line")
struct SectionLinearTests {
  @Test("every screen is told in its groups, with a number for what can be opened")
  func told() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.addTasks()
    let said = try sample.linear(["catalogus", "agenda", "cijfers", "evaluaties", "stop"])
    #expect(said.contains("Contract loopt af binnen 6 maanden: 1."))
    #expect(said.contains("Onderhoud van het groen in Oost, Oost."))
    #expect(said.contains("Te laat: 2."))
    #expect(said.contains("Open zaken per fase"))
    #expect(!said.contains("█") && !said.contains("▏"))
    try expectGolden(said, "linear-sections")
  }

  @Test("a task is found by its words and opened by its number")
  func search() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.addTasks()
    let said = try sample.linear(["catalogus", "zoeken buurthuis", "1", "stop"])
    #expect(said.contains("Beheer van het buurthuis"))
    #expect(said.contains("Stichting Voorbeeldhuis"))
  }
}
