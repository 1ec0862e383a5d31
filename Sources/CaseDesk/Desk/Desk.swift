import Casework
import ChallengeCore
import Terms
import Wording

/// What the desk asks of the modules below it; everything that reads or writes goes through here.
struct Desk {
  let casework: Casework
  let options: DeskOptions
  /// Whether it is read line by line.
  var isLinear = false

  var speech: Speech { Speech(options.language, isSpoken: isLinear) }

  /// A dossier with what can be done in it.
  struct OpenDossier: Sendable {
    let dossier: Dossier
    let possibilities: [Possibility]
    /// Set when it is shown as it was on a date.
    let asOf: CalendarDate?
    /// The dossier as it is now, when it is shown as it was.
    let present: Dossier?
    /// Whether whoever sits here enters everything for somebody else already.
    let isForAnother: Bool
    /// The other open cases about the same tasks of the catalogue.
    let sameTask: [(task: CatalogueID, cases: [CaseNumber])]

    init(
      _ number: CaseNumber, at date: CalendarDate?, _ casework: Casework, _ acting: Acting
    ) throws(CaseworkFailure) {
      dossier = try casework.dossier(number, acting, at: date)
      possibilities = dossier.possibilities
      asOf = date
      isForAnother = acting.enteredBy != nil
      present = date == nil ? nil : try casework.dossier(number, acting)
      sameTask = try casework.othersWithSameTask(dossier, acting)
    }

    var number: CaseNumber { dossier.challenge.number }
    var naming: Naming {
      var naming = Naming(
        challenge: dossier.challenge, workflow: dossier.situation.workflow,
        profile: dossier.situation.profile, people: dossier.situation.people)
      naming.isForScreen = true
      return naming
    }
  }

  func dossier(
    _ number: CaseNumber, at date: CalendarDate? = nil
  ) throws(CaseworkFailure) -> OpenDossier {
    try OpenDossier(number, at: date, casework, options.acting)
  }

  /// Nil when it could not be asked; the next time will tell.
  func changeCounter() -> Int? { try? casework.changeCounter() }

  /// The same on a thread beside the keys.
  func tickEffect() -> DeskEffect {
    reading(nil, in: .clock) { casework, acting throws(CaseworkFailure) in
      try casework.tick(acting).done.count
    } answer: {
      .ticked($0)
    }
  }

  /// Lets the clock do what falls due.
  func tick() -> DeskMessage {
    .answer(
      .ticked(
        Result { () throws(CaseworkFailure) in
          try casework.tick(options.acting).done.count
        }))
  }

  /// The people who can be chosen, by name.
  func people() -> [Person] {
    let today = options.today()
    let people = (try? casework.people(options.acting)) ?? []
    return people.filter { $0.takesPart(on: today) }.sorted { $0.name < $1.name }
  }

  var actorName: String {
    (try? casework.nameOfReader(options.acting)) ?? options.actor.text
  }
}
