import Terms

extension Challenge {
  /// The case as its first event makes it.
  package init(opened: Event.Opened, number: CaseNumber, on: CalendarDate, by: PersonID) {
    self.init(
      number: number, title: opened.title, openedOn: on, openedBy: by, rules: opened.rules,
      snapshot: opened.snapshot)
    takenIn = opened.takenIn
    version = 1
  }

  /// Makes what has happened part of the case. Total: it never refuses and decides nothing.
  ///
  /// Events arrive in the order of the journal; each counts as one entry.
  package mutating func evolve(_ dated: DatedEvent) {
    version += 1
    noteActivity(dated)
    switch dated.event {
    case .opened(let opened):
      title = opened.title
    case .recorded(let recorded):
      append(recorded, dated)
    case .recordChanged(let changed):
      update(changed.id) { record in
        record.values.merge(changed.values) { $1 }
        record.changes += 1
        record.changedBy.insert(dated.by)
      }
      noteAgreementChange(changed.kind)
    case .recordWithdrawn(let withdrawn):
      update(withdrawn.id) { record in
        record.withdrawn = .init(on: dated.on, reason: withdrawn.reason)
      }
      noteAgreementChange(withdrawn.kind)
    case .visibilityChanged(let changed):
      update(changed.id) { $0.visibility = changed.visibility }
    case .stepTaken(let step):
      take(step, dated)
    case .corrected(let corrected):
      correct(corrected)
    case .statusCodeIssued(let issued):
      statusCodeHash = issued.hash
    case .reminderDue(let reminder):
      reminders.append(PlannedReminder(reminder, on: dated.on))
    case .termStarted, .termRecalculated, .termEnded, .termLapsed:
      evolveTerm(dated)
    }
  }

  private mutating func noteActivity(_ dated: DatedEvent) {
    guard dated.by != .clock else { return }
    switch dated.event {
    case .opened, .recorded, .recordChanged, .visibilityChanged, .recordWithdrawn, .stepTaken,
      .corrected, .termStarted, .termRecalculated:
      touchedOn = max(touchedOn, dated.on)
      activeOn = max(activeOn, dated.on)
    case .statusCodeIssued: touchedOn = max(touchedOn, dated.on)
    case .reminderDue, .termEnded, .termLapsed: break
    }
  }

  private mutating func append(_ recorded: Event.Recorded, _ dated: DatedEvent) {
    var record = Record(
      id: recorded.id, kind: recorded.kind, values: recorded.values, on: dated.on, by: dated.by,
      entry: version, visibility: recorded.visibility)
    record.snapshot = recorded.snapshot
    append(record)
    noteAgreementChange(recorded.kind)
  }

  private mutating func noteAgreementChange(_ kind: String) {
    if RecordKind.named(kind)?.isAgreement == true { agreementVersion += 1 }
  }

  private mutating func take(_ step: Event.StepTaken, _ dated: DatedEvent) {
    let before = snapshot(of: step.record) ?? step.snapshot
    steps.append(
      Step(
        entry: version, action: step.action, record: step.record, on: dated.on, by: dated.by,
        exited: step.microsteps.flatMap(\.exited), entered: step.microsteps.flatMap(\.entered),
        effects: step.microsteps.flatMap(\.effects).compactMap { TermEffect($0) }, before: before))
    setSnapshot(step.snapshot, of: step.record)
  }

  private mutating func setSnapshot(_ snapshot: StoredSnapshot, of record: RecordID?) {
    if let record {
      update(record) { $0.snapshot = snapshot }
    } else {
      self.snapshot = snapshot
    }
  }

  private mutating func correct(_ corrected: Event.Corrected) {
    guard let index = steps.firstIndex(where: { $0.entry == corrected.entry }) else { return }
    switch corrected.change {
    case .redated(let date):
      steps[index].on = date
    case .annulled(let snapshot):
      steps[index].annulled = corrected.reason
      setSnapshot(snapshot, of: steps[index].record)
    }
  }

  private mutating func evolveTerm(_ dated: DatedEvent) {
    switch dated.event {
    case .termStarted(let started):
      terms.append(
        RunningTerm(
          name: started.name, record: started.record, input: started.input,
          fixedEnd: started.fixedEnd, end: started.end, isProvisional: started.isProvisional))
    case .termRecalculated(let changed):
      updateTerm(changed.name, changed.record) { term in
        term.input = changed.input
        term.fixedEnd = changed.fixedEnd
        if term.end != changed.end { term.lapseNoticed = false }
        term.end = changed.end
        term.isProvisional = changed.isProvisional
        term.suspendedOn = changed.suspendedOn
        term.standing = changed.suspendedOn == nil ? .running : .suspended
        term.endedOn = nil
      }
    case .termEnded(let ended):
      updateTerm(ended.name, ended.record) { term in
        term.standing = ended.standing
        term.endedOn = dated.on
      }
    case .termLapsed(let lapsed):
      updateTerm(lapsed.name, lapsed.record) { $0.lapseNoticed = true }
    default: break
    }
  }

  private mutating func updateTerm(
    _ name: String, _ record: RecordID?, _ change: (inout RunningTerm) -> Void
  ) {
    guard let index = termIndex(name, record: record) else { return }
    change(&terms[index])
  }
}
