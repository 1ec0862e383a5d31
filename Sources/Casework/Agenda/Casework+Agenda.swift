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
    let people = try peopleByID()
    if let person, people[person] == nil { throw .unknownPerson(person.text) }
    let until = acting.on.adding(days: days)
    var items: [AgendaItem] = []
    for number in try openCases() {
      guard let dossier = try readable(number, acting) else { continue }
      items += CaseAgenda(dossier: dossier).items
    }
    items = items.filter { item in
      (item.due <= until) && (item.due >= acting.on || item.isLate(on: acting.on))
        && (person.map(item.people.contains) ?? true)
    }
    let named = Set(items.flatMap(\.people))
    return Agenda(
      on: acting.on, until: until,
      items: items.sorted { ($0.due, $0.number, $0.name) < ($1.due, $1.number, $1.name) },
      people: people.filter { named.contains($0.key) && (person == nil || $0.key == person) },
      municipality: try rules.profile(rules.inForce().profile).municipality)
  }

  /// Every case that runs, and every one that has ended with something still to be done.
  private func openCases() throws(CaseworkFailure) -> [CaseNumber] {
    var numbers: Set<CaseNumber> = []
    var cursor: String?
    repeat {
      let page = try list(CaseFilter(hasEnded: false), limit: 1_000, after: cursor)
      numbers.formUnion(page.cases.map(\.number))
      cursor = page.next
    } while cursor != nil
    numbers.formUnion(try openTerms().map(\.number))
    return numbers.sorted()
  }

  /// The dossier of a case as this person may read it; nil for what is not this person's to read.
  private func readable(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> Dossier? {
    do {
      return try dossier(number, acting)
    } catch .refused(.notPermitted) {
      return nil
    }
  }
}
