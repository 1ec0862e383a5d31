import Terms

/// Something that the clock points out to somebody, once, on the day on which it falls due.
///
/// The clock only tells; whoever is told decides what to do.
package struct Reminder: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A term ends soon.
    case termDueSoon = "term-due-soon"
    /// An agreement was left open until this day.
    ///
    /// > Source.
    case openItem = "open-item"
    /// The contact that was agreed has not been held.
    ///
    /// > Source: R-40.
    case contactMissed = "contact-missed"
    /// The agreed time ends in so many months: the subject.
    ///
    /// > Source: R-53.
    case renewal
    /// The subsidy runs for three years: to end it takes a reasonable term.
    ///
    /// > Source: Awb art. 4:51; R-53.
    case subsidyTerm = "subsidy-term"
    /// The running contract for the task ends in so many months.
    ///
    /// > Source.
    case contractEnd = "contract-end"
    /// The day on which the challenger gives account, as agreed.
    case accountMoment = "account-moment"
    /// The day for which an interim evaluation was planned.
    case interimEvaluation = "interim-evaluation"
    /// The group has become too small, or somebody on whom it rests leaves.
    ///
    /// > Source: R-47.
    case continuity
    /// A colleague was asked for something and has not answered.
    ///
    /// > Source: R-45.
    case unansweredRequest = "unanswered-request"
    /// Somebody wanted to be reminded of something on this day.
    case noted
    /// The case has come to a stop; the subject says how.
    ///
    /// > Source: R-45.
    case stuck
  }

  package let kind: Kind
  /// What it is about: a term, a record, a number of months, or why the case is stuck.
  package let subject: String
  /// The day that it is about, such as the last day of a term.
  package let date: CalendarDate
  /// Who is told, by the part that this person has in the case.
  package let to: Role

  package init(kind: Kind, subject: String, date: CalendarDate, to: Role) {
    self.kind = kind
    self.subject = subject
    self.date = date
    self.to = to
  }
}

extension Reminder {
  /// The records that it may be about, by the names in its subject.
  package var records: [RecordID] { subject.split(separator: " ").map { RecordID(String($0)) } }
}

/// A reminder with the day on which the clock gives it.
package struct PlannedReminder: Hashable, Sendable {
  package let reminder: Reminder
  package let on: CalendarDate

  package init(_ reminder: Reminder, on: CalendarDate) {
    self.reminder = reminder
    self.on = on
  }
}

/// Why a case does not move on.
///
/// > Source: tip 6; R-45.
package enum StuckReason: String, Hashable, Sendable, CaseIterable {
  /// Nobody has done anything for longer than the municipality allows.
  case noActivity = "no-activity"
  /// The municipality is late with two things or more.
  case missedTerms = "missed-terms"
  /// Somebody of the municipality was asked and has not answered in time.
  case unansweredRequest = "unanswered-request"
}
