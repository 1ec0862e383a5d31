import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

/// `r2c insight`
struct InsightCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.insight) }

  @OptionGroup var selection: SelectionOptions

  @Flag(name: .customLong("public"), help: .option(.publicReport))
  var isPublic = false

  @Option(name: .long, help: .option(.format, value: "text|md|html|pdf|json"))
  var format: String?

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @OptionGroup var options: GlobalOptions

  private enum Form: String, CaseIterable {
    case text
    case markdown = "md"
    case html
    case pdf
    case json
  }

  func run(in session: Session) throws(CommandFailure) {
    let form = try form()
    let acting = try session.acting()
    try selection.choice.check()
    let period = try selection.choice.period(acting)
    let casework = try session.casework()
    let report = try report(period, casework, acting, session.language)
    try write(report, form, session.language)
    guard output != "-" else { return }
    try session.log(
      .report, path: output, cases: nil,
      clearance: report.audience == .public ? "public" : "anonymised", casework)
  }

  private func form() throws(CommandFailure) -> Form {
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let asked = format ?? (options.json ? Form.json.rawValue : nil)
    guard let form = Form(rawValue: asked ?? ending) ?? (asked == nil ? .text : nil) else {
      let known = Form.allCases.map(\.rawValue).joined(separator: ", ")
      throw .input(option: "--format", value: asked ?? "", expected: known)
    }
    if form == .pdf, output == "-" {
      throw .input(option: "--output", value: output, expected: "FILE.pdf")
    }
    return form
  }

  /// Folds case by case: of each no more is kept than what is counted.
  private func report(
    _ period: ReportPeriod?, _ casework: Casework, _ acting: Acting, _ language: Language
  ) throws(CommandFailure) -> InsightReport {
    let on = period.map { min($0.until, acting.on) } ?? acting.on
    let choice = selection.selection(period)
    let isInside = try withCasework { () throws(CaseworkFailure) in
      try casework.readsAsStaff(acting)
    }
    let audience: OverviewReport.Audience = isPublic || !isInside ? .public : .staff
    if audience == .public { try PublicFigures.check(choice, asOf: on) }
    var rows: [InsightRow] = []
    let nets = WorkflowNets()
    let progress = ProgressLine(language)
    defer { progress.clear() }
    try withCasework { () throws(CaseworkFailure) in
      try casework.eachDossier(
        .overview, acting, at: on, making: { InsightRow($0, on: on, nets) },
        progress: progress.show(_:of:)
      ) {
        rows.append($0)
      }
    }
    choice.complainOfUnknown(in: casework, acting, isInside: audience == .staff, language)
    return InsightReport(rows, on: on, audience: audience, selection: choice)
  }

  private func write(
    _ report: InsightReport, _ form: Form, _ language: Language
  ) throws(CommandFailure) {
    let page = report.page(language)
    switch form {
    case .text: try Files.write(PlainReport(page).text, to: output)
    case .json: try Files.write(InsightJSON(language).report(report).text + "\n", to: output)
    case .markdown, .html, .pdf:
      let form: ReportForm = form == .markdown ? .markdown : form == .html ? .html : .pdf
      try ReportDelivery(form: form, path: output, language: language, table: nil, on: report.on)
        .deliver(.page(page))
    }
  }
}
