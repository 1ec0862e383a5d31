/// The names under which research knows people, organisations and cases: the same every time, and
/// nobody can be told from them.
package struct Pseudonyms: Sendable {
  package let person: @Sendable (PersonID) -> String
  /// For a name as it is typed in a record.
  package let name: @Sendable (String) -> String
  package let number: @Sendable (CaseNumber) -> CaseNumber

  package init(
    person: @escaping @Sendable (PersonID) -> String, name: @escaping @Sendable (String) -> String,
    number: @escaping @Sendable (CaseNumber) -> CaseNumber
  ) {
    self.person = person
    self.name = name
    self.number = number
  }
}

/// Shows a case as somebody may read it: records, journal, people and terms through one clearance.
package struct Veil: Sendable {
  package let clearance: Clearance
  private let challenge: Challenge
  private let people: [PersonID: Person]
  private let pseudonyms: Pseudonyms?
  private let redaction: Redaction
  private let hidden: Set<RecordID>
  /// Text that research reads all the same, by the record and the field that it stands in.
  private let released: [String: String]
  /// Stands for each person where people are not named.
  private let aliases: [PersonID: PersonID]

  /// - Parameter pseudonyms: asked for by the level of that name; without them people are called by
  ///   their role.
  /// - Parameter register: the names of the people, where they have been made ready for many cases.
  package init(
    _ clearance: Clearance, over challenge: Challenge, people: [PersonID: Person],
    pseudonyms: Pseudonyms? = nil, register: Redaction.Names? = nil
  ) {
    self.clearance = clearance
    self.challenge = challenge
    self.people = people
    self.pseudonyms = clearance.level == .pseudonymised ? pseudonyms : nil
    hidden = Set(challenge.records.filter { !clearance.shows($0) }.map(\.id))
    let isNamed = clearance.level.showsNames
    redaction = isNamed ? Redaction(names: []) : Redaction(challenge, people, register: register)
    released = clearance.level == .pseudonymised ? challenge.releasedByField : [:]
    aliases = isNamed ? [:] : Self.aliases(challenge, people, self.pseudonyms)
  }

  private var level: Clearance.Level { clearance.level }

  // MARK: People

  /// A role and a number for each who acts or is named, in the order of the case.
  private static func aliases(
    _ challenge: Challenge, _ people: [PersonID: Person], _ pseudonyms: Pseudonyms?
  ) -> [PersonID: PersonID] {
    var order = [challenge.openedBy]
    order += challenge.steps.map(\.by)
    for record in challenge.records {
      order.append(record.by)
      let fields = RecordKind.named(record.kind)?.fields.filter { $0.type == .person } ?? []
      order += fields.compactMap { record.person($0.name) }
    }
    var aliases: [PersonID: PersonID] = [:]
    var counts: [Role: Int] = [:]
    for id in order + people.keys.sorted() where id != .clock && aliases[id] == nil {
      if let pseudonyms {
        aliases[id] = PersonID(pseudonyms.person(id))
      } else {
        let roles = people[id]?.roles ?? []
        let role = Role.allCases.first(where: roles.contains) ?? .challenger
        counts[role, default: 0] += 1
        aliases[id] = PersonID("\(role.rawValue)-\(counts[role] ?? 1)")
      }
    }
    return aliases
  }

  package func person(_ id: PersonID) -> PersonID {
    level.showsNames || id == .clock ? id : aliases[id] ?? PersonID(Redaction.mark)
  }

  /// The register as the reader sees it: without names, or without how to reach a challenger.
  package var shownPeople: [PersonID: Person] {
    var shown: [PersonID: Person] = [:]
    for person in people.values {
      let id = self.person(person.id)
      let keepsContact = level.showsContactData || (level.showsNames && !person.isOnlyChallenger)
      shown[id] = Person(
        id: id, name: level.showsNames ? person.name : "", roles: person.roles,
        department: level.showsNames ? person.department : nil,
        email: keepsContact ? person.email : nil, phone: keepsContact ? person.phone : nil,
        endedOn: person.endedOn)
    }
    return shown
  }

  // MARK: The case

  package var number: CaseNumber { pseudonyms?.number(challenge.number) ?? challenge.number }

  package func title(_ title: String) -> String {
    level.showsNames ? title : redaction.apply(title)
  }

  /// The case as the reader sees it.
  package var shownChallenge: Challenge {
    guard level != .whole else { return challenge }
    return challenge.seen(through: self, hiding: hidden)
  }

  func record(_ record: Record) -> Record {
    var shown = record
    shown.values = values(record.values, of: record.kind, side: record.side(), record.id)
    if let withdrawn = record.withdrawn {
      shown.withdrawn = .init(on: withdrawn.on, reason: text(withdrawn.reason))
    }
    shown.by = person(record.by)
    shown.changedBy = Set(record.changedBy.map(person))
    return shown
  }

  /// Whether something that happened is shown, by the record that it is about.
  package func shows(_ record: RecordID?) -> Bool { record.map { !hidden.contains($0) } ?? true }

  /// What happened as the reader sees it; nil when it is not for him.
  package func event(_ event: Event) -> Event? {
    guard level != .whole else { return event }
    switch event {
    case .opened(let opened):
      return .opened(
        .init(
          title: title(opened.title), rules: opened.rules, snapshot: opened.snapshot,
          takenIn: opened.takenIn))
    case .recorded(let recorded):
      guard shows(recorded.id) else { return nil }
      return .recorded(
        .init(
          id: recorded.id, kind: recorded.kind,
          values: values(
            recorded.values, of: recorded.kind, side: side(of: recorded.id), recorded.id),
          visibility: recorded.visibility, snapshot: recorded.snapshot))
    case .recordChanged(let changed):
      guard shows(changed.id) else { return nil }
      return .recordChanged(
        .init(
          id: changed.id, kind: changed.kind,
          values: values(
            changed.values, of: changed.kind, side: side(of: changed.id), changed.id)))
    case .visibilityChanged(let changed): return shows(changed.id) ? event : nil
    case .recordWithdrawn(let withdrawn):
      guard shows(withdrawn.id) else { return nil }
      return .recordWithdrawn(
        .init(id: withdrawn.id, kind: withdrawn.kind, reason: text(withdrawn.reason)))
    case .stepTaken(let step): return shows(step.record) ? event : nil
    case .termStarted(let term): return showsTerm(of: term.record) ? event : nil
    case .termRecalculated(let term): return showsTerm(of: term.record) ? event : nil
    case .termEnded(let term): return showsTerm(of: term.record) ? event : nil
    case .termLapsed(let term): return showsTerm(of: term.record) ? event : nil
    case .reminderDue(let reminder):
      let isHidden = reminder.records.contains(where: hidden.contains)
      return level != .published && !isHidden ? event : nil
    case .corrected(let corrected):
      let about = challenge.steps.first { $0.entry == corrected.entry }?.record
      guard shows(about) else { return nil }
      return .corrected(
        .init(entry: corrected.entry, change: corrected.change, reason: text(corrected.reason)))
    case .statusCodeIssued: return level.showsNames ? event : nil
    }
  }

  func showsTerm(of record: RecordID?) -> Bool { level != .published && shows(record) }

  private func side(of record: RecordID) -> Side? { challenge.record(record)?.side() }

  // MARK: Text

  /// A sentence that somebody typed besides the fields of a record: a reason, a basis.
  package func text(_ text: String) -> String {
    if level.showsNames { return text }
    return level.showsFreeText ? redaction.apply(text) : Redaction.mark
  }

  private func values(
    _ values: [String: Value], of kind: String, side: Side?, _ record: RecordID
  ) -> [String: Value] {
    guard !(level.showsNames && level.showsContactData) else { return values }
    var shown = values
    for (name, value) in values {
      let field = RecordKind.named(kind)?.field(name)
      if level.showsNames {
        if ClearedField.reaches(kind: kind, side: side, name) { shown[name] = Self.withheld(value) }
      } else {
        shown[name] =
          release(of: value, name, record) ?? anonymous(value, of: field, name, kind)
      }
    }
    return shown
  }

  /// What of a text somebody released, without names; nil when that is nothing of this text.
  private func release(of value: Value, _ field: String, _ record: RecordID) -> Value? {
    guard let text = released["\(record.text).\(field)"] else { return nil }
    let source: String
    switch value {
    case .text(let text): source = text
    case .list(let lines): source = lines.joined(separator: "\n")
    default: return nil
    }
    guard ReleasedText.isTaken(text, from: source) else { return nil }
    let shown = redaction.apply(text)
    if case .list = value { return .list([shown]) }
    return .text(shown)
  }

  private func anonymous(
    _ value: Value, of field: Field?, _ name: String, _ kind: String
  ) -> Value {
    switch value {
    case .number, .flag: return value
    case .gap(let gap, let reason): return .gap(gap, reason: text(reason))
    case .list(let items):
      switch field?.type {
      case .choice, .choices, .profileChoice, .profileChoices: return value
      default: return .list(items.map(text))
      }
    case .text(let text):
      switch field?.type {
      case .date, .choice, .choices, .profileChoice, .profileChoices, .record, .yesNo, .number,
        .money:
        return value
      case .person: return .text(person(PersonID(text)).text)
      case .line, .email, .phone, .prose, .lines, nil: return .text(typed(text, name, kind))
      }
    }
  }

  private func typed(_ text: String, _ field: String, _ kind: String) -> String {
    switch ClearedField.sort(of: field, kind) {
    case .name: pseudonyms?.name(text) ?? Redaction.mark
    case .shortFact:
      kind == "continuation" && pseudonyms != nil
        ? pseudonyms?.number(CaseNumber(text)).text ?? Redaction.mark : redaction.apply(text)
    case .freeText: self.text(text)
    }
  }

  private static func withheld(_ value: Value) -> Value {
    if case .text = value { .text(Redaction.mark) } else { value }
  }
}

extension Person {
  /// Whether somebody is a challenger and nothing else: a resident, not a colleague.
  package var isOnlyChallenger: Bool { roles == [.challenger] }
}

extension Challenge {
  /// The case without what is hidden, every part of it as the veil shows it.
  func seen(through veil: Veil, hiding hidden: Set<RecordID>) -> Challenge {
    var shown = without(hidden)
    for id in shown.records.map(\.id) { shown.update(id) { $0 = veil.record($0) } }
    shown.number = veil.number
    shown.title = veil.title(title)
    shown.openedBy = veil.person(openedBy)
    shown.steps = steps.filter { $0.record.map { !hidden.contains($0) } ?? true }
      .map { $0.by(veil.person($0.by), annulled: $0.annulled.map(veil.text)) }
    shown.terms = terms.filter { veil.showsTerm(of: $0.record) }
    if !veil.clearance.level.showsNames { shown.statusCodeHash = nil }
    return shown
  }
}
