import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c people`
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .people,
      subcommands: [
        ListPeopleCommand.self, AddPersonCommand.self, ChangePersonCommand.self,
        EndPersonCommand.self,
      ], default: ListPeopleCommand.self)
  }
}

struct ListPeopleCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.listPeople, named: "list") }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let casework = try session.casework()
    let people = try withCasework { () throws(CaseworkFailure) in try casework.people() }
    if session.options.json {
      return try session.print(.object(["people": .list(people.map(Self.json))]))
    }
    let words = RecordWords(session.language)
    for person in people {
      let ended =
        person.endedOn.map { " (\(ProgramWords(session.language).endedMark) \($0.iso))" } ?? ""
      try session.print("\(person.id)  \(person.name): \(words.allOf(person.roles))\(ended)")
    }
  }

  static func json(_ person: Person) -> JSONValue {
    .object([
      "id": .text(person.id.text), "name": .text(person.name),
      "roles": .texts(person.roles.map(\.rawValue).sorted()),
      "department": CaseJSON.optional(person.department),
      "email": CaseJSON.optional(person.email), "phone": CaseJSON.optional(person.phone),
      "ended": CaseJSON.optional(person.endedOn?.iso),
    ])
  }
}

/// What can be said of a person on the command line.
struct PersonOptions: ParsableArguments {
  @Argument(help: .option(.person))
  var id: String

  @Option(name: .long, help: .option(.name))
  var name: String?

  @Option(name: .long, help: .option(.role, value: "role"))
  var role: [String] = []

  @Option(name: .long, help: .option(.department))
  var department: String?

  @Option(name: .long, help: .option(.email))
  var email: String?

  @Option(name: .long, help: .option(.phone))
  var phone: String?

  func roles() throws(CommandFailure) -> Set<Role> {
    var roles: Set<Role> = []
    for name in role.flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let known = Role(rawValue: name), known != .clock else {
        let nearest = nearestName(to: name, among: Role.assignable.map(\.rawValue))
        throw .casework(.person(.unknownRole(name, nearest: nearest)))
      }
      roles.insert(known)
    }
    return roles
  }
}

struct AddPersonCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.addPerson, named: "add") }

  @OptionGroup var person: PersonOptions

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let new = Person(
      id: PersonID(person.id), name: person.name ?? person.id, roles: try person.roles(),
      department: person.department, email: person.email, phone: person.phone)
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in try casework.addPerson(new, acting) }
    try session.saved(new)
  }
}

struct ChangePersonCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.changePerson, named: "change") }

  @OptionGroup var person: PersonOptions

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let people = try withCasework { () throws(CaseworkFailure) in try casework.people() }
    guard let known = people.first(where: { $0.id.text == person.id }) else {
      throw .casework(.unknownPerson(person.id))
    }
    let roles = try person.roles()
    let changed = Person(
      id: known.id, name: person.name ?? known.name, roles: roles.isEmpty ? known.roles : roles,
      department: person.department ?? known.department, email: person.email ?? known.email,
      phone: person.phone ?? known.phone, endedOn: known.endedOn)
    try withCasework { () throws(CaseworkFailure) in try casework.changePerson(changed, acting) }
    try session.saved(changed)
  }
}

struct EndPersonCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.endPerson, named: "end") }

  @Argument(help: .option(.person))
  var id: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in try casework.endPerson(PersonID(id), acting) }
    try session.answer(
      json: .object(["id": .text(id), "ended": .text(acting.on.iso)]),
      text: ProgramWords(session.language).personSaved(id))
  }
}

extension Session {
  fileprivate func saved(_ person: Person) throws(CommandFailure) {
    try answer(
      json: ListPeopleCommand.json(person),
      text: ProgramWords(language).personSaved(person.id.text))
  }
}
