import Terms

/// One thing that somebody could do, or that time does, on the way to something.
package struct PlannedStep: Hashable, Sendable {
  package enum Deed: Hashable, Sendable {
    /// Record one of this kind.
    case add(kind: String)
    /// Fill in or change fields of a record that is there.
    case complete(RecordID, kind: String)
    /// Take an action of the process of a record, towards its end.
    case finish(action: String, RecordID)
    /// Take an action of the main line, or the action that was asked for.
    case take(action: String, RecordID?)
    /// Let time pass; the clock then does what falls due.
    case wait(term: String?)
  }

  package let deed: Deed
  /// The roles of which somebody has to do it; empty for time itself.
  package let by: Set<Role>
  /// The first day on which it can be done; for a wait, the day to wait for.
  package let on: CalendarDate
  /// Values that are known, by field.
  package let known: [String: String]
  /// Fields that whoever does it still fills in.
  package let open: [String]
  /// Whether a known value is a judgement: the step helps only if that is how it turns out.
  package let isJudgement: Bool
  /// The reason that it takes away, for a step that was found from one.
  package let code: String?
  /// The command that does it, with made-up values where nobody knows them yet.
  package let command: Command
  /// Who gives that command: somebody of the case, or a stand-in when nobody has the role.
  package let actor: PersonID

  /// Whether a person has to do something; time passes by itself.
  package var isHuman: Bool { if case .wait = deed { false } else { true } }
}

extension PlannedStep {
  /// The record kind of which it makes or changes a record.
  package var kind: String? {
    switch deed {
    case .add(let kind), .complete(_, let kind): kind
    default: nil
    }
  }

  /// The record that it changes or whose process it drives.
  package var record: RecordID? {
    switch deed {
    case .complete(let id, _), .finish(_, let id): id
    case .take(_, let id): id
    default: nil
    }
  }

  package var action: String? {
    switch deed {
    case .finish(let action, _), .take(let action, _): action
    default: nil
    }
  }
}
