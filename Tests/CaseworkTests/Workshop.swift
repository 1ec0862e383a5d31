import CaseStorage
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

@testable import Casework

/// A real database in a folder of its own, with the shipped rules.
final class Workshop {
  let casework: Casework
  let folder: URL

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "r2c-casework-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try SQLiteCaseStore(
      path: folder.appending(path: "r2c.sqlite").path, options: .creating)
    casework = Casework(store: store)
    try casework.initialise(
      workflow: try Self.rules("uitdaagrecht.yaml"),
      profile: try Self.rules("profielen/voorbeeldgemeente.yaml"),
      Self.acting("beheer", on: "2020-01-01"))
    for (id, role) in Self.people {
      try casework.addPerson(
        Person(id: PersonID(id), name: "\(id.capitalized) Voorbeeld", roles: [role]),
        Self.acting("beheer", on: "2020-01-01"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let people: [(String, Role)] = [
    ("pm", .processManager), ("cp", .contactPerson), ("cp2", .contactPerson),
    ("groep", .challenger), ("ander", .challenger), ("toetser", .panel), ("beslisser", .decider),
  ]

  static func rules(_ name: String) throws -> RulesText {
    let url = root.appending(path: "Workflows/\(name)")
    return RulesText(file: name, text: try String(contentsOf: url, encoding: .utf8))
  }

  /// Takes a profile that came with the program into use; nil is the one of the example.
  func adopt(_ profile: String?) throws {
    try casework.adopt(
      try Self.rules("profielen/\(profile ?? "voorbeeldgemeente").yaml"), as: .profile,
      Self.acting("beheer", on: "2020-01-02"))
  }

  static func acting(
    _ actor: String, on date: String, enteredBy: String? = nil, basis: String? = nil
  ) -> Acting {
    Acting(
      actor: PersonID(actor), enteredBy: enteredBy.map(PersonID.init), basis: basis,
      on: CalendarDate(iso: date) ?? .earliest, registered: "2026-11-21T12:00:00+01:00",
      systemUser: "test")
  }

  static func code() -> StatusCode {
    var generator = SystemRandomNumberGenerator()
    return StatusCode(using: &generator)
  }

  /// A case of the group that has been handed in on 2 March 2026.
  func submitted() throws -> CaseNumber {
    let opened = try casework.open(
      title: "Beheer van de buurttuin",
      fields: ["task": .text("Onderhoud"), "email": .text("groep@voorbeeld.example")],
      existing: nil, Self.acting("groep", on: "2026-03-02"), statusCode: Self.code())
    let number = opened.done.number
    try take("dien-in", number, by: "groep", on: "2026-03-02")
    return number
  }

  @discardableResult
  func take(
    _ action: String, _ number: CaseNumber, by actor: String, on date: String,
    _ fields: Entry = [:]
  ) throws -> Done {
    try casework.handle(
      .take(action: action, record: nil, fields: fields), on: number, Self.acting(actor, on: date))
  }

  @discardableResult
  func add(
    _ kind: String, _ number: CaseNumber, by actor: String, on date: String, _ fields: Entry = [:]
  ) throws -> Done {
    try casework.handle(
      .add(kind: kind, fields: fields), on: number, Self.acting(actor, on: date))
  }

  func dossier(_ number: CaseNumber, on date: String, at then: String? = nil) throws -> Dossier {
    try casework.dossier(
      number, Self.acting("pm", on: date), at: then.flatMap(CalendarDate.init(iso:)))
  }

  /// The reason codes with which something is refused; empty when it is not.
  func refusal(_ work: () throws -> Void) throws -> [String] {
    do {
      try work()
      return []
    } catch let failure as CaseworkFailure {
      guard case .refused(let refusal) = failure else { throw failure }
      return refusal.codes
    }
  }
}
