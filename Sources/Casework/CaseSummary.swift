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
  /// The day on which it ended; nil while it runs.
  package let endedOn: CalendarDate?
  /// The municipality's contact person, as far as the reader knows people by name.
  package let contactPerson: PersonID?
  /// The last day of the first term that the municipality owes and that runs.
  package let owedBy: CalendarDate?

  /// The first day by which the municipality must do something, though the case has ended; nil when
  /// nothing is left to do.
  package var owedAfterEnd: CalendarDate? {
    hasEnded ? [owedBy, MoveDays(moves).ourDeadline].compactMap(\.self).min() : nil
  }

  /// Whether it has come to a stop.
  ///
  /// > Source: R-45.
  package func isStuck(on date: CalendarDate) -> Bool { stuckFrom.map { $0 <= date } ?? false }

  /// Whether the municipality is late with something.
  package func isOverdue(on date: CalendarDate) -> Bool {
    moves.contains { $0.by == .municipality && $0.isLate(on: date) }
      || owedAfterEnd.map { $0 < date } ?? false
  }

  /// Why somebody of the municipality should look at it, in order of harm.
  package func attention(on date: CalendarDate, _ times: AttentionTimes) -> Attention {
    MoveDays(moves).attention(
      on: date, stuckFrom: stuckFrom, hasEnded: hasEnded, owedBy: owedBy, times)
  }

  package func attention(on date: CalendarDate, warnDays: Int = 14) -> Attention {
    attention(on: date, AttentionTimes(soonDays: warnDays))
  }
}

extension MoveDays {
  init(_ moves: [Move]) {
    func of(_ side: Side) -> [Move] { moves.filter { $0.by == side } }
    self.init(
      ourDeadline: of(.municipality).compactMap(\.deadline).min(),
      theirDeadline: of(.challenger).compactMap(\.deadline).min(),
      hasOurMove: !of(.municipality).isEmpty, hasTheirMove: !of(.challenger).isEmpty,
      waitingSince: of(.challenger).filter { $0.due == nil }.map(\.since).min())
  }
}

/// A page of the list of cases.
package struct CaseList: Sendable {
  package let cases: [CaseSummary]
  /// For the page after this one; nil when this is the last.
  package let next: String?
}
