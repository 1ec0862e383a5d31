import ChallengeCore
import Foundation
import GRDB
import Terms

/// Reading entries back, altered or not.
enum SQLiteEntries {
  /// Every column of an entry with its payload and its destruction, in the order of `sealed`.
  static let columns = """
    SELECT e.number, e.stream, e.version, e.type, e.effective, e.registered, e.actor, e.entered_by,
      e.system_user, e.commitment, e.previous_in_stream, e.stream_hash, e.previous, e.hash,
      p.salt, p.body, d.destroyed, d.ground
    FROM entry e LEFT JOIN payload p ON p.number = e.number
      LEFT JOIN destruction d ON d.number = e.number
    """

  /// The entry in a row; a column that holds something else than it should reads as empty, and so
  /// does not have the hash that it should have.
  static func sealed(_ row: Row) -> SealedEntry {
    SealedEntry(
      number: integer(row, 0),
      envelope: Envelope(
        stream: text(row, 1), version: integer(row, 2), type: text(row, 3),
        effective: text(row, 4), registered: text(row, 5), actor: text(row, 6),
        enteredBy: String.fromDatabaseValue(row[7]), systemUser: text(row, 8)),
      payload: payload(row),
      proof: EntryProof(
        commitment: digest(row, 9), previousInStream: digest(row, 10), streamHash: digest(row, 11),
        previous: digest(row, 12), hash: digest(row, 13)))
  }

  private static func payload(_ row: Row) -> SealedEntry.Payload {
    let body = String.fromDatabaseValue(row[15])
    guard let ground = String.fromDatabaseValue(row[17]) else {
      guard let body else { return .missing }
      return .present(salt: data(row, 14), body: body)
    }
    guard body == nil, let date = CalendarDate(iso: text(row, 16)) else { return .notDestroyed }
    return .destroyed(Destruction(on: date, ground: ground))
  }

  private static func integer(_ row: Row, _ index: Int) -> Int {
    Int.fromDatabaseValue(row[index]) ?? 0
  }

  private static func text(_ row: Row, _ index: Int) -> String {
    String.fromDatabaseValue(row[index]) ?? ""
  }

  private static func data(_ row: Row, _ index: Int) -> Data {
    Data.fromDatabaseValue(row[index]) ?? Data()
  }

  private static func digest(_ row: Row, _ index: Int) -> Digest { Digest(bytes: data(row, index)) }

  static func sealed(
    _ database: Database, where condition: String, _ arguments: [Database.Argument?]
  ) throws -> [SealedEntry] {
    let rows = try database.rows("\(columns) \(condition)", arguments)
    var entries: [SealedEntry] = []
    while let row = try rows.next() { entries.append(sealed(row)) }
    return entries
  }

  static func sealed(of stream: StreamName, _ database: Database) throws -> [SealedEntry] {
    try sealed(database, where: "WHERE e.stream = ? ORDER BY e.version", [stream.text])
  }

  static func of(_ stream: StreamName, _ database: Database) throws -> [StoredEntry] {
    try opened(sealed(of: stream, database))
  }

  static func opened(_ sealed: [SealedEntry]) throws(StorageFailure) -> [StoredEntry] {
    var entries: [StoredEntry] = []
    entries.reserveCapacity(sealed.count)
    for entry in sealed { entries.append(try entry.opened()) }
    return entries
  }

  static func heads(_ database: Database) throws -> [StreamHead] {
    let rows = try database.rows(
      "SELECT stream, max(version) FROM entry GROUP BY stream ORDER BY stream", [])
    var heads: [StreamHead] = []
    while let row = try rows.next() {
      heads.append(StreamHead(stream: StreamName(text(row, 0)), version: integer(row, 1)))
    }
    return heads
  }

  static func head(_ database: Database) throws -> JournalHead {
    guard
      let row = try database.row("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1", [])
    else { return .empty }
    return JournalHead(number: integer(row, 0), hash: digest(row, 1))
  }
}

extension SQLiteCaseStore {
  package func entries(of stream: StreamName) throws(StorageFailure) -> [StoredEntry] {
    // Others wait for the database while it is read, so what was read is understood after that.
    try SQLiteEntries.opened(reading { try SQLiteEntries.sealed(of: stream, $0) })
  }

  package func entries(from number: Int, limit: Int) throws(StorageFailure) -> [StoredEntry] {
    try SQLiteEntries.opened(
      reading {
        try SQLiteEntries.sealed(
          $0, where: "WHERE e.number >= ? ORDER BY e.number LIMIT ?", [number, max(0, limit)])
      })
  }

  package func version(of stream: StreamName) throws(StorageFailure) -> Int {
    try reading {
      try $0.number("SELECT max(version) FROM entry WHERE stream = ?", [stream.text]) ?? 0
    }
  }

  package func streams() throws(StorageFailure) -> [StreamHead] {
    try reading { try SQLiteEntries.heads($0) }
  }

  package func head() throws(StorageFailure) -> JournalHead {
    try reading { try SQLiteEntries.head($0) }
  }

  package func changeCounter() throws(StorageFailure) -> Int {
    try reading { try $0.number("SELECT max(number) FROM entry") ?? 0 }
  }

  package func changes(since counter: Int) throws(StorageFailure) -> Changes {
    try readingAtOnce { database in
      let last = try database.number("SELECT max(number) FROM entry") ?? 0
      guard last != counter else {
        return Changes(counter: last, cases: [], isBeyondCases: false)
      }
      // A file that was put back from a copy has a shorter journal.
      guard counter <= last, last - counter <= StorageLimits.namedChanges else {
        return Changes(counter: last, cases: [], isBeyondCases: true)
      }
      let rows = try database.rows(
        "SELECT stream, coalesce(entered_by, actor) FROM entry WHERE number > ?", [counter])
      var writers: [CaseNumber: Set<PersonID>] = [:]
      var isBeyondCases = false
      while let row = try rows.next() {
        let stream = StreamName(row[0])
        if let number = stream.caseNumber {
          writers[number, default: []].insert(PersonID(row[1]))
        } else {
          isBeyondCases = true
        }
      }
      return Changes(
        counter: last, cases: Set(writers.keys), writers: writers, isBeyondCases: isBeyondCases)
    }
  }
}
