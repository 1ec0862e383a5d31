import Casework
import ChallengeCore
import Terms
import Testing

@testable import Reporting

/// Whether something was in time, was done, or can be so at all: by what is on record, never by a guess.
@Suite("What is judged")
struct JudgementTests {
  private static let everything = Result {
    try ExampleCase.all().map { dossier in
      (
        dossier: dossier,
        report: CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
      )
    }
  }

  private func terms(_ name: String) throws -> [(challenge: Challenge, fact: TermFact)] {
    try Self.everything.get().flatMap { one in
      one.report.timeline.terms.filter { $0.name == name }.map { (one.dossier.challenge, $0) }
    }
  }

  private func report(
    _ example: String, on date: CalendarDate = ExampleCase.reportDate,
    _ change: (String) -> String = { $0 }
  ) throws -> CaseReport {
    let history = change(try ExampleCase.text("Examples/\(example).yaml"))
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    return CaseReport(dossier, on: date, options: .staff)
  }

  // MARK: Terms

  @Test(
    "who does not object fails nobody, and an objection is in time by the day it was sent or came")
  func objecting() throws {
    let terms = try terms("bezwaartermijn")
    #expect(terms.contains { $0.fact.verdict == .unused })
    #expect(terms.contains { $0.fact.verdict == .within })
    for (challenge, term) in terms {
      switch term.verdict {
      case .late:
        let excused = challenge.active("objection").contains { $0.isAnswered("excuse") }
        #expect(excused, "\(challenge.number)")
      case .lapsed, .overdue, .reached:
        Issue.record("\(challenge.number): a right is no duty")
      default: break
      }
    }
    // Sent by post within the term and received within a week after it.
    let post = try #require(
      terms.first { term in
        term.challenge.active("objection").contains { objection in
          guard let sent = objection.date("sent"), let received = objection.date("received") else {
            return false
          }
          return sent <= term.fact.end && received > term.fact.end
            && received <= term.fact.end.adding(days: 7)
        }
      })
    #expect(post.fact.verdict == .within)
  }

  @Test("a supplement is in time by the day it came in, and none that came is one that lapsed")
  func supplementing() throws {
    for (challenge, term) in try terms("aanvullingstermijn") {
      let received = challenge.active("supplement").compactMap { $0.date("received") }
      switch term.verdict {
      case .within: #expect(received.contains { $0 <= term.end }, "\(challenge.number)")
      case .late: #expect(received.contains { $0 > term.end }, "\(challenge.number)")
      case .lapsed: #expect(received.isEmpty || term.doneOn == nil, "\(challenge.number)")
      default: break
      }
    }
    #expect(try terms("aanvullingstermijn").contains { $0.fact.verdict == .lapsed })
  }

  @Test("what was owed and was dropped after its last day has lapsed; a duration is owed by nobody")
  func dropping() throws {
    let all = try Self.everything.get().flatMap(\.report.timeline.terms)
    let dropped = all.filter { $0.verdict == .cancelled }
    #expect(dropped.allSatisfy { $0.end >= ($0.endedOn ?? .latest) || $0.name == "looptijd" })
    let contacts = try terms("volgend-contact").filter { $0.fact.verdict == .lapsed }
    #expect(!contacts.isEmpty)
    #expect(!all.contains { $0.name == "looptijd" && $0.verdict == .within })
    #expect(all.contains { $0.name == "looptijd" && $0.verdict == .reached })
  }

  // MARK: Planned and held

  @Test("work that was continued did not end early, though the account was asked before its end")
  func continuing() throws {
    let report = try report("marktafval-overgenomen-en-voortgezet")
    let end = try #require(report.plan.days.first { $0.subject == .end })
    #expect(end.actual == nil && end.daysLater == nil)
    let dossier = try #require(
      try ExampleCase.dossiers([
        ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")
      ]).first)
    let published = try #require(PublishedCase(dossier, on: ExampleCase.reportDate))
    #expect(published.agreement.stoppedOn == nil)
    #expect(!published.milestones.contains { $0.kind == .end && $0.status == .notMet })
  }

  @Test("which account is for which moment is not guessed")
  func accounting() throws {
    let accounts = try report("marktafval-overgenomen-en-voortgezet").plan.days.filter {
      $0.subject == .account
    }
    #expect(accounts.count == 2)
    #expect(accounts.allSatisfy { $0.actual == nil && $0.daysLater == nil })
  }

  @Test(
    "contacts agreed stand beside those held, and none on record is no nought of a case from paper")
  func contacts() throws {
    let report = try report("marktafval-overgenomen-en-voortgezet")
    #expect(report.cooperation.expectedInExecution == 7)
    #expect(report.markdown(.dutch).contains("zouden dat er sinds de start 7 zijn"))
    let paper = try self.report("wijkmoestuin-van-papier-alsnog-geevalueerd")
    #expect(!paper.cooperation.isHeldKnown)
    #expect(!paper.markdown(.dutch).contains("Vastgelegd als gehouden: 0"))
  }

  // MARK: What can hardly be

  @Test("figures that can hardly be are shown as they stand, and pointed out")
  func oddities() throws {
    let none = try report("marktafval-overgenomen-en-voortgezet")
    #expect(none.quality.odd.isEmpty)
    let given = "    advice: \"Voortzetten, met het schoonmaken erbij\"\n"
    let odd = try report("marktafval-overgenomen-en-voortgezet") { history in
      history.replacing("  \(given)", with: "  \(given)      hours-challenger: 7305000\n")
        .replacing("amount-spent: 117500", with: "amount-spent: 99999999")
    }
    let found = odd.quality.odd.map(\.oddity)
    #expect(found == [.spentAboveAgreed, .manyHours])
    #expect(odd.markdown(.dutch).contains("meer uitgegeven dan afgesproken"))
    #expect(odd.html(.english).contains("more hours than twenty people"))
  }

  @Test("of a case that did not come so far nothing is said to be left out")
  func neverThatFar() throws {
    let begun = try #require(
      try ExampleCase.dossiers([ExampleCase.begun(title: "Tuin", why: "Elke dag")]).first)
    let early = CaseReport(begun, on: ExampleCase.reportDate, options: .staff).markdown(.dutch)
    #expect(early.contains("| Vervolgbesluit | *nog niet aan de orde* |"))
    let ended = try report("plantsoen-verkend-niet-overgenomen").markdown(.dutch)
    #expect(ended.contains("| Vervolgbesluit | *niet aan de orde: de zaak kwam niet zo ver* |"))
  }

  // MARK: Periods

  @Test("a year says apart who was in a phase already and who came")
  func arrivals() throws {
    let period = try #require(ReportPeriod(year: 2025))
    let day = ExampleCase.date("2025-12-31")
    let rows = try ExampleCase.all(on: day).map {
      OverviewRow($0, on: day, options: .staff, period: period)
    }
    let flow = PhaseFlow(
      rows.filter { $0.visits.contains { $0.touches(period) } }, period, .staff)
    for stage in flow.stages {
      let came = rows.flatMap(\.visits).count {
        $0.phase == stage.phase.rawValue && period.contains($0.from)
      }
      #expect(stage.arrived == came, "\(stage.phase)")
    }
    #expect(flow.stages.contains { $0.wasHere > 0 })
  }
}
