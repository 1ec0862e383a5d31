import ChallengeCore
import Terms

/// Something that falls due in a case, as calendars show it.
package struct CalendarRow: Hashable, Sendable {
  /// The last day, or the day on which it happens.
  package var day: CalendarDate
  /// What it is: JSON, opaque to the storage.
  package var subject: String
  package var by: Side
  /// Whether it is only a day on which something happens: nobody is late after it.
  package var isMoment: Bool
  /// The last day on which it is still shown; nil for as long as it is there.
  package var until: CalendarDate?
  /// From when it is asked without being owed: nobody is late with it, and it stands after its day.
  package var askedFrom: CalendarDate?

  package init(
    day: CalendarDate, subject: String, by: Side, isMoment: Bool, until: CalendarDate? = nil,
    askedFrom: CalendarDate? = nil
  ) {
    self.day = day
    self.subject = subject
    self.by = by
    self.isMoment = isMoment
    self.until = until
    self.askedFrom = askedFrom
  }
}

/// An entry of the calendar with the case that it is in.
package struct CaseDay: Hashable, Sendable {
  package let number: CaseNumber
  package let title: String
  package let parts: Set<CasePart>
  package let row: CalendarRow
}

/// How many things fall due on a day.
package struct DayCount: Hashable, Sendable {
  package let day: CalendarDate
  package let number: Int
  /// How many of them somebody is late with.
  package let late: Int

  package init(day: CalendarDate, number: Int, late: Int) {
    self.day = day
    self.number = number
    self.late = late
  }
}

/// Which part of the calendar is asked for.
package struct CalendarQuery: Hashable, Sendable {
  package var days: ClosedRange<CalendarDate>
  /// The day on which somebody looks.
  package var on: CalendarDate
  /// Only cases that have one of these parts; nil for all, empty for none.
  package var parts: Set<CasePart>?
  /// Only cases in which this person has a part.
  package var involving: PersonID?
  /// Only what is asked on ``on`` without being owed.
  package var onlyAsked: Bool

  package init(
    days: ClosedRange<CalendarDate>, on: CalendarDate, parts: Set<CasePart>? = nil,
    involving: PersonID? = nil, onlyAsked: Bool = false
  ) {
    self.days = days
    self.on = on
    self.parts = parts
    self.involving = involving
    self.onlyAsked = onlyAsked
  }
}
