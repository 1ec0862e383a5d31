import ChallengeCore
import Foundation
import Terms
import Testing

@testable import CaseStorage

/// What `verify` says when somebody has been at the file by hand.
@Suite struct VerificationTests {
  private let folder: TemporaryFolder
  private let store: SQLiteCaseStore
  private let head: JournalHead

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteCaseStore(path: folder.file(), options: .creating)
    head = try Sample.fill(store)
  }

  /// Changes the file as somebody would who has taken the locks off first.
  private func tamper(_ sql: String) throws {
    try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          DROP TRIGGER IF EXISTS entry_no_update; DROP TRIGGER IF EXISTS entry_no_delete;
          DROP TRIGGER IF EXISTS entry_no_replace; DROP TRIGGER IF EXISTS payload_no_update;
          DROP TRIGGER IF EXISTS payload_no_delete; DROP TRIGGER IF EXISTS payload_no_replace;
          """)
      try database.execute(sql: sql)
    }
  }

  private func problems(anchor: JournalHead? = nil) throws -> [String] {
    let report = try store.verify(anchor: anchor, replay: Sample.replay)
    #expect(report.isSound == report.problems.isEmpty)
    return report.problems.filter(\.isNoTakenLock).map { problem in
      let place = [
        problem.number.map { "#\($0)" }, problem.stream?.text, problem.version.map { "v\($0)" },
      ]
      return ([problem.kind.code] + place.compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test func anUntouchedJournalIsSound() throws {
    let report = try store.verify(anchor: head, replay: Sample.replay)
    #expect(report.problems == [])
    #expect(report.entries == 12)
    #expect(report.streams == 3)
    #expect(report.head == head)
  }

  /// Entry 7 is the third of case 2026-0002.
  @Test(arguments: [
    ("UPDATE entry SET type = 'x.y/1' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET effective = '2026-03-03' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET registered = 'x' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET actor = 'x' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET entered_by = 'x' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET entered_by = '' WHERE number = 7", "envelope-altered"),
    ("UPDATE entry SET system_user = 'x' WHERE number = 7", "envelope-altered"),
    (
      "UPDATE entry SET actor = CAST(x'ff' AS TEXT) WHERE number = 7", "envelope-altered"
    ),
    ("UPDATE entry SET commitment = zeroblob(32) WHERE number = 7", "commitment-altered"),
    ("UPDATE entry SET commitment = x'' WHERE number = 7", "commitment-altered"),
    ("UPDATE entry SET previous_in_stream = zeroblob(32) WHERE number = 7", "link-altered"),
    ("UPDATE entry SET stream_hash = zeroblob(32) WHERE number = 7", "hash-altered"),
    ("UPDATE entry SET previous = zeroblob(32) WHERE number = 7", "link-altered"),
    ("UPDATE entry SET hash = zeroblob(32) WHERE number = 7", "hash-altered"),
    ("UPDATE payload SET body = body || ' ' WHERE number = 7", "payload-altered"),
    ("UPDATE payload SET body = '' WHERE number = 7", "payload-altered"),
    ("UPDATE payload SET salt = zeroblob(16) WHERE number = 7", "payload-altered"),
    ("DELETE FROM payload WHERE number = 7", "payload-missing"),
  ])
  func oneAlterationIsOneProblemAndNamed(sql: String, code: String) throws {
    try tamper(sql)
    #expect(try problems(anchor: head) == ["\(code) #7 case/2026-0002 v2"])
  }

  @Test func everyByteOfEveryColumnCounts() throws {
    for column in [
      "commitment", "previous_in_stream", "stream_hash", "previous", "hash", "type", "effective",
      "registered", "actor", "system_user",
    ] {
      let old: [UInt8] = try store.queue.unsafeRead { database in
        guard
          let data = try Data.fetchOne(
            database, sql: "SELECT CAST(\(column) AS BLOB) FROM entry WHERE number = 8")
        else { return [] }
        return Array(data)
      }
      #expect(!old.isEmpty)
      let isBlob = ["commitment", "previous_in_stream", "stream_hash", "previous", "hash"]
        .contains(column)
      for index in old.indices {
        var new = old
        new[index] ^= 1
        func set(_ bytes: [UInt8]) throws {
          let hex = Digest.hexText(bytes)
          let literal = isBlob ? "x'\(hex)'" : "CAST(x'\(hex)' AS TEXT)"
          try tamper("UPDATE entry SET \(column) = \(literal) WHERE number = 8")
        }
        try set(new)
        let found = try problems()
        #expect(found.count == 1 && found[0].contains("#8"), "\(column) \(index): \(found)")
        try set(old)
      }
    }
    #expect(try problems(anchor: head) == [])
  }

  @Test func anEntryThatSaysItBelongsElsewhereIsNamed() throws {
    try tamper("UPDATE entry SET stream = 'case/2026-0009' WHERE number = 7")
    #expect(try problems().first == "envelope-altered #7 case/2026-0009 v2")
    try tamper("UPDATE entry SET stream = 'case/2026-0002', version = 77 WHERE number = 7")
    #expect(try problems() == ["envelope-altered #7 case/2026-0002 v77"])
  }

  @Test(arguments: [1, 4, 7, 8])
  func aRemovedEntryIsNamed(number: Int) throws {
    let entry = try #require(try store.entries(from: number, limit: 1).first)
    try tamper("DELETE FROM entry WHERE number = \(number)")
    let found = try problems(anchor: head)
    #expect(
      found.contains("entry-removed #\(number) \(entry.stream) v\(entry.version)"), "\(found)")
  }

  @Test func aRemovedEntryIsNamedWhenItsPayloadIsGoneToo() throws {
    try tamper("DELETE FROM entry WHERE number = 7; DELETE FROM payload WHERE number = 7")
    #expect(try problems(anchor: head) == ["entry-removed #7 case/2026-0002 v2"])
  }

  @Test func severalRemovedEntriesAreNamed() throws {
    try tamper("DELETE FROM entry WHERE number IN (6, 7, 8, 9)")
    let found = try problems(anchor: head)
    for number in 6...9 { #expect(found.contains { $0.hasPrefix("entry-removed #\(number)") }) }
    #expect(found.filter { $0.hasPrefix("entry-removed") }.count == 4, "\(found)")
  }

  @Test func aCutTailIsFoundByTheAnchor() throws {
    try tamper("DELETE FROM entry WHERE number >= 11; DELETE FROM payload WHERE number >= 11")
    try tamper("UPDATE case_row SET version = version - 1")
    try tamper("DELETE FROM status_code; UPDATE case_row SET version = 3 WHERE id = 1")
    try store.replaceReadModels(Sample.replay)
    #expect(try problems() == [])
    #expect(try problems(anchor: head) == ["tail-cut #11"])
  }

  @Test func aCutTailIsNoticedByWhatIsKeptBesideTheJournal() throws {
    try tamper("DELETE FROM entry WHERE number >= 11; DELETE FROM payload WHERE number >= 11")
    let found = try problems()
    #expect(found.contains("tail-cut case/2026-0001 v5"), "\(found)")
    #expect(found.contains("tail-cut case/2026-0002 v4"), "\(found)")
  }

  @Test func aJournalWrittenAnewDiffersFromTheAnchor() throws {
    let other = try TemporaryFolder()
    let forged = try SQLiteCaseStore(path: other.file(), options: .creating)
    try Sample.fill(forged)
    let report = try forged.verify(anchor: head, replay: Sample.replay)
    #expect(report.problems == [VerificationProblem(.anchorDiffers, number: head.number)])
  }

  @Test func anAnchorOfEarlierStillHolds() throws {
    try store.append(
      [Sample.batch("2026-0002", after: 4, [Sample.note(8)], title: Sample.title)],
      context: Sample.context)
    #expect(try problems(anchor: head) == [])
  }

  @Test func aPayloadThatIsStillThereAfterItsDestructionIsNamed() throws {
    try tamper("INSERT INTO destruction VALUES (7, '2036-01-01', 'selectielijst 11.1')")
    #expect(try problems() == ["not-destroyed #7 case/2026-0002 v2"])
  }

  @Test func aDestructionThatTheJournalDoesNotTellIsNamed() throws {
    try tamper(
      """
      INSERT INTO destruction VALUES (7, '2036-01-01', 'selectielijst 11.1');
      DELETE FROM payload WHERE number = 7;
      """)
    #expect(
      try problems().contains("destruction-unproved #7 case/2026-0002 v2"))
  }

  @Test(arguments: [
    ("DROP TRIGGER entry_no_delete", "entry_no_delete"), ("DROP INDEX case_order", "case_order"),
    (
      "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM outbox; END", "quiet"
    ),
  ])
  func aGuardThatIsMissingOrTooManyIsNamed(sql: String, name: String) throws {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    let report = try store.verify(anchor: head, replay: Sample.replay)
    #expect(report.problems == [VerificationProblem(.schemaDiffers(name: name))])
  }

  @Test(arguments: [
    ("UPDATE case_row SET title = 'x' WHERE number = '2026-0002'", "case_row", "2026-0002"),
    (
      "INSERT INTO term_row VALUES (2, 0, 'x', NULL, '2026-01-01', 0, 'met', 0)", "case_row",
      "2026-0002"
    ),
    ("UPDATE search SET body = 'x' WHERE rowid = 2", "case_row", "2026-0002"),
    (
      "UPDATE case_row SET number = '2026-0003' WHERE number = '2026-0002'", "case_row", "2026-0002"
    ),
    ("UPDATE person SET body = replace(body, 'Manager', 'Meier')", "person", "pm"),
    ("UPDATE person SET body = '{}'", "person", "pm"),
    ("DELETE FROM person", "person", "pm"),
    ("UPDATE rules SET text = 'x' WHERE kind = 'profile'", "rules", Sample.profile.hash),
    ("DELETE FROM status_code", "status_code", "2026-0001"),
    ("UPDATE case_year SET last = 1", "case_year", "2026"),
  ])
  func aReadModelThatDoesNotFollowIsNamed(sql: String, table: String, key: String) throws {
    try tamper(sql)
    let report = try store.verify(anchor: head, replay: Sample.replay)
    #expect(report.problems.map(\.kind).contains(.readModelDiffers(table: table, key: key)))
    #expect(
      report.problems.filter(\.isNoTakenLock).allSatisfy {
        $0.kind.code == "read-model-differs" || table == "case_row"
      })
    try store.replaceReadModels(Sample.replay)
    #expect(try problems(anchor: head) == [])
  }

  @Test func anIntactEntryThatNobodyCanReadIsNamed() throws {
    let stream = StreamName.challenge(CaseNumber("2026-0001"))
    try store.writing { database in
      var journal = try JournalWriter(database, context: Sample.context)
      let stored = StoredEvent(type: "step.danced/9", payload: .object([:]))
      try journal.append(
        PreparedEntry(Sample.draft(Sample.note(1)), stored, salt: Data(count: 16)), to: stream)
    }
    #expect(try problems().contains("entry-unreadable #13 case/2026-0001"))
    #expect(throws: StorageFailure.unknownEntry(number: 13, type: "step.danced/9")) {
      try store.entries(of: stream)
    }
  }
}

extension VerificationProblem {
  /// The tests take the locks off first; that this is noticed has a test of its own.
  fileprivate var isNoTakenLock: Bool {
    if case .schemaDiffers = kind { false } else { true }
  }
}
