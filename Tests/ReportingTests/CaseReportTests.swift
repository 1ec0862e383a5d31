import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

struct CaseReportTests {
  private func report(_ options: ReportOptions = .staff) throws -> CaseReport {
    try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate, options: options)
  }

  @Test(arguments: [
    ("anonymous", ReportOptions.anonymised), ("staff", .staff), ("full", .full),
  ])
  func theShippedExampleReadsAsTheGoldenFiles(_ name: String, _ options: ReportOptions) throws {
    let report = try report(options)
    for language in Language.allCases {
      let stem = "marktafval-\(name).\(language.rawValue)"
      #expect(try Golden.compare(report.markdown(language), with: "\(stem).md") == .same)
      #expect(try Golden.compare(report.html(language), with: "\(stem).html") == .same)
    }
  }

  @Test func theSameDossierGivesTheSameBytes() throws {
    let dossier = try ExampleCase.shipped()
    let first = CaseReport(dossier, on: ExampleCase.reportDate)
    let second = CaseReport(dossier, on: ExampleCase.reportDate)
    #expect(first.html(.english) == second.html(.english))
    #expect(first.markdown(.dutch) == second.markdown(.dutch))
  }

  @Test func theStaysFillTheLeadTime() throws {
    let report = try report()
    #expect(report.timeline.stays.reduce(0) { $0 + $1.days } == report.card.leadDays)
    for (left, right) in zip(report.timeline.stays, report.timeline.stays.dropFirst()) {
      #expect(left.until == right.from)
    }
  }

  @Test func aRunningStateIsCountedUntilTheReportAndSaidToRun() throws {
    let history = ExampleCase.begun(title: "Tuin", why: "Wij zijn er elke dag")
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let report = CaseReport(dossier, on: ExampleCase.date("2026-03-12"))
    let stay = try #require(report.timeline.stays.first)
    #expect(stay.state == dossier.projection.state.name)
    #expect(stay.until == nil && stay.days == 10)
    #expect(report.markdown(.dutch).contains("10 dagen (loopt nog)"))
  }

  @Test func termsSuspensionsAndResultsAreThoseOfTheExample() throws {
    let report = try report()
    let decision = try #require(report.timeline.terms.first { $0.name == "beslistermijn" })
    #expect(decision.verdict == .within)
    #expect(decision.suspensions.map(\.days) == [13])
    #expect(report.results.results.map(\.achieved) == [.text("B"), .text("9")])
    #expect(report.results.results.map(\.verdict) == [.choice("achieved"), .choice("achieved")])
    // € 118.000 a year for two years.
    #expect(report.money.sums.agreed == .total(cents: 23_600_000))
    #expect(report.money.amended == .noTotal(.duration))
    #expect(report.money.sums.spentCents == 11_750_000)
    #expect(report.card.sizeClass == .below500000)
  }

  @Test func bothSidesStandSideBySide() throws {
    let views = try report().cooperation.views
    let evaluation = try #require(views.first { $0.subject == "evaluation" })
    #expect(evaluation.challenger.map(\.text) == [.text("Eens met de evaluatie")])
    #expect(
      evaluation.municipality.map(\.text) == [.text("Eens; wij regelen de containers beter")])
  }

  @Test func whatNobodyRecordedIsNotZeroAndStaysVisible() throws {
    let history = ExampleCase.begun(title: "Tuin", why: "Wij zijn er elke dag")
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
    #expect(report.money.sums.spentCents == nil)
    #expect(report.card.domain == .notRecorded)
    #expect(report.timeline.daysWaited(for: .contract) == nil)
    let text = report.markdown(.dutch)
    #expect(text.contains("| Uitgegeven volgens de verantwoording | *niet vastgelegd* |"))
  }

  @Test func eachKindOfGapKeepsItsOwnWordsAndReason() throws {
    let extra = """
        - by: groep
          add: task
          with: { description: "Tuin", domain: "unknown: nog uitzoeken", area: "not-applicable: hele stad" }
      """
    let history = ExampleCase.begun(title: "Tuin", why: "Elke dag", extra: extra)
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
    #expect(report.quality.count(of: .unknown) == 1)
    #expect(report.quality.count(of: .notApplicable) == 1)
    #expect(report.markdown(.english).contains("not known: nog uitzoeken"))
    let closed = CaseReport(dossier, on: ExampleCase.reportDate).markdown(.english)
    #expect(closed.contains("not known: \\[text not released\\]"))
    #expect(!closed.contains("nog uitzoeken"))
  }

  @Test func entriesMadeLaterAreCountedInDays() throws {
    let quality = try report().quality
    #expect(quality.laterCount == quality.entries)
    #expect(quality.laterEntries.map(\.mostDays) == [1412])
  }

  @Test func entriesForSomebodyElseNameTheBasis() throws {
    let extra = """
        - by: pm
          for: groep
          basis: "brief van 2 maart"
          add: support
          with: { method: "huis aan huis gevraagd", count: 0 }
      """
    let history = ExampleCase.begun(title: "Tuin", why: "Elke dag", extra: extra)
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let proxy = try #require(
      CaseReport(dossier, on: ExampleCase.reportDate, options: .staff).quality.proxies.first)
    #expect(proxy.basis == .text("brief van 2 maart"))
    #expect(proxy.by.role == .challenger && proxy.enteredBy.role == .processManager)
    #expect(proxy.by.name == nil)
  }

  @Test func aChangeOfContactPersonCountsOnce() throws {
    let history = try ExampleCase.text(
      "Examples/sociaal-makelen-gewisseld-gewijzigd-en-vervallen.yaml")
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let changes = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
      .timeline.contactChanges
    #expect(changes.map(\.reason) == [.text("Andere baan")])
    #expect(changes.map(\.told) == [.date(ExampleCase.date("2023-03-14"))])
  }

  @Test func everyShippedExampleReconcilesAndIsWellFormed() throws {
    let dossiers = try ExampleCase.all()
    #expect(dossiers.count > 1)
    for dossier in dossiers {
      let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
      #expect(
        report.timeline.stays.reduce(0) { $0 + $1.days } == report.card.leadDays,
        "\(report.card.title)")
      if let last = report.timeline.stays.last, last.until == nil {
        #expect(last.state == dossier.projection.state.name)
      }
      #expect(MarkupCheck(report.html(.english)).problems == [])
    }
  }
}
