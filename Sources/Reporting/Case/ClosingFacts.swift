import ChallengeCore
import Terms

/// What changed on the way, what went wrong, and who objected.
package struct ChangeFacts: Hashable, Sendable {
  /// Amendments, delays, recovery, interruptions, notices, objections and complaints, by kind.
  package let tables: [RecordTable]
  /// What the evaluation says of the amendments.
  package let judged: RecordTable

  static let kinds = [
    "amendment", "delay-notice", "adjournment", "recovery-agreement", "interruption", "notice",
    "urgent-end", "objection", "complaint",
  ]

  init(_ source: CaseSource) {
    tables = Self.kinds.map { source.table($0) }
    judged = source.table("evaluation", ["amendments"])
  }
}

/// What is to be learned, what was advised and decided, and how the case ended.
package struct LessonFacts: Hashable, Sendable {
  package let lessons: [Lesson]
  package let advice: RecordTable
  package let decisions: RecordTable
  package let endings: RecordTable
  package let returns: RecordTable
  package let continuations: RecordTable

  /// One lesson of a side; nil is a lesson of the case as a whole.
  package struct Lesson: Hashable, Sendable {
    package let side: Side?
    package let text: Fact
    package let record: RecordID
  }

  init(_ source: CaseSource) {
    lessons = Self.lessons(source)
    advice = source.table("evaluation", ["advice"])
    decisions = source.table(
      "follow-up-decision",
      ["date", "kind", "reasons", "account", "evaluation", "receiving-department", "return-date"])
    endings = source.table(
      "ending", ["outcome", "reason-codes", "challenger-reasons", "explanation", "lesson"])
    returns = source.table("return-checklist")
    continuations = source.table("continuation")
  }

  /// Those of the evaluations, of people on the way, and of the end.
  static func lessons(_ source: CaseSource) -> [Lesson] {
    let evaluated = source.active("evaluation").flatMap { record in
      Side.allCases.map { side in
        Lesson(
          side: side, text: source.clearing.fact(record, "lessons-\(side.rawValue)"),
          record: record.id)
      }
    }
    let learned = source.active("lesson").map {
      Lesson(side: $0.side(), text: source.clearing.fact($0, "text"), record: $0.id)
    }
    let closing = source.active("ending").map {
      Lesson(side: nil, text: source.clearing.fact($0, "lesson"), record: $0.id)
    }
    return evaluated + learned + closing
  }
}
