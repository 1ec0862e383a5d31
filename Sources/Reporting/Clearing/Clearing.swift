import Casework
import ChallengeCore
import Terms

/// Turns what stands in a dossier into facts that may be shown.
struct Clearing: Sendable {
  let options: ReportOptions
  private let challenge: Challenge
  private let situation: Situation
  private let redaction: Redaction
  /// Whether what says where and what somebody does is left out.
  private let hidesWork: Bool
  /// What may be published all the same, by the record and the field that it stands in.
  private let releases: [String: String]

  init(_ dossier: Dossier, _ options: ReportOptions) {
    self.options = options
    challenge = dossier.challenge
    situation = dossier.situation
    redaction = Redaction(challenge, situation.people, register: situation.register)
    let challenger = challenge.active("challenger").last { $0.visibility != .internal }
    hidesWork = options.isPublished && !(challenger.map(Publication.isGroup) ?? false)
    releases = Dictionary(
      challenge.releases.map { ("\($0.from.id.text).\($0.field)", $0.text) },
      uniquingKeysWith: { $1 })
  }

  static func names(_ dossier: Dossier) -> [(name: String, isNatural: Bool)] {
    Redaction.names(in: dossier.challenge, dossier.situation.people)
  }

  // MARK: Facts

  func fact(_ record: Record?, _ field: String) -> Fact {
    let fact = cleared(record, field)
    guard case .textWithheld = fact, let record, let text = releases["\(record.id.text).\(field)"]
    else { return fact }
    return .text(redacted(text))
  }

  private func cleared(_ record: Record?, _ field: String) -> Fact {
    guard let record, record.isAnswered(field), let value = record.values[field] else {
      return .notRecorded
    }
    let known = RecordKind.named(record.kind)?.field(field)
    switch value {
    case .flag(let flag): return .flag(flag)
    case .number(let number): return known?.type == .money ? .money(cents: number) : .number(number)
    case .gap(let gap, let reason): return .gap(gap, reason: released(reason))
    case .list(let items): return list(items, known, record.kind)
    case .text(let text): return self.text(text, known, record.kind)
    }
  }

  private func text(_ text: String, _ field: Field?, _ kind: String) -> Fact {
    switch field?.type {
    case .date: CalendarDate(iso: text).map(Fact.date) ?? typed(text, field, kind)
    case .choice, .choices: .choice(text)
    case .person: .person(person(PersonID(text)))
    case .record: .record(RecordID(text))
    case .profileChoice(let list), .profileChoices(let list): .named([item(text, list)])
    default: typed(text, field, kind)
    }
  }

  private func list(_ items: [String], _ field: Field?, _ kind: String) -> Fact {
    switch field?.type {
    case .choice, .choices: .choices(items)
    case .profileChoice(let list), .profileChoices(let list):
      .named(items.map { item($0, list) })
    default:
      options.includesFreeText ? .texts(items.map(redacted)) : .textWithheld
    }
  }

  private func typed(_ text: String, _ field: Field?, _ kind: String) -> Fact {
    switch ClearedField.sort(of: field?.name ?? "", kind) {
    case .name: options.includesNames ? .text(text) : .nameWithheld
    case .shortFact: hidesWork && field?.name != "domain" ? .textWithheld : .text(redacted(text))
    case .freeText: free(text)
    }
  }

  func free(_ text: String?) -> Fact {
    guard let text, !text.isEmpty else { return .notRecorded }
    return released(text).map(Fact.text) ?? .textWithheld
  }

  /// The title of a case.
  func title(_ text: String) -> Fact { hidesWork ? .textWithheld : .text(shown(text)) }

  /// Text that every report shows, without names where those are not shown.
  func shown(_ text: String) -> String { redacted(text) }

  private func released(_ text: String) -> String? {
    options.includesFreeText ? redacted(text) : nil
  }

  private func redacted(_ text: String) -> String {
    options.includesNames ? text : redaction.apply(text)
  }

  func person(_ id: PersonID, acting roles: Set<Role> = []) -> PersonFact {
    if id == .clock { return PersonFact(role: .clock, name: nil) }
    guard let person = situation.people[id] else {
      return PersonFact(role: nil, name: options.includesNames ? id.text : nil)
    }
    let assigned = challenge.records.contains {
      $0.kind == "contact-person" && $0.person("person") == id
    }
    let likely = person.roles.intersection(roles)
    let choice = likely.isEmpty ? person.roles : likely
    let role =
      assigned && choice.contains(.contactPerson)
      ? .contactPerson : Role.allCases.first(where: choice.contains)
    return PersonFact(role: role, name: options.includesNames ? person.name : nil)
  }

  func item(_ name: String, _ list: ProfileList) -> Bilingual {
    situation.profile.items(of: list).first { $0.name == name }?.label
      ?? Bilingual(dutch: name, english: name)
  }
}
