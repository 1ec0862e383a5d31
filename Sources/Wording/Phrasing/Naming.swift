import Casework
import ChallengeCore

/// How the things that a message is about are called: what a case, its workflow, its profile and the
/// people in it bring along.
///
/// Everything may be absent; a name without words then stands for itself.
package struct Naming: Sendable {
  package let number: CaseNumber?
  package let challenge: Challenge?
  package let workflow: Workflow?
  package let profile: MunicipalityProfile?
  package let people: [PersonID: Person]
  /// Whether a record is called by what it is in running text too: on a screen nobody types its id.
  package var isForScreen = false

  package init(
    number: CaseNumber? = nil, challenge: Challenge? = nil, workflow: Workflow? = nil,
    profile: MunicipalityProfile? = nil, people: [PersonID: Person] = [:]
  ) {
    self.number = number ?? challenge?.number
    self.challenge = challenge
    self.workflow = workflow
    self.profile = profile
    self.people = people
  }

  package static let none = Naming()
}

extension Naming {
  /// The names that occur in a dossier.
  package init(_ dossier: Dossier) {
    self.init(
      number: dossier.challenge.number, challenge: dossier.challenge,
      workflow: dossier.situation.workflow, profile: dossier.situation.profile,
      people: dossier.situation.people)
  }

  /// The kind of a record; from its name when the case is not at hand.
  package func kind(of record: RecordID) -> String? {
    if let known = challenge?.record(record)?.kind { return known }
    let stem = record.text.split(separator: "-").dropLast().joined(separator: "-")
    return RecordKind.named(stem)?.name
  }

  package func person(_ id: PersonID, in language: Language) -> String {
    if id == .clock { return language.say("de klok", "the clock") }
    guard let person = people[id] else { return id.text }
    return person.name.isEmpty ? role(of: person, language) : person.name
  }

  /// Somebody who is not named: the role, and which of those.
  private func role(of person: Person, _ language: Language) -> String {
    guard let role = Role.allCases.first(where: { person.id.text.hasPrefix($0.rawValue + "-") })
    else { return person.id.text }
    let number = person.id.text.dropFirst(role.rawValue.count + 1)
    return RecordWords(language).role(role) + " " + number
  }

  /// What a step was: an action, the beginning of the case, or that of the process of a record.
  package func action(_ name: String, in language: Language) -> String {
    if let action = workflow?.actions[name] { return action.label.text(in: language) }
    if name == "open" { return language.say("Zaak openen", "Open the case") }
    return RecordKind.named(name) == nil
      ? name : RecordWords(language).kind(name).capitalizedFirst
  }

  /// A record as people speak of it: `resultaat ‘beeldkwaliteit groen’`, else `escalatie 2`.
  package func record(_ id: RecordID, in language: Language) -> String {
    guard let kind = kind(of: id) else { return id.text }
    let label = RecordWords(language).kind(kind)
    let names = RecordKind.named(kind)?.fields.filter { $0.type == .line && $0.isRequired } ?? []
    let record = challenge?.record(id)
    if let name = names.lazy.compactMap({ record?.text($0.name) }).first {
      return "\(label) \(language.quote(name.clipped(to: 60)))"
    }
    return "\(label) \(id.text.split(separator: "-").last ?? "")"
  }

  /// A record in running text: by what it is on a screen, else by its kind and the id that is typed.
  func mentioned(_ id: RecordID, in language: Language) -> String {
    if isForScreen { return record(id, in: language) }
    guard let kind = kind(of: id) else { return id.text }
    return "\(RecordWords(language).kind(kind)) (\(id))"
  }

  /// The label of a state of the main line or of the machine of a record kind.
  package func state(_ name: String, in language: Language) -> String {
    let machines = workflow.map { [$0.main] + Array($0.processes.values) } ?? []
    let meaning = machines.lazy.compactMap { $0.states[name] }.first
    return meaning?.label.text(in: language) ?? name
  }

  package func term(_ name: String, in language: Language) -> String {
    workflow?.terms[name]?.label.text(in: language) ?? name
  }

  /// An item of a list in the profile.
  package func item(_ name: String, of list: ProfileList, in language: Language) -> String {
    profile?.items(of: list).first { $0.name == name }?.label.text(in: language) ?? name
  }
}
