/// How somebody reads a case: what is shown, what is left out, and how people are called.
package struct Clearance: Hashable, Sendable {
  /// From the one that shows most to the one that shows least.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// Everything, internal deliberation included.
    case whole
    /// Everything of a case in which one's department takes part; how to reach the challenger is
    /// left to the contact person.
    case ownPart = "own-part"
    /// What both parties read, with names: whoever evaluates this case.
    case evaluation
    /// What both parties read: the challenger, in the own case.
    case party
    /// What both parties read, without names, contact data and free text.
    case anonymised
    /// The same, with names that stay the same over time and tell nobody who it is.
    case pseudonymised
    /// What is public, without the names of people.
    case published
  }

  package let level: Level
  /// Who reads: what one has recorded oneself, one reads.
  package let reader: PersonID

  package init(_ level: Level, reader: PersonID) {
    self.level = level
    self.reader = reader
  }
}

extension Clearance.Level {
  /// The records that are read.
  package var visibilities: Set<Visibility> {
    switch self {
    case .whole, .ownPart: [.public, .parties, .internal]
    case .evaluation, .party, .anonymised, .pseudonymised: [.public, .parties]
    case .published: [.public]
    }
  }

  /// Whether people appear under their own names.
  package var showsNames: Bool {
    switch self {
    case .whole, .ownPart, .evaluation, .party: true
    case .anonymised, .pseudonymised, .published: false
    }
  }

  /// Whether one reads how the challenger can be reached.
  package var showsContactData: Bool {
    switch self {
    case .whole, .evaluation, .party: true
    case .ownPart, .anonymised, .pseudonymised, .published: false
    }
  }

  /// Whether typed text is shown; without names where those are not shown.
  package var showsFreeText: Bool {
    switch self {
    case .whole, .ownPart, .evaluation, .party, .published: true
    case .anonymised, .pseudonymised: false
    }
  }

  /// Who reads so.
  var by: Set<Role> {
    switch self {
    case .whole: Authority.wholeReaders
    case .ownPart: [.lineAdviser]
    case .evaluation, .anonymised: [.evaluator]
    case .party: [.challenger]
    case .pseudonymised: [.researcher]
    case .published: [.council]
    }
  }
}

extension Clearance {
  /// Whether a record is shown at all.
  package func shows(_ record: Record) -> Bool {
    level.visibilities.contains(record.visibility)
      || (level.showsNames && record.by == reader)
  }
}
