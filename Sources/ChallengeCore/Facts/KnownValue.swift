/// What a form need not ask because the case has it already.
///
/// A value that somebody gave once stands ready in every later field that means the same; it is
/// offered, never filled in unseen.
///
/// > Source: tip 9; R-15.
package enum KnownValue {
  /// The value for a field of a new record of this kind; nil when the case does not know it.
  package static func of(
    _ field: String, in kind: String, _ challenge: Challenge, _ people: [PersonID: Person]
  ) -> Value? {
    if let source = same["\(kind).\(field)"] { return value(source, challenge) }
    switch "\(kind).\(field)" {
    case "objection.by": return challenge.latest("challenger")?.values["name"]
    case "payment.budget": return only("budget-agreement", challenge)
    case "measurement.result", "result-evaluation.result": return only("result", challenge)
    case "follow-up-decision.evaluation": return latest("evaluation", challenge)
    case "follow-up-decision.account": return latest("accountability-record", challenge)
    case "challenger.email", "challenger.phone": return contact(field, challenge, people)
    default: return nil
    }
  }

  /// Fields that mean the same as one that was asked before.
  private static let same: [String: (kind: String, field: String)] = [
    "supplement.elements": ("supplement-request", "missing"),
    "budget-agreement.instrument": ("instrument-check", "instrument"),
    "money-instrument.kind": ("budget-agreement", "instrument"),
    "duration.from": ("start-term", "start-date"),
    "accountability-record.form": ("accountability-agreement", "form"),
    "accountability-record.by-whom": ("accountability-agreement", "by-whom"),
    "interruption.back-up": ("end-and-return", "back-up"),
    "follow-up-decision.receiving-department": ("task", "department"),
    "return-checklist.receiving-department": ("follow-up-decision", "receiving-department"),
    "contact-moment.place": ("contact-agreement", "place"),
    "result.baseline": ("current-result", "measurement"),
    "result.measure": ("current-result", "indicator"),
  ]

  private static func value(
    _ source: (kind: String, field: String), _ challenge: Challenge
  ) -> Value? {
    let record = challenge.active(source.kind).last { $0.isAnswered(source.field) }
    return record?.values[source.field].flatMap { $0.isGap ? nil : $0 }
  }

  private static func latest(_ kind: String, _ challenge: Challenge) -> Value? {
    challenge.latest(kind).map { .text($0.id.text) }
  }

  /// The record of a kind when there is but one.
  private static func only(_ kind: String, _ challenge: Challenge) -> Value? {
    let all = challenge.active(kind)
    return all.count == 1 ? .text(all[0].id.text) : nil
  }

  private static func contact(
    _ field: String, _ challenge: Challenge, _ people: [PersonID: Person]
  ) -> Value? {
    let person = people[challenge.openedBy]
    guard let person, person.roles.contains(.challenger) else { return nil }
    return (field == "email" ? person.email : person.phone).map(Value.text)
  }
}

extension Value {
  /// The value as it would be typed.
  package var entered: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: ", ")
    case .gap(let gap, let reason): "\(gap.rawValue): \(reason)"
    }
  }
}

extension ActionDefinition {
  /// The kind of record that a field of this action belongs to.
  package func kind(of field: String) -> String? {
    let attached = records.first { attached in
      attached.set[field] == nil && RecordKind.named(attached.kind)?.field(field) != nil
    }
    return attached?.kind ?? process
  }
}
