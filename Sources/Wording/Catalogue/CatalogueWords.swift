import Casework
import ChallengeCore
import Terms

/// The words for the catalogue of municipal tasks and the calendar of their contracts.
package struct CatalogueWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package var nothing: String {
    say(
      "Geen taken gevonden. Voeg ze toe met: r2c catalogue import BESTAND.csv",
      "No tasks found. Add them with: r2c catalogue import FILE.csv")
  }

  package func noContracts(_ months: Int) -> String {
    say(
      "Binnen \(language.count(months, .month)) loopt geen contract af.",
      "No contract ends within \(language.count(months, .month)).")
  }

  package func saved(_ id: String) -> String { say("Bewaard: \(id).", "Saved: \(id).") }

  package func ended(_ id: String, on date: CalendarDate) -> String {
    say(
      "De gemeente doet \(id) niet meer vanaf \(language.date(date)). Uitdagingen die al liepen, gaan door.",
      "The municipality no longer does \(id) from \(language.date(date)). Challenges that were running go on."
    )
  }

  package func imported(added: Int, changed: Int, unchanged: Int) -> String {
    say(
      "Nieuw: \(added), gewijzigd: \(changed), ongewijzigd: \(unchanged). Andere taken blijven zoals ze zijn.",
      "New: \(added), changed: \(changed), unchanged: \(unchanged). Other tasks stay as they are.")
  }

  // MARK: Tasks

  /// A task in two lines, and a third about what is going on.
  package func lines(_ entry: CatalogueEntry, on date: CalendarDate) -> [String] {
    let task = entry.task
    let facts = [
      task.area, task.domain, task.department, task.budget.map(perYear), contract(task),
      task.isReserved ? say("alleen voor de overheid", "for government only") : nil,
      task.endedOn.map(endedOn),
    ]
    let known = facts.compactMap { $0 }
    return ["\(task.id)  \(task.name)"]
      + (known.isEmpty ? [] : ["    " + known.joined(separator: " · ")])
      + [alert(entry), challenges(entry)].compactMap { $0 }.map { "    \($0)" }
  }

  /// Everything about a task, a line for each thing.
  package func whole(_ entry: CatalogueEntry, on date: CalendarDate) -> [String] {
    let task = entry.task
    let facts: [(String, String?)] = CatalogueField.allCases.compactMap { field in
      field == .id || field == .name ? nil : (label(field), shown(field, of: task))
    }
    return ["\(task.id)  \(task.name)"]
      + facts.compactMap { label, value in value.map { "  \(label): \($0)" } }
      + [task.endedOn.map(endedOn), alert(entry), challenges(entry)].compactMap { $0 }
      .map { "  \($0)" }
  }

  /// A contract in the calendar: its end first.
  package func calendarLine(_ entry: CatalogueEntry, on date: CalendarDate) -> String {
    let end = entry.task.contractEnd.map(language.short) ?? ""
    let contractor = entry.task.contractor.map { " (\($0))" } ?? ""
    let lines = [alert(entry), challenges(entry)].compactMap { $0 }.map { "    \($0)" }
    return (["\(end)  \(entry.task.id)  \(entry.task.name)\(contractor)"] + lines)
      .joined(separator: "\n")
  }

  /// A field as people read it; nil when nothing is known.
  package func shown(_ field: CatalogueField, of task: CatalogueTask) -> String? {
    switch field {
    case .budget: task.budget.map(perYear)
    case .contractEnd: task.contractEnd.map(language.day)
    case .results: task.results.isEmpty ? nil : language.list(task.results)
    case .kind: task.kind.map(RecordWords(language).choice)
    case .reserved: language.yesNo(task.isReserved)
    case .isPublic: language.yesNo(task.isPublic)
    default: task.text(field).isEmpty ? nil : task.text(field)
    }
  }

  private func perYear(_ cents: Int) -> String {
    let amount = language.money(cents: cents)
    return say("\(amount) per jaar", "\(amount) a year")
  }

  private func contract(_ task: CatalogueTask) -> String? {
    guard task.contractor != nil || task.contractEnd != nil else { return nil }
    let who = task.contractor.map { " \($0)" } ?? ""
    let until = task.contractEnd.map { date in
      say(" tot en met \(language.short(date))", " until \(language.short(date))")
    }
    return say("contract", "contract") + who + (until ?? "")
  }

  private func endedOn(_ date: CalendarDate) -> String {
    say("gestopt op \(language.short(date))", "ended on \(language.short(date))")
  }

  private func alert(_ entry: CatalogueEntry) -> String? {
    entry.alertMonths.map { months in
      say(
        "Let op: het contract loopt af binnen \(language.count(months, .month)).",
        "Mind: the contract ends within \(language.count(months, .month)).")
    }
  }

  private func challenges(_ entry: CatalogueEntry) -> String? {
    guard entry.openCount > 0 else { return nil }
    guard !entry.openCases.isEmpty else {
      return say("uitdagingen: \(entry.openCount)", "challenges: \(entry.openCount)")
    }
    let numbers = language.list(entry.openCases.map(\.text))
    return say("uitdagingen: \(numbers)", "challenges: \(numbers)")
  }

  /// That other open cases are about the same task.
  package func sameTask(_ task: CatalogueID, _ cases: [CaseNumber]) -> String {
    let numbers = language.list(cases.map(\.text))
    return say(
      "Over dezelfde taak (\(task)) loopt ook \(numbers).",
      "About the same task (\(task)) there is also \(numbers).")
  }

  package func label(_ field: CatalogueField) -> String {
    switch field {
    case .id: say("naam in de catalogus", "name in the catalogue")
    case .name: say("taak", "task")
    case .description: say("wat er gebeurt", "what is done")
    case .area: say("gebied", "area")
    case .domain: say("beleidsterrein", "policy field")
    case .department: say("afdeling", "department")
    case .budget: say("budget", "budget")
    case .results: say("resultaatafspraken", "result agreements")
    case .contractor: say("opdrachtnemer", "contractor")
    case .contractEnd: say("einde van het contract", "end of the contract")
    case .noticePeriod: say("opzegtermijn", "notice period")
    case .extensionOptions: say("verlenging", "extension")
    case .legalBasis: say("wettelijke grondslag", "legal basis")
    case .kind: say("soort taak", "kind of task")
    case .reserved: say("alleen voor de overheid", "for government only")
    case .isPublic: say("openbaar", "public")
    }
  }

  // MARK: Problems

  package func problem(_ problem: CatalogueProblem) -> Problem {
    let code: String
    let message: String
    var hint = say(
      "Zie welke velden er zijn: r2c catalogue add --help",
      "See which fields there are: r2c catalogue add --help")
    switch problem {
    case .exists(let id):
      code = "catalogue-task-exists"
      message = say(
        "De taak \(language.quote(id)) staat al in de catalogus.",
        "The task \(language.quote(id)) is already in the catalogue.")
      hint = say(
        "Wijzig haar met: r2c catalogue change \(id)",
        "Change it with: r2c catalogue change \(id)")
    case .unknown(let id, let nearest):
      code = "catalogue-task-unknown"
      message = say(
        "De taak \(language.quote(id)) staat niet in de catalogus.",
        "The task \(language.quote(id)) is not in the catalogue.")
      hint =
        nearest.map {
          say("Bedoelde u \(language.quote($0))?", "Did you mean \(language.quote($0))?")
        } ?? say("Zie: r2c catalogue list", "See: r2c catalogue list")
    case .badID(let id):
      code = "catalogue-task-invalid"
      message = say(
        "\(language.quote(id)) kan geen naam in de catalogus zijn.",
        "\(language.quote(id)) cannot be a name in the catalogue.")
      hint = say(
        "Gebruik kleine letters, cijfers en losse streepjes, zoals groen-voorbeeldwijk.",
        "Use lower case letters, digits and single hyphens, such as groen-voorbeeldwijk.")
    case .nameMissing:
      code = "catalogue-task-invalid"
      message = say("De taak heeft nog geen naam.", "The task has no name yet.")
      hint = say("Geef mee: name=…", "Add: name=…")
    case .badText(let field):
      code = "catalogue-task-invalid"
      message = say(
        "De tekst bij \(name(field)) is te lang of bevat tekens die daar niet kunnen staan.",
        "The text of \(name(field)) is too long or holds characters that cannot stand there.")
    case .badValue(let field, let entered, let expected):
      code = "catalogue-task-invalid"
      message = say(
        "\(language.quote(entered)) past niet bij \(name(field)).",
        "\(language.quote(entered)) does not fit \(name(field)).")
      hint = say("Schrijf bijvoorbeeld: \(expected).", "Write for example: \(expected).")
    case .ended(let id, let date):
      code = "catalogue-task-ended"
      message = say(
        "De taak \(language.quote(id)) is al gestopt op \(language.date(date)).",
        "The task \(language.quote(id)) already ended on \(language.date(date)).")
    }
    return Problem(code: code, message: message, hint: hint)
  }

  private func name(_ field: String) -> String {
    CatalogueField(rawValue: field).map(label) ?? field
  }
}
