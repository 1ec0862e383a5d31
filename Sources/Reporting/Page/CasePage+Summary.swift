import ChallengeCore
import Terms
import Wording

extension CasePage {
  /// What somebody wants to know who reads no further; every line is worked out below.
  var summary: [Block] {
    let lessons = report.lessons
    let values = report.results.evaluations
    return [
      writer.facts(
        say(.mainPoints),
        [
          (say(.outcome), outcome),
          (
            records.kind("decision"),
            last(["kind", "date"], of: report.purpose.decision, asOf: .afspraken)
          ),
          (say(.leadTime), leadTime), (say(.terms), termsKept),
          (say(.resultsAgreed), verdicts),
        ]
          + ["economic-value", "democratic-value", "social-value"].map {
            (records.field($0, of: "evaluation"), last([$0], of: values, asOf: .opvolging))
          } + [
            (
              say(.spent),
              report.money.sums.spentCents.map { writer.cell(.money(cents: $0)) }
                ?? nothing(asOf: .uitvoering)
            ),
            (say(.adviceOfEvaluation), last(["advice"], of: lessons.advice, asOf: .opvolging)),
            (
              records.kind("follow-up-decision"),
              last(["kind", "date"], of: lessons.decisions, asOf: .opvolging)
            ),
            (say(.factsMissing), writer.count(report.quality.missing.count)),
          ])
    ]
  }

  private var outcome: Cell {
    report.card.endedOn == nil
      ? Cell("\(say(.running)): \(report.card.state.text(in: language).lowercasedFirst)")
      : writer.cell(report.card.outcome)
  }

  var leadTime: Cell {
    let card = report.card
    return writer.lead(
      card.leadDays, takenInSince: card.takenInSince, isRunning: card.endedOn == nil)
  }

  private var termsKept: Cell {
    let verdicts = report.timeline.terms.map(\.verdict)
    let within = verdicts.count { $0 == .within }
    let late = verdicts.count { if case .late = $0 { true } else { false } }
    let overdue = verdicts.count { if case .overdue = $0 { true } else { false } }
    let lapsed = verdicts.count { $0 == .lapsed }
    return Cell(
      words.termsKept(within: within, late: late, lapsed: lapsed, overdue: overdue))
  }

  private var verdicts: Cell {
    let results = report.results.isAgreed ? report.results.results : []
    guard !results.isEmpty else { return nothing(asOf: .uitvoering) }
    func of(_ verdict: String) -> Int { results.count { $0.verdict == .choice(verdict) } }
    let (achieved, partly, not) = (of("achieved"), of("partly"), of("not-achieved"))
    return Cell(
      words.verdicts(
        of: results.count, achieved: achieved, partly: partly, notAchieved: not,
        notJudged: results.count - achieved - partly - not,
        isDue: report.timeline.isExecutionOver))
  }

  /// What stands for something that is not on record: it was left out only in a case that came as far
  /// as the phase in which it is made.
  private func nothing(asOf phase: Phase) -> Cell {
    if report.timeline.phases.contains(phase) { return writer.cell(.notRecorded) }
    return Cell(say(report.card.endedOn == nil ? .notYet : .neverThatFar), isAbsent: true)
  }

  /// The first fields of the last record of a kind, the second in brackets.
  private func last(_ fields: [String], of table: RecordTable, asOf phase: Phase) -> Cell {
    let facts = table.rows.last.map { row in
      fields.compactMap { table.fields.firstIndex(of: $0) }.map { row.facts[$0] }
    }
    guard let facts, let first = facts.first else { return nothing(asOf: phase) }
    let rest = facts.dropFirst().filter(\.isKnown).map { " (\(writer.cell($0).text))" }
    let cell = writer.cell(first)
    return Cell(
      cell.text + rest.joined(), isAbsent: cell.isAbsent, isTyped: cell.isTyped && rest.isEmpty)
  }
}
