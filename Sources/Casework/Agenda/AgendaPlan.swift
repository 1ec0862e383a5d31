import CaseStorage
import ChallengeCore
import Terms

/// What falls due in one case, whenever that is and whoever looks.
///
/// It follows from the case and its rules alone, so that it can be kept beside the journal.
struct AgendaPlan {
  let challenge: Challenge
  let situation: Situation
  let moves: [Move]
  let hasEnded: Bool

  /// One thing, and how is found who has to do something about it.
  struct Item {
    let subject: AgendaItem.Subject
    let by: Side
    let due: CalendarDate
    let isMoment: Bool
    let occurrence: Int
    let told: Told
    /// The last day on which it is shown; nil for as long as it is there.
    var until: CalendarDate?
    /// From when it is asked without being owed.
    var askedFrom: CalendarDate?
  }

  enum Told {
    /// Whoever takes the next step, on the main line or in the process of a record.
    case whoActs(RecordID?)
    case role(Role)
    case person(PersonID)
  }

  private var workflow: Workflow { situation.workflow }

  var items: [Item] { terms + openItems + interim + requests + noted + questions + reminders }

  /// What somebody noted stands until it is done, also when the case has ended.
  private var noted: [Item] {
    challenge.openReminders.compactMap { record in
      record.date("on").map {
        Item(
          subject: .noted(record.id, what: record.text("what") ?? ""), by: .municipality, due: $0,
          isMoment: false, occurrence: 1, told: .person(challenge.reminded(by: record)))
      }
    }
  }

  /// Also when the case has ended: then somebody can look back on all of it.
  private var questions: [Item] {
    askedQuestions(challenge, situation).map { asked in
      Item(
        subject: .questions(asked.moment, of: asked.side), by: asked.side, due: asked.by,
        isMoment: true, occurrence: asked.occurrence,
        told: .role(asked.side == .challenger ? .challenger : .contactPerson),
        until: asked.until, askedFrom: asked.from)
    }
  }

  private var terms: [Item] {
    var seen: [String: Int] = [:]
    return challenge.terms.compactMap { term in
      seen[term.subject, default: 0] += 1
      guard term.isOpen, let definition = workflow.terms[term.name] else { return nil }
      let move = moves.first { $0.term == term.name && $0.record == term.record }
      return item(
        .term(name: term.name, label: definition.label, record: term.record, move: move?.what),
        by: move?.by ?? definition.owedBy, due: term.end, record: term.record,
        isMoment: definition.isMoment, occurrence: seen[term.subject] ?? 1)
    }
  }

  private var openItems: [Item] {
    guard !hasEnded else { return [] }
    return challenge.openItems.compactMap { record in
      record.date("return-date").map {
        item(.openItem(record.id, kind: record.kind), by: .municipality, due: $0)
      }
    }
  }

  /// A planned evaluation that has a term of its own stands among the terms.
  private var interim: [Item] {
    challenge.openProcesses("interim-evaluation", workflow).compactMap { record in
      let hasTerm = challenge.terms.contains { $0.record == record.id && $0.isOpen }
      guard !hasTerm, !record.isAnswered("findings") else { return nil }
      return record.date("planned").map {
        item(.interimEvaluation(record.id), by: .municipality, due: $0)
      }
    }
  }

  private var requests: [Item] {
    challenge.unansweredRequests(workflow).compactMap { record, by in
      let hasTerm = challenge.terms.contains { $0.record == record.id && $0.isOpen }
      return hasTerm
        ? nil : item(.request(record.id, kind: record.kind), by: .municipality, due: by)
    }
  }

  /// What the clock will point out, and what it has pointed out and still stands.
  private var reminders: [Item] {
    guard !hasEnded else { return [] }
    let own: Set<Reminder.Kind> = [.renewal, .subsidyTerm, .contractEnd, .accountMoment]
    let given = challenge.reminders.filter { own.contains($0.reminder.kind) }
    let planned = plannedReminders(challenge, situation).filter {
      own.union([.contactMissed]).contains($0.reminder.kind)
    }
    let stuck = Stuck(challenge, situation).days.filter { $0.reason != .unansweredRequest }.map {
      PlannedReminder(
        Reminder(kind: .stuck, subject: $0.reason.rawValue, date: $0.about, to: .processManager),
        on: $0.from)
    }
    return latest(given).map { item($0, until: $0.reminder.date) }
      + (planned + stuck).map { item($0) }
  }

  /// Of what was pointed out several times about the same day, the last.
  private func latest(_ given: [PlannedReminder]) -> [PlannedReminder] {
    given.filter { one in
      !given.contains {
        $0.reminder.kind == one.reminder.kind && $0.reminder.date == one.reminder.date
          && $0.on > one.on
      }
    }
  }

  private func item(_ planned: PlannedReminder, until: CalendarDate? = nil) -> Item {
    Item(
      subject: .reminder(planned.reminder), by: planned.reminder.to.side ?? .municipality,
      due: planned.on, isMoment: planned.reminder.kind != .stuck, occurrence: 1,
      told: .role(planned.reminder.to), until: until)
  }

  private func item(
    _ subject: AgendaItem.Subject, by side: Side, due: CalendarDate, record: RecordID? = nil,
    isMoment: Bool = false, occurrence: Int = 1
  ) -> Item {
    Item(
      subject: subject, by: side, due: due, isMoment: isMoment, occurrence: occurrence,
      told: side == .challenger ? .role(.challenger) : .whoActs(record))
  }
}

extension Projection {
  /// What falls due, as it is kept beside the journal.
  func calendarRows(_ summary: CaseSummary) -> [CalendarRow] {
    let plan = AgendaPlan(
      challenge: challenge, situation: situation, moves: summary.moves,
      hasEnded: summary.hasEnded)
    return plan.items.map {
      CalendarRow(
        day: $0.due, subject: StoredSubject($0.subject, $0.occurrence).text, by: $0.by,
        isMoment: $0.isMoment, until: $0.until, askedFrom: $0.askedFrom)
    }
  }
}
