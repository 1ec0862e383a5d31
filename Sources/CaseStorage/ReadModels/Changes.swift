import ChallengeCore

/// What has changed in the journal since somebody looked.
package struct Changes: Hashable, Sendable {
  /// What to ask with the next time.
  package let counter: Int
  /// The cases to which something was added, by number.
  package let cases: Set<CaseNumber>
  /// Whether everything is to be read anew: people, rules, the catalogue or a destruction changed,
  /// or too many cases did to be named.
  package let isBeyondCases: Bool

  package init(counter: Int, cases: Set<CaseNumber>, isBeyondCases: Bool) {
    self.counter = counter
    self.cases = cases
    self.isBeyondCases = isBeyondCases
  }

  package var isEmpty: Bool { cases.isEmpty && !isBeyondCases }
}
