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

  /// An example as far as it had come before a day.
  private func cutRow(_ example: String, before cut: String, on day: String) throws -> OutlookRow {
    let text = try ExampleCase.text("Examples/\(example).yaml")
    let end = try #require(text.range(of: "  - on: \(cut)")).lowerBound
    let dossier = try #require(try ExampleCase.dossiers([String(text[..<end])]).first)
    return OutlookRow(dossier, on: ExampleCase.date(day), options: .staff)
  }

  private func outlook(_ row: OutlookRow, on day: String, year: Int) throws -> BudgetOutlook {
    BudgetOutlook(
      [row], on: ExampleCase.date(day), year: try #require(ReportPeriod(year: year)),
      audience: .staff)
  }

  @Test("a start that passed without a start is said to be late")
  func missedStarts() throws {
    let row = try cutRow(
      "buurtgroen-achterop-en-hersteld", before: "2024-11-20", on: "2024-11-18")
    #expect(row.missedStart(on: ExampleCase.date("2024-11-18")) == ExampleCase.date("2024-11-15"))
    #expect(row.missedStart(on: ExampleCase.date("2024-11-15")) == nil)
    let text = try outlook(row, on: "2024-11-18", year: 2025).page(.dutch).markdown
    #expect(text.contains("| 15 nov 2024 (3 dagen te laat) |"))
    #expect(text.contains("over de hele looptijd, ook in andere jaren"))
  }

  @Test("a case of which the execution is over does not still end in the budget year")
  func executionsThatAreOver() throws {
    let example = "marktafval-overgenomen-en-voortgezet"
    let over = try cutRow(example, before: "2025-05-20", on: "2025-05-19")
    try #require(over.phase == .opvolging && !over.hasEnded)
    #expect(try outlook(over, on: "2025-05-19", year: 2025).totals.endingInYear == 0)
    // Its agreed duration does end in it, so that the test can fail.
    #expect(over.agreedUntil == .date(ExampleCase.date("2025-05-31")))
  }
}
