import CaseStorage
import ChallengeCore
import Terms

/// Who does something, when, and on whose behalf.
package struct Acting: Hashable, Sendable {
  /// Who acts.
  package var actor: PersonID
  /// Who enters it, when that is somebody else.
  package var enteredBy: PersonID?
  /// On what it is entered for another: a signed paper, an e-mail, a call, with its date.
  package var basis: String?
  /// The date on which it takes effect, in Europe/Amsterdam.
  package var on: CalendarDate
  /// Now, RFC 3339 with offset.
  package var registered: String
  package var systemUser: String

  package init(
    actor: PersonID, enteredBy: PersonID? = nil, basis: String? = nil, on: CalendarDate,
    registered: String, systemUser: String
  ) {
    self.actor = actor
    self.enteredBy = enteredBy
    self.basis = basis
    self.on = on
    self.registered = registered
    self.systemUser = systemUser
  }

  /// The day of ``registered``, as the clock of the place says it; nil when it is no time.
  var enteredOn: CalendarDate? { CalendarDate(iso: String(registered.prefix(10))) }

  package var context: AppendContext {
    AppendContext(registered: registered, systemUser: systemUser)
  }
}

/// What a command has done.
package struct Done: Sendable {
  package let number: CaseNumber
  package let events: [DatedEvent]
  package let summary: CaseSummary
  /// The records that it made, oldest first.
  package var records: [RecordID] {
    events.compactMap { if case .recorded(let recorded) = $0.event { recorded.id } else { nil } }
  }
}

