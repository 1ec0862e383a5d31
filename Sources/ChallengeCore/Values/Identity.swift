/// The number by which a municipality knows a case, for example `2026-0001`.
package struct CaseNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: CaseNumber, right: CaseNumber) -> Bool { left.text < right.text }
}

/// An opaque name for a person: the journal's envelope holds this and never a real name.
package struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: PersonID, right: PersonID) -> Bool { left.text < right.text }

  /// The clock as an actor: it does what falls due.
  package static let clock = PersonID("clock")
}

/// Names one record within its case, for example `contact-person-1`.
package struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  /// Which of its kind it is in the case: `1` of `contact-person-1`.
  package var number: String { text.split(separator: "-").last.map(String.init) ?? text }

  package static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
