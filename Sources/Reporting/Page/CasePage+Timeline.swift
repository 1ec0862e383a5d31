import ChallengeCore
import Terms
import Wording

extension CasePage {
  // MARK: 3

  var timeline: [Block] {
    let taken = report.timeline.takenIn.map {
      [Block.paragraph(words.takenIn(state: $0.state.text(in: language), since: $0.since))]
    }
    return (taken ?? []) + timelinePicture + states + [planned, steps] + terms + [
      escalations, contactChanges,
    ] + waiting
  }

  private var states: [Block] {
    let totals = report.timeline.totals
    let perState = writer.table(
      say(.daysPerState),
      [
        Column(say(.state).capitalizedFirst),
        Column(say(.visits).capitalizedFirst, isNumber: true),
        Column(say(.days).capitalizedFirst, isNumber: true),
      ],
      totals.map {
        [
          writer.cell($0.label), writer.count($0.visits),
          Cell($0.isRunning ? words.stillRunning($0.days) : language.number($0.days)),
        ]
      })
    let stays = writer.table(
      .stays, [.state, .phase, .from, .until, .days],
      report.timeline.stays.map { stay in
        [
          writer.cell(stay.label),
          stay.phase.map { Cell(records.phase($0)) } ?? writer.cell(.notRecorded),
          writer.cell(stay.from), stay.until.map { writer.cell($0) } ?? Cell(say(.running)),
          Cell(days(stay.days, isRunning: stay.until == nil)),
        ]
      })
    // Once each is what the stays say already.
    let isSaid = totals.allSatisfy { $0.visits == 1 }
    return (isSaid ? [] : [perState]) + [stays, .paragraph(say(.daysExplained))]
  }

  private func days(_ days: Int, isRunning: Bool) -> String {
    isRunning ? words.stillRunning(days) : words.days(days)
  }

  private var steps: Block {
    writer.table(
      .steps, [.date, .step, .by, .toState],
      report.timeline.steps.filter { $0.action != "open" }.map {
        [
          writer.cell($0.on), Cell(label($0)), writer.cell($0.by), writer.cell($0.state),
        ]
      })
  }

  private func label(_ step: StepFact) -> String {
    step.lapsedTerm.map { "\(say(.termLapsed)): \($0.text(in: language))" }
      ?? step.label.text(in: language)
  }

  private var terms: [Block] {
    let terms = report.timeline.terms
    let areAbout = terms.contains { $0.record != nil }
    let table = writer.table(
      .terms,
      [.term] + (areAbout ? [.about] : [])
        + [.owedBy, .lastDay, .endedOn, .doneOn, .withinTerm],
      terms.map { term in
        let about = areAbout ? [term.record.map { writer.cell($0) } ?? Cell("–")] : []
        return [writer.cell(term.label)] + about + [
          term.owedBy.map { Cell(records.side($0)) } ?? writer.cell(.notRecorded),
          Cell(term.isProvisional ? words.provisional(term.end) : language.short(term.end)),
          Cell(term.endedOn.map(language.short) ?? "–"),
          Cell(term.doneOn.map(language.short) ?? "–"), Cell(writer.verdict(term.verdict)),
        ]
      })
    let suspensions = writer.table(
      .suspensions, [.term, .from, .until, .suspendedDays],
      terms.flatMap { term in
        term.suspensions.map {
          [
            writer.cell(term.label), writer.cell($0.invited), writer.cell($0.answered),
            Cell(days($0.days, isRunning: $0.isRunning)),
          ]
        }
      }, empty: .none)
    let remark: [Block] =
      terms.contains { $0.doneOn != nil } ? [.paragraph(say(.doneExplained))] : []
    return [table] + remark + [suspensions]
  }

  private var escalations: Block {
    writer.table(
      .escalations, [.date, .question, .reason, .levels, .level, .answered, .answer],
      report.timeline.escalations.map { escalation in
        let levels = escalation.levels.map {
          "\($0.label.text(in: language)) (\(language.short($0.on)))"
        }
        return [
          writer.cell(escalation.requestedOn), writer.cell(escalation.question),
          writer.cell(escalation.reason), Cell(language.list(levels)),
          escalation.levels.last.map { writer.cell($0.label) } ?? writer.cell(.notRecorded),
          escalation.closedOn.map { writer.cell($0) } ?? Cell(say(.running)),
          writer.cell(escalation.answer),
        ]
      })
  }

  private var contactChanges: Block {
    writer.table(
      .contactChanges, [.date, .reason, .handoverNote, .told],
      report.timeline.contactChanges.map {
        [
          writer.cell($0.on), writer.cell($0.reason), writer.cell($0.handoverNote),
          writer.cell($0.told),
        ]
      })
  }

  private var waiting: [Block] {
    let table = writer.table(
      .waiting, [.record, .waitingFor, .from, .until, .days],
      report.timeline.waits.map { wait in
        [
          writer.cell(wait.record), Cell(say(wait.cause.phrase)), writer.cell(wait.from),
          wait.until.map { writer.cell($0) } ?? Cell(say(.running)),
          Cell(days(wait.days, isRunning: wait.until == nil)),
        ]
      })
    let totals = writer.facts(
      .waitingTotals,
      Wait.Cause.allCases.map { cause in
        let days = report.timeline.daysWaited(for: cause)
        let isUnknown =
          cause == .contract && days == 0 && report.timeline.lacksContractEnd
        return (
          cause.phrase,
          isUnknown
            ? Cell(say(.contractEndUnknown), isAbsent: true)
            : writer.cell(days.map(Fact.days) ?? .notRecorded)
        )
      })
    return [table, totals, .paragraph(say(.waitingExplained))]
  }
}

extension Wait.Cause {
  var phrase: ReportPhrase {
    switch self {
    case .information: .waitingForInformation
    case .contract: .waitingForContract
    case .supplement: .waitingForSupplement
    }
  }
}
