import ChallengeCore
import Statechart
import Terms

/// What falls due in one case, whenever that is.
struct CaseAgenda {
  let dossier: Dossier

  private var challenge: Challenge { dossier.challenge }
  private var situation: Situation { dossier.situation }
  private var workflow: Workflow { situation.workflow }

  var items: [AgendaItem] { terms + openItems + interim + requests + reminders }

  private var terms: [AgendaItem] {
    var seen: [String: Int] = [:]
    return challenge.terms.compactMap { term in
      seen[term.subject, default: 0] += 1
      guard term.isOpen, let definition = workflow.terms[term.name] else { return nil }
      let move = dossier.summary.moves.first { $0.term == term.name && $0.record == term.record }
      return item(
        .term(name: term.name, label: definition.label, record: term.record, move: move?.what),
        by: move?.by ?? definition.owedBy, due: term.end, record: term.record,
        isMoment: definition.isMoment, occurrence: seen[term.subject] ?? 1)
    }
  }

  private var openItems: [AgendaItem] {
    guard !dossier.summary.hasEnded else { return [] }
    return challenge.openItems.compactMap { record in
      record.date("return-date").map {
        item(.openItem(record.id, kind: record.kind), by: .municipality, due: $0)
      }
    }
  }

  /// A planned evaluation that has a term of its own stands among the terms.
  private var interim: [AgendaItem] {
    challenge.openProcesses("interim-evaluation", workflow).compactMap { record in
      let hasTerm = challenge.terms.contains { $0.record == record.id && $0.isOpen }
      guard !hasTerm, !record.isAnswered("findings") else { return nil }
      return record.date("planned").map {
        item(.interimEvaluation(record.id), by: .municipality, due: $0)
      }
    }
  }

  private var requests: [AgendaItem] {
    challenge.unansweredRequests(workflow).compactMap { record, by in
      let hasTerm = challenge.terms.contains { $0.record == record.id && $0.isOpen }
      return hasTerm
        ? nil : item(.request(record.id, kind: record.kind), by: .municipality, due: by)
    }
  }

  /// What the clock will point out, and what it has pointed out and still stands.
  private var reminders: [AgendaItem] {
    guard !dossier.summary.hasEnded else { return [] }
    let own: Set<Reminder.Kind> = [.renewal, .subsidyTerm, .contractEnd, .accountMoment]
    let stands = challenge.reminders.filter {
      own.contains($0.reminder.kind) && $0.reminder.date >= dossier.on
    }
    let planned = plannedReminders(challenge, situation).filter {
      own.union([.contactMissed]).contains($0.reminder.kind)
    }
    let stuck = Stuck(challenge, situation).days.filter { $0.reason != .unansweredRequest }.map {
      PlannedReminder(
        Reminder(kind: .stuck, subject: $0.reason.rawValue, date: $0.about, to: .processManager),
        on: $0.from)
    }
    return (latest(stands) + planned + stuck).map { planned in
      AgendaItem(
        number: challenge.number, title: challenge.title, subject: .reminder(planned.reminder),
        by: planned.reminder.to.side ?? .municipality,
        people: people(as: [planned.reminder.to]), due: planned.on,
        isMoment: planned.reminder.kind != .stuck, occurrence: 1)
    }
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

  private func item(
    _ subject: AgendaItem.Subject, by side: Side, due: CalendarDate, record: RecordID? = nil,
    isMoment: Bool = false, occurrence: Int = 1
  ) -> AgendaItem {
    AgendaItem(
      number: challenge.number, title: challenge.title, subject: subject, by: side,
      people: side == .challenger ? people(as: [.challenger]) : people(as: doers(of: record)),
      due: due, isMoment: isMoment, occurrence: occurrence)
  }

  // MARK: Who

  /// Who has to do something on the municipality's side: the contact person, and whoever alone takes
  /// the step that leads on from here.
  private func doers(of record: RecordID?) -> [Role] {
    let possible = ChallengeCore.possibleActions(challenge, situation, of: record)
    if record != nil {
      let others: [Role] = [.processManager, .decider]
      let theirs = possible.filter { $0.by.isDisjoint(with: [.contactPerson, .challenger]) }
      return [.contactPerson] + others.filter { role in theirs.contains { $0.by.contains(role) } }
    }
    let alone: [Role] = [.panel, .decider, .evaluator]
    let here = possible.filter { onward.contains($0.name) && !$0.isFinal }
    return [.contactPerson] + alone.filter { role in here.contains { $0.by == [role] } }
  }

  /// The events of the innermost active states themselves, not those that hold in all around them.
  private var onward: Set<String> {
    let chart = workflow.main.chart
    let states = challenge.snapshot.active.compactMap { chart.state(named: $0) }
    let deepest = states.map { chart.depth(of: $0) }.max() ?? 0
    let inner = states.filter { chart.depth(of: $0) == deepest }
    return Set(
      inner.flatMap { chart.transitions(of: $0) }.compactMap { chart.transition($0).event })
  }

  /// The people who have these parts in this case; without a contact person, the process managers.
  private func people(as roles: [Role]) -> [PersonID] {
    let found = roles.flatMap { role -> [PersonID] in
      switch role {
      case .contactPerson:
        let contact = challenge.contactPerson(of: .municipality)?.person("person")
        return contact.map { [$0] } ?? people(as: [.processManager])
      case .challenger:
        return parties
      default:
        return situation.people.values.filter {
          $0.roles.contains(role) && ($0.endedOn.map { $0 > dossier.on } ?? true)
        }.map(\.id)
      }
    }
    return Array(Set(found)).sorted()
  }

  private var parties: [PersonID] {
    situation.people.keys.filter { challenge.isParty($0, situation) }
  }
}
