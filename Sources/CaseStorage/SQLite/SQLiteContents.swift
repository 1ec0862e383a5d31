import ChallengeCore
import Foundation
import GRDB

/// The contents of files, in a table of their own beside the journal.
enum SQLiteContents {
  /// A content once kept is never altered; it goes only when no document speaks of it any more.
  static let table = """
    CREATE TABLE content (
      hash TEXT NOT NULL UNIQUE,
      body BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER content_no_update BEFORE UPDATE ON content
    BEGIN SELECT RAISE(ABORT, 'the content of a document is never altered'); END;
    """

  static func keep(_ content: DocumentContent, _ database: Database) throws {
    try database.run(
      "INSERT INTO content (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
      [content.hash.hex, content.bytes])
  }

  static func bytes(hash: String, _ database: Database) throws -> Data? {
    try database.row("SELECT body FROM content WHERE hash = ?", [hash]).map { row in
      Data.fromDatabaseValue(row[0]) ?? Data()
    }
  }

  static func isKept(hash: String, _ database: Database) throws -> Bool {
    try database.number("SELECT 1 FROM content WHERE hash = ?", [hash]) != nil
  }

  /// The files that readable entries speak of, with the entry that spoke of each first.
  ///
  /// - Parameter stream: nil for every stream.
  static func references(
    in stream: StreamName? = nil, _ database: Database
  ) throws -> [String: SealedEntry] {
    let rows = try database.rows(
      """
      \(SQLiteEntries.columns) WHERE e.type LIKE 'document.%' AND (?1 IS NULL OR e.stream = ?1)
        ORDER BY e.number
      """, [stream?.text])
    var found: [String: SealedEntry] = [:]
    while let row = try rows.next() {
      let entry = SQLiteEntries.sealed(row)
      guard case .present = entry.payload,
        let hash = ContentReference.hash(in: try? entry.opened().event), found[hash] == nil
      else { continue }
      found[hash] = entry
    }
    return found
  }

  /// Takes out every content of which no readable entry speaks.
  ///
  /// - Returns: how many there were.
  static func destroyUnreferenced(_ database: Database) throws -> Int {
    let referenced = try references(database)
    var count = 0
    for hash in try String.fetchAll(database, sql: "SELECT hash FROM content ORDER BY hash")
    where referenced[hash] == nil {
      try database.run("DELETE FROM content WHERE hash = ?", [hash])
      count += 1
    }
    return count
  }

  /// Names every content that is altered, that is missing, or of which nothing speaks.
  static func verify(_ database: Database, _ walk: inout ChainWalk) throws {
    let referenced = try references(database)
    var kept: Set<String> = []
    let rows = try database.rows("SELECT hash, body FROM content ORDER BY hash", [])
    while let row = try rows.next() {
      let hash = String.fromDatabaseValue(row[0]) ?? ""
      kept.insert(hash)
      let body = Data.fromDatabaseValue(row[1]) ?? Data()
      let entry = referenced[hash]
      if Digest(of: body).hex != hash {
        walk.add(problem(.contentAltered(hash: hash), entry))
      } else if entry == nil {
        walk.add(problem(.contentUnreferenced(hash: hash), nil))
      }
    }
    for (hash, entry) in referenced.sorted(by: { $0.value.number < $1.value.number })
    where !kept.contains(hash) {
      walk.add(problem(.contentMissing(hash: hash), entry))
    }
  }

  private static func problem(
    _ kind: VerificationProblem.Kind, _ entry: SealedEntry?
  ) -> VerificationProblem {
    VerificationProblem(
      kind, number: entry?.number, stream: entry?.stream, version: entry?.envelope.version)
  }
}

extension SQLiteCaseStore {
  package func content(hash: String) throws(StorageFailure) -> Data? {
    try reading { try SQLiteContents.bytes(hash: hash, $0) }
  }

  @discardableResult
  package func destroyUnreferencedContents() throws(StorageFailure) -> Int {
    try writing { try SQLiteContents.destroyUnreferenced($0) }
  }
}
