import ChallengeCore
import Terms

/// A time in which one waited for something that had to come first.
package struct Wait: Hashable, Sendable {
  package enum Cause: Hashable, Sendable, CaseIterable {
    /// From the question to the delivery.
    case information
    /// While everything was agreed and a contract with somebody else kept the work from starting.
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

  static func all(_ source: CaseSource, _ stays: [StateStay], endedOn: CalendarDate?) -> [Wait] {
    let information = source.active("information-delivery").map { record in
      Wait(
        .information, record, from: record.date("asked") ?? record.on,
        until: record.date("delivered") ?? endedOn, on: source.on)
    }
    let supplements = source.active("supplement-request").map { record in
      let sent = record.date("sent") ?? record.on
      let answer = source.answer(toRequest: record)
      let lapsed = record.date("answer-by").flatMap { $0 < source.on ? $0 : nil }
      return Wait(
        .supplement, record, from: sent,
        until: answer.map { $0.date("received") ?? $0.on } ?? lapsed ?? endedOn, on: source.on)
    }
    return information + contracts(source, stays) + supplements
  }

  private static func contracts(_ source: CaseSource, _ stays: [StateStay]) -> [Wait] {
    let holds = ContractHold.all(source)
    guard !holds.isEmpty else { return [] }
    let starting = stays.filter { source.waitsToStart($0.state) }
    return holds.flatMap { hold in
      starting.compactMap { stay -> Wait? in
        let from = max(stay.from, hold.from)
        let end = [stay.until, hold.until].compactMap { $0 }.min()
        guard from < end ?? source.on else { return nil }
        // What ends after the date of the report still lasts on it.
        let until = end.flatMap { $0 <= source.on ? $0 : nil }
        return Wait(.contract, hold.record, from: from, until: until, on: source.on)
      }
    }
  }
}

/// A time in which a contract with somebody else kept the work from starting, as the rule for the start
/// asks.
///
/// A contract counts until the day on which it was freed or the day after its end; none does when the
/// start was agreed not to depend on it.
struct ContractHold: Hashable, Sendable {
  let record: Record
  let from: CalendarDate
  /// Nil while it lasts.
  let until: CalendarDate?

  static func all(_ source: CaseSource) -> [ContractHold] {
    guard source.latest("start-term")?.flag("depends-on-contract") != false else { return [] }
    return source.active("running-contract").compactMap { contract in
      if contract.values["end-date"]?.isGap == true { return nil }
      let end = contract.date("end-date")?.adding(days: 1)
      let until = [contract.date("freed"), end].compactMap { $0 }.min()
      return ContractHold(record: contract, from: contract.on, until: until)
    }
  }
}

extension CaseSource {
  /// Whether everything is agreed in a state and only the start is waited for.
  func waitsToStart(_ state: String) -> Bool {
    workflow.termsOfMoves(in: state).contains(where: \.isStart)
  }

  /// Whether a state lasts as long as was agreed, until a day on which something happens.
  func lastsAsAgreed(_ state: String) -> Bool {
    workflow.termsOfMoves(in: state).contains(where: \.isMoment)
  }
}

extension TermDefinition {
  /// Whether it is the term until the agreed start: where a state waits for it, everything is agreed.
  var isStart: Bool { length == .until(FieldReference(kind: "start-term", field: "start-date")) }
}

extension TimelineFacts {
  /// Days on which something of this kind was waited for; days that coincide count once. Nil when
  /// nothing that can be waited for is on record.
  ///
  /// - Parameter period: when given, only its days.
  package func daysWaited(for cause: Wait.Cause, in period: ReportPeriod? = nil) -> Int? {
    let waits = waits.filter { $0.cause == cause }.sorted { $0.from < $1.from }
    guard let first = waits.first else { return cause == .contract && hasContract ? 0 : nil }
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
