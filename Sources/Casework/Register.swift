import CaseStorage
import ChallengeCore
import Terms
import WorkflowFiles

extension Casework {
  // MARK: Setting up

  /// Makes an empty database ready: rules, and whoever runs this as administrator and process
  /// manager.
  package func initialise(
    workflow: RulesText, profile: RulesText, _ acting: Acting
  ) throws(CaseworkFailure) {
    if try isInitialised() { throw .alreadyInitialised }
    let person = Person(
      id: acting.actor, name: acting.actor.text, roles: [.administrator, .processManager])
    try appendToRegister(
      [
        .rulesAdopted(try Self.checked(workflow, .workflow)),
        .rulesAdopted(try Self.checked(profile, .profile)), .personRegistered(person),
      ], acting)
  }

  package func isInitialised() throws(CaseworkFailure) -> Bool {
    try storing { () throws(StorageFailure) in try store.rulesInForce(.profile) } != nil
  }

  /// Takes a workflow or profile into use for cases that are opened from now on.
  package func adopt(
    _ text: RulesText, as kind: RegisterEvent.RulesAdopted.Kind, _ acting: Acting
  ) throws(CaseworkFailure) {
    try permit(.adoptRules, acting)
    let rules = try Self.checked(text, kind)
    let inForce = try storing { () throws(StorageFailure) in try store.rulesInForce(kind) }
    if inForce?.hash != rules.hash { try appendToRegister([.rulesAdopted(rules)], acting) }
  }

  /// The rules in a text, when it can be used.
  package static func checked(
    _ text: RulesText, _ kind: RegisterEvent.RulesAdopted.Kind
  ) throws(CaseworkFailure) -> RegisterEvent.RulesAdopted {
    let name = try reading { () throws(FileError) in
      switch kind {
      case .workflow: try WorkflowFile.load(text: text.text, file: text.file).workflow.name
      case .profile: try ProfileFile.load(text: text.text, file: text.file).profile.name
      }
    }
    return .init(
      kind: kind, name: name, hash: Digest(of: Array(text.text.utf8)).hex, text: text.text)
  }

  // MARK: People

  /// The register as far as somebody may read it.
  package func people(_ acting: Acting) throws(CaseworkFailure) -> [Person] {
    let authority = try authority(acting)
    try deciding { () throws(Refusal) in try authority.permit(.people) }
    return try storing { () throws(StorageFailure) in try store.people() }
      .compactMap(authority.shown)
  }

  /// What the person who asks is called.
  package func nameOfReader(_ acting: Acting) throws(CaseworkFailure) -> String {
    try peopleByID()[acting.actor]?.name ?? acting.actor.text
  }

  /// Whether somebody is in the register, whatever the role.
  package func isRegistered(_ person: PersonID) throws(CaseworkFailure) -> Bool {
    try peopleByID()[person] != nil
  }

  package func addPerson(_ person: Person, _ acting: Acting) throws(CaseworkFailure) {
    try permit(.changePeople, acting)
    try check(person)
    if try peopleByID()[person.id] != nil { throw .person(.exists(person.id.text)) }
    try appendToRegister([.personRegistered(person)], acting)
  }

  package func changePerson(_ person: Person, _ acting: Acting) throws(CaseworkFailure) {
    try permit(.changePeople, acting)
    let known = try peopleByID()[person.id]
    try check(person, before: known)
    guard known != nil else { throw .unknownPerson(person.id.text) }
    if person.roles.isDisjoint(with: Self.keepers) {
      try requireAnotherKeeper(than: person.id, acting.on)
    }
    try appendToRegister([.personChanged(person)], acting)
  }

  package func endPerson(_ id: PersonID, _ acting: Acting) throws(CaseworkFailure) {
    try permit(.changePeople, acting)
    guard try peopleByID()[id] != nil else { throw .unknownPerson(id.text) }
    try requireAnotherKeeper(than: id, acting.on)
    try appendToRegister([.personEnded(id, on: acting.on)], acting)
  }

  /// The open cases in which somebody has a duty that nobody takes over by itself.
  package func openDuties(
    of id: PersonID, _ acting: Acting
  ) throws(CaseworkFailure) -> (contact: [CaseNumber], evaluates: [CaseNumber]) {
    try permit(.changePeople, acting)
    let filter = CaseFilter(hasEnded: false, parts: [.involved(id), .evaluator(id)])
    var (contact, evaluates): ([CaseNumber], [CaseNumber]) = ([], [])
    var cursor: String?
    repeat {
      let page = try storing { [cursor] () throws(StorageFailure) in
        try store.cases(filter, limit: 100, after: cursor)
      }
      for row in page.rows {
        let challenge = try loadCase(row.number, acting).0
        if challenge.isContactPerson(id) { contact.append(row.number) }
        if challenge.evaluators.contains(id) { evaluates.append(row.number) }
      }
      cursor = page.next
    } while cursor != nil
    return (contact.sorted(), evaluates.sorted())
  }

  static let keepers: Set<Role> = [.administrator, .processManager]

  /// Somebody must always be able to keep people and rules.
  private func requireAnotherKeeper(
    than id: PersonID, _ date: CalendarDate
  ) throws(CaseworkFailure) {
    let others = try peopleByID().values.contains { person in
      person.id != id && person.takesPart(on: date)
        && !person.roles.isDisjoint(with: Self.keepers)
    }
    if !others { throw .person(.lastKeeper(id.text)) }
  }

  private func check(_ person: Person, before known: Person? = nil) throws(CaseworkFailure) {
    let id = person.id.text
    let allowed = id.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
    }
    guard !id.isEmpty, id.count <= 64, allowed, person.id != .clock else {
      throw .person(.badID(id))
    }
    guard person.name.contains(where: { !$0.isWhitespace }) else { throw .person(.nameMissing) }
    guard !person.roles.isEmpty else { throw .person(.noRole) }
    guard !person.roles.contains(.researcher) || person.agreement != nil else {
      throw .person(.agreementMissing)
    }
    let texts = [
      ("name", person.name), ("department", person.department ?? ""),
      ("email", person.email ?? ""), ("phone", person.phone ?? ""),
      ("agreement", person.agreement?.text ?? ""),
    ]
    for (field, text) in texts
    where text.count > Limits.line || TextSafety.isUnsafe(text, severalLines: false)
      || CitizenServiceNumber.stands(in: text)
    {
      throw .person(.badText(field: field))
    }
    // What stood in the register before this was asked may stay as it is.
    let addresses = [
      (Field("email", .email, example: ""), person.email, known?.email),
      (Field("phone", .phone, example: ""), person.phone, known?.phone),
    ]
    let problems = addresses.compactMap { field, text, before in
      text.flatMap { $0.isEmpty || $0 == before ? nil : field.addressProblem($0) }
    }
    guard problems.isEmpty else { throw .refused(.badInput(problems)) }
  }

  func appendToRegister(
    _ events: [RegisterEvent], _ acting: Acting
  ) throws(CaseworkFailure) {
    let entries = events.map {
      DraftEntry(
        .register($0), on: acting.on, by: acting.actor, enteredBy: acting.enteredBy,
        basis: acting.basis)
    }
    for attempt in 1...Self.attempts {
      do {
        try storing { () throws(StorageFailure) in
          let version = try store.version(of: .register)
          let batch = Append(stream: .register, expectedVersion: version, entries: entries)
          try store.append([batch], context: acting.context)
        }
        return
      } catch .storage(.versionConflict) where attempt < Self.attempts {
        continue
      }
    }
  }
}

/// A workflow or profile as its author wrote it.
package struct RulesText: Sendable {
  package let file: String
  package let text: String

  package init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}
