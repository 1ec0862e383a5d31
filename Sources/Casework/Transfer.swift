import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  // MARK: Cases in and out

  /// Whole cases with their journal, as text; without numbers every case.
  package func export(
    _ numbers: [CaseNumber], _ acting: Acting
  ) throws(CaseworkFailure) -> (text: String, count: Int) {
    try permit(.export, acting)
    let all = try storing { () throws(StorageFailure) in try store.streams() }
      .compactMap(\.stream.caseNumber).sorted()
    for number in numbers where !all.contains(number) { throw .unknownCase(number.text) }
    let chosen = numbers.isEmpty ? all : numbers
    var file = try storing { () throws(StorageFailure) in
      try store.export(chosen.map(StreamName.challenge))
    }
    let named = Set(file.people.map(\.id))
    let people = try peopleByID()
    for id in try peopleNamed(in: chosen) where !named.contains(id) {
      if let person = people[id] { file.people.append(person) }
    }
    return (file.text, chosen.count)
  }

  /// Cases for research, in which nobody is named; without numbers every case.
  ///
  /// - Parameter numbers: the municipality's own, or the pseudonyms of cases.
  package func researched(
    _ numbers: Set<CaseNumber>, _ acting: Acting
  ) throws(CaseworkFailure) -> [Dossier] {
    try permit(.pseudonymisedExport, acting)
    guard let pseudonyms = try pseudonyms(for: .pseudonymised) else { return [] }
    let clearance = Clearance(.pseudonymised, reader: acting.actor)
    var found: [Dossier] = []
    for number in try caseNumbers() {
      let names = [number, pseudonyms.number(number)]
      guard numbers.isEmpty || names.contains(where: numbers.contains) else { continue }
      found.append(try wholeDossier(number, acting).seen(with: clearance, pseudonyms))
    }
    let known = Set(try caseNumbers().flatMap { [$0, pseudonyms.number($0)] })
    for number in numbers.sorted() where !known.contains(number) {
      throw .unknownCase(number.text)
    }
    return found.sorted { $0.challenge.number < $1.challenge.number }
  }

  /// The people that records of these cases name, whether or not they acted.
  private func peopleNamed(in numbers: [CaseNumber]) throws(CaseworkFailure) -> [PersonID] {
    var named: Set<PersonID> = []
    for number in numbers {
      let entries = try storing { () throws(StorageFailure) in
        try store.entries(of: .challenge(number))
      }
      let records = Challenge(replaying: entries, number: number)?.records ?? []
      named.formUnion(records.compactMap { $0.person("person") })
    }
    return named.sorted()
  }

  /// Takes in what `export` gave. People who are not known here are registered with it.
  package func importCases(
    _ text: String, _ acting: Acting
  ) throws(CaseworkFailure) -> ImportResult {
    try permit(.importCases, acting)
    let file = try storing { () throws(StorageFailure) in try TransferFile(parsing: text) }
    for text in file.rules { try rules.learn(text) }
    let known = try peopleByID()
    // The lines with people are not sealed: nobody gets to manage this database through a file.
    let new = file.people.filter { known[$0.id] == nil }.map { person in
      Person(
        id: person.id, name: person.name,
        roles: person.roles.subtracting([.administrator, .processManager]),
        department: person.department, email: person.email, phone: person.phone,
        endedOn: person.endedOn)
    }
    var alongside: [Append] = []
    if !new.isEmpty {
      let version = try storing { () throws(StorageFailure) in try store.version(of: .register) }
      let entries = new.map {
        DraftEntry(.register(.personRegistered($0)), on: acting.on, by: acting.actor)
      }
      alongside = [Append(stream: .register, expectedVersion: version, entries: entries)]
    }
    let replay = try replay(with: new)
    return try storing { () throws(StorageFailure) in
      try store.importStreams(
        file, replay: replay, alongside: alongside, by: acting.actor, on: acting.on,
        context: acting.context)
    }
  }
}
