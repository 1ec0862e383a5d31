import CaseStorage
import ChallengeCore
import Foundation
import Terms

/// Durable commands against the same statements in C, both in turns on the same disk; and reading.
///
/// Aim: 0.8 or more of what SQLite itself does.
func benchmarkJournal() throws -> [String] {
  let bench = try JournalBench()
  defer { bench.removeFolder() }
  return try [
    bench.compare(searches: false), bench.compare(searches: true), bench.reading(),
  ].flatMap { $0 }
}

/// One run of the benchmark in a folder of its own.
private struct JournalBench {
  private let folder: String
  private let program: String
  /// Many short rounds and the median of their ratios: disks have moods that last seconds.
  private let rounds = 21
  private let secondsPerRound = 0.25
  private let cases = 200

  init() throws {
    folder = NSTemporaryDirectory() + "journal-benchmark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    program = folder + "/journal-sqlite"
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("reference/journal-sqlite.c").path
    _ = try Self.run("/usr/bin/cc", ["-O2", "-o", program, source, "-lsqlite3", "-lcrypto"])
  }

  func removeFolder() { try? FileManager.default.removeItem(atPath: folder) }

  private static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkFailure(description: "\(path) ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Commits per second of both, in turns, so that both meet the same disk; medians.
  func compare(searches: Bool) throws -> [String] {
    let ours = try SQLiteCaseStore(path: folder + "/ours-\(searches)", options: .creating)
    defer { ours.close() }
    let theirs = folder + "/theirs-\(searches)"
    try SQLiteCaseStore(path: theirs, options: .creating).close()
    var versions = Array(repeating: 0, count: cases + 1)
    var rates: (ours: [Double], theirs: [Double]) = ([], [])
    for _ in 0..<rounds {
      rates.ours.append(try append(to: ours, searches: searches, &versions))
      let answer = try Self.run(program, [theirs, "\(secondsPerRound)", searches ? "1" : "0"])
      let parts = answer.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      guard parts.count == 2 else { throw BenchmarkFailure(description: answer) }
      rates.theirs.append(parts[0] / parts[1])
    }
    let ratio = Self.median(zip(rates.ours, rates.theirs).map { $0 / $1 })
    let name = searches ? "with search text" : "without search text"
    return [
      "journal: durable commands \(name): \(Self.number(rates.ours)) commits/s,"
        + " SQLite in C \(Self.number(rates.theirs)), ratio \(Self.rounded(ratio)) (aim 0.80)"
    ]
  }

  private static func number(_ rates: [Double]) -> String { String(Int(median(rates))) }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func rounded(_ ratio: Double) -> String {
    String((ratio * 100).rounded() / 100)
  }

  private func append(
    to store: SQLiteCaseStore, searches: Bool, _ versions: inout [Int]
  ) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var commits = 0
    while clock.now - start < .seconds(secondsPerRound) {
      let serial = commits * 7919 % cases + 1
      try store.append(
        [batch(serial, after: versions[serial], commits, searches: searches)],
        context: AppendContext(
          registered: "2026-03-02T10:00:00+01:00", systemUser: "gebruiker"))
      versions[serial] += 1
      commits += 1
    }
    return Double(commits) / ((clock.now - start) / .seconds(1))
  }

  private func batch(
    _ serial: Int, after version: Int, _ commit: Int, searches: Bool
  ) -> Append {
    let digits = String(serial)
    let number = CaseNumber("2026-" + String(repeating: "0", count: 4 - digits.count) + digits)
    let day = CalendarDate(dayNumber: 20_514)
    let due = CalendarDate(dayNumber: 20_571)
    let text = """
      Met de groep en de contactpersoon over het beheer van de tuin gesproken; de groep maait \
      zelf, de gemeente snoeit de bomen en voert het afval af.
      """
    let event = Event.recorded(
      Event.Recorded(
        id: RecordID("contact-moment-\(commit)"), kind: "contact-moment",
        values: [
          "date": .text("2026-03-02"), "form": .text("meeting"), "number": .number(commit),
          "present": .list(["pm", "groep", "cp"]), "text": .text(text),
        ], visibility: .parties, snapshot: nil))
    let row = CaseRow(
      number: number, title: "Beheer van de buurttuin", phase: .uitvoering, state: "lopend",
      label: #"{"en":"Running","nl":"Lopend"}"#,
      moves: #"[{"by":"municipality","due":"2026-04-28","what":"rapporteer"}]"#,
      attention: commit % 3, nextDue: due, isOverdue: false, hasEnded: false, version: version + 1,
      updatedOn: day, openedOn: day, outcome: nil, area: "Noord", domain: "groen")
    return Append(
      stream: .challenge(number), expectedVersion: version,
      entries: [DraftEntry(.challenge(event), on: day, by: PersonID("pm"))], caseRow: row,
      terms: [
        TermRow(
          number: number, name: "beslistermijn", end: due, isProvisional: false, standing: .running)
      ], search: searches ? text + text + " groep cp pm 2026-03-02 meeting" : nil)
  }

  /// What a command reads before it decides, what a list reads, and the proof.
  func reading() throws -> [String] {
    let store = try SQLiteCaseStore(path: folder + "/ours-false")
    defer { store.close() }
    let entries = try store.changeCounter()
    let clock = ContinuousClock()
    var read = 0
    let loading = try clock.measure {
      for head in try store.streams() { read += try store.entries(of: head.stream).count }
    }
    let listing = try clock.measure {
      for _ in 0..<200 { _ = try store.cases(.all, limit: 50, after: nil) }
    }
    var isSound = false
    let proof = try clock.measure {
      isSound = try store.verify(anchor: nil, replay: nil).isSound
    }
    let rate = Int(Double(entries) / (proof / .seconds(1)))
    return [
      "journal: entries read and decoded: \(Int(Double(read) / (loading / .seconds(1))))/s",
      "journal: page of 50 of \(cases) cases: \(Int(listing / .microseconds(200))) us",
      "journal: verified \(entries) entries: \(rate)/s, \(isSound ? "sound" : "NOT SOUND")",
    ]
  }
}

struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String
}
