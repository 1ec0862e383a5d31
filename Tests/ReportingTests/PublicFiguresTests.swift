import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

/// What everybody may read: which figures, as of which day, and how it says what it does not show.
@Suite("Figures for everybody")
struct PublicFiguresTests {
  private static let dossiers = Result { try ExampleCase.all() }

  private static let rows = Result {
    try dossiers.get().map { OverviewRow($0, on: ExampleCase.reportDate) }
  }

  private struct Counted {
    let row: OverviewRow
    let course: InsightRow
  }

  private static let counted = Result {
    let nets = WorkflowNets()
    return try dossiers.get().map {
      Counted(
        row: OverviewRow($0, on: ExampleCase.reportDate),
        course: InsightRow($0, on: ExampleCase.reportDate, nets))
    }
  }

  /// So many copies of one case, each with something else.
  private func copies(_ count: Int, _ change: (inout OverviewRow, Int) -> Void) throws
    -> [OverviewRow]
  {
    let row = try #require(try Self.rows.get().first { $0.hasEnded && !$0.isTakenIn })
    return (0..<count).map { index in
      var copy = row
      copy.case = "2026-\(1000 + index)"
      change(&copy, index)
      return copy
    }
  }

  private func report(
    _ rows: [OverviewRow], _ audience: OverviewReport.Audience = .public
  ) -> OverviewReport {
    OverviewReport(rows, on: ExampleCase.reportDate, audience: audience)
  }

  private func table(_ name: String, _ report: OverviewReport) throws -> DataTable {
    let source = DataSource(municipality: "Voorbeeld", profile: "p", profileVersion: 1)
    return try #require(DataSet(report, source: source).table(name))
  }

