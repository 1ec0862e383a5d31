import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("A person's own data")
struct PersonalFileTests {
  @Test("a resident reads the own words, the register, why and until when")
  func ownData() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "motivation", number, by: "groep", on: "2026-03-03", ["why": .text("Wij zijn er elke dag")])
    try workshop.add(
      "note", number, by: "pm", on: "2026-03-04", ["text": .text("Groep Voorbeeld belde boos")])
    let own = try workshop.casework.personalFile(
      PersonID("groep"), Workshop.acting("groep", on: "2026-04-01"))
    #expect(own.register.map(\.person?.name) == ["Groep Voorbeeld"])
    #expect(own.cases.map(\.number) == [number])
    #expect(own.cases[0].items.contains { $0.text == "Wij zijn er elke dag" })
    #expect(own.cases[0].withheld == 1)
    #expect(!own.cases[0].items.contains { $0.kind == "note" })
    #expect(own.cases[0].retention.reasons.map(\.code) == ["case-still-runs"])
    let kept = try workshop.casework.personalFile(
      PersonID("groep"), Workshop.acting("pm", on: "2026-04-01"))
    #expect(kept.cases[0].items.contains { $0.kind == "note" })
  }

  @Test("nobody reads the data of somebody else, but whoever keeps the register")
  func othersMayNot() throws {
    let workshop = try Workshop()
    _ = try workshop.submitted()
    for reader in ["ander", "toetser"] {
      let refused = try workshop.refusal {
        _ = try workshop.casework.personalFile(
          PersonID("groep"), Workshop.acting(reader, on: "2026-04-01"))
      }
      #expect(refused == ["not-permitted"], "\(reader)")
    }
  }
}
