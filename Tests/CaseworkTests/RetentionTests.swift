import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework

/// Cases that have ended are kept as long as the selection list says, and then destroyed.
@Suite("Retention and destruction")
struct RetentionTests {
  private let workshop: Workshop
  private let number: CaseNumber
  private static let mark = "Ongewoonwoord"

  /// A case that was withdrawn on 10 March 2026: kept for one year by the example profile.
  init() throws {
    workshop = try Workshop()
    try workshop.casework.changePerson(
      Person(
        id: PersonID("groep"), name: "\(Self.mark) Bewoner", roles: [.challenger],
        email: "ongewoonwoord@voorbeeld.example"), Workshop.acting("beheer", on: "2026-03-01"))
    let opened = try workshop.casework.open(
      title: "\(Self.mark) tuin", fields: ["task": .text("\(Self.mark) onderhoud")], existing: nil,
      Workshop.acting("groep", on: "2026-03-02"), statusCode: Workshop.code())
    number = opened.done.number
    try workshop.take("dien-in", number, by: "groep", on: "2026-03-02")
    try workshop.add(
      "contact-moment", number, by: "pm", on: "2026-03-09",
      ["subject": .text("withdrawal"), "note": .text("\(Self.mark) gebeld")])
    try workshop.take(
      "trek-in", number, by: "groep", on: "2026-03-10",
      [
        "reason-codes": .list(["changed-plans"]), "lesson": .text("\(Self.mark) eerder bellen"),
      ])
  }

  private var casework: Casework { workshop.casework }

  private func admin(_ date: String) -> Acting { Workshop.acting("beheer", on: date) }

  private func verdict(_ date: String) throws -> RetentionVerdict {
    try casework.retention(of: number, admin(date))
  }

