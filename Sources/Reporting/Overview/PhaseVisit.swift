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

/// On whom a case waited, by the states that it was in.
///
/// A state counts for the side that has a move in it; for both when both have one.
package enum Waiter: String, Hashable, Sendable, Codable, CaseIterable {
  case municipality
  case challenger
  case both
  case nobody

  init(_ sides: Set<Side>) {
    switch (sides.contains(.municipality), sides.contains(.challenger)) {
    case (true, true): self = .both
    case (true, false): self = .municipality
    case (false, true): self = .challenger
    case (false, false): self = .nobody
    }
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

  /// The days on which each was waited on, in a fixed order.
  static func waiters(_ stays: [StateStay]) -> [Self] {
    Waiter.allCases.compactMap { waiter in
      let those = stays.filter { Waiter($0.sides) == waiter }
      return those.isEmpty ? nil : Self(waiter.rawValue, those.map { ($0.days, $0.until) })
    }
  }

  private init(_ part: String, _ times: [(days: Int, until: CalendarDate?)]) {
    self.init(
      part: part, days: times.reduce(0) { $0 + $1.days },
      isRunning: times.contains { $0.until == nil })
  }
}
