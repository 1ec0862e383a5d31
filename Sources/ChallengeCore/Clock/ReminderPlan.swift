import Terms

/// The reminders that a case will give if nothing happens to it, none of them twice.
///
/// They follow from the case and its rules alone, not from the day on which somebody asks. So it
/// does not matter how often or by whom the clock is run.
struct ReminderPlan {
  let challenge: Challenge
  let situation: Situation
  private let given: Set<Reminder>

  init(_ challenge: Challenge, _ situation: Situation) {
    self.challenge = challenge
    self.situation = situation
    given = Set(challenge.reminders.map(\.reminder))
  }

  /// Those still to come, the first to fall due in front.
  ///
  /// What somebody could have been told before the last thing that people did is told on that day.
  var reminders: [PlannedReminder] {
    let all =
      terms + openItems + contact + ending + contracts + accounts + interim + requests
      + continuity + noted
    return (all + Stuck(challenge, situation).reminders)
      .filter { !given.contains($0.reminder) }
      .map { PlannedReminder($0.reminder, on: max($0.on, challenge.touchedOn)) }
      .sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ planned: PlannedReminder) -> (Int, String, String, String) {
    let reminder = planned.reminder
    return (planned.on.dayNumber, reminder.kind.rawValue, reminder.subject, reminder.to.rawValue)
  }

  private var hasEnded: Bool { situation.workflow.main.hasEnded(challenge.snapshot) }

  /// Whether the task is being carried out, by the phases that the active states belong to.
  private var isRunning: Bool { challenge.phases(situation.workflow).contains(.uitvoering) }

  private var terms: [PlannedReminder] {
    challenge.terms.filter(\.isOpen).compactMap { term in
      guard let definition = situation.workflow.terms[term.name], definition.warnDays > 0 else {
        return nil
      }
      return PlannedReminder(
        Reminder(
          kind: .termDueSoon, subject: term.subject, date: term.end,
          to: definition.owedBy == .challenger ? .challenger : .contactPerson),
        on: max(term.input.from, term.end.adding(days: -definition.warnDays)))
    }
  }

  private var openItems: [PlannedReminder] {
    guard !hasEnded else { return [] }
    return challenge.openItems.compactMap { item in
      item.date("return-date").map {
        PlannedReminder(
          Reminder(kind: .openItem, subject: item.id.text, date: $0, to: .contactPerson), on: $0)
      }
    }
  }

  /// First the contact person is told, and two weeks later the process manager.
  private var contact: [PlannedReminder] {
    let missed = challenge.terms.filter { term in
      term.isOpen && situation.workflow.terms[term.name]?.length == .until(.nextContact)
    }
    return missed.flatMap { term in
      [(Role.contactPerson, 1), (.processManager, 15)].map { role, days in
        PlannedReminder(
          Reminder(kind: .contactMissed, subject: term.subject, date: term.end, to: role),
          on: term.end.adding(days: days))
      }
    }
  }

  private var ending: [PlannedReminder] {
    guard isRunning, let duration = challenge.latest("duration"), let end = duration.date("until")
    else { return [] }
    let renewals = situation.profile.alerts.renewalMonths.map { months in
      PlannedReminder(
        Reminder(kind: .renewal, subject: String(months), date: end, to: .processManager),
        on: end.adding(months: -months))
    }
    let subsidy = RenewalRule.subsidyTerm(of: challenge).map { date in
      PlannedReminder(
        Reminder(kind: .subsidyTerm, subject: duration.id.text, date: date, to: .processManager),
        on: date)
    }
    return renewals + (subsidy.map { [$0] } ?? [])
  }

  private var contracts: [PlannedReminder] {
    guard !hasEnded, !isRunning else { return [] }
    return challenge.active("running-contract").filter { !$0.isAnswered("freed") }.flatMap {
      contract -> [PlannedReminder] in
      guard let end = contract.date("end-date") else { return [] }
      return situation.profile.alerts.contractEndMonths.map { months in
        PlannedReminder(
          Reminder(
            kind: .contractEnd, subject: "\(contract.id.text) \(months)", date: end,
            to: .processManager), on: end.adding(months: -months))
      }
    }
  }

  private var accounts: [PlannedReminder] {
    guard isRunning else { return [] }
    return challenge.active("accountability-agreement").flatMap { agreement in
      agreement.list("moments").compactMap(CalendarDate.init(iso:)).map { date in
        PlannedReminder(
          Reminder(kind: .accountMoment, subject: agreement.id.text, date: date, to: .challenger),
          on: date)
      }
    }
  }

