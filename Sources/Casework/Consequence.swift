import ChallengeCore
import Terms

/// What a command would do to a case, tried out and kept nowhere.
package struct Consequence: Sendable {
  /// What would be written in the journal, in order.
  package let events: [DatedEvent]
  package let before: CaseSummary
  package let after: CaseSummary

  /// What somebody would be expected to do that is not expected of him now.
  package var newMoves: [Move] {
    after.moves.filter { move in
      !before.moves.contains { $0.by == move.by && $0.what == move.what && $0.due == move.due }
    }
  }

  /// Whether the case would come into another state.
  package var isElsewhere: Bool { before.state != after.state || before.label != after.label }
}

extension Dossier {
  /// What a command would do now, or why it would be refused.
  ///
  /// Everything goes through `decide`. What the reader may not see is in none of it: the summaries
  /// are made of the case as it is shown.
  ///
  /// - Parameter actor: in whose name it would be done; nil for the reader himself.
  package func consequence(
    of command: Command, by actor: PersonID? = nil
  ) throws(Refusal) -> Consequence {
    let events = try decide(command, challenge, situation.with(actor: actor))
    var changed = challenge
    for event in events { changed.evolve(event) }
    return Consequence(
      events: events, before: summary, after: Projection(changed, situation).summary)
  }
}
