import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("The agenda")
struct AgendaTests {
  private func items(
    _ workshop: Workshop, by actor: String = "pm", on date: String, days: Int = 14,
    for person: String? = nil
  ) throws -> [AgendaItem] {
    try workshop.casework.agenda(
      days: days, for: person.map(PersonID.init), Workshop.acting(actor, on: date)
    ).items
  }

  @Test("names what falls due within the days asked for, and no more")
  func within() throws {
    let workshop = try Workshop()
    _ = try workshop.submitted()
    // The contact person by Monday 9 March, the decision by 27 April.
    #expect(try items(workshop, on: "2026-03-02", days: 6).isEmpty)
    let week = try items(workshop, on: "2026-03-02", days: 7)
    #expect(week.map(\.due.iso) == ["2026-03-09"])
    #expect(try items(workshop, on: "2026-03-02", days: 56).map(\.due.iso).contains("2026-04-27"))
  }

  @Test("keeps what is late, with how late it is")
  func late() throws {
    let workshop = try Workshop()
    _ = try workshop.submitted()
    let late = try items(workshop, on: "2026-03-12", days: 0)
    #expect(late.map(\.due.iso) == ["2026-03-09"])
    #expect(late.allSatisfy { $0.isLate(on: CalendarDate(iso: "2026-03-12") ?? .earliest) })
  }

  @Test("says whose it is: the process manager's until there is a contact person")
  func whose() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let before = try items(workshop, on: "2026-03-02")
    #expect(before.allSatisfy { $0.people.contains(PersonID("pm")) })
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-03")
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    let after = try items(workshop, on: "2026-03-03", for: "cp")
    #expect(!after.isEmpty)
    #expect(after.allSatisfy { $0.people == [PersonID("cp")] })
    #expect(try items(workshop, on: "2026-03-03", for: "cp2").isEmpty)
  }

  @Test("shows a challenger the own case and no other")
  func own() throws {
    let workshop = try Workshop()
    _ = try workshop.submitted()
    #expect(try !items(workshop, by: "groep", on: "2026-03-02").isEmpty)
    #expect(try items(workshop, by: "ander", on: "2026-03-02").isEmpty)
  }

  @Test("keeps an entry's name when its day moves")
  func names() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let request = try #require(
      try workshop.dossier(number, on: "2026-03-03").challenge.latest("request"))
    let before = try items(workshop, on: "2026-03-03", days: 100)
    try workshop.casework.handle(
      .change(request.id, fields: ["received": .text("2026-02-27")]), on: number,
      Workshop.acting("pm", on: "2026-03-03"))
    let after = try items(workshop, on: "2026-03-03", days: 100)
    let term = "\(number)-beslistermijn-1"
    #expect(before.contains { $0.name == term })
    #expect(after.contains { $0.name == term })
    #expect(before.map(\.due) != after.map(\.due))
  }
}
