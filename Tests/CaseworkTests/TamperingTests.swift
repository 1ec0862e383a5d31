import ChallengeCore
import Terms
import Testing

@testable import Casework

@Suite("What one side said or decided is not changed by hand")
struct TamperingTests {
  private let workshop: Workshop
  private let number: CaseNumber

  init() throws {
    workshop = try Workshop()
    number = try workshop.submitted()
  }

  private func codes(_ command: Command, by person: String) -> [String] {
    do throws(CaseworkFailure) {
      try workshop.casework.handle(
        command, on: number, Workshop.acting(person, on: "2026-03-20"))
      return []
    } catch {
      guard case .refused(let refusal) = error else { return [error.code] }
      return refusal.codes
    }
  }

  @Test("nobody of the municipality takes back what a challenger said")
  func whatWasSaidStays() throws {
    try workshop.add(
      "complaint", number, by: "groep", on: "2026-03-10", ["text": .text("Niemand belt terug")])
    let complaint = Command.withdraw(RecordID("complaint-1"), reason: "weg ermee")
    #expect(codes(complaint, by: "pm") == ["own-words"])
    #expect(codes(complaint, by: "groep") == [])
  }

  @Test("who is the contact person changes by a handover, not by a change")
  func contactIsHandedOver() throws {
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    let change = Command.change(RecordID("contact-person-1"), fields: ["person": .text("pm")])
    #expect(codes(change, by: "pm") == ["handover-note-missing"])
    let phone = Command.change(RecordID("contact-person-1"), fields: ["phone": .text("000-1")])
    #expect(codes(phone, by: "pm") == [])
  }

  @Test("a challenger does not take in a case that would run already")
  func takingInIsForStaff() throws {
    func open(_ person: String) throws {
      _ = try workshop.casework.open(
        title: "Al lopend", fields: [:],
        existing: .init(state: "in-uitvoering", since: CalendarDate(iso: "2026-01-05")!),
        Workshop.acting(person, on: "2026-03-20"), statusCode: Workshop.code())
    }
    #expect(throws: CaseworkFailure.self) { try open("groep") }
    try open("pm")
  }
}
