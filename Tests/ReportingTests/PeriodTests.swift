import ChallengeCore
import Terms
import Testing
import Wording

@testable import Casework
@testable import Reporting

struct PeriodTests {
  private static let years = [2022, 2023, 2024, 2025, 2026]

  private func report(_ year: Int) throws -> OverviewReport {
    try report(#require(ReportPeriod(year: year)))
  }

  private func report(
    _ period: ReportPeriod, area: String? = nil, domain: String? = nil
  ) throws -> OverviewReport {
    let selection = ReportSelection(period: period, area: area, domain: domain)
    let rows = try ExampleCase.all(on: period.until).map {
      OverviewRow($0, on: period.until, options: .staff, period: period)
    }
    return OverviewReport(rows, on: period.until, audience: .staff, selection: selection)
  }

  @Test(
    "a year's totals are those that the journal gives when it is counted by hand",
    arguments: years)
  func totalsReconcileWithTheJournal(year: Int) throws {
    let period = try #require(ReportPeriod(year: year))
    let report = try report(period)
    let tally = try JournalTally(ExampleCase.all(), period)
    #expect(report.cases == tally.cases)
    #expect(report.totals.ended == tally.ended)
    #expect(report.totals.running == tally.cases.count - tally.ended)
    #expect(report.flow?.opened == tally.opened)
    #expect(report.totals.escalations == tally.escalations)
    #expect(report.totals.contactPersonChanges == tally.contactChanges)
    #expect((report.totals.budgetAgreedCents?.sum ?? 0) == tally.budgetAgreed)
    #expect((report.totals.spentCents?.sum ?? 0) == tally.spent)
    #expect(report.totals.resultsAgreed == tally.resultsAgreed)
    #expect(report.totals.resultsAchieved == tally.resultsAchieved)
    let outcomes = try #require(report.groupings.first { $0.subject == .outcome })
    let found = outcomes.groups.reduce(into: [String: Int]()) { counts, group in
      if case .value(let outcome) = group.key { counts[outcome] = group.count }
    }
    #expect(found == tally.outcomes)
  }

  @Test("what ran and what came is what ended and what is left", arguments: years)
  func theFlowAddsUp(year: Int) throws {
    let flow = try #require(try report(year).flow)
    let parts = [flow.runningBefore, flow.opened, flow.ended, flow.runningAfter].compactMap { $0 }
    try #require(parts.count == 4)
    #expect(parts[0] + parts[1] == parts[2] + parts[3])
  }

  @Test("each case that ended is counted as ended in one year alone")
  func everyEndIsCountedOnce() throws {
    let ended = try ExampleCase.years.reduce(0) { sum, year in
      try sum + (report(year).totals.ended ?? 0)
    }
    #expect(try ended == ExampleCase.all().count { $0.projection.hasEnded })
  }

  @Test("what happens on days adds up over the years, also what came after the end of a case")
  func theYearsAddUp() throws {
    let reports = try ExampleCase.years.map(report)
    let last = try #require(reports.last)
    let rows = try ExampleCase.all(on: last.on).map { OverviewRow($0, on: last.on) }
    let whole = OverviewReport(rows, on: last.on, audience: .staff).totals
    for figure in [
      \OverviewTotals.termsWithin, \.termsLate, \.termsLapsed, \.suspendedDays, \.escalations,
      \.contactPersonChanges,
    ] {
      let sum = reports.reduce(0) { $0 + ($1.totals[keyPath: figure] ?? 0) }
      #expect(whole[keyPath: figure] == sum)
    }
    // The objection of a case that ended on 30 December was answered in January.
    #expect(!last.aftermath.isEmpty && Set(last.aftermath).isDisjoint(with: last.cases))
    #expect(last.markdown(.dutch).contains(last.aftermath[0]))
  }

  @Test("a case that was not opened yet, or had ended before, is not in the period")
  func whatLiesOutsideIsLeftOut() throws {
    let report = try report(2023)
    let rows = report.rows
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.openedOn <= report.on })
    #expect(rows.allSatisfy { $0.endedOn.map { $0.year >= 2023 } ?? true })
    #expect(report.totals.cases < (try ExampleCase.all().count))
  }

  @Test("an area or a domain takes the cases with a task there, however it was typed")
  func areaAndDomainSelect() throws {
    let all = try #require(
      ReportPeriod(from: .earliest, until: ExampleCase.date("2026-12-31")))
    let market = try report(all, area: " marktWIJK")
    #expect(!market.cases.isEmpty)
    #expect(market.rows.allSatisfy { $0.areas.contains("Marktwijk") })
    #expect(try report(all, area: "nergens").cases.isEmpty)
    #expect(try report(all, domain: "afval").rows.allSatisfy { $0.domains.contains("afval") })
    #expect(market.markdown(.dutch).contains("Alleen zaken in het gebied ‘ marktWIJK’"))
  }

  @Test("a period ends on or after the day on which it begins")
  func aPeriodHasDays() {
    let day = ExampleCase.date("2026-03-01")
    #expect(ReportPeriod(from: day, until: day)?.contains(day) == true)
    #expect(ReportPeriod(from: day, until: day.adding(days: -1)) == nil)
    #expect(ReportPeriod(year: 2026)?.year == 2026)
  }

  @Test("days are counted by the day, so that the years add up to the whole")
  func daysAddUpOverYears() throws {
    for dossier in try ExampleCase.all() {
      let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
      for cause in Wait.Cause.allCases {
        let whole = report.timeline.daysWaited(for: cause)
        let parts = (2010...2027).compactMap { year in
          ReportPeriod(year: year).flatMap { report.timeline.daysWaited(for: cause, in: $0) }
        }
        #expect((whole ?? 0) == parts.reduce(0, +), "\(report.number) \(cause)")
      }
      for suspension in report.timeline.terms.flatMap(\.suspensions) {
        let parts = (2010...2027).compactMap { ReportPeriod(year: $0) }
          .reduce(0) { $0 + suspension.days(in: $1) }
        #expect(parts == suspension.days, "\(report.number)")
      }
    }
  }

  @Test("the annual report says how a case counts, and names the year")
  func theReportSaysHowItCounts() throws {
    let report = try report(2024)
    let text = report.markdown(.dutch)
    #expect(text.hasPrefix("# Jaarverslag uitdaagrecht 2024: "))
    #expect(text.contains("Een zaak telt mee als zij in deze periode liep"))
    #expect(text.contains("starts die wachten op een contract".capitalizedFirst))
    #expect(MarkupCheck(report.html(.english)).problems == [])
  }

  @Test("the paragraph for the budget looks ahead: what runs, what ends, what is agreed")
  func theBudgetLooksAhead() throws {
    let on = ExampleCase.midYear
    let year = try #require(ReportPeriod(year: 2025))
    let rows = try ExampleCase.all(on: on).map { OutlookRow($0, on: on, options: .staff) }
    let outlook = BudgetOutlook(rows, on: on, year: year, audience: .staff)
    let running = try ExampleCase.all(on: on).filter { !$0.projection.hasEnded }
    #expect(outlook.cases == running.map(\.challenge.number.text).sorted())
    // In the middle of 2024 two of them have a total: € 78.000 a year for three years, and € 118.000 a
    // year for two.
    #expect(outlook.totals.agreedCents?.sum == 23_400_000 + 23_600_000)
    let text = outlook.page(.dutch).markdown
    #expect(text.hasPrefix("# Uitdaagrecht in de begroting van 2025: "))
    #expect(MarkupCheck(outlook.page(.english).html).problems == [])
  }

  @Test("the paragraph for the budget lists the contracts of the catalogue that end in the year")
  func theBudgetListsContracts() throws {
    func entry(_ id: String, _ end: String, isPublic: Bool = true) -> CatalogueEntry {
      var task = CatalogueTask(id: CatalogueID(id), name: "Taak \(id)")
      task.contractEnd = ExampleCase.date(end)
      task.area = "West"
      task.isPublic = isPublic
      return CatalogueEntry(task: task, openCases: [], openCount: 2, alertMonths: nil)
    }
    let catalogue = [
      entry("later", "2026-01-01"), entry("winter", "2025-12-31"), entry("zomer", "2025-07-01"),
      entry("stil", "2025-08-01", isPublic: false),
    ]
    func tasks(_ audience: OverviewReport.Audience, area: String? = nil) throws -> [String] {
      BudgetOutlook(
        [], on: ExampleCase.midYear, year: try #require(ReportPeriod(year: 2025)),
        audience: audience, selection: ReportSelection(area: area), catalogue: catalogue
      ).tasks.map(\.task.id.text)
    }
    #expect(try tasks(.staff) == ["zomer", "stil", "winter"])
    #expect(try tasks(.public) == ["zomer", "winter"])
    #expect(try tasks(.staff, area: "oost").isEmpty)
  }

  @Test("a public budget paragraph shows no row and no group of fewer than five")
  func thePublicBudgetHidesSmallGroups() throws {
    let on = ExampleCase.midYear
    let year = try #require(ReportPeriod(year: 2025))
    let rows = try ExampleCase.all(on: on).filter { !$0.projection.hasEnded }.prefix(3).map {
      OutlookRow($0, on: on)
    }
    let outlook = BudgetOutlook(rows, on: on, year: year)
    #expect(outlook.rows.isEmpty && outlook.contracts.isEmpty)
    #expect(outlook.totals.undecided == nil && outlook.totals.agreedCents == nil)
  }
}

