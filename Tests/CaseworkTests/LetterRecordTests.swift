import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

@Suite("Letters, internal requests and own words")
struct LetterRecordTests {
  private func assigned(_ workshop: Workshop) throws -> CaseNumber {
    let number = try workshop.submitted()
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    return number
  }

  private func owed(_ number: CaseNumber, on date: String, _ workshop: Workshop) throws
    -> [OwedLetter]
  {
    let dossier = try workshop.dossier(number, on: date)
    return lettersOwed(dossier.challenge, dossier.situation)
  }

  @Test("a confirmation is owed from the receipt until a letter says that it was sent")
  func confirmationIsOwed() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    let before = try owed(number, on: "2026-03-03", workshop)
    #expect(before.map(\.kind) == [.confirmation])
    #expect(before.first?.since == CalendarDate(iso: "2026-03-02"))
    #expect(before.first?.due == CalendarDate(iso: "2026-03-09"), "five working days")
    try workshop.add(
      "letter", number, by: "cp", on: "2026-03-04", ["kind": .text("confirmation")])
    #expect(try owed(number, on: "2026-03-04", workshop) == [])
    let confirmation = try workshop.dossier(number, on: "2026-03-04").challenge.latest(
      "confirmation")
    #expect(confirmation?.date("sent") == CalendarDate(iso: "2026-03-04"))
  }

  @Test("a challenger sends no letters for the municipality")
  func challengersSendNone() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    let refused = try workshop.refusal {
      try workshop.add(
        "letter", number, by: "groep", on: "2026-03-04", ["kind": .text("confirmation")])
    }
    #expect(refused == ["not-permitted"])
  }

  @Test("an invitation that was sent counts as a contact moment, also when its date is mended")
  func invitationsCount() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    try workshop.add(
      "letter", number, by: "cp", on: "2026-03-10",
      ["kind": .text("invitation"), "sent": .text("2026-03-09"), "way": .text("in-person")])
    try workshop.casework.handle(
      .change(RecordID("letter-1"), fields: ["sent": .text("2026-03-08")]), on: number,
      Workshop.acting("cp", on: "2026-03-10"))
    let moments = try workshop.dossier(number, on: "2026-03-10").challenge.active("contact-moment")
    #expect(moments.map { $0.text("subject") } == ["invitation"])
    #expect(moments.first?.date("date") == CalendarDate(iso: "2026-03-08"))
    #expect(moments.first?.text("way") == "visit")
  }

  @Test("a letter about a change of contact person closes that change")
  func contactChangeIsTold() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    try workshop.add(
      "contact-person-change", number, by: "pm", on: "2026-03-05",
      [
        "reason": .text("Andere baan"), "person": .text("cp2"), "neutral": .flag(true),
        "handover-note": .text("Samen besproken"),
      ])
    try workshop.take("draag-contact-over", number, by: "pm", on: "2026-03-05")
    let owed = try owed(number, on: "2026-03-05", workshop)
    #expect(owed.contains { $0.kind == .contactChange && $0.due != nil })
    try workshop.add(
      "letter", number, by: "pm", on: "2026-03-06", ["kind": .text("contact-change")])
    let challenge = try workshop.dossier(number, on: "2026-03-06").challenge
    #expect(
      challenge.latest("contact-person-change")?.date("told") == CalendarDate(iso: "2026-03-06"))
    #expect(
      challenge.latest("contact-person-change")?.snapshot?.active == ["gemeld-aan-uitdager"])
  }

  @Test("what colleagues are asked stays with the municipality, its term and its move too")
  func internalRequestsAreInternal() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    try workshop.add(
      "internal-request", number, by: "cp", on: "2026-03-04",
      [
        "to": .text("F. Financieel"), "question": .text("Wat kost het"),
        "answer-by": .text("2026-03-06"),
      ])
    let staff = try workshop.dossier(number, on: "2026-03-10")
    #expect(staff.challenge.terms.contains { $0.name == "antwoord-intern" && $0.isOpen })
    #expect(staff.summary.moves.contains { $0.term == "antwoord-intern" })
    let theirs = try workshop.casework.dossier(number, Workshop.acting("groep", on: "2026-03-10"))
    let status = try workshop.casework.status(number, Workshop.acting("pm", on: "2026-03-10"))
    for shown in [theirs, status.dossier] {
      #expect(shown.challenge.active("internal-request") == [])
      #expect(!shown.challenge.terms.contains { $0.name == "antwoord-intern" })
      #expect(!shown.summary.moves.contains { $0.term == "antwoord-intern" })
      #expect(
        !shown.challenge.steps.contains { $0.record != nil && $0.action == "internal-request" })
    }
    #expect(!theirs.timeline.contains { $0.type == "internal-request.asked/1" })
    #expect(status.late.map(\.term.name) == ["intaketermijn"])
  }

  @Test("nobody but the challenger changes the motivation that the challenger wrote")
  func motivationIsTheirs() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    try workshop.add(
      "motivation", number, by: "groep", on: "2026-03-03", ["why": .text("Wij zijn er elke dag")])
    func change(_ actor: String, _ fields: Entry) throws -> [String] {
      try workshop.refusal {
        try workshop.casework.handle(
          .change(RecordID("motivation-1"), fields: fields), on: number,
          Workshop.acting(actor, on: "2026-03-04"))
      }
    }
    #expect(try change("cp", ["why": .text("De groep is vaak aanwezig")]) == ["own-words"])
    #expect(try change("cp", ["for-whom": .text("De buurt")]) == [], "what was empty may be added")
    #expect(try change("groep", ["why": .text("Wij zijn er elke dag, ook in de winter")]) == [])
  }

  @Test("a payment is late from the day after it was due, and the sums are compared")
  func paymentsAreLate() throws {
    let workshop = try Workshop()
    let number = try assigned(workshop)
    try workshop.add(
      "budget-agreement", number, by: "cp", on: "2026-03-04", ["amount": .number(10_000)])
    for (what, due) in [("eerste", "2026-04-01"), ("tweede", "2026-07-01")] {
      try workshop.add(
        "payment", number, by: "cp", on: "2026-03-04",
        ["what": .text(what), "amount": .text("4000"), "due": .text(due)])
    }
    let dossier = try workshop.dossier(number, on: "2026-04-02")
    let codes = warnings(dossier.challenge, dossier.situation).map(\.code)
    #expect(codes.contains("payments-differ"))
    let schedule = PaymentSchedule(dossier.challenge)
    #expect(
      schedule.payments.map { $0.isLate(on: CalendarDate(iso: "2026-04-01")!) } == [false, false])
    #expect(
      schedule.payments.map { $0.isLate(on: CalendarDate(iso: "2026-04-02")!) } == [true, false])
    #expect(schedule.differenceCents == -200_000)
  }
}

