import ChallengeCore

/// What does what somebody is expected to do.
package enum Fulfilment: Hashable, Sendable {
  /// A record to make, to complete, or to bring to its end.
  case remedy(Remedy)
  /// One of the possibilities, by its place.
  case take(Int)
}

extension Dossier {
  /// What does what a move asks; nil when several things could, or nothing that is recorded.
  ///
  /// It follows from what ends the move: the requirement that it stands for, the date it has, or
  /// the one action that there is for it.
  package func fulfilment(of move: Move, among possibilities: [Possibility]) -> Fulfilment? {
    if let id = move.record { return fulfilment(of: id, among: possibilities) }
    let stated = projection.path.flatMap(\.moves).first { $0.by == move.by && $0.what == move.what }
    if let requirement = stated?.until.flatMap(Requirement.named) {
      let inspection = Inspection(challenge: challenge, situation: situation, record: nil)
      let remedies = requirement.reasons(inspection).map(\.remedy)
      if let remedy = remedies.first(where: \.isRecorded) { return .remedy(remedy) }
    }
    // The agreed contact is owed also where no day for it was agreed.
    let term = (stated?.term ?? move.term).flatMap { situation.workflow.terms[$0] }
    if term?.length == .until(.nextContact) {
      return .remedy(.add(kind: "contact-moment", fields: ["subject": "progress"]))
    }
    guard move.by == .municipality, term != nil else { return nil }
    let steps = possibilities.indices.filter {
      possibilities[$0].goesOn && possibilities[$0].isPermitted
    }
    return steps.count == 1 ? .take(steps[0]) : nil
  }

  /// What ends the process of a record, or does what a reminder says.
  private func fulfilment(of id: RecordID, among possibilities: [Possibility]) -> Fulfilment? {
    if challenge.openReminders.contains(where: { $0.id == id }) {
      return .remedy(.complete(id, field: "done"))
    }
    let own = possibilities.indices.filter { possibilities[$0].record == id }
    if own.count == 1 { return .take(own[0]) }
    return own.isEmpty ? nil : .remedy(.finish(id))
  }
}

extension Remedy {
  /// Whether something that is recorded lifts the reason.
  package var isRecorded: Bool {
    switch self {
    case .add, .complete, .finish: true
    case .none, .fill, .waitUntil: false
    }
  }
}