/// The figures of a period, counted from the events of the journal alone.
private struct JournalTally {
  var cases: [String] = []
  var opened = 0
  var ended = 0
  var outcomes: [String: Int] = [:]
  var escalations = 0
  var contactChanges = 0
  var budgetAgreed = 0
  var spent = 0
  var resultsAgreed = 0
  var resultsAchieved = 0

  init(_ dossiers: [Dossier], _ period: ReportPeriod) {
    for dossier in dossiers {
      let events = dossier.timeline.filter { $0.on <= period.until }.compactMap { entry in
        entry.event.map { (event: $0, on: entry.on) }
      }
      guard let first = events.first else { continue }
      var journal = JournalOfCase()
      for event in events { journal.read(event.event, on: event.on, period) }
      if let end = journal.endedOn, end < period.from { continue }
      cases.append(dossier.challenge.number.text)
      if first.on >= period.from { opened += 1 }
      if journal.endedOn != nil {
        ended += 1
        outcomes[journal.outcome ?? "none", default: 0] += 1
      }
      escalations += journal.escalations
      contactChanges += journal.contactChanges
      budgetAgreed += journal.isAgreed ? journal.budget : 0
      spent += journal.sum("accountability-record", "amount-spent")
      guard journal.isAgreed else { continue }
      resultsAgreed += journal.of("result").count
      resultsAchieved += journal.achieved
    }
    cases.sort()
  }
}

