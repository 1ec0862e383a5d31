import Casework
import ChallengeCore
import Terms

extension TableShape {
  /// What research gets besides the tables of a report, so that a case is whole: its phases, people
  /// under their pseudonyms, everything on record, and what happened in order.
  ///
  /// > Source: R-57; the dossier that it is made from shows no name, contact data or free text that
  /// nobody released.
  static let research: [TableShape] = [
    phases, people, experiences, evaluations, amendments, records, fields, events,
  ]

  static let phases = TableShape(
    "phases", { $0.row.visits },
    [
      .init("phase", .code) { .text($0.phase) }, .init("from", .date) { .date($0.from) },
      .init("until", .date) { .date(orEmpty: $0.until) },
      .init("days", .number) { .number($0.days) },
      .init("isRunning", .flag) { .flag($0.until == nil) },
    ])

  static let people = TableShape(
    "people", { $0.dossier.map(PersonPart.all) ?? [] },
    [
      .init("person", .code) { .text($0.person.text) },
      .init("roles", .codes) { .texts($0.roles.map(\.rawValue)) },
      .init("steps", .number) { .number($0.steps) },
      .init("records", .number) { .number($0.records) },
    ])

  static let records = TableShape(
    "records", { $0.dossier?.challenge.records ?? [] },
    [
      .init("record", .code) { .text($0.id.text) }, .init("kind", .code) { .text($0.kind) },
      .init("date", .date) { .date($0.on) }, .init("person", .code) { .text($0.by.text) },
      .init("visibility", .code) { .text($0.visibility.rawValue) },
      .init("changes", .number) { .number($0.changes) },
      .init("withdrawnOn", .date) { .date(orEmpty: $0.withdrawn?.on) },
    ])

  static let fields = TableShape(
    "fields", { RecordedField.all($0.dossier?.challenge) },
    [
      .init("record", .code) { .text($0.record.id.text) },
      .init("kind", .code) { .text($0.record.kind) },
      .init("field", .code) { .text($0.field) }, .init("value", .text) { $0.value },
      .init("valueAbsence", .code) { .text(orEmpty: $0.absence) },
    ])

  static let events = TableShape(
    "events", { $0.dossier?.timeline ?? [] },
    [
      .init("entry", .number) { .number($0.version) }, .init("type", .code) { .text($0.type) },
      .init("date", .date) { .date($0.on) },
      .init("registered", .date) {
        .date(orEmpty: CalendarDate(iso: String($0.registered.prefix(10))))
      },
      .init("person", .code) { .text($0.by.text) },
      .init("enteredBy", .code) { .text(orEmpty: $0.enteredBy?.text) },
      .init("record", .code) { .text(orEmpty: $0.about?.text) },
      .init("action", .code) { .text(orEmpty: $0.action) },
    ])
}

extension TableShape {
  static let experiences = TableShape(
    "experiences", { $0.records(["experience", "no-answer"]) },
    [
      .init("record", .code) { .text($0.id.text) }, .init("person", .code) { .text($0.by.text) },
      .init("date", .date) { .date($0.date("date") ?? $0.on) },
      .init("moment", .code) { .text(orEmpty: $0.text("moment")) },
      .init("side", .code) { .text(orEmpty: $0.text("side")) },
      .init("isAnswered", .flag) { .flag($0.kind == "experience") },
    ]
      + RecordKind.experienceQuestions.map { question in
        .init(question, .code) { .text(orEmpty: $0.text(question)) }
      })

  static let evaluations = TableShape(
    "evaluations", { $0.records(["interim-evaluation", "evaluation"]) },
    [
      .init("record", .code) { .text($0.id.text) }, .init("kind", .code) { .text($0.kind) },
      .init("person", .code) { .text($0.by.text) },
      .init("date", .date) {
        .date($0.date("date") ?? $0.date("discussed") ?? $0.date("planned") ?? $0.on)
      },
      .init("isIndependent", .flag) { $0.flag("independent").map(DataCell.flag) ?? .empty },
      .init("hoursChallenger", .number) { .number(orEmpty: $0.number("hours-challenger")) },
      .init("hoursMunicipality", .number) { .number(orEmpty: $0.number("hours-municipality")) },
    ])