  private var interim: [PlannedReminder] {
    challenge.openProcesses("interim-evaluation", situation.workflow).compactMap { evaluation in
      guard !evaluation.isAnswered("findings") else { return nil }
      return evaluation.date("planned").map {
        PlannedReminder(
          Reminder(
            kind: .interimEvaluation, subject: evaluation.id.text, date: $0, to: .contactPerson),
          on: $0)
      }
    }
  }

  private var continuity: [PlannedReminder] {
    guard !hasEnded, let signal = challenge.latest("continuity"), signal.isBelowThreshold,
      let date = signal.date("date")
    else { return [] }
    return [
      PlannedReminder(
        Reminder(kind: .continuity, subject: signal.id.text, date: date, to: .contactPerson),
        on: date)
    ]
  }

  /// What somebody has noted for a day, unless it has been done; moved, it is told again.
  private var noted: [PlannedReminder] {
    challenge.openReminders.compactMap { record in
      record.date("on").map {
        PlannedReminder(
          Reminder(
            kind: .noted, subject: record.id.text, date: $0,
            to: role(of: challenge.reminded(by: record))),
          on: $0)
      }
    }
  }

  /// The part in which somebody of the municipality is told.
  private func role(of person: PersonID) -> Role {
    let roles = situation.people[person]?.roles ?? []
    let order: [Role] = [
      .contactPerson, .processManager, .lineAdviser, .panel, .decider, .evaluator,
    ]
    return order.first(where: roles.contains) ?? .contactPerson
  }

  private var requests: [PlannedReminder] {
    challenge.unansweredRequests(situation.workflow).map { record, answerBy in
      PlannedReminder(
        Reminder(
          kind: .unansweredRequest, subject: record.id.text, date: answerBy, to: .contactPerson),
        on: answerBy.adding(days: 1))
    }
  }
}

/// When a subsidy has run so long that its end needs a reasonable term.
package enum RenewalRule {
  /// Years of subsidy for the same activities after which it ends only with a reasonable term.
  package static let subsidyYears = 3

  /// The day from which a subsidy in this case ends only with a reasonable term; nil without one.
  ///
  /// > Source: Awb art. 4:51.
  package static func subsidyTerm(of challenge: Challenge) -> CalendarDate? {
    let kinds = ["subsidy", "combination"]
    let instruments = challenge.active("money-instrument").filter {
      kinds.contains($0.text("kind") ?? "")
    }
    return instruments.compactMap { $0.date("in-force") }.min()?.adding(years: subsidyYears)
  }
}

extension FieldReference {
  /// The day of the next contact in the agreement on contact.
  package static let nextContact = FieldReference(kind: "contact-agreement", field: "next")
}

extension RunningTerm {
  /// How a reminder names it: by itself, or with the record whose process it belongs to.
  package var subject: String { record.map { "\(name) \($0.text)" } ?? name }
}

extension Challenge {
  /// The phases of the states in which the main line is.
  package func phases(_ workflow: Workflow) -> Set<Phase> {
    Set(snapshot.active.compactMap { workflow.main.states[$0]?.phase })
  }

  /// What was asked of somebody of the municipality and has no answer, with the last day for it.
  package func unansweredRequests(_ workflow: Workflow) -> [(record: Record, by: CalendarDate)] {
    let deliveries = openProcesses("information-delivery", workflow).filter {
      !$0.isAnswered("delivered") && !$0.isAnswered("not-available-reason")
    }
    let questions = active("internal-request").filter {
      !$0.isAnswered("answer") && !$0.isAnswered("answered")
    }
    return (deliveries + questions).compactMap { record in
      record.date("answer-by").map { (record, $0) }
    }
  }
}

/// The reminders that the clock will give if nothing happens to the case, the first in front.
package func plannedReminders(
  _ challenge: Challenge, _ situation: Situation
) -> [PlannedReminder] {
  ReminderPlan(challenge, situation).reminders
}

extension Record {
  /// Whether a group has fewer people than it needs, or nobody for somebody who leaves.
  ///
  /// > Source: R-47; three is what municipalities ask of self-management (domain report 2.1).
  package var isBelowThreshold: Bool {
    let tooFew = number("active-people").map { $0 < number("needed-people") ?? 3 } ?? false
    return tooFew || (flag("key-person-leaves") == true && !isAnswered("replacement"))
  }
}
