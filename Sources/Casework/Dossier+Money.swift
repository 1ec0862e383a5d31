import ChallengeCore
import Terms

extension Dossier {
  private var inspection: Inspection {
    Inspection(challenge: challenge, situation: situation, record: nil)
  }

  /// What somebody should look at; a challenger is told what is for both sides.
  package var warnings: [Warning] {
    let all = ChallengeCore.warnings(challenge, situation)
    let isInside = [.whole, .ownPart].contains(clearance.level)
    return isInside ? all : all.filter { $0.audience == .bothSides }
  }

  package var budget: BudgetTotals { BudgetTotals(challenge) }

  /// Nil when nothing on record says what it is worth.
  package var value: CaseValue? { CaseValue(challenge, situation.workflow) }

  /// Nil when the profile has no rule or nothing is known of earlier aid.
  package var deMinimisRoom: DeMinimisRoom? { DeMinimisRoom(inspection) }

  package var instrumentHints: [InstrumentHint] {
    challenge.moneyInstrument.map(InstrumentHint.hints) ?? []
  }

  /// The light route with the value that brought the case on it; nil when it does not hold.
  package var lightRoute: (route: LightRoute, size: Int)? {
    guard let route = inspection.lightRoute, let size = inspection.size else { return nil }
    return (route, size)
  }
}

extension StatusView {
  /// The day from which the municipality no longer does the task, when that came after the request.
  package var taskCutFrom: CalendarDate? {
    guard !summary.hasEnded else { return nil }
    return Inspection(challenge: dossier.challenge, situation: dossier.situation, record: nil)
      .cutAfterReceipt
  }
}

extension Casework {
  /// The profile for cases that are opened now.
  package func profileInForce() throws(CaseworkFailure) -> MunicipalityProfile {
    try rules.profile(rules.inForce().profile)
  }
}
