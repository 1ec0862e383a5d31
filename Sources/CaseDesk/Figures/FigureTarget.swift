import Casework
import ChallengeCore
import Terms

/// The cases that a bar stands for, as the list can show them.
enum FigureTarget: Hashable, Sendable {
  case phase(Phase)
  /// By its name in the workflow.
  case state(String)
  case ourMove
  case theirMove
  case late
  case opened(ClosedRange<CalendarDate>)
  case ended(ClosedRange<CalendarDate>)
  case outcome(String)
  case reason(String)
  case area(String)
  case domain(String)
  /// Evaluations that stand so, on their own screen.
  case evaluations(CaseEvaluation.Standing)

  /// The days of a year.
  static func year(_ year: Int) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}
