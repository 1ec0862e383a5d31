import ChallengeCore
import Terms

/// Where something in the dossier comes from: the entry that first gave it.
package struct Provenance: Hashable, Sendable {
  /// The entry in the journal of the case.
  package let entry: Int
  package let on: CalendarDate
  package let by: PersonID
  package let enteredBy: PersonID?
  package let basis: String?
}

extension Dossier {
  /// Where each field that is filled in was first given, by record and field.
  ///
  /// > Source: tip 9; R-15: what somebody told once is not asked again.
  package var provenance: [RecordID: [String: Provenance]] {
    var found: [RecordID: [String: Provenance]] = [:]
    for entry in timeline {
      let (record, values): (RecordID, [String: Value])
      switch entry.event {
      case .recorded(let recorded): (record, values) = (recorded.id, recorded.values)
      case .recordChanged(let changed): (record, values) = (changed.id, changed.values)
      default: continue
      }
      let source = Provenance(
        entry: entry.version, on: entry.on, by: entry.by, enteredBy: entry.enteredBy,
        basis: entry.basis)
      for (field, value) in values where value != .text("") && value != .list([]) {
        if found[record]?[field] == nil { found[record, default: [:]][field] = source }
      }
    }
    return found
  }
}
