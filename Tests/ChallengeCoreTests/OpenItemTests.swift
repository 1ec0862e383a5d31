import Terms
import Testing

@testable import ChallengeCore

@Suite("What is left open in the agreements")
struct OpenItemTests {
  private static let day = CalendarDate(dayNumber: 20_000)

  private static func challenge(open reasons: [String], settled: Int = 0) -> Challenge {
    var challenge = Challenge(
      number: CaseNumber("2026-0001"), title: "Tuin", openedOn: day, openedBy: PersonID("pm"),
      rules: RulesReference(workflow: "w", profile: "p"),
      snapshot: StoredSnapshot(active: [], history: [:]))
    func add(_ values: [String: Value]) {
      let id = RecordID("condition-\(challenge.records.count + 1)")
      let event = Event.recorded(
        .init(id: id, kind: "condition", values: values, visibility: .parties, snapshot: nil))
      challenge.evolve(DatedEvent(event, on: day, by: PersonID("cp")))
    }
    for reason in reasons {
      add([
        "standing": .text("deliberately-open"), "open-reason": .text(reason),
        "return-date": .text("2026-10-01"), "owner": .text("contactpersoon"),
      ])
    }
    for _ in 0..<settled { add(["standing": .text("settled")]) }
    return challenge
  }

  @Test("each open item has a line with its reason, date and owner; what is settled has none")
  func linesOfOpenItems() {
    let lines = Self.challenge(open: ["Eerst een zomer zien"], settled: 2).openItemLines
    #expect(lines == "condition-1: Eerst een zomer zien; 2026-10-01; contactpersoon")
    #expect(Self.challenge(open: [], settled: 2).openItemLines == nil)
  }

  @Test("items that do not fit in a field are counted on the last line")
  func tooManyItems() throws {
    let reason = String(repeating: "x", count: Limits.line)
    let text = try #require(Self.challenge(open: Array(repeating: reason, count: 60)).openItemLines)
    let lines = text.split(separator: "\n")
    #expect(text.count <= Limits.prose)
    #expect(lines.last == "+ \(60 - (lines.count - 1))")
  }
}
