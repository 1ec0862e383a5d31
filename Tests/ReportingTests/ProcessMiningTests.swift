import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Testing
import Wording

@testable import Reporting

@Suite("Logs and nets for process mining")
struct ProcessMiningTests {
  private static let hostileTitle = "</string>&<a href='x'>\"=1+1 | \\u0000 ]]> 🧹 –"

  /// Every shipped history, and a case whose title means mischief.
  private static let dossiers = Result {
    // In a year of its own, so that its number is not one of the others.
    try ExampleCase.all()
      + ExampleCase.dossiers([
        ExampleCase.begun(
          title: hostileTitle.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""),
          why: "Elke dag"
        ).replacing("2026-03-02", with: "2021-03-02")
      ])
  }

  private struct Line: Encodable {
    let traces: Int
    let events: Int
    let names: [String]
  }

  private struct Expected: Encodable {
    let events: Int
    let objects: Int
    let relations: Int
    /// Of events with objects, however often.
    let pairs: Int
    let objectRelations: Int
    let changes: Int
    /// Of attributes that had a value already.
    let laterChanges: Int
    let titles: [String]
    let lines: [String: Line]
  }

  @Test("pm4py reads all of them, and every trace fits the net of its line")
  func readBack() async throws {
    let dossiers = try Self.dossiers.get()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "mining-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let parts = Self.parts(dossiers)
    try write(Self.json(parts), "log.json")
    try Self.tables(parts, to: folder.appending(path: "log.sqlite").path)
    var lines: [String: Line] = [:]
    let workflow = try #require(dossiers.first?.situation.workflow)
    for kind in [nil] + workflow.processes.keys.sorted().map(Optional.some) {
      let name = kind ?? "main"
      try write(Self.log(dossiers, kind), "\(name).xes")
      let net = try #require(WorkflowNet(workflow, process: kind))
      try write(PNMLNet(net, title: "<&>", in: .dutch).text, "\(name).pnml")
      lines[name] = Self.line(dossiers, kind)
    }
    let expected = Self.expected(dossiers, parts, lines)
    try JSONEncoder().encode(expected).write(to: folder.appending(path: "expected.json"))
    let (status, output) = try await Self.runPython(folder.path)
    #expect(status == 0, "\(output.suffix(2_000))")
    #expect(output.contains("all read back"))
  }

  @Test("the same cases give the same bytes")
  func sameBytes() throws {
    let dossiers = Array(try Self.dossiers.get().prefix(6))
    #expect(Self.log(dossiers, nil) == Self.log(dossiers, nil))
    #expect(Self.json(Self.parts(dossiers)) == Self.json(Self.parts(dossiers)))
    let files = try (0..<2).map { _ in
      let file = FileManager.default.temporaryDirectory.appending(
        path: "\(UUID().uuidString).sqlite")
      defer { try? FileManager.default.removeItem(at: file) }
      try Self.tables(Self.parts(dossiers), to: file.path)
      return try Data(contentsOf: file)
    }
    #expect(files[0] == files[1] && !files[0].isEmpty)
  }

  @Test("no name and no free text of a case is in its logs, unless names are asked for")
  func privacy() throws {
    var checked = (names: 0, texts: 0, named: 0)
    for dossier in try Self.dossiers.get().enumerated().filter({ $0.offset % 3 == 0 }).map(
      \.element)
    {
      let title = dossier.challenge.title
      let names = Clearing.names(dossier).map(\.name).filter { $0.count > 5 }
      let texts = dossier.challenge.records.flatMap { record in
        record.values.compactMap { name, value -> String? in
          let type = RecordKind.named(record.kind)?.field(name)?.type
          guard case .text(let text) = value, type == .prose || type == .line, text.count > 25,
            ClearedField.sort(of: name, record.kind) == .freeText, !title.contains(text)
          else { return nil }
          return text
        }
      }
      for log in [Self.log([dossier], nil), Self.json(Self.parts([dossier]))] {
        #expect(names.filter { log.contains($0) || log.contains(XMLText.escape($0)) } == [])
        #expect(texts.filter { log.contains($0) } == [])
      }
      let named = Self.json(Self.parts([dossier], options: .full))
      checked.names += names.count
      checked.texts += texts.count
      checked.named += names.count { named.contains($0) }
    }
    #expect(checked.names > 10 && checked.texts > 50 && checked.named > 10)
  }

  @Test("what was undone is no step of a trace, and stands in the objects' log as undone")
  func undoneSteps() throws {
    let corrected = try Self.dossiers.get().filter { dossier in
      dossier.challenge.steps.contains { $0.annulled != nil && $0.record == nil }
    }
    let dossier = try #require(corrected.first)
    let undone = dossier.challenge.steps.filter { $0.annulled != nil }.map(\.entry)
    let log = Self.log([dossier], nil)
    for entry in undone { #expect(!log.contains("\"r2c:entry\" value=\"\(entry)\"")) }
    let events = Self.parts([dossier]).flatMap(\.events)
    let marked = events.filter { event in
      event.values.contains { $0.name == "undone" && $0.value == .flag(true) }
    }
    #expect(
      Set(marked.map(\.id)).isSuperset(of: undone.map { "\(dossier.challenge.number)/\($0).1" }))
    #expect(events.contains { $0.type == "step.undone" })
  }

  @Test("one token says where a line stands, and every place leads to the end")
  func shapeOfNets() throws {
    let workflow = try #require(Self.dossiers.get().first?.situation.workflow)
    for kind in [nil] + workflow.processes.keys.map(Optional.some) {
      let net = try #require(WorkflowNet(workflow, process: kind))
      let machine = try #require(workflow.machine(of: kind))
      let atomic = machine.chart.states.filter { machine.chart.isAtomic($0) }
      // No region is parallel to another here: a place for each state without states inside.
      #expect(net.places.count == atomic.count + 2)
      let silent = net.transitions.filter { $0.name == nil }
      #expect(Set(silent.map(\.from)) == Set(net.places.map(\.id)).subtracting(["begin", "end"]))
      #expect(silent.allSatisfy { $0.to == WorkflowNet.end })
      let named = net.transitions.filter { $0.name != nil }
      #expect(Set(named.map { "\($0.from) \($0.name ?? "")" }).count == named.count)
    }
  }

  // MARK: Making them

  private static func parts(
    _ dossiers: [Dossier], options: ReportOptions = .anonymised
  ) -> [OCELCase] {
    let nets = WorkflowNets()
    return dossiers.map { OCELCase($0, on: ExampleCase.reportDate, options: options, nets) }
  }

  private static func json(_ parts: [OCELCase]) -> String {
    var log = OCELJSON()
    let texts = parts.map { log.add($0) }
    return OCELJSON.head + texts.map(\.objects).joined() + OCELJSON.middle
      + texts.map(\.events).joined() + log.tail
  }

  private static func log(_ dossiers: [Dossier], _ kind: String?) -> String {
    var log = XESLog(process: kind)
    return XESLog.head
      + dossiers.map { log.traces(of: $0, on: ExampleCase.reportDate) }.joined() + XESLog.tail
  }

  private static func tables(_ parts: [OCELCase], to path: String) throws {
    let file = try TableFile(path: path)
    var tables = OCELTables()
    for change in OCELTables.first + parts.flatMap({ tables.add($0) }) {
      switch change {
      case .create(let name, let columns):
        try file.create(
          name,
          columns.map { column in
            .init(
              column.name, column.type, isKey: column.isKey,
              reference: column.reference.map { .init(table: $0.table, column: $0.column) })
          })
      case .insert(let name, let values):
        try file.insert(
          into: name,
          values.map { value in
            switch value {
            case .text(let text), .time(let text): .text(text)
            case .number(let number): .number(number)
            case .flag(let flag): .number(flag ? 1 : 0)
            case nil: .empty
            }
          })
      }
    }
    try file.finish()
  }

  // MARK: Counting in another way

  /// The traces of a line, counted from the cases themselves.
  private static func line(_ dossiers: [Dossier], _ kind: String?) -> Line {
    let records = dossiers.flatMap { dossier -> [(String, RecordID?, Dossier)] in
      let number = dossier.challenge.number.text
      guard let kind else { return [(number, nil, dossier)] }
      return dossier.challenge.records
        .filter { $0.kind == kind && $0.withdrawn == nil && $0.visibility != .internal }
        .map { ("\(number)/\($0.id)", $0.id, dossier) }
    }
    let events = records.reduce(0) { sum, line in
      let kept = Set(
        line.2.challenge.steps.filter { $0.annulled == nil && $0.record == line.1 }.map(\.entry))
      return sum
        + line.2.timeline.reduce(0) { count, entry in
          guard kept.contains(entry.version), case .stepTaken(let taken) = entry.event else {
            return count
          }
          return count + taken.microsteps.count
        }
    }
    return Line(traces: records.count, events: events, names: records.map(\.0))
  }

  private static func expected(
    _ dossiers: [Dossier], _ parts: [OCELCase], _ lines: [String: Line]
  ) -> Expected {
    func isHidden(_ record: RecordID?, in challenge: Challenge) -> Bool {
      record.flatMap(challenge.record)?.visibility == .internal
    }
    var events = 0
    for dossier in dossiers {
      let challenge = dossier.challenge
      for entry in dossier.timeline {
        switch entry.event {
        case .recorded(let it) where isHidden(it.id, in: challenge): continue
        case .recordChanged(let it) where isHidden(it.id, in: challenge): continue
        case .recordWithdrawn(let it) where isHidden(it.id, in: challenge): continue
        case .visibilityChanged(let it) where isHidden(it.id, in: challenge): continue
        case .termStarted(let it) where isHidden(it.record, in: challenge): continue
        case .termRecalculated(let it) where isHidden(it.record, in: challenge): continue
        case .termEnded(let it) where isHidden(it.record, in: challenge): continue
        case .termLapsed(let it) where isHidden(it.record, in: challenge): continue
        case .reminderDue(let it) where it.records.contains { isHidden($0, in: challenge) }:
          continue
        case .stepTaken(let it):
          if !isHidden(it.record, in: challenge) { events += it.microsteps.count }
        default: events += 1
        }
      }
    }
    let objects = Dictionary(
      parts.flatMap(\.objects).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let related = parts.flatMap(\.events).map(\.relations)
    let changes = objects.values.map(\.changes)
    return Expected(
      events: events, objects: objects.count,
      relations: related.reduce(0) { $0 + Set($1).count },
      pairs: related.reduce(0) { $0 + Set($1.map(\.object)).count },
      objectRelations: objects.values.reduce(0) { $0 + $1.relations.count },
      changes: changes.reduce(0) { $0 + $1.count { !$0.isFirst } },
      laterChanges: changes.reduce(0) { $0 + $1.count - Set($1.map(\.name)).count },
      titles: Set(dossiers.map { Clearing($0, .anonymised).shown($0.challenge.title) }).sorted(),
      lines: lines)
  }

  // MARK: pm4py

  private static let python = ExampleCase.root.appending(path: ".build/outside/bin/python").path

  /// Waits without holding a thread: there are few, and other tests need them.
  private static func runPython(_ folder: String) async throws -> (Int32, String) {
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "pm4py is missing: run `bash .ci/dependencies tests`")
    let file = URL(filePath: folder).appending(path: "output")
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      ExampleCase.root.appending(path: "Tests/ReportingTests/Outside/mining.py").path, folder,
    ]
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
