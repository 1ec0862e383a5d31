import ChallengeCore
import Terms

/// How cases go through the workflow: which ways they take, where they wait and on whom, and how far
/// that is what the workflow expects.
///
/// Pure: the same rows, date and audience give the same report and the same bytes. Cases that still
/// run are counted as such: their days so far stand apart, and are in the sums.
package struct InsightReport: Hashable, Sendable {
  package let on: CalendarDate
  package let audience: OverviewReport.Audience
  package let selection: ReportSelection
  package let cases: [String]
  /// Nil where the public version would give a small group away.
  package let ended: Int?
  package let running: Int?
  /// Cases that were taken in while they ran: no time is counted of them. Nil where the public version
  /// would give a small group away.
  package let takenIn: Int?
  package let variants: [Variant]
  /// Cases that took a way which is not among the variants; nil where there are none.
  package let otherVariants: OtherVariants?
  package let states: [Waiting]
  package let movers: [Waiting]
  /// The parts of the way on which most days went, the most first; without the states that last as long
  /// as was agreed.
  package let bottlenecks: [Bottleneck]
  package let conformance: [Finding<CaseConformance.Kind>]
  package let rework: [Finding<State>]

  /// How many ways are told apart at most.
  package static let mostVariants = 12
  /// How many parts of the way are ranked at most.
  package static let mostBottlenecks = 10

  package struct State: Hashable, Sendable {
    package let name: String
    package let label: Bilingual
  }

  /// A way through the states.
  package struct Variant: Hashable, Sendable {
    package let states: [State]
    /// Nil when the cases still run.
    package let end: State?
    package let count: Int
    /// The middle number of days from the opening to the end, or so far.
    /// Nil for cases that were taken in: when they began is not recorded.
    package let median: Median?
    /// Whether they already ran when they were taken in, so that the way begins in the middle.
    package let isTakenIn: Bool
    /// Empty in the public version.
    package let cases: [String]
  }

  package struct OtherVariants: Hashable, Sendable {
    /// Nil in the public version, where it would tell how small the groups are.
    package let variants: Int?
    package let count: Int
  }

  /// Days over stays or cases.
  package struct Spread: Hashable, Sendable {
    package let count: Int
    package let median: Median
    /// What nine of ten did not pass; nil in public unless there are enough.
    package let ninetieth: Int?
    /// Nil in the public version: it is that of one case.
    package let longest: Int?
  }

  /// How long was waited in a state or on somebody.
  package struct Waiting: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      case state(State)
      case mover(Mover)
    }

    package let subject: Subject
    /// Those that are over.
    package let completed: Spread?
    /// Those that still last, until the day of the report.
    package let running: Spread?
    /// All days, of both.
    package let days: Int
  }

  package struct Bottleneck: Hashable, Sendable {
    package let state: State
    package let mover: Mover
    package let days: Int
    /// Of all days of all cases outside the states that last as long as was agreed, in thousandths.
    package let share: Int
    package let cases: Int
  }

  package struct Finding<Subject: Hashable & Sendable>: Hashable, Sendable {
    package let subject: Subject
    /// Nil where the public version would give a small group away.
    package let cases: Int?
    package let times: Int?
  }

  /// - Parameters:
  ///   - rows: those outside the selection are left out.
  ///   - date: the day until which what still runs is counted.
  package init(
    _ rows: [InsightRow], on date: CalendarDate, audience: OverviewReport.Audience = .public,
    selection: ReportSelection = ReportSelection()
  ) {
    let rows = rows.filter(selection.includes).sorted { $0.case < $1.case }
    let counting = InsightCounting(rows, audience)
    on = date
    self.audience = audience
    self.selection = selection
    cases = rows.map(\.case)
    ended = counting.shown(rows.count(where: \.hasEnded))
    running = counting.shown(rows.count { !$0.hasEnded })
    takenIn = counting.shown(rows.count(where: \.isTakenIn))
    (variants, otherVariants) = counting.variants
    states = counting.states
    movers = counting.movers
    bottlenecks = counting.bottlenecks
    conformance = counting.conformance
    rework = counting.rework
  }
}
