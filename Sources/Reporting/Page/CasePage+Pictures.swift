import ChallengeCore
import Terms
import Wording

/// The pictures in the report of one case.
extension CasePage {
  // MARK: Timeline

  /// The course of the case along one line of time: each state, the agreed time, what was waited
  /// for, and single days that mattered.
  var timelinePicture: [Block] {
    let timeline = report.timeline
    guard let first = timeline.stays.first else { return [] }
    let last = timeline.endedOn ?? report.on
    let until = max(last, first.from.adding(days: 1))
    let lanes = stateLanes + agreedLane(until: until) + waitLanes + dayLanes
    let ticks = SpanChart.tickDays(from: first.from, until: until).map {
      SpanChart.Tick(on: $0, label: language.short($0))
    }
    return [
      .picture(
        .spans(
          SpanChart(
            title: say(.timelinePicture), from: first.from, until: until, ticks: ticks,
            lanes: lanes))),
      .paragraph(say(.timelineLegend)),
    ]
  }

  private var stateLanes: [SpanChart.Lane] {
    report.timeline.totals.map { total in
      let stays = report.timeline.stays.filter { $0.state == total.state }
      return SpanChart.Lane(
        label: total.label.text(in: language),
        note: total.isRunning ? words.stillRunning(total.days) : words.days(total.days),
        spans: stays.map {
          SpanChart.Span(
            from: $0.from, until: $0.until ?? report.on, look: $0.until == nil ? .open : .filled)
        }, marks: [])
    }
  }

  /// As far as the line of time goes.
  private func agreedLane(until last: CalendarDate) -> [SpanChart.Lane] {
    guard report.results.isAgreed, case .date(let from) = report.card.agreedFrom,
      case .date(let until) = report.card.agreedUntil, from <= until, from <= last
    else { return [] }
    return [
      SpanChart.Lane(
        label: say(.agreedTime), note: "\(language.short(from)) – \(language.short(until))",
        spans: [SpanChart.Span(from: from, until: min(until, last), look: .outlined)], marks: [])
    ]
  }

  private var waitLanes: [SpanChart.Lane] {
    Wait.Cause.allCases.compactMap { cause in
      let waits = report.timeline.waits.filter { $0.cause == cause }
      let isRunning = waits.contains { $0.until == nil }
      guard let days = report.timeline.daysWaited(for: cause), days > 0 || isRunning else {
        return nil
      }
      return SpanChart.Lane(
        label: "\(say(.waitingFor)) \(say(cause.phrase))".capitalizedFirst,
        note: isRunning ? words.stillRunning(days) : words.days(days),
        spans: waits.filter { $0.days > 0 }.map {
          SpanChart.Span(from: $0.from, until: $0.from.adding(days: $0.days), look: .hatched)
        }, marks: [])
    }
  }

  private var dayLanes: [SpanChart.Lane] {
    let timeline = report.timeline
    let interim = report.plan.days.filter { $0.subject == .interimEvaluation }
      .compactMap(\.actual)
    let kinds: [(ReportPhrase, [CalendarDate])] = [
      (.escalations, timeline.escalations.map(\.requestedOn)),
      (.contactChanges, timeline.contactChanges.map(\.on)), (.interimEvaluations, interim),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { phrase, days in
      SpanChart.Lane(
        label: say(phrase), note: language.list(days.map(language.short)), spans: [], marks: days)
    }
  }

  // MARK: Agreed and achieved

  /// Before, agreed and achieved for each result; what is absent says so.
  var resultPicture: [Block] {
    let results = report.results.results
    guard !results.isEmpty else { return [] }
    let rows = results.map { result in
      ComparisonChart.Row(
        label: "\(records.record(result.record)): \(writer.cell(result.measure).text)",
        values: [result.baseline, result.target, result.achieved].map { writer.cell($0).text },
        verdict: result.verdict.isKnown
          ? writer.cell(result.verdict).text : say(.resultsNotJudged),
        look: Self.look(result.verdict))
    }
    let columns = [
      records.field("baseline", of: "result"), records.field("target", of: "result"),
      records.field("achieved", of: "result-evaluation"),
    ]
    return [
      .picture(
        .comparison(
          ComparisonChart(
            title: say(.agreedAgainstAchieved), columns: columns.map(\.capitalizedFirst),
            rows: rows)))
    ]
  }

  private static func look(_ verdict: Fact) -> Picture.Look {
    switch verdict {
    case .choice("achieved"): .filled
    case .choice("partly"): .open
    case .choice("not-achieved"): .hatched
    default: .outlined
    }
  }

  // MARK: Planned and actual

  var planned: Block {
    writer.table(
      say(.plannedDays),
      [
        Column(say(.what).capitalizedFirst), Column(say(.record).capitalizedFirst),
        Column(say(.planned).capitalizedFirst), Column(say(.actual).capitalizedFirst),
        Column(say(.difference).capitalizedFirst),
      ],
      report.plan.days.map { day in
        [
          Cell(say(day.subject.phrase).capitalizedFirst),
          day.record.map { writer.cell($0) } ?? Cell("–"),
          writer.cell(day.planned), day.actual.map { writer.cell($0) } ?? notCome(day),
          Cell(difference(day)),
        ]
      })
  }

  private func notCome(_ day: PlanFacts.PlannedDay) -> Cell {
    Cell(say(day.planned > report.on ? .stillToCome : .notRecorded), isAbsent: true)
  }

  private func difference(_ day: PlanFacts.PlannedDay) -> String {
    guard let days = day.daysLater else { return "–" }
    return day.actual == nil ? words.overdue(days) : words.later(days)
  }
}

extension PlanFacts.Subject {
  var phrase: ReportPhrase {
    switch self {
    case .wishedStart: .plannedWish
    case .start: .plannedStart
    case .end: .plannedEnd
    case .information: .plannedInformation
    case .interimEvaluation: .plannedInterim
    case .account: .plannedAccount
    case .payment: .plannedPayment
    case .recheck: .plannedRecheck
    case .solution: .plannedSolution
    case .returned: .plannedReturn
    }
  }
}
