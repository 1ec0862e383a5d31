import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

@Suite("Insight into how cases go")
struct InsightTests {
  private static let everything = Result {
    let nets = WorkflowNets()
    return try ExampleCase.all().map { dossier in
      (dossier: dossier, row: InsightRow(dossier, on: ExampleCase.reportDate, nets))
    }
  }

  private static func report(
    _ audience: OverviewReport.Audience, _ selection: ReportSelection = ReportSelection()
  ) throws -> InsightReport {
    InsightReport(
      try everything.get().map(\.row), on: ExampleCase.reportDate, audience: audience,
      selection: selection)
  }

  @Test("every day of a case belongs to one of them, and the days are those of the year report")
  func daysAddUp() throws {
    for (dossier, row) in try Self.everything.get() {
      let overview = OverviewRow(dossier, on: ExampleCase.reportDate)
      #expect(row.days == overview.leadDays, "\(row.case)")
      // But for work, which is no waiting; and the year report counts the same waiting.
      let worked = row.stays.filter(\.isAsAgreed).reduce(0) { $0 + $1.days }
      #expect(row.movers.values.reduce(0, +) == row.days - worked, "\(row.case)")
      let waited = Dictionary(
        uniqueKeysWithValues: overview.daysPerWaiter.map { ($0.part, $0.days) })
      #expect(
        waited
          == Dictionary(uniqueKeysWithValues: row.movers.map { ($0.key.rawValue, $0.value) }))
      for stay in row.stays { #expect(stay.movers.values.reduce(0, +) == stay.days) }
    }
  }

  @Test("whose move it is on the last day is what the desk shows")
  func lastDay() throws {
    var compared = 0
    for (dossier, row) in try Self.everything.get() where !row.hasEnded {
      let shown = Set(dossier.summary.moves.filter { !dossier.isNote($0) }.map(\.by))
      #expect(dossier.projection.movers == shown, "\(row.case)")
      compared += 1
    }
    #expect(compared > 3)
  }

  @Test(
    "a supplement that was asked for waits on the challenger, and agreements that only wait for a contract on somebody else"
  )
  func whoseDays() throws {
    let rows = try Self.everything.get().map(\.row)
    let supplements = rows.flatMap(\.stays).filter { $0.state == "wacht-op-aanvulling" }
    #expect(!supplements.isEmpty)
    for stay in supplements where stay.days > 0 {
      #expect((stay.movers[.challenger] ?? 0) + (stay.movers[.both] ?? 0) == stay.days)
    }
    let waiting = rows.flatMap(\.stays).filter { ($0.movers[.thirdParty] ?? 0) > 0 }
    #expect(!waiting.isEmpty)
    #expect(waiting.allSatisfy { ["afspraken-vastgesteld", "wacht-op-start"].contains($0.state) })
  }

  @Test("days waited for a contract are the same in the report of a case as day by day")
  func sameContractDays() throws {
    var compared = 0
    for (dossier, row) in try Self.everything.get() {
      let timeline = CaseReport(dossier, on: ExampleCase.reportDate).timeline
      let byDay = row.movers[.thirdParty] ?? 0
      #expect(timeline.daysWaited(for: .contract) ?? 0 == byDay, "\(row.case)")
      // A contract on record that kept nothing back is no days, and not "not recorded".
      let hasContract = !dossier.challenge.active("running-contract").isEmpty
      #expect((timeline.daysWaited(for: .contract) != nil) == hasContract, "\(row.case)")
      compared += byDay > 0 ? 1 : 0
    }
    #expect(compared > 0)
  }

  @Test("a case that was taken in counts in no time, and its way says that the beginning lacks")
  func takenIn() throws {
    let rows = try Self.everything.get().map(\.row)
    let taken = Set(rows.filter(\.isTakenIn).map(\.case))
    let insight = try Self.report(.staff)
    #expect(!taken.isEmpty && insight.takenIn == taken.count)
    for variant in insight.variants {
      #expect(variant.cases.allSatisfy { taken.contains($0) == variant.isTakenIn })
      #expect((variant.median == nil) == variant.isTakenIn)
    }
    let text = insight.page(.english).markdown
    #expect(text.contains("Not in these times: \(taken.count) cases"))
  }

