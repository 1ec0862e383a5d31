import ChallengeCore
import Foundation
import GRDB
import Terms
import Testing

@testable import CaseStorage

/// The files of documents: kept once, proved, carried along, and gone when nothing speaks of them.
@Suite struct ContentTests {
  private let folder: TemporaryFolder
  private let store: SQLiteCaseStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    try store.append([Sample.register], context: Sample.context)
  }

  private static let plan = Data("Wij maaien elke week.".utf8)

  private static func document(_ content: DocumentContent, _ serial: Int = 1) -> Event {
    .recorded(
      Event.Recorded(
        id: RecordID("document-\(serial)"), kind: "document",
        values: ["title": .text("Plan"), "hash": .text(content.hash.hex)], visibility: .parties,
        snapshot: nil))
  }

  private func fill(_ number: String = "2026-0001") throws -> DocumentContent {
    let content = try DocumentContent(Self.plan)
    var batch = Sample.batch(number, after: 0, [Sample.opened(), Self.document(content)])
    batch.contents = [content]
    try store.append([batch], context: Sample.context)
    return content
  }

  private func problems() throws -> [String] {
    try store.verify(anchor: nil, replay: nil).problems.map(\.kind.code)
  }

  private func run(_ sql: String) throws {
    try store.queue.write { try $0.execute(sql: sql) }
  }

  @Test func aFileComesBackAsItWasAndIsKeptOnce() throws {
    let content = try fill()
    _ = try fill("2026-0002")
    #expect(try store.content(hash: content.hash.hex) == Self.plan)
    #expect(try store.content(hash: "0000") == nil)
    let count = try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM content") }
    #expect(count == 1)
    #expect(try problems() == [])
  }

  @Test func whatIsEmptyOrTooLargeIsRefused() {
    #expect(throws: StorageFailure.contentEmpty) { try DocumentContent(Data()) }
    let limit = StorageLimits.documentBytes
    #expect(throws: StorageFailure.tooLarge(bytes: limit + 1, limit: limit)) {
      try DocumentContent(Data(count: limit + 1))
    }
    #expect((try? DocumentContent(Data(count: limit))) != nil)
  }

  @Test func aRefusedAppendKeepsNoFile() throws {
    let content = try DocumentContent(Self.plan)
    var batch = Sample.batch("2026-0001", after: 7, [Self.document(content)])
    batch.contents = [content]
    #expect(throws: StorageFailure.self) { try store.append([batch], context: Sample.context) }
    #expect(try store.content(hash: content.hash.hex) == nil)
  }

  @Test func verificationNamesWhatIsAlteredMissingOrUnreferenced() throws {
    let content = try fill()
    let guardian = try #require(
      try store.queue.read {
        try String.fetchOne(
          $0, sql: "SELECT sql FROM sqlite_master WHERE name = 'content_no_update'")
      })
    try run("DROP TRIGGER content_no_update; UPDATE content SET body = x'00'; \(guardian)")
    #expect(try problems() == ["content-altered"])
    try run("DELETE FROM content")
    let missing = try store.verify(anchor: nil, replay: nil).problems
    #expect(missing.map(\.kind) == [.contentMissing(hash: content.hash.hex)])
    #expect(missing.first?.stream == .challenge(CaseNumber("2026-0001")))
    let other = try DocumentContent(Data("x".utf8))
    try store.queue.write { try SQLiteContents.keep(content, $0) }
    try store.queue.write { try SQLiteContents.keep(other, $0) }
    #expect(try problems() == ["content-unreferenced"])
  }

  @Test func aFileIsNeverAlteredInPlace() throws {
    _ = try fill()
    #expect(throws: (any Error).self) { try run("UPDATE content SET body = x'00'") }
  }

  @Test func destroyingTakesOnlyWhatNothingSpeaksOf() throws {
    let content = try fill()
    #expect(try store.destroyUnreferencedContents() == 0)
    let number = CaseNumber("2026-0001")
    let order = DestructionOrder(
      cases: [number: try store.version(of: .challenge(number))], people: [],
      ground: "bewaartermijn", list: "ab01", signedBy: PersonID("beslisser"), figures: [],
      on: Sample.date("2026-06-01"), by: Sample.actor)
    try store.destroy(order, context: Sample.context)
    _ = try store.sweep()
    #expect(try store.content(hash: content.hash.hex) == nil)
    #expect(try store.destroyUnreferencedContents() == 0)
    #expect(try problems() == [])
  }

  @Test func exportAndImportCarryTheFile() throws {
    let content = try fill()
    let stream = StreamName.challenge(CaseNumber("2026-0001"))
    let text = try store.export([stream]).text
    let there = try SQLiteCaseStore(path: folder.file("daar.sqlite"), options: .creating)
    try bring(try TransferFile(parsing: text), into: there)
    #expect(try there.content(hash: content.hash.hex) == Self.plan)
    #expect(try there.verify(anchor: nil, replay: nil).isSound)
    #expect(text.hasPrefix(#"{"format":"r2c-export","version":2}"#))
  }

  @Test func anExportWithoutFilesIsWhatAnOlderProgramReads() throws {
    try store.append(
      [Sample.batch("2026-0003", after: 0, [Sample.opened()])], context: Sample.context)
    let text = try store.export([.challenge(CaseNumber("2026-0003"))]).text
    #expect(text.hasPrefix(#"{"format":"r2c-export","version":1}"#))
  }

  @Test func anExportOfWhichAFileIsMissingOrAlteredIsRefused() throws {
    let content = try fill()
    let stream = StreamName.challenge(CaseNumber("2026-0001"))
    let lines = try store.export([stream]).text.split(separator: "\n")
    let there = try SQLiteCaseStore(path: folder.file("daar.sqlite"), options: .creating)
    let without = lines.filter { !$0.hasPrefix(#"{"content""#) }.joined(separator: "\n") + "\n"
    let missing = ImportProblem(
      line: nil, stream: stream, .contentMissing(hash: content.hash.hex))
    #expect(throws: StorageFailure.importRefused(missing)) {
      try bring(try TransferFile(parsing: without), into: there)
    }
    let altered = lines.joined(separator: "\n").replacing(
      Self.plan.base64EncodedString(), with: Data("Wij maaien nooit.".utf8).base64EncodedString())
    #expect(throws: StorageFailure.self) { try TransferFile(parsing: altered + "\n") }
  }

  private func bring(_ file: TransferFile, into store: SQLiteCaseStore) throws {
    try store.importStreams(
      file, replay: Sample.replay, alongside: [], by: Sample.actor, on: Sample.date("2026-06-01"),
      context: Sample.context)
  }

  @Test func aBackupOfTheFirstVersionIsRestoredAndBroughtUpToDate() throws {
    let old = folder.file("oud.sqlite")
    let first = SQLiteSchema(versions: [SQLiteSchema.current.versions[0]])
    let older = try SQLiteCaseStore(path: old, options: .creating, schema: first)
    try older.append([Sample.register], context: Sample.context)
    older.close()
    let target = folder.file("terug.sqlite")
    try SQLiteCaseStore.restore(from: old, to: target, options: .creating)
    let restored = try SQLiteCaseStore(path: target)
    #expect(try restored.queue.read { try $0.tableExists("content") })
    #expect(try restored.verify(anchor: nil, replay: nil).isSound)
    #expect(!folder.names.contains { $0.contains("before-v") }, "\(folder.names)")
  }
}
