import ChallengeCore

/// What does what somebody is expected to do.
package enum Fulfilment: Hashable, Sendable {
  /// A record to make, to complete, or to bring to its end.
  case remedy(Remedy)
  /// One of the possibilities, by its place.
  case take(Int)
  /// Any of several possibilities, by their places, the most useful first.
  case oneOf([Int])
}

extension Dossier {
  /// What does what a move asks; nil when nothing that is recorded does.
  ///
  /// It follows from what ends the move: the requirement that it stands for, the date it has, or
  /// the steps for which the case stands where it stands, whoever takes them. A step that puts off a
  /// date does not do what was to be done by it.
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
    guard move.by == .challenger || term != nil else { return nil }
    return step(of: move, among: possibilities)
  }

  /// The steps that one side takes from here; what it still lacks comes before a step itself.
  private func step(of move: Move, among possibilities: [Possibility]) -> Fulfilment? {
    let courses = courses(of: possibilities)
    let isOthers = summary.moves.contains { $0.by == .challenger && $0.record == nil }
    let steps = ActionCourse.byUse(courses).filter { index in
      let isTheirs = possibilities[index].action.by.contains(.challenger)
      return courses[index].isNext
        && (move.by == .challenger ? isTheirs : !isTheirs || !isOthers)
    }
    guard steps.count == 1 else { return steps.isEmpty ? nil : .oneOf(steps) }
    let remedy = possibilities[steps[0]].missing.map(\.remedy).first(where: \.isRecorded)
    return remedy.map { .remedy($0) } ?? .take(steps[0])
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