  @Test("waiting per state is what the lead times of the year report say")
  func sameLeadTimes() throws {
    let insight = try Self.report(.staff)
    let rows = try Self.everything.get().map(\.row).filter { !$0.isTakenIn }
    for waiting in insight.states {
      guard case .state(let state) = waiting.subject else { continue }
      let stays = rows.flatMap(\.stays).filter { $0.state == state.name }
      let over = stays.filter { !$0.isRunning }.map(\.days).sorted()
      #expect(waiting.completed?.count ?? 0 == over.count)
      #expect(waiting.running?.count ?? 0 == stays.count - over.count)
      #expect(waiting.days == stays.reduce(0) { $0 + $1.days })
      if let spread = waiting.completed {
        #expect(spread.longest == over.last)
        // At least half are at most the median, and nine of ten at most the ninetieth.
        #expect(2 * over.count { 2 * $0 <= spread.median.doubled } >= over.count)
        #expect(2 * over.count { 2 * $0 >= spread.median.doubled } >= over.count)
        #expect(10 * over.count { $0 <= spread.ninetieth ?? 0 } >= 9 * over.count)
        #expect(10 * over.count { $0 < spread.ninetieth ?? 0 } < 9 * over.count)
      }
    }
    let all = insight.states.reduce(0) { $0 + $1.days }
    #expect(all == rows.reduce(0) { $0 + $1.days })
    let waited = rows.flatMap(\.stays).filter { !$0.isAsAgreed }.reduce(0) { $0 + $1.days }
    #expect(waited == insight.movers.reduce(0) { $0 + $1.days })
    let overview = OverviewReport(
      try Self.everything.get().map { OverviewRow($0.dossier, on: ExampleCase.reportDate) },
      on: ExampleCase.reportDate, audience: .staff)
    for waiting in insight.movers {
      guard case .mover(let mover) = waiting.subject else { continue }
      let time = try #require(overview.leadTimes.first { $0.span == .waiter(mover) })
      #expect(time.completed?.cases == waiting.completed?.count, "\(mover)")
      #expect(time.completed?.figures?.median == waiting.completed?.median, "\(mover)")
      #expect(time.running?.cases == waiting.running?.count, "\(mover)")
    }
  }

