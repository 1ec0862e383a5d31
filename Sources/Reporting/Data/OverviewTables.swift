import ChallengeCore
import Terms

extension DataSet {
  /// The aggregates of an overview as tables: groups, lead times and totals.
  ///
  /// The municipality and the profile stand on every row here too; of cases under several versions
  /// of the profile the highest is named.
  package init(_ overview: OverviewReport, source: DataSource) {
    let shared: [DataCell] = [
      .text(source.municipality), .text(source.profile), .number(source.profileVersion),
      .date(overview.on), .date(orEmpty: overview.selection.period?.from),
      .date(orEmpty: overview.selection.period?.until), .text(orEmpty: overview.selection.area),
      .text(orEmpty: overview.selection.domain),
    ]
    func table(_ name: String, _ columns: [DataColumn], _ rows: [[DataCell]]) -> DataTable {
      DataTable(name: name, columns: Self.aggregate + columns, rows: rows.map { shared + $0 })
    }
    tables = [
      table(
        "totals",
        [
          DataColumn("figure", .code), DataColumn("value", .number), DataColumn("cases", .number),
          DataColumn("valueAbsence", .code),
        ],
        Self.figures(overview)),
      table(
        "groups",
        [
          DataColumn("subject", .code), DataColumn("group", .text),
          DataColumn("isMerged", .flag), DataColumn("count", .number),
          DataColumn("countAbsence", .code),
        ], Self.groups(overview)),
      table(
        "lead-times",
        [
          DataColumn("span", .code), DataColumn("name", .code), DataColumn("isRunning", .flag),
          DataColumn("cases", .number), DataColumn("shortest", .number),
          DataColumn("median", .number), DataColumn("ninetieth", .number),
          DataColumn("longest", .number), DataColumn("estimatedMedian", .number),
          DataColumn("withheld", .codes),
        ], overview.leadTimes.flatMap(Self.leadTimes)),
      table(
        "flow",
        [
          DataColumn("fromPhase", .code), DataColumn("to", .code), DataColumn("outcome", .code),
          DataColumn("count", .number), DataColumn("countAbsence", .code),
        ], Self.flow(overview.phaseFlow)),
    ]
  }

  private static let aggregate: [DataColumn] = [
    DataColumn("municipality", .text), DataColumn("profile", .text),
    DataColumn("profileVersion", .number), DataColumn("on", .date), DataColumn("from", .date),
    DataColumn("until", .date), DataColumn("area", .text), DataColumn("domain", .text),
  ]

  /// Every figure of the totals by its name; nil where it is not shown.
  private static func figures(_ overview: OverviewReport) -> [[DataCell]] {
    let totals = overview.totals
    let plain: [(String, Int?)] = [
      ("cases", totals.cases), ("ended", totals.ended), ("running", totals.running),
      ("late", totals.late), ("terms-within", totals.termsWithin),
      ("terms-late", totals.termsLate), ("terms-lapsed", totals.termsLapsed),
      ("terms-overdue", totals.termsOverdue), ("taken-in", totals.takenIn),
      ("suspended-days", totals.suspendedDays), ("escalations", totals.escalations),
      ("contact-person-changes", totals.contactPersonChanges),
      ("starts-waiting-on-contract", totals.startsWaitingOnContract),
      ("results-agreed", totals.resultsAgreed), ("results-achieved", totals.resultsAchieved),
      ("results-partly", totals.resultsPartly),
      ("results-not-achieved", totals.resultsNotAchieved),
      ("results-not-judged", totals.resultsNotJudged),
      ("results-not-due", totals.resultsNotDue),
      ("budgets-without-total", totals.budgetsWithoutTotal),
      ("budgets-not-agreed", totals.budgetsNotAgreed), ("gaps", totals.gaps),
      ("facts-missing", totals.factsMissing), ("facts-odd", totals.oddFacts),
      ("entries-later", totals.entriesLater),
      ("entries-for-others", totals.entriesForOthers), ("corrections", totals.corrections),
    ]
    let gaps = Gap.allCases.map { ("gaps-\($0.rawValue)", totals.gapsPerKind[$0]) }
    let flow: [(String, Int?)] =
      overview.flow.map {
        [
          ("running-before", $0.runningBefore), ("opened", $0.opened),
          ("opened-unknown", $0.openedUnknown),
        ]
      } ?? []
    let known: [(String, OverviewTotals.Known?)] = [
      ("days-waited-for-information", totals.waitedForInformation),
      ("days-waited-for-contract", totals.waitedForContract),
      ("budget-lines-cents", totals.budgetLinesCents),
      ("budget-agreed-cents", totals.budgetAgreedCents), ("spent-cents", totals.spentCents),
      ("budget-agreed-of-both-cents", totals.agreedOfBothCents),
      ("spent-of-both-cents", totals.spentOfBothCents),
    ]
    return (plain + gaps + flow).map {
      [
        .text($0.0), .number(orEmpty: $0.1), .number(totals.cases),
        $0.1 == nil ? withheld : .empty,
      ]
    }
      + known.map { name, known in
        let value = known.flatMap { $0.cases == 0 ? nil : $0.sum }
        let absence = known == nil ? withheld : .absence(.notRecorded)
        return [
          .text(name), .number(orEmpty: value), .number(orEmpty: known?.cases),
          value == nil ? absence : .empty,
        ]
      }
  }

