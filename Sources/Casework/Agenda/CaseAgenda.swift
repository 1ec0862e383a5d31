import ChallengeCore
import Statechart
import Terms

/// What falls due in one case, whenever that is.
struct CaseAgenda {
  let dossier: Dossier

  private var challenge: Challenge { dossier.challenge }
  private var situation: Situation { dossier.situation }
  private var workflow: Workflow { situation.workflow }

  var items: [AgendaItem] {
    let plan = AgendaPlan(
      challenge: challenge, situation: situation, moves: dossier.summary.moves,
      hasEnded: dossier.summary.hasEnded)
    // Who may not read the answers cannot know which are missing.
    let readsAnswers = dossier.clearance.level.visibilities.contains(.parties)
    return plan.items.filter { item in
      (item.until.map { $0 >= dossier.on } ?? true) && (readsAnswers || item.askedFrom == nil)
    }.map { item in
      AgendaItem(
        number: challenge.number, title: challenge.title, subject: item.subject, by: item.by,
        people: people(told: item.told), due: item.due, isMoment: item.isMoment,
        occurrence: item.occurrence)
    }
  }

  // MARK: Who

  private func people(told: AgendaPlan.Told) -> [PersonID] {
    switch told {
    case .whoActs(let record): people(as: doers(of: record))
    case .role(let role): people(as: [role])
    case .person(let person): [person]
    }
  }

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
