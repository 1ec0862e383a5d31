import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Reporting

/// The figures of the report, held against those that another program computes from the rows of the
/// journal: SQL and Python, no engine, no read model, no report.
@Suite("Figures computed again from the journal by other means")
struct RecomputedTests {
  private struct Figures: Decodable {
    let counts: [String: Int]
    let outcomes: [String: Int]
    let flow: [String: Int]
    let verdicts: [String: Int]
    let gaps: [String: Int]
    let whole: Times
    let phases: [String: Times]

    struct Times: Decodable {
      /// Twice the median.
      let median: Int?
      let half: Int?
      let completed: Int?
      let running: Int?
    }
  }

  private static let moments =
    ExampleCase.years.map { ExampleCase.date("\($0)-12-31") } + [ExampleCase.midYear]

  private func both(_ date: CalendarDate) throws -> (OverviewReport, Figures) {
    let dossiers =
      try date == ExampleCase.reportDate ? ExampleCase.all() : ExampleCase.all(on: date)
    let rows = dossiers.map { OverviewRow($0, on: date, options: .staff) }
    let data = try #require(
      try ExampleCase.recomputed(on: date), "run `bash .ci/dependencies tests` first")
    return (
      OverviewReport(rows, on: date, audience: .staff),
      try JSONDecoder().decode(Figures.self, from: data)
    )
  }

  @Test("totals, outcomes and gaps", arguments: moments + [ExampleCase.reportDate])
  func totals(date: CalendarDate) throws {
    let (report, found) = try both(date)
    let totals = report.totals
    let mine: [String: Int?] = [
      "cases": totals.cases, "ended": totals.ended, "running": totals.running,
      "escalations": totals.escalations, "contactPersonChanges": totals.contactPersonChanges,
      "entriesLater": totals.entriesLater, "corrections": totals.corrections,
      "budgetAgreed": totals.budgetAgreedCents?.sum, "spent": totals.spentCents?.sum,
      "budgetsWithoutTotal": totals.budgetsWithoutTotal,
      "budgetsNotAgreed": totals.budgetsNotAgreed, "takenIn": totals.takenIn,
      "termsLapsed": totals.termsLapsed,
    ]
    for (name, figure) in mine { #expect(figure == found.counts[name] ?? 0, "\(name)") }
    let outcomes = report.groupings.first { $0.subject == .outcome }?.groups ?? []
    let counted = outcomes.reduce(into: [String: Int]()) { counts, group in
      switch group.key {
      case .value(let name): counts[name] = group.count
      case .notRecorded: counts["none"] = group.count
      case .running, .merged: break
      }
    }
    #expect(counted == found.outcomes)
    let verdicts = [
      "achieved": totals.resultsAchieved, "partly": totals.resultsPartly,
      "not-achieved": totals.resultsNotAchieved, "not-judged": totals.resultsNotJudged,
      "not-due": totals.resultsNotDue,
    ]
    for (name, figure) in verdicts { #expect(figure == found.verdicts[name] ?? 0, "\(name)") }
    for gap in Gap.allCases {
      #expect(totals.gapsPerKind[gap] == found.gaps[gap.rawValue] ?? 0, "\(gap)")
    }
  }

  @Test("the way through the phases", arguments: moments + [ExampleCase.reportDate])
  func flow(date: CalendarDate) throws {
    let (report, found) = try both(date)
    var mine: [String: Int] = [:]
    for stage in report.phaseFlow.stages {
      let phase = stage.phase.rawValue
      mine[">\(phase)"] = stage.began
      mine["\(phase)>running"] = stage.running
      mine["\(phase)>ended"] = stage.ended.reduce(0) { $0 + $1.count }
      for move in stage.onward { mine["\(phase)>\(move.to.rawValue)"] = move.count }
      let left = stage.onward.reduce(0) { $0 + $1.count } + stage.running
      #expect(stage.total == left + stage.ended.reduce(0) { $0 + $1.count }, "\(phase)")
    }
    #expect(mine.filter { $0.value > 0 } == found.flow)
  }

  @Test(
    "lead times, with and without the running cases", arguments: moments + [ExampleCase.reportDate])
  func times(date: CalendarDate) throws {
    let (report, found) = try both(date)
    for time in report.leadTimes {
      let other: Figures.Times? =
        switch time.span {
        case .whole: found.whole
        case .phase(let phase): found.phases[phase.rawValue]
        case .waiter, .state: nil
        }
      guard let other else { continue }
      #expect(time.completed?.figures?.median.doubled == other.median, "\(time.span)")
      #expect(time.estimatedMedian == other.half, "\(time.span)")
      if let completed = other.completed { #expect(time.completed?.cases ?? 0 == completed) }
      if let running = other.running { #expect(time.running?.cases ?? 0 == running) }
    }
    let phases = report.leadTimes.compactMap { time -> String? in
      if case .phase(let phase) = time.span { phase.rawValue } else { nil }
    }
    #expect(Set(phases) == Set(found.phases.keys))
  }
}
