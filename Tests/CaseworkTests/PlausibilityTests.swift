import ChallengeCore
import Terms
import Testing

@testable import Casework

/// What is refused because it cannot be so, and what is only pointed out.
@Suite("What is recorded can be so")
struct PlausibilityTests {
  private let workshop: Workshop
  private let number: CaseNumber

  init() throws {
    workshop = try Workshop()
    number = try workshop.submitted()
  }

  /// The codes with which something is refused; none when it is recorded.
  private func refused(
    _ kind: String, _ fields: Entry, by actor: String = "pm", on date: String = "2026-03-10"
  ) throws -> [String] {
    do {
      try workshop.add(kind, number, by: actor, on: date, fields)
      return []
    } catch let CaseworkFailure.refused(refusal) {
      return refusal.codes
    }
  }

  @Test(
    "what has happened does not lie ahead, in any kind of record; the day itself is good",
    arguments: [
      ("view", ["subject": "definition-test", "side": "municipality", "text": "Ja"], "date"),
      ("progress-signal", ["text": "Het gras is te hoog", "about": "challenger"], "date"),
      ("confirmation", ["text": "Ontvangen"], "sent"),
      ("handover", ["note": "Sleutels"], "date"),
      ("continuity", ["active-people": "4"], "date"),
      ("contact-moment", ["subject": "first-talk"], "date"),
    ])
  func ahead(kind: String, fields: [String: String], field: String) throws {
    let known = try #require(RecordKind.named(kind))
    var entry = fields.mapValues { EnteredValue.text($0) }.filter { known.field($0.key) != nil }
    entry[field] = .text("2026-03-11")
    #expect(try refused(kind, entry) == ["date-in-future"])
    entry[field] = .text("2026-03-10")
    #expect(try refused(kind, entry).contains("date-in-future") == false)
  }

  @Test("a day that is planned or still to be kept may lie ahead")
  func planned() throws {
    #expect(
      try refused("to-do", ["on": .text("2026-04-01"), "what": .text("Terugbellen")]).isEmpty)
    #expect(try refused("interim-evaluation", ["planned": .text("2027-03-10")]).isEmpty)
  }

  @Test("what looks back on a case was not before it began")
  func before() throws {
    let fields: Entry = ["planned": .text("2026-03-10"), "discussed": .text("1999-01-01")]
    #expect(try refused("interim-evaluation", fields) == ["date-before-case"])
  }

  @Test("an agreement that is settled says what was agreed; one that is left open need not")
  func settled() throws {
    #expect(try refused("contact-agreement", [:]) == ["agreement-empty"])
    #expect(try refused("budget-agreement", [:]) == ["agreement-empty"])
    #expect(try refused("budget-agreement", ["per": .text("year")]) == ["amount-missing"])
    let free: Entry = ["instrument": .text("agreement-without-payment")]
    #expect(try refused("budget-agreement", free).isEmpty)
    let open: Entry = [
      "standing": .text("deliberately-open"), "open-reason": .text("Eerst een winter"),
      "return-date": .text("2027-04-01"), "owner": .text("cp"),
    ]
    #expect(try refused("budget-agreement", open).isEmpty)
  }

  @Test("a number that is too large is said to be too large, with the highest one")
  func tooLarge() throws {
    for entered in ["999999999999", "99999999999999999999999"] {
      do {
        try workshop.add(
          "continuity", number, by: "pm", on: "2026-03-10", ["active-people": .text(entered)])
        Issue.record("it was taken: \(entered)")
      } catch let CaseworkFailure.refused(.badInput(problems)) {
        #expect(problems.map(\.cause) == [.numberTooLarge(limit: 1_000_000_000)])
      }
    }
  }
}
