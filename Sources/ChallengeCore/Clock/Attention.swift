import Terms

/// Why somebody of the municipality should look at a case; the first is what does most harm.
///
/// A case belongs to one group on one day. Lateness comes before all else; a case that has come to
/// a stop is told as such, whoever has the move, since nobody has used it for too long.
package enum Attention: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// The municipality is late.
  case late
  /// The case has ended and the municipality is late with what it promised for afterwards.
  ///
  /// > Source: tip 6; R-55.
  case lateAfterEnd
  /// The challenger is late.
  case otherLate
  /// A last day is near.
  case dueSoon
  /// The municipality has a move.
  case ourMove
  /// Only the challenger has a move, without a last day, and has had it for long.
  case waitingLong
  /// It has come to a stop.
  ///
  /// > Source: R-45.
  case stuck
  /// It waits for the challenger, and that may be.
  case theirMove
  /// It has ended, and nobody is late with anything.
  case ended

  package static func < (left: Attention, right: Attention) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether it is a group of cases that have ended.
  package var isAfterEnd: Bool { self == .lateAfterEnd || self == .ended }
}

/// How long ahead and how long after something asks for attention, in days.
package struct AttentionTimes: Hashable, Sendable {
  /// A last day within this many days is near.
  package var soonDays: Int
  /// From so many days on the wait for the challenger is long.
  package var waitDays: Int

  package init(soonDays: Int = 14, waitDays: Int = 28) {
    self.soonDays = soonDays
    self.waitDays = waitDays
  }
}

/// The days by which the moves in a case ask for attention.
///
/// They follow from the case alone; which group it is in follows from these and the day on which
/// somebody looks.
package struct MoveDays: Hashable, Sendable {
  /// The first last day of the municipality's moves; nil when none has one.
  package var ourDeadline: CalendarDate?
  package var theirDeadline: CalendarDate?
  package var hasOurMove: Bool
  package var hasTheirMove: Bool
  /// Since when the challenger has a move without a day; nil when there is none.
  package var waitingSince: CalendarDate?

  package init(
    ourDeadline: CalendarDate? = nil, theirDeadline: CalendarDate? = nil, hasOurMove: Bool = false,
    hasTheirMove: Bool = false, waitingSince: CalendarDate? = nil
  ) {
    self.ourDeadline = ourDeadline
    self.theirDeadline = theirDeadline
    self.hasOurMove = hasOurMove
    self.hasTheirMove = hasTheirMove
    self.waitingSince = waitingSince
  }

  /// The group of a case on a day.
  ///
  /// - Parameter owedBy: the last day of the first term that the municipality owes and that runs.
  package func attention(
    on date: CalendarDate, stuckFrom: CalendarDate?, hasEnded: Bool, owedBy: CalendarDate?,
    _ times: AttentionTimes
  ) -> Attention {
    if hasEnded {
      return [ourDeadline, owedBy].contains { $0.map { $0 < date } ?? false }
        ? .lateAfterEnd : .ended
    }
    if let ourDeadline, ourDeadline < date { return .late }
    if let theirDeadline, theirDeadline < date { return .otherLate }
    let soon = date.adding(days: times.soonDays)
    if [ourDeadline, theirDeadline].contains(where: { $0.map { $0 <= soon } ?? false }) {
      return .dueSoon
    }
    if let stuckFrom, stuckFrom <= date { return .stuck }
    if hasOurMove { return .ourMove }
    if let waitingSince, waitingSince <= date.adding(days: -times.waitDays) { return .waitingLong }
    return .theirMove
  }
}
