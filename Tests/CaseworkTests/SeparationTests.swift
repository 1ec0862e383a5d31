import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

@testable import Casework

/// > Source: tips 5 and 6; R-65; Awb art. 10:3 lid 3.
@Suite("Contact, assessing and deciding stay apart")
struct SeparationTests {
  private static let assessment: Entry = [
    "criterion": .text("kosten"), "baseline": .text("Nu € 56.000"), "verdict": .text("better"),
    "argument": .text("Elke dag aanwezig"),
  ]

  /// A case with an assessment, and somebody who could be contact person and panel member.
  private func assessed() throws -> (Workshop, CaseNumber) {
    let workshop = try Workshop()
    try workshop.casework.addPerson(
      Person(id: PersonID("dubbel"), name: "D. Dubbel", roles: [.contactPerson, .panel]),
      Workshop.acting("beheer", on: "2020-01-01"))
    let number = try workshop.submitted()
    try workshop.add("assessment", number, by: "toetser", on: "2026-03-03", Self.assessment)
    return (workshop, number)
  }

  private func assign(_ person: String, _ number: CaseNumber, _ workshop: Workshop) throws {
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-04",
      ["side": .text("municipality"), "person": .text(person), "neutral": .flag(true)])
  }

  private func reassess(_ person: String, _ number: CaseNumber, _ workshop: Workshop) throws {
    try workshop.casework.handle(
      .change(RecordID("assessment-1"), fields: ["verdict": .text("worse")]), on: number,
      Workshop.acting(person, on: "2026-03-05"))
  }

  @Test("the contact person does not change what the panel assessed")
  func contactDoesNotAssess() throws {
    let (workshop, number) = try assessed()
    try assign("dubbel", number, workshop)
    #expect(
      try workshop.refusal { try reassess("dubbel", number, workshop) } == ["duties-not-separated"])
  }

  @Test("whoever changed an assessment does not become contact person; somebody else does")
  func assessorDoesNotBecomeContact() throws {
    let (workshop, number) = try assessed()
    try reassess("dubbel", number, workshop)
    #expect(
      try workshop.refusal { try assign("dubbel", number, workshop) } == ["duties-not-separated"])
    let change: Entry = ["person": .text("dubbel"), "reason": .text("Andere baan")]
    try assign("cp", number, workshop)
    #expect(
      try workshop.refusal {
        try workshop.add("contact-person-change", number, by: "pm", on: "2026-03-06", change)
      } == ["duties-not-separated"])
  }

  @Test("an assessment that was withdrawn has still been made")
  func withdrawnStillCounts() throws {
    let (workshop, number) = try assessed()
    try reassess("dubbel", number, workshop)
    try workshop.casework.handle(
      .withdraw(RecordID("assessment-1"), reason: "Dubbel"), on: number,
      Workshop.acting("toetser", on: "2026-03-05"))
    #expect(
      try workshop.refusal { try assign("dubbel", number, workshop) } == ["duties-not-separated"])
  }

  @Test("nobody but the process manager says who the contact person is")
  func onlyTheProcessManagerAssigns() throws {
    let (workshop, number) = try assessed()
    try assign("cp", number, workshop)
    let refused = try workshop.refusal {
      try workshop.add(
        "contact-person", number, by: "cp", on: "2026-03-06",
        [
          "side": .text("municipality"), "person": .text("cp2"), "neutral": .flag(true),
          "reason": .text("Druk"), "handover-note": .text("Besproken"),
        ])
    }
    #expect(refused == ["not-permitted"])
  }

  @Test("whoever decided under a mandate does not decide on the objection; the body itself does")
  func objectionToOwnDecision() throws {
    let file = Workshop.root.appending(
      path: "Examples/graffiti-niet-behandeld-bezwaar-ongegrond.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let decided = "reasons: \"Wij kregen geen aanvulling\""
    let objection = "do: beslis-op-bezwaar\n    with: { outcome: unfounded,"
    #expect(text.contains(decided))
    let step = try #require(
      text.split(separator: "\n").first { $0.contains("with: { outcome: unfounded") })
    let mandated = text.replacing(decided, with: "\(decided), organ: teamleider").replacing(
      step, with: step + "\n    refused: [same-decider]")
    #expect(text.contains(objection))
    try play(mandated.components(separatedBy: "  - by: beslisser\n    do: handhaaf-besluit")[0])
    try play(text)
  }

  private func play(_ text: String) throws {
    let workshop = try Workshop()
    let history = try HistoryFile.load(text: text, file: "bezwaar.yaml")
    let player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try player.registerPeople()
    for step in history.steps { _ = try player.play(step) }
  }
}
