import CaseStorage
import ChallengeCore
import Terms

/// Everything that is held on one person: where, why, and until when.
///
/// > Source: AVG art. 15 (access) and 13(2)(a) (how long); R-66.
package struct PersonalFile: Sendable {
  package let person: Person
  package let on: CalendarDate
  /// What the register said of the person, oldest first.
  package let register: [Registration]
  package let cases: [CasePart]
  /// Copies that left the database and hold one of these cases.
  package let copies: [LoggedCopy]

  package struct Registration: Hashable, Sendable {
    package let on: CalendarDate
    package let by: PersonID
    /// Nil when the part of the person ended.
    package let person: Person?
  }

  /// What one case holds.
  package struct CasePart: Sendable {
    package let number: CaseNumber
    /// Why it is held: the part that the person has in the case.
    package let roles: Set<Role>
    /// Until when; with what stands in the way of an end.
    package let retention: RetentionVerdict
    package let items: [Item]
    /// What the person did in the case.
    package let acts: [Act]
    /// Internal pieces that name the person and are not shown to him here.
    package let withheld: Int
  }

  package struct Item: Hashable, Sendable {
    package let record: RecordID
    package let kind: String
    package let field: String
    package let text: String
    package let sort: PersonalData?
    package let on: CalendarDate
    package let by: PersonID
  }

  package struct Act: Hashable, Sendable {
    package let on: CalendarDate
    package let type: String
  }
}

extension Casework {
  // MARK: A person's own data

  /// Everything on record about a person, for that person or whoever keeps the register.
  ///
  /// What is internal goes to the keeper only; the person is told how many pieces there are.
  package func personalFile(
    _ id: PersonID, _ acting: Acting
  ) throws(CaseworkFailure) -> PersonalFile {
    let people = try peopleByID()
    guard let person = people[id] else { throw .unknownPerson(id.text) }
    if (acting.enteredBy ?? acting.actor) != id { try permit(.personalFile, acting) }
    let isKeeper = (try? permit(.personalFile, acting)) != nil
    var parts: [PersonalFile.CasePart] = []
    for number in try caseNumbers() {
      if let part = try part(of: number, person, acting, isKeeper) { parts.append(part) }
    }
    let numbers = parts.map(\.number)
    return PersonalFile(
      person: person, on: acting.on, register: try registrations(id), cases: parts,
      copies: try loggedCopies().filter { copy in
        copy.destroyedOn == nil
          && (copy.copy.cases.map { !Set($0).isDisjoint(with: numbers) } ?? true)
      })
  }

  private func registrations(
    _ id: PersonID
  ) throws(CaseworkFailure) -> [PersonalFile.Registration] {
    try storing { () throws(StorageFailure) in try store.entries(of: .register) }.compactMap {
      entry in
      switch entry.event {
      case .register(.personRegistered(let person)) where person.id == id,
        .register(.personChanged(let person)) where person.id == id:
        PersonalFile.Registration(on: entry.on, by: entry.by, person: person)
      case .register(.personEnded(let ended, _)) where ended == id:
        PersonalFile.Registration(on: entry.on, by: entry.by, person: nil)
      default: nil
      }
    }
  }

  /// Nil when the case holds nothing on the person.
  private func part(
    of number: CaseNumber, _ person: Person, _ acting: Acting, _ isKeeper: Bool
  ) throws(CaseworkFailure) -> PersonalFile.CasePart? {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(number))
    }
    let (challenge, situation) = try loadCase(number, acting)
    let acts = entries.filter { $0.by == person.id || $0.enteredBy == person.id }
    let found = challenge.records.map { ($0, Self.items(in: $0, about: person)) }
      .filter { !$0.1.isEmpty }
    guard !acts.isEmpty || !found.isEmpty else { return nil }
    let shown = found.filter { isKeeper || $0.0.visibility != .internal }
    return PersonalFile.CasePart(
      number: number, roles: challenge.roles(of: person.id, situation),
      retention: try retention(of: challenge, situation, acting), items: shown.flatMap(\.1),
      acts: acts.map { .init(on: $0.on, type: $0.type) }, withheld: found.count - shown.count)
  }

  /// The fields of a record that are about a person: all of what he recorded or what is about him,
  /// else those in which he is named.
  private static func items(in record: Record, about person: Person) -> [PersonalFile.Item] {
    let fields = RecordKind.named(record.kind)?.fields ?? []
    let isHis =
      record.by == person.id
      || fields.contains { $0.type == .person && record.person($0.name) == person.id }
    let marks = [person.name, person.email, person.phone].compactMap { $0?.lowercased() }
      .filter { $0.count >= 3 }
    return fields.compactMap { field -> PersonalFile.Item? in
      let text: String
      switch record.values[field.name] {
      case .text(let value): text = value
      case .list(let items): text = items.joined(separator: ", ")
      case .gap(_, let reason): text = reason
      case .number(let number) where isHis: text = String(number)
      case .flag(let flag) where isHis: text = flag ? "yes" : "no"
      default: return nil
      }
      let isNamed = marks.contains { text.lowercased().contains($0) }
      guard !text.isEmpty, isHis || isNamed else { return nil }
      return PersonalFile.Item(
        record: record.id, kind: record.kind, field: field.name, text: text,
        sort: PersonalData.of(field, in: record.kind), on: record.on, by: record.by)
    }
  }
}
