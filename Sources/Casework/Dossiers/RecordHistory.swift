import ChallengeCore
import Terms

/// A record as one entry of the journal made it: who did what to it, and what it said from then on.
package struct RecordVersion: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case recorded
    /// The fields that were given another value, with what stood there before.
    case changed(before: [String: Value])
    case withdrawn(reason: String)
    case visibility(Visibility)
  }

  /// The entry in the journal of the case.
  package let entry: Int
  package let on: CalendarDate
  package let by: PersonID
  package let enteredBy: PersonID?
  package let basis: String?
  package let change: Change
  /// Everything that it said from this entry on.
  package let values: [String: Value]
  package let visibility: Visibility
}

extension Dossier {
  /// Every version of a record that the reader may see, oldest first; empty when there is none.
  ///
  /// A change that brought nothing new, such as the same value once more, is a version too: somebody
  /// made it.
  package func history(of record: RecordID) -> [RecordVersion] {
    var versions: [RecordVersion] = []
    for entry in timeline {
      guard let next = entry.event.flatMap({ step($0, of: record, after: versions.last) }) else {
        continue
      }
      versions.append(
        RecordVersion(
          entry: entry.version, on: entry.on, by: entry.by, enteredBy: entry.enteredBy,
          basis: entry.basis, change: next.change, values: next.values,
          visibility: next.visibility))
    }
    return versions
  }

  private typealias Next = (
    change: RecordVersion.Change, values: [String: Value], visibility: Visibility
  )

  private func step(_ event: Event, of record: RecordID, after last: RecordVersion?) -> Next? {
    let (values, visibility) = (last?.values ?? [:], last?.visibility ?? .internal)
    switch event {
    case .recorded(let recorded) where recorded.id == record:
      return (.recorded, recorded.values, recorded.visibility)
    case .recordChanged(let changed) where changed.id == record:
      let names = changed.values.keys.filter { changed.values[$0] != values[$0] }
      let before = names.reduce(into: [String: Value]()) { $0[$1] = values[$1] ?? .text("") }
      return (.changed(before: before), values.merging(changed.values) { $1 }, visibility)
    case .recordWithdrawn(let withdrawn) where withdrawn.id == record:
      return (.withdrawn(reason: withdrawn.reason), values, visibility)
    case .visibilityChanged(let changed) where changed.id == record:
      return (.visibility(changed.visibility), values, changed.visibility)
    default: return nil
    }
  }
}
