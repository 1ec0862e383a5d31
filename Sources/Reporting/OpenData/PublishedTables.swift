import ChallengeCore
import Terms

extension DataSet {
  /// The published cases as tables: the same facts as in the open standards, row by row.
  package init(_ set: PublishedSet) {
    tables = [
      Self.table("published-cases", PublishedColumns.cases, set.cases) { [$0] },
      Self.table("published-payments", PublishedColumns.payments, set.cases) {
        $0.agreement.payments
      },
      Self.table("published-milestones", PublishedColumns.milestones, set.cases) { $0.milestones },
      Self.table("released-texts", PublishedColumns.texts, set.cases) { $0.texts },
      Self.leftOut(set),
    ]
  }

  private static func table<Item>(
    _ name: String, _ columns: [TypedColumn<Item>], _ cases: [PublishedCase],
    _ items: (PublishedCase) -> [Item]
  ) -> DataTable {
    DataTable(
      name: name, columns: TableShape.shared + columns.map(\.column),
      rows: cases.flatMap { one in
        items(one).map { item in one.shared + columns.map { $0.value(item) } }
      })
  }

  /// What is no grant in the set for want of something that the standard requires.
  private static func leftOut(_ set: PublishedSet) -> DataTable {
    let found = GrantPackage(set)?.leftOut ?? []
    return DataTable(
      name: "left-out",
      columns: TableShape.shared + [DataColumn("standard", .code), DataColumn("missing", .code)],
      rows: found.map { $0.case.shared + [.text("360giving"), .text($0.missing)] })
  }
}

extension PublishedCase {
  fileprivate var shared: [DataCell] {
    [.text(municipality), .text(profile), .number(profileVersion), .text(number.text)]
  }
}

private enum PublishedColumns {
  static let cases: [TypedColumn<PublishedCase>] = [
    .init("title", .text) { .text(orEmpty: $0.title) },
    .init("recipient", .code) { .text($0.recipient.code) },
    .init("recipientName", .text) { one in
      if case .organisation(let name, _) = one.recipient { .text(name) } else { .empty }
    },
    .init("domains", .codes) { .texts($0.domains) }, .init("areas", .codes) { .texts($0.areas) },
    .init("variant", .code) { .text(orEmpty: $0.variant) },
    .init("requestReceived", .date) { .date(orEmpty: $0.requestReceived) },
    .init("decision", .code) { .text(orEmpty: $0.decision?.kind) },
    .init("decisionDate", .date) { .date(orEmpty: $0.decision?.date) },
    .init("outcome", .code) { .text(orEmpty: $0.outcome) },
    .init("endedOn", .date) { .date(orEmpty: $0.endedOn) },
    .init("instrument", .code) { .text(orEmpty: $0.agreement.instrument) },
    .init("requestedCents", .money) { .number(orEmpty: $0.agreement.requestedCents) },
    .init("budgetedCents", .money) { .number(orEmpty: $0.agreement.budgetedCents) },
    .init("agreedCents", .money) { .number(orEmpty: $0.agreement.agreed?.cents) },
    .init("agreedBasis", .code) { .text(orEmpty: $0.agreement.agreed?.basis.rawValue) },
    .init("agreedPer", .code) { .text(orEmpty: $0.agreement.agreedPer) },
    .init("paidCents", .money) { .number(orEmpty: $0.agreement.paidCents) },
    .init("signedOn", .date) { .date(orEmpty: $0.agreement.signedOn) },
    .init("from", .date) { .date(orEmpty: $0.agreement.from) },
    .init("until", .date) { .date(orEmpty: $0.agreement.until) },
    .init("startedOn", .date) { .date(orEmpty: $0.agreement.startedOn) },
    .init("stoppedOn", .date) { .date(orEmpty: $0.agreement.stoppedOn) },
    .init("amendments", .number) { .number($0.agreement.amendments.count) },
  ]

  static let texts: [TypedColumn<PublishedCase.Text>] = [
    .init("record", .code) { .text($0.record.text) }, .init("kind", .code) { .text($0.kind) },
    .init("field", .code) { .text($0.field) }, .init("text", .text) { .text($0.text) },
    .init("releasedOn", .date) { .date(orEmpty: $0.releasedOn) },
  ]

  static let payments: [TypedColumn<PublishedAgreement.Payment>] = [
    .init("record", .code) { .text($0.record.text) },
    .init("amountCents", .money) { .number(orEmpty: $0.cents) },
    .init("due", .date) { .date(orEmpty: $0.due) },
    .init("paid", .date) { .date(orEmpty: $0.paid) },
    .init("isDropped", .flag) { .flag($0.isDropped) },
  ]

  static let milestones: [TypedColumn<PublishedMilestone>] = [
    .init("record", .code) { .text($0.id) }, .init("kind", .code) { .text($0.kind.rawValue) },
    .init("measure", .text) { .text(orEmpty: $0.measure) },
    .init("due", .date) { .date(orEmpty: $0.due) }, .init("met", .date) { .date(orEmpty: $0.met) },
    .init("status", .code) { .text(orEmpty: $0.status?.rawValue) },
    .init("daysLate", .number) { milestone in
      guard let due = milestone.due, let met = milestone.met else { return .empty }
      return .number(max(0, due.days(until: met)))
    },
  ]
}