@Suite("A decision works when it has been made known")
struct MadeKnownTests {
  /// > Source: Awb art. 3:40, 3:41 and 6:8.
  @Test("no objection term runs while the letter is still here, and the letter is owed")
  func waitsForTheLetter() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    try workshop.add(
      "contact-person", number, by: "pm", on: "2026-03-03",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-03")
    try workshop.take("start-intake", number, by: "pm", on: "2026-03-03")
    try workshop.take(
      "vraag-aanvulling", number, by: "cp", on: "2026-03-04",
      ["missing": .text("kosten"), "answer-by": .text("2026-03-11")])
    _ = try workshop.casework.tick(Workshop.acting("pm", on: "2026-03-12"))
    try workshop.take(
      "stel-buiten-behandeling", number, by: "beslisser", on: "2026-03-13",
      [
        "reasons": .text("Geen kosten"), "reason-codes": .text("incomplete"),
        "lesson": .text("Bel eerst"), "made-known": .text("unknown: ligt nog hier"),
      ])
    var dossier = try workshop.dossier(number, on: "2026-03-20")
    #expect(dossier.challenge.term("bezwaartermijn") == nil)
    #expect(lettersOwed(dossier.challenge, dossier.situation).map(\.kind) == [.decision])
    try workshop.add(
      "letter", number, by: "pm", on: "2026-03-20", ["kind": .text("decision")])
    dossier = try workshop.dossier(number, on: "2026-03-20")
    #expect(dossier.challenge.term("bezwaartermijn")?.end == CalendarDate(iso: "2026-05-01"))
    #expect(lettersOwed(dossier.challenge, dossier.situation) == [])
  }
}
