import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Wording
import WorkflowFiles

/// `r2c workflow`
struct WorkflowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .workflow,
      subcommands: [
        CheckWorkflowCommand.self, ShowWorkflowCommand.self, DrawWorkflowCommand.self,
      ])
  }
}

struct CheckWorkflowCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.check) }

  @Argument(help: .option(.checkFiles))
  var files: [String]

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    var findings: [FileFinding] = []
    for file in files {
      let own = try check(file)
      findings += own
      if own.isEmpty, !session.options.json {
        try session.print(ProgramWords(session.language).fileIsFine(file))
      }
    }
    let words = FileWords(session.language)
    if session.options.json {
      try session.print(
        .object([
          "findings": .list(findings.map { Self.json($0, words) }),
          "ok": .flag(!findings.contains { $0.severity == .error }),
        ]))
    } else {
      for finding in findings {
        let explained = words.explained(finding)
        try session.print(explained.message)
        if !explained.hint.isEmpty { try session.print("  → \(explained.hint)") }
      }
    }
    if findings.contains(where: { $0.severity == .error }) { throw .stopped(.badInput) }
  }

  private func check(_ file: String) throws(CommandFailure) -> [FileFinding] {
    let text = try Files.text(file)
    do throws(FileError) {
      switch FileKind.detect(text) {
      case .profile: return try ProfileFile.load(text: text, file: file).warnings
      case .history:
        _ = try HistoryFile.load(text: text, file: file)
        return []
      default: return try WorkflowFile.load(text: text, file: file).warnings
      }
    } catch {
      return error.findings
    }
  }

  private static func json(_ finding: FileFinding, _ words: FileWords) -> JSONValue {
    let explained = words.explained(finding)
    return .object([
      "file": .text(finding.file), "line": .number(finding.line),
      "column": .number(finding.column), "code": .text(finding.code),
      "severity": .text(finding.severity.rawValue), "message": .text(explained.message),
      "hint": .text(explained.hint), "nearest": CaseJSON.optional(finding.nearest),
    ])
  }
}

/// The workflow of a file, or the standard one.
struct WorkflowSource: ParsableArguments {
  @Argument(help: .option(.workflow))
  var file: String?

  func load(_ session: Session) throws(CommandFailure) -> Workflow {
    let rules: RulesText
    if let file {
      rules = RulesText(file: file, text: try Files.text(file))
    } else {
      rules = try Files.rules("uitdaagrecht.yaml")
    }
    do throws(FileError) {
      return try WorkflowFile.load(text: rules.text, file: rules.file).workflow
    } catch {
      throw .casework(.file(error))
    }
  }
}

struct ShowWorkflowCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.showWorkflow, named: "show") }

  @OptionGroup var source: WorkflowSource

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let workflow = try source.load(session)
    try session.answer(
      json: WorkflowJSON.workflow(workflow, session.language),
      text: WorkflowText(session.language, workflow).text)
  }
}

struct DrawWorkflowCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.diagram) }

  @OptionGroup var source: WorkflowSource

  @Option(name: .long, help: .option(.format, value: "mermaid|dot|pnml"))
  var format = "mermaid"

  @Option(name: .long, help: .option(.process, value: "kind"))
  var process: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    guard ["mermaid", "dot", "pnml"].contains(format) else {
      throw .input(option: "--format", value: format, expected: "mermaid, dot, pnml")
    }
    let workflow = try source.load(session)
    if format == "pnml" { return try printNet(workflow, session) }
    if let process { throw .input(option: "--process", value: process, expected: "--format pnml") }
    let words: KeyPath<Bilingual, String> =
      session.language == .english ? \.english : \.dutch
    let drawings =
      format == "mermaid"
      ? WorkflowDiagram.mermaid(workflow, in: words) : WorkflowDiagram.dot(workflow, in: words)
    try session.print(drawings.map(\.text).joined(separator: "\n"))
  }
  /// One net in a file: what reads nets reads one.
  private func printNet(_ workflow: Workflow, _ session: Session) throws(CommandFailure) {
    guard let net = WorkflowNet(workflow, process: process) else {
      throw .input(
        option: "--process", value: process ?? "",
        expected: workflow.processes.keys.sorted().joined(separator: ", "))
    }
    let title = workflow.title.text(in: session.language)
    try Files.write(PNMLNet(net, title: title, in: session.language).text, to: "-")
  }
}
