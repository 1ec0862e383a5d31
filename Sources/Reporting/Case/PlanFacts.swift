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
    func each(_ kind: String, _ subject: Subject, _ planned: String, _ actual: String) {
      for record in source.active(kind) {
        add(subject, record.id, record.date(planned), record.date(actual))
      }
    }
    let execution = timeline.stays.filter { $0.phase == .uitvoering }
    let stopped = execution.last.flatMap(\.until)
    let term = source.latest("start-term")
    add(.wishedStart, term?.id, term?.date("wish-date"), execution.first?.from)
    add(.start, term?.id, term?.date("start-date"), execution.first?.from)
    let duration = source.latest("duration")
    add(.end, duration?.id, duration?.date("until"), stopped)
    each("information-delivery", .information, "answer-by", "delivered")
    each("interim-evaluation", .interimEvaluation, "planned", "discussed")
    for moment in source.dossier.accountMoments {
      let received = moment.received.flatMap(source.challenge.record)
      add(.account, moment.agreement, moment.on, received.map { $0.date("received") ?? $0.on })
    }
    each("payment", .payment, "due", "paid")
    each("recovery-agreement", .recheck, "recheck-date", "rechecked")
    each("solution", .solution, "by-when", "checked")
    let decided = source.active("follow-up-decision").last { $0.date("return-date") != nil }
    add(
      .returned, decided?.id, decided?.date("return-date"),
      source.latest("return-checklist")?.date("date"))
    days = found
  }
}
