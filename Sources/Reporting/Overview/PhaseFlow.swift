import ChallengeCore

/// From phase to phase: how many came, went on, still are there, and ended there.
///
/// A case that comes back to a phase counts there again. In each phase, those that were there, began
/// there and came are as many as those that went on, still run and ended: it adds up.
package struct PhaseFlow: Hashable, Sendable {
  package let stages: [Stage]
  /// Whether it is not shown because some number would be of fewer than five cases.
  package let isWithheld: Bool

  package struct Stage: Hashable, Sendable {
    package let phase: Phase
    /// That were here before the first day of the period; without a period none.
    package let wasHere: Int
    /// That began here, or are told from here on.
    package let began: Int
    /// That came from another phase.
    package let came: Int
    /// That went on to another phase, in the order of the phases.
    package let onward: [Onward]
    package let running: Int
    /// By outcome, the most first; the outcome is nil where none is recorded, and in public always.
    package let ended: [Ending]

    /// That began here or came, in the period when there is one.
    package var arrived: Int { began + came }
    package var total: Int { wasHere + arrived }
  }

  package struct Onward: Hashable, Sendable {
    package let to: Phase
    package let count: Int
  }

  package struct Ending: Hashable, Sendable {
    package let outcome: String?
    package let count: Int
  }

  init(_ rows: [OverviewRow], _ period: ReportPeriod?, _ audience: OverviewReport.Audience) {
    var counts: [Phase: Count] = [:]
    for row in rows {
      let visits = row.visits.filter { $0.touches(period) }
      for (index, visit) in visits.enumerated() {
        guard let phase = Phase(rawValue: visit.phase) else { continue }
        var count = counts[phase] ?? Count()
        if let period, visit.from < period.from {
          count.wasHere += 1
        } else if index == 0 {
          count.began += 1
        } else {
          count.came += 1
        }
        if index + 1 < visits.count {
          if let next = Phase(rawValue: visits[index + 1].phase) {
            count.onward[next, default: 0] += 1
          }
        } else if visit.until == nil {
          count.running += 1
        } else {
          count.ended[audience == .public ? nil : row.outcome, default: 0] += 1
        }
        counts[phase] = count
      }
    }
    let all = Phase.allCases.compactMap { phase in counts[phase].map { $0.stage(phase) } }
    let isSmall = all.contains { stage in
      let cells =
        [stage.wasHere, stage.began, stage.came, stage.running] + stage.onward.map(\.count)
        + stage.ended.map(\.count)
      return cells.contains { (1..<OverviewReport.smallestGroup).contains($0) }
    }
    isWithheld = audience == .public && isSmall
    stages = isWithheld ? [] : all
  }

  private struct Count {
    var wasHere = 0
    var began = 0
    var came = 0
    var onward: [Phase: Int] = [:]
    var running = 0
    var ended: [String?: Int] = [:]

    func stage(_ phase: Phase) -> Stage {
      Stage(
        phase: phase, wasHere: wasHere, began: began, came: came,
        onward: Phase.allCases.compactMap { next in
          onward[next].map { Onward(to: next, count: $0) }
        }, running: running,
        ended: ended.map { Ending(outcome: $0.key, count: $0.value) }
          .sorted { ($1.count, $0.outcome ?? "~") < ($0.count, $1.outcome ?? "~") })
    }
  }
}
