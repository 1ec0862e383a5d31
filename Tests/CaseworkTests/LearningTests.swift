import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

/// A new case learns from closed ones, and names nobody.
@Suite("Learning from closed cases")
struct LearningTests {
  private func closed(
    _ workshop: Workshop, _ title: String, task: String, domain: String, lesson: String
  ) throws -> CaseNumber {
    let opened = try workshop.casework.open(
      title: title, fields: ["task": .text(task), "domain": .text(domain)], existing: nil,
      Workshop.acting("groep", on: "2026-03-02"), statusCode: Workshop.code())
    let number = opened.done.number
    try workshop.take("dien-in", number, by: "groep", on: "2026-03-02")
    try workshop.add(
      "lesson", number, by: "groep", on: "2026-03-05",
      ["side": .text("challenger"), "text": .text("Zoek eerst hulp bij de buren")])
    try workshop.add(
      "contact-moment", number, by: "pm", on: "2026-03-09", ["subject": .text("withdrawal")])
    try workshop.take(
      "trek-in", number, by: "groep", on: "2026-03-12",
      ["reason-codes": .list(["volunteers"]), "lesson": .text(lesson)])
    return number
  }

  @Test("the closed case with the same domain and words comes first, with outcome and lead time")
  func likeness() throws {
    let workshop = try Workshop()
    let near = try closed(
      workshop, "Plantsoen aan de Kade", task: "Plantsoen snoeien en schoffelen",
      domain: "Groen", lesson: "Vraag om gereedschap")
    let far = try closed(
      workshop, "Zwembad", task: "Kaartverkoop en schoonmaak", domain: "sport",
      lesson: "Begin klein")
    let running = try workshop.submitted()
    let opened = try workshop.casework.open(
      title: "Schoffelen in het plantsoen", fields: ["domain": .text("groen")], existing: nil,
      Workshop.acting("ander", on: "2026-05-01"), statusCode: Workshop.code())
    let pm = Workshop.acting("pm", on: "2026-05-01")
    let found = try workshop.casework.similarCases(to: opened.done.number, pm)
    #expect(found.first?.number == near)
    #expect(found.first?.learning.outcome == "withdrawn")
    #expect(found.first?.learning.leadDays == 10)
    #expect(found.first?.sharedWords == ["plantsoen", "schoffelen"])
    #expect(found.first?.likenesses.prefix(2) == [.words, .domain])
    #expect(!found.map(\.number).contains(running))
    #expect(!found.map(\.number).contains(far))
    #expect(try workshop.casework.similarCases(to: opened.done.number, pm) == found)
  }

  @Test("who only reads what is published or for research is not told of closed cases like it")
  func onlyForWhoTakesPart() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.casework.addPerson(
      Person(
        id: PersonID("onderzoeker"), name: "O. Zoeker", roles: [.researcher],
        agreement: .init(text: "Onderzoek", until: .init(iso: "2030-12-31") ?? .earliest)),
      Workshop.acting("beheer", on: "2026-03-10"))
    let researcher = Workshop.acting("onderzoeker", on: "2026-05-01")
    _ = try workshop.casework.dossier(number, researcher)
    #expect(throws: CaseworkFailure.self) {
      try workshop.casework.similarCases(to: number, researcher)
    }
  }

  @Test("lessons of both sides are found by words inside words, domain, outcome and side")
  func lessons() throws {
    let workshop = try Workshop()
    let number = try closed(
      workshop, "Plantsoen", task: "Snoeien", domain: "Groen", lesson: "Regel tuingereedschap")
    let pm = Workshop.acting("pm", on: "2026-05-01")
    func texts(
      _ words: String? = nil, domain: String? = nil, outcome: String? = nil, side: Side? = nil
    ) throws -> [String] {
      try workshop.casework.lessons(words: words, domain: domain, outcome: outcome, side: side, pm)
        .map(\.lesson.text)
    }
    #expect(try texts().count == 2)
    #expect(try texts("gereedschap") == ["Regel tuingereedschap"])
    #expect(try texts(side: .challenger) == ["Zoek eerst hulp bij de buren"])
    #expect(try texts(domain: "groen", outcome: "withdrawn").count == 2)
    #expect(try texts(domain: "sport").isEmpty)
    #expect(try texts("gereedschap buren").isEmpty)
    #expect(try workshop.casework.lessons(words: "buren", pm).map(\.number) == [number])
    #expect(
      try workshop.refusal {
        _ = try workshop.casework.lessons(Workshop.acting("groep", on: "2026-05-01"))
      } == ["not-permitted"])
  }

  @Test("a name in a lesson is not shown, and a search for it finds nothing")
  func namesAreNotFound() throws {
    let workshop = try Workshop()
    let pm = Workshop.acting("pm", on: "2026-05-01")
    let people = try workshop.casework.people(pm)
    let name = try #require(people.first { $0.id == PersonID("pm") }?.name)
    let number = try closed(
      workshop, "Plantsoen", task: "Snoeien", domain: "Groen", lesson: "Bel \(name) eerder")
    let casework = workshop.casework
    #expect(try casework.lessons(words: name, pm).isEmpty)
    #expect(try casework.lessons(words: "eerder", pm).map(\.lesson.text) == ["Bel […] eerder"])
    #expect(
      try casework.lessons(pm).allSatisfy { found in
        found.learning.lessons.allSatisfy { !$0.text.contains(name) }
      })
    #expect(try casework.lessons(limit: 1, pm).count == 1)
    let opened = try casework.open(
      title: "Snoeien in het plantsoen", fields: ["domain": .text("groen")], existing: nil,
      Workshop.acting("groep", on: "2026-05-01"), statusCode: Workshop.code())
    func texts(_ acting: Acting) throws -> [String] {
      let found = try casework.similarCases(to: opened.done.number, acting)
      #expect(found.map(\.number) == [number])
      return found.flatMap(\.learning.lessons).map(\.text)
    }
    #expect(try texts(pm).contains("Bel […] eerder"))
    #expect(try texts(Workshop.acting("groep", on: "2026-05-01")).isEmpty)
  }

  @Test("what is learnt is made again by a rebuild, and gone after destruction")
  func rebuild() throws {
    let workshop = try Workshop()
    let number = try closed(
      workshop, "Plantsoen", task: "Snoeien", domain: "Groen", lesson: "Regel gereedschap")
    let before = try workshop.casework.store.learning().map(\.text)
    try workshop.casework.store.replaceReadModels(workshop.casework.replay())
    #expect(try workshop.casework.store.learning().map(\.text) == before)
    #expect(before.count == 1)
    let admin = Workshop.acting("beheer", on: "2030-01-01")
    let list = try workshop.casework.destructionList(admin)
    #expect(list.lines.map(\.number) == [number])
    _ = try workshop.casework.destroy(
      list, signedBy: PersonID("beslisser"), ground: "Selectielijst", admin)
    #expect(try workshop.casework.store.learning().isEmpty)
  }
}
