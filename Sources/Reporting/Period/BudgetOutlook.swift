import Casework
import ChallengeCore
import Terms

/// What the challenges may ask of a coming budget year: the paragraph for the budget.
///
/// It looks ahead where ``OverviewReport`` looks back: cases that run on the day of the report, when
/// they are expected to be decided and to start, contracts that end in the year, what was agreed for
/// it, and what ends in it. Nothing is forecast: every figure is one that somebody recorded.
///
/// > Source: domain report R-56 and 1.2 (a participation paragraph in budget and annual report).
package struct BudgetOutlook: Hashable, Sendable {
  package let on: CalendarDate
  package let audience: OverviewReport.Audience
  package let selection: ReportSelection
  /// The budget year.
  package let year: ReportPeriod
  /// The cases that it is about, by number.
  package let cases: [String]
  /// A row for each case; empty in the public version.
  package let rows: [OutlookRow]
  package let totals: Totals
  package let contracts: [OutlookContract]
  /// Tasks of the catalogue of which the contract ends in the year, the first to end first; in the
  /// public version only the public ones.
  package let tasks: [CatalogueEntry]

  /// Sums over the cases; nil where a public version would give fewer than five cases away.
  package struct Totals: Hashable, Sendable {
    package let cases: Int
    /// Not granted yet.
    package let undecided: Int?
    /// Refused or not treated, while the remedy is still open.
    package let refused: Int?
    /// Granted, and not in execution yet.
    package let toStart: Int?
    package let inExecution: Int?
    package let inFollowUp: Int?
    /// Not over yet, of which the agreed duration ends in the year, so that somebody decides what comes next.
    package let endingInYear: Int?
    package let waitingOnContract: Int?
    /// Agreed budgets, over their whole duration, of cases whose duration lies in the year in whole or in
    /// part.
    package let agreedCents: OverviewTotals.Known?
    /// Budget lines of the year itself.
    package let budgetLinesCents: OverviewTotals.Known?
    /// Payments that fall due in the year and have not been made.
    package let paymentsDueCents: OverviewTotals.Known?
    /// What is asked in the cases that are not granted yet.
    package let askedCents: OverviewTotals.Known?
  }

  package init(
    _ rows: [OutlookRow], on date: CalendarDate, year: ReportPeriod,
    audience: OverviewReport.Audience = .public, selection: ReportSelection = ReportSelection(),
    catalogue: [CatalogueEntry] = []
  ) {
    let chosen = rows.filter { row in
      !row.hasEnded && row.openedOn <= year.until
        && ReportSelection.matches(selection.area, row.areas)
        && ReportSelection.matches(selection.domain, row.domains)
    }.sorted { $0.case < $1.case }
    on = date
    self.year = year
    self.audience = audience
    self.selection = selection
    cases = chosen.map(\.case)
    self.rows = audience == .staff ? chosen : []
    totals = Totals(chosen, year, audience)
    let ending = chosen.flatMap(\.contracts).filter { year.contains($0.end) }
      .sorted { ($0.end.dayNumber, $0.case) < ($1.end.dayNumber, $1.case) }
    contracts = audience == .staff ? ending : []
    tasks = catalogue.filter { entry in
      let task = entry.task
      return (task.isPublic || audience == .staff)
        && task.contractEnd.map(year.contains) == true
        && ReportSelection.matches(selection.area, [task.area].compactMap { $0 })
        && ReportSelection.matches(selection.domain, [task.domain].compactMap { $0 })
    }.sorted {
      ($0.task.contractEnd ?? .latest, $0.task.id) < ($1.task.contractEnd ?? .latest, $1.task.id)
    }
  }
}

/// A running contract that a challenge waits for or touches.
package struct OutlookContract: Hashable, Sendable {
  package let `case`: String
  package let record: RecordID
  package let contractor: Fact
  package let end: CalendarDate
  package let talkOutcome: Fact
}

