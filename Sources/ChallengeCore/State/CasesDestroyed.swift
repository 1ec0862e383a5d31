import Terms

/// The contents of cases were destroyed; the chain holds this, so that it proves the destruction.
///
/// > Source: Archiefwet 1995 art. 3 and 5 (destruction by selection list); Archiefbesluit 1995
/// > art. 8 (statement of destruction); domain report 1.7, R-66.
package struct CasesDestroyed: Hashable, Sendable {
  /// Entries of one case of which the contents are gone, by their version from 1.
  package struct Part: Hashable, Sendable {
    package let number: CaseNumber
    package let versions: [ClosedRange<Int>]

    package init(number: CaseNumber, versions: [ClosedRange<Int>]) {
      self.number = number
      self.versions = versions
    }
  }

  package let parts: [Part]
  /// Entries of the register of which the contents are gone: people who are named nowhere else.
  package let register: [Int]
  package let on: CalendarDate
  package let ground: String
  /// SHA-256 of the signed list, in lower-case hexadecimal digits; nil for cases that came in
  /// destroyed already.
  package let list: String?
  package let signedBy: PersonID?
  /// What may be counted of these cases for ever, in no order that leads back to one of them.
  package let figures: [CaseFigures]

  package init(
    parts: [Part], register: [Int] = [], on: CalendarDate, ground: String, list: String? = nil,
    signedBy: PersonID? = nil, figures: [CaseFigures] = []
  ) {
    self.parts = parts
    self.register = register
    self.on = on
    self.ground = ground
    self.list = list
    self.signedBy = signedBy
    self.figures = figures
  }
}

/// What is left of a destroyed case for statistics: nothing that leads to people, place or task.
package struct CaseFigures: Hashable, Sendable {
  package let outcome: String
  /// The year in which it was opened.
  package let year: Int
  /// Days in each phase, by the name of the phase.
  package let days: [String: Int]

  package init(outcome: String, year: Int, days: [String: Int]) {
    self.outcome = outcome
    self.year = year
    self.days = days
  }
}

/// Data of cases left the database as a file: a backup, an export or a report.
///
/// > Source: domain report R-57 (the log says who took what), R-66.
package struct CopyMade: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case backup
    case export
    case report
    /// The data of one person, for that person.
    case personalData = "personal-data"
    /// A letter, a file for a request, or another document about a case.
    case document
  }

  package let kind: Kind
  /// The last part of the path; `-` for standard output.
  package let file: String
  /// The cases in it; nil for all of them.
  package let cases: [CaseNumber]?
  /// The head of the journal when it was made, as `anchor` prints it.
  package let head: String
  /// What of people was in it, as a code: `public`, `anonymised`, `pseudonyms`, `text`, `names`; nil for a copy of
  /// everything.
  package let clearance: String?
  /// The agreement under which research got it; nil for anything else.
  package let ground: String?

  package init(
    kind: Kind, file: String, cases: [CaseNumber]?, head: String, clearance: String? = nil,
    ground: String? = nil
  ) {
    self.clearance = clearance
    self.ground = ground
    self.kind = kind
    self.file = file
    self.cases = cases
    self.head = head
  }
}
