import ChallengeCore
import Terms

/// A case as lists show it.
package struct CaseSummary: Hashable, Sendable {
  package let number: CaseNumber
  package let title: String
  package let phase: Phase
  /// The name of the state in the workflow.
  package let state: String
  package let label: Bilingual
  package let moves: [Move]
  package let version: Int
  package let hasEnded: Bool
  package let openedOn: CalendarDate
  package let updatedOn: CalendarDate
  /// The first day on which something is due.
  package let nextDue: CalendarDate?
  package let outcome: String?
  package let area: String?
  package let domain: String?
  /// The first day on which it counts as stuck if nothing happens; nil when it never does.
  package let stuckFrom: CalendarDate?

  /// Whether it has come to a stop.
  ///
  /// > Source: R-45.
  package func isStuck(on date: CalendarDate) -> Bool { stuckFrom.map { $0 <= date } ?? false }

  /// Whether the municipality is late with something.
  package func isOverdue(on date: CalendarDate) -> Bool {
    moves.contains { $0.by == .municipality && $0.isLate(on: date) }
  }

  /// Why somebody of the municipality should look at it, in order of harm.
  package func attention(on date: CalendarDate, warnDays: Int = 14) -> Attention {
    if hasEnded { return .ended }
    if isOverdue(on: date) { return .late }
    if moves.contains(where: { $0.isLate(on: date) }) { return .otherLate }
    if isStuck(on: date) { return .dueSoon }
    if let nextDue, nextDue <= date.adding(days: warnDays) { return .dueSoon }
    return moves.contains { $0.by == .municipality } ? .ourMove : .theirMove
  }
}

/// How urgently a case asks to be looked at; the first is the worst.
package enum Attention: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// The municipality is late.
  case late
  /// The challenger is late.
  case otherLate
  case dueSoon
  case ourMove
  case theirMove
  case ended

  package static func < (left: Attention, right: Attention) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A page of the list of cases.
package struct CaseList: Sendable {
  package let cases: [CaseSummary]
  /// For the page after this one; nil when this is the last.
  package let next: String?
}
