import Casework
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

@testable import CaseDesk

extension Sample {
  /// Tasks of an invented municipality: contracts that end soon, later, never, or have ended.
  func addTasks() throws {
    let tasks: [(String, [CatalogueField: String])] = [
      (
        "groen-oost",
        [
          .name: "Onderhoud van het groen in Oost", .area: "Oost", .domain: "openbare ruimte",
          .department: "Stadsbeheer", .budget: "56000", .contractor: "Groenbedrijf Voorbeeld",
          .contractEnd: "2026-06-30", .noticePeriod: "3 maanden",
          .description: "Maaien, snoeien en onkruid weghalen",
        ]
      ),
      (
        "buurthuis-noord",
        [
          .name: "Beheer van het buurthuis", .area: "Noord", .domain: "welzijn",
          .department: "Welzijn", .budget: "120000", .contractor: "Stichting Voorbeeldhuis",
          .contractEnd: "2027-05-31", .noticePeriod: "6 maanden",
        ]
      ),
      (
        "speeltuinen",
        [
          .name: "Speeltuinen nakijken", .area: "Noord", .domain: "openbare ruimte",
          .department: "Stadsbeheer", .budget: "18000",
        ]
      ),
      (
        "bibliobus",
        [.name: "De bibliobus", .area: "Oost", .domain: "cultuur", .contractEnd: "2025-12-31"]
      ),
    ]
    for (id, values) in tasks {
      try casework.addTask(CatalogueID(id), values, acting("pm", on: "2026-01-05"))
    }
  }

  /// Plays shipped histories in this database; their numbers, in order.
  @discardableResult
  func play(_ names: [String]) throws -> [CaseNumber] {
    let examples = Sample.workflows.deletingLastPathComponent().appendingPathComponent("Examples")
    var numbers: [CaseNumber] = []
    for name in names {
      let file = examples.appendingPathComponent("\(name).yaml")
      let history = try HistoryFile.load(
        text: try String(contentsOf: file, encoding: .utf8), file: name)
      var codes = Counting()
      let player = Player(history, in: casework, acting("pm", on: "2026-11-21")) {
        StatusCode(using: &codes)
      }
      try player.registerPeople()
      for step in history.steps { _ = try player.play(step) }
      numbers += player.numbers
    }
    return numbers
  }

  /// A few histories in every phase, and the day on which they are looked at.
  static func portfolio() throws -> Sample {
    let sample = try Sample(withCases: false)
    try sample.play([
      "marktafval-overgenomen-en-voortgezet", "fietspad-tussenevaluatie-leidt-tot-herstel",
      "speeltuinen-opgezegd-en-teruggegeven", "rattenbestrijding-ingetrokken",
      "graffiti-niet-behandeld", "dagopvang-vastgelopen-en-geescaleerd",
      "oeverpad-laat-betaald", "buurtwinkel-zelf-opgezegd",
    ])
    sample.today = CalendarDate(year: 2026, month: 11, day: 21)!
    return sample
  }
}
