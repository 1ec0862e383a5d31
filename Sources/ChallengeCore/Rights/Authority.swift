import Terms

/// What one person may do and read on one day: every right is decided here.
///
/// Whoever asks, from desk, command line, history, file or report, asks this; a refusal names what
/// one would have to be.
///
/// > Source: domain report 5.9; R-65.
package struct Authority: Sendable {
  package let actor: PersonID
  /// Nil when nobody is registered under this name.
  package let person: Person?
  package let on: CalendarDate
  /// The others of the same department.
  private let colleagues: Set<PersonID>

  package init(_ actor: PersonID, among people: [PersonID: Person], on: CalendarDate) {
    self.actor = actor
    self.on = on
    person = people[actor]
    let department = people[actor]?.department?.lowercased()
    colleagues =
      department.map { own in
        Set(people.values.filter { $0.department?.lowercased() == own }.map(\.id))
      } ?? []
  }

  /// The roles that count on this day: none before the register knows somebody or after his part
  /// has ended.
  package var roles: Set<Role> {
    if actor == .clock { return [.clock] }
    guard let person, person.takesPart(on: on) else { return [] }
    return person.roles
  }

  /// Those who read every case, internal deliberation included.
  static let wholeReaders: Set<Role> = [.processManager, .contactPerson, .panel, .decider]

  // MARK: Doing

  /// Refuses what is done to the register or the database by somebody who may not.
  package func permit(_ keeping: Keeping) throws(Refusal) {
    guard let needed = keeping.by else { return }
    try require(needed)
  }

  /// Refuses keeping tasks of the catalogue: a line adviser keeps those of the own department.
  ///
  /// - Parameter departments: those that own the tasks, nil for a task without one.
  package func permitCatalogue(of departments: [String?]) throws(Refusal) {
    try permit(.keepCatalogue)
    let keepers: Set<Role> = [.administrator, .processManager]
    guard roles.isDisjoint(with: keepers) else { return }
    let own = person?.department?.lowercased()
    let ownsAll = departments.allSatisfy { own != nil && $0?.lowercased() == own }
    guard ownsAll, !departments.isEmpty else {
      throw refusal(roles, keepers.union([.lineAdviser]))
    }
  }

  /// Refuses an act on a case.
  ///
  /// - Parameter roles: those that the person has in the case.
  package func permit(
    _ act: CaseAct, as roles: Set<Role>, _ workflow: Workflow
  ) throws(Refusal) {
    if actor == .clock { return }
    try requireKnown()
    let needed = act.by(workflow)
    guard !roles.isDisjoint(with: needed) else { throw refusal(roles, needed) }
  }

  // MARK: Reading

  /// How this person reads a case that he has these parts in.
  package func clearance(
    _ reading: Reading, of parts: Set<CasePart>
  ) throws(Refusal) -> Clearance {
    switch reading.rule {
    case .everybody: return Clearance(.published, reader: actor)
    case .roles:
      try permit(reading)
      return Clearance(reading == .pseudonymisedExport ? .pseudonymised : .whole, reader: actor)
    case .levels(let allowed):
      try requireKnown()
      let own = levels(in: parts, reading)
      guard
        let level = Clearance.Level.allCases.first(where: {
          own.contains($0) && allowed.contains($0)
        })
      else {
        let isUnassigned = roles.contains(.evaluator) && allowed.contains(.evaluation)
        throw refusal(roles, Self.readers(allowed), isUnassigned: isUnassigned)
      }
      return Clearance(level, reader: actor)
    }
  }

  /// Which cases a reading of cases together covers: those with one of these parts, nil for all.
  package func cases(_ reading: Reading) throws(Refusal) -> Set<CasePart>? {
    guard case .levels(let allowed) = reading.rule else {
      try permit(reading)
      return nil
    }
    try requireKnown()
    let roles = roles
    let everywhere = levels(in: [], reading).intersection(allowed)
    if !everywhere.isEmpty { return nil }
    var parts: Set<CasePart> = []
    if roles.contains(.lineAdviser), allowed.contains(.ownPart) { parts.formUnion(ownParts) }
    if roles.contains(.evaluator), allowed.contains(.evaluation) { parts.insert(.evaluator(actor)) }
    if roles.contains(.challenger), allowed.contains(.party) { parts.insert(.party(actor)) }
    if roles.contains(.council), allowed.contains(.published) { parts.insert(.published) }
    guard !parts.isEmpty else { throw refusal(roles, Self.readers(allowed)) }
    return parts
  }

  /// Refuses a reading that is not about cases.
  package func permit(_ reading: Reading) throws(Refusal) {
    switch reading.rule {
    case .everybody: return
    case .roles(let needed):
      try require(needed)
      if roles.intersection(needed) == [.researcher] { try requireAgreement() }
    case .levels: _ = try cases(reading)
    }
  }

  /// Whether a reading is given at a level.
  package func allows(_ reading: Reading, at level: Clearance.Level) -> Bool {
    if case .levels(let allowed) = reading.rule { return allowed.contains(level) }
    return false
  }

  /// Whether words are looked for in what is internal too.
  package var searchesInternal: Bool {
    !roles.isDisjoint(with: Self.wholeReaders) || roles.intersection(Role.staff) == [.lineAdviser]
  }

  /// Whether every case that this person lists may be shown as a row that was made of the whole case.
  package var readsRowsAsTheyAre: Bool {
    !roles.isDisjoint(with: Self.wholeReaders) || roles == [.lineAdviser]
  }

  /// An entry of the register as this person reads it: how to reach residents, and who they are, is
  /// for whoever needs it.
  package func shown(_ other: Person) -> Person? {
    let readsAll = Self.wholeReaders.union([.administrator])
    guard other.isOnlyChallenger, roles.isDisjoint(with: readsAll) else { return other }
    guard roles.contains(.lineAdviser) else { return nil }
    return Person(
      id: other.id, name: other.name, roles: other.roles, department: other.department,
      endedOn: other.endedOn)
  }

  /// Everything that a person can be in a case with these parts.
  private func levels(in parts: Set<CasePart>, _ reading: Reading) -> Set<Clearance.Level> {
    var levels: Set<Clearance.Level> = []
    for role in roles {
      switch role {
      case .processManager, .contactPerson, .panel, .decider: levels.insert(.whole)
      case .lineAdviser:
        if !parts.isDisjoint(with: ownParts) { levels.insert(.ownPart) }
        if reading.isTotal { levels.insert(.anonymised) }
      case .evaluator:
        levels.insert(parts.contains(.evaluator(actor)) ? .evaluation : .anonymised)
      case .challenger: if parts.contains(.party(actor)) { levels.insert(.party) }
      case .researcher: if hasAgreement { levels.insert(.pseudonymised) }
      case .council: if parts.contains(.published) { levels.insert(.published) }
      case .administrator, .clock: break
      }
    }
    return levels
  }

  /// What makes a case one's own as a colleague: oneself, one's department, one's colleagues.
  private var ownParts: Set<CasePart> {
    let people = colleagues.union([actor]).map(CasePart.involved)
    return Set(people + [person?.department].compactMap { $0.map { .department($0.lowercased()) } })
  }

  private static func readers(_ levels: Set<Clearance.Level>) -> Set<Role> {
    levels.reduce(into: []) { $0.formUnion($1.by) }
  }

  // MARK: Refusing

  private func require(_ needed: Set<Role>) throws(Refusal) {
    try requireKnown()
    guard !roles.isDisjoint(with: needed) else { throw refusal(roles, needed) }
  }

  private func requireKnown() throws(Refusal) {
    guard person != nil || actor == .clock else { throw .unknown(.person(actor.text)) }
  }

  /// A researcher reads as long as the agreement runs, its last day included.
  package var hasAgreement: Bool { person?.agreement.map { on <= $0.until } ?? false }

  private func requireAgreement() throws(Refusal) {
    guard !hasAgreement else { return }
    throw .notPermitted(
      .init(
        actor: actor, roles: roles, needed: [.researcher],
        agreementEnded: person?.agreement?.until ?? on))
  }

  private func refusal(
    _ roles: Set<Role>, _ needed: Set<Role>, isUnassigned: Bool = false
  ) -> Refusal {
    let lapsed = roles.contains(.researcher) && needed.contains(.researcher) && !hasAgreement
    return .notPermitted(
      .init(
        actor: actor, roles: roles, needed: needed, isUnassigned: isUnassigned,
        agreementEnded: lapsed ? person?.agreement?.until ?? on : nil))
  }
}

extension Person {
  /// Whether somebody's part has not ended: the day on which it ends no longer counts.
  package func takesPart(on date: CalendarDate) -> Bool { endedOn.map { date < $0 } ?? true }

  /// Whether somebody works for the municipality on this day.
  package func isStaff(on date: CalendarDate) -> Bool {
    takesPart(on: date) && !roles.isDisjoint(with: Role.staff)
  }
}
