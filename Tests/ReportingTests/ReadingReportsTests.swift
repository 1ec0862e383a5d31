import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

/// That what stands in a report says what it is about, and nothing about what is not there.
@Suite("Reports as they are read")
struct ReadingReportsTests {
  private static let reports = Result {
    try ExampleCase.all().map { CaseReport($0, on: ExampleCase.reportDate, options: .staff) }
  }

  @Test("the main points of a case count the terms that lapsed too")
  func lapsedTerms() throws {
    var found = 0
    for report in try Self.reports.get() {
      let lapsed = report.timeline.terms.count { $0.verdict == .lapsed }
      let line = try #require(
        report.markdown(.dutch).split(separator: "\n").first { $0.hasPrefix("| Termijnen |") })
      #expect(line.contains("verstreken: \(lapsed)") == (lapsed > 0), "\(line)")
      found += lapsed
    }
    #expect(found > 0)
  }

  @Test("a list of days stands there as days")
  func momentsAreDays() throws {
    var found = 0
    for report in try Self.reports.get() {
      let text = report.markdown(.dutch)
      for row in report.account.agreed.rows {
        guard let place = report.account.agreed.fields.firstIndex(of: "moments"),
          case .texts(let moments) = row.facts[place]
        else { continue }
        let days = moments.compactMap { CalendarDate(iso: $0) }
        guard days.count == moments.count else { continue }
        #expect(text.contains(days.map(Language.dutch.short).joined(separator: "; ")))
        found += days.count
      }
    }
    #expect(found > 0)
  }

  @Test("a column of which every cell is empty is not there")
  func emptyColumns() throws {
    for report in try Self.reports.get() where !report.timeline.terms.isEmpty {
      let head = try #require(
        report.markdown(.dutch).split(separator: "\n").first { $0.hasPrefix("| Termijn | ") })
      let isThere = report.timeline.terms.contains { $0.record != nil }
      #expect(head.contains("| Bij |") == isThere, "\(report.number)")
    }
  }

  @Test("the fingerprint of the agreements is about the quality of the data")
  func fingerprints() throws {
    var found = 0
    for report in try Self.reports.get() {
      let sections = report.page(.dutch).sections
      let quality = sections.count - 1
      for (index, section) in sections.enumerated() {
        let tables = section.blocks.compactMap { block -> ReportPage.Table? in
          if case .table(let table) = block { table } else { nil }
        }
        let text = tables.flatMap { [$0.caption] + $0.rows.flatMap { $0.map(\.text) } }
        guard text.contains("Vingerafdruk van de afspraken") else { continue }
        #expect(index == quality, "\(report.number)")
        found += 1
      }
    }
    #expect(found > 0)
  }

  @Test("a question has one mark at its end, and nothing is explained that is not there")
  func emptyReports() {
    for audience in [OverviewReport.Audience.staff, .public] {
      let text = OverviewReport([], on: ExampleCase.reportDate, audience: audience)
        .page(.dutch, with: InsightReport([], on: ExampleCase.reportDate, audience: audience))
        .markdown
      #expect(text.contains("Was de gemeente op die dag te laat? Er zijn geen zaken."))
      #expect(!text.contains("?.") && !text.contains("?:"))
      #expect(!text.contains("Een streep in die kolom") && !text.contains("Elke regel is één weg"))
    }
  }

  @Test("a full stop is held to the word before it only where a machine would see an address")
  func fullStops() {
    #expect(MarkdownText.inline("telt daar opnieuw. Nu.") == "telt daar opnieuw. Nu.")
    #expect(MarkdownText.inline("zie www.b.example") == "zie www\u{2060}.b.example")
  }

  @Test("a narrow page does not break the number of a case in two")
  func wholeNumbers() {
    #expect(
      HTMLText.lines("2026-0001, 2026-0012") == "<span class=\"whole\">2026-0001</span>, "
        + "<span class=\"whole\">2026-0012</span>")
    for text in ["2026-01-02", "06-12345678", "é2026-00123", "12026-0001", "a–b"] {
      #expect(HTMLText.lines(text) == text)
    }
    #expect(HTMLText.lines("zaak é 2026-0001").hasSuffix("2026-0001</span>"))
  }

  @Test("states, levels and criteria stand in tables by the name that the rules give them")
  func codes() throws {
    var found: Set<String> = []
    for dossier in try ExampleCase.all() {
      let report = CaseReport(dossier, on: ExampleCase.reportDate)
      var builder = DataSet.Builder()
      builder.add(ReportedCase(report: report, row: OverviewRow(report, dossier)))
      let workflow = dossier.situation.workflow
      let known: [(table: String, column: String, names: Set<String>)] = [
        ("steps", "toState", Set(workflow.main.states.keys)),
        (
          "escalations", "highestLevel",
          Set(workflow.processes["escalation"].map { Array($0.states.keys) } ?? [])
        ),
        ("values", "criterion", Set(dossier.situation.profile.criteria.map(\.item.name))),
      ]
      for (name, column, names) in known {
        let table = try #require(builder.dataSet.table(name))
        let place = try #require(table.columns.firstIndex { $0.name == column })
        #expect(table.columns[place].type == .code)
        for case .text(let code) in table.rows.map({ $0[place] }) {
          #expect(names.contains(code), "\(name): \(code)")
          found.insert(name)
        }
      }
    }
    #expect(found.count == 3)
  }

  // MARK: The budget

  private func outlook(on day: String, year: Int) throws -> BudgetOutlook {
    let on = ExampleCase.date(day)
    let rows = try ExampleCase.all(on: on).map { OutlookRow($0, on: on, options: .staff) }
    return BudgetOutlook(
      rows, on: on, year: try #require(ReportPeriod(year: year)), audience: .staff)
  }

  @Test("a case of which the execution is over does not still end in the budget year")
  func executionsThatAreOver() throws {
    var over = 0
    for report in try Self.reports.get() {
      guard case .date(let until) = report.card.agreedUntil,
        let done = report.timeline.stays.first(where: { $0.phase == .opvolging })?.from,
        done.year == until.year, over == 0
      else { continue }
      let outlook = try outlook(on: done.adding(days: 1).iso, year: until.year)
      let ending = outlook.rows.filter { row in
        if case .date(let until) = row.agreedUntil { outlook.year.contains(until) } else { false }
      }
      #expect(outlook.totals.endingInYear == ending.count { !$0.isExecutionOver })
      over += ending.count(where: \.isExecutionOver)
    }
    #expect(over > 0)
  }

  @Test("a start that passed without a start is said to be late")
  func missedStarts() throws {
    var late = 0
    for day in ["2024-11-18", "2023-01-02"] {
      let outlook = try outlook(on: day, year: ExampleCase.date(day).year + 1)
      let text = outlook.page(.dutch).markdown
      for row in outlook.rows {
        guard case .date(let start) = row.startOn else { continue }
        let isMissed = start < outlook.on && !row.hasStarted && !row.isRefused
        #expect((row.missedStart(on: outlook.on) != nil) == isMissed)
        guard isMissed else { continue }
        late += 1
        let days = Language.dutch.count(start.days(until: outlook.on), .day)
        #expect(text.contains("\(Language.dutch.short(start)) (\(days) te laat)"), "\(row.case)")
      }
      #expect(text.contains("over de hele looptijd, ook in andere jaren"))
    }
    #expect(late > 0)
  }
}
