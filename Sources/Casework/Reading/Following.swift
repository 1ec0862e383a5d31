import CaseStorage
import ChallengeCore

extension Casework {
  /// What was appended since an earlier answer; cheap enough to be asked every second.
  ///
  /// Names the cases that the reader may list; a case that he may not, he is not told of.
  package func changes(
    since counter: Int, _ acting: Acting
  ) throws(CaseworkFailure) -> Changes {
    let changes = try storing { () throws(StorageFailure) in
      try store.changes(since: counter)
    }
    guard !changes.cases.isEmpty else { return changes }
    let authority = try authority(acting)
    let parts = try deciding { () throws(Refusal) in try authority.cases(.list) }
    guard parts != nil else { return changes }
    var filter = CaseFilter()
    filter.numbers = changes.cases
    filter.parts = parts
    let page = try storing { [filter] () throws(StorageFailure) in
      try store.cases(filter, limit: changes.cases.count, after: nil)
    }
    let shown = Set(page.rows.map(\.number))
    return Changes(
      counter: changes.counter, cases: shown,
      writers: changes.writers.filter { shown.contains($0.key) },
      isBeyondCases: changes.isBeyondCases)
  }
}
