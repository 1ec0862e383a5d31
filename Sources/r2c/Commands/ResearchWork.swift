import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

extension ReportWork {
  /// The set for research: every table of every case, people, organisations and cases under the
  /// pseudonyms that they have in every such set.
  ///
  /// > Source: R-57.
  func research() throws(CommandFailure) -> MadeReport {
    let period = try command.period(acting)
    let selection = command.selection.selection(period)
    let on = period.map { min($0.until, acting.on) } ?? acting.on
    var rows: [OverviewRow] = []
    var builder = DataSet.Builder(isForResearch: true)
    try eachDossier(.pseudonymisedExport, on: on) { dossier in
      let report = CaseReport(dossier, on: on)
      let row = OverviewRow(report, dossier, period)
      let isIncluded = selection.includes(row)
      guard isIncluded || selection.comesAfter(row) else { return }
      rows.append(row)
      guard isIncluded else { return }
      builder.add(ReportedCase(report: report, row: row, dossier: dossier))
    }
    let overview = OverviewReport(rows, on: on, audience: .staff, selection: selection)
    let aggregates = DataSet(overview, source: try source(rows))
    var about = ReportJSON.about(kind: "research", on: on, .anonymised, isPublic: false)
    about.merge(ReportJSON.selection(selection)) { $1 }
    about["pseudonyms"] = .flag(true)
    return .data(DataSet(tables: builder.dataSet.tables + aggregates.tables), about: about)
  }
}
