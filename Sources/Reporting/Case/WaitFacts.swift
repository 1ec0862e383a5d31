import ChallengeCore
import Terms

/// A time in which one waited for something that had to come first.
package struct Wait: Hashable, Sendable {
  package enum Cause: Hashable, Sendable, CaseIterable {
    /// From the question to the delivery.
    case information
    /// From the wished starting date until the work was free.
    case contract
    /// From the request to supplement until the answer of the challenger.
    case supplement
  }

  package let cause: Cause
  package let record: RecordID
  package let from: CalendarDate
  /// Nil while it lasts.
  package let until: CalendarDate?
  /// Until the date of the report while it lasts.
  package let days: Int

  private init(
    _ cause: Cause, _ record: Record, from: CalendarDate, until: CalendarDate?, on: CalendarDate
  ) {
    self.cause = cause
    self.record = record.id
    self.from = from
    self.until = until
    days = max(0, from.days(until: until ?? on))
  }

  static func all(
    _ source: CaseSource, endedOn: CalendarDate?, started: CalendarDate?
  ) -> [Wait] {
    let information = source.active("information-delivery").map { record in
      Wait(
        .information, record, from: record.date("asked") ?? record.on,
        until: record.date("delivered") ?? endedOn, on: source.on)
    }
    let supplements = source.active("supplement-request").map { record in
      let sent = record.date("sent") ?? record.on
      let answer = source.active("supplement").first { $0.entry > record.entry }
      let lapsed = record.date("answer-by").flatMap { $0 < source.on ? $0 : nil }
      return Wait(
        .supplement, record, from: sent,
        until: answer.map { $0.date("received") ?? $0.on } ?? lapsed ?? endedOn, on: source.on)
    }
    return information + contracts(source, endedOn: endedOn, started: started) + supplements
  }

  /// Only where the wished date is on record and the start depends on the contract.
  private static func contracts(
    _ source: CaseSource, endedOn: CalendarDate?, started: CalendarDate?
  ) -> [Wait] {
    guard let start = source.latest("start-term"), start.flag("depends-on-contract") != false,
      let wished = start.date("wish-date")
    else { return [] }
    return source.active("running-contract").compactMap { record in
      let until = record.date("freed") ?? started ?? endedOn
      guard until.map({ $0 > wished }) ?? (source.on > wished) else { return nil }
      return Wait(.contract, record, from: wished, until: until, on: source.on)
    }
  }
}

extension TimelineFacts {
  /// Days on which something of this kind was waited for; days that coincide count once. Nil when
  /// nothing of the kind is on record.
  ///
  /// - Parameter period: when given, only its days.
  package func daysWaited(for cause: Wait.Cause, in period: ReportPeriod? = nil) -> Int? {
    let waits = waits.filter { $0.cause == cause }.sorted { $0.from < $1.from }
    guard let first = waits.first else { return nil }
    var total = 0
    var reached = first.from
    for wait in waits {
      let end = wait.from.adding(days: wait.days)
      let start = max(wait.from, reached)
      if end > start {
        total += period?.days(after: start, through: end) ?? start.days(until: end)
        reached = end
      }
    }
    return total
  }

  /// Whether everything is agreed and the work still waits for a contract that has not ended.
  package var startWaitsOnContract: Bool {
    endedOn == nil && waits.contains { $0.cause == .contract && $0.until == nil }
  }
}
