import ChallengeCore
import Terms
import Wording

/// Lead times, the way through the phases, and the pictures of them.
extension OverviewPage {
  // MARK: Lead times

  var leadTimes: [Block] {
    let columns: [(ReportPhrase, Bool)] = [
      (.span, false), (.completedCases, true), (.shortest, true), (.median, true),
      (.ninetieth, true), (.longest, true), (.runningCases, true), (.longestSoFar, true),
      (.estimatedMedian, true),
    ]
    let table = writer.table(
      say(.leadTimes), columns.map { Column(say($0.0).capitalizedFirst, isNumber: $0.1) },
      report.leadTimes.map(row), empty: isPublic ? .tooFew : .noCases)
    let remarks: [ReportPhrase] =
      report.leadTimes.isEmpty
      ? []
      : [.leadTimesExplained, .estimatedExplained, .waitersExplained]
        + (isPublic ? [.publicTimes] : [])
    return leadTimePicture + [table] + takenIn + remarks.map { .paragraph(say($0)) }
  }

  private func row(_ time: LeadTime) -> [Cell] {
    func figure(_ spread: LeadTime.Spread?, _ text: (LeadTime.Figures) -> String?) -> Cell {
      guard let spread else { return Cell("–") }
      return spread.figures.flatMap(text).map { Cell($0) } ?? withheld
    }
    func number(_ path: KeyPath<LeadTime.Figures, Int?>) -> (LeadTime.Figures) -> String? {
      { $0[keyPath: path].map(language.number) }
    }
    func cases(_ spread: LeadTime.Spread?) -> Cell {
      guard let spread else { return Cell("0") }
      return spread.cases.map { Cell(language.number($0)) } ?? withheld
    }
    return [
      Cell(name(time.span)), cases(time.completed), figure(time.completed, number(\.shortest)),
      figure(time.completed) { language.number($0.median) },
      figure(time.completed, number(\.ninetieth)), figure(time.completed, number(\.longest)),
      cases(time.running), figure(time.running, number(\.longest)),
      time.isEstimateWithheld
        ? withheld : time.estimatedMedian.map { Cell(language.number($0)) } ?? Cell("–"),
    ]
  }

  private var withheld: Cell { Cell(say(.notShown), isAbsent: true) }

  /// From where to where.
  func name(_ span: LeadTime.Span) -> String {
    switch span {
    case .whole: say(.whole)
    case .phase(let phase): writer.words.inPhase(phase)
    case .waiter(let waiter): say(waiter.waitPhrase)
    case .state(_, let label): writer.words.inState(label)
    }
  }

  /// When half are through each phase, with those that are still in it counted as far as they came: one
  /// measure for all phases, so that a phase of which half are not through has no bar.
  private var leadTimePicture: [Block] {
    var without: [String] = []
    let bars = report.leadTimes.compactMap { time -> BarChart.Bar? in
      guard case .phase(let phase) = time.span else { return nil }
      guard let days = time.estimatedMedian else {
        without.append(writer.records.phase(phase))
        return nil
      }
      return BarChart.Bar(
        label: writer.records.phase(phase).capitalizedFirst, amount: days,
        amountText: writer.words.days(days), look: .filled)
    }
    guard !bars.isEmpty else { return [] }
    let remark: [Block] =
      without.isEmpty ? [] : [.paragraph(writer.words.noBar(without, isPublic: isPublic))]
    return [.picture(.bars(BarChart(title: say(.phaseTimesPicture), bars: bars)))] + remark
  }

  /// How many cases are in none of the times, and which.
  private var takenIn: [Block] {
    if isPublic {
      return report.totals.takenIn == 0
        ? [] : [.paragraph(writer.words.takenIn(report.totals.takenIn, []))]
    }
    let cases = report.rows.filter(\.isTakenIn).map(\.case)
    return cases.isEmpty ? [] : [.paragraph(writer.words.takenIn(cases.count, cases))]
  }

