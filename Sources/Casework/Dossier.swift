import CaseStorage
import ChallengeCore
import Terms
import WorkflowFiles

/// Everything about one case, for whoever may read it.
package struct Dossier: Sendable {
  package let challenge: Challenge
  package let situation: Situation
  package let summary: CaseSummary
  package let timeline: [TimelineEntry]
  /// The day on which it is read.
  package let on: CalendarDate

  package var projection: Projection { Projection(challenge, situation) }

  /// One term with what explains it.
  package struct Term: Sendable {
    package let term: RunningTerm
    package let definition: TermDefinition?
    /// How the end was found; nil for a term that ends on an agreed date.
    package let result: TermResult?

    /// Whether it is the term to decide on the request, to which notices of delay belong.
    package var isDecisionTerm: Bool { definition?.length == .profileDecisionTerm }
  }

  package var terms: [Term] { challenge.terms.map { explained($0, situation) } }
}

extension Dossier {
  /// What both parties may read.
  var withoutInternal: Dossier {
    let hidden = Set(challenge.records.filter { $0.visibility == .internal }.map(\.id))
    guard !hidden.isEmpty else { return self }
    let shown = timeline.filter { entry in
      guard let record = entry.event?.record else { return true }
      return !hidden.contains(record)
    }
    return Dossier(
      challenge: challenge.without(hidden), situation: situation,
      summary: summary.without(hidden), timeline: shown, on: on)
  }
}

extension Person {
  /// Whether somebody works for the municipality on this day.
  package func isStaff(on date: CalendarDate) -> Bool {
    (endedOn.map { $0 > date } ?? true) && !roles.subtracting([.challenger]).isEmpty
  }
}

extension Event {
  /// The record that it is about; nil when it is about the case.
  fileprivate var record: RecordID? {
    switch self {
    case .recorded(let recorded): recorded.id
    case .recordChanged(let changed): changed.id
    case .recordWithdrawn(let withdrawn): withdrawn.id
    case .stepTaken(let step): step.record
    case .termStarted(let term): term.record
    case .termRecalculated(let term): term.record
    case .termEnded(let term): term.record
    case .termLapsed(let term): term.record
    case .opened, .corrected, .statusCodeIssued: nil
    }
  }
}

/// One entry of the journal of a case.
package struct TimelineEntry: Sendable {
  package let version: Int
  package let type: String
  package let on: CalendarDate
  package let registered: String
  package let by: PersonID
  package let enteredBy: PersonID?
  package let basis: String?
  /// Nil when the content has been destroyed.
  package let event: Event?
}

private func explained(_ term: RunningTerm, _ situation: Situation) -> Dossier.Term {
  let result =
    term.fixedEnd == nil ? try? situation.calculator.calculate(term.input) : nil
  return Dossier.Term(
    term: term, definition: situation.workflow.terms[term.name], result: result)
}

extension Casework {
  // MARK: Reading

  package func list(
    _ filter: CaseFilter = .all, limit: Int = 100, after cursor: String? = nil
  ) throws(CaseworkFailure) -> CaseList {
    let page = try storing { () throws(StorageFailure) in
      try store.cases(filter, limit: limit, after: cursor)
    }
    return CaseList(cases: page.rows.map(CaseSummary.init), next: page.next)
  }

  /// The dossier of a case, as it is or as it was on a date, for whoever may read it.
  ///
  /// Staff read every case; a challenger reads the own case, without what is internal.
  package func dossier(
    _ number: CaseNumber, _ acting: Acting, at date: CalendarDate? = nil
  ) throws(CaseworkFailure) -> Dossier {
    let whole = try wholeDossier(number, acting, at: date)
    let people = whole.situation.people
    guard let person = people[acting.actor] else { throw .unknownPerson(acting.actor.text) }
    if person.isStaff(on: acting.on) { return whole }
    guard whole.challenge.isParty(acting.actor, whole.situation) else {
      throw .refused(
        .notPermitted(.init(actor: person.id, roles: person.roles, needed: Self.readers)))
    }
    return whole.withoutInternal
  }

  /// Everybody of the municipality; a challenger only in the own case.
  static let readers = Set(Role.assignable)

  /// The dossier without asking who reads it: for the holder of a status code.
  func wholeDossier(
    _ number: CaseNumber, _ acting: Acting, at date: CalendarDate? = nil
  ) throws(CaseworkFailure) -> Dossier {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(number))
    }
    guard let challenge = Challenge(replaying: entries, number: number, at: date) else {
      throw .unknownCase(number.text)
    }
    var then = acting
    if let date { then.on = date }
    let situation = try situation(challenge.rules, then, naming: challenge.catalogueTasks)
    let shown = entries.filter { date == nil || $0.on <= date! }
    return Dossier(
      challenge: challenge, situation: situation,
      summary: Projection(challenge, situation).summary, timeline: shown.map(TimelineEntry.init),
      on: then.on)
  }

  /// What can be done to a case now, and what the rest still lacks.
  package func possibilities(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> [Possibility] {
    let (challenge, situation) = try loadCase(number, acting)
    return ChallengeCore.possibilities(challenge, situation)
  }

  /// The states of the main line of the workflow in force.
  package func stateNames() throws(CaseworkFailure) -> [String] {
    try rules.workflow(rules.inForce().workflow).main.states.keys.sorted()
  }

  /// Every open term of every case, by its end.
  package func openTerms() throws(CaseworkFailure) -> [TermRow] {
    try storing { () throws(StorageFailure) in try store.terms(endingBefore: nil) }
  }

  package func numberOfCases() throws(CaseworkFailure) -> Int {
    try storing { () throws(StorageFailure) in try store.count(.all) }
  }

  /// The case that a status code gives access to.
  package func caseNumber(of code: StatusCode) throws(CaseworkFailure) -> CaseNumber {
    guard
      let number = try storing({ () throws(StorageFailure) in
        try store.caseOfStatusCode(hash: code.hash)
      })
    else { throw .unknownStatusCode }
    return number
  }

  // MARK: Proof and repair

  /// Makes what should be kept of a case from its entries alone.
  ///
  /// Rules and people are read now: the storage calls this while it is busy itself.
  ///
  /// - Parameter newcomers: people who will be registered in the same transaction.
  package func replay(with newcomers: [Person] = []) throws(CaseworkFailure) -> CaseReplay {
    let register = try storing { () throws(StorageFailure) in try store.entries(of: .register) }
    for entry in register {
      if case .register(.rulesAdopted(let adopted)) = entry.event { try rules.learn(adopted) }
    }
    var people = try peopleByID()
    for person in newcomers { people[person.id] = person }
    let (rules, calculator) = (rules, calculator)
    return { [people] number, entries in
      guard let challenge = Challenge(replaying: entries, number: number), let last = entries.last,
        let known = rules.known(challenge.rules)
      else { return nil }
      let situation = Situation(
        workflow: known.workflow, profile: known.profile, rules: challenge.rules,
        calculator: calculator, people: people, actor: last.by, on: last.on)
      let projection = Projection(challenge, situation)
      return projection.readModel(projection.summary)
    }
  }
}

extension TimelineEntry {
  init(_ entry: StoredEntry) {
    self.init(
      version: entry.version, type: entry.type, on: entry.on, registered: entry.registered,
      by: entry.by, enteredBy: entry.enteredBy, basis: entry.basis,
      event: entry.dated?.event)
  }
}
