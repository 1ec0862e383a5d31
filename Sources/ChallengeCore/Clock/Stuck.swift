import Terms

/// Whether a case has come to a stop, since when and why.
///
/// > Source: tip 6; R-45.
package struct Stuck {
  private let challenge: Challenge
  private let situation: Situation

  package init(_ challenge: Challenge, _ situation: Situation) {
    self.challenge = challenge
    self.situation = situation
  }

  /// Days without anybody doing anything after which a case counts as stuck.
  package var quietDays: Int { situation.profile.alerts.stuckAfterDays }

  private var hasEnded: Bool { situation.workflow.main.hasEnded(challenge.snapshot) }

  /// The day from which each reason holds, if nothing happens before.
  package var days: [(reason: StuckReason, from: CalendarDate, about: CalendarDate)] {
    guard !hasEnded else { return [] }
    var found: [(reason: StuckReason, from: CalendarDate, about: CalendarDate)] = []
    let quiet = quietSince
    found.append((.noActivity, quiet.adding(days: quietDays), quiet))
    if let second = missed.dropFirst().first {
      found.append((.missedTerms, second.adding(days: 1), second))
    }
    if let first = challenge.unansweredRequests(situation.workflow).map(\.by).min() {
      found.append((.unansweredRequest, first.adding(days: 1), first))
    }
    return found
  }

  /// The first day on which it is stuck if nothing happens; nil when it has ended.
  package var from: CalendarDate? { days.map(\.from).min() }

  package func reasons(on date: CalendarDate) -> [StuckReason] {
    days.filter { $0.from <= date }.map(\.reason)
  }

  /// Since when nothing happens: a case that waits for an agreed day is not silent until then.
  private var quietSince: CalendarDate {
    let agreed = challenge.terms.filter { term in
      let definition = situation.workflow.terms[term.name]
      return term.isOpen && term.record == nil && definition?.isMoment == false
        && definition?.source == .overeenkomst
    }
    return (agreed.map(\.end) + [challenge.activeOn]).max() ?? challenge.activeOn
  }

  /// The last days of what the municipality owes and has not done, or will not have, in order.
  private var missed: [CalendarDate] {
    challenge.terms.filter { term in
      guard let definition = situation.workflow.terms[term.name],
        definition.owedBy == .municipality, !definition.isMoment
      else { return false }
      let passedByClock = term.standing == .lapsed && term.end >= challenge.activeOn
      return term.isOpen || passedByClock
    }.map(\.end).sorted()
  }

  /// What the clock says about it; a request without an answer has a reminder of its own.
  var reminders: [PlannedReminder] {
    days.filter { $0.reason != .unansweredRequest }.map { reason, from, about in
      PlannedReminder(
        Reminder(kind: .stuck, subject: reason.rawValue, date: about, to: .processManager),
        on: from)
    }
  }
}
