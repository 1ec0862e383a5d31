import Terms

/// What has happened to a case, as it is kept in the journal.
///
/// `evolve` takes every one of them without deciding anything: guards were evaluated when the
/// command was decided.
package enum Event: Hashable, Sendable {
  case opened(Opened)
  case recorded(Recorded)
  case recordChanged(RecordChanged)
  case recordWithdrawn(RecordWithdrawn)
  case visibilityChanged(VisibilityChanged)
  case stepTaken(StepTaken)
  case termStarted(TermStarted)
  case termRecalculated(TermRecalculated)
  case termEnded(TermEnded)
  case termLapsed(TermLapsed)
  case reminderDue(Reminder)
  case corrected(Corrected)
  case statusCodeIssued(StatusCodeIssued)

  package struct Opened: Hashable, Sendable {
    package let title: String
    package let rules: RulesReference
    /// Where the main line begins: state names and history, as stored.
    package let snapshot: StoredSnapshot
    package let takenIn: Challenge.TakenIn?

    package init(
      title: String, rules: RulesReference, snapshot: StoredSnapshot, takenIn: Challenge.TakenIn?
    ) {
      self.title = title
      self.rules = rules
      self.snapshot = snapshot
      self.takenIn = takenIn
    }
  }

  package struct Recorded: Hashable, Sendable {
    package let id: RecordID
    package let kind: String
    package let values: [String: Value]
    package let visibility: Visibility
    package let snapshot: StoredSnapshot?

    package init(
      id: RecordID, kind: String, values: [String: Value], visibility: Visibility,
      snapshot: StoredSnapshot?
    ) {
      self.id = id
      self.kind = kind
      self.values = values
      self.visibility = visibility
      self.snapshot = snapshot
    }
  }

  package struct RecordChanged: Hashable, Sendable {
    package let id: RecordID
    package let kind: String
    package let values: [String: Value]

    package init(id: RecordID, kind: String, values: [String: Value]) {
      self.id = id
      self.kind = kind
      self.values = values
    }
  }

  package struct RecordWithdrawn: Hashable, Sendable {
    package let id: RecordID
    package let kind: String
    package let reason: String

    package init(id: RecordID, kind: String, reason: String) {
      self.id = id
      self.kind = kind
      self.reason = reason
    }
  }

  /// Others may read a record than before.
  package struct VisibilityChanged: Hashable, Sendable {
    package let id: RecordID
    package let kind: String
    package let visibility: Visibility

    package init(id: RecordID, kind: String, visibility: Visibility) {
      self.id = id
      self.kind = kind
      self.visibility = visibility
    }
  }

  package struct StepTaken: Hashable, Sendable {
    package let action: String
    /// The record whose machine took the step, nil for the main line.
    package let record: RecordID?
    package let microsteps: [StoredMicrostep]
    package let snapshot: StoredSnapshot

    package init(
      action: String, record: RecordID?, microsteps: [StoredMicrostep], snapshot: StoredSnapshot
    ) {
      self.action = action
      self.record = record
      self.microsteps = microsteps
      self.snapshot = snapshot
    }
  }

  package struct TermStarted: Hashable, Sendable {
    package let name: String
    package let record: RecordID?
    package let input: TermInput
    package let fixedEnd: CalendarDate?
    package let end: CalendarDate
    package let isProvisional: Bool

    package init(
      name: String, record: RecordID?, input: TermInput, fixedEnd: CalendarDate?, end: CalendarDate,
      isProvisional: Bool
    ) {
      self.name = name
      self.record = record
      self.input = input
      self.fixedEnd = fixedEnd
      self.end = end
      self.isProvisional = isProvisional
    }
  }

  package struct TermRecalculated: Hashable, Sendable {
    package enum Cause: String, Hashable, Sendable {
      case suspended
      case resumed
      case extended
      case corrected
    }

    package let name: String
    package let record: RecordID?
    package let cause: Cause
    package let input: TermInput
    package let fixedEnd: CalendarDate?
    package let suspendedOn: CalendarDate?
    package let end: CalendarDate
    package let isProvisional: Bool

    package init(
      name: String, record: RecordID?, cause: Cause, input: TermInput, fixedEnd: CalendarDate?,
      suspendedOn: CalendarDate?, end: CalendarDate, isProvisional: Bool
    ) {
      self.name = name
      self.record = record
      self.cause = cause
      self.input = input
      self.fixedEnd = fixedEnd
      self.suspendedOn = suspendedOn
      self.end = end
      self.isProvisional = isProvisional
    }
  }

  package struct TermEnded: Hashable, Sendable {
    package let name: String
    package let record: RecordID?
    package let standing: RunningTerm.Standing

    package init(name: String, record: RecordID?, standing: RunningTerm.Standing) {
      self.name = name
      self.record = record
      self.standing = standing
    }
  }

  package struct TermLapsed: Hashable, Sendable {
    package let name: String
    package let record: RecordID?
    package let end: CalendarDate

    package init(name: String, record: RecordID?, end: CalendarDate) {
      self.name = name
      self.record = record
      self.end = end
    }
  }

  /// A visible, reasoned correction; what it corrects stays in the journal.
  package struct Corrected: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
      /// The step happened on another date.
      case redated(CalendarDate)
      /// The step should not have been taken; the machine goes back to where it was.
      case annulled(StoredSnapshot)
    }

    package let entry: Int
    package let change: Change
    package let reason: String

    package init(entry: Int, change: Change, reason: String) {
      self.entry = entry
      self.change = change
      self.reason = reason
    }
  }

  package struct StatusCodeIssued: Hashable, Sendable {
    /// SHA-256 of the code; nil ends the code that was in use.
    package let hash: [UInt8]?

    package init(hash: [UInt8]?) { self.hash = hash }
  }
}

/// A configuration by state names, as the journal keeps it.
package struct StoredSnapshot: Hashable, Sendable {
  package let active: [String]
  package let history: [String: [String]]

  package init(active: [String], history: [String: [String]]) {
    self.active = active
    self.history = history
  }
}

/// One microstep by names, as the journal keeps it.
package struct StoredMicrostep: Hashable, Sendable {
  package let event: String?
  package let exited: [String]
  package let entered: [String]
  package let effects: [String]

  package init(event: String?, exited: [String], entered: [String], effects: [String]) {
    self.event = event
    self.exited = exited
    self.entered = entered
    self.effects = effects
  }
}

/// An event with who, when and on what basis.
package struct DatedEvent: Hashable, Sendable {
  package let event: Event
  /// The date on which it took effect.
  package let on: CalendarDate
  package let by: PersonID

  package init(_ event: Event, on: CalendarDate, by: PersonID) {
    self.event = event
    self.on = on
    self.by = by
  }
}