/// The only place where rules, journal and files meet: load, decide, append, all or nothing.
package final class Casework: Sendable {
  let store: any CaseStore
  let rules: RuleBook
  let calculator: TermCalculator

  /// The feast days by which terms are counted.
  package var feasts: FeastCalendar { calculator.calendar }

  package init(store: any CaseStore, calendar: FeastCalendar = .decreed) {
    self.store = store
    self.rules = RuleBook(store)
    self.calculator = TermCalculator(calendar: calendar)
  }

  init(store: any CaseStore, calculator: TermCalculator) {
    self.store = store
    self.rules = RuleBook(store)
    self.calculator = calculator
  }

  // MARK: Commands

  /// Carries out a command on a case.
  ///
  /// - Parameter contents: the files of documents in it.
  /// - Parameter version: when given, the case must still be at this version; else the command is
  ///   decided anew on what others have made of the case meanwhile, at most three times.
  @discardableResult
  package func handle(
    _ command: Command, on number: CaseNumber, _ acting: Acting, ifVersion version: Int? = nil,
    contents: [DocumentContent] = []
  ) throws(CaseworkFailure) -> Done {
    try checkBasis(acting)
    if case .attach(let file, _) = command, !contents.contains(where: { $0.hash.hex == file.hash })
    {
      throw .storage(.contentMissing(hash: file.hash))
    }
    for attempt in 1...Self.attempts {
      let (challenge, situation) = try loadCase(
        number, acting, naming: command.catalogueTasks)
      if let version, version != challenge.version {
        throw .outdated(case: number, expected: version, found: challenge.version)
      }
      let events = try deciding { () throws(Refusal) in
        try decide(command, challenge, situation)
      }
      do {
        return try append(events, to: challenge, situation, acting, contents: contents)
      } catch .storage(.versionConflict) where attempt < Self.attempts && version == nil {
        continue
      } catch .storage(.versionConflict(_, let expected, let found)) {
        throw .outdated(case: number, expected: expected, found: found)
      }
    }
    preconditionFailure("the last attempt returns or throws")
  }

  /// How often a command is decided when others write the same case at once.
  static let attempts = 3

  /// What opening a case gave.
  package struct Opened: Sendable {
    package let done: Done
    /// Shown once; only its hash is kept.
    package let statusCode: StatusCode
  }

  /// Opens a case under the next free number.
  package func open(
    title: String, fields: Entry, existing: Command.Existing?, _ acting: Acting,
    statusCode: StatusCode
  ) throws(CaseworkFailure) -> Opened {
    try checkBasis(acting)
    var attempt = 1
    while true {
      let number = try storing { () throws(StorageFailure) in
        try store.nextCaseNumber(year: acting.on.year)
      }
      let command = Command.open(number, title: title, fields: fields, existing: existing)
      let situation = try situation(
        rules.inForce(), acting, naming: command.catalogueTasks)
      let events = try deciding { () throws(Refusal) in
        return try decide(command, nil, situation)
          + [
            DatedEvent(
              .statusCodeIssued(.init(hash: statusCode.hash)), on: acting.on, by: acting.actor)
          ]
      }
      do {
        let done = try append(events, to: nil, situation, acting, number: number)
        return Opened(done: done, statusCode: statusCode)
      } catch .storage(.versionConflict) where attempt < Self.attempts * 10 {
        attempt += 1
      }
    }
  }

  private func append(
    _ events: [DatedEvent], to challenge: Challenge?, _ situation: Situation, _ acting: Acting,
    number: CaseNumber? = nil, contents: [DocumentContent] = []
  ) throws(CaseworkFailure) -> Done {
    var evolved = challenge
    for event in events {
      if evolved == nil, case .opened(let opened) = event.event, let number {
        evolved = Challenge(opened: opened, number: number, on: event.on, by: event.by)
      } else {
        evolved?.evolve(event)
      }
    }
    guard let evolved else { throw .unknownCase(number?.text ?? "") }
    let projection = Projection(evolved, situation)
    let summary = projection.summary
    let done = Done(number: evolved.number, events: events, summary: summary)
    guard !events.isEmpty else { return done }
    let readModel = projection.readModel(summary)
    // What has not changed is not written again: rewriting the search text costs most of a command.
    let before = challenge.map { Projection($0, situation) }
    let batch = Append(
      stream: .challenge(evolved.number), expectedVersion: challenge?.version ?? 0,
      entries: events.map { draft($0, acting) }, caseRow: readModel.row,
      terms: before?.termRows == readModel.terms ? nil : readModel.terms,
      search: before?.searchText == readModel.search ? nil : readModel.search,
      internalSearch: before.map { $0.internalSearchText == readModel.internalSearch } ?? false
        ? nil : readModel.internalSearch,
      tasks: challenge?.catalogueTasks == readModel.tasks ? nil : readModel.tasks,
      figures: before?.figureRows == readModel.figures ? nil : readModel.figures,
      calendar: readModel.calendar,
      outbox: outbox(events, evolved), contents: contents)
    _ = try storing { () throws(StorageFailure) in
      try store.append([batch], context: acting.context)
    }
    return done
  }

  private func draft(_ dated: DatedEvent, _ acting: Acting) -> DraftEntry {
    let byClock = dated.by == .clock
    return DraftEntry(
      .challenge(dated.event), on: dated.on, by: dated.by,
      enteredBy: byClock ? (acting.enteredBy ?? acting.actor).nonClock : acting.enteredBy,
      basis: byClock ? nil : acting.basis)
  }

  private func checkBasis(_ acting: Acting) throws(CaseworkFailure) {
    guard let enteredBy = acting.enteredBy else { return }
    guard let basis = acting.basis, basis.contains(where: { !$0.isWhitespace }) else {
      throw .basisMissing
    }
    guard basis.count <= Limits.line, !TextSafety.isUnsafe(basis, severalLines: false) else {
      let problem = FieldProblem(field: "basis", entered: "", cause: .unsafeText)
      throw .refused(.badInput([problem]))
    }
    if CitizenServiceNumber.stands(in: basis) {
      let problem = FieldProblem(field: "basis", entered: "", cause: .citizenServiceNumber)
      throw .refused(.badInput([problem]))
    }
    let people = try people(for: acting)
    guard let person = people[enteredBy] else { throw .unknownPerson(enteredBy.text) }
    guard person.isStaff(on: acting.on) else {
      throw .refused(
        .notPermitted(.init(actor: enteredBy, roles: person.roles, needed: Role.staff)))
    }
  }

  // MARK: The clock

  /// What a run of the clock has done.
  package struct Ticked: Sendable {
    package let done: [Done]
  }

  /// Lets the clock do what falls due in every case; a second run on the same day does nothing.
  ///
  /// Nothing happens, and nothing fails, when nothing can be written.
  package func tick(_ acting: Acting) throws(CaseworkFailure) -> Ticked {
    try permit(.tick, acting)
    if store.isReadOnly { return Ticked(done: []) }
    var clock = acting
    clock.enteredBy = nil
    clock.basis = nil
    clock.actor = .clock
    let numbers = try storing { () throws(StorageFailure) in
      try store.casesForClock(on: acting.on)
    }
    var done: [Done] = []
    for number in numbers {
      let result = try handle(.tick, on: number, clock)
      if !result.events.isEmpty { done.append(result) }
    }
    return Ticked(done: done)
  }

  // MARK: Loading

  func peopleByID() throws(CaseworkFailure) -> [PersonID: Person] {
    let people = try storing { () throws(StorageFailure) in try store.people() }
    return Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// Everybody, as the rules judge them for what `acting` does.
  ///
  /// Whoever sits at the keyboard must still have a part on the day on which he enters something:
  /// a date in the past gives nobody back the rights that have ended.
  func people(for acting: Acting) throws(CaseworkFailure) -> [PersonID: Person] {
    var people = try peopleByID()
    let entering = acting.enteredBy ?? acting.actor
    guard let entered = acting.enteredOn, let person = people[entering],
      !person.takesPart(on: entered), person.takesPart(on: acting.on)
    else { return people }
    people[entering] = person.ended(on: acting.on)
    return people
  }

  func situation(
    _ reference: RulesReference, _ acting: Acting, naming tasks: [CatalogueID] = []
  ) throws(CaseworkFailure) -> Situation {
    Situation(
      workflow: try rules.workflow(reference.workflow),
      profile: try rules.profile(reference.profile), rules: reference, calculator: calculator,
      people: try people(for: acting), actor: acting.actor, on: acting.on,
      catalogue: try catalogueTasks(tasks))
  }

  /// Why there is nothing to read: destroyed, or never there.
  static func absent(_ number: CaseNumber, _ entries: [StoredEntry]) -> CaseworkFailure {
    guard case .destroyed(let destruction) = entries.first?.content else {
      return .unknownCase(number.text)
    }
    return .destroyedCase(number, destruction)
  }

  func loadCase(
    _ number: CaseNumber, _ acting: Acting, at date: CalendarDate? = nil,
    naming tasks: [CatalogueID] = []
  ) throws(CaseworkFailure) -> (Challenge, Situation) {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(number))
    }
    guard let challenge = Challenge(replaying: entries, number: number, at: date) else {
      throw Self.absent(number, entries)
    }
    let named = challenge.catalogueTasks + tasks
    return (challenge, try situation(challenge.rules, acting, naming: named))
  }
}

extension PersonID {
  /// Nil for the clock itself.
  fileprivate var nonClock: PersonID? { self == .clock ? nil : self }
}

extension Challenge {
  /// The case that its entries make; nil when they make none.
  ///
  /// - Parameter date: when given, only what had taken effect by then.
  package init?(replaying entries: [StoredEntry], number: CaseNumber, at date: CalendarDate? = nil)
  {
    let dated = entries.compactMap(\.dated).filter { date == nil || $0.on <= date! }
    guard let first = dated.first, case .opened(let opened) = first.event else { return nil }
    self.init(opened: opened, number: number, on: first.on, by: first.by)
    for event in dated.dropFirst() { evolve(event) }
  }
}