  private func isFound(_ text: String) throws -> Bool {
    for name in try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) {
      let data = try Data(contentsOf: workshop.folder.appending(path: name))
      if data.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  @Test("the period of the selection list counts from the end of the case")
  func period() throws {
    let before = try verdict("2027-03-09")
    #expect(before.reasons.map(\.code) == ["retention-period-runs"])
    #expect(before.destroyFrom == CalendarDate(iso: "2027-03-10"))
    #expect(try verdict("2027-03-10").isDue)
  }

  @Test("a case that runs is never on the list")
  func runningCases() throws {
    let running = try workshop.submitted()
    let verdict = try casework.retention(of: running, admin("2040-01-01"))
    #expect(verdict.reasons.map(\.code) == ["case-still-runs"])
    let list = try casework.destructionList(admin("2027-03-10"))
    #expect(list.lines.map(\.number) == [number])
  }

  @Test("without a schedule every case is kept, and the archivist is named")
  func withoutSchedule() throws {
    let (challenge, situation) = try casework.loadCase(number, admin("2040-01-01"))
    let verdict = challenge.retention(nil, situation.workflow, on: CalendarDate(iso: "2040-01-01")!)
    #expect(verdict.reasons.map(\.code) == ["retention-not-set"])
    let keep = RetentionSchedule(
      rules: [:],
      other: .init(number: "1", nomination: .keep, period: nil, from: .caseEnd, ground: "x"),
      keepsFigures: false)
    let kept = challenge.retention(keep, situation.workflow, on: CalendarDate(iso: "2040-01-01")!)
    #expect(kept.reasons.map(\.code) == ["kept-for-ever"])
  }

  @Test("an open objection or complaint keeps a case")
  func openRemedy() throws {
    try workshop.add(
      "complaint", number, by: "pm", on: "2027-03-05", ["text": .text("Niemand belt terug")])
    #expect(try verdict("2027-03-10").reasons.map(\.code).contains("remedy-open"))
  }

  @Test("a list is read back as it was made, and not when a letter was changed")
  func listProvesItself() throws {
    let list = try casework.destructionList(admin("2027-03-10"))
    let text = list.text(before: ["Lijst"], after: ["Getekend"])
    #expect(DestructionList(text) == list)
    #expect(DestructionList(text.replacing("2027-03-10", with: "2027-03-11")) == nil)
    #expect(DestructionList(text.replacing("# Lijst", with: "# Iets anders")) == list)
    #expect(!text.contains(Self.mark))
  }

  @Test("somebody else signs than who destroys, and he may")
  func twoPeople() throws {
    let list = try casework.destructionList(admin("2027-03-10"))
    for (signer, code) in [
      ("beheer", "signer-is-actor"), ("groep", "signer-not-permitted"),
      ("toetser", "signer-not-permitted"),
    ] {
      let refused = try workshop.refusal {
        _ = try casework.destroy(
          list, signedBy: PersonID(signer), ground: "Selectielijst", admin("2027-03-10"))
      }
      #expect(refused == [code])
    }
    let refused = try workshop.refusal {
      _ = try casework.destroy(
        list, signedBy: PersonID("beslisser"), ground: "Selectielijst",
        Workshop.acting("pm", on: "2027-03-10"))
    }
    #expect(refused == ["not-permitted"])
  }

  @Test("a list does not hold any more when a case on it has changed")
  func staleList() throws {
    let list = try casework.destructionList(admin("2027-03-10"))
    try workshop.add(
      "lesson", number, by: "pm", on: "2027-03-10",
      ["side": .text("municipality"), "text": .text("Nog een les")])
    let refused = try workshop.refusal {
      _ = try casework.destroy(
        list, signedBy: PersonID("beslisser"), ground: "Selectielijst", admin("2027-03-10"))
    }
    #expect(refused == ["list-outdated"])
    #expect(try casework.destructions(admin("2027-03-10")).isEmpty)
  }

  private func destroyed() throws -> DestructionCertificate {
    let list = try casework.destructionList(admin("2027-03-10"))
    return try casework.destroy(
      list, signedBy: PersonID("beslisser"), ground: "Selectielijst 2020, 11.3",
      admin("2027-03-10"))
  }

  @Test("after destruction nothing of the case is in the file, and the chain proves it")
  func nothingIsLeft() throws {
    #expect(try isFound(Self.mark))
    let certificate = try destroyed()
    for trace in [Self.mark, Self.mark.lowercased(), "ongewoonwoord@", "gewoonwo"] {
      #expect(try !isFound(trace), "\(trace)")
    }
    #expect(certificate.isSound && certificate.isSwept)
    #expect(certificate.destroyed.parts.map(\.number) == [number])
    #expect(certificate.headAfter.number == certificate.entry)
    let report = try casework.store.verify(
      anchor: certificate.headBefore, replay: casework.replay())
    #expect(report.problems == [])
    #expect(!report.destroyed.isEmpty)
  }

  @Test("a destroyed case is told as destroyed, and everything else goes on")
  func theRestGoesOn() throws {
    let other = try workshop.submitted()
    _ = try destroyed()
    #expect(throws: CaseworkFailure.self) { try workshop.dossier(number, on: "2027-03-11") }
    do {
      _ = try workshop.dossier(number, on: "2027-03-11")
    } catch let failure as CaseworkFailure {
      #expect(failure.code == "case-destroyed")
    }
    let pm = Workshop.acting("pm", on: "2027-03-11")
    #expect(try casework.list(CaseFilter(search: number.text), pm).cases.isEmpty)
    #expect(try casework.list(.all, pm).cases.map(\.number) == [other])
    #expect(try casework.dossiers(.overview, pm).count == 1)
    _ = try casework.export([], Workshop.acting("pm", on: "2027-03-11"))
    try casework.store.replaceReadModels(casework.replay())
    #expect(try casework.store.verify(anchor: nil, replay: casework.replay()).problems == [])
    let timeline = try casework.destroyedTimeline(number, Workshop.acting("pm", on: "2027-03-11"))
    #expect(!timeline.isEmpty && timeline.allSatisfy { $0.event == nil })
  }

  @Test("running the same list again gives the certificate again and destroys nothing more")
  func again() throws {
    let list = try casework.destructionList(admin("2027-03-10"))
    let first = try casework.destroy(
      list, signedBy: PersonID("beslisser"), ground: "Selectielijst", admin("2027-03-10"))
    let head = try casework.store.head()
    let second = try casework.destroy(
      list, signedBy: PersonID("beslisser"), ground: "Selectielijst", admin("2027-03-11"))
    #expect(first == second)
    #expect(try casework.store.head() == head)
  }

  @Test("figures stay when the profile says so, and lead to nobody")
  func figures() throws {
    let figures = try destroyed().destroyed.figures
    #expect(figures == [CaseFigures(outcome: "withdrawn", year: 2026, days: ["aanbod": 8])])
  }

  @Test("copies that still hold a destroyed case are listed until they are gone")
  func copies() throws {
    let pm = Workshop.acting("pm", on: "2026-05-01")
    try casework.logCopy(.backup, path: "/srv/kopie.sqlite", cases: nil, pm)
    try casework.logCopy(.export, path: "ander.jsonl", cases: [CaseNumber("2026-0099")], pm)
    let certificate = try destroyed()
    #expect(certificate.copies.map(\.copy.file) == ["kopie.sqlite"])
    try casework.logCopy(.backup, path: "later.sqlite", cases: nil, admin("2027-04-01"))
    let destruction = try #require(try casework.destructions(pm).first)
    let still = try casework.copies(holding: destruction, pm)
    #expect(still.map(\.copy.file) == ["kopie.sqlite"])
    try casework.markCopyDestroyed(still[0].entry, pm)
    #expect(try casework.copies(holding: destruction, pm).isEmpty)
    #expect(
      try workshop.refusal { try casework.markCopyDestroyed(still[0].entry, pm) }
        == ["copy-unknown"])
  }

  @Test("a citizen service number is refused in every text")
  func citizenServiceNumber() throws {
    let refused = try workshop.refusal {
      try workshop.add(
        "lesson", number, by: "pm", on: "2026-03-11",
        ["side": .text("municipality"), "text": .text("Zijn BSN is 123456782.")])
    }
    #expect(refused == ["field-invalid"])
    #expect(
      try workshop.refusal {
        _ = try casework.open(
          title: "Tuin van 123456782", fields: [:], existing: nil,
          Workshop.acting("groep", on: "2026-03-02"), statusCode: Workshop.code())
      } == ["field-invalid"])
  }
}
