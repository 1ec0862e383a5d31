import CaseStorage
import ChallengeCore
import Terms
import Testing

@testable import Casework
@testable import Reporting

/// What the desk counts by its rows is what the report counts by replaying every case.
@Suite("Figures and report")
struct FiguresTests {
  private func counts(
    _ report: OverviewReport, _ subject: Grouping.Subject
  ) -> [String?: Int] {
    let groups = report.groupings.first { $0.subject == subject }?.groups ?? []
    return groups.reduce(into: [:]) { counts, group in
      switch group.key {
      case .value(let value): counts[value] = group.count
      case .notRecorded: counts[String?.none] = group.count
      case .running, .merged: break
      }
    }
  }

  @Test("count the same over all time: where cases stand, how they ended, and what is late")
  func allTime() throws {
    let day = ExampleCase.base.on
    let rows = try ExampleCase.all().map { OverviewRow($0, on: day, options: .staff) }
    let report = OverviewReport(rows, on: day, audience: .staff)
    let figures = try #require(try ExampleCase.figures(of: nil))
    #expect(figures.cases == report.cases.count)
    #expect(figures.running == report.totals.running)
    #expect(figures.late == report.totals.late)
    #expect(figures.outcomes == counts(report, .outcome))
    #expect(figures.areas == counts(report, .area))
    #expect(figures.domains == counts(report, .domain))
    #expect(figures.reasons == counts(report, .reason))
    #expect(figures.challengerReasons == counts(report, .challengerReason))
    let open = Dictionary(grouping: rows.filter { !$0.hasEnded }, by: \.phase)
    #expect(
      figures.openPerPhase.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
        == open.mapValues(\.count))
    let states = Dictionary(grouping: rows.filter { !$0.hasEnded }, by: \.state)
    #expect(figures.openPerState == states.mapValues(\.count))
    #expect(figures.opened.values.reduce(0, +) == rows.count)
    #expect(figures.ended.values.reduce(0, +) == rows.count(where: \.hasEnded))
  }

  @Test("count the same over a year", arguments: ExampleCase.years)
  func oneYear(year: Int) throws {
    let period = try #require(ReportPeriod(year: year))
    let rows = try ExampleCase.all(on: period.until).map {
      OverviewRow($0, on: period.until, options: .staff, period: period)
    }
    let report = OverviewReport(
      rows, on: period.until, audience: .staff, selection: ReportSelection(period: period))
    let figures = try #require(try ExampleCase.figures(of: year))
    #expect(figures.cases == report.cases.count)
    #expect(figures.running == report.totals.running)
    #expect(figures.opened.values.reduce(0, +) == report.flow?.opened)
    #expect(figures.ended.values.reduce(0, +) == report.flow?.ended)
    #expect(figures.opened.keys.allSatisfy { $0.year == year })
  }

  @Test("days in a phase: the middle one, and that which nine of ten did not pass")
  func percentiles() throws {
    let days = try #require(
      PortfolioCounts.PhaseDays(.aanbod, [(1, 4), (5, 5), (90, 1)]))
    #expect(days.cases == 10)
    #expect(days.median == Median([5]))
    #expect(days.ninetieth == 5)
    #expect(PortfolioCounts.PhaseDays(.aanbod, []) == nil)
    #expect(PortfolioCounts.PhaseDays(.aanbod, [(7, 1)])?.ninetieth == 7)
    let figures = try #require(try ExampleCase.figures(of: nil))
    #expect(!figures.phases.isEmpty)
    #expect(figures.phases.allSatisfy { $0.median.doubled <= 2 * $0.ninetieth })
  }
}
