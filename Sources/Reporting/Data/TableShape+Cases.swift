import ChallengeCore
import Terms

extension TableShape {
  /// Every table about single cases; the first one has one row for each case.
  static let all: [TableShape] = [
    cases, reasons, states, steps, terms, waits, escalations, contactChanges, results, values,
    money, lessons, gaps, missing, oddities,
  ]

  static let cases = TableShape("cases", { [$0] }, identity + ends + course + yield)

  private static let identity: [TypedColumn<ReportedCase>] = [
    .init("workflow", .text) { .text($0.row.workflow) },
    .init("workflowVersion", .number) { .number($0.row.workflowVersion) },
    .init("domains", .codes) { .texts($0.row.domains) },
    .init("areas", .codes) { .texts($0.row.areas) },
    .init("variant", .code) { .fact($0.report.card.variant) },
    .init("instrument", .code) { .fact($0.report.card.instrument) },
    .init("phase", .code) { .text($0.row.phase) },
    .init("state", .code) { .text($0.row.state) },
  ]

  private static let ends: [TypedColumn<ReportedCase>] = [
    .init("openedOn", .date) { .date($0.row.openedOn) },
    .init("takenInSince", .date) { .date(orEmpty: $0.report.timeline.takenIn?.since) },
    .init("endedOn", .date) { .date(orEmpty: $0.row.endedOn) },
    .init("hasEnded", .flag) { .flag($0.row.hasEnded) },
    .init("leadDays", .number) { .number(orEmpty: $0.row.isTakenIn ? nil : $0.row.leadDays) },
    .init("outcome", .code) { .text(orEmpty: $0.row.outcome) },
  ]

  private static let course: [TypedColumn<ReportedCase>] = [
    .init("termsWithin", .number) { .number($0.row.termsWithin) },
    .init("termsLate", .number) { .number($0.row.termsLate) },
    .init("termsLapsed", .number) { .number($0.row.termsLapsed) },
    .init("termsOverdue", .number) { .number($0.row.termsOverdue) },
    .init("suspendedDays", .number) { .number($0.row.suspendedDays) },
    .init("escalations", .number) { .number($0.row.escalations) },
    .init("contactPersonChanges", .number) { .number($0.row.contactPersonChanges) },
    .init("daysWaitedForInformation", .number) {
      .number(orEmpty: $0.row.daysWaitedForInformation)
    },
    .init("daysWaitedForContract", .number) { .number(orEmpty: $0.row.daysWaitedForContract) },
    .init("startWaitsOnContract", .flag) { .flag($0.row.startWaitsOnContract) },
  ]

  private static let yield: [TypedColumn<ReportedCase>] = [
    .init("budgetLinesCents", .money) { .number(orEmpty: $0.row.budgetLinesCents) },
    .init("budgetAgreedCents", .money) { .number(orEmpty: $0.row.budgetAgreedCents) },
    .init("budgetAgreedStanding", .code) { .text(orEmpty: $0.row.budgetStanding) },
    .init("spentCents", .money) { .number(orEmpty: $0.row.spentCents) },
    .init("resultsAgreed", .number) { .number($0.row.resultsAgreed) },
    .init("resultsAchieved", .number) { .number($0.row.resultsAchieved) },
    .init("resultsPartly", .number) { .number($0.row.resultsPartly) },
    .init("resultsNotAchieved", .number) { .number($0.row.resultsNotAchieved) },
    .init("resultsNotJudged", .number) { .number($0.row.resultsNotJudged) },
    .init("resultsNotDue", .number) { .number($0.row.resultsNotDue) },
    .init("gaps", .number) { .number($0.row.gaps) },
    .init("factsMissing", .number) { .number($0.row.factsMissing) },
    .init("oddFacts", .number) { .number($0.row.oddFacts) },
    .init("entriesLater", .number) { .number($0.row.entriesLater) },
  ]

