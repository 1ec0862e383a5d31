import ChallengeCore
import Foundation
import Terms
import Testing

@testable import CaseStorage

/// The contents of a case go, everywhere in the file; that they were there stays provable.
@Suite struct DestructionTests {
  private let folder: TemporaryFolder
  private let store: SQLiteCaseStore
  private static let secret = "Kwetsbaarzijn"

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    try Sample.fill(store)
    let group = Person(
      id: PersonID("groep"), name: "\(Self.secret) Naam", roles: [.challenger],
      email: "geheim-adres@voorbeeld.example")
    try store.append(
      [
        Append(
          stream: .register, expectedVersion: 3, entries: [Sample.draft(.personRegistered(group))])
      ], context: Sample.context)
    var batch = Sample.batch(
      "2026-0003", after: 0,
      [Sample.opened("\(Self.secret) titel"), Sample.note(1, "\(Self.secret) eigen woorden")],
      title: "\(Self.secret) titel")
    batch.search = "\(Self.secret) zoektekst"
    batch.outbox = [OutboxItem(kind: "brief", body: "\"\(Self.secret) brief\"")]
    try store.append([batch], context: Sample.context)
  }

  private func order(_ number: String = "2026-0003", version: Int = 2) -> DestructionOrder {
    DestructionOrder(
      cases: [CaseNumber(number): version], people: [PersonID("groep")],
      ground: "selectielijst 11.1", list: "ab01", signedBy: PersonID("beslisser"),
      figures: [], on: Sample.date("2036-01-01"), by: Sample.actor)
  }

  /// Whether these bytes are anywhere in the database or beside it.
  private func isFound(_ text: String) throws -> Bool {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: URL(filePath: folder.path).appending(path: name))
      if data.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  /// What the index of three letters holds of a text.
  private var traces: [String] {
    [Self.secret, Self.secret.lowercased(), "geheim-adres", "zoektekst", "etsbaar"]
  }

  @Test func nothingOfADestroyedCaseIsLeftInTheFiles() throws {
    for trace in traces { #expect(try isFound(trace), "\(trace)") }
    try store.destroy(order(), context: Sample.context)
    let swept = try store.sweep()
    #expect(swept == SweptFile(freePages: 0, logBytes: 0))
    for trace in traces { #expect(try !isFound(trace), "\(trace)") }
    #expect(try store.caseRow(CaseNumber("2026-0003")) == nil)
    #expect(try store.count(CaseFilter(search: Self.secret)) == 0)
    #expect(try store.person(PersonID("groep")) == nil)
  }

  @Test func theChainProvesTheDestructionAndTellsIt() throws {
    try store.destroy(order(), context: Sample.context)
    _ = try store.sweep()
    let destruction = Destruction(on: Sample.date("2036-01-01"), ground: "selectielijst 11.1")
    for round in 0..<2 {
      let report = try store.verify(anchor: nil, replay: Sample.replay)
      #expect(report.problems == [], "round \(round)")
      #expect(
        report.destroyed.map(\.stream.text) == ["register", "case/2026-0003", "case/2026-0003"])
      #expect(report.destroyed.allSatisfy { $0.destruction == destruction })
      try store.replaceReadModels(Sample.replay)
    }
    #expect(try store.destroyedCases() == [CaseNumber("2026-0003"): destruction])
  }

  @Test func theNumberOfADestroyedCaseIsNotGivenAgain() throws {
    try store.destroy(order(), context: Sample.context)
    try store.replaceReadModels(Sample.replay)
    #expect(try store.nextCaseNumber(year: 2026) == CaseNumber("2026-0004"))
  }

  @Test func aCaseThatHasMovedOnIsNotDestroyed() throws {
    let head = try store.head()
    #expect(throws: StorageFailure.self) {
      try store.destroy(order(version: 1), context: Sample.context)
    }
    #expect(try store.head() == head)
    #expect(try store.caseRow(CaseNumber("2026-0003")) != nil)
  }

  @Test func aPersonWhoIsNamedInAnotherCaseIsKept() throws {
    let other = Event.recorded(
      Event.Recorded(
        id: RecordID("challenger-1"), kind: "challenger", values: ["person": .text("groep")],
        visibility: .parties, snapshot: nil))
    try store.append(
      [Sample.batch("2026-0002", after: 4, [other], title: Sample.title)],
      context: Sample.context)
    try store.destroy(order(), context: Sample.context)
    #expect(try store.person(PersonID("groep")) != nil)
    #expect(
      try store.verify(anchor: nil, replay: Sample.replay).isSoundBut("destruction-unfinished"))
  }

  @Test func aSweepThatWasCutOffIsToldAndCanBeDoneAgain() throws {
    try store.destroy(order(), context: Sample.context)
    store.close()
    let again = try SQLiteCaseStore(path: folder.file(), options: StoreOptions())
    #expect(try again.isSweepPending())
    #expect(
      try again.verify(anchor: nil, replay: Sample.replay).isSoundBut("destruction-unfinished"))
    _ = try again.sweep()
    #expect(try !again.isSweepPending())
    #expect(try again.verify(anchor: nil, replay: Sample.replay).isSound)
    for trace in traces { #expect(try !isFound(trace), "\(trace)") }
  }

  @Test func aPayloadThatComesBackIsNoticed() throws {
    try store.destroy(order(), context: Sample.context)
    _ = try store.sweep()
    try store.queue.writeWithoutTransaction { database in
      let number =
        try Int.fetchOne(
          database, sql: "SELECT min(number) FROM entry WHERE stream = 'case/2026-0003'") ?? 0
      try database.execute(
        sql: """
          DROP TRIGGER destruction_no_delete; DELETE FROM destruction WHERE number = \(number);
          INSERT INTO payload VALUES (\(number), zeroblob(16), '{}');
          """)
    }
    let report = try store.verify(anchor: nil, replay: nil)
    #expect(report.problems.contains { $0.kind == .notDestroyed }, "\(report.problems)")
  }

  @Test func aDestroyedCaseGoesOutAndComesInDestroyed() throws {
    try store.destroy(order(), context: Sample.context)
    let stream = StreamName.challenge(CaseNumber("2026-0003"))
    let text = try store.export([stream]).text
    #expect(!text.contains(Self.secret))
    let other = try TemporaryFolder()
    let target = try SQLiteCaseStore(path: other.file(), options: .creating)
    let file = try TransferFile(parsing: text)
    let result = try target.importStreams(
      file, replay: Sample.replay, alongside: [], by: Sample.actor, on: Sample.date("2036-02-01"),
      context: Sample.context)
    #expect(result.imported == [stream])
    #expect(try target.verify(anchor: nil, replay: Sample.replay).problems == [])
    #expect(try target.destroyedCases().keys.map(\.text) == ["2026-0003"])
  }

  @Test func aBackupThatIsMadeAfterwardsHoldsNothingOfIt() throws {
    try store.destroy(order(), context: Sample.context)
    _ = try store.sweep()
    let copy = folder.file("kopie.sqlite")
    try store.backup(to: copy, overwrite: false)
    for trace in traces { #expect(try !isFound(trace), "\(trace)") }
    var reading = StoreOptions()
    reading.isReadOnly = true
    let backup = try SQLiteCaseStore(path: copy, options: reading)
    #expect(try backup.verify(anchor: nil, replay: Sample.replay).isSound)
  }
}

extension VerificationReport {
  fileprivate func isSoundBut(_ code: String) -> Bool {
    problems.map(\.kind.code) == [code]
  }
}
