import ChallengeCore
import Terms

/// What both sides agreed on money and time, and what came of it.
///
/// Money is in euro cents; nil is "not recorded", never zero.
package struct PublishedAgreement: Hashable, Sendable {
  package struct Payment: Hashable, Sendable {
    package let record: RecordID
    package let cents: Int?
    package let due: CalendarDate?
    package let paid: CalendarDate?
    /// Whether it will not be paid any more.
    package let isDropped: Bool
  }

  package struct Amendment: Hashable, Sendable {
    package let record: RecordID
    /// The day on which the second of both sides consented.
    package let agreedOn: CalendarDate
    package let cents: Int?
  }

  /// The day on which the second of both sides approved the agreements; nil until both have.
  package let signedOn: CalendarDate?
  /// The day on which the municipality approved them.
  package let approvedByMunicipality: CalendarDate?
  /// `subsidy`, `commission`, `agreement-without-payment` or `combination`.
  package let instrument: String?
  package let instrumentInForce: CalendarDate?
  /// What the request said that it would cost.
  package let requestedCents: Int?
  /// The budget lines of the task, where they are of one year.
  package let budgetedCents: Int?
  package let budgetYear: Int?
  package let agreed: AgreedTotal?
  /// Why there is no total; nil where there is one.
  package let lacking: AgreedTotal.Obstacle?
  /// What the amounts that are agreed are for, where they are for the same: `year` or `whole-term`.
  package let agreedPer: String?
  package let from: CalendarDate?
  package let until: CalendarDate?
  /// The first day of the execution.
  package let startedOn: CalendarDate?
  /// The day on which the work stopped; nil while it lasts, and where it was continued.
  package let stoppedOn: CalendarDate?
  package let payments: [Payment]
  package let amendments: [Amendment]

  /// Nil when no payment is known to be made.
  package var paidCents: Int? {
    let paid = payments.filter { $0.paid != nil }.compactMap(\.cents)
    return paid.isEmpty ? nil : paid.reduce(0, +)
  }

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    approvedByMunicipality = source.approvedOn(by: .municipality)
    signedOn = source.signedOn
    let execution = timeline.stays.filter { $0.phase == .uitvoering }
    startedOn = execution.first?.from
    stoppedOn = source.workStoppedOn(timeline)
    // What was only drafted is no agreement: both sides approved it, or it was carried out.
    let holds = signedOn != nil || startedOn != nil
    let budgets = holds ? source.active("budget-agreement") : []
    let duration = holds ? source.latest("duration") : nil
    instrument =
      holds
      ? Challenge.agreedInstrumentAnswers.lazy.compactMap {
        source.latest($0.kind)?.text($0.field)
      }.first : nil
    instrumentInForce = source.latest("money-instrument")?.date("in-force")
    requestedCents = source.latest("request")?.number("value")
    let found = Result { () throws(AgreedTotal.Obstacle) in
      try AgreedTotal(budgets, duration: duration)
    }
    agreed = try? found.get()
    lacking = if case .failure(let obstacle) = found { obstacle } else { nil }
    let purposes = Set(budgets.map { $0.text("per") })
    agreedPer = purposes.count == 1 ? purposes.first ?? nil : nil
    from = duration?.date("from")
    until = duration?.date("until")
    let lines = source.active("budget-line")
    let years = Set(lines.map { $0.number("year") })
    let amounts = lines.compactMap { $0.number("amount") }
    let isOneYear = years.count == 1 && amounts.count == lines.count
    budgetedCents = isOneYear ? amounts.reduce(0, +) : nil
    budgetYear = isOneYear ? lines.first?.number("year") : nil
    payments = Self.payments(source)
    amendments = Self.amendments(source)
  }

  private static func payments(_ source: CaseSource) -> [Payment] {
    let open = Set(source.challenge.openProcesses("payment", source.workflow).map(\.id))
    return source.active("payment").map { record in
      // What is paid after the day of the report is not paid yet on that day.
      let paid = record.date("paid").flatMap { $0 <= source.on ? $0 : nil }
      return Payment(
        record: record.id, cents: record.number("amount"), due: record.date("due"), paid: paid,
        isDropped: paid == nil && record.snapshot != nil && !open.contains(record.id))
    }
  }

  private static func amendments(_ source: CaseSource) -> [Amendment] {
    source.active("amendment").compactMap { record in
      guard let one = record.date("agreed-challenger"),
        let other = record.date("agreed-municipality")
      else { return nil }
      return Amendment(
        record: record.id, agreedOn: max(one, other), cents: record.number("amount"))
    }
  }
}
