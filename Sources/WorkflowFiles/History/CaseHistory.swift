import ChallengeCore
import Terms

/// A case history: dated steps by named persons, to be played through the rules.
package struct CaseHistory: Hashable, Sendable {
  package let title: String
  /// What it shows and where it comes from, for readers of the file.
  package let about: String?
  /// The name of the profile; nil is the standard one.
  package let profile: String?
  /// The name of the workflow; nil is the standard one.
  package let workflow: String?
  /// Empty when the history uses people that are registered already.
  package let people: [HistoryPerson]
  /// Tasks of the municipality that are in its catalogue before the first step.
  package let catalogue: [CatalogueTask]
  package let steps: [HistoryStep]
}

/// Somebody who appears in a case history.
package struct HistoryPerson: Hashable, Sendable {
  package let id: PersonID
  package let name: String
  package let roles: Set<Role>
  package let department: String?
  package let email: String?
  package let phone: String?

  /// The person as the program registers people.
  package var person: Person {
    Person(
      id: id, name: name, roles: roles, department: department, email: email, phone: phone)
  }
}

/// One step of a case history.
package struct HistoryStep: Hashable, Sendable {
  /// What is done in a step.
  package enum Act: Hashable, Sendable {
    /// Opens a case; `existing` is the state of a case that was already running.
    case new(title: String, existing: String?, since: CalendarDate?, fields: Entry)
    /// Adds a record; `id` is its name in later steps.
    case add(kind: String, id: String?, fields: Entry)
    case change(String, fields: Entry)
    case withdraw(String, reason: String)
    /// Takes an action.
    ///
    /// `record` is the name in this history of the record whose process it drives, nil when there
    /// is but one; `id` is the name in later steps of the record that the action makes.
    case take(action: String, record: String?, id: String?, fields: Entry)
    /// Corrects an entry of the journal by its number; nil is the last one.
    case correct(entry: Int?, correction: Correction, reason: String)
    /// The clock does what falls due until this date.
    case tick(CalendarDate)
  }

  package enum Correction: Hashable, Sendable {
    case date(CalendarDate)
    case undo
  }

  package let position: FilePosition
  /// Nil is the day of the step before.
  package let on: CalendarDate?
  /// Who enters it; nil only where the file says nothing.
  package let by: PersonID?
  /// For whom it is entered.
  package let behalfOf: PersonID?
  package let basis: String?
  /// The name of the case in this history; nil is the first one.
  package let caseName: String?
  /// Nil in a step that only expects something.
  package let act: Act?
  /// The reason codes with which the act must be refused; nil when it must succeed.
  package let refused: [String]?
  /// What must hold after the act.
  package let expectation: Expectation?
}

/// What must hold at a point of a case history; nil is not looked at.
package struct Expectation: Hashable, Sendable {
  package let position: FilePosition
  package let phase: Phase?
  /// Names of active states.
  package let states: [String]?
  /// The last day of running terms.
  package let due: [String: CalendarDate]?
  /// Sides that have to do something; others may have to as well. Empty: nobody has to.
  package let move: Set<Side>?
  package let version: Int?
  package let hasEnded: Bool?
  package let outcome: String?
  /// Whether a running term of the municipality is over its end.
  package let isOverdue: Bool?
  /// Whether some end date is provisional.
  package let isProvisional: Bool?
  /// Texts that the challenger must read.
  package let statusContains: [String]?
  /// Actions that must be possible, whoever takes them.
  package let open: [String]?
  /// Codes of the warnings about the case, exactly these.
  package let warnings: Set<String>?
}
