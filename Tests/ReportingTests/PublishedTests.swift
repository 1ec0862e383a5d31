import ChallengeCore
import Terms
import Testing

@testable import Reporting

/// What somebody can work out from a public report who adds and subtracts all that stands in it.
@Suite("A public report gives no small group away")
struct PublishedTests {
  /// Cases of chance: a few outcomes, phases and verdicts, so that small groups come often.
  private func rows(seed: UInt64) throws -> [OverviewRow] {
    var generator = SeededSource(seed: seed)
    let dossier = try ExampleCase.shipped()
    let whole = OverviewRow(dossier, on: ExampleCase.reportDate, options: .staff)
    let count = Int.random(in: 0...40, using: &generator)
    let outcomes = ["refused", "withdrawn", "continued", "explored"]
    return (0..<count).map { index in
      var row = whole
      row.case = "2026-\(1000 + index)"
      let hasEnded = Int.random(in: 0...2, using: &generator) > 0
      let depth = Int.random(in: 1...5, using: &generator)
      let days = Int.random(in: 1...400, using: &generator)
      row.visits = Phase.allCases.prefix(depth).enumerated().map { place, phase in
        let isLast = place + 1 == depth
        return PhaseVisit(
          phase: phase.rawValue, from: row.openedOn,
          until: isLast && !hasEnded ? nil : row.openedOn.adding(days: days), days: days)
      }
      row.phase = Phase.allCases[depth - 1].rawValue
      row.endedOn = hasEnded ? row.openedOn.adding(days: days) : nil
      row.leadDays = days
      row.outcome = hasEnded ? outcomes[Int.random(in: 0...9, using: &generator) % 4] : nil
      row.resultsAgreed = 1
      let verdict = Int.random(in: 0...4, using: &generator)
      row.resultsAchieved = verdict == 0 ? 1 : 0
      row.resultsPartly = verdict == 1 ? 1 : 0
      row.resultsNotAchieved = verdict == 2 ? 1 : 0
      row.resultsNotJudged = verdict == 3 ? 1 : 0
      row.resultsNotDue = verdict == 4 ? 1 : 0
      let isTakenIn = Int.random(in: 0...5, using: &generator) == 0
      row.takenInSince = isTakenIn ? row.openedOn : nil
      row.budgetAgreedCents = Int.random(in: 0...3, using: &generator) == 0 ? nil : 100
      row.gapsPerKind = [Gap.unknown.rawValue: Int.random(in: 0...1, using: &generator)]
      row.gaps = row.gapsPerKind.values.reduce(0, +)
      return row
    }
  }

  private static let least = OverviewReport.smallestGroup

  private func isSafe(_ count: Int) -> Bool { count == 0 || count >= Self.least }

  @Test(
    "no number that is shown, nor any difference of two that belong together, is of fewer than five",
    arguments: 1...300 as ClosedRange<UInt64>)
  func differences(seed: UInt64) throws {
    let rows = try rows(seed: seed)
    let report = OverviewReport(rows, on: ExampleCase.reportDate)
    let totals = report.totals
    let ended = rows.count(where: \.hasEnded)
    if let shown = totals.ended {
      #expect(shown == ended && isSafe(shown) && isSafe(rows.count - shown))
    }
    for grouping in report.groupings {
      for group in grouping.groups { #expect(isSafe(group.count), "\(grouping.subject)") }
    }
    // Whoever knows how many ended, takes the shown outcomes from it: none, or five or more are left.
    if let shown = totals.ended,
      let outcomes = report.groupings.first(where: { $0.subject == .outcome })
    {
      let named = outcomes.groups.filter { if case .value = $0.key { true } else { false } }
      #expect(isSafe(shown - named.reduce(0) { $0 + $1.count }))
    }
    let verdicts = [
      totals.resultsAchieved, totals.resultsPartly, totals.resultsNotAchieved,
      totals.resultsNotJudged, totals.resultsNotDue,
    ]
    #expect(verdicts.allSatisfy { $0 == nil } || verdicts.allSatisfy { $0.map(isSafe) ?? false })
    if let known = totals.budgetAgreedCents { #expect(isSafe(rows.count - known.cases)) }
    for stage in report.phaseFlow.stages {
      let cells = [stage.began, stage.came, stage.running, stage.total] + stage.onward.map(\.count)
      #expect(cells.allSatisfy(isSafe))
      #expect(stage.ended.allSatisfy { $0.outcome == nil && isSafe($0.count) })
    }
    // Whoever knows how many ended takes those that are in the times from it.
    if let whole = report.leadTimes.first(where: { $0.span == .whole }) {
      #expect(whole.completed?.cases.map { isSafe(ended - $0) } ?? true)
      #expect(whole.running?.cases.map { isSafe(rows.count - ended - $0) } ?? true)
    }
    for time in report.leadTimes {
      #expect(time.completed?.figures?.shortest == nil && time.completed?.figures?.longest == nil)
      #expect(time.completed?.cases.map(isSafe) ?? true)
      if time.span != .whole {
        #expect(time.completed?.cases == nil && time.running == .withheld)
      }
    }
  }

  @Test(
    "a case more or less in an outcome never shows when the group is small",
    arguments: 1...100 as ClosedRange<UInt64>)
  func indistinguishable(seed: UInt64) throws {
    // Two worlds that differ in which small outcome one case had read the same.
    var rows = try rows(seed: seed)
    guard let place = rows.firstIndex(where: { $0.outcome == "withdrawn" }),
      rows.count(where: { $0.outcome == "withdrawn" }) < Self.least,
      rows.count(where: { $0.outcome == "explored" }) < Self.least - 1,
      rows.contains(where: { $0.outcome == "explored" }),
      rows.count(where: { $0.outcome == "withdrawn" }) > 1
    else { return }
    let before = OverviewReport(rows, on: ExampleCase.reportDate)
    rows[place].outcome = "explored"
    let after = OverviewReport(rows, on: ExampleCase.reportDate)
    #expect(before.markdown(.english) == after.markdown(.english))
  }

  @Test("half are through: by the product of Kaplan and Meier, worked out by hand")
  func median() {
    func half(_ times: [(Int, Bool)]) -> Int? {
      LeadTime.estimatedMedian(times.map { LeadTime.Time(days: $0.0, isRunning: $0.1) })
    }
    #expect(half([]) == nil)
    #expect(half([(10, false)]) == 10)
    #expect(half([(10, true)]) == nil)
    #expect(half([(10, false), (20, false)]) == 10)
    // Of 6, 6, 6, 6+, 7, 9+, 10, …: the classic table of remissions, of which the median is 23.
    let remissions: [(Int, Bool)] = [
      (6, false), (6, false), (6, false), (6, true), (7, false), (9, true), (10, false),
      (10, true), (11, true), (13, false), (16, false), (17, true), (19, true), (20, true),
      (22, false), (23, false), (25, true), (32, true), (32, true), (34, true), (35, true),
    ]
    #expect(half(remissions) == 23)
    #expect(half(remissions.reversed()) == 23)
  }
}

/// Chance that is the same each time.
struct SeededSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