  private func value(_ column: String, _ table: DataTable, where row: [DataCell]) throws -> DataCell
  {
    row[try #require(table.columns.firstIndex { $0.name == column })]
  }

  // MARK: Which figures

  @Test("all time or one calendar year may be published; several years subtract to one")
  func periods() throws {
    func period(_ from: String, _ until: String) -> ReportSelection {
      ReportSelection(
        period: ReportPeriod(from: ExampleCase.date(from), until: ExampleCase.date(until)))
    }
    #expect(ReportSelection().isPublishable)
    #expect(period("2025-01-01", "2025-12-31").isPublishable)
    #expect(!period("2022-01-01", "2026-12-31").isPublishable)
    #expect(!period("2025-01-01", "2025-06-30").isPublishable)
    #expect(!ReportSelection(area: "West").isPublishable)
    #expect(!ReportSelection(domain: "groen").isPublishable)
  }

  @Test("figures may be published as of today or the last day of a year, and of no other day")
  func days() {
    let today = ExampleCase.date("2026-03-05")
    func may(_ day: String) -> Bool {
      ReportSelection.isPublishable(asOf: ExampleCase.date(day), today: today)
    }
    #expect(may("2026-03-05") && may("2025-12-31") && may("2022-12-31"))
    #expect(!may("2026-03-04") && !may("2025-12-30") && !may("2026-01-01"))
  }

  // MARK: Withheld is said

  @Test("cases that run are not shown as nought where they are withheld")
  func runningIsWithheld() throws {
    let rows = try copies(8) { row, index in
      row.leadDays = 100 + index
      if index < 2 { row.endedOn = nil }
    }
    let public8 = report(rows)
    let whole = try #require(public8.leadTimes.first { $0.span == .whole })
    #expect(whole.running == .withheld && whole.completed?.cases == nil)
    let line = try #require(
      public8.markdown(.dutch).split(separator: "\n").first { $0.hasPrefix("| begin tot einde") })
    #expect(!line.contains("| 0 |") && !line.contains("–"))
    #expect(line.hasSuffix("| *niet getoond* | *niet getoond* | *niet getoond* |"), "\(line)")
    // Where they are shown, nought is nought.
    let ended = report(try copies(8) { _, _ in })
    let shown = try #require(
      ended.markdown(.dutch).split(separator: "\n").first { $0.hasPrefix("| begin tot einde") })
    #expect(shown.contains("| 0 | – |"), "\(shown)")
  }

  @Test("the tables tell what is withheld from what nobody recorded")
  func tablesTellWithheld() throws {
    let rows = try copies(8) { row, index in
      if index < 2 { row.endedOn = nil }
      row.spentCents = nil
      row.termsLate = index < 3 ? 1 : 0
    }
    let made = report(rows)
    let totals = try table("totals", made)
    func absence(_ figure: String) throws -> DataCell {
      let row = try #require(totals.rows.first { $0.contains(.text(figure)) })
      return try value("valueAbsence", totals, where: row)
    }
    #expect(try absence("terms-late") == .text("withheld"))
    #expect(try absence("spent-cents") == .text("not-recorded"))
    #expect(try absence("cases") == .empty)
    let times = try table("lead-times", made)
    let running = try #require(
      times.rows.first { $0.contains(.text("whole")) && $0.contains(.flag(true)) })
    guard case .texts(let withheld) = try value("withheld", times, where: running) else {
      Issue.record("no codes")
      return
    }
    #expect(withheld.contains("cases") && withheld.contains("longest"))
    let few = report(Array(rows.prefix(3)))
    for name in ["groups", "flow"] {
      let table = try table(name, few)
      #expect(!table.rows.isEmpty)
      for row in table.rows {
        #expect(try value("countAbsence", table, where: row) == .text("withheld"))
      }
    }
  }

  // MARK: What can be worked out

  @Test(
    "of the terms that were not kept all parts are shown or none, whatever the cases",
    arguments: 1...60 as ClosedRange<UInt64>)
  func partsOfASum(seed: UInt64) throws {
    var generator = SeededSource(seed: seed)
    let all = try Self.counted.get()
    let chosen = all.shuffled(using: &generator)
      .prefix(Int.random(in: 5...all.count, using: &generator))
    let insight = InsightReport(chosen.map(\.course), on: ExampleCase.reportDate)
    let parts = insight.conformance.filter(\.subject.isTermNotKept).map(\.cases)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0 == nil } || !parts.contains(nil))
    let totals = report(chosen.map(\.row)).totals
    let sums = [totals.termsLate, totals.termsLapsed, totals.termsOverdue]
    #expect(sums.allSatisfy { $0 == nil } || !sums.contains(nil))
  }

  @Test("how the terms that were not kept come together stands in no public version")
  func noFormula() throws {
    let rows = try Self.rows.get()
    #expect(report(rows, .staff).markdown(.dutch).contains("verstreken en over tijd samen"))
    #expect(!report(rows).markdown(.dutch).contains("verstreken en over tijd samen"))
    #expect(!report(rows).markdown(.english).contains("overdue together"))
  }

  @Test(
    "where a case is in several groups, neither a group nor what it leaves is of fewer than five",
    arguments: 1...200 as ClosedRange<UInt64>)
  func overlappingGroups(seed: UInt64) throws {
    var generator = SeededSource(seed: seed)
    let names = ["groen", "zorg", "afval", "sport"]
    let rows = try copies(Int.random(in: 5...25, using: &generator)) { row, _ in
      row.domains = names.filter { _ in Int.random(in: 0...2, using: &generator) == 0 }
    }
    let grouping = Grouping(.domain, rows, .public)
    let sizes = grouping.groups.map(\.count)
    let shared = sizes.count == 2 ? [sizes.reduce(0, +) - rows.count] : []
    for number in sizes + sizes.map({ rows.count - $0 }) + shared
    where !sizes.isEmpty {
      #expect(number == 0 || number >= OverviewReport.smallestGroup, "\(sizes) of \(rows.count)")
    }
    #expect(!report(rows).markdown(.dutch).contains { $0 == "\u{2060}" })
  }

  @Test("how many small groups were taken together is not said")
  func smallGroups() throws {
    let rows = try copies(12) { row, index in row.domains = ["domein \(index)"] }
    let text = report(rows).markdown(.dutch)
    #expect(text.contains("| kleine groepen samen | 12 |"))
    #expect(!text.contains("12 kleine groepen"))
  }

  @Test("only the numbers of cases of which something is public are told to everybody")
  func numbers() throws {
    let rows = try Self.rows.get()
    let made = report(rows)
    let hidden = rows.filter { !$0.isPublished }.map(\.case)
    #expect(!hidden.isEmpty && !made.publishedCases.isEmpty)
    let text = made.markdown(.dutch)
    for number in hidden { #expect(!text.contains(number), "\(number)") }
    for number in made.publishedCases { #expect(text.contains(number), "\(number)") }
    for dossier in try Self.dossiers.get() {
      let isPublic = PublishedCase(dossier, on: ExampleCase.reportDate) != nil
      #expect(made.publishedCases.contains(dossier.challenge.number.text) == isPublic)
    }
  }

  // MARK: Money

  @Test("agreed and spent are compared over the cases that have both, and not shown of a few")
  func agreedAndSpent() throws {
    func rows(_ both: Int, agreedOnly: Int) throws -> [OverviewRow] {
      try copies(both + agreedOnly) { row, index in
        row.budgetAgreedCents = 1_000
        row.spentCents = index < both ? 800 : nil
      }
    }
    let staff = report(try rows(2, agreedOnly: 1), .staff).totals
    #expect(staff.budgetAgreedCents?.sum == 3_000)
    #expect(staff.agreedOfBothCents == .init(sum: 2_000, cases: 2))
    #expect(staff.spentOfBothCents == .init(sum: 1_600, cases: 2))
    #expect(report(try rows(6, agreedOnly: 1)).totals.agreedOfBothCents == nil)
    #expect(report(try rows(6, agreedOnly: 5)).totals.agreedOfBothCents?.sum == 6_000)
    let none = report(try rows(0, agreedOnly: 3), .staff)
    #expect(none.markdown(.dutch).contains("geen zaak waarvan beide bedragen bekend zijn"))
  }

  // MARK: For the municipality

  @Test("figures name the cases that are in them")
  func figuresNameTheirCases() throws {
    let rows = try Self.rows.get()
    let text = report(rows, .staff).markdown(.dutch)
    for (name, isIn) in [
      ("Termijnen te laat", { $0.termsLate > 0 }), ("Escalaties", { $0.escalations > 0 }),
      ("Gehaald", { $0.resultsAchieved > 0 }),
    ] as [(String, (OverviewRow) -> Bool)] {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(name) |") })
      let cases = rows.filter(isIn).map(\.case).sorted()
      #expect(!cases.isEmpty && line.hasSuffix("| \(cases.joined(separator: ", ")) |"), "\(line)")
    }
  }
}
