import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("Commands on a case")
struct CommandTests {
  @Test("a challenger who is a party may act, another challenger may not")
  func partiesOnly() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let refused = try workshop.refusal {
      try workshop.add(
        "motivation", number, by: "ander", on: "2026-03-03", ["why": .text("Ik ook")])
    }
    #expect(refused == ["not-permitted"])
  }

  @Test("a contact person acts only in the cases to which he is assigned")
  func assignedOnly() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try assign("cp", number, workshop)
    try workshop.add("confirmation", number, by: "cp", on: "2026-03-03")
    let refused = try workshop.refusal {
      try workshop.add("confirmation", number, by: "cp2", on: "2026-03-03")
    }
    #expect(refused == ["not-permitted"])
  }

  private func assign(_ person: String, _ number: CaseNumber, _ workshop: Workshop) throws {
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text(person), "neutral": .flag(true)])
  }

  @Test("a second contact person needs a reason and a handover note, and ends the first")
  func oneContactPerson() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try assign("cp", number, workshop)
    let refused = try workshop.refusal { try assign("cp2", number, workshop) }
    #expect(refused == ["reason-missing", "handover-note-missing"])
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-05",
      [
        "side": .text("municipality"), "person": .text("cp2"), "neutral": .flag(true),
        "reason": .text("Andere baan"), "handover-note": .text("Samen besproken"),
      ])
    let contacts = try workshop.dossier(number, on: "2026-03-06").challenge.active("contact-person")
    #expect(contacts.map { $0.text("person") } == ["cp2"])
  }

  @Test("a refused command leaves no trace")
  func refusalsChangeNothing() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let before = try workshop.casework.store.head()
    let refused = try workshop.refusal {
      try workshop.take("start-intake", number, by: "pm", on: "2026-03-03")
    }
    #expect(Set(refused) == ["confirmation-missing", "contact-person-missing"])
    #expect(try workshop.casework.store.head() == before)
  }

  @Test("every reason names what would lift it, and doing that lifts it")
  func remediesLift() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try assign("cp", number, workshop)
    let possibilities = try workshop.casework.possibilities(
      number, Workshop.acting("pm", on: "2026-03-03"))
    let intake = try #require(possibilities.first { $0.action.name == "start-intake" })
    #expect(intake.missing.map(\.remedy) == [.add(kind: "confirmation", fields: [:])])
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-03")
    try workshop.take("start-intake", number, by: "pm", on: "2026-03-03")
  }

  @Test("a version that has moved on is refused, and nothing is saved")
  func expectedVersion() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let version = try workshop.dossier(number, on: "2026-03-03").challenge.version
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-03")
    #expect(throws: CaseworkFailure.self) {
      try workshop.casework.handle(
        .add(kind: "confirmation", fields: [:]), on: number,
        Workshop.acting("pm", on: "2026-03-03"), ifVersion: version)
    }
    #expect(
      try workshop.dossier(number, on: "2026-03-03").challenge.active("confirmation").count == 1)
  }

  @Test("two who write the same case at once both succeed, and neither is lost")
  func concurrentWriters() async throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let casework = workshop.casework
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          for note in 0..<10 {
            try Self.persist {
              try casework.handle(
                .add(kind: "note", fields: ["text": .text("\(writer)-\(note)")]), on: number,
                Workshop.acting("pm", on: "2026-03-03"))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let notes = try workshop.dossier(number, on: "2026-03-03").challenge.active("note")
    #expect(Set(notes.compactMap { $0.text("text") }).count == 20)
    #expect(Set(notes.map(\.id)).count == 20)
  }

  /// Does it again when somebody else was first three times in a row.
  private static func persist(_ work: () throws -> Void) throws {
    while true {
      do { return try work() } catch CaseworkFailure.outdated { continue }
    }
  }

  @Test("what is entered for another says who entered it, and needs a basis")
  func onBehalfOf() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    #expect(throws: CaseworkFailure.self) {
      try workshop.casework.handle(
        .add(kind: "motivation", fields: ["why": .text("Beter")]), on: number,
        Workshop.acting("groep", on: "2026-03-03", enteredBy: "pm"))
    }
    try workshop.casework.handle(
      .add(kind: "motivation", fields: ["why": .text("Beter")]), on: number,
      Workshop.acting("groep", on: "2026-03-03", enteredBy: "pm", basis: "brief van 2 maart"))
    let entry = try #require(try workshop.dossier(number, on: "2026-03-03").timeline.last)
    #expect(entry.by == PersonID("groep"))
    #expect(entry.enteredBy == PersonID("pm"))
    #expect(entry.basis == "brief van 2 maart")
  }

  @Test(
    "text that steers a terminal is refused at the door",
    arguments: ["\u{1B}]0;x\u{7}", "a\u{202E}b", String(repeating: "x", count: 20_001)])
  func unsafeText(text: String) throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let refused = try workshop.refusal {
      try workshop.add("note", number, by: "pm", on: "2026-03-03", ["text": .text(text)])
    }
    #expect(refused == ["field-invalid"])
  }

  @Test("a gap is kept with its reason")
  func gaps() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "budget-line", number, by: "pm", on: "2026-03-03",
      ["amount": .text("unknown: begroting nog niet vast")])
    let line = try #require(
      try workshop.dossier(number, on: "2026-03-03").challenge.latest("budget-line"))
    #expect(line.values["amount"] == .gap(.unknown, reason: "begroting nog niet vast"))
  }

  @Test("what nobody said of a challenger is not on record; it is asked where it decides")
  func nothingIsInvented() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let party = try #require(
      try workshop.dossier(number, on: "2026-03-06").challenge.latest("challenger"))
    #expect(party.values["type"] == nil)
    #expect(party.values["legal-form"] == nil)
    let requirement = try #require(Requirement.named("definition-test-passed"))
    try workshop.add(
      "definition-test", number, by: "pm", on: "2026-03-06",
      ["existing-task": .flag(true), "outcome": .text("challenge"), "reason": .text("Ja")])
    func codes() throws -> [String] {
      let dossier = try workshop.dossier(number, on: "2026-03-06")
      return requirement.reasons(
        Inspection(challenge: dossier.challenge, situation: dossier.situation, record: nil)
      ).map(\.code)
    }
    #expect(try codes() == ["challenger-type-missing"])
    try workshop.casework.handle(
      .change(party.id, fields: ["type": .text("resident")]), on: number,
      Workshop.acting("pm", on: "2026-03-06"))
    #expect(try codes().isEmpty)
  }

  @Test("a person gets no e-mail address or number that is none; what stands there may stay")
  func addressesOfPeople() throws {
    let workshop = try Workshop()
    let acting = Workshop.acting("beheer", on: "2026-03-06")
    for (email, phone) in [("06-1234", nil), (nil, "na vijven")] as [(String?, String?)] {
      #expect(throws: CaseworkFailure.self) {
        try workshop.casework.addPerson(
          Person(
            id: PersonID("nieuw"), name: "Nieuw", roles: [.lineAdviser], email: email,
            phone: phone), acting)
      }
    }
    // As it was entered before anybody asked.
    let before = Person(
      id: PersonID("oud"), name: "Oud", roles: [.lineAdviser], email: "06-1234")
    try workshop.casework.appendToRegister([.personRegistered(before)], acting)
    let after = Person(
      id: before.id, name: before.name, roles: before.roles, department: "Groen",
      email: before.email)
    try workshop.casework.changePerson(after, acting)
    #expect(try workshop.casework.people(acting).first { $0.id == before.id } == after)
  }
}
