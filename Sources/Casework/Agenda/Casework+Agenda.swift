import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  /// What falls due within so many days and what is late, in every case that this person may read.
  ///
  /// - Parameter person: when given, only what this person has to do something about.
  package func agenda(
    days: Int, for person: PersonID? = nil, _ acting: Acting
  ) throws(CaseworkFailure) -> Agenda {
    if let person, try peopleByID()[person] == nil { throw .unknownPerson(person.text) }
    let until = acting.on.adding(days: days)
    var items: [AgendaItem] = []
    // Names as far as the reader may know them: those of the dossiers as they are shown.
    var people: [PersonID: Person] = [:]
    try eachDossier(.openTerms, acting) { dossier in
      let own = CaseAgenda(dossier: dossier).items.filter { item in
        item.due <= until
          && (item.due >= acting.on || item.isLate(on: acting.on) || item.isAsked)
          && (person.map(item.people.contains) ?? true)
      }
      items += own
      for id in Set(own.flatMap(\.people)) where person == nil || id == person {
        people[id] = dossier.situation.people[id] ?? people[id]
      }
    }
    return Agenda(
      on: acting.on, until: until,
      items: items.sorted { ($0.due, $0.number, $0.name) < ($1.due, $1.number, $1.name) },
      people: people, municipality: try rules.profile(rules.inForce().profile).municipality)
  }
}
