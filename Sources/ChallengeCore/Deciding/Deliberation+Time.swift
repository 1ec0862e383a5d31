import Terms

extension Deliberation {
  // MARK: Terms

  /// Makes the terms on record those that follow from the steps and records, by events.
  mutating func reconcileTerms() throws(Refusal) {
    let derived = try TermDerivation(challenge, situation).terms
    let keys = (derived + challenge.terms).reduce(into: [TermKey]()) { keys, term in
      let key = TermKey(name: term.name, record: term.record)
      if !keys.contains(key) { keys.append(key) }
    }
    for key in keys {
      let wanted = derived.filter(key.names)
      let known = challenge.terms.filter(key.names)
      if wanted.count > known.count {
        // The one before ended in the same step as the new one began.
        if let before = known.last { adjust(before, to: wanted[known.count - 1]) }
        for term in wanted.dropFirst(known.count) { begin(term) }
      } else if wanted.count < known.count {
        if known.last?.isOpen == true { end(key, .cancelled, on: situation.on) }
      } else if let term = wanted.last, let before = known.last {
        adjust(before, to: term)
      }
    }
  }

  private mutating func begin(_ term: RunningTerm) {
    emit(
      .termStarted(
        .init(
          name: term.name, record: term.record, input: term.input, fixedEnd: term.fixedEnd,
          end: term.end, isProvisional: term.isProvisional)))
    if term.standing == .suspended { recalculate(term, .suspended) }
    if let endedOn = term.endedOn {
      end(TermKey(name: term.name, record: term.record), term.standing, on: endedOn)
    }
  }

  private mutating func adjust(_ before: RunningTerm, to term: RunningTerm) {
    let same =
      before.input == term.input && before.fixedEnd == term.fixedEnd && before.end == term.end
      && before.suspendedOn == term.suspendedOn
    if !same || (!before.isOpen && term.isOpen) {
      recalculate(term, Self.cause(before, term))
    }
    if !term.isOpen, before.standing != term.standing || before.endedOn != term.endedOn || !same {
      end(
        TermKey(name: term.name, record: term.record), term.standing,
        on: term.endedOn ?? situation.on)
    }
  }

  private static func cause(
    _ before: RunningTerm, _ after: RunningTerm
  ) -> Event.TermRecalculated.Cause {
    if before.suspendedOn == nil, after.suspendedOn != nil { return .suspended }
    if before.suspendedOn != nil, after.suspendedOn == nil { return .resumed }
    if after.input.extensions.count > before.input.extensions.count { return .extended }
    return .corrected
  }

  private mutating func recalculate(_ term: RunningTerm, _ cause: Event.TermRecalculated.Cause) {
    emit(
      .termRecalculated(
        .init(
          name: term.name, record: term.record, cause: cause, input: term.input,
          fixedEnd: term.fixedEnd, suspendedOn: term.suspendedOn, end: term.end,
          isProvisional: term.isProvisional)))
  }

  private mutating func end(
    _ key: TermKey, _ standing: RunningTerm.Standing, on date: CalendarDate
  ) {
    emit(.termEnded(.init(name: key.name, record: key.record, standing: standing)), on: date)
  }

  // MARK: Corrections

  mutating func correct(
    _ entry: Int, _ correction: Command.Correction, _ reason: String
  ) throws(Refusal) {
    try permit(.correct)
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw .byRules([Reason("reason-missing", .fill(field: "reason"))])
    }
    guard let step = challenge.steps.first(where: { $0.entry == entry && $0.annulled == nil })
    else { throw .byRules([Reason("no-such-step", about: String(entry))]) }
    switch correction {
    case .date(let date): try redate(step, date, reason)
    case .undo: try undo(step, reason)
    }
    try settle()
    try reconcileTerms()
  }

  private mutating func redate(
    _ step: Step, _ date: CalendarDate, _ reason: String
  ) throws(Refusal) {
    let own = challenge.steps.filter { $0.record == step.record && $0.annulled == nil }
    let earlier = own.last { $0.entry < step.entry }
    let later = own.first { $0.entry > step.entry }
    if date > situation.on {
      throw .byRules([Reason("date-out-of-order", about: situation.on.iso)])
    }
    if let earlier, date < earlier.on {
      throw .byRules([Reason("date-out-of-order", about: earlier.on.iso)])
    }
    if let later, date > later.on {
      throw .byRules([Reason("date-out-of-order", about: later.on.iso)])
    }
    emit(.corrected(.init(entry: step.entry, change: .redated(date), reason: reason)))
  }

  private mutating func undo(_ step: Step, _ reason: String) throws(Refusal) {
    guard challenge.lastStep(of: step.record)?.entry == step.entry, step.action != "open",
      situation.workflow.actions[step.action] != nil || step.by == .clock
    else { throw .byRules([Reason("not-last-step", about: String(step.entry))]) }
    emit(.corrected(.init(entry: step.entry, change: .annulled(step.before), reason: reason)))
    let kinds = situation.workflow.actions[step.action]?.records.map(\.kind) ?? []
    for kind in kinds {
      let attached = challenge.records.last { $0.kind == kind && $0.entry < step.entry }
      guard let attached, attached.withdrawn == nil else { continue }
      emit(.recordWithdrawn(.init(id: attached.id, kind: kind, reason: reason)))
    }
  }
}

/// Names one term of a case.
private struct TermKey: Hashable {
  let name: String
  let record: RecordID?

  func names(_ term: RunningTerm) -> Bool { term.name == name && term.record == record }
}
