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

  /// How the reader reads it.
  package let clearance: Clearance
  /// The case behind what is shown, for what can be done with it.
  private let whole: (challenge: Challenge, situation: Situation)

  package var projection: Projection { Projection(challenge, situation) }

  /// Whether the reader may only read it, whatever state the case is in.
  package var isReadOnly: Bool {
    !whole.situation.authority.allows(.possibilities, at: clearance.level)
  }

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
  /// The whole case, as nobody but the engine itself reads it.
  package init(
    challenge: Challenge, situation: Situation, summary: CaseSummary, timeline: [TimelineEntry],
    on: CalendarDate
  ) {
    self.challenge = challenge
    self.situation = situation
    self.summary = summary
    self.timeline = timeline
    self.on = on
    clearance = Clearance(.whole, reader: situation.actor)
    whole = (challenge, situation)
  }

  /// The same case as somebody may read it.
  func seen(with clearance: Clearance, _ pseudonyms: Pseudonyms? = nil) -> Dossier {
    let veil = Veil(
      clearance, over: challenge, people: situation.people, pseudonyms: pseudonyms,
      register: situation.register)
    return Dossier(self, through: veil)
  }

  private init(_ whole: Dossier, through veil: Veil) {
    let seen = whole.situation
    challenge = veil.shownChallenge
    situation =
      veil.clearance.level == .whole
      ? seen
      : Situation(
        workflow: seen.workflow, profile: seen.profile, rules: seen.rules,
        calculator: seen.calculator, people: veil.shownPeople, actor: seen.actor, on: seen.on,
        catalogue: seen.catalogue,
        register: veil.clearance.level.showsNames ? seen.register : Redaction.Names([]))
    timeline = whole.timeline.compactMap { $0.seen(through: veil) }
    summary = whole.summary.seen(through: veil)
    on = whole.on
    clearance = veil.clearance
    self.whole = (whole.challenge, whole.situation)
  }

  /// Why the case does not move on, on the day on which it is read; empty when it does.
  ///
  /// > Source: R-45.
  package var stuckReasons: [StuckReason] { Stuck(challenge, situation).reasons(on: on) }

  /// What would lift the refusal of something that cannot be done yet; nil when it can be.
  package func lifting(of possibility: Possibility) -> Lifting? {
    possibility.missing.isEmpty ? nil : lifting(of: possibility.action, possibility.record)
  }

  /// What would lift the refusal of an action; nil when that rests on what the reader may not see.
  package func lifting(of action: ActionDefinition, _ record: RecordID?) -> Lifting? {
    guard whole.situation.authority.allows(.possibilities, at: clearance.level) else { return nil }
    let found = ChallengeCore.lifting(of: action, record, whole.challenge, whole.situation)
    return found.steps.compactMap(\.record).allSatisfy(isShown) ? found : nil
  }

  /// The shortest way to a goal; unreachable when it leads past what the reader may not see.
  package func path(to goal: Goal) -> PathAnswer {
    let answer = ChallengeCore.path(to: goal, whole.challenge, whole.situation)
    guard case .found(let steps) = answer else { return answer }
    return steps.compactMap(\.record).allSatisfy(isShown) ? answer : .unreachable
  }

  /// In whose name the reader can enter something that is not his to do; nil when there is nobody,
  /// or no need.
  package func enteringFor(_ act: CaseAct, record: RecordID? = nil) -> EnteringFor? {
    isReadOnly ? nil : whole.challenge.enteringFor(act, record: record, whole.situation)
  }

  /// Whether a record is none that is kept from the reader; one that is yet to be made is none.
  private func isShown(_ record: RecordID) -> Bool {
    whole.challenge.record(record) == nil || challenge.record(record) != nil
  }

  /// What can be done to the case now, and what the rest still lacks.
  ///
  /// A reason that rests on what the reader may not see, says no more than that it is there.
  package var possibilities: [Possibility] {
    guard whole.situation.authority.allows(.possibilities, at: clearance.level) else { return [] }
    let all = ChallengeCore.possibilities(whole.challenge, whole.situation)
    let shown = Set(challenge.records.map(\.id))
    let hidden = Set(whole.challenge.records.map(\.id)).subtracting(shown)
    return hidden.isEmpty ? all : all.compactMap { $0.without(hidden) }
  }
}

extension TimelineEntry {
  /// The entry as somebody may read it; nil when it is not for him.
  fileprivate func seen(through veil: Veil) -> TimelineEntry? {
    if veil.clearance.level == .whole { return self }
    var shown: Event?
    if let event {
      shown = veil.event(event)
      if shown == nil { return nil }
    }
    return TimelineEntry(
      version: version, type: type, on: on, registered: registered, by: veil.person(by),
      enteredBy: enteredBy.map(veil.person), basis: basis.map(veil.text), event: shown)
  }
}

extension CaseSummary {
  /// The summary as somebody may read it.
  fileprivate func seen(through veil: Veil) -> CaseSummary {
    let level = veil.clearance.level
    if level == .whole { return self }
    let isPublic = level == .published
    let shown = isPublic ? [] : moves.filter { veil.shows($0.record) }
    return CaseSummary(
      number: veil.number, title: veil.title(title), phase: phase, state: state, label: label,
      moves: shown, version: version,
      hasEnded: hasEnded, openedOn: openedOn, updatedOn: updatedOn,
      nextDue: shown.compactMap(\.deadline).min(), outcome: outcome,
      area: area.map(veil.title), domain: domain.map(veil.title),
      stuckFrom: isPublic ? nil : stuckFrom, endedOn: endedOn,
      contactPerson: level.showsNames ? contactPerson : nil, owedBy: isPublic ? nil : owedBy)
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

  /// The dossier of a case, as it is or as it was on a date, as far as somebody may read it.
  package func dossier(
    _ number: CaseNumber, _ acting: Acting, at date: CalendarDate? = nil,
    for reading: Reading = .dossier
  ) throws(CaseworkFailure) -> Dossier {
    let authority = try authority(acting)
    let number = try named(number, authority)
    let whole: Dossier
    do throws(CaseworkFailure) {
      whole = try wholeDossier(number, acting, at: date)
    } catch {
      // Who may not read at all, is not told which cases there are.
      try deciding { () throws(Refusal) in _ = try authority.cases(reading) }
      throw error
    }
    let clearance = try deciding { () throws(Refusal) in
      try authority.clearance(reading, of: whole.challenge.parts)
    }
    return whole.seen(with: clearance, try pseudonyms(for: clearance.level))
  }

  /// The dossiers of all cases that somebody may read, in order of number.
  package func dossiers(
    _ reading: Reading, _ acting: Acting
  ) throws(CaseworkFailure) -> [Dossier] {
    var dossiers: [Dossier] = []
    try eachDossier(reading, acting) { dossiers.append($0) }
    return dossiers
  }

  /// The dossier without asking who reads it: for the engine itself.
  func wholeDossier(
    _ number: CaseNumber, _ acting: Acting, at date: CalendarDate? = nil
  ) throws(CaseworkFailure) -> Dossier {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(number))
    }
    guard let challenge = Challenge(replaying: entries, number: number, at: date) else {
      throw Self.absent(number, entries)
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
    try dossier(number, acting, for: .possibilities).possibilities
  }

  /// The states of the main line of the workflow in force.
  package func stateNames() throws(CaseworkFailure) -> [String] {
    try rules.workflow(rules.inForce().workflow).main.states.keys.sorted()
  }

  /// The kinds of record that have a process of their own in the workflow in force.
  package func processKinds() throws(CaseworkFailure) -> [String] {
    try rules.workflow(rules.inForce().workflow).processes.keys.sorted()
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