  static let reasons = TableShape(
    "reasons", { ReasonFact.all($0.row) },
    [
      .init("side", .code) { .text($0.side.rawValue) }, .init("reason", .code) { .text($0.code) },
    ])

  static let states = TableShape(
    "states", { $0.report.timeline.stays },
    [
      .init("state", .code) { .text($0.state) },
      .init("phase", .code) { .text(orEmpty: $0.phase?.rawValue) },
      .init("from", .date) { .date($0.from) }, .init("until", .date) { .date(orEmpty: $0.until) },
      .init("days", .number) { .number($0.days) },
      .init("isRunning", .flag) { .flag($0.until == nil) },
    ])

  static let steps = TableShape(
    "steps", { $0.report.timeline.steps },
    [
      .init("date", .date) { .date($0.on) }, .init("action", .code) { .text($0.action) },
      .init("role", .code) { .text(orEmpty: $0.by.role?.rawValue) },
      .init("toState", .code) { .text($0.stateName) },
    ])

  static let terms = TableShape(
    "terms", { $0.report.timeline.terms },
    [
      .init("term", .code) { .text($0.name) },
      .init("record", .code) { .text(orEmpty: $0.record?.text) },
      .init("owedBy", .code) { .text(orEmpty: $0.owedBy?.rawValue) },
      .init("end", .date) { .date($0.end) },
      .init("isProvisional", .flag) { .flag($0.isProvisional) },
      .init("endedOn", .date) { .date(orEmpty: $0.endedOn) },
      .init("doneOn", .date) { .date(orEmpty: $0.doneOn) },
      .init("verdict", .code) { .text($0.verdict.code) },
      .init("daysLate", .number) { .number(orEmpty: $0.verdict.daysLate) },
      .init("suspendedDays", .number) { .number($0.suspensions.reduce(0) { $0 + $1.days }) },
    ])

  static let waits = TableShape(
    "waits", { $0.report.timeline.waits },
    [
      .init("cause", .code) { .text($0.cause.code) },
      .init("record", .code) { .text($0.record.text) },
      .init("from", .date) { .date($0.from) }, .init("until", .date) { .date(orEmpty: $0.until) },
      .init("days", .number) { .number($0.days) },
    ])

  static let escalations = TableShape(
    "escalations", { $0.report.timeline.escalations },
    [
      .init("record", .code) { .text($0.record.text) },
      .init("requestedOn", .date) { .date($0.requestedOn) },
      .init("levels", .number) { .number($0.levels.count) },
      .init("highestLevel", .code) { .text(orEmpty: $0.levels.last?.state) },
      .init("closedOn", .date) { .date(orEmpty: $0.closedOn) },
    ])

  static let contactChanges = TableShape(
    "contact-changes", { $0.report.timeline.contactChanges },
    [.init("date", .date) { .date($0.on) }, .init("told", .date) { .fact($0.told) }])
}

extension TermFact.Verdict {
  var code: String {
    switch self {
    case .within: "within"
    case .late: "late"
    case .running: "running"
    case .overdue: "overdue"
    case .suspended: "suspended"
    case .lapsed: "lapsed"
    case .cancelled: "cancelled"
    case .unused: "unused"
    case .reached: "reached"
    }
  }

  /// Nil when it is not late.
  var daysLate: Int? {
    switch self {
    case .late(let days), .overdue(let days): days
    default: nil
    }
  }
}

extension Wait.Cause {
  var code: String {
    switch self {
    case .information: "information"
    case .contract: "contract"
    case .supplement: "supplement"
    }
  }
}

/// Why a case ended, according to one side.
struct ReasonFact: Sendable {
  let side: Side
  let code: String

  static func all(_ row: OverviewRow) -> [ReasonFact] {
    row.reasons.map { ReasonFact(side: .municipality, code: $0) }
      + row.challengerReasons.map { ReasonFact(side: .challenger, code: $0) }
  }
}
