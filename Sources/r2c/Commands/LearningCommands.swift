import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c similar`
struct SimilarCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.similar) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let found = try Similarity(CaseNumber(number), casework, acting)
    try session.answer(
      json: .object(["similar": found.json]),
      text: found.text(session.language) ?? LearningWords(session.language).none)
  }
}

/// Closed cases that are like one case, as far as its reader may see them.
struct Similarity {
  private let cases: [SimilarCase]
  /// Staff see the numbers and the lessons; a challenger sees that it happened and how it went.
  private let isForStaff: Bool

  init(_ number: CaseNumber, _ casework: Casework, _ acting: Acting) throws(CommandFailure) {
    cases = try withCasework { () throws(CaseworkFailure) in
      try casework.similarCases(to: number, acting)
    }
    isForStaff = try withCasework { () throws(CaseworkFailure) in
      try casework.readsAsStaff(acting)
    }
  }

  var json: JSONValue { .list(cases.map(json)) }

  private func json(_ similar: SimilarCase) -> JSONValue {
    let learning = similar.learning
    return .object([
      "case": isForStaff ? .text(similar.number.text) : .null, "score": .number(similar.score),
      "alike": .texts(similar.likenesses.map(\.rawValue)),
      "sharedWords": .texts(similar.sharedWords), "domain": CaseJSON.optional(learning.domain),
      "instrument": CaseJSON.optional(learning.instrument),
      "variant": CaseJSON.optional(learning.variant),
      "outcome": CaseJSON.optional(learning.outcome), "reasons": .texts(learning.reasons),
      "challengerReasons": .texts(learning.challengerReasons),
      "leadDays": learning.leadDays.map(JSONValue.number) ?? .null,
      "lessons": .list(learning.lessons.map(LearningJSON.lesson)),
    ])
  }

  /// Nil when there is none.
  func text(_ language: Language) -> String? {
    guard !cases.isEmpty else { return nil }
    let words = LearningWords(language)
    var lines = [words.heading]
    for similar in cases {
      lines.append("  \(words.line(similar, showsNumber: isForStaff))")
      lines.append("    \(words.likeness(similar))")
      lines += similar.learning.lessons.map { "    \(words.lesson($0))" }
    }
    return lines.joined(separator: "\n")
  }
}

/// The JSON shapes of the manual page for what was learnt.
enum LearningJSON {
  static func lesson(_ lesson: CaseLearning.Lesson) -> JSONValue {
    .object(["side": CaseJSON.optional(lesson.side), "text": .text(lesson.text)])
  }
}

/// `r2c lessons`
struct LessonsCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.lessons) }

  @Option(name: .long, parsing: .unconditional, help: .option(.search, value: "words"))
  var search: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.domain, value: "domain"))
  var domain: String?

  @Option(name: .long, help: .option(.outcome, value: "outcome"))
  var outcome: String?

  @Option(name: .long, help: .option(.side, value: "side"))
  var side: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.limit, value: "n"))
  var limit = 100

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let side = try side.map { (text) throws(CommandFailure) -> Side in
      guard let side = Side(rawValue: text) else {
        throw .input(option: "--side", value: text, expected: "municipality, challenger")
      }
      return side
    }
    if let outcome, !RecordKind.outcomes.contains(outcome) {
      let known = RecordKind.outcomes.joined(separator: ", ")
      throw .input(option: "--outcome", value: outcome, expected: known)
    }
    let casework = try session.casework()
    let found = try withCasework { () throws(CaseworkFailure) in
      try casework.lessons(
        words: search, domain: domain, outcome: outcome, side: side, limit: limit, acting)
    }
    var lines: [String] = []
    var lessons: [JSONValue] = []
    for lesson in found {
      let words = LearningWords(session.language)
      lines.append("\(lesson.number)  \(words.lesson(lesson.lesson))")
      lessons.append(
        .object([
          "case": .text(lesson.number.text), "side": CaseJSON.optional(lesson.lesson.side),
          "text": .text(lesson.lesson.text), "domain": CaseJSON.optional(lesson.learning.domain),
          "outcome": CaseJSON.optional(lesson.learning.outcome),
        ]))
    }
    let none = LearningWords(session.language).noLessons
    try session.answer(
      json: .object(["lessons": .list(lessons)]),
      text: lines.isEmpty ? none : lines.joined(separator: "\n"))
  }
}
