import Terms

/// Why a command cannot be carried out. Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
  /// The rules say no; each reason says what would lift it.
  case byRules([Reason])
  /// This person may not do this.
  case notPermitted(Permission)
  /// Values that cannot be read; nothing to do with the rules.
  case badInput([FieldProblem])
  case unknown(Unknown)

  /// What somebody would have to be to do this.
  package struct Permission: Hashable, Sendable {
    package let actor: PersonID
    package let roles: Set<Role>
    package let needed: Set<Role>
    /// Whether somebody has such a role and was not assigned to this case.
    package let isUnassigned: Bool
    /// Set when only the agreement with a researcher stands in the way: its last day.
    package let agreementEnded: CalendarDate?

    package init(
      actor: PersonID, roles: Set<Role>, needed: Set<Role>, isUnassigned: Bool = false,
      agreementEnded: CalendarDate? = nil
    ) {
      self.isUnassigned = isUnassigned
      self.actor = actor
      self.roles = roles
      self.needed = needed
      self.agreementEnded = agreementEnded
    }
  }

  package enum Unknown: Hashable, Sendable {
    case action(String, nearest: String?)
    case recordKind(String, nearest: String?)
    case record(String)
    case state(String, nearest: String?)
    case goal(String, nearest: String?)
    case person(String)
  }

  /// The stable codes of a refusal, for scripts and case histories.
  package var codes: [String] {
    switch self {
    case .byRules(let reasons): reasons.map(\.code)
    case .notPermitted: ["not-permitted"]
    case .badInput(let problems): problems.map(\.code)
    case .unknown(let unknown): [unknown.code]
    }
  }
}

extension Refusal.Unknown {
  package var code: String {
    switch self {
    case .action: "action-unknown"
    case .recordKind: "record-kind-unknown"
    case .record: "record-unknown"
    case .state: "state-unknown"
    case .goal: "goal-unknown"
    case .person: "person-unknown"
    }
  }
}

/// One thing that stands in the way, and what would lift it.
package struct Reason: Hashable, Sendable {
  /// A stable code: one of `ReasonCode.all`, or `FIELD-missing`.
  package let code: String
  /// What it is about: a criterion, an element, a term, a side, a date…
  package let subject: String?
  package let remedy: Remedy
  /// Something else that would lift it too; nil when there is nothing.
  package let other: Remedy?

  package init(
    _ code: String, about subject: String? = nil, _ remedy: Remedy = .none, or other: Remedy? = nil
  ) {
    self.code = code
    self.subject = subject
    self.remedy = remedy
    self.other = other
  }
}

/// What would lift a reason; a screen can offer it at once.
package enum Remedy: Hashable, Sendable {
  case none
  /// Record one of this kind, with these values filled in.
  case add(kind: String, fields: [String: String])
  /// Fill in a field of a record that is there.
  case complete(RecordID, field: String)
  /// Fill in a field of the action itself.
  case fill(field: String)
  /// Bring the process of this record to its end.
  case finish(RecordID)
  case waitUntil(CalendarDate)
}
