import ChallengeCore
import Foundation
import GRDB
import Glibc
import Terms

/// Which contents are to be destroyed, why, and who signed for it.
package struct DestructionOrder: Sendable {
  /// The cases, with the version that each had when the list was signed.
  package var cases: [CaseNumber: Int]
  /// People of these cases; those who are named anywhere else are kept.
  package var people: Set<PersonID>
  package var ground: String
  /// SHA-256 of the signed list, in hexadecimal digits.
  package var list: String
  package var signedBy: PersonID
  package var figures: [CaseFigures]
  package var on: CalendarDate
  package var by: PersonID

  package init(
    cases: [CaseNumber: Int], people: Set<PersonID>, ground: String, list: String,
    signedBy: PersonID, figures: [CaseFigures], on: CalendarDate, by: PersonID
  ) {
    self.cases = cases
    self.people = people
    self.ground = ground
    self.list = list
    self.signedBy = signedBy
    self.figures = figures
    self.on = on
    self.by = by
  }
}

/// How a database is left after a sweep.
package struct SweptFile: Hashable, Sendable {
  /// Pages of the file that hold nothing; zero.
  package let freePages: Int
  /// Bytes in the write-ahead log; zero.
  package let logBytes: Int
}

extension SQLiteCaseStore {
  /// Destroys the contents of cases in one transaction: all of it, or nothing.
  ///
  /// What is written is an entry that proves it; what goes is payload and salt, rows, terms, search
  /// text, status codes and effects still to be done. ``sweep()`` must follow: until then the file
  /// may hold the bytes in free pages and in the log.
  ///
  /// - Throws: `versionConflict` when a case has moved on since the list was made.
  package func destroy(
    _ order: DestructionOrder, context: AppendContext
  ) throws(StorageFailure) {
    guard !isReadOnly else { throw .readOnly(path: path) }
    try securely(true)
    let salt = options.chance(StorageLimits.saltBytes)
    try writing { database in
      try SQLiteDestruction(database, order).carryOut(salt: salt, context)
      try SQLiteUpkeep.add(.sweep, database)
    }
  }

