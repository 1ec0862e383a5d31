import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

/// Agreements that both sides have approved, in a played example.
@Suite("Agreements stand once both sides have approved them")
struct AgreementTests {
  private static let example = "pleintje-wijziging-samen-vastgesteld.yaml"

  /// The case as it is when the example has been played up to an action of this name.
  private func played(
    _ workshop: Workshop, until action: String? = nil
  ) throws -> (number: CaseNumber, challenge: Challenge) {
    let file = Workshop.root.appending(path: "Examples/\(Self.example)")
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: Self.example)
    let player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try player.registerPeople()
    for step in history.steps {
      _ = try player.play(step)
      if case .take(let name, _, _, _) = step.act, name == action, step.refused == nil { break }
    }
    let number = try #require(player.numbers.first)
    return (number, try workshop.dossier(number, on: "2026-11-21").challenge)
  }

  @Test("both approvals carry the same hash, which is that of the agreements")
  func sameHash() throws {
    let (_, challenge) = try played(Workshop(), until: "stel-afspraken-vast")
    let hashes = challenge.active("agreement-approval").compactMap { $0.text("content-hash") }
    #expect(hashes.count >= 2)
    #expect(Set(hashes) == [challenge.agreementHash])
    #expect(challenge.agreementHash.count == 64)
  }

  @Test("neither side changes an item behind the other's back, but planning a talk is free")
  func frozen() throws {
    let workshop = try Workshop()
    let (number, challenge) = try played(workshop, until: "start-uitvoering")
    let budget = try #require(challenge.latest("budget-agreement"))
    let contact = try #require(challenge.latest("contact-agreement"))
    func refusal(_ command: Command, by actor: String) throws -> [String] {
      try workshop.refusal {
        try workshop.casework.handle(
          command, on: number, Workshop.acting(actor, on: "2025-01-13"))
      }
    }
    let amount: Entry = ["amount": .text("1")]
    for actor in ["cp", "kade"] {
      #expect(try refusal(.change(budget.id, fields: amount), by: actor) == ["agreements-frozen"])
      #expect(
        try refusal(.withdraw(budget.id, reason: "Weg"), by: actor) == ["agreements-frozen"])
      #expect(
        try refusal(.add(kind: "duration", fields: [:]), by: actor) == ["agreements-frozen"])
    }
    let next: Entry = ["next": .text("2025-06-02")]
    #expect(try refusal(.change(contact.id, fields: next), by: "cp").isEmpty)
    let more = next.merging(["per-year": .text("1")]) { $1 }
    #expect(try refusal(.change(contact.id, fields: more), by: "cp") == ["agreements-frozen"])
  }

  @Test("until the start, what nobody said anything about may be filled in, and nothing else")
  func unsaid() throws {
    let workshop = try Workshop()
    let (number, challenge) = try played(workshop, until: "stel-afspraken-vast")
    let ending = try #require(challenge.latest("end-and-return"))
    let budget = try #require(challenge.latest("budget-agreement"))
    func change(_ record: Record, _ fields: Entry) throws -> [String] {
      try workshop.refusal {
        try workshop.casework.handle(
          .change(record.id, fields: fields), on: number, Workshop.acting("cp", on: "2024-11-19"))
      }
    }
    #expect(try change(ending, ["owner": .text("contactpersoon")]).isEmpty)
    #expect(try change(ending, ["owner": .text("iemand anders")]) == ["agreements-frozen"])
    #expect(try change(budget, ["amount": .text("1")]) == ["agreements-frozen"])
  }

  @Test("an amendment that both sides adopt writes the new version, and one that fails nothing")
  func adopted() throws {
    let (_, challenge) = try played(Workshop())
    #expect(challenge.latest("budget-agreement")?.number("amount") == 1_600_000)
    #expect(challenge.record(RecordID("result-1"))?.text("target") == "A")
    #expect(challenge.active("result").count == 3)
    // What the second amendment asked to take out is still there.
    #expect(challenge.record(RecordID("condition-3"))?.withdrawn == nil)
    let amendments = challenge.active("amendment")
    #expect(amendments.map { $0.number("adopted-version") != nil } == [true, false])
    #expect(amendments.first?.text("content-hash") == challenge.agreementHash)
  }
}
