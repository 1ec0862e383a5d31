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
      [.leadTimesExplained, .estimatedExplained, .waitersExplained]
      + (isPublic ? [.publicTimes] : [])
    return leadTimePicture + [table] + remarks.map { .paragraph(say($0)) }
  }

  private func row(_ time: LeadTime) -> [Cell] {
    func figure(_ spread: LeadTime.Spread?, _ path: KeyPath<LeadTime.Figures, Int?>) -> Cell {
      guard let spread else { return Cell("–") }
      return spread.figures?[keyPath: path].map { Cell(language.number($0)) } ?? withheld
    }
    func cases(_ spread: LeadTime.Spread?) -> Cell {
      guard let spread else { return isPublic && time.span != .whole ? withheld : Cell("0") }
      return spread.cases.map { Cell(language.number($0)) } ?? withheld
    }
    return [
      Cell(name(time.span)), cases(time.completed), figure(time.completed, \.shortest),
      figure(time.completed, \.someMedian), figure(time.completed, \.ninetieth),
      figure(time.completed, \.longest), cases(time.running), figure(time.running, \.longest),
      time.estimatedMedian.map { Cell(language.number($0)) } ?? Cell("–"),
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

  /// The middle of each phase, with those that are still in it counted as far as they came.
  private var leadTimePicture: [Block] {
    let bars = report.leadTimes.compactMap { time -> BarChart.Bar? in
      guard case .phase(let phase) = time.span,
        let days = time.estimatedMedian ?? time.completed?.figures?.median
      else { return nil }
      return BarChart.Bar(
        label: writer.records.phase(phase).capitalizedFirst, amount: days,
        amountText: writer.words.days(days), look: .filled)
    }
    guard !bars.isEmpty else { return [] }
    return [.picture(.bars(BarChart(title: say(.phaseTimesPicture), bars: bars)))]
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
    let table = writer.table(
      say(.flowOfPhases),
      [
        Column(say(.phase).capitalizedFirst), Column(say(.came).capitalizedFirst, isNumber: true),
        Column(say(.whereTo).capitalizedFirst),
        Column(say(.count).capitalizedFirst, isNumber: true),
      ],
      flow.stages.flatMap { stage in
        parts(stage).filter { $0.count > 0 }.map { part in
          [
            Cell(writer.records.phase(stage.phase).capitalizedFirst),
            Cell(language.number(stage.total)), Cell(part.label),
            Cell(language.number(part.count)),
          ]
        }
      })
    return [
      .picture(.flow(FlowChart(title: say(.flowOfPhases), stages: stages))),
      .paragraph(say(.flowLegend)), table, .paragraph(say(.phasesExplained)),
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
      (.resultsNotJudged, totals.resultsNotJudged, .outlined),
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

extension LeadTime.Figures {
  var someMedian: Int? { median }
}
