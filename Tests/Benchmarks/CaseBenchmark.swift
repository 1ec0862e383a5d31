import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

/// Whole commands on a case: loaded, replayed, decided, appended durably; and the list of cases.
///
/// The reference in the same run is the plain durable append of one prepared entry.
func benchmarkCases() throws -> [String] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "r2c-bench-\(getpid())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let store = try SQLiteCaseStore(
    path: folder.appending(path: "cases.sqlite").path, options: .creating)
  let bench = CaseBench(casework: Casework(store: store), store: store)
  try bench.prepare()
  return try [bench.commands(), bench.opening(), bench.listing()]
}

private struct CaseBench {
  let casework: Casework
  let store: SQLiteCaseStore

  private static let acting = Acting(
    actor: PersonID("pm"), on: CalendarDate(iso: "2026-03-02")!,
    registered: "2026-03-02T12:00:00+01:00", systemUser: "bench")

  func prepare() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func rules(_ name: String) throws -> RulesText {
      let url = root.appending(path: "Workflows/\(name)")
      return RulesText(file: name, text: try String(contentsOf: url, encoding: .utf8))
    }
    try casework.initialise(
      workflow: rules("uitdaagrecht.yaml"), profile: rules("profielen/voorbeeldgemeente.yaml"),
      Self.acting)
  }

  private func open(_ title: String) throws -> CaseNumber {
    var generator = SystemRandomNumberGenerator()
    return try casework.open(
      title: title, fields: ["challenger": .text("Groep")], existing: nil, Self.acting,
      statusCode: StatusCode(using: &generator)
    ).done.number
  }

  /// How often a second, over at least `seconds`.
  private func rate(_ seconds: Double, _ work: (Int) throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    var count = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      try work(count)
      count += 1
    }
    let elapsed = (ContinuousClock.now - start).components
    return Double(count) / (Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
  }

  func commands() throws -> String {
    let number = try open("Bench")
    let rate = try rate(3) { count in
      try casework.handle(
        .add(kind: "note", fields: ["text": .text("notitie \(count)")]), on: number, Self.acting)
    }
    return "commands on one growing case: \(Int(rate))/s"
  }

  func opening() throws -> String {
    let rate = try rate(3) { count in _ = try open("Zaak \(count)") }
    return "cases opened (six entries each): \(Int(rate))/s"
  }

  func listing() throws -> String {
    let rate = try rate(2) { _ in _ = try casework.list(limit: 50, Self.acting) }
    return "first page of \(try casework.numberOfCases()) cases: \(Int(1_000_000 / rate)) µs"
  }
}
