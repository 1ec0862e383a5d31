import ChallengeCore
import Terms

/// One evaluation of a case, planned, under way or done, as a list over all cases shows it.
///
/// > Source: tip 10; R-50, R-52, R-53.
package struct CaseEvaluation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Halfway, as planned with the challenger.
    case interim
    /// At the end, before the decision on what next.
    case final
  }

  /// How it stands, in order of harm.
  package enum Standing: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// It should have begun, or been ready, before today.
    case overdue
    /// It is to begin soon.
    case due
    case underWay
    /// It is complete; somebody has to decide what next.
    case awaitsDecision
    case planned
    case done

    package static func < (left: Standing, right: Standing) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What one side found, in its own words.
  package struct Finding: Hashable, Sendable {
    /// Nil for the evaluator.
    package let side: Side?
    package let field: String
    package let text: String
  }

  /// What was decided after it.
  package struct Decision: Hashable, Sendable {
    /// One of the choices of `follow-up-decision.kind`.
    package let kind: String
    package let on: CalendarDate
  }

  package let number: CaseNumber
  package let title: String
  package let area: String?
  package let domain: String?
  package let kind: Kind
  package let standing: Standing
  /// The record that it is written in; nil when there is none yet.
  package let record: RecordID?
  /// The day for which it is planned, or by which it must be ready.
  package let due: CalendarDate?
  package let doneOn: CalendarDate?
  /// What the rules still ask before it is complete.
  package let missing: [Reason]
  package let findings: [Finding]
  package let decision: Decision?

  /// A name that stays the same while the evaluation goes on.
  package var name: String {
    kind == .final ? "\(number)-final" : "\(number)-\(record?.text ?? "interim")"
  }
}

/// Finds the evaluations of one case.
struct EvaluationFinder {
  let dossier: Dossier
  /// So many days before its day an evaluation is due.
  static let warnDays = 60

  private var challenge: Challenge { dossier.challenge }
  private var on: CalendarDate { dossier.on }

  var evaluations: [CaseEvaluation] { interim + (final.map { [$0] } ?? []) }

  // MARK: Interim

  private var interim: [CaseEvaluation] {
    let open = Set(
      challenge.openProcesses("interim-evaluation", dossier.situation.workflow).map(\.id))
    return challenge.active("interim-evaluation").map { record in
      let planned = record.date("planned")
      let isOpen = open.contains(record.id) && !dossier.summary.hasEnded
      let hasBegun = !challenge.terms.contains { $0.record == record.id && $0.isOpen }
      let standing: CaseEvaluation.Standing =
        !isOpen ? .done : hasBegun ? .underWay : standing(by: planned)
      return evaluation(
        .interim, standing, record: record.id, due: planned,
        doneOn: isOpen ? nil : record.date("discussed") ?? challenge.lastStep(of: record.id)?.on,
        missing: isOpen ? reasons { $0.record == record.id } : [],
        findings: [
          finding(record, "findings", nil),
          finding(record, "reflection-challenger", .challenger),
          finding(record, "reflection-municipality", .municipality),
        ].compactMap(\.self), decision: nil)
    }
  }

  private func standing(by day: CalendarDate?) -> CaseEvaluation.Standing {
    guard let day else { return .planned }
    if day < on { return .overdue }
    return day <= on.adding(days: Self.warnDays) ? .due : .planned
  }

  // MARK: Final

  /// The evaluation at the end: planned while the task is carried out, under way in the last phase,
  /// done when there is a decision or the case has ended with it.
  private var final: CaseEvaluation? {
    let record = challenge.latest("evaluation")
    let decided = decision
    if dossier.summary.hasEnded || decided != nil {
      guard let record else { return nil }
      return evaluation(
        .final, .done, record: record.id, due: nil, doneOn: record.date("date") ?? record.on,
        missing: [], findings: findings(record), decision: decided)
    }
    switch dossier.summary.phase {
    case .uitvoering:
      guard let end = lastDay else { return nil }
      return evaluation(
        .final, standing(by: end), record: nil, due: end, doneOn: nil, missing: [], findings: [],
        decision: nil)
    case .opvolging: return running(record)
    case .vooroverleg, .aanbod, .afspraken: return nil
    }
  }

  private func running(_ record: Record?) -> CaseEvaluation {
    let missing = dossier.missingForEvaluation
    let due = dossier.summary.nextDue
    let isLate = due.map { $0 < on } ?? false
    let isComplete = record != nil && missing.isEmpty
    return evaluation(
      .final, isLate ? .overdue : isComplete ? .awaitsDecision : .underWay, record: record?.id,
      due: due, doneOn: nil, missing: missing, findings: record.map(findings) ?? [], decision: nil)
  }

  /// The last day of the agreed time, on which the term about it ends.
  private var lastDay: CalendarDate? { challenge.latest("duration")?.date("until") }

  private var decision: CaseEvaluation.Decision? {
    guard let record = challenge.latest("follow-up-decision"), let kind = record.text("kind") else {
      return nil
    }
    return CaseEvaluation.Decision(kind: kind, on: record.date("date") ?? record.on)
  }

  private func findings(_ record: Record) -> [CaseEvaluation.Finding] {
    let results = challenge.active("result-evaluation").compactMap {
      finding($0, "explanation", nil)
    }
    return [
      finding(record, "advice", nil),
      finding(record, "cooperation-challenger", .challenger),
      finding(record, "lessons-challenger", .challenger),
      finding(record, "cooperation-municipality", .municipality),
      finding(record, "lessons-municipality", .municipality),
    ].compactMap(\.self) + results
  }

  // MARK: Parts

  private func finding(
    _ record: Record, _ field: String, _ side: Side?
  ) -> CaseEvaluation.Finding? {
    record.text(field).map { CaseEvaluation.Finding(side: side, field: field, text: $0) }
  }

  /// What the rules ask before some of the things that can be done here.
  private func reasons(_ isWanted: (Possibility) -> Bool) -> [Reason] {
    var found: [Reason] = []
    for reason in dossier.possibilities.filter(isWanted).flatMap(\.missing)
    where !found.contains(reason) { found.append(reason) }
    return found
  }

  private func evaluation(
    _ kind: CaseEvaluation.Kind, _ standing: CaseEvaluation.Standing, record: RecordID?,
    due: CalendarDate?, doneOn: CalendarDate?, missing: [Reason],
    findings: [CaseEvaluation.Finding], decision: CaseEvaluation.Decision?
  ) -> CaseEvaluation {
    CaseEvaluation(
      number: challenge.number, title: challenge.title, area: dossier.summary.area,
      domain: dossier.summary.domain, kind: kind, standing: standing, record: record, due: due,
      doneOn: doneOn, missing: missing, findings: findings, decision: decision)
  }
}