/// One case as the budget of a coming year sees it.
package struct OutlookRow: Hashable, Sendable {
  package let `case`: String
  package let domains: [String]
  package let areas: [String]
  package let openedOn: CalendarDate
  package let hasEnded: Bool
  package let phase: Phase
  package let state: Bilingual
  /// Whether the execution has begun, and whether it is over.
  package let hasStarted: Bool
  package let isExecutionOver: Bool
  /// Whether the challenge has been granted.
  package let isGranted: Bool
  /// Whether the answer was no, and nothing has reopened the case since.
  package let isRefused: Bool
  /// The last day of the term to decide, while it runs.
  package let decisionBy: CalendarDate?
  package let startOn: Fact
  package let agreedFrom: Fact
  package let agreedUntil: Fact
  package let contracts: [OutlookContract]
  package let waitsOnContract: Bool
  package let agreed: AmountSum
  /// Budget lines by year; lines without a year are not in it.
  package let budgetLines: [Int: Int]
  package let askedCents: Int?
  private let payments: [Payment]

  /// An agreed payment that has not been made.
  private struct Payment: Hashable, Sendable {
    let due: CalendarDate
    let cents: Int
  }

  package init(
    _ dossier: Dossier, on date: CalendarDate, options: ReportOptions = .anonymised
  ) {
    let source = CaseSource(dossier, on: date, options: options)
    let timeline = TimelineFacts(source)
    let projection = dossier.projection
    let tasks = source.active("task").map { TaskFact($0, source) }
    self.case = dossier.challenge.number.text
    domains = tasks.compactMap(\.domain.plainText).once
    areas = tasks.compactMap(\.area.plainText).once
    openedOn = dossier.challenge.openedOn
    hasEnded = projection.hasEnded
    phase = projection.phase
    state = projection.state.label
    hasStarted = timeline.phases.contains(.uitvoering)
    isExecutionOver = timeline.isExecutionOver
    isGranted = [Phase.afspraken, .uitvoering, .opvolging].contains(projection.phase)
    let decisionBy = dossier.terms.first { $0.isDecisionTerm && $0.term.isOpen }?.term.end
    let answer = source.latest("decision")?.text("kind")
    self.decisionBy = decisionBy
    isRefused = !isGranted && decisionBy == nil && ["refuse", "not-treat"].contains(answer)
    startOn = source.fact("start-term", "start-date")
    agreedFrom = source.fact("duration", "from")
    agreedUntil = source.fact("duration", "until")
    contracts = source.active("running-contract").compactMap { record in
      record.date("end-date").map {
        OutlookContract(
          case: dossier.challenge.number.text, record: record.id,
          contractor: source.clearing.fact(record, "contractor"), end: $0,
          talkOutcome: source.clearing.fact(record, "talk-outcome"))
      }
    }
    waitsOnContract = timeline.startWaitsOnContract
    agreed = MoneySums(source, timeline).agreed
    let lines = source.active("budget-line").compactMap { line in
      line.number("year").flatMap { year in line.number("amount").map { (year, $0) } }
    }
    budgetLines = Dictionary(lines, uniquingKeysWith: +)
    askedCents = source.latest("instrument-check")?.number("value")
    payments = source.active("payment").filter { $0.date("paid") == nil }.compactMap { record in
      record.date("due").flatMap { due in
        record.number("amount").map { Payment(due: due, cents: $0) }
      }
    }
  }

  /// Nil when no payment falls due in the period.
  func paymentsDue(in period: ReportPeriod) -> Int? {
    let due = payments.filter { period.contains($0.due) }
    return due.isEmpty ? nil : due.reduce(0) { $0 + $1.cents }
  }

  /// Whether the agreed duration lies in a period; a duration without an end goes on.
  func isAgreedFor(_ period: ReportPeriod) -> Bool {
    guard case .date(let from) = agreedFrom else { return false }
    guard case .date(let until) = agreedUntil else { return from <= period.until }
    return from <= period.until && until >= period.from
  }

  /// The agreed first day, where it has passed without a start.
  package func missedStart(on date: CalendarDate) -> CalendarDate? {
    guard !hasStarted, !isRefused, case .date(let start) = startOn, start < date else { return nil }
    return start
  }

  /// Whether the agreed duration ends in a period and the execution is not over yet.
  func ends(in period: ReportPeriod) -> Bool {
    if isExecutionOver { return false }
    return if case .date(let until) = agreedUntil { period.contains(until) } else { false }
  }
}

extension BudgetOutlook.Totals {
  init(_ rows: [OutlookRow], _ year: ReportPeriod, _ audience: OverviewReport.Audience) {
    let least = audience == .public ? OverviewReport.smallestGroup : 0
    func count(_ isSo: (OutlookRow) -> Bool) -> Int? {
      let those = rows.count(where: isSo)
      let isEnough = [those, rows.count - those].allSatisfy { $0 == 0 || $0 >= least }
      return isEnough && rows.count >= least ? those : nil
    }
    func known(_ amount: (OutlookRow) -> Int?) -> OverviewTotals.Known? {
      let found = rows.compactMap(amount)
      return (found.isEmpty || found.count >= least) && rows.count >= least
        ? .init(sum: found.reduce(0, +), cases: found.count) : nil
    }
    cases = rows.count
    undecided = count { !$0.isGranted && !$0.isRefused }
    refused = count(\.isRefused)
    toStart = count { $0.phase == .afspraken }
    inExecution = count { $0.phase == .uitvoering }
    inFollowUp = count { $0.phase == .opvolging }
    endingInYear = count { $0.ends(in: year) }
    waitingOnContract = count(\.waitsOnContract)
    agreedCents = known { $0.isAgreedFor(year) ? $0.agreed.cents : nil }
    budgetLinesCents = known { $0.budgetLines[year.from.year] }
    paymentsDueCents = known { $0.paymentsDue(in: year) }
    askedCents = known { $0.isGranted || $0.isRefused ? nil : $0.askedCents }
  }
}