  // MARK: Flow

  var phases: [Block] {
    let flow = report.phaseFlow
    if flow.isWithheld { return [.paragraph("\(say(.flowOfPhases)). \(say(.tooFew))")] }
    if flow.stages.isEmpty { return [.paragraph("\(say(.flowOfPhases)). \(say(.noCases))")] }
    let stages = flow.stages.map { stage in
      FlowChart.Stage(
        label: writer.records.phase(stage.phase).capitalizedFirst, total: stage.total,
        totalText: language.number(stage.total), parts: parts(stage))
    }
    let hasPeriod = report.selection.period != nil
    let wasHere = hasPeriod ? [Column(say(.wasHere).capitalizedFirst, isNumber: true)] : []
    let table = writer.table(
      say(.flowOfPhases),
      [Column(say(.phase).capitalizedFirst)] + wasHere + [
        Column(say(.came).capitalizedFirst, isNumber: true),
        Column(say(.whereTo).capitalizedFirst),
        Column(say(.count).capitalizedFirst, isNumber: true),
      ],
      flow.stages.flatMap { stage in
        parts(stage).filter { $0.count > 0 }.map { part in
          [Cell(writer.records.phase(stage.phase).capitalizedFirst)]
            + (hasPeriod ? [Cell(language.number(stage.wasHere))] : []) + [
              Cell(language.number(stage.arrived)), Cell(part.label),
              Cell(language.number(part.count)),
            ]
        }
      })
    return [
      .picture(.flow(FlowChart(title: say(.flowOfPhases), stages: stages))),
      .paragraph(say(.flowLegend)), table,
      .paragraph(say(hasPeriod ? .phasesOfPeriodExplained : .phasesExplained)),
    ]
  }

  /// What became of those that were in a phase; what went on to the phase after it first.
  private func parts(_ stage: PhaseFlow.Stage) -> [FlowChart.Part] {
    let place = { (phase: Phase) in Phase.allCases.firstIndex(of: phase) ?? 0 }
    let next = report.phaseFlow.stages.map(\.phase).first { place($0) > place(stage.phase) }
    let onward = stage.onward.sorted { ($0.to == next ? 0 : 1) < ($1.to == next ? 0 : 1) }
    let moved = onward.map { move in
      FlowChart.Part(
        label: place(move.to) > place(stage.phase)
          ? writer.words.on(to: move.to) : writer.words.back(to: move.to),
        count: move.count, look: .filled, goesOn: move.to == next)
    }
    let ended = stage.ended.map { end in
      FlowChart.Part(
        label: isPublic
          ? say(.endedHere)
          : "\(say(.endedHere)): \(end.outcome.map(writer.records.choice) ?? say(.notRecorded))",
        count: end.count, look: .hatched, goesOn: false)
    }
    return moved + ended + [
      FlowChart.Part(
        label: say(.stillHere), count: stage.running, look: .open, goesOn: false)
    ]
  }

  // MARK: Results

  var resultsPicture: [Block] {
    let totals = report.totals
    let all: [(ReportPhrase, Int?, Picture.Look)] = [
      (.resultsAchieved, totals.resultsAchieved, .filled),
      (.resultsPartly, totals.resultsPartly, .open),
      (.resultsNotAchieved, totals.resultsNotAchieved, .hatched),
      (.resultsOverdue, totals.resultsNotJudged, .outlined),
      (.resultsNotDue, totals.resultsNotDue, .outlined),
    ]
    let bars = all.compactMap { phrase, count, look in
      count.map {
        BarChart.Bar(
          label: say(phrase).capitalizedFirst, amount: $0, amountText: language.number($0),
          look: look)
      }
    }
    guard totals.resultsAgreed ?? 0 > 0, bars.count == all.count else { return [] }
    return [.picture(.bars(BarChart(title: say(.agreedAgainstAchieved), bars: bars)))]
  }
}
