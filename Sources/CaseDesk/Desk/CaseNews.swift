import Casework
import ChallengeCore

/// Which cases others have changed since the reader looked at them.
struct CaseNews: Hashable {
  private(set) var cases: Set<CaseNumber> = []
  /// What the reader has changed himself and the desk has not heard of yet.
  private var own: Set<CaseNumber> = []

  init(_ cases: Set<CaseNumber> = []) { self.cases = cases }

  var isEmpty: Bool { cases.isEmpty }

  func has(_ number: CaseNumber) -> Bool { cases.contains(number) }

  /// The reader has changed a case: that is no news to him.
  mutating func isMine(_ number: CaseNumber) { own.insert(number) }

  /// Takes what has changed; what the reader did himself is left out.
  mutating func take(_ changed: Set<CaseNumber>) {
    cases.formUnion(changed.subtracting(own))
    own = []
  }

  /// The reader has looked at a case.
  mutating func see(_ number: CaseNumber) { cases.remove(number) }

  mutating func seeAll() { cases = [] }
}
