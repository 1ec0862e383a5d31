import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

/// What a figure counts, and what it leaves out because nobody recorded it.
@Suite("What is counted")
struct CountingTests {
  private func dossier(_ example: String, _ change: (String) -> String = { $0 }) throws -> Dossier {
    let history = change(try ExampleCase.text("Examples/\(example).yaml"))
    return try #require(try ExampleCase.dossiers([history]).first)
  }

  private func report(_ dossier: Dossier) -> CaseReport {
    CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
  }

  private static let everything = Result {
    try ExampleCase.all().map { dossier in
      (
        dossier: dossier,
        row: OverviewRow(dossier, on: ExampleCase.reportDate, options: .staff)
      )
    }
  }

  private func overview(_ audience: OverviewReport.Audience) throws -> OverviewReport {
    OverviewReport(
      try Self.everything.get().map(\.row), on: ExampleCase.reportDate, audience: audience)
  }

  // MARK: Money

  private func budget(_ amount: Value, per: String?) -> Record {
    var values = ["amount": amount]
    if let per { values["per"] = .text(per) }
    return Record(
      id: RecordID("budget-agreement-1"), kind: "budget-agreement", values: values,
      on: ExampleCase.reportDate, by: PersonID("pm"), entry: 1, visibility: .parties)
  }

