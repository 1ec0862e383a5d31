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
    /// - Parameter isOwed: whether it is late when nothing tells that it came.
    func add(
      _ subject: Subject, _ record: RecordID?, _ planned: CalendarDate?, _ actual: CalendarDate?,
      isOwed: Bool = true
    ) {
      guard let planned else { return }
      // A day after the date of the report has not come yet, whatever is written down for it.
      let come = actual.flatMap { $0 <= source.on ? $0 : nil }
      let later = come.map { planned.days(until: $0) }
      let isLate = isOwed && planned < source.on && timeline.endedOn == nil
      let late = isLate ? planned.days(until: source.on) : nil
      found.append(
        PlannedDay(
          subject: subject, record: record, planned: planned, actual: come,
          daysLater: later ?? late))
    }
    let execution = timeline.stays.filter { $0.phase == .uitvoering }
    let term = source.latest("start-term")
    add(.wishedStart, term?.id, term?.date("wish-date"), execution.first?.from)
    add(.start, term?.id, term?.date("start-date"), execution.first?.from)
    let duration = source.latest("duration")
    add(
      .end, duration?.id, duration?.date("until"), source.workStoppedOn(timeline), isOwed: false)
    for pair in PlannedField.all {
      for record in source.active(pair.planned.kind) {
        add(
          pair.subject, record.id, record.date(pair.planned.field), pair.actual(of: record, source))
      }
    }
    let moments = source.dossier.accountMoments
    let accounts = source.active("accountability-record")
    // Nobody recorded which account is for which moment; of one and one there is no doubt.
    let only = moments.count == 1 && accounts.count == 1 ? accounts.first : nil
    for moment in moments {
      add(
        .account, moment.agreement, moment.on, only.map { $0.date("received") ?? $0.on },
        isOwed: accounts.isEmpty)
    }
    days = found
  }
}

extension CaseSource {
  /// The day on which the work stopped: that of a notice or an urgent end, of the return of the task,
  /// or of the end of a case that was carried out until then.
  ///
  /// Nil while it goes on and where it was continued. That the account is asked for before the agreed
  /// end stops nothing.
  func workStoppedOn(_ timeline: TimelineFacts) -> CalendarDate? {
    let broken = [("urgent-end", "end-date"), ("notice", "end-date")]
      .compactMap { latest($0.0)?.date($0.1) }.first
    if let broken { return broken <= on ? broken : nil }
    if let decision = latest("follow-up-decision") {
      guard let kind = decision.text("kind"), RecordKind.endingFollowUps.contains(kind) else {
        return nil
      }
      let returned = latest("return-checklist")?.date("date") ?? decision.date("return-date")
      return returned.flatMap { $0 <= on ? $0 : nil }
    }
    guard timeline.stays.last?.phase == .uitvoering else { return nil }
    return timeline.stays.last?.until
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
