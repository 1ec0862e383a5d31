import Casework
import ChallengeCore
import Testing
import Wording

@testable import Reporting

struct OverviewTests {
  /// A finished case and some that have only begun.
  private func rows(begun: Int) throws -> [OverviewRow] {
    let histories =
      try [ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")]
      + (0..<begun).map { ExampleCase.begun(title: "Tuin \($0)", why: "Elke dag") }
    return try ExampleCase.dossiers(histories).map {
      OverviewRow($0, on: ExampleCase.reportDate, options: .staff)
    }
  }

  @Test func groupsReconcileWithTheCasesAndNameThem() throws {
    let report = try OverviewReport(
      rows(begun: 2), on: ExampleCase.reportDate, audience: .staff)
    #expect(report.totals.cases == 3)
    for grouping in report.groupings where !grouping.overlaps {
      #expect(grouping.groups.reduce(0) { $0 + $1.count } == 3, "\(grouping.subject)")
      #expect(grouping.groups.flatMap(\.cases).sorted() == report.cases, "\(grouping.subject)")
    }
    let outcomes = report.groupings.first { $0.subject == .outcome }
    #expect(outcomes?.groups.map(\.key) == [.running, .value("continued")])
  }

  @Test func runningCasesStandApartInTheLeadTimes() throws {
    let report = try OverviewReport(
      rows(begun: 2), on: ExampleCase.reportDate, audience: .staff)
    let whole = try #require(report.leadTimes.first)
    #expect(whole.completed?.cases == 1 && whole.running?.cases == 2)
    #expect(whole.completed?.figures?.median == Median([862]))
  }

  @Test func smallGroupsAreNotBrokenDownInPublic() throws {
    let report = try OverviewReport(rows(begun: 6), on: ExampleCase.reportDate)
    #expect(report.rows.isEmpty && report.lessons.isEmpty)
    let outcomes = try #require(report.groupings.first { $0.subject == .outcome })
    #expect(outcomes.groups.map(\.key) == [.merged])
    #expect(outcomes.groups.map(\.count) == [7])
    #expect(report.totals.ended == nil)
    #expect(!report.markdown(.dutch).contains("voortgezet"))
  }

  @Test func fewerThanFiveCasesAreNotBrokenDownAtAll() throws {
    let report = try OverviewReport(rows(begun: 1), on: ExampleCase.reportDate)
    #expect(report.groupings.allSatisfy { $0.isWithheld && $0.groups.isEmpty })
    #expect(report.totals.cases == 2 && report.totals.escalations == nil)
  }

  @Test func aPeriodWithoutCasesGivesAReportThatSaysSo() {
    let report = OverviewReport([], on: ExampleCase.reportDate, audience: .staff)
    #expect(report.markdown(.english).contains("There are no cases."))
    #expect(MarkupCheck(report.html(.english)).problems == [])
  }

  @Test(arguments: [OverviewReport.Audience.public, .staff])
  func theOverviewReadsAsTheGoldenFiles(_ audience: OverviewReport.Audience) throws {
    let report = try OverviewReport(
      rows(begun: 6), on: ExampleCase.reportDate, audience: audience)
    let stem = "overview-\(audience == .public ? "public" : "staff")"
    #expect(try Golden.compare(report.markdown(.dutch), with: "\(stem).nl.md") == .same)
    #expect(try Golden.compare(report.html(.english), with: "\(stem).en.html") == .same)
    #expect(MarkupCheck(report.html(.english)).problems == [])
  }
}