  @Test("amounts come to a total only when each says what it is for and the months are agreed")
  func totals() throws {
    let duration = Record(
      id: RecordID("duration-1"), kind: "duration",
      values: ["from": .text("2026-01-01"), "until": .text("2027-06-30")],
      on: ExampleCase.reportDate, by: PersonID("pm"), entry: 1, visibility: .parties)
    let year = budget(.number(10_000), per: "year")
    let whole = budget(.number(30_000), per: "whole-term")
    #expect(try AgreedTotal([whole], duration: nil).cents == 30_000)
    #expect(try AgreedTotal([year], duration: duration).cents == 15_000)
    let both = try AgreedTotal([year, whole], duration: duration)
    #expect(both.cents == 45_000 && both.basis == .overDuration)
    #expect(throws: AgreedTotal.Obstacle.duration) {
      try AgreedTotal([year, whole], duration: nil)
    }
    #expect(throws: AgreedTotal.Obstacle.basis) {
      try AgreedTotal([whole, budget(.number(1), per: nil)], duration: duration)
    }
    #expect(throws: AgreedTotal.Obstacle.amount) {
      try AgreedTotal([whole, budget(.gap(.unknown, reason: "weg"), per: "year")], duration: nil)
    }
    #expect(throws: AgreedTotal.Obstacle.amount) { try AgreedTotal([], duration: duration) }
  }

  @Test("that nobody recorded what an amount is for stands there only when it is so")
  func whatAnAmountIsFor() throws {
    let example = "marktafval-overgenomen-en-voortgezet"
    let recorded = report(try dossier(example))
    #expect(recorded.money.sums.agreed == .total(cents: 23_600_000))
    #expect(!recorded.markdown(.dutch).contains("niet vastgelegd of het per jaar"))
    #expect(recorded.markdown(.dutch).contains("| budgetafspraak 1 | € 118.000 | jaar |"))
    let unknown = report(try dossier(example) { $0.replacing(" per: year,", with: "") })
    #expect(unknown.money.sums.agreed == .noTotal(.basis))
    #expect(unknown.markdown(.dutch).contains("niet vastgelegd of het per jaar"))
    #expect(unknown.quality.missing.contains { $0.kind == "budget-agreement" && $0.field == "per" })
  }

  @Test("what was never agreed, or ended before its start, is in no sum of what was agreed")
  func draftsAreLeftOut() throws {
    let rows = try Self.everything.get().map(\.row)
    let unmade = rows.filter { ["no-agreement", "withdrawn"].contains($0.outcome) }
    #expect(unmade.contains { $0.budgetStanding == "draft" })
    for row in unmade {
      #expect(row.budgetAgreedCents == nil && row.resultsAgreed == 0, "\(row.case)")
    }
    let totals = try overview(.staff).totals
    #expect(totals.budgetsNotAgreed == rows.count { $0.budgetStanding == "draft" })
    #expect(totals.budgetAgreedCents?.sum == rows.compactMap(\.budgetAgreedCents).reduce(0, +))
  }

  @Test("what is not judged stands apart by whether the execution is over")
  func resultsThatAreNotDue() throws {
    for (dossier, row) in try Self.everything.get() where row.resultsAgreed > 0 {
      let isRunning = ["afspraken", "uitvoering"].contains(row.phase) && !row.hasEnded
      #expect(isRunning ? row.resultsNotJudged == 0 : row.resultsNotDue == 0, "\(row.case)")
      let parts = [
        row.resultsAchieved, row.resultsPartly, row.resultsNotAchieved, row.resultsNotJudged,
        row.resultsNotDue,
      ]
      #expect(parts.reduce(0, +) == dossier.challenge.active("result").count, "\(row.case)")
    }
    let totals = try overview(.staff).totals
    #expect(totals.resultsNotDue ?? 0 > 0 && totals.resultsNotJudged ?? 0 > 0)
  }

  // MARK: Times

  @Test("the median of an even number is halfway between the two in the middle")
  func medians() {
    #expect(Median([]) == nil && Median([7]) == Median(doubled: 14))
    #expect(Median([1, 3, 8, 90]) == Median(doubled: 11) && Median([1, 3, 8]) == Median([3]))
    let half = Median(doubled: 967)
    #expect(Language.dutch.number(half) == "483,5" && Language.english.number(half) == "483.5")
    #expect(Language.dutch.number(Median(doubled: 4_000)) == "2.000")
    #expect(967.halvedText == "483.5" && 4_000.halvedText == "2000" && half.rounded == 484)
  }

  @Test("a case that was taken in counts in no lead time, and says that its beginning lacks")
  func takenIn() throws {
    let rows = try Self.everything.get().map(\.row)
    let taken = rows.filter(\.isTakenIn)
    #expect(taken.count > 3)
    let report = try overview(.staff)
    let whole = try #require(report.leadTimes.first { $0.span == .whole })
    #expect(whole.completed?.cases == rows.count { $0.hasEnded && !$0.isTakenIn })
    #expect(
      report.leadTimes
        == (OverviewReport(
          rows.filter { !$0.isTakenIn }, on: ExampleCase.reportDate, audience: .staff)).leadTimes)
    let text = report.markdown(.english)
    #expect(text.contains("Not in these times: \(taken.count) cases"))
    #expect(text.contains("beginning not recorded: was running on 1 Jan 2022"))
    let paper = self.report(try dossier("wijkmoestuin-van-papier-alsnog-geevalueerd"))
    #expect(paper.markdown(.dutch).contains("| Begonnen op | *begin niet vastgelegd: liep al op"))
    #expect(paper.markdown(.dutch).contains("| Doorlooptijd | *niet te berekenen; 1.374 dagen"))
  }

  @Test(
    "the picture of the phases draws one measure, and says which phase has none",
    arguments: [OverviewReport.Audience.staff, .public])
  func oneMeasure(_ audience: OverviewReport.Audience) throws {
    let report = try overview(audience)
    let page = OverviewPage(report: report, writer: PageWriter(.dutch))
    let title = ReportPhrase.phaseTimesPicture.text(in: .dutch)
    let bars = page.leadTimes.compactMap { block -> [BarChart.Bar]? in
      if case .picture(.bars(let chart)) = block, chart.title == title { chart.bars } else { nil }
    }.joined()
    let estimates = report.leadTimes.compactMap { time -> Int? in
      if case .phase = time.span { time.estimatedMedian } else { nil }
    }
    #expect(bars.map(\.amount) == estimates && !estimates.isEmpty)
  }

  // MARK: Terms

  @Test("a term is in time when what it asked for was, whenever the step came")
  func doneInTime() throws {
    let report = report(try dossier("speeltuinen-opgezegd-en-teruggegeven"))
    func term(_ name: String) throws -> TermFact {
      try #require(report.timeline.terms.last { $0.name == name })
    }
    let recheck = try term("hertoets")
    #expect(recheck.verdict == .late(days: 1) && recheck.doneOn == ExampleCase.date("2023-07-04"))
    let returned = try term("teruggavedatum")
    #expect(returned.verdict == .within && returned.endedOn == ExampleCase.date("2024-01-10"))
    // What is planned against what came says the same.
    for day in report.plan.days where [.recheck, .returned].contains(day.subject) {
      let name = day.subject == .recheck ? "hertoets" : "teruggavedatum"
      #expect(try term(name).doneOn == day.actual)
    }
  }

  @Test("terms late, passed and overdue together are those that the insight says were not kept")
  func notKept() throws {
    let totals = try overview(.staff).totals
    let kinds: [CaseConformance.Kind] = [.lateByMunicipality, .lateByChallenger, .contactMissed]
    let nets = WorkflowNets()
    let counts = try ExampleCase.all().map {
      InsightRow($0, on: ExampleCase.reportDate, nets).conformance.counts
    }
    let broken = counts.reduce(0) { sum, counts in
      sum + kinds.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    let late = [totals.termsLate, totals.termsLapsed, totals.termsOverdue].compactMap { $0 }
    #expect(late.count == 3 && late.reduce(0, +) == broken)
  }

  // MARK: What runs

  @Test("a case that runs has neither an outcome nor reasons of its end, whatever is recorded")
  func stillRunning() throws {
    let day = ExampleCase.date("2025-12-31")
    let rows = try ExampleCase.all(on: day).map { OverviewRow($0, on: day, options: .staff) }
    let refused = rows.filter { !$0.hasEnded && !$0.reasons.isEmpty }
    #expect(!refused.isEmpty)
    let report = OverviewReport(rows, on: day, audience: .staff)
    func running(_ subject: Grouping.Subject) -> [String]? {
      report.groupings.first { $0.subject == subject }?.groups.first { $0.key == .running }?.cases
    }
    #expect(running(.outcome) == rows.filter { !$0.hasEnded }.map(\.case).sorted())
    #expect(running(.reason) == running(.outcome))
    #expect(running(.challengerReason) == running(.outcome))
    for row in refused {
      #expect(row.outcome == nil)
      let line = report.markdown(.dutch).split(separator: "\n").last {
        $0.hasPrefix("| \(row.case)")
      }
      #expect(line?.contains("| loopt nog |") == true && line?.contains("vastgelegd") == false)
    }
  }

  @Test("what is still owed after the end stands apart from what is late in a case that runs")
  func lateAfterTheEnd() throws {
    let report = try overview(.staff)
    let late = try #require(report.groupings.first { $0.subject == .late }).groups
    let rows = try Self.everything.get().map(\.row)
    for (key, isEnded) in [("yes", false), ("yes-after-end", true)] {
      let cases = try #require(late.first { $0.key == .value(key) }).cases
      #expect(
        cases
          == rows.filter { $0.overdueByMunicipality > 0 && $0.hasEnded == isEnded }
          .map(\.case).sorted())
    }
    #expect(report.markdown(.dutch).contains("| ja, na het einde |"))
  }

  @Test("the budget says how late a decision is")
  func lateDecision() throws {
    let words = ReportWords(.dutch)
    let due = ExampleCase.date("2024-11-25")
    #expect(words.dueBy(due, on: due) == "25 nov 2024")
    #expect(words.dueBy(due, on: due.adding(days: 730)) == "25 nov 2024 (730 dagen te laat)")
  }

  // MARK: Quality

  @Test("everything that the report shows as not recorded for the evaluation is listed as missing")
  func missing() throws {
    let report = report(try dossier("speeltuinen-opgezegd-en-teruggegeven"))
    let found = Set(report.quality.missing.map { "\($0.kind).\($0.field ?? "")" })
    #expect(
      found.isSuperset(of: [
        "evaluation.attitude-challenger", "evaluation.attitude-municipality",
        "evaluation.conditions", "evaluation.money", "evaluation.hours-challenger",
        "evaluation.hours-municipality", "budget-agreement.per", "experience.",
      ]))
    let asked = report.quality.missing.compactMap(\.asked)
    #expect(Set(asked.map(\.side)) == Set(Side.allCases))
    #expect(report.markdown(.dutch).contains("| – | bij de eindevaluatie, uitdager |"))
  }

  @Test("a verdict on something that is not known is flagged; who evaluated is named by role")
  func foundations() throws {
    let paper = report(try dossier("wijkmoestuin-van-papier-alsnog-geevalueerd"))
    for result in paper.results.results where !result.unfounded.isEmpty {
      #expect(paper.quality.unfounded.contains { $0.result == result.record })
    }
    #expect(!paper.quality.unfounded.isEmpty)
    let evaluators = paper.results.evaluators
    #expect(!evaluators.isEmpty && evaluators.allSatisfy { $0.by.role == .evaluator })
    #expect(evaluators.allSatisfy { $0.by.name == nil })
    let named = CaseReport(
      try dossier("wijkmoestuin-van-papier-alsnog-geevalueerd"), on: ExampleCase.reportDate,
      options: .full)
    #expect(named.results.evaluators.allSatisfy { $0.by.name != nil })
  }

  @Test("from when a record holds and when it was entered are two days")
  func twoDays() throws {
    let report = report(try dossier("speeltuinen-opgezegd-en-teruggegeven"))
    let row = try #require(report.purpose.decision.rows.first)
    #expect(row.on == ExampleCase.date("2022-04-26") && row.enteredOn == ExampleCase.reportDate)
    #expect(report.markdown(.dutch).contains("| Geldt vanaf | 26 apr 2022 |"))
    #expect(report.markdown(.english).contains("| Entered on | 21 Nov 2026 |"))
  }

  // MARK: Open data

  @Test("an end before its day is not met, and an amount for nobody knows what is no grant")
  func openData() throws {
    let dossier = try dossier("speeltuinen-opgezegd-en-teruggegeven")
    let one = try #require(PublishedCase(dossier, on: ExampleCase.reportDate))
    let end = try #require(one.milestones.first { $0.kind == .end })
    #expect(end.status == .notMet && end.met == nil)
    #expect(one.agreement.stoppedOn == ExampleCase.date("2023-11-01"))
    #expect(one.agreement.agreed == nil && one.agreement.lacking == .basis)
    let package = try #require(GrantPackage(OpenDataTests.set([dossier])))
    #expect(package.count == 0 && package.leftOut.map(\.missing) == ["basis"])
  }
}
