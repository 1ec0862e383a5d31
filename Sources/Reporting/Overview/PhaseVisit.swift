import ChallengeCore
import Terms

/// One time that a case was in a phase: from where to where, and whether it still lasts.
package struct PhaseVisit: Hashable, Sendable, Codable {
  /// The name of a ``Phase``.
  package var phase: String
  package var from: CalendarDate
  /// Nil while it lasts.
  package var until: CalendarDate?
  /// Until the date of the report while it lasts.
  package var days: Int

  /// The stays of a case taken together by phase, in order; a stay without a phase belongs to the one
  /// before it.
  static func all(_ stays: [StateStay]) -> [PhaseVisit] {
    var visits: [PhaseVisit] = []
    for stay in stays {
      guard let phase = stay.phase?.rawValue ?? visits.last?.phase else { continue }
      if visits.last?.phase == phase {
        visits[visits.count - 1].until = stay.until
        visits[visits.count - 1].days += stay.days
      } else {
        visits.append(
          PhaseVisit(phase: phase, from: stay.from, until: stay.until, days: stay.days))
      }
    }
    return visits
  }

  func touches(_ period: ReportPeriod?) -> Bool {
    guard let period else { return true }
    return from <= period.until && until.map { $0 >= period.from } ?? true
  }
}

extension OverviewRow.PartDays {
  /// All days in each phase, in the order of the phases.
  static func phases(_ visits: [PhaseVisit]) -> [Self] {
    Phase.allCases.compactMap { phase in
      let those = visits.filter { $0.phase == phase.rawValue }
      return those.isEmpty ? nil : Self(phase.rawValue, those.map { ($0.days, $0.until) })
    }
  }

  /// The days on which each was waited on, in a fixed order: what still may come of a case that runs is
  /// not over, whoever it waits on now.
  static func movers(_ days: [Mover: Int], isRunning: Bool) -> [Self] {
    Mover.allCases.compactMap { mover in
      days[mover].map { Self(part: mover.rawValue, days: $0, isRunning: isRunning) }
    }
  }

  private init(_ part: String, _ times: [(days: Int, until: CalendarDate?)]) {
    self.init(
      part: part, days: times.reduce(0) { $0 + $1.days },
      isRunning: times.contains { $0.until == nil })
  }
}
