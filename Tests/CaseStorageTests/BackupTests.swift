import ChallengeCore
import Foundation
import Glibc
import Testing

@testable import CaseStorage

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let store: SQLiteCaseStore
  private let head: JournalHead

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    head = try Sample.fill(store)
  }

  private var backup: String { folder.file("backup") }

  private func appendNote() throws {
    let version = try store.version(of: .challenge(CaseNumber("2026-0002")))
    try store.append(
      [Sample.batch("2026-0002", after: version, [Sample.note(9)], title: Sample.title)],
      context: Sample.context)
  }

  @Test func aBackupIsTheWholeJournal() throws {
    try store.backup(to: backup, overwrite: false)
    let copy = try SQLiteCaseStore(path: backup)
    defer { copy.close() }
    #expect(try copy.head() == head)
    #expect(try copy.verify(anchor: head, replay: Sample.replay).problems == [])
    #expect(folder.names.filter { $0.contains(".new-") } == [])
  }

  @Test func aBackupThatIsWorkedInKeepsALogLikeAnyOther() throws {
    try store.backup(to: backup, overwrite: false)
    let copy = try SQLiteCaseStore(path: backup)
    defer { copy.close() }
    let mode = try copy.queue.unsafeRead { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }

  @Test func aBackupMayGoToAServer() throws {
    var options = StoreOptions()
    options.allowsNetworkFileSystem = true
    options.fileSystemMagic = { _ in 0x6969 }
    let remote = try SQLiteCaseStore(path: folder.file(), options: options)
    options.allowsNetworkFileSystem = false
    try remote.backup(to: backup, overwrite: false)
    remote.close()
    store.close()
    #expect(throws: StorageFailure.networkFileSystem(path: folder.file(), kind: .nfs)) {
      try SQLiteCaseStore.restore(from: backup, to: folder.file(), options: options)
    }
  }

  @Test func aBackupReplacesNothingUnlessTold() throws {
    try "belangrijk".write(toFile: backup, atomically: true, encoding: .utf8)
    #expect(throws: StorageFailure.backupExists(path: backup)) {
      try store.backup(to: backup, overwrite: false)
    }
    #expect(try String(contentsOfFile: backup, encoding: .utf8) == "belangrijk")
    try store.backup(to: backup, overwrite: true)
    #expect(try SQLiteCaseStore(path: backup).head() == head)
  }

  @Test func aBackupIsMadeWhileOthersWrite() async throws {
    let path = folder.file()
    let writer = Task.detached {
      let other = try SQLiteCaseStore(path: path)
      defer { other.close() }
      for round in 0..<60 {
        try other.append(
          [Sample.batch("2026-0002", after: 4 + round, [Sample.note(round)], title: Sample.title)],
          context: Sample.context)
      }
    }
    for count in 0..<5 {
      let copy = folder.file("backup-\(count)")
      try store.backup(to: copy, overwrite: false)
      let opened = try SQLiteCaseStore(path: copy)
      #expect(try opened.verify(anchor: head, replay: Sample.replay).problems == [])
      opened.close()
    }
    try await writer.value
    #expect(try store.head().number == head.number + 60)
  }

  @Test func restoringKeepsTheOldFileAside() throws {
    try store.backup(to: backup, overwrite: false)
    try appendNote()
    let later = try store.head()
    store.close()
    let aside = try #require(try SQLiteCaseStore.restore(from: backup, to: folder.file()))
    let restored = try SQLiteCaseStore(path: folder.file())
    #expect(try restored.head() == head)
    #expect(try restored.verify(anchor: head, replay: Sample.replay).problems == [])
    try restored.append(
      [Sample.batch("2026-0002", after: 4, [Sample.note(9)])], context: Sample.context)
    let old = try SQLiteCaseStore(path: aside)
    #expect(try old.head() == later)
    #expect(
      folder.names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == [
        "backup", "r2c.sqlite", "r2c.sqlite.before-restore-1",
      ])
  }

  @Test func restoringIsRefusedWhileSomebodyHasTheDatabaseOpen() throws {
    try store.backup(to: backup, overwrite: false)
    try appendNote()
    var options = StoreOptions()
    options.busyTimeoutSeconds = 0.05
    #expect(throws: StorageFailure.restoreRefused(.inUse(path: folder.file()))) {
      try SQLiteCaseStore.restore(from: backup, to: folder.file(), options: options)
    }
    try appendNote()
    #expect(try store.head().number == head.number + 2)
    #expect(folder.names.filter { $0.contains("restor") } == [])
  }

  @Test func aBackupThatDoesNotProveItselfIsRefused() throws {
    try store.backup(to: backup, overwrite: false)
    store.close()
    let copy = try SQLiteCaseStore(path: backup)
    try copy.queue.writeWithoutTransaction {
      try $0.execute(
        sql: "DROP TRIGGER payload_no_update; UPDATE payload SET body = '{}' WHERE number = 5")
    }
    copy.close()
    let failure = #expect(throws: StorageFailure.self) {
      try SQLiteCaseStore.restore(from: backup, to: folder.file())
    }
    guard case .restoreRefused(.notVerified(let problems)) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(problems.map(\.kind) == [.payloadAltered, .schemaDiffers(name: "payload_no_update")])
    #expect(problems.map(\.number) == [5, nil])
    #expect(try SQLiteCaseStore(path: folder.file()).head() == head)
  }

  @Test func restoringFromSomethingElseIsRefused() throws {
    store.close()
    try "tekst".write(toFile: backup, atomically: true, encoding: .utf8)
    let codes = [backup, folder.file("weg"), folder.file(), folder.path].map { source in
      #expect(throws: StorageFailure.self) {
        try SQLiteCaseStore.restore(from: source, to: folder.file())
      }?.code
    }
    #expect(
      codes == ["storage-not-ours", "storage-missing", "restore-refused", "storage-cannot-open"])
  }

  @Test func aDamagedDatabaseCanBeReplacedAndAMissingOneMade() throws {
    try store.backup(to: backup, overwrite: false)
    store.close()
    let handle = try #require(FileHandle(forWritingAtPath: folder.file()))
    try handle.write(contentsOf: Data(count: 16))
    try handle.close()
    #expect(try SQLiteCaseStore.restore(from: backup, to: folder.file()) != nil)
    #expect(try SQLiteCaseStore(path: folder.file()).head() == head)
    #expect(try SQLiteCaseStore.restore(from: backup, to: folder.file("nieuw")) == nil)
    #expect(try SQLiteCaseStore(path: folder.file("nieuw")).head() == head)
  }
}
