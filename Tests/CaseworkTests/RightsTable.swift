import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

/// A real case with somebody of every kind around it.
final class RightsCase {
  let workshop: Workshop
  let number: CaseNumber
  private let player: Player
  private var steps: ArraySlice<HistoryStep>

  /// Everybody who is tried, in the order of the columns.
  static let people = [
    "cooperatie", "ander", "pm", "cp", "cp2", "adviseur", "elders", "toetser", "beslisser",
    "evaluator", "evaluator2", "beheerder", "onderzoeker", "verlopen", "raadslid", "vertrokken",
    "niemand",
  ]

  static let secret = "Vertrouwelijk: het college twijfelt"
  static let day = CalendarDate(iso: "2028-01-01") ?? .earliest

  init() throws {
    workshop = try Workshop()
    let file = Workshop.root.appending(path: "Examples/marktafval-overgenomen-en-voortgezet.yaml")
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try player.registerPeople()
    steps = history.steps[...]
    try Self.registerOthers(workshop)
    let first = try #require(steps.first)
    steps = steps.dropFirst()
    _ = try player.play(first)
    number = try #require(player.numbers.first)
    try workshop.add(
      "evaluator", number, by: "pm", on: "2023-01-09", ["person": .text("evaluator")])
    try workshop.add("note", number, by: "pm", on: "2023-01-09", ["text": .text(Self.secret)])
  }

  private static func registerOthers(_ workshop: Workshop) throws {
    let others: [Person] = [
      Person(
        id: PersonID("elders"), name: "Ada Elders", roles: [.lineAdviser],
        department: "Vergunningen"),
      Person(id: PersonID("evaluator2"), name: "Eva Anders", roles: [.evaluator]),
      Person(id: PersonID("beheerder"), name: "Bas Beheer", roles: [.administrator]),
      researcher("onderzoeker", until: "2030-12-31"), researcher("verlopen", until: "2027-12-31"),
      Person(id: PersonID("raadslid"), name: "Rik Raad", roles: [.council]),
      Person(id: PersonID("vertrokken"), name: "Vera Weg", roles: [.processManager]),
    ]
    let keeper = Workshop.acting("beheer", on: "2021-01-01")
    for person in others { try workshop.casework.addPerson(person, keeper) }
    try workshop.casework.endPerson(PersonID("vertrokken"), keeper)
  }

  private static func researcher(_ id: String, until: String) -> Person {
    Person(
      id: PersonID(id), name: id.capitalized, roles: [.researcher],
      agreement: .init(text: "Onderzoek", until: CalendarDate(iso: until) ?? .earliest))
  }

  /// Plays on until the case is in another phase; nil when the history is over.
  func nextPhase() throws -> Phase? {
    let before = try phase()
    while let step = steps.popFirst() {
      _ = try player.play(step)
      let now = try phase()
      if now != before { return now }
    }
    return nil
  }

  func phase() throws -> Phase {
    try workshop.casework.wholeDossier(number, Workshop.acting("pm", on: "2028-01-01")).summary
      .phase
  }

  func acting(_ person: String) -> Acting { Workshop.acting(person, on: "2028-01-01") }

  /// A character for each person: what `outcome` gives.
  func row(_ name: String, _ outcome: (String) throws -> String) rethrows -> String {
    let cells = try Self.people.map(outcome).joined(separator: " ")
    return name.padding(toLength: 34, withPad: " ", startingAt: 0) + cells
  }
}
