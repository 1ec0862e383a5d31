/// The end of a term, and how it came about.
public struct TermResult: Hashable, Sendable {
  public let input: TermInput

  /// The end before the Algemene termijnenwet, with suspensions and extensions.
  public let rawEnd: CalendarDate

  /// The last day of the term; the term is overdue from the day after.
  public let end: CalendarDate

  /// The explanation, in the order in which the end was found.
  public let steps: [TermStep]

  /// Whether a royal decree that is not yet known may still move the end ("voorlopig").
  public var isProvisional: Bool {
    steps.contains { if case .provisional = $0 { true } else { false } }
  }

  /// Whether the end rests on an answer that is still to come: "at the latest".
  public var isAtLatest: Bool { input.suspensions.contains(where: \.isOpen) }

  /// Whether the Algemene termijnenwet does not apply, so that ``end`` is ``rawEnd``.
  public var isOutsideAtw: Bool {
    steps.contains { if case .noAtw = $0 { true } else { false } }
  }

  /// Whether the term is over and done with on this day; not yet on its last day.
  public func isOverdue(on today: CalendarDate) -> Bool { today > end }
}

/// One step in the explanation of an end date.
public enum TermStep: Hashable, Sendable {
  /// The length was counted from a day that is not counted itself, or back from it.
  case counted(from: CalendarDate, length: TermLength, backwards: Bool, end: CalendarDate)

  /// The term did not run for so many calendar days, which moved the end.
  ///
  /// Days that another suspension already covers, and days up to ``TermInput/from``, are not in
  /// `days`. A term of working days moves by the working days among them.
  case suspended(Suspension, days: Int, end: CalendarDate)

  /// The term was extended.
  case extended(TermExtension, end: CalendarDate)

  /// The end moved from a Saturday, Sunday or feast day to the next ordinary day.
  ///
  /// `skipped` has every day from `from` up to but not including `to`, and why each is skipped.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 1.
  case rolled(from: CalendarDate, skipped: [SkippedDay], to: CalendarDate)

  /// The end moved so that the term contains two ordinary days.
  ///
  /// `ordinaryDays` are those in the term with its new end, suspended days left out. `skipped` has
  /// the days between the old and the new end that are not ordinary.
  ///
  /// > Source: Algemene termijnenwet, art. 2.
  case twoDayRule(
    from: CalendarDate, ordinaryDays: [CalendarDate], skipped: [SkippedDay], to: CalendarDate)

  /// The Algemene termijnenwet does not apply; the end stays where it is.
  ///
  /// `closure` tells why the end would otherwise have moved; nil when it is an ordinary day.
  case noAtw(NoAtwReason, closure: DayClosure?)

  /// The royal decree for these years is not known yet, and it may move the end.
  ///
  /// > Source: Algemene termijnenwet, art. 3 lid 3.
  case provisional(years: [Int])
}

/// A day on which a term cannot end, and why.
public struct SkippedDay: Hashable, Sendable {
  public let date: CalendarDate
  public let closure: DayClosure

  public init(date: CalendarDate, closure: DayClosure) {
    self.date = date
    self.closure = closure
  }
}

/// Why the Algemene termijnenwet does not apply to a term.
public enum NoAtwReason: Hashable, Sendable {
  /// The term is set in something the act does not cover, which does not declare it applicable.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 1 and art. 5.
  case sourceNotCovered(TermSource)

  /// The rule that sets the term declares the act not applicable.
  case setAside(TermSource)

  /// The term is described in more than the act covers.
  ///
  /// > Source: Algemene termijnenwet, art. 4 onder a.
  case tooLong(AtwLengthLimit)

  /// The term is counted back from a moment or an event.
  ///
  /// > Source: Algemene termijnenwet, art. 1 lid 2.
  case countedBackwards

  /// The end is a day named to the applicant, not the end of a length.
  ///
  /// > Source: Awb art. 4:14.
  case namedEnd
}

/// The lengths beyond which the Algemene termijnenwet does not apply.
///
/// > Source: Algemene termijnenwet, art. 4 onder a.
public enum AtwLengthLimit: String, Hashable, Sendable, CaseIterable {
  case ninetyDays = "90-days"
  case twelveWeeks = "12-weeks"
  case threeMonths = "3-months"
  /// Described in years, however few.
  case inYears = "in-years"
}
