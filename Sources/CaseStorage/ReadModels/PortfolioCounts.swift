import ChallengeCore
import Terms

/// Which cases are counted: those that ran between two days.
package struct FigureQuery: Hashable, Sendable {
  /// A case counts when it was opened on or before the last day and had not ended before the first.
  package var days: ClosedRange<CalendarDate>
  /// The day on which somebody looks.
  package var on: CalendarDate
  /// Only cases that have one of these parts; nil for all, empty for none.
  package var parts: Set<CasePart>?

  package init(
    days: ClosedRange<CalendarDate>, on: CalendarDate, parts: Set<CasePart>? = nil
  ) {
    self.days = days
    self.on = on
    self.parts = parts
  }
}

/// A month of the calendar.
package struct YearMonth: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package init(_ date: CalendarDate) { self.init(year: date.year, month: date.month) }

  /// From 1 to 4.
  package var quarter: Int { (month + 2) / 3 }

  package static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

/// The portfolio in numbers.
///
/// Where a key is nil, nothing is recorded. A case with several areas, domains or reasons is in each
/// of them.
package struct PortfolioCounts: Hashable, Sendable {
  package var cases = 0
  /// Those that run on the last day.
  package var running = 0
  package var openPerPhase: [Phase: Int] = [:]
  package var openPerState: [String: Int] = [:]
  /// Of those that have ended by the last day.
  package var outcomes: [String?: Int] = [:]
  /// Those that were opened or ended within the days.
  package var opened: [YearMonth: Int] = [:]
  package var ended: [YearMonth: Int] = [:]
  /// Cases in which the municipality is over a term on the day on which somebody looks.
  package var late = 0
  package var areas: [String?: Int] = [:]
  package var domains: [String?: Int] = [:]
  /// Of those that have ended.
  package var reasons: [String?: Int] = [:]
  package var challengerReasons: [String?: Int] = [:]
  /// How long cases were in a phase that they left within the days.
  package var phases: [PhaseDays] = []

  package init() {}

  package struct PhaseDays: Hashable, Sendable {
    package let phase: Phase
    package let cases: Int
    package let median: Median
    /// Nine of ten took no longer.
    package let ninetieth: Int

    package init(phase: Phase, cases: Int, median: Median, ninetieth: Int) {
      self.phase = phase
      self.cases = cases
      self.median = median
      self.ninetieth = ninetieth
    }

    /// - Parameter counts: how many cases took so many days, the shortest first.
    package init?(_ phase: Phase, _ counts: [(days: Int, cases: Int)]) {
      let total = counts.reduce(0) { $0 + $1.cases }
      guard total > 0 else { return nil }
      func nth(_ place: Int) -> Int {
        var seen = 0
        for (days, cases) in counts {
          seen += cases
          if seen > place { return days }
        }
        return counts.last?.days ?? 0
      }
      self.init(
        phase: phase, cases: total,
        median: Median(doubled: nth((total - 1) / 2) + nth(total / 2)),
        ninetieth: nth((total * 9 + 9) / 10 - 1))
    }
  }
}
