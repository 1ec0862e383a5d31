import ChallengeCore
import Terms

extension TableShape {
  /// Agreed against achieved; each value that may be absent has a column that says how.
  static let results = TableShape(
    "results", { $0.report.results.results },
    [
      .init("result", .code) { .text($0.record.text) },
      .init("kind", .code) { .fact($0.kind) },
      .init("measure", .text) { .fact($0.measure) },
      .init("measureAbsence", .code) { .absence($0.measure) },
      .init("baseline", .text) { .fact($0.baseline) },
      .init("baselineAbsence", .code) { .absence($0.baseline) },
      .init("target", .text) { .fact($0.target) },
      .init("targetAbsence", .code) { .absence($0.target) },
      .init("achieved", .text) { .fact($0.achieved) },
      .init("achievedAbsence", .code) { .absence($0.achieved) },
      .init("verdict", .code) { .fact($0.verdict) },
      .init("verdictAbsence", .code) { .absence($0.verdict) },
      .init("verdictLacks", .codes) { .texts($0.unfounded) },
      .init("measurements", .number) { .number($0.measurements.count) },
      .init("explanation", .text) { .fact($0.explanation) },
      .init("explanationAbsence", .code) { .absence($0.explanation) },
    ])

  /// The values as they were weighed at the assessment and judged at the evaluation.
  static let values = TableShape(
    "values", { ValueFact.all($0.report) },
    [
      .init("stage", .code) { .text($0.stage) }, .init("value", .code) { .text($0.value) },
      .init("criterion", .code) { .text(orEmpty: $0.criterion) },
      .init("verdict", .code) { .fact($0.verdict) },
      .init("text", .text) { .fact($0.text) },
      .init("textAbsence", .code) { .absence($0.text) },
    ])

  static let money = TableShape(
    "money", { AmountFact.all($0.report) },
    [
      .init("kind", .code) { .text($0.kind) }, .init("record", .code) { .text($0.record.text) },
      .init("year", .number) { .fact($0.year) },
      .init("per", .code) { $0.per.map(DataCell.fact) ?? .empty },
      .init("perAbsence", .code) { $0.per.map(DataCell.absence) ?? .empty },
      .init("isAgreed", .flag) { $0.isAgreed.map(DataCell.flag) ?? .empty },
      .init("amountCents", .money) { .fact($0.amount) },
      .init("amountAbsence", .code) { .absence($0.amount) },
    ])

  static let lessons = TableShape(
    "lessons", { $0.report.lessons.lessons },
    [
      .init("side", .code) { .text(orEmpty: $0.side?.rawValue) },
      .init("record", .code) { .text($0.record.text) }, .init("text", .text) { .fact($0.text) },
      .init("textAbsence", .code) { .absence($0.text) },
    ])

  /// What somebody recorded as absent: unknown, not measured, not agreed and not applicable apart.
  ///
  /// > Source: domain report, amendment 7.
  static let gaps = TableShape(
    "gaps", { $0.report.quality.gaps },
    [
      .init("record", .code) { .text($0.record.text) }, .init("kind", .code) { .text($0.kind) },
      .init("field", .code) { .text($0.field) }, .init("gap", .code) { .text($0.gap.rawValue) },
      .init("reason", .text) { .text(orEmpty: $0.reason) },
    ])

  /// What an evaluation needs and nobody recorded, not even as absent.
  static let oddities = TableShape(
    "oddities", { $0.report.quality.odd },
    [
      .init("what", .code) { .text($0.oddity.rawValue) },
      .init("record", .code) { .text(orEmpty: $0.record?.text) },
      .init("field", .code) { .text(orEmpty: $0.field) },
    ])

  static let missing = TableShape(
    "missing", { $0.report.quality.missing },
    [
      .init("kind", .code) { .text($0.kind) }, .init("field", .code) { .text(orEmpty: $0.field) },
      .init("record", .code) { .text(orEmpty: $0.record?.text) },
      .init("moment", .code) { .text(orEmpty: $0.asked?.moment.rawValue) },
      .init("side", .code) { .text(orEmpty: $0.asked?.side.rawValue) },
    ])
}

/// One value of a case at one stage, flat for a table.
struct ValueFact: Sendable {
  let stage: String
  let value: String
  /// Its name in the profile; nil at the evaluation.
  let criterion: String?
  let verdict: Fact
  let text: Fact

  static func all(_ report: CaseReport) -> [ValueFact] {
    let assessed = report.results.criteria.map {
      ValueFact(
        stage: "assessment", value: $0.value.rawValue, criterion: $0.name,
        verdict: $0.verdict, text: $0.argument)
    }
    let table = report.results.evaluations
    let evaluated = table.rows.flatMap { row in
      zip(table.fields, row.facts).compactMap { field, fact -> ValueFact? in
        guard field.hasSuffix("-value") else { return nil }
        return ValueFact(
          stage: "evaluation", value: String(field.dropLast("-value".count)),
          criterion: nil, verdict: .notRecorded, text: fact)
      }
    }
    return assessed + evaluated
  }
}

/// One recorded amount, flat for a table.
struct AmountFact: Sendable {
  let kind: String
  let record: RecordID
  let year: Fact
  /// What the amount is for: a year or the whole duration; nil for kinds that do not say it.
  let per: Fact?
  /// Nil for what is not to be agreed.
  let isAgreed: Bool?
  let amount: Fact

  static func all(_ report: CaseReport) -> [AmountFact] {
    let money = report.money
    let isAgreed = report.results.isAgreed
    return amounts(money.lines, "budget-line", "amount")
      + amounts(money.agreements, "budget-agreement", "amount") { _ in isAgreed }
      + amounts(money.amendments, "amendment", "amount") { fact in
        fact("agreed-challenger").isKnown && fact("agreed-municipality").isKnown
      }
      + amounts(money.payments, "payment", "amount")
      + amounts(money.checks, "instrument-check", "value")
      + amounts(report.account.received, "accountability-record", "amount-spent")
  }

  private static func amounts(
    _ table: RecordTable, _ kind: String, _ field: String,
    isAgreed: ((_ fact: (String) -> Fact) -> Bool)? = nil
  ) -> [Self] {
    table.rows.map { row in
      func fact(_ name: String) -> Fact {
        zip(table.fields, row.facts).first { $0.0 == name }?.1 ?? .notRecorded
      }
      return AmountFact(
        kind: kind, record: row.id, year: fact("year"),
        per: table.fields.contains("per") ? fact("per") : nil,
        isAgreed: isAgreed?(fact), amount: fact(field))
    }
  }
}
