import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Glibc
import Wording

/// A command of `r2c`: it does its work in a session and throws what went wrong as a value.
protocol SessionCommand: ParsableCommand {
  var options: GlobalOptions { get }
  func run(in session: Session) throws(CommandFailure)
}

extension SessionCommand {
  func run() {
    do {
      try run(in: Session(options))
    } catch {
      Complaint(error, options).leave()
    }
  }
}

/// Says what went wrong, for people or as JSON, and leaves with the exit code of the manual page.
struct Complaint {
  private let failure: CommandFailure
  private let isJSON: Bool
  private let words: FailureWords
  private let plan: PlanWords
  private let lift: Lifting?

  /// - Parameter lift: what would lift the refusal of an action, when that is known.
  init(
    _ failure: CommandFailure, _ options: GlobalOptions, naming: Naming = .none,
    lift: Lifting? = nil
  ) {
    self.failure = failure
    isJSON = options.json
    let language = options.lang.flatMap(Language.init) ?? Session.languageOfEnvironment
    words = FailureWords(language, naming: naming)
    plan = PlanWords(language, naming: naming)
    self.lift = lift
  }

  func leave() -> Never {
    for problem in problems {
      Output.complain(isJSON ? json(problem).text + "\n" : Self.text(problem) + liftText(problem))
    }
    exit(failure.exitStatus.rawValue)
  }

  private var problems: [Problem] {
    switch failure {
    case .casework(let failure): [words.problem(failure)]
    case .output(let reason): [words.cannotPrint(reason)]
    case .input(let option, let value, let expected):
      [words.badOption(option, value: value, expected: expected)]
    case .periodNotBegun(let from): [words.periodNotBegun(from)]
    case .term(let problem): [problem.problem]
    case .cannotRead(let path): [words.problem(.cannotReadFile(path: path))]
    case .cannotWrite(let path): [words.problem(.cannotWriteFile(path: path))]
    case .fileExists(let path): [words.fileExists(path)]
    case .demoExists(let path): [words.demoExists(path)]
    case .notATerminal: [words.notATerminal()]
    case .keys(let file, let findings): [words.keys(findings, file: file)]
    case .notPublic(let number): [words.notPublic(number)]
    case .tooNarrow: [words.publicTooNarrow]
    case .dayNotPublic(let day): [words.dayNotPublic(day)]
    case .noPDFTool: [words.noPDFTool(PDFTool.names)]
    case .pdfFailed(let tool): [words.pdfFailed(tool)]
    case .notSound, .stopped: []
    }
  }

  private func json(_ problem: Problem) -> JSONValue {
    guard let lift, case .object(var members) = Self.json(problem) else {
      return Self.json(problem)
    }
    members["lift"] = .list(PlanJSON.lift(lift, plan))
    return .object(members)
  }

  /// The smallest set that lifts it, when the reasons do not say as much by themselves.
  private func liftText(_ problem: Problem) -> String {
    guard let lift, problem.reasons.count > 1 || lift.steps.count > 1 || lift.another != nil else {
      return ""
    }
    return plan.lines(lift).map { "\(plan.needed.capitalizedFirst): \($0)\n" }.joined()
  }

  static func json(_ problem: Problem) -> JSONValue {
    .object([
      "code": .text(problem.code), "message": .text(problem.message),
      "hint": .text(problem.hint),
      "reasons": .list(
        problem.reasons.map {
          .object([
            "code": .text($0.code), "message": .text($0.message), "hint": .text($0.hint),
          ])
        }),
    ])
  }

  static func text(_ problem: Problem) -> String {
    var lines = [problem.message]
    let saysItself =
      problem.reasons.count == 1 && problem.reasons[0].message == problem.message
    for reason in problem.reasons where !saysItself {
      lines.append("- \(reason.message)")
      if !reason.hint.isEmpty { lines.append("  → \(reason.hint)") }
    }
    if !problem.hint.isEmpty { lines.append(problem.hint) }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Help, version and mistakes on the command line itself.
enum Usage {
  static func leave(_ error: any Error) -> Never {
    let status = R2C.exitCode(for: error)
    let text = R2C.fullMessage(for: error)
    let words = FailureWords(Session.languageOfRun)
    guard status.rawValue != 0 else {
      do { try Output.line(words.help(text)) } catch { exit(ExitStatus.storage.rawValue) }
      exit(0)
    }
    let message = R2C.message(for: error)
    if CommandLine.arguments.contains("--json") {
      let problem = words.usage(message)
      Output.complain(Complaint.json(problem).text + "\n")
    } else {
      Output.complain(Complaint.text(words.usage(message)))
    }
    exit(ExitStatus.usage.rawValue)
  }
}
