import Terms

/// A command whose fields are still to be filled in.
struct Draft {
  let deed: PlannedStep.Deed
  let needed: Set<Role>
  /// The fields that can be filled in.
  let fields: [Field]
  /// What is given and stays as it is.
  let fixed: Entry
  /// What is filled in from the start because it is required or usually asked.
  let asked: [String]
  /// The record whose missing fields count as fields of this command.
  var record: RecordID?
  var code: String?
  let command: (Entry) -> Command
}

extension Rehearsal {
  enum Filled {
    case done(PlannedStep)
    /// What stands in the way besides the fields of the command itself.
    case blocked([Reason])
  }

  /// Fills in a draft with plausible values until nothing in it stands in the way, and carries it
  /// out.
  mutating func fill(_ draft: Draft) -> Filled {
    let plausible = Plausible(challenge: challenge, situation: situation)
    var filling = Filling(draft, plausible)
    let on = situation.on
    for _ in 0..<Limits.valuesRehearsed {
      switch carryOut(draft.command(filling.entry), draft.needed) {
      case .done(let actor):
        return .done(step(draft, filling, by: actor, on: on))
      case .unreadable(let problems):
        let moved = problems.map { filling.advance($0.field) }
        if !moved.contains(true) { return .blocked([Reason("action-not-now")]) }
      case .refused(let reasons):
        let moved = reasons.compactMap { filling.field(of: $0) }.map { filling.advance($0) }
        if !moved.contains(true) { return .blocked(reasons.map(filling.outward)) }
      }
    }
    return .blocked([Reason("action-not-now")])
  }

  private func step(
    _ draft: Draft, _ filling: Filling, by actor: PersonID, on date: CalendarDate
  ) -> PlannedStep {
    let known = draft.fixed.mapValues(\.text)
    let order = draft.fields.map(\.name)
    return PlannedStep(
      deed: draft.deed, by: roles(draft), on: date, known: known,
      open: order.filter { filling.entry[$0] != nil && known[$0] == nil }, isJudgement: false,
      code: draft.code, command: draft.command(filling.entry), actor: actor)
  }

  /// Who can do it: for what one side says, the roles of that side.
  private func roles(_ draft: Draft) -> Set<Role> {
    guard case .add(let kind) = draft.deed,
      let side = draft.fixed["side"].flatMap({ Side(rawValue: $0.text) }),
      RecordRules.isSaid(by: side, kind)
    else { return draft.needed }
    let own = draft.needed.filter { $0.side == side }
    return own.isEmpty ? draft.needed : own
  }
}

/// The values that were chosen so far, and which come next.
struct Filling {
  private let draft: Draft
  private let plausible: Plausible
  private(set) var entry: Entry
  private var places: [String: Int] = [:]

  init(_ draft: Draft, _ plausible: Plausible) {
    self.draft = draft
    self.plausible = plausible
    entry = draft.fixed
    for name in draft.asked { _ = advance(name) }
  }

  /// Takes the next plausible value of a field; false when there is none left.
  mutating func advance(_ name: String) -> Bool {
    guard draft.fixed[name] == nil, let field = draft.fields.first(where: { $0.name == name })
    else { return false }
    let values = plausible.values(for: field)
    let place = places[name].map { $0 + 1 } ?? 0
    guard values.indices.contains(place) else { return false }
    places[name] = place
    entry[name] = values[place]
    return true
  }

  /// The field of the command that a reason asks for.
  func field(of reason: Reason) -> String? {
    switch reason.remedy {
    case .fill(let field): field
    case .complete(draft.record, let field): field
    default: nil
    }
  }

  /// A reason as others can take it away: a field that names a record needs that record first.
  func outward(_ reason: Reason) -> Reason {
    guard case .fill(let name) = reason.remedy,
      case .record(let kinds)? = draft.fields.first(where: { $0.name == name })?.type,
      let kind = kinds.first
    else { return reason }
    return Reason(reason.code, about: reason.subject, .add(kind: kind, fields: [:]))
  }
}

extension Rehearsal {
  // MARK: Drafts

  func draft(adding kind: RecordKind, _ fixed: Entry, code: String? = nil) -> Draft {
    let required = kind.fields.filter { $0.isRequired && $0.preset == nil }.map(\.name)
    var fixed = fixed
    // Whoever approves, approves the agreements as they read then.
    if kind.name == "agreement-approval" { fixed["version"] = nil }
    let version = kind.name == "agreement-approval" ? ["version"] : []
    return Draft(
      deed: .add(kind: kind.name), needed: kind.writers, fields: kind.fields, fixed: fixed,
      asked: (required + kind.usuallyAsked).filter { !version.contains($0) }, code: code,
      command: { .add(kind: kind.name, fields: $0) })
  }

  func draft(
    completing record: Record, _ kind: RecordKind, _ names: [String], _ fixed: Entry,
    code: String? = nil
  ) -> Draft {
    Draft(
      deed: .complete(record.id, kind: kind.name), needed: kind.writers, fields: kind.fields,
      fixed: fixed, asked: names, code: code,
      command: { .change(record.id, fields: $0) })
  }

  func draft(
    taking action: ActionDefinition, _ record: RecordID?, isAsked: Bool, _ fixed: Entry = [:],
    code: String? = nil
  ) -> Draft {
    let required = action.fields.filter { $0.isRequired && $0.preset == nil }.map(\.name)
    let deed: PlannedStep.Deed =
      if let record, !isAsked { .finish(action: action.name, record) } else {
        .take(action: action.name, record)
      }
    return Draft(
      deed: deed, needed: action.by, fields: action.fields, fixed: fixed, asked: required,
      record: record, code: code,
      command: { .take(action: action.name, record: record, fields: $0) })
  }
}
