/// What a field of a record holds.
///
/// Dates are ISO text and money is a number of euro cents, so that a value has the same shape in
/// the journal, in JSON and in a case history; the field's type says how to read it.
package enum Value: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])
  /// Not known, and why: never blank, never zero.
  ///
  /// > Source: domain report, amendment 7.
  case gap(Gap, reason: String)

  package var isGap: Bool {
    if case .gap = self { true } else { false }
  }
}

/// The four ways in which a fact can be absent, kept apart.
package enum Gap: String, Hashable, Sendable, CaseIterable {
  case unknown
  case notMeasured = "not-measured"
  case notAgreed = "not-agreed"
  case notApplicable = "not-applicable"
}

/// A value as somebody entered it: in a form, as `FIELD=VALUE`, or in a case history.
package enum EnteredValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])

  /// The same as one text, as it would be typed.
  package var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: ", ")
    }
  }
}

/// The fields of one record or action as entered, by field name.
package typealias Entry = [String: EnteredValue]

/// A text in the two languages of the program.
package struct Bilingual: Hashable, Sendable {
  package let dutch: String
  package let english: String

  package init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }
}

/// The two parties of a challenge.
package enum Side: String, Hashable, Sendable, CaseIterable {
  case municipality
  case challenger
}

/// Who may read a record.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  case `public`
  case parties
  case `internal`
}

/// What a person may be.
///
/// > Source: domain report 2.2 and 5.9.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case processManager = "process-manager"
  case contactPerson = "contact-person"
  case challenger
  case lineAdviser = "line-adviser"
  case panel
  case decider
  case evaluator
  case administrator
  /// Reads under an agreement, and meets pseudonyms only.
  case researcher
  /// A member of the council, or the public: reads what is published.
  case council
  /// The clock, which does what falls due. Nobody is given this role.
  case clock

  /// The roles that people can be given.
  package static var assignable: [Role] { allCases.filter { $0 != .clock } }

  /// The roles that only read.
  package static let readers: Set<Role> = [.researcher, .council]

  /// The roles that an action can be given to.
  package static var acting: [Role] { assignable.filter { !readers.contains($0) } }

  /// The roles of those who work on the challenges for the municipality.
  package static var staff: Set<Role> { Set(acting).subtracting([.challenger]) }

  /// The side that a person with this role acts for; nil for those who only read.
  package var side: Side? {
    if Self.readers.contains(self) { return nil }
    return self == .challenger ? .challenger : .municipality
  }
}

/// The four phases of a challenge, and the talk before it.
///
/// > Source: tip 6.
package enum Phase: String, Hashable, Sendable, CaseIterable {
  case vooroverleg
  case aanbod
  case afspraken
  case uitvoering
  case opvolging

  /// The four phases proper, in order.
  package static var main: [Phase] { [.aanbod, .afspraken, .uitvoering, .opvolging] }
}
