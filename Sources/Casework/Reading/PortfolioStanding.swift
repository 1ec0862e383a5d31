import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  package typealias Figures = PortfolioCounts
  package typealias Month = YearMonth
}

/// What the portfolio asks for now, besides what is counted over a period.
package struct PortfolioStanding: Hashable, Sendable {
  /// How late the first thing of a case is.
  package enum Lateness: Int, Hashable, CaseIterable, Sendable {
    case week, month, quarter, longer

    /// The most days that it stands for; nil for no end.
    package var days: Int? {
      switch self {
      case .week: 7
      case .month: 31
      case .quarter: 92
      case .longer: nil
      }
    }
  }

  /// Open cases by whose move it is.
  package enum Move: Hashable, CaseIterable, Sendable { case ours, theirs, both, nobody }

  package let moves: [Move: Int]
  /// Open cases in which the municipality is late, by how long its first due day is over.
  package let late: [Lateness: Int]
}

/// Of the cases that were opened between two days: how many came to agreements.
package struct AgreementCounts: Hashable, Sendable {
  /// Those that are in execution or follow-up, or ended there.
  package let reached: Int
  package let underWay: Int
  package let endedBefore: Int
}

extension Casework {
  /// Counts the open cases by whose move it is, and by how late the municipality is.
  package func standing(_ acting: Acting) throws(CaseworkFailure) -> PortfolioStanding {
    func open(
      _ change: (inout CaseFilter) -> Void
    ) throws(CaseworkFailure) -> Int {
      var filter = CaseFilter(hasEnded: false)
      change(&filter)
      return try count(filter, acting).number
    }
    func moves(_ ours: Bool, _ theirs: Bool) throws(CaseworkFailure) -> Int {
      try open {
        $0.hasOurMove = ours
        $0.hasTheirMove = theirs
      }
    }
    func late(before day: CalendarDate?) throws(CaseworkFailure) -> Int {
      try open {
        $0.urgency = .init([.late], on: acting.on)
        $0.dueBefore = day
      }
    }
    var left = try late(before: nil)
    var groups: [PortfolioStanding.Lateness: Int] = [:]
    for group in PortfolioStanding.Lateness.allCases {
      // Due before a day is late by more than so many days.
      let longer = try group.days.map { days throws(CaseworkFailure) in
        try late(before: acting.on.adding(days: -days))
      }
      groups[group] = left - (longer ?? 0)
      left = longer ?? 0
    }
    return PortfolioStanding(
      moves: [
        .ours: try moves(true, false), .theirs: try moves(false, true),
        .both: try moves(true, true), .nobody: try moves(false, false),
      ], late: groups)
  }

  /// Counts how far the cases came that were opened between two days.
  package func agreements(
    openedIn days: ClosedRange<CalendarDate>, _ acting: Acting
  ) throws(CaseworkFailure) -> AgreementCounts {
    func count(_ phases: Set<Phase>, hasEnded: Bool?) throws(CaseworkFailure) -> Int {
      var filter = CaseFilter(hasEnded: hasEnded)
      filter.phases = phases
      filter.opened = days
      return try self.count(filter, acting).number
    }
    let before: Set<Phase> = [.vooroverleg, .aanbod, .afspraken]
    return AgreementCounts(
      reached: try count([.uitvoering, .opvolging], hasEnded: nil),
      underWay: try count(before, hasEnded: false), endedBefore: try count(before, hasEnded: true))
  }

  /// How the states of the main line are called in the workflow in force.
  package func stateLabels() throws(CaseworkFailure) -> [String: Bilingual] {
    try rules.workflow(rules.inForce().workflow).main.states.mapValues(\.label)
  }
}
