import CaseDesk
import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Terms
import Wording

/// A small municipality in a database of its own: five cases, eight people, a fixed day.
final class Sample {
  let casework: Casework
  let folder: URL
  private let store: SQLiteCaseStore
  /// What the desk takes for the present; tests may move it.
  var today = CalendarDate(year: 2026, month: 3, day: 10)!
  /// The day by the clock, where it is another than the desk works on.
  var clock: CalendarDate?
  var keymap = Keymap.standard
  var sendsToClipboard = true
  private var codes = Counting()

  /// - Parameter workflows: the folder with the workflow and the profiles.
  init(workflows: URL = Sample.workflows, withCases: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteCaseStore(
      path: folder.appendingPathComponent("cases.sqlite").path, options: .creating)
    casework = Casework(store: store)
    try casework.initialise(
      workflow: Sample.text("uitdaagrecht.yaml", in: workflows),
      profile: Sample.text("profielen/voorbeeldgemeente.yaml", in: workflows),
      acting("pm", on: "2026-01-05"))
    try registerPeople()
    if withCases { try makeCases() }
  }

  func remove() {
    store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  static var workflows: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Workflows")
  }

  private static func text(_ file: String, in folder: URL) throws -> RulesText {
    RulesText(
      file: file,
      text: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8))
  }

  // MARK: Who and when

  func acting(_ person: String, on date: String) -> Acting {
    Acting(
      actor: PersonID(person), on: CalendarDate(iso: date)!, registered: "\(date)T09:00:00+01:00",
      systemUser: "tester")
  }

  func options(_ language: Language = .dutch, as person: String = "pm") -> DeskOptions {
    DeskOptions(
      language: language, actor: PersonID(person), systemUser: "tester",
      today: { [unowned self] in today },
      now: { [unowned self] in "\((clock ?? today).iso)T10:00:00+01:00" },
      newStatusCode: { [unowned self] in StatusCode(using: &codes) }, keymap: keymap,
      sendsToClipboard: sendsToClipboard)
  }

  private func registerPeople() throws {
    let people: [(String, String, Role)] = [
      ("cp", "C. Contact", .contactPerson), ("advies", "A. Adviseur", .lineAdviser),
      ("toetser", "T. Toetser", .panel), ("wethouder", "W. Wethouder", .decider),
      ("groep", "Stichting Buurttuin", .challenger),
      ("cafe", "Buurtgroep Ons Café", .challenger),
    ]
    let pm = acting("pm", on: "2026-01-05")
    try casework.changePerson(
      Person(
        id: PersonID("pm"), name: "P. Manager", roles: [.processManager, .administrator],
        department: "Participatie", phone: "000-0000000"), pm)
    for (id, name, role) in people {
      try casework.addPerson(
        Person(id: PersonID(id), name: name, roles: [role], email: "\(id)@voorbeeld.example"), pm)
    }
  }

  // MARK: Cases

  @discardableResult
  func open(
    _ title: String, on date: String, existing: String? = nil, since: String? = nil,
    fields: Entry = [:]
  ) throws -> CaseNumber {
    let existing = existing.map {
      Command.Existing(state: $0, since: CalendarDate(iso: since ?? date)!)
    }
    return try casework.open(
      title: title, fields: fields, existing: existing, acting("pm", on: date),
      statusCode: StatusCode(using: &codes)
    ).done.number
  }

  func take(
    _ action: String, _ number: CaseNumber, on date: String, as person: String = "pm",
    _ fields: Entry = [:]
  ) throws {
    try casework.handle(
      .take(action: action, record: nil, fields: fields), on: number, acting(person, on: date))
  }

  func add(
    _ kind: String, to number: CaseNumber, on date: String, as person: String = "pm",
    _ fields: Entry
  ) throws {
    try casework.handle(
      .add(kind: kind, fields: fields), on: number, acting(person, on: date))
  }

  /// Writes something into the journal that is not asked of the rules any more.
  func write(_ event: Event, to number: CaseNumber, after version: Int) throws {
    _ = try store.append(
      [
        Append(
          stream: .challenge(number), expectedVersion: version,
          entries: [DraftEntry(.challenge(event), on: today, by: PersonID("pm"))])
      ], context: AppendContext(registered: "2026-03-10T09:00:00+01:00", systemUser: "tester"))
  }

  private func makeCases() throws {
    let garden: Entry = [
      "challenger": .text("Stichting Buurttuin"), "person": .text("groep"),
      "task": .text("Beheer van de buurttuin aan de Voorbeeldstraat"),
      "department": .text("Stadsbeheer"), "area": .text("Voorbeeldwijk"),
      "why": .text("Wij zijn er elke dag en zien wat nodig is."),
    ]
    let first = try open("Beheer van de buurttuin", on: "2026-03-02", fields: garden)
    try take(
      "dien-in", first, on: "2026-03-04", ["received": .text("2026-03-04"), "written": .flag(true)])
    try add("confirmation", to: first, on: "2026-03-05", ["sent": .text("2026-03-05")])

    let late = try open(
      "Dagbesteding in het wijkcentrum voor ouderen die anders alleen thuis zouden zitten",
      on: "2025-12-01",
      fields: [
        "challenger": .text("Wijkcoöperatie"), "phone": .text("000-0000009"),
        "task": .text("Dagbesteding"),
      ])
    try take(
      "dien-in", late, on: "2025-12-02", ["received": .text("2025-12-02"), "written": .flag(true)])

    try open("Speeltuin in de Noordbuurt", on: "2026-03-01")
    try open(
      "Zwerfafval langs de singel", on: "2026-02-10", existing: "in-uitvoering",
      since: "2025-06-01", fields: ["challenger": .text("Singelgroep")])
    try open(
      "Café 日本 in het buurthuis", on: "2026-02-20",
      fields: [
        "challenger": .text("Buurtgroep Ons Café"), "person": .text("cafe"),
        "task": .text("Uitbaten van het café"),
      ])
  }
}

/// Chance that is always the same.
struct Counting: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64 = 7) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