  @Test("where most days go is ranked, without the work itself")
  func ranking() throws {
    let insight = try Self.report(.staff)
    let stays = try Self.everything.get().map(\.row).filter { !$0.isTakenIn }.flatMap(\.stays)
    #expect(
      Set(stays.filter(\.isAsAgreed).map(\.state)).isSubset(of: [
        "in-uitvoering", "in-beeindiging", "dringend-gestopt",
      ]))
    #expect(!insight.bottlenecks.isEmpty)
    #expect(insight.bottlenecks.allSatisfy { $0.state.name != "in-uitvoering" })
    #expect(insight.bottlenecks.map(\.days) == insight.bottlenecks.map(\.days).sorted(by: >))
    let waited = stays.filter { !$0.isAsAgreed }.reduce(0) { $0 + $1.days }
    for part in insight.bottlenecks {
      let days = stays.filter { $0.state == part.state.name }
        .reduce(0) { $0 + ($1.movers[part.mover] ?? 0) }
      #expect(part.days == days && abs(part.share * waited - days * 1000) <= waited / 2 + 1)
    }
  }

  @Test("each case took one way, and ways that still run stand apart from those that are complete")
  func ways() throws {
    let insight = try Self.report(.staff)
    let counted = insight.variants.reduce(0) { $0 + $1.count } + (insight.otherVariants?.count ?? 0)
    #expect(counted == insight.cases.count)
    #expect(insight.variants.count <= InsightReport.mostVariants)
    #expect(insight.variants.map(\.count) == insight.variants.map(\.count).sorted(by: >))
    for variant in insight.variants {
      #expect(variant.cases.count == variant.count)
      let rows = try Self.everything.get().map(\.row).filter { variant.cases.contains($0.case) }
      for row in rows {
        #expect(row.stays.map(\.state) == variant.states.map(\.name))
        #expect(row.hasEnded == (variant.end != nil))
      }
    }
  }

  @Test("no step of a played case lies outside the workflow, and a step that is left out does")
  func conformance() throws {
    let insight = try Self.report(.staff)
    func times(_ kind: CaseConformance.Kind) -> Int? {
      insight.conformance.first { $0.subject == kind }?.times
    }
    #expect(times(.stepsOutside) == 0 && times(.otherRole) == 0)
    let dossiers = try Self.everything.get().map(\.dossier)
    let corrections = dossiers.flatMap(\.timeline).reduce(into: (undone: 0, redated: 0)) {
      guard case .corrected(let corrected) = $1.event else { return }
      if case .annulled = corrected.change { $0.undone += 1 } else { $0.redated += 1 }
    }
    #expect(corrections.undone > 0 && corrections.redated > 0)
    #expect(times(.undone) == corrections.undone && times(.redated) == corrections.redated)
    #expect(times(.lateByMunicipality) ?? 0 > 0 && times(.takenByClock) ?? 0 > 0)
    let workflow = try #require(dossiers.first?.situation.workflow)
    let net = try #require(WorkflowNet(workflow))
    #expect(net.fits(["open", "dien-in", "start-intake"]) == 3)
    #expect(net.fits(["open", "start-intake", "dien-in"]) == 1)
    #expect(net.fits(["dien-in"]) == 0)
  }

  @Test("a case that went back to a state is counted there, as often as it came back")
  func rework() throws {
    let insight = try Self.report(.staff)
    let dossiers = try Self.everything.get()
    for finding in insight.rework {
      let returns = dossiers.map { pair in
        max(0, pair.row.stays.count { $0.state == finding.subject.name } - 1)
      }
      #expect(finding.times == returns.reduce(0, +) && finding.cases == returns.count { $0 > 0 })
    }
    #expect(insight.rework.contains { $0.subject.name == "intake" })
  }

  @Test("in public no group of fewer than five is told apart")
  func smallGroups() throws {
    let insight = try Self.report(.public)
    let least = OverviewReport.smallestGroup
    #expect(insight.variants.allSatisfy { $0.count >= least && $0.cases.isEmpty })
    #expect(insight.otherVariants.map { $0.count >= least && $0.variants == nil } ?? true)
    for waiting in insight.states + insight.movers {
      for spread in [waiting.completed, waiting.running].compactMap({ $0 }) {
        #expect(spread.count >= least && spread.longest == nil)
      }
    }
    #expect(insight.bottlenecks.allSatisfy { $0.cases >= least })
    let all = insight.cases.count
    for cases in insight.conformance.map(\.cases) + insight.rework.map(\.cases) {
      #expect(cases.map { [0, all].contains($0) || least...(all - least) ~= $0 } ?? true)
    }
    let few = InsightReport(
      Array(try Self.everything.get().map(\.row).prefix(4)), on: ExampleCase.reportDate)
    #expect(few.variants.isEmpty && few.otherVariants == nil && few.states.isEmpty)
    #expect(few.movers.isEmpty && few.bottlenecks.isEmpty && few.rework.isEmpty)
    #expect(few.conformance.allSatisfy { $0.cases == nil && $0.times == nil })
  }

  @Test("a selection takes the cases of the year report")
  func selection() throws {
    for year in ExampleCase.years {
      let period = try #require(ReportPeriod(year: year))
      let selection = ReportSelection(period: period, domain: "Groen")
      let rows = try Self.everything.get().filter { pair in
        selection.includes(OverviewRow(pair.dossier, on: ExampleCase.reportDate, period: period))
      }
      #expect(try Self.report(.staff, selection).cases == rows.map(\.row.case).sorted())
      for (dossier, row) in try Self.everything.get() {
        #expect(
          selection.includes(dossier, on: ExampleCase.reportDate) == selection.includes(row))
      }
    }
  }

  @Test("as text it fits the terminal, says what bars show, and steers nothing")
  func asText() throws {
    for language in [Language.dutch, .english] {
      let page = try Self.report(.staff).page(language)
      let text = PlainReport(page, width: 78).text
      for line in text.split(separator: "\n") { #expect(line.count <= 78, "\(line)") }
      #expect(text.contains("█") && text.contains("%"))
      #expect(MarkupCheck(page.html).problems == [])
    }
    let numbers = (1000..<4000).map { "2026-\($0)" }.joined(separator: ", ")
    let long = ReportPage(
      language: .dutch, title: "", introduction: [],
      sections: [
        .init(
          title: "",
          blocks: [
            .table(
              .init(
                caption: "", columns: [.init("zaken")],
                rows: [[.init(numbers)]]))
          ])
      ])
    #expect(PlainReport(long).text.contains("2026-1011, en nog 2.988"))
    #expect(!PlainReport(long).text.contains("2026-1012"))
    let hostile = ReportPage(
      language: .dutch, title: "\u{1B}[2J", introduction: ["a\u{202E}b\nc"], sections: [])
    let text = PlainReport(hostile).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && text.contains("a b c"))
  }

  @Test("without cases it says so")
  func nothing() {
    let report = InsightReport([], on: ExampleCase.reportDate, audience: .staff)
    let text = PlainReport(report.page(.english)).text
    #expect(text.contains("there are no cases."))
    #expect(report.page(.dutch).markdown.contains("er zijn geen zaken."))
  }
}

extension Dossier {
  /// Whether a move is only what somebody of the municipality noted to do.
  fileprivate func isNote(_ move: Move) -> Bool {
    move.record.flatMap(challenge.record)?.kind == "to-do"
  }
}
