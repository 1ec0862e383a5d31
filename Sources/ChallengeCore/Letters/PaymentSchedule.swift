import Terms

/// The payments that both sides agreed, with what has been paid and what is late.
package struct PaymentSchedule: Hashable, Sendable {
  /// One payment.
  package struct Payment: Hashable, Sendable {
    package let record: RecordID
    package let what: String
    /// Euro cents.
    package let cents: Int?
    package let due: CalendarDate?
    package let paid: CalendarDate?

    /// Late from the day after the day on which it was due.
    package func isLate(on date: CalendarDate) -> Bool {
      guard let due, paid == nil else { return false }
      return date > due
    }
  }

  /// In the order in which they are due.
  package let payments: [Payment]
  /// What the budget agreements come to, in euro cents; nil when no amount is agreed.
  package let agreedCents: Int?

  package init(_ challenge: Challenge) {
    payments = challenge.active("payment").map { record in
      Payment(
        record: record.id, what: record.text("what") ?? "", cents: record.number("amount"),
        due: record.date("due"), paid: record.date("paid"))
    }.sorted { ($0.due ?? .latest, $0.record) < ($1.due ?? .latest, $1.record) }
    let amounts = challenge.active("budget-agreement").compactMap { $0.number("amount") }
    agreedCents = amounts.isEmpty ? nil : amounts.reduce(0, +)
  }

  package var scheduledCents: Int { payments.compactMap(\.cents).reduce(0, +) }

  /// How much more is scheduled than agreed, in euro cents; nil when there is nothing to compare.
  package var differenceCents: Int? {
    guard let agreedCents, !payments.isEmpty, scheduledCents != agreedCents else { return nil }
    return scheduledCents - agreedCents
  }
}

extension WarningRule {
  /// Payments that do not come to what both sides agreed.
  ///
  /// > Source: tip 6 (agree on the budget); R-38.
  static let paymentRules: [WarningRule] = [
    WarningRule(codes: ["payments-differ"]) { inspection in
      let schedule = PaymentSchedule(inspection.challenge)
      guard schedule.differenceCents != nil, let agreed = schedule.agreedCents else { return [] }
      return [
        Warning(
          "payments-differ",
          ["sum": .money(schedule.scheduledCents), "agreed": .money(agreed)],
          owners: [.role(.contactPerson)], for: .bothSides)
      ]
    }
  ]
}
