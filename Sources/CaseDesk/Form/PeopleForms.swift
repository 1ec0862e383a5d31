import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Forms for the register of people.
struct PeopleForms {
  let speech: Speech
  /// Everybody who is registered, those who have stopped too.
  let people: [Person]
  let today: CalendarDate

  private var words: TaskWords { TaskWords(speech.language) }

  func form(_ key: FormModel.Identity, leaves: [String] = []) -> FormModel? {
    switch key.purpose {
    case .person(nil): changing(key, nil)
    case .person(let id?): people.first { $0.id == id }.flatMap { changing(key, $0) }
    case .endPerson(let id): people.first { $0.id == id }.map { ending(key, $0, leaves) }
    default: nil
    }
  }

  private func changing(_ key: FormModel.Identity, _ person: Person?) -> FormModel {
    var fields: [FieldControl] = []
    if person == nil { fields.append(line("id", "", required: true)) }
    fields.append(line("name", person?.name ?? "", required: true))
    let roles = Role.assignable
    var role = FieldControl(
      field: Field("roles", .choices(roles.map(\.rawValue)), required: true, example: ""),
      label: words.label("roles"), hint: words.hint("roles"),
      options: roles.map { .init(value: $0.rawValue, label: speech.records.role($0)) },
      takesSeveral: true)
    role.chosen = roles.indices.filter { person?.roles.contains(roles[$0]) == true }
    fields.append(role)
    fields += [
      line("department", person?.department ?? ""),
      line("email", person?.email ?? "", .email), line("phone", person?.phone ?? "", .phone),
      line("agreement", person?.agreement?.text ?? ""),
      FieldControl(
        field: Field("until", .date, example: "2027-12-31"), label: words.label("until"),
        hint: words.hint("until"),
        initial: person?.agreement.map { speech.entered.typed($0.until) } ?? ""),
    ]
    return FormModel(
      key: key, title: person.map { words.changePerson($0.name) } ?? words.newPerson,
      explanation: words.personExplained, version: nil, controls: fields, reader: nil,
      naming: .none, words: speech.desk)
  }

  private func ending(
    _ key: FormModel.Identity, _ person: Person, _ leaves: [String]
  ) -> FormModel {
    FormModel(
      key: key, title: words.endPerson(person.name),
      explanation: ([words.endExplained] + leaves).joined(separator: "\n"), isFinal: true,
      version: nil, controls: [], reader: nil, naming: .none, words: speech.desk)
  }

  private func line(
    _ name: String, _ initial: String, _ type: FieldType = .line, required: Bool = false
  ) -> FieldControl {
    FieldControl(
      field: Field(name, type, required: required, example: ""), label: words.label(name),
      hint: words.hint(name), initial: initial)
  }
}

extension Desk {
  /// Saves what a form about a person says.
  func savePerson(_ form: FormModel) throws(CaseworkFailure) -> String {
    let people = try casework.people(options.acting)
    switch form.key.purpose {
    case .endPerson(let id):
      try casework.endPerson(id, options.acting)
      return people.first { $0.id == id }?.name ?? id.text
    case .person(let id):
      let known = people.first { $0.id == id }
      let person = try person(form.entry, known)
      if known == nil {
        try casework.addPerson(person, options.acting)
      } else {
        try casework.changePerson(person, options.acting)
      }
      return person.name
    default: return ""
    }
  }

  private func person(_ entry: Entry, _ known: Person?) throws(CaseworkFailure) -> Person {
    var roles: Set<Role> = []
    if case .list(let names) = entry["roles"] { roles = Set(names.compactMap(Role.init)) }
    let id = known?.id ?? PersonID(entry["id"]?.text ?? "")
    var agreement: Person.Agreement?
    if let text = entry["agreement"]?.text {
      let until = entry["until"]?.text ?? ""
      do throws(DateProblem) {
        let day = try CalendarDate.read(until, on: options.today(), leaning: .ahead)
        agreement = Person.Agreement(text: text, until: day)
      } catch {
        let problem = FieldProblem(field: "until", entered: until, cause: .notADate(error))
        throw .refused(.badInput([problem]))
      }
    }
    return Person(
      id: id, name: entry["name"]?.text ?? id.text, roles: roles,
      department: entry["department"]?.text, email: entry["email"]?.text,
      phone: entry["phone"]?.text, endedOn: known?.endedOn, agreement: agreement)
  }
}

extension DeskModel {
  /// Everybody in the register, and the way to add somebody.
  mutating func showPeople(_ desk: Desk) {
    let words = TaskWords(speech.language)
    let people: [Person]
    do throws(CaseworkFailure) {
      people = try desk.casework.people(desk.options.acting)
    } catch {
      return report(error)
    }
    let known = people.sorted {
      ($0.endedOn == nil ? 0 : 1, $0.name) < ($1.endedOn == nil ? 0 : 1, $1.name)
    }
    let items =
      [PickerModel.Item(value: "", label: "+ \(words.newPerson)", detail: "")]
      + known.map { person in
        let roles = speech.language.list(
          person.roles.sorted { $0.rawValue < $1.rawValue }.map {
            speech.records.role($0)
          })
        return PickerModel.Item(
          value: person.id.text, label: "\(person.name) (\(person.id))",
          detail: person.endedOn.map(words.ended) ?? roles)
      }
    overlay = .picker(PickerModel(.person, title: words.people, items: items))
  }
}
