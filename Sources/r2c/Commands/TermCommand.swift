import ArgumentParser
import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Wording

/// `r2c term`: the term engine by itself.
struct TermCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.term) }

  @Option(name: .long, help: .option(.from, value: "date"))
  var from: String?

  @Option(name: .long, help: .option(.length))
  var length: String?

  @Option(name: .long, help: .option(.source, value: "wet|amvb|verordening|overeenkomst|intern"))
  var source: String?

  @Option(name: .long, help: .option(.atw, value: "yes|no"))
  var atw: String?

  @Option(name: .long, help: .option(.suspended, value: "from..to"))
  var suspended: [String] = []

  @Flag(name: .long, help: .option(.batch))
  var batch = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    if batch { return try answerLines(session) }
    let question = TermQuestion(
      from: from, length: length, source: source, atw: atw, suspended: suspended.map(Self.split))
    switch question.answer(session.language) {
    case .success(let result):
      let words = TermWords(session.language)
      try session.answer(
        json: TermQuestion.json(result),
        text: "\(session.language.date(result.end))\n\(words.why(result))")
    case .failure(let problem):
      throw .term(problem)
    }
  }

  private static func split(_ text: String) -> (from: String, to: String) {
    guard let dots = text.range(of: "..") else { return (text, "") }
    return (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
  }

  /// Answers each line of standard input, in order.
  private func answerLines(_ session: Session) throws(CommandFailure) {
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let answer: JSONValue
      switch TermQuestion.parse(line, session.language).flatMap({ $0.answer(session.language) }) {
      case .success(let result): answer = TermQuestion.json(result)
      case .failure(let problem): answer = Complaint.json(problem.problem)
      }
      try session.print(answer)
    }
  }
}

/// A term that cannot be counted, with the words for it.
struct TermProblem: Error {
  let problem: Problem
}

/// What is asked of the term engine, as text from the command line or a JSON line.
struct TermQuestion {
  let from: String?
  let length: String?
  let source: String?
  let atw: String?
  let suspended: [(from: String, to: String)]

  static func parse(_ line: String, _ language: Language) -> Result<TermQuestion, TermProblem> {
    let words = FailureWords(language)
    guard let value = try? JSONValue(parsing: line), case .object(let members) = value else {
      return .failure(
        TermProblem(problem: words.badOption("--batch", value: line, expected: "{\"from\": …}")))
    }
    func text(_ key: String) -> String? {
      switch members[key] {
      case .text(let text): text
      case .flag(let flag): flag ? "yes" : "no"
      case .number(let number): String(number)
      default: nil
      }
    }
    var suspended: [(String, String)] = []
    if case .list(let items) = members["suspended"] {
      for item in items {
        guard case .object(let period) = item, case .text(let from) = period["from"],
          case .text(let to) = period["to"]
        else {
          return .failure(
            TermProblem(
              problem: words.badOption(
                "suspended", value: item.text, expected: "{\"from\": …, \"to\": …}")))
        }
        suspended.append((from, to))
      }
    }
    return .success(
      TermQuestion(
        from: text("from"), length: text("length"), source: text("source"), atw: text("atw"),
        suspended: suspended))
  }

  func answer(_ language: Language) -> Result<TermResult, TermProblem> {
    let words = FailureWords(language)
    func problem(_ option: String, _ value: String?, _ expected: String) -> Result<
      TermResult, TermProblem
    > {
      .failure(
        TermProblem(problem: words.badOption(option, value: value ?? "", expected: expected)))
    }
    guard let from, let start = CalendarDate(iso: from) else {
      return problem("--from", from, "2026-03-31")
    }
    guard let length, let counted = TermLength(length) else {
      return problem("--length", length, "14d, 6w, 3m, 1y, 10wd")
    }
    let sources = TermSource.allCases.map(\.rawValue).joined(separator: ", ")
    guard let source, let named = TermSource(rawValue: source) else {
      return problem("--source", source, sources)
    }
    var declared: Bool?
    if let atw {
      guard ["yes", "no"].contains(atw) else { return problem("--atw", atw, "yes, no") }
      declared = atw == "yes"
    }
    var suspensions: [Suspension] = []
    for period in suspended {
      guard let invited = CalendarDate(iso: period.from),
        let answered = CalendarDate(iso: period.to)
      else {
        return problem("--suspended", "\(period.from)..\(period.to)", "2026-03-01..2026-03-15")
      }
      suspensions.append(Suspension(invited: invited, answered: answered))
    }
    let input = TermInput(
      from: start, length: counted, source: named, declaredAtw: declared, suspensions: suspensions)
    do throws(TermError) {
      return .success(try TermCalculator().calculate(input))
    } catch {
      return .failure(TermProblem(problem: Problem(TermWords(language).explained(error))))
    }
  }

  static func json(_ result: TermResult) -> JSONValue {
    .object([
      "end": .text(result.end.iso),
      "rawEnd": .text(result.rawEnd.iso),
      "provisional": .flag(result.isProvisional),
      "why": .object([
        "nl": .text(TermWords(.dutch).why(result)), "en": .text(TermWords(.english).why(result)),
      ]),
    ])
  }
}
