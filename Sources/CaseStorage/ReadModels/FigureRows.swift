import ChallengeCore
import Terms

/// By what a case is counted, besides what its row says.
package struct FigureRows: Hashable, Sendable {
  /// Of every task of the case, each once and sorted.
  package var areas: [String]
  package var domains: [String]
  /// Why it ended, by the municipality, each once and sorted.
  package var reasons: [String]
  package var challengerReasons: [String]
  /// How long it was in each phase, in the order in which they were first reached.
  package var phases: [PhaseStay]

  package init(
    areas: [String] = [], domains: [String] = [], reasons: [String] = [],
    challengerReasons: [String] = [], phases: [PhaseStay] = []
  ) {
    self.areas = areas
    self.domains = domains
    self.reasons = reasons
    self.challengerReasons = challengerReasons
    self.phases = phases
  }

  /// All stays of a case in one phase together.
  package struct PhaseStay: Hashable, Sendable {
    package var phase: Phase
    /// Days of the stays that are over.
    package var days: Int
    /// The last day of the last stay that is over; nil when there is none yet.
    package var left: CalendarDate?
    /// Since when it is in the phase now; nil when it is not.
    package var since: CalendarDate?

    package init(phase: Phase, days: Int, left: CalendarDate?, since: CalendarDate?) {
      self.phase = phase
      self.days = days
      self.left = left
      self.since = since
    }
  }
}