  /// Sweeps what was destroyed out of the search index, free pages and the write-ahead log.
  ///
  /// May be called again whenever it was cut off.
  ///
  /// - Throws: `locked` when somebody else reads or writes all the time.
  package func sweep() throws(StorageFailure) -> SweptFile {
    guard !isReadOnly else { throw .readOnly(path: path) }
    do {
      return try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            INSERT INTO search (search) VALUES ('rebuild');
            INSERT INTO title_search (title_search) VALUES ('rebuild');
            INSERT INTO internal_search (internal_search) VALUES ('rebuild');
            VACUUM;
            """)
        try Self.truncateLog(database, path)
        try SQLiteUpkeep.done(.sweep, database)
        try Self.truncateLog(database, path)
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        var status = stat()
        let log = stat(path + "-wal", &status) == 0 ? Int(status.st_size) : 0
        return SweptFile(freePages: free, logBytes: log)
      }
    } catch { throw StorageFailure(error, path: path) }
  }

  package func isSweepPending() throws(StorageFailure) -> Bool {
    try reading { try SQLiteUpkeep.isPending(.sweep, $0) }
  }

  private func securely(_ isSecure: Bool) throws(StorageFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA secure_delete = \(isSecure ? "ON" : "OFF")")
      }
    } catch { throw StorageFailure(error, path: path) }
  }

  /// Writes the log into the file and makes it empty.
  private static func truncateLog(_ database: Database, _ path: String) throws {
    let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    if row?[0] == 1 { throw StorageFailure.locked(path: path) }
  }
}

/// The destruction itself, within one transaction.
private struct SQLiteDestruction {
  let database: Database
  let order: DestructionOrder

  init(_ database: Database, _ order: DestructionOrder) {
    self.database = database
    self.order = order
  }

  func carryOut(salt: Data, _ context: AppendContext) throws {
    let parts = try order.cases.keys.sorted().map(part)
    let people = try order.people.sorted().filter(isNamedNowhereElse)
    let register = try people.flatMap(entriesOfRegister)
    let destroyed = CasesDestroyed(
      parts: parts, register: register.map(\.version).sorted(), on: order.on,
      ground: order.ground, list: order.list, signedBy: order.signedBy,
      figures: order.figures.sorted { "\($0)" < "\($1)" })
    var journal = try JournalWriter(database, context: context)
    let draft = DraftEntry(.register(.casesDestroyed(destroyed)), on: order.on, by: order.by)
    try journal.append(try PreparedEntry(draft, salt: salt), to: .register)
    for number in order.cases.keys.sorted() {
      try erase("stream = ?", [StreamName.challenge(number).text])
      try SQLiteCaseModels.remove(number, database)
    }
    _ = try SQLiteContents.destroyUnreferenced(database)
    for entry in register { try erase("number = ?", [entry.number]) }
    for person in people {
      try database.run("DELETE FROM person WHERE id = ?", [person.text])
      try SQLiteDrawer.remove(of: person, database)
    }
  }

  private func part(_ number: CaseNumber) throws -> CasesDestroyed.Part {
    let stream = StreamName.challenge(number)
    let found =
      try database.number("SELECT max(version) FROM entry WHERE stream = ?", [stream.text]) ?? 0
    let expected = order.cases[number] ?? 0
    guard found == expected, found > 0 else {
      throw StorageFailure.versionConflict(stream: stream, expected: expected, found: found)
    }
    return CasesDestroyed.Part(number: number, versions: [1...found])
  }

  /// Whether nobody would miss a person: no other case names him, as actor or in its contents.
  ///
  /// The contents are searched for the quoted name: too careful rather than too bold.
  private func isNamedNowhereElse(_ person: PersonID) throws -> Bool {
    let marks = order.cases.keys.map { _ in "?" }.joined(separator: ", ")
    let going = order.cases.keys.map { StreamName.challenge($0).text as Database.Argument? }
    let others = "e.stream NOT IN (\(marks), 'register')"
    let acted = try database.row(
      """
      SELECT 1 FROM entry e WHERE \(others) AND (e.actor = ? OR e.entered_by = ?)
        AND NOT EXISTS (SELECT 1 FROM destruction d WHERE d.number = e.number) LIMIT 1
      """,
      going + [person.text, person.text])
    let named = try database.row(
      """
      SELECT 1 FROM entry e JOIN payload p ON p.number = e.number
      WHERE \(others) AND instr(p.body, ?) > 0 LIMIT 1
      """,
      going + ["\"\(person.text)\""])
    let kept = try database.row(
      "SELECT 1 FROM entry WHERE stream = 'register' AND (actor = ? OR entered_by = ?) LIMIT 1",
      [person.text, person.text])
    return acted == nil && named == nil && kept == nil
  }

  /// The entries of the register that are about a person and still hold something.
  private func entriesOfRegister(
    _ person: PersonID
  ) throws -> [(number: Int, version: Int)] {
    let sealed = try SQLiteEntries.sealed(
      database,
      where: "WHERE e.stream = 'register' AND e.type LIKE 'person.%' ORDER BY e.version", [])
    return try SQLiteEntries.opened(sealed).filter { entry in
      switch entry.event {
      case .register(.personRegistered(let other)), .register(.personChanged(let other)):
        other.id == person
      case .register(.personEnded(let other, _)): other == person
      default: false
      }
    }.map { ($0.number, $0.version) }
  }

  /// Payload and salt go; the commitment in the chain stays.
  private func erase(_ condition: String, _ arguments: [Database.Argument?]) throws {
    try database.run(
      """
      INSERT INTO destruction (number, destroyed, ground)
      SELECT number, ?, ? FROM entry WHERE \(condition)
        AND number IN (SELECT number FROM payload)
      """,
      [order.on.iso, order.ground] + arguments)
    try database.run(
      "DELETE FROM payload WHERE number IN (SELECT number FROM entry WHERE \(condition))",
      arguments)
  }
}
