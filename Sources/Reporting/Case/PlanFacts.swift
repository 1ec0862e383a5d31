import Casework
import ChallengeCore
import Terms

/// What was planned for a day, and when it came.
///
/// Only what was given a day is in it; what came without a plan stands in the other sections.
///
/// > Source: tip 6; domain report 5.10, part 3.
package struct PlanFacts: Hashable, Sendable {
  package let days: [PlannedDay]

  package enum Subject: Hashable, Sendable, CaseIterable {
    case wishedStart
    case start
    case end
    case information
    case interimEvaluation
    case account
    case payment
    case recheck
    case solution
    case returned
  }

  /// One day that was planned.
  package struct PlannedDay: Hashable, Sendable {
    package let subject: Subject
    package let record: RecordID?
    package let planned: CalendarDate
    /// Nil when it has not come.
    package let actual: CalendarDate?
    /// Days later than planned, less than zero when earlier; of what has not come, until the date of
    /// the report when that is past the day, else nil.
    package let daysLater: Int?
  }

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    var found: [PlannedDay] = []
    func add(
      _ subject: Subject, _ record: RecordID?, _ planned: CalendarDate?, _ actual: CalendarDate?
    ) {
      guard let planned else { return }
      // A day after the date of the report has not come yet, whatever is written down for it.
      let come = actual.flatMap { $0 <= source.on ? $0 : nil }
      let later = come.map { planned.days(until: $0) }
      let late =
        planned < source.on && timeline.endedOn == nil ? planned.days(until: source.on) : nil
      found.append(
        PlannedDay(
          subject: subject, record: record, planned: planned, actual: come,
          daysLater: later ?? late))
    }
    let execution = timeline.stays.filter { $0.phase == .uitvoering }
    let stopped = execution.last.flatMap(\.until)
    let term = source.latest("start-term")
    add(.wishedStart, term?.id, term?.date("wish-date"), execution.first?.from)
    add(.start, term?.id, term?.date("start-date"), execution.first?.from)
    let duration = source.latest("duration")
    add(.end, duration?.id, duration?.date("until"), stopped)
    for pair in PlannedField.all {
      for record in source.active(pair.planned.kind) {
        add(
          pair.subject, record.id, record.date(pair.planned.field), pair.actual(of: record, source))
      }
    }
    for moment in source.dossier.accountMoments {
      let received = moment.received.flatMap(source.challenge.record)
      add(.account, moment.agreement, moment.on, received.map { $0.date("received") ?? $0.on })
    }
    days = found
  }
}

/// A day that a field plans, and the field that tells when it came.
struct PlannedField: Hashable, Sendable {
  let subject: PlanFacts.Subject
  let planned: FieldReference
  private let actual: FieldReference

  private init(_ subject: PlanFacts.Subject, _ kind: String, _ planned: String, _ actual: String) {
    self.init(subject, FieldReference(kind: kind, field: planned), .init(kind: kind, field: actual))
  }

  private init(
    _ subject: PlanFacts.Subject, _ planned: FieldReference, _ actual: FieldReference
  ) {
    self.subject = subject
    self.planned = planned
    self.actual = actual
  }

  /// In the order in which they come in a case.
  static let all: [PlannedField] = [
    .init(.information, "information-delivery", "answer-by", "delivered"),
    .init(.interimEvaluation, "interim-evaluation", "planned", "discussed"),
    .init(.payment, "payment", "due", "paid"),
    .init(.recheck, "recovery-agreement", "recheck-date", "rechecked"),
    .init(.solution, "solution", "by-when", "checked"),
    .init(
      .returned, FieldReference(kind: "follow-up-decision", field: "return-date"),
      FieldReference(kind: "return-checklist", field: "date")),
  ]

  /// When it came, of a record that planned it: told by the record itself, or by the last one of the
  /// kind that tells it.
  func actual(of record: Record, _ source: CaseSource) -> CalendarDate? {
    let teller = actual.kind == record.kind ? record : source.latest(actual.kind)
    return teller?.date(actual.field)
  }
}
