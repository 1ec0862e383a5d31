import Statechart
import Terms

extension Deliberation {
  // MARK: Actions

  mutating func take(
    _ name: String, _ record: RecordID?, _ fields: Entry
  ) throws(Refusal) {
    let action = try knownAction(name)
    try permit(.take(action: name))
    let reasons = try attempt(action, record, fields)
    guard reasons.isEmpty else { throw .byRules(reasons) }
    try adopt(challenge.steps.last?.record)
    try settle()
    try reconcileTerms()
  }

  func knownAction(_ name: String) throws(Refusal) -> ActionDefinition {
    guard let action = situation.workflow.actions[name] else {
      let nearest = nearestName(to: name, among: situation.workflow.actionOrder)
      throw .unknown(.action(name, nearest: nearest))
    }
    return action
  }

  /// Carries an action out on the case as it would be; what it lacks comes back together.
  mutating func attempt(
    _ action: ActionDefinition, _ given: RecordID?, _ fields: Entry
  ) throws(Refusal) -> [Reason] {
    let target: RecordID?
    switch process(of: action, given) {
    case .success(let record): target = record
    case .failure(let reason): return [reason]
    }
    guard isPossible(action.name, target) else {
      return [Reason("action-not-now", about: action.name)]
    }
    if let last = challenge.lastStep(of: target)?.on, situation.on < last {
      return [Reason("date-before-last-step", about: last.iso, .waitUntil(last))]
    }
    let wasEnding = challenge.latest("ending")
    var reasons = try fill(action, target, fields)
    reasons += try drive(
      action.name, as: action.name, target, on: situation.on, by: situation.actor)
    if reasons.isEmpty { reopen(wasEnding, after: action) }
    return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private enum Target {
    case success(RecordID?)
    case failure(Reason)
  }

  /// The record whose process an action drives; the only open one when none is named.
  private func process(of action: ActionDefinition, _ given: RecordID?) -> Target {
    guard let kind = action.process else { return .success(nil) }
    if let given {
      guard let record = challenge.record(given), record.kind == kind, record.withdrawn == nil
      else { return .failure(Reason("process-missing", about: given.text)) }
      return .success(given)
    }
    let open = challenge.active(kind).filter { isPossible(action.name, $0.id) }
    if open.count > 1 {
      let names = open.map(\.id.text).joined(separator: ", ")
      return .failure(Reason("record-needed", about: names, .fill(field: "record")))
    }
    guard let only = open.first else {
      return .failure(Reason("process-missing", about: kind, .add(kind: kind, fields: [:])))
    }
    return .success(only.id)
  }

  /// Whether the event means something where the machine stands, whatever its guards say.
  func isPossible(_ event: String, _ record: RecordID?) -> Bool {
    guard let (machine, snapshot) = machine(record), let id = machine.chart.event(named: event)
    else { return false }
    return !machine.chart.candidates(for: id, in: snapshot).isEmpty
  }

  /// How many ways there are through the guards of an event where its machine stands.
  func ways(_ event: String, _ record: RecordID?) -> Int {
    guard let (machine, snapshot) = machine(record), let id = machine.chart.event(named: event)
    else { return 0 }
    let facts = RequirementFacts(machine, inspection(record))
    return machine.chart.explain(id, in: snapshot, facts).compactMap(\.obstacle)
      .reduce(0) { $0 + $1.ways.count }
  }

  func machine(_ record: RecordID?) -> (Machine, Snapshot)? {
    let kind = record.flatMap { challenge.record($0)?.kind }
    guard record == nil || kind != nil, let machine = situation.workflow.machine(of: kind),
      let stored = challenge.snapshot(of: record),
      let snapshot = try? machine.chart.snapshot(active: stored.active, history: stored.history)
    else { return nil }
    return (machine, snapshot)
  }

  /// Records what comes with an action and fills in what it completes.
  private mutating func fill(
    _ action: ActionDefinition, _ target: RecordID?, _ fields: Entry
  ) throws(Refusal) -> [Reason] {
    var left = fields
    var reasons: [Reason] = []
    for attached in action.records {
      let kind = try knownKind(attached.kind)
      let given = left.filter { kind.field($0.key) != nil && attached.set[$0.key] == nil }
      for name in given.keys { left[name] = nil }
      let own = announced(kind).merging(given) { $1 }
      let (values, missing) = try complete(
        kind, own, set: attached.set, demands: attached.demands)
      reasons += missing
      let id = append(kind, values)
      if let record = challenge.record(id), missing.isEmpty {
        reasons += RecordRules.reasons(record, inspection(id))
      }
    }
    if let target, let record = challenge.record(target), let kind = RecordKind.named(record.kind) {
      let fillable = kind.fields.filter { action.fills.contains($0.name) }
      let own = left.filter { name, _ in fillable.contains { $0.name == name } }
      for name in own.keys { left[name] = nil }
      let values = try read(own, of: fillable)
      try checkOwnWords(record, values)
      reasons += consentReasons(record, values)
      if !values.isEmpty {
        emit(.recordChanged(.init(id: target, kind: record.kind, values: values)))
        if values["outcome"] != nil, let decided = challenge.record(target) {
          reasons += RecordRules.objectionDecider(decided, inspection(target))
        }
        if let changed = challenge.record(target) {
          reasons += RecordRules.future(changed, inspection(target))
        }
        try followUp(target)
      }
    }
    if !left.isEmpty { throw .badInput(unknownFields(left, action)) }
    return reasons
  }

  /// What is on record already of the request that is now submitted: nobody types it twice.
  ///
  /// > Source.
  private func announced(_ kind: RecordKind) -> Entry {
    guard kind.name == "request", let known = challenge.latest(kind.name) else { return [:] }
    return known.values.mapValues { value in
      switch value {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .flag(let flag): .flag(flag)
      case .list(let items): .list(items)
      case .gap(let gap, let reason): .text("\(gap.rawValue): \(reason)")
      }
    }
  }

  private func unknownFields(_ left: Entry, _ action: ActionDefinition) -> [FieldProblem] {
    let known = action.fields.map(\.name)
    return left.sorted { $0.key < $1.key }.map {
      FieldProblem(
        field: $0.key, entered: String($0.value.text.prefix(80)), cause: .unknownField(known: known)
      )
    }
  }

  /// Sends an event to a machine; what its guards lack comes back.
  mutating func drive(
    _ event: String, as name: String, _ record: RecordID?, on: CalendarDate, by: PersonID
  ) throws(Refusal) -> [Reason] {
    guard let (machine, snapshot) = machine(record),
      let id = machine.chart.event(named: event)
    else { return [Reason("action-not-now", about: name)] }
    let facts = RequirementFacts(machine, inspection(record))
    guard let macrostep = machine.chart.send(id, to: snapshot, facts) else {
      return machine.reasons(against: id, in: snapshot, facts, alternative)
    }
    emitStep(name, record, machine, macrostep, on: on, by: by)
    return []
  }

  mutating func emitStep(
    _ name: String, _ record: RecordID?, _ machine: Machine, _ macrostep: Macrostep,
    on: CalendarDate, by: PersonID
  ) {
    emit(
      .stepTaken(
        .init(
          action: name, record: record, microsteps: machine.chart.stored(macrostep.microsteps),
          snapshot: machine.chart.stored(macrostep.snapshot))), on: on, by: by)
  }

  /// Takes the steps that need no event: a record or a date may have made them possible.
  mutating func settle() throws(Refusal) {
    let records = challenge.records.filter { $0.snapshot != nil && $0.withdrawn == nil }.map(\.id)
    for record in [nil] + records.map(Optional.some) {
      guard let (machine, snapshot) = machine(record) else { continue }
      let facts = RequirementFacts(machine, inspection(record))
      guard let macrostep = machine.chart.settle(snapshot, facts) else { continue }
      let last = challenge.lastStep(of: record)?.on ?? situation.on
      emitStep(
        "settle", record, machine, macrostep, on: max(last, situation.on), by: situation.actor)
    }
  }

  /// A case that goes on has no ending: the one on record is withdrawn, visibly.
  private mutating func reopen(_ ending: Record?, after action: ActionDefinition) {
    guard let ending, ending.withdrawn == nil, action.process == nil, !action.isFinal,
      !situation.workflow.main.hasEnded(challenge.snapshot)
    else { return }
    emit(.recordWithdrawn(.init(id: ending.id, kind: ending.kind, reason: action.name)))
  }
}

extension ActionDefinition {
  /// The fields that whoever takes the action can fill in.
  package var fields: [Field] {
    let attached = records.flatMap { attached -> [Field] in
      (RecordKind.named(attached.kind)?.fields ?? []).filter { attached.set[$0.name] == nil }.map {
        attached.demands.contains($0.name) ? $0.required : $0
      }
    }
    let own = process.flatMap(RecordKind.named)?.fields.filter { fills.contains($0.name) } ?? []
    return attached + own
  }
}

extension Field {
  fileprivate var required: Field {
    Field(name, type, required: true, preset: preset, example: example)
  }
}

extension Obstacle {
  /// The ways past it: one for each part of an alternative at the top, or itself.
  var ways: [Obstacle] {
    switch self {
    case .any(let parts): parts
    case .all(let parts):
      if let index = parts.firstIndex(where: { if case .any = $0 { true } else { false } }),
        case .any(let choices) = parts[index]
      {
        choices.map { choice in
          .all(parts.enumerated().map { $0.offset == index ? choice : $0.element })
        }
      } else {
        [self]
      }
    default: [self]
    }
  }
}

extension Machine {
  /// What the guards of an event lack, for the way that lacks least, or the one after it.
  func reasons(
    against event: EventID, in snapshot: Snapshot, _ facts: RequirementFacts, _ alternative: Int
  ) -> [Reason] {
    let explanations = chart.explain(event, in: snapshot, facts)
    let candidates = explanations.compactMap(\.obstacle).flatMap(\.ways).map {
      reasons(in: $0, facts)
    }
    // A stable order: of ways that lack as much, the first of the file.
    let order = candidates.indices.sorted {
      (candidates[$0].count, $0) < (candidates[$1].count, $1)
    }
    guard let least = order.first else {
      return [Reason("action-not-now", about: chart.name(of: event))]
    }
    return candidates[order.indices.contains(alternative) ? order[alternative] : least]
  }

  private func reasons(in obstacle: Obstacle, _ facts: RequirementFacts) -> [Reason] {
    switch obstacle {
    case .fact(let name, mustBe: true, _):
      let requirement = chart.fact(named: name).map { requirements[$0.index] }
      return requirement?.reasons(facts.inspection) ?? []
    case .fact(let name, mustBe: false, _):
      return [Reason("must-not-hold", about: name)]
    case .all(let parts):
      return parts.flatMap { reasons(in: $0, facts) }
    case .any(let parts):
      return parts.map { reasons(in: $0, facts) }.min { $0.count < $1.count } ?? []
    case .comparison(let name, _, _, _), .state(let name, _):
      return [Reason("action-not-now", about: name)]
    case .never:
      return [Reason("action-not-now")]
    }
  }
}
