import ChallengeCore

/// The case histories in `Examples/`.
package enum HistoryFile {
  /// Reads and checks a history; throws everything that was found.
  ///
  /// Dates, keywords, people and record kinds are checked here; actions and fields are checked when
  /// the history is played, because a history may say that they are refused.
  ///
  /// - Parameter file: the name of the file, for the findings.
  package static func load(text: String, file: String) throws(FileError) -> CaseHistory {
    let log = FindingLog(file: file)
    let keys = ["history", "about", "profile", "workflow", "people", "catalogue", "steps"]
    guard let node = YamlReader.read(text, log: log),
      let reader = MappingReader(node, owner: nil, known: keys, log: log)
    else { throw FileError(findings: log.findings) }
    let title = reader.text("history")
    let about = reader.optionalText("about")
    let profile = reader.value("profile").flatMap { log.name($0) }
    let workflow = reader.value("workflow").flatMap { log.name($0) }
    let people = PeopleReader(log: log).read(reader)
    let steps = StepsReader(people: reader.has("people") ? people : nil, log: log).read(reader)
    let catalogue = reader.value("catalogue").map { HistoryCatalogueReader(log: log).read($0) }
    try log.throwErrors()
    return CaseHistory(
      title: title ?? "", about: about, profile: profile, workflow: workflow, people: people,
      catalogue: catalogue ?? [], steps: steps)
  }
}

/// Reads the people of a history.
struct PeopleReader {
  let log: FindingLog

  func read(_ history: MappingReader) -> [HistoryPerson] {
    var first: [PersonID: FilePosition] = [:]
    var people: [HistoryPerson] = []
    for node in history.value("people").flatMap(log.items) ?? [] {
      guard let person = person(node) else { continue }
      if let earlier = first[person.id] {
        log.report(.duplicateKey(person.id.text, first: earlier), at: node.position)
      } else {
        first[person.id] = node.position
        people.append(person)
      }
    }
    return people
  }

  private func person(_ node: YamlNode) -> HistoryPerson? {
    let keys = ["id", "role", "roles", "name", "department", "email", "phone"]
    guard let reader = MappingReader(node, owner: "people", known: keys, log: log) else {
      return nil
    }
    reader.exclude("role", "roles")
    let id = reader.text("id")
    let given = reader.value("roles") ?? reader.required("role")
    let roles = (given.map(log.textOrList) ?? []).compactMap {
      log.choice($0, .role, among: Role.assignable)
    }
    let name = reader.optionalText("name")
    let department = reader.optionalText("department")
    let email = reader.optionalText("email")
    let phone = reader.optionalText("phone")
    guard let id else { return nil }
    return HistoryPerson(
      id: PersonID(id), name: name ?? id, roles: Set(roles), department: department, email: email,
      phone: phone)
  }
}
