import Casework
import ChallengeCore
import Terms

/// One case as objects and events of an object-centric log.
///
/// Objects: the challenge, its parties, its terms, each record by its kind, and the tasks of the
/// catalogue that it is about. Events: the steps of the workflow, undone ones included and marked, and
/// everything else that the journal holds. No free text is in it, whatever the options, and nothing
/// of records that are for the municipality only.
package struct OCELCase: Sendable {
  package private(set) var objects: [OCEL.Object] = []
  package private(set) var events: [OCEL.Event] = []

  private let source: CaseSource
  private let parties: LogParties
  private let number: String
  private var places: [String: Int] = [:]
  private var clock = DayClock()
  /// The steps of each entry of the journal.
  private var steps: [Int: [LineStep]] = [:]
  /// The object of the last term of each name and record.
  private var terms: [String: String] = [:]
  private var termCounts: [String: Int] = [:]

  /// - Parameter nets: those that are known already; new ones are added.
  package init(
    _ dossier: Dossier, on date: CalendarDate, options: ReportOptions = .anonymised,
    _ nets: WorkflowNets
  ) {
    source = CaseSource(dossier, on: date, options: options)
    parties = LogParties(source)
    number = dossier.challenge.number.text
    readSteps(dossier, nets)
    addObjects()
    for entry in dossier.timeline { add(entry) }
    relateRecords()
  }

  private mutating func readSteps(_ dossier: Dossier, _ nets: WorkflowNets) {
    let entries = Dictionary(
      dossier.timeline.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = [nil] + source.challenge.records.filter { $0.snapshot != nil }.map { $0 as Record? }
    for record in lines where !isHidden(record?.id) {
      guard let net = nets.net(of: dossier.situation, process: record?.kind) else { continue }
      let found = LineSteps(dossier, record: record?.id, net, entries).steps
      for step in found { steps[step.entry, default: []].append(step) }
    }
  }

  // MARK: Objects

  private var challengeID: String { number }

  private func recordID(_ id: RecordID) -> String { "\(number)/\(id.text)" }

  private func isHidden(_ record: RecordID?) -> Bool {
    record.flatMap(source.challenge.record)?.visibility == .internal
  }

  private mutating func addObjects() {
    var challenge = OCEL.Object(id: challengeID, type: OCELType.challenge)
    let first: [(String, OCEL.Value?)] = [
      ("title", .text(source.clearing.shown(source.challenge.title))),
      ("municipality", .text(source.profile.municipality)),
      ("profile", .text(source.profile.name)),
      ("profile-version", .number(source.profile.version)),
      ("workflow", .text(source.workflow.name)),
      ("workflow-version", .number(source.workflow.version)),
      ("opened", .day(source.challenge.openedOn)),
      ("taken-in", .flag(source.challenge.takenIn != nil)),
      ("domain", OCELType.value(source.fact("task", "domain"))),
      ("area", OCELType.value(source.fact("task", "area"))),
    ]
    challenge.changes = first.compactMap { name, value in
      value.map { OCEL.Change(name: name, time: OCEL.start, value: $0) }
    }
    put(challenge)
    for person in parties.order {
      guard let party = parties[person] else { continue }
      var object = OCEL.Object(id: party.id, type: OCELType.party)
      object.changes = [
        ("role", party.role?.rawValue), ("side", party.role?.logSide), ("name", party.name),
      ].compactMap { name, text in
        text.map { OCEL.Change(name: name, time: OCEL.start, value: .text($0)) }
      }
      put(object)
    }
    for task in source.challenge.catalogueTasks { addTask(task) }
  }

  private mutating func addTask(_ id: CatalogueID) {
    guard let task = source.dossier.situation.catalogue[id], task.isPublic else { return }
    var object = OCEL.Object(id: Self.taskID(id.text), type: OCELType.catalogueTask)
    object.changes = [("domain", task.domain), ("area", task.area), ("kind", task.kind)]
      .compactMap { name, text in
        text.map { OCEL.Change(name: name, time: OCEL.start, value: .text($0)) }
      }
    put(object)
    relate(challengeID, to: object.id, "about")
  }

  private mutating func put(_ object: OCEL.Object) {
    guard places[object.id] == nil else { return }
    places[object.id] = objects.count
    objects.append(object)
  }

  private mutating func change(_ id: String, _ name: String, _ value: OCEL.Value, at time: String) {
    guard let place = places[id] else { return }
    let known = objects[place].changes.last { $0.name == name }
    if known?.value != value {
      objects[place].changes.append(.init(name: name, time: time, value: value))
    }
  }

  private mutating func relate(_ id: String, to other: String, _ qualifier: String) {
    guard let place = places[id], places[other] != nil, id != other else { return }
    let relation = OCEL.Relation(object: other, qualifier: qualifier)
    if !objects[place].relations.contains(relation) { objects[place].relations.append(relation) }
  }

  /// The people and records that fields of records name, when all objects are there.
  private mutating func relateRecords() {
    for record in source.challenge.records where record.visibility != .internal {
      for field in RecordKind.named(record.kind)?.fields ?? [] {
        switch field.type {
        case .person:
          guard let party = record.person(field.name).flatMap({ parties[$0] }) else { continue }
          relate(recordID(record.id), to: party.id, field.name)
        case .record:
          guard let other = record.text(field.name).map(RecordID.init) else { continue }
          relate(recordID(record.id), to: recordID(other), field.name)
        default: continue
        }
      }
    }
  }

  // MARK: Events

  private mutating func add(_ entry: TimelineEntry) {
    guard let event = entry.event else { return }
    switch event {
    case .opened: add(entry, OCELType.journalName(entry.type), about: [])
    case .recorded(let recorded): addRecorded(recorded, entry)
    case .recordChanged(let changed):
      guard !isHidden(changed.id) else { return }
      let time = add(
        entry, OCELType.journalName(entry.type),
        about: [(recordID(changed.id), "record")] + named(changed.kind, changed.values))
      setFields(changed.id, changed.kind, changed.values, entry, at: time)
    case .recordWithdrawn(let withdrawn):
      guard !isHidden(withdrawn.id) else { return }
      let time = add(
        entry, OCELType.journalName(entry.type), about: [(recordID(withdrawn.id), "record")])
      change(recordID(withdrawn.id), "withdrawn-on", .day(entry.on), at: time)
    case .visibilityChanged(let changed):
      guard !isHidden(changed.id) else { return }
      add(entry, OCELType.journalName(entry.type), about: [(recordID(changed.id), "record")])
    case .stepTaken(let taken): addSteps(taken, entry)
    case .termStarted, .termRecalculated, .termEnded, .termLapsed: addTerm(event, entry)
    case .reminderDue(let reminder):
      let records = reminder.records.filter { !isHidden($0) }
      guard records.count == reminder.records.count else { return }
      add(
        entry, OCELType.journalName(entry.type), about: records.map { (recordID($0), "record") })
    case .corrected(let corrected):
      let about = source.challenge.steps.first { $0.entry == corrected.entry }?.record
      guard !isHidden(about) else { return }
      let isUndone = if case .annulled = corrected.change { true } else { false }
      add(
        entry, isUndone ? "step.undone" : "step.redated", .correction,
        about: about.map { [(recordID($0), "record")] } ?? [],
        more: [("corrects", .number(corrected.entry))])
    case .statusCodeIssued: add(entry, OCELType.journalName(entry.type), about: [])
    }
  }

  private mutating func addRecorded(
    _ recorded: ChallengeCore.Event.Recorded, _ entry: TimelineEntry
  ) {
    guard !isHidden(recorded.id) else { return }
    let id = recordID(recorded.id)
    put(OCEL.Object(id: id, type: recorded.kind))
    change(id, "recorded-on", .day(entry.on), at: OCEL.start)
    setFields(recorded.id, recorded.kind, recorded.values, entry, at: OCEL.start)
    relate(challengeID, to: id, "record")
    add(
      entry, OCELType.journalName(entry.type),
      about: [(id, "record")] + named(recorded.kind, recorded.values))
  }

  /// The people and the task of the catalogue that fields name, by the name of the field.
  private func named(
    _ kind: String, _ values: [String: ChallengeCore.Value]
  ) -> [(String, String)] {
    (RecordKind.named(kind)?.fields ?? []).compactMap { field in
      guard case .text(let text) = values[field.name], !text.isEmpty else { return nil }
      if kind == "task", field.name == "catalogue" { return (Self.taskID(text), field.name) }
      guard field.type == .person, let party = parties[PersonID(text)] else { return nil }
      return (party.id, field.name)
    }
  }

  private static func taskID(_ catalogue: String) -> String { "catalogue/\(catalogue)" }

  /// What a log can hold of the fields of a record: no names and no free text.
  private mutating func setFields(
    _ id: RecordID, _ kind: String, _ values: [String: ChallengeCore.Value],
    _ entry: TimelineEntry, at time: String
  ) {
    let record = Record(
      id: id, kind: kind, values: values, on: entry.on, by: entry.by, entry: entry.version,
      visibility: .parties)
    for field in RecordKind.named(kind)?.fields ?? [] where values[field.name] != nil {
      guard OCELType.type(of: field, kind) != nil else { continue }
      let fact = source.clearing.fact(record, field.name)
      if let value = OCELType.value(fact) {
        change(recordID(id), field.name, value, at: time)
      } else if case .gap(let gap, _) = fact {
        change(recordID(id), OCELType.absence(field.name), .text(gap.rawValue), at: time)
      }
    }
  }

  private mutating func addSteps(_ taken: ChallengeCore.Event.StepTaken, _ entry: TimelineEntry) {
    guard !isHidden(taken.record) else { return }
    let own = taken.record.map(recordID)
    for step in steps[entry.version] ?? [] {
      var more: [(String, OCEL.Value)] = [("undone", .flag(step.isUndone))]
      if !step.entered.isEmpty {
        more.append(("state", .text(step.entered.joined(separator: "+"))))
      }
      let time = add(
        entry, step.name, .step, part: step.part, on: step.on,
        about: own.map { [($0, "record")] } ?? [], more: more)
      guard !step.isUndone, let state = step.entered.last else { continue }
      let machine = source.workflow.machine(of: own == nil ? nil : taken.record.flatMap(kind))
      change(own ?? challengeID, "state", .text(step.entered.joined(separator: "+")), at: time)
      if own == nil, let phase = machine.flatMap({ OCELType.phase(of: state, in: $0) }) {
        change(challengeID, "phase", .text(phase.rawValue), at: time)
      }
      if own == nil, machine?.states[state]?.isEnd == true {
        change(challengeID, "ended", .day(step.on), at: time)
        if let outcome = source.latest("ending")?.text("outcome") {
          change(challengeID, "outcome", .text(outcome), at: time)
        }
      }
    }
  }

  private func kind(_ record: RecordID) -> String? { source.challenge.record(record)?.kind }

  private mutating func addTerm(_ event: ChallengeCore.Event, _ entry: TimelineEntry) {
    guard let fact = TermEvent(event), !isHidden(fact.record) else { return }
    let key = "\(fact.name) \(fact.record?.text ?? "")"
    if fact.isStart || terms[key] == nil {
      termCounts[fact.name, default: 0] += 1
      let id = "\(number)/term/\(fact.name)-\(termCounts[fact.name] ?? 1)"
      terms[key] = id
      put(OCEL.Object(id: id, type: OCELType.term))
      let definition = source.workflow.terms[fact.name]
      change(id, "name", .text(fact.name), at: OCEL.start)
      if let owedBy = definition?.owedBy {
        change(id, "owed-by", .text(owedBy.rawValue), at: OCEL.start)
      }
      if let source = definition?.source {
        change(id, "source", .text(source.rawValue), at: OCEL.start)
      }
      relate(challengeID, to: id, "term")
      if let record = fact.record { relate(id, to: recordID(record), "of") }
    }
    guard let id = terms[key] else { return }
    let about = [(id, "term")] + (fact.record.map { [(recordID($0), "record")] } ?? [])
    let end = fact.end.map { [("end", OCEL.Value.day($0))] } ?? []
    let time = add(entry, fact.type, .term, about: about, more: [("term", .text(fact.name))] + end)
    let since = fact.isStart ? OCEL.start : time
    if let end = fact.end { change(id, "end", .day(end), at: since) }
    if let standing = fact.standing { change(id, "standing", .text(standing.rawValue), at: since) }
    if let isProvisional = fact.isProvisional {
      change(id, "provisional", .flag(isProvisional), at: since)
    }
  }

  /// Adds an event, and gives its moment.
  @discardableResult
  private mutating func add(
    _ entry: TimelineEntry, _ type: String, _ shape: OCEL.Shape = .other, part: Int? = nil,
    on date: CalendarDate? = nil,
    about objects: [(String, String)], more: [(String, OCEL.Value)] = []
  ) -> String {
    let time = clock.moment(on: date ?? entry.on)
    var event = OCEL.Event(
      id: "\(number)/\(entry.version)" + (part.map { ".\($0)" } ?? ""), type: type,
      shape: shape, time: time)
    event.values = [("entry", .number(entry.version))]
    if let registered = RegisteredTime(entry.registered) {
      event.values.append(("registered", .time(registered.text)))
      if let day = CalendarDate(iso: String(entry.registered.prefix(10))) {
        event.values.append(("days-later", .number(max(0, entry.on.days(until: day)))))
      }
    }
    if let role = parties.role(entry.by) { event.values.append(("role", .text(role))) }
    event.values += more.map { (name: $0.0, value: $0.1) }
    var relations = [OCEL.Relation(object: challengeID, qualifier: "case")]
    relations += objects.filter { places[$0.0] != nil }.map { .init(object: $0.0, qualifier: $0.1) }
    if let party = parties[entry.by] { relations.append(.init(object: party.id, qualifier: "by")) }
    if let enteredBy = entry.enteredBy, enteredBy != entry.by, let party = parties[enteredBy] {
      relations.append(.init(object: party.id, qualifier: "entered-by"))
    }
    event.relations = relations
    events.append(event)
    return time
  }
}
