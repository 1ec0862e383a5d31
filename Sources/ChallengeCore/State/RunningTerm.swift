import Terms

/// A term of one case: its inputs and the end that follows from them.
package struct RunningTerm: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable {
    case running
    /// Stands still since the last invitation or consent.
    case suspended
    /// What was owed has been done.
    case met
    /// Its end has passed and the clock has moved the case on.
    case lapsed
    /// Nothing is owed any more.
    case cancelled
  }

  /// The name in the workflow.
  package let name: String
  /// The record whose process it belongs to, nil for the main line.
  package let record: RecordID?
  package internal(set) var input: TermInput
  /// Set for a term that ends on a date which a record names; no length is counted then.
  package internal(set) var fixedEnd: CalendarDate?
  package internal(set) var end: CalendarDate
  package internal(set) var isProvisional: Bool
  package internal(set) var standing: Standing
  /// The date after which it stands still, while it is suspended.
  package internal(set) var suspendedOn: CalendarDate?
  package internal(set) var endedOn: CalendarDate?
  /// Whether the clock has already said that the end has passed.
  package internal(set) var lapseNoticed = false

  package init(
    name: String, record: RecordID?, input: TermInput, fixedEnd: CalendarDate?, end: CalendarDate,
    isProvisional: Bool, standing: Standing = .running
  ) {
    self.name = name
    self.record = record
    self.input = input
    self.fixedEnd = fixedEnd
    self.end = end
    self.isProvisional = isProvisional
    self.standing = standing
  }

  package var isOpen: Bool { standing == .running || standing == .suspended }

  /// Whether its last day is over; a term is late only from the day after its end.
  ///
  /// A suspension lasts no longer than the date that was set for it, and the end counts that in: a
  /// term that nobody resumed is late all the same.
  package func isLate(on date: CalendarDate) -> Bool { isOpen && date > end }

}
