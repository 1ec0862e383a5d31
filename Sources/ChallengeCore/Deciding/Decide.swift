import Statechart
import Terms

/// Decides a command on a case: the events that follow, or why it cannot be.
///
/// Pure: the same command on the same case in the same situation gives the same answer. This is
/// the only place where rules are applied; the desk, the command line and the web ask here.
///
/// - Parameters:
///   - challenge: the case as it stands; nil only when the command opens one.
///   - alternative: of the ways through the guards of an action that is refused, the one whose
///     reasons are given: 0 lacks least.
/// - Returns: the events in order; empty when there is nothing to do.
package func decide(
  _ command: Command, _ challenge: Challenge?, _ situation: Situation, alternative: Int = 0
) throws(Refusal) -> [DatedEvent] {
  if case .open(let number, let title, let fields, let existing) = command {
    return try Deliberation.open(number, title, fields, existing, situation)
  }
  guard let challenge else { throw .unknown(.record("")) }
  var deliberation = Deliberation(challenge, situation)
  deliberation.alternative = alternative
  switch command {
  case .open: break
  case .add(let kind, let fields): try deliberation.add(kind, fields)
  case .attach(let file, let fields):
    try deliberation.add("document", fields, attachment: file)
  case .change(let id, let fields): try deliberation.change(id, fields)
  case .withdraw(let id, let reason): try deliberation.withdraw(id, reason)
  case .take(let action, let record, let fields):
    try deliberation.take(action, record, fields)
  case .correct(let entry, let correction, let reason):
    try deliberation.correct(entry, correction, reason)
  case .issueStatusCode(let hash):
    try deliberation.permit(.issueStatusCode)
    deliberation.emit(.statusCodeIssued(.init(hash: hash)))
  case .tick: try deliberation.tick()
  }
  return deliberation.events
}

/// A decision in the making: the case as it would be, and the events that got it there.
struct Deliberation {
  private(set) var challenge: Challenge
  private(set) var situation: Situation
  private(set) var events: [DatedEvent] = []
  /// Which of several ways through the guards gives the reasons.
  var alternative = 0

  init(_ challenge: Challenge, _ situation: Situation) {
    self.challenge = challenge
    self.situation = situation
  }

  mutating func emit(_ event: Event, on: CalendarDate? = nil, by: PersonID? = nil) {
    let dated = DatedEvent(event, on: on ?? situation.on, by: by ?? situation.actor)
    challenge.evolve(dated)
    events.append(dated)
  }

  /// Goes on as on another day: the clock does each thing on its own.
  mutating func move(to date: CalendarDate) { situation = situation.on(date) }

  var reader: FieldReader {
    let people = situation.people
    let challenge = challenge
    return FieldReader(
      on: situation.on, profile: situation.profile, isPerson: { people[$0] != nil },
      kindOfRecord: { challenge.record($0)?.kind })
  }

  func inspection(_ record: RecordID? = nil) -> Inspection {
    Inspection(
      challenge: challenge, situation: situation, record: record.flatMap { challenge.record($0) })
  }

  // MARK: Who may

  /// The roles of the actor in this case.
  ///
  /// A challenger counts only as a party to the case, a contact person and an evaluator only when
  /// assigned to it.
  var roles: Set<Role> { challenge.roles(of: situation.actor, situation) }

  func permit(_ act: CaseAct) throws(Refusal) {
    try situation.authority.permit(act, as: roles, situation.workflow)
  }

  // MARK: Opening

  static func open(
    _ number: CaseNumber, _ title: String, _ fields: Entry, _ existing: Command.Existing?,
    _ situation: Situation
  ) throws(Refusal) -> [DatedEvent] {
    try checkTitle(title)
    let opener = situation.people[situation.actor]
    guard let opener else { throw .unknown(.person(situation.actor.text)) }
    let authority = situation.authority
    try authority.permit(.open, as: authority.roles, situation.workflow)
    // What ran before is told by the municipality: nobody grants himself a case.
    let takers: Set<Role> = [.processManager, .contactPerson]
    guard existing == nil || !authority.roles.isDisjoint(with: takers) else {
      throw .notPermitted(
        .init(actor: situation.actor, roles: authority.roles, needed: takers))
    }
    let machine = situation.workflow.main
    let blank = Challenge(
      number: number, title: title, openedOn: situation.on, openedBy: situation.actor,
      rules: situation.rules, snapshot: .init(active: [], history: [:]))
    let facts = RequirementFacts(
      machine, Inspection(challenge: blank, situation: situation, record: nil))
    let macrostep: Macrostep
    if let existing {
      guard let state = machine.chart.state(named: existing.state) else {
        let known = machine.chart.states.map(machine.chart.name)
        throw .unknown(
          .state(existing.state, nearest: nearestName(to: existing.state, among: known)))
      }
      macrostep = machine.chart.enter(state, facts)
    } else {
      macrostep = machine.chart.start(facts)
    }
    let on = existing?.since ?? situation.on
    if existing != nil, machine.hasEnded(machine.chart.stored(macrostep.snapshot)) {
      throw .byRules([Reason("state-is-end", about: existing?.state, .fill(field: "existing"))])
    }
    guard on <= situation.on else {
      throw .byRules([Reason("since-after-today", about: on.iso, .fill(field: "since"))])
    }
    let snapshot = machine.chart.stored(macrostep.snapshot)
    let opened = Event.Opened(
      title: title, rules: situation.rules, snapshot: snapshot,
      takenIn: existing.map { .init(state: $0.state, since: $0.since) })
    var deliberation = Deliberation(
      Challenge(opened: opened, number: number, on: on, by: situation.actor), situation)
    deliberation.events = [DatedEvent(.opened(opened), on: on, by: situation.actor)]
    deliberation.emit(
      .stepTaken(
        .init(
          action: "open", record: nil, microsteps: machine.chart.stored(macrostep.microsteps),
          snapshot: snapshot)), on: on)
    try deliberation.recordIdea(fields, opener)
    try deliberation.reconcileTerms()
    return deliberation.events
  }

