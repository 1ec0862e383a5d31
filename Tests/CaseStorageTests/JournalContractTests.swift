import ChallengeCore
import Terms
import Testing

@testable import CaseStorage

/// What every store promises about its journal.
@Suite struct JournalContractTests {
  @Test(arguments: StoreMaker.all)
  func aNewStoreIsEmpty(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    #expect(try store.head() == .empty)
    #expect(try store.changeCounter() == 0)
    #expect(try store.streams().isEmpty)
    #expect(try store.entries(of: .register).isEmpty)
    #expect(try store.verify(anchor: .empty, replay: nil).isSound)
    #expect(!store.isReadOnly)
  }

  @Test(arguments: StoreMaker.all)
  func entriesComeBackAsTheyWereAppended(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let draft = DraftEntry(
      .challenge(Sample.opened("Tuin \"De Ë\"\n\u{202E}")), on: Sample.date("2026-03-04"),
      by: PersonID("groep"), enteredBy: PersonID("pm"), basis: "brief van 4 maart")
    let stream = StreamName.challenge(CaseNumber("2026-0001"))
    let appended = try store.append(
      [Append(stream: stream, expectedVersion: 0, entries: [draft])], context: Sample.context)
    #expect(appended.numbers == 1..<2)
    #expect(appended.versions == [stream: 1])
    let entry = try #require(try store.entries(of: stream).first)
    #expect(entry.event == draft.event)
    #expect(entry.basis == "brief van 4 maart")
    #expect(entry.on == draft.on)
    #expect(entry.by == PersonID("groep"))
    #expect(entry.enteredBy == PersonID("pm"))
    #expect(entry.type == "challenge.opened/1")
    #expect(entry.registered == Sample.context.registered)
    #expect(entry.systemUser == Sample.context.systemUser)
    #expect(entry.proof.hash == appended.head.hash)
    #expect(try store.head() == appended.head)
  }

  @Test(arguments: StoreMaker.all)
  func anotherVersionThanExpectedIsAConflictAndChangesNothing(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let before = try Sample.fill(store)
    let stream = StreamName.challenge(CaseNumber("2026-0001"))
    let fresh = Sample.batch("2026-0003", after: 0, [Sample.opened()])
    let stale = Sample.batch("2026-0001", after: 1, [Sample.note(9)])
    #expect(throws: StorageFailure.versionConflict(stream: stream, expected: 1, found: 5)) {
      try store.append([fresh, stale], context: Sample.context)
    }
    #expect(try store.head() == before)
    #expect(try store.caseRow(CaseNumber("2026-0003")) == nil)
    #expect(try store.count(.all) == 2)
  }

  @Test(arguments: StoreMaker.all)
  func severalBatchesOfOneTransactionFollowOnEachOther(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let appended = try store.append(
      [
        Sample.register, Sample.batch("2026-0001", after: 0, [Sample.opened(), Sample.note(1)]),
        Sample.batch("2026-0001", after: 2, [Sample.note(2)]),
      ], context: Sample.context)
    #expect(appended.numbers == 1..<7)
    #expect(try store.version(of: .challenge(CaseNumber("2026-0001"))) == 3)
    #expect(try store.entries(from: 5, limit: 10).map(\.number) == [5, 6])
    #expect(try store.entries(from: 1, limit: 2).map(\.number) == [1, 2])
    #expect(try store.changeCounter() == 6)
    #expect(
      try store.streams().map(\.description) == ["case/2026-0001 3", "register 3"])
  }

  @Test(arguments: StoreMaker.all)
  func eachEntryCarriesTheHashBeforeItInItsCaseAndOverall(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    try Sample.fill(store)
    var before = Digest.zero
    var streams: [StreamName: Digest] = [:]
    for entry in try store.entries(from: 1, limit: 100) {
      #expect(entry.proof.previous == before)
      #expect(entry.proof.previousInStream == streams[entry.stream] ?? .zero)
      before = entry.proof.hash
      streams[entry.stream] = entry.proof.streamHash
    }
    #expect(try store.head().hash == before)
  }

  @Test(arguments: StoreMaker.all)
  func caseNumbersCountUpWithinTheirYear(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    #expect(try store.nextCaseNumber(year: 2026) == CaseNumber("2026-0001"))
    for number in ["2026-0001", "2026-9999", "2025-0007", "anders", "2026-12"] {
      try store.append(
        [Sample.batch(number, after: 0, [Sample.opened()])], context: Sample.context)
    }
    #expect(try store.nextCaseNumber(year: 2026) == CaseNumber("2026-10000"))
    #expect(try store.nextCaseNumber(year: 2025) == CaseNumber("2025-0008"))
    #expect(try store.nextCaseNumber(year: 2027) == CaseNumber("2027-0001"))
  }

  @Test(arguments: StoreMaker.all)
  func aPayloadBeyondTheLimitIsRefused(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let text = String(repeating: "x", count: StorageLimits.payloadBytes)
    let failure = #expect(throws: StorageFailure.self) {
      try store.append(
        [Sample.batch("2026-0001", after: 0, [Sample.note(1, text)])], context: Sample.context)
    }
    #expect(failure?.code == "storage-too-large")
    #expect(try store.head() == .empty)
  }

  @Test func anAnchorReadsBackWithSpaceAroundIt() {
    let head = JournalHead(number: 12, hash: Digest(of: [1, 2, 3]))
    #expect(JournalHead(" \(head.text)\n") == head)
    for text in [
      "", "12", "12:", "12:abc", "-1:\(head.hash.hex)", "\(head.text):", "x\(head.text)",
    ] {
      #expect(JournalHead(text) == nil, "\(text)")
    }
  }
}

extension StreamHead {
  fileprivate var description: String { "\(stream) \(version)" }
}
