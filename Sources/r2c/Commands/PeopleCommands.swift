import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// `r2c people`
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .people,
      subcommands: [
        ListPeopleCommand.self, AddPersonCommand.self, ChangePersonCommand.self,
        EndPersonCommand.self, PersonDataCommand.self,
      ], default: ListPeopleCommand.self)
  }
}

struct ListPeopleCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.listPeople, named: "list") }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let people = try withCasework { () throws(CaseworkFailure) in try casework.people(acting) }
    if session.options.json {
      return try session.print(.object(["people": .list(people.map(Self.json))]))
    }
    let words = RecordWords(session.language)
    for person in people {
      let ended =
        person.endedOn.map { " (\(ProgramWords(session.language).endedMark) \($0.iso))" }
        ?? person.agreement.map { " (\(ProgramWords(session.language).untilMark) \($0.until.iso))" }
        ?? ""
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
      "agreement": CaseJSON.optional(person.agreement?.text),
      "until": CaseJSON.optional(person.agreement?.until.iso),
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

  @Option(name: .long, parsing: .unconditional, help: .option(.agreement))
  var agreement: String?

  @Option(name: .customLong("until"), help: .option(.agreedUntil, value: "date"))
  var until: String?

  /// What was agreed, with what was agreed before where nothing else is said.
  func agreed(after known: Person.Agreement? = nil) throws(CommandFailure) -> Person.Agreement? {
    guard let text = agreement ?? known?.text else {
      guard until == nil else {
        throw .input(option: "--agreement", value: "", expected: "--agreement … --until …")
      }
      return nil
    }
    guard let until else {
      guard let known else {
        throw .input(option: "--until", value: "", expected: "2027-12-31")
      }
      return Person.Agreement(text: text, until: known.until)
    }
    guard let last = CalendarDate(iso: until) else {
      throw .input(option: "--until", value: until, expected: "2027-12-31")
    }
    return Person.Agreement(text: text, until: last)
  }

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
      department: person.department, email: person.email, phone: person.phone,
      agreement: try person.agreed())
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
    let people = try withCasework { () throws(CaseworkFailure) in try casework.people(acting) }
    guard let known = people.first(where: { $0.id.text == person.id }) else {
      throw .casework(.unknownPerson(person.id))
    }
    let roles = try person.roles()
    let changed = Person(
      id: known.id, name: person.name ?? known.name, roles: roles.isEmpty ? known.roles : roles,
      department: person.department ?? known.department, email: person.email ?? known.email,
      phone: person.phone ?? known.phone, endedOn: known.endedOn,
      agreement: try person.agreed(after: known.agreement))
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
    let duties = try withCasework { () throws(CaseworkFailure) in
      try casework.openDuties(of: PersonID(id), acting)
    }
    try withCasework { () throws(CaseworkFailure) in try casework.endPerson(PersonID(id), acting) }
    let words = ProgramWords(session.language)
    let contact = duties.contact.map(\.text)
    let evaluates = duties.evaluates.map(\.text)
    try session.answer(
      json: .object([
        "id": .text(id), "ended": .text(acting.on.iso), "contactPersonOf": .texts(contact),
        "evaluatorOf": .texts(evaluates),
      ]),
      text: ([words.personSaved(id)] + words.openDuties(contact: contact, evaluates: evaluates))
        .joined(separator: "\n"))
  }
}

extension Session {
  fileprivate func saved(_ person: Person) throws(CommandFailure) {
    try answer(
      json: ListPeopleCommand.json(person),
      text: ProgramWords(language).personSaved(person.id.text))
  }
}
