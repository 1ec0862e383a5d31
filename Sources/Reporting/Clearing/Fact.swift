import ChallengeCore
import Terms

/// One fact in a report: a value, or the way in which it is absent.
///
/// Cleared already: what may not be shown is not in it. Never blank and never a zero that nobody
/// recorded.
package enum Fact: Hashable, Sendable {
  case text(String)
  case texts([String])
  case date(CalendarDate)
  case days(Int)
  case number(Int)
  case money(cents: Int)
  case flag(Bool)
  /// A value of a closed list of the program.
  case choice(String)
  case choices([String])
  /// A thing that a workflow or a profile names.
  case named([Bilingual])
  case record(RecordID)
  case person(PersonFact)
  /// Known to be absent; the reason is nil when it is free text that is not released.
  case gap(Gap, reason: String?)
  case textWithheld
  case nameWithheld
  /// Nobody filled it in.
  case notRecorded

  /// Whether there is a value, shown or withheld.
  package var isKnown: Bool {
    switch self {
    case .gap, .notRecorded: false
    default: true
    }
  }

  static func date(orNone date: CalendarDate?) -> Fact { date.map(Fact.date) ?? .notRecorded }
  static func money(orNone cents: Int?) -> Fact { cents.map(Fact.money) ?? .notRecorded }
}

/// A person as a report shows one: by role, and by name only when the options say so.
package struct PersonFact: Hashable, Sendable {
  /// Nil when the register does not know the person.
  package let role: Role?
  package let name: String?
}
