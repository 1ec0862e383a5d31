import Terms

/// Whether a case may be destroyed on a day, since when, and what stands in the way.
///
/// > Source: Archiefwet 1995 art. 3; AVG art. 5(1)(e) (storage limitation).
package struct RetentionVerdict: Hashable, Sendable {
  package let number: CaseNumber
  /// Nil while the case runs.
  package let outcome: String?
  package let rule: RetentionSchedule.Rule?
  /// The date from which the period counts.
  package let sourceDate: CalendarDate?
  /// The first day on which it may be destroyed; nil when it is kept or not known yet.
  package let destroyFrom: CalendarDate?
  /// Empty when it must be destroyed now.
  package let reasons: [Reason]

  package var isDue: Bool { reasons.isEmpty }
}

extension Challenge {
  /// The day on which the case ended, nil while it runs.
  package func endedOn(_ workflow: Workflow) -> CalendarDate? {
    guard workflow.main.hasEnded(snapshot) else { return nil }
    return steps.last { $0.record == nil && $0.annulled == nil && !$0.entered.isEmpty }?.on
      ?? openedOn
  }

  /// What the selection list says of this case on a day.
  ///
  /// - Parameters:
  ///   - schedule: nil when the archivist has set nothing: then it is kept.
  ///   - runningLinks: cases that still run and rest on this one.
  package func retention(
    _ schedule: RetentionSchedule?, _ workflow: Workflow, on date: CalendarDate,
    runningLinks: [CaseNumber] = []
  ) -> RetentionVerdict {
    guard let ended = endedOn(workflow) else {
      return verdict(nil, nil, nil, nil, [Reason("case-still-runs")])
    }
    let outcome = latest("ending")?.text("outcome")
    var reasons = runningLinks.map { Reason("linked-case-runs", about: $0.text) }
    reasons += openRemedies(workflow, on: date)
    guard let outcome else {
      return verdict(nil, nil, ended, nil, reasons + [Reason("outcome-not-recorded")])
    }
    guard let schedule else {
      return verdict(outcome, nil, ended, nil, reasons + [Reason("retention-not-set")])
    }
    guard let rule = schedule.rule(for: outcome) else {
      return verdict(
        outcome, nil, ended, nil, reasons + [Reason("retention-rule-missing", about: outcome)])
    }
    let source = sourceDate(rule.from, ended)
    guard rule.nomination == .destroy, let from = rule.period.flatMap(source.after) else {
      return verdict(
        outcome, rule, source, nil, reasons + [Reason("kept-for-ever", about: rule.number)])
    }
    if date < from {
      reasons.append(Reason("retention-period-runs", about: from.iso, .waitUntil(from)))
    }
    return verdict(outcome, rule, source, from, reasons)
  }

  private func verdict(
    _ outcome: String?, _ rule: RetentionSchedule.Rule?, _ source: CalendarDate?,
    _ from: CalendarDate?, _ reasons: [Reason]
  ) -> RetentionVerdict {
    RetentionVerdict(
      number: number, outcome: outcome, rule: rule, sourceDate: source, destroyFrom: from,
      reasons: reasons)
  }

  private func sourceDate(
    _ kind: RetentionSchedule.SourceDate, _ ended: CalendarDate
  ) -> CalendarDate {
    switch kind {
    case .caseEnd: ended
    case .agreementEnd: max(ended, latest("duration")?.date("until") ?? ended)
    }
  }

  /// Objections and complaints that are not closed, and terms that have not come to their end.
  private func openRemedies(_ workflow: Workflow, on date: CalendarDate) -> [Reason] {
    let processes = ["objection", "complaint"].flatMap { openProcesses($0, workflow) }
    let running = terms.filter { $0.isOpen && $0.end >= date }
    return processes.map { Reason("remedy-open", about: $0.id.text, .finish($0.id)) }
      + running.map { Reason("term-still-runs", about: $0.end.iso, .waitUntil($0.end)) }
  }

  /// The days in each phase, for counting.
  package func daysInPhases(_ workflow: Workflow) -> [String: Int] {
    var days: [String: Int] = [:]
    var phase: Phase?
    var since = openedOn
    for step in steps where step.record == nil && step.annulled == nil {
      let entered = step.entered.compactMap { workflow.main.states[$0]?.phase }.last
      if let phase {
        days[phase.rawValue, default: 0] += max(0, since.days(until: step.on))
      }
      since = step.on
      phase = entered ?? phase
    }
    return days.filter { $0.value > 0 }
  }
}

extension CalendarDate {
  /// The first day after a period from this one; nil for working days, in which nothing is kept.
  fileprivate func after(_ length: TermLength) -> CalendarDate? {
    switch length.unit {
    case .days: adding(days: length.count)
    case .weeks: adding(days: 7 * length.count)
    case .months: adding(months: length.count)
    case .years: adding(years: length.count)
    case .workingDays: nil
    }
  }
}