  private static func checkTitle(_ title: String) throws(Refusal) {
    func problem(_ cause: FieldProblem.Cause) -> Refusal {
      .badInput([FieldProblem(field: "title", entered: String(title.prefix(80)), cause: cause)])
    }
    if title.allSatisfy(\.isWhitespace) {
      throw .byRules([Reason("title-missing", .fill(field: "title"))])
    }
    if title.count > Limits.title { throw problem(.tooLong(limit: Limits.title)) }
    if title.contains(where: \.isNewline) { throw problem(.notOneLine) }
    if TextSafety.isUnsafe(title, severalLines: false) { throw problem(.unsafeText) }
    if CitizenServiceNumber.stands(in: title) {
      throw .badInput([FieldProblem(field: "title", entered: "", cause: .citizenServiceNumber)])
    }
  }

  /// What came along with the title: who, what task, where.
  private mutating func recordIdea(_ fields: Entry, _ opener: Person) throws(Refusal) {
    let entry = try OpeningFields.split(fields)
    var challenger = entry.challenger
    let namesNobody = challenger["name"] == nil && challenger["person"] == nil
    if namesNobody, opener.roles.contains(.challenger) {
      challenger["person"] = .text(opener.id.text)
    }
    let person = challenger["person"].flatMap { situation.people[PersonID($0.text)] }
    if challenger["name"] == nil, let person { challenger["name"] = .text(person.name) }
    if !challenger.isEmpty { try record("challenger", challenger, set: [:]) }
    if !entry.task.isEmpty {
      let title: Entry =
        entry.task["catalogue"] == nil ? ["description": .text(challenge.title)] : [:]
      try record("task", entry.task.merging(title) { own, _ in own }, set: [:])
    }
    if !entry.motivation.isEmpty { try record("motivation", entry.motivation, set: [:]) }
  }
}

extension Challenge {
  /// The roles that a person has in this case.
  ///
  /// Once somebody was assigned to evaluate it, nobody else is its evaluator.
  package func roles(of actor: PersonID, _ situation: Situation) -> Set<Role> {
    Authority(actor, among: situation.people, on: situation.on).roles.filter { role in
      switch role {
      case .challenger: isParty(actor, situation)
      case .contactPerson: isContactPerson(actor)
      case .evaluator: active("evaluator").isEmpty || evaluators.contains(actor)
      default: true
      }
    }
  }

  /// Who speaks for a side now: the last that was recorded.
  ///
  /// > Source: tip 9; R-12.
  package func contactPerson(of side: Side) -> Record? {
    active("contact-person").last { $0.side() == side }
  }

  /// Whether somebody is the municipality's contact person in this case now.
  package func isContactPerson(_ person: PersonID?) -> Bool {
    active("contact-person").contains {
      $0.side() == .municipality && $0.person("person") == person
    }
  }
}

/// The fields that `new` takes besides the title, and the records that they make.
package struct OpeningFields {
  var challenger: Entry = [:]
  var task: Entry = [:]
  var motivation: Entry = [:]

  /// The record and field that each name stands for.
  package static let places: [(name: String, kind: String, field: String)] = [
    ("challenger", "challenger", "name"), ("person", "challenger", "person"),
    ("type", "challenger", "type"), ("legal-form", "challenger", "legal-form"),
    ("address", "challenger", "address"), ("email", "challenger", "email"),
    ("phone", "challenger", "phone"), ("task", "task", "description"),
    ("department", "task", "department"), ("area", "task", "area"), ("domain", "task", "domain"),
    ("executor", "task", "executor"), ("catalogue", "task", "catalogue"),
    ("why", "motivation", "why"),
  ]

  static func split(_ fields: Entry) throws(Refusal) -> OpeningFields {
    var result = OpeningFields()
    var problems: [FieldProblem] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let place = places.first(where: { $0.name == name }) else {
        problems.append(
          FieldProblem(
            field: name, entered: String(value.text.prefix(80)),
            cause: .unknownField(known: places.map(\.name))))
        continue
      }
      switch place.kind {
      case "challenger": result.challenger[place.field] = value
      case "task": result.task[place.field] = value
      default: result.motivation[place.field] = value
      }
    }
    guard problems.isEmpty else { throw .badInput(problems) }
    return result
  }
}

/// Answers the guards of a machine from a case.
struct RequirementFacts: FactSource {
  let machine: Machine
  let inspection: Inspection

  init(_ machine: Machine, _ inspection: Inspection) {
    self.machine = machine
    self.inspection = inspection
  }

  func value(of fact: FactID) -> Int? {
    machine.requirements[fact.index].reasons(inspection).isEmpty ? 1 : 0
  }
}

extension Chart {
  package func stored(_ snapshot: Snapshot) -> StoredSnapshot {
    StoredSnapshot(active: activeNames(snapshot), history: historyNames(snapshot))
  }

  func stored(_ microsteps: [Microstep]) -> [StoredMicrostep] {
    microsteps.map { step in
      StoredMicrostep(
        event: step.event.map(name), exited: step.exited.map(name),
        entered: step.entered.map(name),
        effects: step.actions.compactMap { if case .effect(let text) = $0 { text } else { nil } })
    }
  }
}
