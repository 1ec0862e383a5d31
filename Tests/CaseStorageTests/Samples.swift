import ChallengeCore
import Terms

@testable import CaseStorage

/// A small generator of numbers that gives the same again for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

enum Sample {
  static let actor = PersonID("pm")
  static let context = AppendContext(
    registered: "2026-03-02T10:00:00+01:00", systemUser: "gebruiker")

  static func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .earliest }

  static let workflow = rules(.workflow, "uitdaagrecht", "workflow: uitdaagrecht")
  static let profile = rules(.profile, "voorbeeldgemeente", "profile: voorbeeldgemeente")

  static func rules(
    _ kind: RegisterEvent.RulesAdopted.Kind, _ name: String, _ text: String
  ) -> RegisterEvent.RulesAdopted {
    RegisterEvent.RulesAdopted(
      kind: kind, name: name, hash: Digest(of: Array(text.utf8)).hex, text: text)
  }

  static let person = Person(
    id: actor, name: "P. Manager", roles: [.processManager, .administrator],
    department: "Participatie", email: "p@voorbeeld.example")

  static let snapshot = StoredSnapshot(
    active: ["aanbod", "intake"], history: ["aanbod": ["intake"]])

  static func opened(_ title: String = "Beheer van de buurttuin") -> Event {
    .opened(
      Event.Opened(
        title: title,
        rules: RulesReference(workflow: workflow.hash, profile: profile.hash),
        snapshot: snapshot, takenIn: nil))
  }

  static func note(_ serial: Int, _ text: String = "Gesproken met de groep") -> Event {
    .recorded(
      Event.Recorded(
        id: RecordID("contact-moment-\(serial)"), kind: "contact-moment",
        values: ["text": .text(text), "number": .number(serial)], visibility: .parties,
        snapshot: nil))
  }

  static func draft(_ event: Event, on date: String = "2026-03-02") -> DraftEntry {
    DraftEntry(.challenge(event), on: Sample.date(date), by: actor)
  }

  static func draft(_ event: RegisterEvent, on date: String = "2026-03-01") -> DraftEntry {
    DraftEntry(.register(event), on: Sample.date(date), by: actor)
  }

  /// The first entries of a register: a person, and the rules that cases follow.
  static var register: Append {
    Append(
      stream: .register, expectedVersion: 0,
      entries: [
        draft(.personRegistered(person)), draft(.rulesAdopted(workflow)),
        draft(.rulesAdopted(profile)),
      ])
  }

  /// Events for a case, with the read models that `replay` makes of them.
  static func batch(
    _ number: String, after version: Int, _ events: [Event], title: String = "Beheer"
  ) -> Append {
    Append(
      stream: .challenge(CaseNumber(number)), expectedVersion: version,
      entries: events.map { draft($0) },
      caseRow: row(number, version: version + events.count, title: title), terms: [],
      search: search(version + events.count))
  }

  static func search(_ version: Int) -> String { "versie \(version)" }

  static func row(
    _ number: String, version: Int, title: String = "Beheer", attention: Int = 0,
    due: String? = nil
  ) -> CaseRow {
    CaseRow(
      number: CaseNumber(number), title: title, phase: .aanbod, state: "intake",
      label: #"{"nl":"Intake"}"#, moves: "[]", attention: attention, nextDue: due.map(date),
      isOverdue: false, hasEnded: false, version: version, updatedOn: date("2026-03-02"),
      openedOn: date("2026-03-02"))
  }

  /// What `batch` writes, made from the journal.
  static func replay(_ number: CaseNumber, _ entries: [StoredEntry]) -> CaseReadModel? {
    guard case .challenge(.opened(let opened))? = entries.first?.event else { return nil }
    return CaseReadModel(
      row: row(number.text, version: entries.count, title: opened.title), terms: [],
      search: search(entries.count))
  }

  static let title = "Beheer van de buurttuin"

  /// A store with a register and two cases, twelve entries in all.
  @discardableResult
  static func fill(_ store: any CaseStore) throws(StorageFailure) -> JournalHead {
    try store.append([register], context: context)
    for number in ["2026-0001", "2026-0002"] {
      try store.append([batch(number, after: 0, [opened()], title: title)], context: context)
    }
    for round in 0..<3 {
      for number in ["2026-0001", "2026-0002"] {
        try store.append(
          [batch(number, after: 1 + round, [note(round)], title: title)], context: context)
      }
    }
    let coded = Event.statusCodeIssued(Event.StatusCodeIssued(hash: [1, 2, 3, 0xFF]))
    return try store.append(
      [batch("2026-0001", after: 4, [coded], title: title)], context: context
    ).head
  }
}

/// Makes a store of some kind; the contract is tested on each.
struct StoreMaker: Sendable, CustomStringConvertible {
  let description: String
  let make: @Sendable (TemporaryFolder) throws -> any CaseStore

  static let all = [
    StoreMaker(description: "SQLite") {
      try SQLiteCaseStore(path: $0.file(), options: .creating)
    }
  ]
}
