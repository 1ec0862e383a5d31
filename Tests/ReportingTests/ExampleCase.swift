import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

@testable import Reporting

/// Cases to report on, played in a temporary database by the rules of the shipped workflow.
enum ExampleCase {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let reportDate = date("2026-11-21")

  static func date(_ iso: String) -> CalendarDate {
    guard let date = CalendarDate(iso: iso) else { fatalError("no date: \(iso)") }
    return date
  }

  static let base = Acting(
    actor: PersonID("tester"), on: reportDate, registered: "2026-11-21T12:00:00+01:00",
    systemUser: "test")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The dossiers of the cases in these histories, in the order of their numbers.
  static func dossiers(
    _ histories: [String], on date: CalendarDate = reportDate
  ) throws -> [Dossier] {
    try played(histories) { casework, numbers, _ in
      var acting = base
      acting.on = date
      return try numbers.map { try casework.dossier($0, acting) }
    }
  }

  /// Plays histories in a database of their own and looks at what has become of them.
  private static func played<Result>(
    _ histories: [String], _ look: (Casework, [CaseNumber], _ database: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "reporting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "r2c.sqlite").path()
    let store = try SQLiteCaseStore(path: database, options: .creating)
    let casework = Casework(store: store)
    try casework.initialise(
      workflow: RulesText(file: "w.yaml", text: text("Workflows/uitdaagrecht.yaml")),
      profile: RulesText(
        file: "p.yaml", text: text("Workflows/profielen/voorbeeldgemeente.yaml")), base)
    var numbers: [CaseNumber] = []
    for text in histories {
      let history = try HistoryFile.load(text: text, file: "history.yaml")
      let player = Player(history, in: casework, base) {
        var generator = SystemRandomNumberGenerator()
        return StatusCode(using: &generator)
      }
      let profile = "Workflows/profielen/\(history.profile ?? "voorbeeldgemeente").yaml"
      try casework.adopt(
        RulesText(file: profile, text: Self.text(profile)), as: .profile, base)
      try player.registerPeople()
      for step in history.steps { _ = try player.play(step) }
      numbers += player.numbers
    }
    return try look(casework, numbers, database)
  }

  /// All shipped histories, by name.
  static func histories() throws -> [String] {
    let folder = root.appending(path: "Examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { try text("Examples/\($0)") }
  }

  /// The dossiers of all shipped histories.
  static func all() throws -> [Dossier] { try everyMoment.get().now }

  /// The years of which the shipped histories are looked at as they were on the last day.
  static let years = 2022...2026

  /// The same as they were on the last day of one of those years, or in the middle of 2024; those
  /// that were not open yet are left out.
  static func all(on date: CalendarDate) throws -> [Dossier] {
    try everyMoment.get().then[date] ?? []
  }

  /// What another program, in another language, computes from the rows of the journal on a day.
  static func recomputed(on date: CalendarDate) throws -> Data? {
    try everyMoment.get().recomputed[date]
  }

  static let midYear = date("2024-06-01")

  /// What the desk counts of them by its rows: over a year, or over all time for nil.
  static func figures(of year: Int?) throws -> PortfolioCounts? {
    try everyMoment.get().figures[year]
  }

  private typealias Moments = (
    now: [Dossier], then: [CalendarDate: [Dossier]], figures: [Int?: PortfolioCounts],
    recomputed: [CalendarDate: Data]
  )

  /// Played once for all tests.
  private static let everyMoment = Result {
    try played(histories()) { casework, numbers, database -> Moments in
      let days = years.compactMap { CalendarDate(year: $0, month: 12, day: 31) } + [midYear]
      let now = try numbers.map { try casework.dossier($0, base) }
      let then = try days.map { day in
        try numbers.compactMap { number -> Dossier? in
          do throws(CaseworkFailure) {
            return try casework.dossier(number, base, at: day)
          } catch .unknownCase {
            return nil
          }
        }
      }
      var figures: [Int?: PortfolioCounts] = [
        nil: try casework.figures(from: .earliest, to: .latest, base)
      ]
      for year in years {
        figures[year] = try casework.figures(
          from: date("\(year)-01-01"), to: date("\(year)-12-31"), base)
      }
      var recomputed: [CalendarDate: Data] = [:]
      for day in days + [reportDate] {
        let found = try? Outside.runNow("recompute.py", [database, day.iso])
        recomputed[day] = found.flatMap { $0.status == 0 ? Data($0.output.utf8) : nil }
      }
      return (
        now: now, then: Dictionary(uniqueKeysWithValues: zip(days, then)), figures: figures,
        recomputed: recomputed
      )
    }
  }

  private static let shippedPlayed = Result {
    try dossiers([text("Examples/marktafval-overgenomen-en-voortgezet.yaml")])
  }

  static func shipped() throws -> Dossier {
    guard let dossier = try shippedPlayed.get().first else { fatalError("no case was played") }
    return dossier
  }

  /// A case that has only begun, with a title and motivation of choice.
  static func begun(title: String, why: String, extra: String = "") -> String {
    """
    history: Begonnen
    people:
      - { id: pm, role: process-manager, name: "Petra Proces", email: petra@gemeente.example, phone: 010-1234567 }
      - { id: groep, role: challenger, name: "Groep De Linde", email: linde@groep.example }
    steps:
      - on: 2026-03-02
        by: groep
        new: { title: "\(title)" }
      - by: groep
        add: motivation
        with: { why: "\(why)" }
    \(extra)
    """
  }
}

/// A file that a test compares with; `UPDATE_GOLDEN=1` rewrites it, and the run then fails.
enum Golden {
  enum Outcome: Equatable {
    case same
    case rewritten
    case different(firstLine: Int, expected: String, found: String)
    case absent
  }

  static func compare(_ text: String, with name: String) throws -> Outcome {
    let file = ExampleCase.root.appending(path: "Tests/ReportingTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return .rewritten
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else { return .absent }
    if kept == text { return .same }
    let expected = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(expected, found).prefix { $0 == $1 }.count
    return .different(
      firstLine: line + 1, expected: line < expected.count ? String(expected[line]) : "",
      found: line < found.count ? String(found[line]) : "")
  }
}