  /// That a figure would give a small group away; something else than that nobody knows it.
  private static let withheld = DataCell.absence(.textWithheld)

  private static func groups(_ overview: OverviewReport) -> [[DataCell]] {
    overview.groupings.flatMap { grouping -> [[DataCell]] in
      if grouping.isWithheld {
        return [[.text(grouping.subject.code), .empty, .empty, .empty, withheld]]
      }
      return grouping.groups.map { group -> [DataCell] in
        let (name, isMerged): (String, Bool) =
          switch group.key {
          case .value(let value): (value, false)
          case .notRecorded: ("not-recorded", false)
          case .running: ("running", false)
          case .merged: ("merged", true)
          }
        return [
          .text(grouping.subject.code), .text(name), .flag(isMerged), .number(group.count), .empty,
        ]
      }
    }
  }

  private static func leadTimes(_ time: LeadTime) -> [[DataCell]] {
    [(time.completed, false), (time.running, true)].compactMap { spread, isRunning in
      guard let spread else { return nil }
      let (span, name) = time.span.codes
      return [
        .text(span), .text(orEmpty: name), .flag(isRunning), .number(orEmpty: spread.cases),
        .number(orEmpty: spread.figures?.shortest), .median(orEmpty: spread.figures?.median),
        .number(orEmpty: spread.figures?.ninetieth), .number(orEmpty: spread.figures?.longest),
        .number(orEmpty: time.estimatedMedian), .texts(withheldColumns(spread, time)),
      ]
    }
  }

  /// Which columns are empty because they would give single cases away.
  private static func withheldColumns(_ spread: LeadTime.Spread, _ time: LeadTime) -> [String] {
    let figures = spread.figures
    let columns: [(String, Bool)] = [
      ("cases", spread.cases == nil), ("shortest", figures?.shortest == nil),
      ("median", figures == nil), ("ninetieth", figures?.ninetieth == nil),
      ("longest", figures?.longest == nil), ("estimatedMedian", time.isEstimateWithheld),
    ]
    return columns.filter(\.1).map(\.0)
  }

  private static func flow(_ flow: PhaseFlow) -> [[DataCell]] {
    flow.isWithheld
      ? [[.empty, .empty, .empty, .empty, withheld]]
      : flow.stages.flatMap(moves).map { $0 + [.empty] }
  }

  /// What began in a phase, and what became of those that were there.
  private static func moves(_ stage: PhaseFlow.Stage) -> [[DataCell]] {
    let phase = DataCell.text(stage.phase.rawValue)
    let began: [DataCell] = [.empty, phase, .empty, .number(stage.began)]
    let onward = stage.onward.map { move -> [DataCell] in
      [phase, .text(move.to.rawValue), .empty, .number(move.count)]
    }
    let ended = stage.ended.map { end -> [DataCell] in
      [phase, .text("ended"), .text(orEmpty: end.outcome), .number(end.count)]
    }
    let running: [DataCell] = [phase, .text("running"), .empty, .number(stage.running)]
    let wasHere: [[DataCell]] =
      stage.wasHere == 0 ? [] : [[.text("before"), phase, .empty, .number(stage.wasHere)]]
    return wasHere + [began] + onward + ended + [running]
  }
}

/// Whose figures they are.
package struct DataSource: Hashable, Sendable {
  package let municipality: String
  package let profile: String
  package let profileVersion: Int

  package init(municipality: String, profile: String, profileVersion: Int) {
    self.municipality = municipality
    self.profile = profile
    self.profileVersion = profileVersion
  }
}

extension LeadTime.Span {
  /// What it is a time of, and of which one.
  var codes: (String, String?) {
    switch self {
    case .whole: ("whole", nil)
    case .phase(let phase): ("phase", phase.rawValue)
    case .waiter(let waiter): ("waited-on", waiter.rawValue)
    case .state(let name, _): ("state", name)
    }
  }
}

extension Grouping.Subject {
  var code: String {
    switch self {
    case .outcome: "outcome"
    case .phase: "phase"
    case .reason: "reason"
    case .challengerReason: "challenger-reason"
    case .late: "late"
    case .domain: "domain"
    case .area: "area"
    }
  }
}
