import CaseStorage
import ChallengeCore
import Wording

/// The JSON shapes of the manual page for actions, records and fields.
enum ActionJSON {
  /// - Parameter lifting: what would lift a refusal; nil for what is possible already.
  static func possibility(
    _ possibility: Possibility, _ lifting: Lifting?, _ words: ReasonWords
  ) -> JSONValue {
    let plan = PlanWords(words.language, form: words.form, naming: words.naming)
    let action = possibility.action
    return .object([
      "action": .text(action.name),
      "label": .text(action.label.text(in: words.language)),
      "explanation": .text(action.explanation.text(in: words.language)),
      "by": .texts(action.by.map(\.rawValue).sorted()),
      "record": CaseJSON.optional(possibility.record?.text),
      "allowed": .flag(possibility.isAllowed),
      "permitted": .flag(possibility.isPermitted),
      "final": .flag(action.isFinal),
      "missing": .list(possibility.missing.map(words.explained).map(explained)),
      "lift": .list(lifting.map { PlanJSON.lift($0, plan) } ?? []),
      "liftable": .flag(lifting?.isLifted ?? true),
      "fields": .list(action.fields.map { known($0, of: action, words) }),
    ])
  }

  /// A field with what the case knows of it already.
  private static func known(
    _ field: Field, of action: ActionDefinition, _ words: ReasonWords
  ) -> JSONValue {
    guard case .object(var members) = self.field(field, of: nil, words.language),
      let challenge = words.naming.challenge
    else { return self.field(field, of: nil, words.language) }
    let value = action.kind(of: field.name).flatMap {
      KnownValue.of(field.name, in: $0, challenge, words.naming.people)
    }
    members["known"] = value.map(CaseJSON.value) ?? .null
    return .object(members)
  }

  static func explained(_ explained: Explained) -> JSONValue {
    .object([
      "code": .text(explained.code), "message": .text(explained.message),
      "hint": .text(explained.hint),
    ])
  }

  static func field(_ field: Field, of kind: String?, _ language: Language) -> JSONValue {
    let words = RecordWords(language)
    return .object([
      "name": .text(field.name),
      "label": .text(words.field(field.name, of: kind)),
      "meaning": .text(words.meaning(ofField: field.name, of: kind)),
      "type": .text(words.type(field.type)),
      "required": .flag(field.isRequired),
      "preset": CaseJSON.optional(field.preset),
      "example": .text(field.example),
      "personal": CaseJSON.optional(
        kind.flatMap { PersonalData.of(field, in: $0) }?.rawValue),
      "choices": choices(field.type),
    ])
  }

  private static func choices(_ type: FieldType) -> JSONValue {
    switch type {
    case .choice(let known), .choices(let known): .texts(known)
    case .profileChoice(let list), .profileChoices(let list):
      .object(["profile": .text(list.rawValue)])
    case .record(let kinds): .object(["records": .texts(kinds)])
    default: .null
    }
  }

  static func kind(_ kind: RecordKind, _ language: Language) -> JSONValue {
    let words = RecordWords(language)
    return .object([
      "record": .text(kind.name),
      "label": .text(words.kind(kind.name)),
      "meaning": .text(words.meaning(ofKind: kind.name)),
      "section": .text(kind.section.rawValue),
      "writers": .texts(kind.writers.map(\.rawValue).sorted()),
      "visibility": .text(kind.visibility.rawValue),
      "afterEnd": .flag(kind.allowedAfterEnd),
      "fields": .list(kind.fields.map { field($0, of: kind.name, language) }),
    ])
  }
}