  static let amendments = TableShape(
    "amendments", { $0.records(["amendment"]) },
    [
      .init("record", .code) { .text($0.id.text) }, .init("person", .code) { .text($0.by.text) },
      .init("date", .date) { .date($0.on) },
      .init("side", .code) { .text(orEmpty: $0.text("proposed-by")) },
      .init("amountCents", .money) { .number(orEmpty: $0.number("amount")) },
      .init("per", .code) { .text(orEmpty: $0.text("per")) },
      .init("discussedOn", .date) { .date(orEmpty: $0.date("discussed")) },
      .init("agreedByChallengerOn", .date) { .date(orEmpty: $0.date("agreed-challenger")) },
      .init("agreedByMunicipalityOn", .date) { .date(orEmpty: $0.date("agreed-municipality")) },
    ])
}

extension ReportedCase {
  /// The records of some kinds that still count, oldest first.
  fileprivate func records(_ kinds: [String]) -> [Record] {
    dossier?.challenge.records.filter { kinds.contains($0.kind) && $0.withdrawn == nil } ?? []
  }
}

/// What somebody did in a case, under a pseudonym.
struct PersonPart: Sendable {
  let person: PersonID
  let roles: [Role]
  let steps: Int
  let records: Int

  /// Everybody who acted in the case or is named in it.
  static func all(_ dossier: Dossier) -> [PersonPart] {
    let challenge = dossier.challenge
    let named = challenge.records.flatMap { record in
      (RecordKind.named(record.kind)?.fields ?? []).filter { $0.type == .person }
        .compactMap { record.person($0.name) }
    }
    let acted = challenge.steps.map(\.by) + challenge.records.map(\.by) + [challenge.openedBy]
    return Set(named + acted).subtracting([.clock]).sorted().map { person in
      let roles = dossier.situation.people[person]?.roles ?? []
      return PersonPart(
        person: person, roles: Role.allCases.filter(roles.contains),
        steps: challenge.steps.count { $0.by == person },
        records: challenge.records.count { $0.by == person })
    }
  }
}

/// One field of one record, as whoever reads the case may see it.
struct RecordedField: Sendable {
  let record: Record
  let field: String
  let value: DataCell
  /// Why there is no value: the kind of gap, or `withheld`; nil when there is one.
  let absence: String?

  static func all(_ challenge: Challenge?) -> [RecordedField] {
    (challenge?.records ?? []).flatMap { record in
      record.values.sorted { $0.key < $1.key }.map { RecordedField(record, $0.key, $0.value) }
    }
  }

  private init(_ record: Record, _ field: String, _ value: Value) {
    self.record = record
    self.field = field
    switch value {
    case .gap(let gap, _): (self.value, absence) = (.empty, gap.rawValue)
    case .flag(let flag): (self.value, absence) = (.flag(flag), nil)
    case .number(let number): (self.value, absence) = (.number(number), nil)
    case .text(Redaction.mark): (self.value, absence) = (.empty, "withheld")
    case .text(let text): (self.value, absence) = (.text(text), nil)
    case .list(let items):
      let isWithheld = !items.isEmpty && items.allSatisfy { $0 == Redaction.mark }
      (self.value, absence) = isWithheld ? (.empty, "withheld") : (.texts(items), nil)
    }
  }
}

extension TimelineEntry {
  /// The record that an entry is about; nil for the main line.
  var about: RecordID? {
    switch event {
    case .recorded(let recorded): recorded.id
    case .recordChanged(let changed): changed.id
    case .recordWithdrawn(let withdrawn): withdrawn.id
    case .stepTaken(let step): step.record
    case .termStarted(let term): term.record
    case .termRecalculated(let term): term.record
    case .termEnded(let term): term.record
    case .termLapsed(let term): term.record
    default: nil
    }
  }

  /// The action that a step takes; nil for anything else.
  var action: String? { if case .stepTaken(let step) = event { step.action } else { nil } }
}
