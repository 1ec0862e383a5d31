import Foundation
import Glibc
import Testing

@testable import CaseStorage

/// What can be wrong with a file, and that each has a failure of its own.
@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func code(_ path: String, _ options: StoreOptions = StoreOptions()) -> String {
    do {
      _ = try SQLiteCaseStore(path: path, options: options)
      return "opened"
    } catch { return error.code }
  }

  private func fill(_ path: String) throws {
    let store = try SQLiteCaseStore(path: path, options: .creating)
    try Sample.fill(store)
    store.close()
  }

  private func run(_ path: String, _ sql: String) throws {
    let store = try SQLiteCaseStore(path: path)
    defer { store.close() }
    try store.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  private func write(_ bytes: [UInt8], at offset: UInt64, of path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  @Test func aMissingFileIsMissingUnlessItIsToBeMade() {
    #expect(code(folder.file()) == "storage-missing")
    #expect(folder.names == [])
    #expect(code(folder.file(), .creating) == "opened")
    #expect(folder.names == ["r2c.sqlite"])
  }

  @Test func aFolderAndAMissingFolderCannotBeOpened() {
    #expect(
      throws: StorageFailure.cannotOpen(path: folder.path, reason: .isFolder)
    ) { try SQLiteCaseStore(path: folder.path, options: .creating) }
    let lost = folder.file("nergens/r2c.sqlite")
    #expect(throws: StorageFailure.cannotOpen(path: lost, reason: .folderMissing)) {
      try SQLiteCaseStore(path: lost, options: .creating)
    }
    #expect(code("") == "storage-missing")
  }

  @Test func aFileThatIsNoDatabaseIsNotOurs() throws {
    for (name, text) in [
      ("kort", "x"), ("tekst", String(repeating: "geen database ", count: 200)),
    ] {
      try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
      #expect(code(folder.file(name), .creating) == "storage-not-ours")
      #expect(try String(contentsOfFile: folder.file(name), encoding: .utf8) == text)
    }
  }

  @Test func anEmptyFileIsAsGoodAsNone() throws {
    #expect(FileManager.default.createFile(atPath: folder.file(), contents: nil))
    #expect(code(folder.file()) == "storage-not-ours")
    #expect(code(folder.file(), .creating) == "opened")
    #expect(folder.names == ["r2c.sqlite"])
  }

  @Test func theDatabaseOfAnotherProgramIsNotOurs() throws {
    try fill(folder.file())
    try run(folder.file(), "PRAGMA application_id = 252006674")
    #expect(
      throws: StorageFailure.notOurs(
        path: folder.file(), found: .otherApplication(id: 252_006_674))
    ) { try SQLiteCaseStore(path: folder.file()) }
  }

  @Test func aNewerSchemaIsRefused() throws {
    try fill(folder.file())
    try run(folder.file(), "PRAGMA user_version = 99")
    #expect(throws: StorageFailure.newerThanProgram(found: 99, known: SQLiteSchema.current.latest))
    {
      try SQLiteCaseStore(path: folder.file())
    }
  }

  @Test func aDamagedHeaderIsDamageAndNotAnotherFile() throws {
    try fill(folder.file())
    try write([0, 0, 0, 0], at: 4, of: folder.file())
    #expect(code(folder.file()) == "storage-damaged")
  }

  @Test func aDamagedPageIsDamage() throws {
    try fill(folder.file())
    try write(Array(repeating: 0xA5, count: 3900), at: 100, of: folder.file())
    #expect(code(folder.file()) == "storage-damaged")
  }

  @Test func damageFurtherOnIsFoundByVerify() throws {
    try fill(folder.file())
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: folder.file())[.size] as? UInt64)
    var found = 0
    for page in 2..<size / 4096 {
      let copy = folder.file("copy-\(page)")
      try FileManager.default.copyItem(atPath: folder.file(), toPath: copy)
      try write(Array(repeating: 0xA5, count: 4096), at: page * 4096, of: copy)
      do {
        let store = try SQLiteCaseStore(path: copy)
        defer { store.close() }
        let report = try store.verify(anchor: nil, replay: Sample.replay)
        found += report.isSound ? 0 : 1
        #expect(!report.isSound, "page \(page)")
      } catch {
        found += 1
        #expect(error.code == "storage-damaged", "page \(page): \(error)")
      }
    }
    #expect(found > 10)
  }

  @Test func aReadOnlyFileCanBeReadAndNotWritten() throws {
    try fill(folder.file())
    chmod(folder.file(), 0o444)
    try expectReadOnly()
    #expect(folder.names.filter { !$0.hasPrefix("r2c.sqlite") } == [])
  }

  @Test func aReadOnlyFolderCanBeReadAndNotWritten() throws {
    try fill(folder.file())
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    try expectReadOnly()
    #expect(code(folder.file("nieuw"), .creating) == "storage-read-only")
  }

  private func expectReadOnly() throws {
    let store = try SQLiteCaseStore(path: folder.file())
    defer { store.close() }
    #expect(store.isReadOnly)
    #expect(try store.count(.all) == 2)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).isSound)
    let refused = StorageFailure.readOnly(path: folder.file())
    #expect(throws: refused) { try store.append([], context: Sample.context) }
    #expect(throws: refused) { try store.replaceReadModels(Sample.replay) }
    #expect(throws: refused) { try store.settleOutbox(1) }
  }

  @Test func aDatabaseLockedByAnotherIsLocked() throws {
    try fill(folder.file())
    let other = try SQLiteCaseStore(path: folder.file())
    defer { other.close() }
    var options = StoreOptions()
    options.busyTimeoutSeconds = 0.05
    let store = try SQLiteCaseStore(path: folder.file(), options: options)
    defer { store.close() }
    try other.queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        #expect(throws: StorageFailure.locked(path: folder.file())) {
          try store.append([Sample.register], context: Sample.context)
        }
        let count = try store.count(.all)
        #expect(count == 2, "reading goes on")
        return .rollback
      }
    }
  }

  @Test func aNetworkFileSystemIsRefusedUnlessAllowed() throws {
    try fill(folder.file())
    for (magic, kind) in [
      (0x6969, NetworkFileSystem.nfs), (0x517B, .smb), (0xFF53_4D42, .cifs), (0xFE53_4D42, .smb2),
      (0x6573_5546, .fuse), (0x0102_1997, .plan9), (0x5346_414F, .afs), (0x7375_7245, .coda),
    ] {
      var options = StoreOptions.creating
      options.fileSystemMagic = { _ in UInt(magic) }
      #expect(throws: StorageFailure.networkFileSystem(path: folder.file(), kind: kind)) {
        try SQLiteCaseStore(path: folder.file(), options: options)
      }
      options.allowsNetworkFileSystem = true
      #expect(code(folder.file(), options) == "opened")
    }
    #expect(NetworkFileSystem(magic: 0xFFFF_FFFF_FF53_4D42) == .cifs, "sign-extended")
    #expect(NetworkFileSystem(magic: 0xEF53) == nil)
    #expect(NetworkFileSystem.magic(ofFolder: "/proc") == 0x9FA0, "proc says who it is")
  }

  @Test func anOlderSchemaIsBroughtUpToDateAfterABackup() throws {
    try fill(folder.file())
    let next = SQLiteSchema.current.latest + 1
    let newer = SQLiteSchema(
      versions: SQLiteSchema.current.versions + [
        SQLiteSchema.Version(number: next) { try $0.execute(sql: "CREATE TABLE extra (x) ") }
      ])
    let store = try SQLiteCaseStore(path: folder.file(), options: StoreOptions(), schema: newer)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).isSound)
    #expect(try store.queue.read { try $0.tableExists("extra") })
    store.close()
    #expect(folder.names == ["r2c.sqlite", "r2c.sqlite.before-v\(next).backup"])
    let backup = try SQLiteCaseStore(path: folder.file("r2c.sqlite.before-v\(next).backup"))
    #expect(try backup.verify(anchor: nil, replay: Sample.replay).isSound)
    #expect(try !backup.queue.read { try $0.tableExists("extra") })
    backup.close()
    #expect(code(folder.file()) == "storage-newer-than-program")
  }

  @Test func rowsFromBeforeTheClockWasKeptAreSoundAndLookedAt() throws {
    try fill(folder.file())
    try run(folder.file(), "UPDATE case_row SET clock_due = NULL, stuck_from = NULL")
    let store = try SQLiteCaseStore(path: folder.file())
    #expect(try store.verify(anchor: nil, replay: Sample.replay).isSound)
    let all = try store.cases(.all, limit: 100, after: nil).rows
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.clock == nil })
    #expect(try store.casesForClock(on: .earliest) == all.map(\.number).sorted())
    try store.replaceReadModels(Sample.replay)
    #expect(try store.casesForClock(on: .earliest).isEmpty)
  }

  /// The tables as they were before the desk asked more of them.
  private static let withoutDesk: String = {
    let columns = [
      "title_key", "phase_place", "our_due", "their_due", "our_move", "their_move",
      "waiting_since", "contact", "ended_on", "owed_by",
    ]
    let indexes = [
      "open", "title", "phase_order", "opened", "changed", "due", "number", "contact", "ended_owed",
      "ended_due",
    ]
    let tables = ["case_key", "case_phase", "calendar_row", "drawer", "title_search"]
    return (["order", "counted"] + indexes).map { "DROP INDEX case_\($0);" }.joined()
      + columns.map { "ALTER TABLE case_row DROP COLUMN \($0);" }.joined()
      + tables.map { "DROP TABLE \($0);" }.joined()
      + "CREATE INDEX case_order ON case_row (rank, due_key, number);"
  }()

  /// A file of before has its rows made anew once, and asks for nothing after that.
  @Test func aFileOfBeforeTheDeskIsBroughtUpToDate() throws {
    try fill(folder.file())
    try run(
      folder.file(),
      Self.withoutDesk
        + "DELETE FROM grdb_migrations WHERE identifier IN ('v7', 'v8'); PRAGMA user_version = 6;")
    let store = try SQLiteCaseStore(path: folder.file())
    #expect(try store.awaitsReadModels())
    try store.replaceReadModels(Sample.replay)
    #expect(try !store.awaitsReadModels())
    #expect(try store.verify(anchor: nil, replay: Sample.replay).problems == [])
    #expect(folder.names.contains("r2c.sqlite.before-v8.backup"))
  }

  /// A file of before the short questions were asked learns of whom they are.
  @Test func aFileOfBeforeTheQuestionsIsBroughtUpToDate() throws {
    try fill(folder.file())
    try run(
      folder.file(),
      """
      DROP INDEX calendar_asked; DROP INDEX case_ended_owed; DROP INDEX case_ended_due; ALTER TABLE calendar_row DROP COLUMN asked_from;
      DELETE FROM grdb_migrations WHERE identifier = 'v8'; PRAGMA user_version = 7;
      """)
    let store = try SQLiteCaseStore(path: folder.file())
    #expect(try store.awaitsReadModels())
    try store.replaceReadModels(Sample.replay)
    #expect(try !store.awaitsReadModels())
    #expect(try store.verify(anchor: nil, replay: Sample.replay).problems == [])
  }

  /// The first tables searched from the beginning of words only.
  @Test func aFileOfBeforeIsSearchedInsideWordsAfterARebuild() throws {
    let old = try SQLiteCaseStore(path: folder.file(), options: .creating)
    try Sample.fill(old)
    try old.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          DROP TABLE search; DROP TABLE internal_search; DROP TABLE upkeep;
          ALTER TABLE case_row DROP COLUMN learning;
          \(Self.withoutDesk)
          CREATE VIRTUAL TABLE search USING fts5 (
            number, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
          CREATE VIRTUAL TABLE internal_search USING fts5 (number, title, body);
          DELETE FROM grdb_migrations WHERE identifier IN ('v6', 'v7', 'v8'); PRAGMA user_version = 5;
          """)
    }
    old.close()
    let store = try SQLiteCaseStore(path: folder.file())
    #expect(try store.awaitsReadModels())
    try store.replaceReadModels(Sample.replay)
    #expect(try !store.awaitsReadModels())
    #expect(try store.count(CaseFilter(search: "uurttui")) == 2)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).problems == [])
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    try fill(folder.file())
    let next = SQLiteSchema.current.latest + 1
    let broken = SQLiteSchema(
      versions: SQLiteSchema.current.versions + [
        SQLiteSchema.Version(number: next) {
          try $0.execute(sql: "CREATE TABLE extra (x); SELECT * FROM nowhere")
        }
      ])
    #expect(throws: StorageFailure.self) {
      try SQLiteCaseStore(path: folder.file(), options: StoreOptions(), schema: broken)
    }
    #expect(code(folder.file()) == "opened")
  }

  @Test func aPathWithOddCharactersIsJustAPath() throws {
    for name in ["met spatie?x=1#y%20.sqlite", "file:x.sqlite", ":memory:", "é.sqlite"] {
      try fill(folder.file(name))
      chmod(folder.path, 0o555)
      defer { chmod(folder.path, 0o755) }
      #expect(code(folder.file(name)) == "opened")
    }
  }
}