/// What the events of one case say, kept as plain values: no engine, no report.
private struct JournalOfCase {
  var records: [RecordID: (kind: String, values: [String: Value])] = [:]
  var outcome: String?
  var endedOn: CalendarDate?
  var escalations = 0
  var contactChanges = 0
  private var contact: String?
  private var isCarriedOut = false

  /// Written down from the workflow, not asked of it.
  private static let ends: Set<String> = [
    "verkend", "doorverwezen", "ingetrokken", "opgelost-zonder-overname", "geen-overeenstemming",
    "afwijzing-definitief", "buiten-behandeling-definitief", "afgerond-voortgezet",
    "afgerond-teruggegeven", "afgerond-vervallen",
  ]

  private mutating func stand(_ active: [String], on date: CalendarDate) {
    endedOn = active.contains(where: Self.ends.contains) ? date : nil
    isCarriedOut = isCarriedOut || active.contains { ["uitvoering", "opvolging"].contains($0) }
  }

  mutating func read(_ event: Event, on date: CalendarDate, _ period: ReportPeriod) {
    switch event {
    case .recorded(let recorded):
      records[recorded.id] = (recorded.kind, recorded.values)
      note(recorded, on: date, period)
    case .recordChanged(let changed):
      records[changed.id]?.values.merge(changed.values) { $1 }
    case .recordWithdrawn(let withdrawn):
      records[withdrawn.id] = nil
    case .corrected(let corrected):
      if case .annulled(let snapshot) = corrected.change { stand(snapshot.active, on: date) }
    case .stepTaken(let step) where step.record == nil:
      stand(step.snapshot.active, on: date)
    default: break
    }
  }

  private mutating func note(
    _ recorded: Event.Recorded, on date: CalendarDate, _ period: ReportPeriod
  ) {
    switch recorded.kind {
    case "ending":
      if case .text(let text) = recorded.values["outcome"] { outcome = text }
    case "escalation" where period.contains(date): escalations += 1
    case "contact-person":
      guard case .text("municipality") = recorded.values["side"],
        case .text(let person) = recorded.values["person"]
      else { return }
      if let contact, contact != person, period.contains(date) { contactChanges += 1 }
      contact = person
    default: break
    }
  }

  func of(_ kind: String) -> [[String: Value]] {
    records.values.filter { $0.kind == kind }.map(\.values)
  }

  func sum(_ kind: String, _ field: String) -> Int {
    of(kind).reduce(0) { sum, values in
      if case .number(let number) = values[field] { sum + number } else { sum }
    }
  }

  /// Carried out, or approved by both sides in a case that runs.
  var isAgreed: Bool {
    let sides = of("agreement-approval").filter { $0["date"] != nil }.compactMap { $0["side"] }
    return isCarriedOut || Set(sides).count == 2 && endedOn == nil
  }

  /// The agreed budget, where every amount says what it is for; whole years are counted by hand.
  var budget: Int {
    let years = ["2023-01-01": 3, "2023-06-01": 2]
    var total = 0
    for values in of("budget-agreement") {
      guard case .number(let amount) = values["amount"] else { return 0 }
      switch values["per"] {
      case .text("whole-term"): total += amount
      case .text("year"):
        guard case .text(let from) = of("duration").first?["from"], let years = years[from] else {
          return 0
        }
        total += amount * years
      default: return 0
      }
    }
    return total
  }

  var achieved: Int {
    let results = records.filter { $0.value.kind == "result" }.map(\.key.text)
    return results.count { result in
      let judged = records.values.contains { record in
        record.kind == "result-evaluation" && record.values["result"] == .text(result)
          && record.values["verdict"] == .text("achieved")
      }
      return judged
    }
  }
}
