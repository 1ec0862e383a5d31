import ChallengeCore

extension Dossier {
  /// The term by which the municipality still has to do something after the end, the first to end.
  package var termOwedAfterEnd: TermDefinition? {
    guard summary.hasEnded else { return nil }
    return terms.filter { term in
      term.term.standing == .running && term.definition?.owedBy == .municipality
        && term.definition?.isMoment == false
    }.min { $0.term.end < $1.term.end }?.definition
  }
}
