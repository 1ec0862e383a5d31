import ChallengeCore
import Terms

extension DeskWords {
  // MARK: Catalogue

  package var catalogueTitle: String { say("Catalogus", "Catalogue") }

  /// How soon the contracts of a group of tasks end.
  package enum TaskGroupName: Hashable, Sendable {
    case endsWithin(months: Int)
    case endsLater
    case withoutEnd
    case over
    case ended
  }

  package func taskGroup(_ group: TaskGroupName, _ count: Int) -> String {
    let text =
      switch group {
      case .endsWithin(let months):
        say("Contract loopt af binnen \(months) maanden", "Contract ends within \(months) months")
      case .endsLater: say("Contract loopt later af", "Contract ends later")
      case .withoutEnd: say("Geen einde van het contract bekend", "No end of the contract known")
      case .over: say("Contract is afgelopen", "Contract is over")
      case .ended: say("De gemeente doet deze taak niet meer", "No longer done by the municipality")
      }
    return "\(text) (\(language.number(count)))"
  }

  package func tasks(_ count: Int) -> String {
    say(
      count == 1 ? "1 taak" : "\(language.number(count)) taken",
      count == 1 ? "1 task" : "\(language.number(count)) tasks")
  }

  package var task: String { say("Taak", "Task") }
  package var contractColumn: String { say("Contract", "Contract") }
  package var noticeColumn: String { say("Opzeggen", "Notice") }
  package func contractWithin(_ months: Int) -> String {
    say("contract loopt af binnen \(months) maanden", "contract ends within \(months) months")
  }
  package var withEndedTasks: String { say("met gestopte taken", "with ended tasks") }
  package var firstContractFirst: String {
    say("het eerste contract eerst", "the first contract to end first")
  }
  package var noTasks: String {
    say(
      "Er staan nog geen taken in de catalogus. Druk op v om een taak toe te voegen, of lees een "
        + "bestand in met `r2c catalogue import BESTAND.csv`.",
      "There are no tasks in the catalogue yet. Press v to add one, or read a file with "
        + "`r2c catalogue import FILE.csv`.")
  }
  package var noTasksInFilter: String {
    say(
      "Geen taken gevonden. Esc of 0 toont weer alle taken.",
      "No tasks found. Esc or 0 shows all tasks again.")
  }

  // MARK: One task

  /// Who does it, and until when the contract runs.
  package func contractSentence(_ task: CatalogueTask, on today: CalendarDate) -> String {
    let who = task.contractor ?? say("Uitvoerder onbekend", "Not known who does it")
    guard let end = task.contractEnd else {
      return say(
        "\(who). Er is geen einde van een contract bekend.",
        "\(who). No end of a contract is known.")
    }
    let day = language.day(end)
    return end < today
      ? say("\(who). Het contract is afgelopen op \(day).", "\(who). The contract ended on \(day).")
      : say(
        "\(who). Het contract loopt tot en met \(day).", "\(who). The contract runs until \(day).")
  }

  /// Until when the contract can be stopped, and what follows when that day is past.
  package func noticeSentence(_ day: CalendarDate, on today: CalendarDate) -> String {
    let text = language.day(day)
    return day < today
      ? say(
        "Opzeggen kon tot en met \(text); het contract wordt misschien verlengd.",
        "Notice could be given until \(text); the contract may be extended.")
      : say(
        "Opzeggen kan tot en met \(text): tot dan is er ruimte voor een uitdaging.",
        "Notice can be given until \(text): until then there is room for a challenge.")
  }

  package func challengesOf(_ count: Int, _ numbers: [String]) -> String {
    if count == 0 {
      return say("Er loopt nog geen uitdaging over.", "No challenge is running about it yet.")
    }
    let which = numbers.isEmpty ? "" : ": \(language.list(numbers))"
    return say("Lopende uitdagingen: \(count)", "Running challenges: \(count)") + which + "."
  }

  // MARK: Forms

  package var addTask: String { say("Taak toevoegen", "Add a task") }
  package func changeTask(_ name: String) -> String {
    say("Taak wijzigen: \(name)", "Change a task: \(name)")
  }
  package func endTask(_ name: String) -> String {
    say("Taak stoppen: \(name)", "End a task: \(name)")
  }
  package var taskExplained: String {
    say(
      "Wat in de catalogus staat, kan door bewoners worden uitgedaagd. Zet er geen namen van "
        + "mensen in: de lijst is openbaar.",
      "What stands in the catalogue can be challenged by residents. Put no names of people in it: "
        + "the list is public.")
  }
  package var endTaskExplained: String {
    say(
      "De gemeente doet deze taak niet meer vanaf vandaag. Niemand kan haar nog uitdagen. "
        + "Uitdagingen die al lopen, gaan door. De taak blijft leesbaar, met e.",
      "The municipality no longer does this task from today. Nobody can challenge it any more. "
        + "Challenges that are running go on. The task stays readable, with e.")
  }
  package func taskSaved(_ id: String) -> String { CatalogueWords(language).saved(id) }
  package func taskEnded(_ id: String, on date: CalendarDate) -> String {
    CatalogueWords(language).ended(id, on: date)
  }
  package func taskLabel(_ field: CatalogueField) -> String {
    CatalogueWords(language).label(field)
  }

  /// What belongs in a field of a task.
  package func taskHint(_ field: CatalogueField) -> String {
    switch field {
    case .id:
      say(
        "Een korte naam: kleine letters, cijfers en streepjes. Deze kan later niet veranderen.",
        "A short name: lower case letters, digits and hyphens. It cannot change later.")
    case .name: say("Hoe bewoners de taak noemen.", "What residents call the task.")
    case .description: say("Wat er gebeurt, in gewone woorden.", "What is done, in plain words.")
    case .area: say("De wijk of het gebied.", "The neighbourhood or area.")
    case .domain: say("Het beleidsterrein.", "The policy field.")
    case .department: say("De afdeling die erover gaat.", "The department in charge.")
    case .budget: say("Wat de taak per jaar kost.", "What the task costs a year.")
    case .results:
      say("Wat is afgesproken, één resultaat per regel.", "What was agreed, one result a line.")
    case .contractor: say("Wie het werk nu doet.", "Who does the work now.")
    case .contractEnd:
      say("De laatste dag van het contract.", "The last day of the contract.") + " " + dateHint
    case .noticePeriod:
      say(
        "Hoe lang vooraf moet worden opgezegd: een getal en dagen, weken, maanden of jaar.",
        "How long before notice must be given: a number and days, weeks, months or years.")
    case .extensionOptions:
      say("Hoe vaak en hoe lang verlengd kan worden.", "How often and how long it can be extended.")
    case .legalBasis: say("De wet waarop de taak rust.", "The law on which the task rests.")
    case .kind: say("Eigen taak of in medebewind.", "Autonomous or delegated task.")
    case .reserved:
      say("Of alleen de overheid dit mag doen.", "Whether only government may do this.")
    case .isPublic: say("Of iedereen de taak mag lezen.", "Whether everybody may read the task.")
    }
  }
}
