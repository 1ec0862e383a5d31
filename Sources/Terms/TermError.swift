/// Why a term has no end date.
public enum TermError: Error, Hashable, Sendable {
  /// A date on the way lies outside ``TermLimits/years``.
  case outOfRange
  /// There are more suspensions and extensions than ``TermLimits/changesPerTerm``.
  case tooManyChanges(count: Int)
  /// The answer came before the invitation.
  case answeredBeforeInvited(Suspension)
  /// The invitation was sent when the term had already ended, on the given day.
  case suspendedAfterEnd(Suspension, end: CalendarDate)
  /// The new end is earlier than the end the term had already.
  case newEndBeforeEnd(newEnd: CalendarDate, end: CalendarDate)
  /// A term that is counted backwards cannot be suspended or extended.
  case backwardTermChanged
  /// The notice of default came on or before the last day of the term, so it has no effect.
  case noticeBeforeOverdue(received: CalendarDate, end: CalendarDate)

  /// The stable name of the error, for scripts and for the words that belong to it.
  public var code: String {
    switch self {
    case .outOfRange: "term-out-of-range"
    case .tooManyChanges: "term-too-many-changes"
    case .answeredBeforeInvited: "suspension-answered-before-invited"
    case .suspendedAfterEnd: "suspension-after-end"
    case .newEndBeforeEnd: "extension-before-end"
    case .backwardTermChanged: "backward-term-changed"
    case .noticeBeforeOverdue: "notice-before-overdue"
    }
  }
}
