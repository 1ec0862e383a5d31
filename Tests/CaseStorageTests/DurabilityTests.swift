import ChallengeCore
import Foundation
import Glibc
import Testing

@testable import CaseStorage

/// What is acknowledged is there, whatever happens to the process or the machine.
@Suite struct DurabilityTests {
  @Test func everyCommitWaitsForTheDisk() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    try Sample.fill(store)
    let settings = try store.queue.writeWithoutTransaction { database in
      try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1", "5000"])
  }

  @Test(arguments: 0..<4)
  func aKilledWriterLosesNothingThatWasAcknowledged(round: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    try SQLiteCaseStore(path: path, options: .creating).close()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, round = round as Int] in
      let acknowledged = open(path + ".acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
      let store = try SQLiteCaseStore(path: path)
      for version in 0..<1_000_000 {
        let event = version == 0 ? Sample.opened() : Sample.note(version)
        let head = try store.append(
          [Sample.batch("2026-0001", after: version, [event], title: Sample.title)],
          context: Sample.context
        ).head
        let line = head.text + "\n"
        _ = line.withCString { write(acknowledged, $0, strlen($0)) }
        // From the first on, however long a busy machine took to come so far.
        guard version == 0 else { continue }
        Thread.detachNewThread {
          usleep(useconds_t(20_000 + 70_000 * round + Int.random(in: 0..<30_000)))
          kill(getpid(), SIGKILL)
        }
      }
    }
    let lines = try String(contentsOfFile: path + ".acknowledged", encoding: .utf8)
      .split(separator: "\n")
    let store = try SQLiteCaseStore(path: path)
    let last = lines.last.flatMap { JournalHead(String($0)) }
    let report = try store.verify(anchor: last, replay: Sample.replay)
    #expect(report.problems == [])
    #expect((lines.count...lines.count + 1).contains(report.entries))
    #expect(!lines.isEmpty, "killed before the first")
    try store.append(
      [Sample.batch("2026-0001", after: report.entries, [Sample.note(0)])],
      context: Sample.context)
  }

  /// After a power cut the log can end anywhere behind what was synced, with anything in it.
  @Test func aTornLogKeepsEverythingThatWasSynced() throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    let store = try SQLiteCaseStore(path: path, options: .creating)
    var synced: [(bytes: Int, head: JournalHead)] = []
    for version in 0..<40 {
      let event = version == 0 ? Sample.opened() : Sample.note(version)
      let head = try store.append(
        [Sample.batch("2026-0001", after: version, [event], title: Sample.title)],
        context: Sample.context
      ).head
      synced.append((size(path + "-wal"), head))
    }
    // Copied by another process: closing a file here would end the locks that SQLite has on it.
    try copy(path, to: folder.file("image"))
    try copy(path + "-wal", to: folder.file("image-log"))
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.file("image-log")))
    #expect(log.count >= synced.last?.bytes ?? .max)
    for seed in 0..<120 {
      var generator = SeededGenerator(seed: seed)
      let cut = Int.random(in: synced[0].bytes...log.count, using: &generator)
      var torn = log.prefix(cut)
      if seed.isMultiple(of: 3) { torn.append(Data(count: 5000)) }
      if seed % 3 == 1 {
        torn.append(
          contentsOf: (0..<9000).map { _ in UInt8.random(in: 0...255, using: &generator) })
      }
      let image = folder.file("image-\(seed)")
      try FileManager.default.copyItem(atPath: folder.file("image"), toPath: image)
      try torn.write(to: URL(fileURLWithPath: image + "-wal"))
      let opened = try SQLiteCaseStore(path: image)
      defer { opened.close() }
      let expected = synced.last { $0.bytes <= cut }
      let report = try opened.verify(anchor: expected?.head, replay: Sample.replay)
      #expect(report.problems == [], "cut at \(cut)")
    }
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_size : 0
  }

  private func copy(_ source: String, to target: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/cp")
    process.arguments = [source, target]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func twoProcessesWriteTheSameCaseAndLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    let store = try SQLiteCaseStore(path: path, options: .creating)
    try Sample.fill(store)
    async let other = #expect(processExitsWith: .success) { [path = path as String] in
      try Self.writeNotes(50, path: path)
    }
    try Self.writeNotes(50, path: path)
    _ = await other
    #expect(try store.version(of: .challenge(CaseNumber("2026-0001"))) == 105)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).problems == [])
  }

  /// Appends so many notes, each decided again when somebody else was first.
  private static func writeNotes(_ count: Int, path: String) throws {
    let store = try SQLiteCaseStore(path: path)
    defer { store.close() }
    var written = 0
    while written < count {
      let version = try store.version(of: .challenge(CaseNumber("2026-0001")))
      do throws(StorageFailure) {
        try store.append(
          [Sample.batch("2026-0001", after: version, [Sample.note(written)], title: Sample.title)],
          context: Sample.context)
        written += 1
      } catch {
        guard case .versionConflict = error else { throw error }
      }
    }
  }

  @Test func severalProcessesMakeTheDatabaseAtOnceAndOneWins() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String] in
            try SQLiteCaseStore(path: path, options: .creating).close()
          }
        }
      }
    }
    let store = try SQLiteCaseStore(path: path)
    #expect(try store.verify(anchor: .empty, replay: nil).isSound)
    store.close()
    #expect(folder.names == ["r2c.sqlite"])
  }

  @Test func aFullDiskSavesNothingAndTheStoreGoesOn() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    let head = try Sample.fill(store)
    try store.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let large = Sample.note(1, String(repeating: "x", count: 100_000))
    #expect(throws: StorageFailure.full(path: folder.file())) {
      try store.append(
        [Sample.batch("2026-0001", after: 5, [large], title: Sample.title)],
        context: Sample.context)
    }
    #expect(try store.head() == head)
    #expect(try store.verify(anchor: head, replay: Sample.replay).problems == [])
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try store.append(
      [Sample.batch("2026-0001", after: 5, [large], title: Sample.title)],
      context: Sample.context)
  }

  @Test func saltsComeFromTheGeneratorThatIsGiven() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    var options = StoreOptions.creating
    options.chance = { Data(repeating: 7, count: $0) }
    let heads = try [first, second].map {
      try Sample.fill(try SQLiteCaseStore(path: $0.file(), options: options))
    }
    #expect(heads[0] == heads[1])
    let third = try TemporaryFolder()
    let other = try Sample.fill(try SQLiteCaseStore(path: third.file(), options: .creating))
    #expect(other != heads[0])
  }
}
