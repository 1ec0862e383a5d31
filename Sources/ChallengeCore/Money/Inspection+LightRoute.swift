extension Inspection {
  /// The light route when it holds for this case: its value is known and small enough.
  ///
  /// Of several values on record the largest counts, so that nobody gets there by a low estimate.
  ///
  /// > Source: domain report, amendment 6.
  package var lightRoute: LightRoute? {
    guard let route = profile.lightRoute, let size, size <= route.upTo else { return nil }
    return route
  }

  /// Euro cents: the largest of the values and budgets on record; nil when there is none.
  package var size: Int? {
    let values = [
      challenge.latest("request")?.number("value"),
      challenge.latest("instrument-check")?.number("value"),
      CaseValue(challenge, situation.workflow)?.total, BudgetTotals(challenge).total,
    ]
    return values.compactMap { $0 }.max()
  }

  /// Whether the light route leaves out a requirement in this case.
  func leavesOut(_ requirement: String) -> Bool {
    lightRoute?.leavesOut.contains(requirement) == true
  }
}
