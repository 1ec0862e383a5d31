import Terms

/// One case as its journal makes it: where it stands and everything that is on record.
package struct Challenge: Sendable {
  package internal(set) var number: CaseNumber
  package internal(set) var title: String
  package let openedOn: CalendarDate
  package internal(set) var openedBy: PersonID
  /// Hash of the workflow and profile that hold for this case.
  package let rules: RulesReference
  /// Set when the case was already running when it was entered here.
  package internal(set) var takenIn: TakenIn?
  package internal(set) var snapshot: StoredSnapshot
  package internal(set) var records: [Record] = []
  package internal(set) var terms: [RunningTerm] = []
  package internal(set) var steps: [Step] = []
  /// What the clock has pointed out, oldest first.
  package internal(set) var reminders: [PlannedReminder] = []
  /// The last day on which somebody did something; what the clock does is no activity.
  package internal(set) var touchedOn: CalendarDate
  /// The last day on which somebody did something that takes the case further: giving somebody a
  /// code to read it by does not.
  package internal(set) var activeOn: CalendarDate
  package internal(set) var statusCodeHash: [UInt8]?
  /// How many entries the journal holds for this case.
  package internal(set) var version = 0
  /// Grows with every change of the agreement set; an approval names the version it approves.
  package internal(set) var agreementVersion = 0
  private var positions: [RecordID: Int] = [:]

  /// How a running case came in.
  package struct TakenIn: Hashable, Sendable {
    package let state: String
    package let since: CalendarDate

    package init(state: String, since: CalendarDate) {
      self.state = state
      self.since = since
    }
  }

  init(
    number: CaseNumber, title: String, openedOn: CalendarDate, openedBy: PersonID,
    rules: RulesReference, snapshot: StoredSnapshot
  ) {
    self.number = number
    self.title = title
    self.openedOn = openedOn
    self.openedBy = openedBy
    self.rules = rules
    self.snapshot = snapshot
    touchedOn = openedOn
    activeOn = openedOn
  }

  /// Where the machine of a record stands, or the main line.
  package func snapshot(of record: RecordID?) -> StoredSnapshot? {
    guard let record else { return snapshot }
    return self.record(record)?.snapshot
  }

  /// The last step of a machine that has not been undone.
  package func lastStep(of record: RecordID?) -> Step? {
    steps.last { $0.record == record && $0.annulled == nil }
  }

  package func record(_ id: RecordID) -> Record? { positions[id].map { records[$0] } }

  /// The case as somebody reads it who may not see these records.
  package func without(_ hidden: Set<RecordID>) -> Challenge {
    var shown = self
    shown.records = records.filter { !hidden.contains($0.id) }
    shown.reminders = reminders.filter { !$0.reminder.records.contains(where: hidden.contains) }
    shown.positions = Dictionary(
      shown.records.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    shown.terms = terms.filter { !($0.record.map(hidden.contains) ?? false) }
    shown.steps = steps.filter { !($0.record.map(hidden.contains) ?? false) }
    return shown
  }

  /// The records of a kind that still count, oldest first.
  package func active(_ kind: String) -> [Record] {
    records.filter { $0.kind == kind && $0.withdrawn == nil }
  }

  package func latest(_ kind: String) -> Record? {
    records.last { $0.kind == kind && $0.withdrawn == nil }
  }

  /// The date of the last thing that happened to the case.
  package var lastActivity: CalendarDate {
    max(steps.last?.on ?? openedOn, records.last?.on ?? openedOn)
  }

  package func term(_ name: String, record: RecordID? = nil) -> RunningTerm? {
    terms.last { $0.name == name && $0.record == record }
  }

  package func termIndex(_ name: String, record: RecordID?) -> Int? {
    terms.lastIndex { $0.name == name && $0.record == record }
  }

  mutating func append(_ record: Record) {
    positions[record.id] = records.count
    records.append(record)
  }

  mutating func update(_ id: RecordID, _ change: (inout Record) -> Void) {
    guard let position = positions[id] else { return }
    change(&records[position])
  }
}

/// Which workflow and profile hold for a case; the texts are kept under these hashes.
package struct RulesReference: Hashable, Sendable {
  package let workflow: String
  package let profile: String

  package init(workflow: String, profile: String) {
    self.workflow = workflow
    self.profile = profile
  }
}

/// One step of one machine of a case.
package struct Step: Hashable, Sendable {
  /// The entry in the journal of this case.
  package let entry: Int
  package let action: String
  package let record: RecordID?
  package internal(set) var on: CalendarDate
  package let by: PersonID
  /// States left and entered, in order.
  package let exited: [String]
  package let entered: [String]
  /// What it did to the terms.
  package let effects: [TermEffect]
  package let before: StoredSnapshot
  /// Set when a correction has undone the step.
  package internal(set) var annulled: String?

  package init(
    entry: Int, action: String, record: RecordID?, on: CalendarDate, by: PersonID,
    exited: [String], entered: [String], effects: [TermEffect], before: StoredSnapshot
  ) {
    self.entry = entry
    self.action = action
    self.record = record
    self.on = on
    self.by = by
    self.exited = exited
    self.entered = entered
    self.effects = effects
    self.before = before
  }
}

extension Step {
  /// The same step as somebody reads it who is not to know who took it.
  func by(_ person: PersonID, annulled reason: String?) -> Step {
    var step = Step(
      entry: entry, action: action, record: record, on: on, by: person, exited: exited,
      entered: entered, effects: effects, before: before)
    step.annulled = reason
    return step
  }
}
