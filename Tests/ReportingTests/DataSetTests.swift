import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

struct DataSetTests {
  private func set(_ options: ReportOptions = .anonymised) throws -> DataSet {
    var builder = DataSet.Builder(isForResearch: true)
    for dossier in try ExampleCase.all() {
      let report = CaseReport(dossier, on: ExampleCase.reportDate, options: options)
      builder.add(
        ReportedCase(report: report, row: OverviewRow(report, dossier), dossier: dossier))
    }
    return builder.dataSet
  }

  private func aggregates(_ audience: OverviewReport.Audience) throws -> DataSet {
    let rows = try ExampleCase.all().map { OverviewRow($0, on: ExampleCase.reportDate) }
    let report = OverviewReport(
      rows, on: ExampleCase.reportDate, audience: audience,
      selection: ReportSelection(
        period: ReportPeriod(from: .earliest, until: ExampleCase.reportDate)))
    return DataSet(
      report, source: DataSource(municipality: "Voorbeeld", profile: "p", profileVersion: 1))
  }

  @Test("every column has a meaning in both languages", arguments: Language.allCases)
  func everyColumnHasAMeaning(language: Language) throws {
    let sets = [try set(), try aggregates(.staff)]
    for table in sets.flatMap(\.tables) {
      for column in table.columns {
        let meaning = DataWords(language).meaning(column.name, in: table.name)
        #expect(meaning?.isEmpty == false, "\(table.name).\(column.name)")
      }
    }
    let dictionary = sets[0].dictionary(language)
    #expect(dictionary.rows.count == sets[0].tables.reduce(0) { $0 + $1.columns.count })
  }

  @Test("municipality, profile and its version stand on every row")
  func everyRowSaysWhereItComesFrom() throws {
    for table in try set().tables + aggregates(.public).tables {
      #expect(table.columns.prefix(3).map(\.name) == ["municipality", "profile", "profileVersion"])
      for row in table.rows {
        #expect(row.count == table.columns.count, "\(table.name)")
        #expect(!row.prefix(3).contains(.empty), "\(table.name)")
      }
    }
  }

  @Test("there is one row for each case, and the other tables name those cases")
  func rowsReconcileWithTheCases() throws {
    let set = try set()
    let cases = try #require(set.table("cases"))
    let known = cases.rows.map { $0[3] }
    #expect(try known.count == ExampleCase.all().count && Set(known).count == known.count)
    for table in set.tables {
      #expect(table.rows.allSatisfy { known.contains($0[3]) }, "\(table.name)")
    }
  }

  @Test("unknown, not measured, not agreed and not applicable stay apart")
  func absencesStayApart() throws {
    let set = try set(.staff)
    let gaps = try #require(set.table("gaps"))
    let column = try #require(gaps.columns.firstIndex { $0.name == "gap" })
    let found = Set(gaps.rows.map { $0[column] })
    #expect(found.isSuperset(of: [.text("unknown"), .text("not-measured"), .text("not-agreed")]))
    let results = try #require(set.table("results"))
    let baseline = try #require(results.columns.firstIndex { $0.name == "baselineAbsence" })
    #expect(results.rows.contains { $0[baseline] == .text("not-measured") })
    #expect(results.rows.contains { $0[baseline] == .empty && $0[baseline - 1] != .empty })
  }

  @Test("a public set has no row of one case and no group of fewer than five")
  func thePublicSetHidesSmallGroups() throws {
    let set = try aggregates(.public)
    #expect(set.tables.map(\.name) == ["totals", "groups", "lead-times", "flow"])
    let groups = try #require(set.table("groups"))
    let count = try #require(groups.columns.firstIndex { $0.name == "count" })
    for row in groups.rows {
      if case .number(let number) = row[count] { #expect(number >= 5) }
    }
  }

  @Test(
    "CSV follows RFC 4180 and a spreadsheet finds no formula in it",
    arguments: [
      ("gewoon", "gewoon"), ("a,b", "\"a,b\""), ("zei \"ja\"", "\"zei \"\"ja\"\"\""),
      ("een\ntwee", "\"een\ntwee\""), ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"),
      ("@cmd", "'@cmd"), ("\tx", "'\tx"), (" =HYPERLINK(\"x\")", "\"' =HYPERLINK(\"\"x\"\")\""),
      ("＝1", "'＝1"), ("€ 5", "€ 5"), (" x", "\" x\""),
    ])
  func csvCells(text: String, expected: String) {
    let table = DataTable(
      name: "t", columns: [DataColumn("a", .text), DataColumn("b", .number)],
      rows: [[.text(text), .number(-5)]])
    #expect(CSVText(table).text == "a,b\r\n\(expected),-5\r\n")
  }

  @Test("the same cases give the same bytes")
  func theSameCasesGiveTheSameBytes() throws {
    let first = try set().tables.map { CSVText($0).text }
    let second = try set().tables.map { CSVText($0).text }
    #expect(first == second)
  }
}
