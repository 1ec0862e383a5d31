/// A period in which a term does not run because the applicant was asked to supplement something.
///
/// Counted literally: from the day after the invitation until the day of the answer, so `answered −
/// invited − 1` days.
///
/// > Source: Awb art. 4:15 lid 1 onder a.
public struct Suspension: Hashable, Sendable, Codable {
  /// The day on which the invitation was sent.
  public let invited: CalendarDate

  /// The day of the answer, or the last day of the term to answer when it went by unused.
  public let answered: CalendarDate

  /// Whether the answer is still to come, so that ``answered`` is the last day it may come.
  ///
  /// A result that rests on an open suspension is the end "at the latest".
  public let isOpen: Bool

  /// A suspension that has ended, by the answer or because the term to answer went by unused.
  public init(invited: CalendarDate, answered: CalendarDate) {
    self.invited = invited
    self.answered = answered
    isOpen = false
  }

  /// A suspension that still runs; the answer is expected on this day at the latest.
  ///
  /// Without such a day nothing is suspended, so there is no way to make one.
  ///
  /// > Source: ABRvS, ECLI:NL:RVS:2016:2527.
  public init(invited: CalendarDate, answerBy: CalendarDate) {
    self.invited = invited
    answered = answerBy
    isOpen = true
  }

  /// How many calendar days lie between invitation and answer, never negative.
  public var days: Int { max(0, invited.days(until: answered) - 1) }
}
