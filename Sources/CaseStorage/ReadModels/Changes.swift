import ChallengeCore

/// What has changed in the journal since somebody looked.
package struct Changes: Hashable, Sendable {
  /// What to ask with the next time.
  package let counter: Int
  /// The cases to which something was added, by number.
  package let cases: Set<CaseNumber>
  /// Who entered what was added to each of them.
  package let writers: [CaseNumber: Set<PersonID>]
  /// Whether everything is to be read anew: people, rules, the catalogue or a destruction changed,
  /// or too many cases did to be named.
  package let isBeyondCases: Bool

  package init(
    counter: Int, cases: Set<CaseNumber>, writers: [CaseNumber: Set<PersonID>] = [:],
    isBeyondCases: Bool
  ) {
    self.counter = counter
    self.cases = cases
    self.writers = writers
    self.isBeyondCases = isBeyondCases
  }

  /// The cases to which somebody else than this person added something.
  package func cases(changedByOthersThan person: PersonID) -> Set<CaseNumber> {
    cases.filter { writers[$0] != [person] }
  }

  package var isEmpty: Bool { cases.isEmpty && !isBeyondCases }
}
