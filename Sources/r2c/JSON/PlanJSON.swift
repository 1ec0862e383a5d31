import CaseStorage
import ChallengeCore
import Wording

/// The JSON shapes of what lifts a refusal and of the way to a goal.
enum PlanJSON {
  static func lift(_ lifting: Lifting, _ words: PlanWords) -> [JSONValue] {
    let other = lifting.another.map { roles in
      JSONValue.object([
        "do": .text("delegate"), "by": .texts(roles.map(\.rawValue).sorted()),
        "text": .text(words.lines(lifting).last ?? ""),
      ])
    }
    return lifting.steps.map { step($0, words) } + [other].compactMap { $0 }
  }

  static func step(_ step: PlannedStep, _ words: PlanWords) -> JSONValue {
    let open = step.open.map { ($0, JSONValue.null) }
    let fields = step.known.mapValues(JSONValue.text).merging(open) { known, _ in known }
    let isWait = if case .wait = step.deed { true } else { false }
    return .object([
      "do": .text(step.deed.word),
      "code": CaseJSON.optional(step.code),
      "kind": CaseJSON.optional(step.kind),
      "record": CaseJSON.optional(step.record?.text),
      "action": CaseJSON.optional(step.action),
      "term": CaseJSON.optional(step.deed.term),
      "fields": .object(fields),
      "by": .texts(step.by.map(\.rawValue).sorted()),
      "on": .text(step.on.iso),
      "until": isWait ? .text(step.on.iso) : .null,
      "judgement": .flag(step.isJudgement),
      "text": .text(words.line(step)),
    ])
  }
}

extension PlannedStep.Deed {
  fileprivate var word: String {
    switch self {
    case .add: "add"
    case .complete: "complete"
    case .finish: "finish"
    case .take: "take"
    case .wait: "wait"
    }
  }

  fileprivate var term: String? { if case .wait(let term) = self { term } else { nil } }
}
