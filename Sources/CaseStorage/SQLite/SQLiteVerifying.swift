import ChallengeCore
import Foundation
import GRDB

extension SQLiteCaseStore {
  package func verify(
    anchor: JournalHead?, replay: CaseReplay?
  ) throws(StorageFailure) -> VerificationReport {
    try readingAtOnce { database in
      var walk = ChainWalk(anchor: anchor)
      try checkFile(database, &walk)
      var expected = RegisterModel()
      let rows = try database.rows("\(SQLiteEntries.columns) ORDER BY e.number", [])
      while let row = try rows.next() {
        let entry = SQLiteEntries.sealed(row)
        walk.visit(entry)
        for change in (try? RegisterChange.following(entry)) ?? [] { expected.apply(change) }
      }
      walk.checkDestructions()
      try checkTail(database, &walk)
      // What should follow from an altered journal, nobody can say.
      if walk.report.isSound { try compareRegister(expected, database, &walk) }
      try checkSchema(database, &walk)
      if let replay { try compareCases(replay, database, &walk) }
      try SQLiteContents.verify(database, &walk)
      return walk.finish()
    }
  }

  private func checkFile(_ database: Database, _ walk: inout ChainWalk) throws {
    let messages = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
    for message in messages where message != "ok" {
      walk.add(VerificationProblem(.fileDamaged(message)))
    }
  }

  /// What guards the journal must be there: triggers and indexes, word for word.
  private func checkSchema(_ database: Database, _ walk: inout ChainWalk) throws {
    let expected = try schema.objects()
    let found = try SQLiteSchema.objects(database)
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      walk.add(VerificationProblem(.schemaDiffers(name: name)))
    }
    if try SQLiteUpkeep.isPending(.sweep, database) {
      walk.add(VerificationProblem(.destructionUnfinished))
    }
  }

  /// What beside the journal knows that it was longer.
  private func checkTail(_ database: Database, _ walk: inout ChainWalk) throws {
    let rows = try database.rows("SELECT number, version FROM case_row ORDER BY number", [])
    while let row = try rows.next() {
      walk.expect(.challenge(CaseNumber(row[0])), version: row[1])
    }
    let orphans = try Int.fetchAll(
      database,
      sql: """
        SELECT number FROM payload WHERE number NOT IN (SELECT number FROM entry) ORDER BY number
        """)
    if let first = orphans.first(where: { !walk.isGap($0) }) {
      walk.add(VerificationProblem(.tailCut, number: first))
    }
  }

  private func compareRegister(
    _ expected: RegisterModel, _ database: Database, _ walk: inout ChainWalk
  ) throws {
    let found: RegisterModel
    do {
      found = try SQLiteRegisterModels.model(database)
    } catch let StorageFailure.damaged(_, .readModel(table, key)) {
      walk.add(VerificationProblem(.readModelDiffers(table: table, key: key)))
      return
    }
    for key in differing(expected.people, found.people) {
      walk.add(VerificationProblem(.readModelDiffers(table: "person", key: key)))
    }
    for key in differing(expected.rules, found.rules) {
      walk.add(VerificationProblem(.readModelDiffers(table: "rules", key: key)))
    }
    for key in differing(expected.statusCodes, found.statusCodes) {
      walk.add(VerificationProblem(.readModelDiffers(table: "status_code", key: key)))
    }
    for key in differing(expected.catalogue, found.catalogue) {
      walk.add(VerificationProblem(.readModelDiffers(table: "catalogue_task", key: key)))
    }
    for year in differing(expected.serials, found.serials) {
      walk.add(VerificationProblem(.readModelDiffers(table: "case_year", key: String(year))))
    }
  }

  private func differing<Key: Comparable, Value: Equatable>(
    _ left: [Key: Value], _ right: [Key: Value]
  ) -> [Key] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }

  private func compareCases(
    _ replay: CaseReplay, _ database: Database, _ walk: inout ChainWalk
  ) throws {
    var known: Set<String> = []
    for head in try SQLiteEntries.heads(database) {
      guard let number = head.stream.caseNumber else { continue }
      known.insert(number.text)
      guard walk.isSound(head.stream) else { continue }
      var expected: CaseReadModel?
      do {
        expected = replay(number, try SQLiteEntries.of(head.stream, database))
      } catch let failure as StorageFailure {
        walk.add(unreadable(failure, in: head.stream))
        continue
      }
      let found = try? SQLiteCaseModels.model(number, database)
      // A row from before these days were kept is no sign of tampering.
      if let found, found.row.clock == nil { expected?.row.clock = nil }
      if found != expected.map(\.asStored) {
        walk.add(
          VerificationProblem(
            .readModelDiffers(table: "case_row", key: number.text), stream: head.stream))
      }
    }
    for number in try String.fetchAll(database, sql: "SELECT number FROM case_row ORDER BY number")
    where !known.contains(number) {
      walk.add(VerificationProblem(.readModelDiffers(table: "case_row", key: number)))
    }
  }

  private func unreadable(
    _ failure: StorageFailure, in stream: StreamName
  ) -> VerificationProblem {
    switch failure {
    case .damaged(_, .entry(let number, let problem)):
      VerificationProblem(.entryUnreadable(problem), number: number, stream: stream)
    case .unknownEntry(let number, let type):
      VerificationProblem(.entryUnreadable(type), number: number, stream: stream)
    default: VerificationProblem(.entryUnreadable(failure.code), stream: stream)
    }
  }

  @discardableResult
  package func replaceReadModels(_ replay: CaseReplay) throws(StorageFailure) -> Int {
    try writing { database in
      try SQLiteCaseModels.clear(database)
      try SQLiteRegisterModels.clear(database)
      let rows = try database.rows("\(SQLiteEntries.columns) ORDER BY e.number", [])
      while let row = try rows.next() {
        let entry = SQLiteEntries.sealed(row)
        for change in try RegisterChange.following(entry) {
          try SQLiteRegisterModels.apply(change, database)
        }
      }
      var count = 0
      for head in try SQLiteEntries.heads(database) {
        guard let number = head.stream.caseNumber,
          let model = replay(number, try SQLiteEntries.of(head.stream, database))
        else { continue }
        try SQLiteCaseModels.write(model, database)
        count += 1
      }
      try database.run("DELETE FROM remake")
      return count
    }
  }
}
