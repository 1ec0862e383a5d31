/// Why somebody has to do with a case; kept beside the journal so that lists can be read by it.
///
/// It follows from the journal of the case alone and not from the register of people: who belongs
/// to which department is looked up when somebody reads.
package enum CasePart: Hashable, Sendable {
  /// Opened the case, is the challenger or represents the challenger.
  case party(PersonID)
  /// Has recorded something, or is named in a record.
  case involved(PersonID)
  /// Owns a task, or was asked or has recorded something; in lower case.
  case department(String)
  /// Evaluates this case.
  case evaluator(PersonID)
  /// Something of the case is public.
  case published

  /// As it is kept: a word, and whom it is about.
  package var text: String {
    switch self {
    case .party(let person): "party:\(person.text)"
    case .involved(let person): "involved:\(person.text)"
    case .department(let name): "department:\(name)"
    case .evaluator(let person): "evaluator:\(person.text)"
    case .published: "published"
    }
  }

  package init?(_ text: String) {
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    let rest = colon.map { String(text[text.utf8.index(after: $0)...]) } ?? ""
    switch text[..<(colon ?? text.endIndex)] {
    case "party": self = .party(PersonID(rest))
    case "involved": self = .involved(PersonID(rest))
    case "department": self = .department(rest)
    case "evaluator": self = .evaluator(PersonID(rest))
    case "published": self = .published
    default: return nil
    }
  }
}

extension Challenge {
  /// Everybody who has to do with this case, and why.
  package var parts: Set<CasePart> {
    var parts: Set<CasePart> = [.party(openedBy), .involved(openedBy)]
    for step in steps where step.by != .clock { parts.insert(.involved(step.by)) }
    for record in records {
      parts.insert(.involved(record.by))
      guard record.withdrawn == nil else { continue }
      parts.formUnion(named(in: record))
      if record.visibility == .public { parts.insert(.published) }
    }
    for person in evaluators { parts.insert(.evaluator(person)) }
    return parts
  }

  /// Those whom a record names.
  private func named(in record: Record) -> Set<CasePart> {
    var parts: Set<CasePart> = []
    for field in RecordKind.named(record.kind)?.fields ?? [] {
      guard let text = record.text(field.name) else { continue }
      if field.type == .person {
        let person = PersonID(text)
        let isParty = ["challenger", "representative"].contains(record.kind)
        parts.insert(isParty ? .party(person) : .involved(person))
      } else if Self.departmentFields.contains(field.name), !Self.contacts.contains(record.kind) {
        parts.insert(.department(text.lowercased()))
      }
    }
    return parts
  }

  private static let departmentFields = ["department", "receiving-department"]

  /// The department of a contact person has nothing to do with the subject.
  private static let contacts: Set<String> = ["contact-person", "contact-person-change"]

  /// Those who evaluate this case: whoever was assigned; without assignment whoever has recorded an
  /// evaluation.
  package var evaluators: Set<PersonID> {
    let assigned = Set(active("evaluator").compactMap { $0.person("person") })
    guard assigned.isEmpty else { return assigned }
    return Set(
      ["evaluation", "result-evaluation", "condition-evaluation"].flatMap { active($0) }.map(\.by))
  }
}
