import CaseStorage
import ChallengeCore
import Terms

/// Where a case, or the process of one of its records, stands in the chart and has been.
package struct ChartPlace: Sendable {
  /// The states in which it stands now, by name.
  package let active: Set<String>
  /// The days on which each state was entered, oldest first; what was undone is left out.
  package let visits: [String: [CalendarDate]]

  package static let nowhere = ChartPlace(active: [], visits: [:])

  /// Since when it stands in a state; nil when it does not.
  package func since(_ state: String) -> CalendarDate? {
    active.contains(state) ? visits[state]?.last : nil
  }
}

extension Dossier {
  package var chart: WorkflowMap { WorkflowMap(situation.workflow) }

  /// The place of the main line, or of the process of a record.
  package func place(of record: RecordID?) -> ChartPlace {
    guard let snapshot = challenge.snapshot(of: record) else { return .nowhere }
    var visits: [String: [CalendarDate]] = [:]
    for step in challenge.steps where step.record == record && step.annulled == nil {
      for name in step.entered { visits[name, default: []].append(step.on) }
    }
    let first = record.flatMap(challenge.record)?.on ?? challenge.openedOn
    let known = challenge.takenIn.flatMap { record == nil ? $0.since : nil }
    for name in snapshot.active where visits[name] == nil { visits[name] = [known ?? first] }
    return ChartPlace(active: Set(snapshot.active), visits: visits)
  }

  /// The records that have a process of their own, the newest first.
  package var processes: [Record] {
    challenge.records.reversed().filter {
      $0.withdrawn == nil && $0.snapshot != nil && situation.workflow.processes[$0.kind] != nil
    }
  }
}

extension Casework {
  /// How many open cases that somebody may count stand in each state, by the name that lists keep; a
  /// state without cases is absent.
  package func openCounts(_ acting: Acting) throws(CaseworkFailure) -> [String: Int] {
    try figures(from: acting.on, to: acting.on, acting).openPerState
  }

  /// The open cases that stand in a state, by the name that lists keep.
  package func cases(
    in state: String, limit: Int = 100, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseList {
    try list(CaseFilter(state: state, hasEnded: false), limit: limit, acting)
  }
}
