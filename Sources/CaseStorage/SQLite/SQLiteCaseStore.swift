import ChallengeCore
import Foundation
import GRDB

/// The journal in one file, by SQLite in WAL mode with `synchronous=FULL`.
///
/// One connection: calls within a process take turns, processes do so by the locks of SQLite. A
/// pool of connections would write to the file each time a command starts; who wants to read beside
/// it opens one connection more with ``reader()``.
package final class SQLiteCaseStore: CaseStore {
  package let path: String
  package let isReadOnly: Bool
  let options: StoreOptions
  let schema: SQLiteSchema
  let queue: DatabaseQueue
  /// The hits of the last search that were few enough to be kept.
  let searched = SearchMemory()

  /// Opens the file, or makes it when the options say so.
  ///
  /// An older file is brought up to date, after a copy of it has been put beside it.
  package convenience init(
    path: String, options: StoreOptions = StoreOptions()
  ) throws(StorageFailure) {
    try self.init(path: path, options: options, schema: .current)
  }

  init(path: String, options: StoreOptions, schema: SQLiteSchema) throws(StorageFailure) {
    let place = try SQLitePlace(path: path, options: options)
    if !place.exists {
      guard options.createsFile else { throw .missingFile(path: place.path) }
      guard !options.isReadOnly, place.folderIsWritable else { throw .readOnly(path: place.path) }
      try place.createFile(schema)
    }
    self.path = place.path
    self.options = options
    self.schema = schema
    isReadOnly = options.isReadOnly || !place.isWritable
    queue = try place.open(readOnly: isReadOnly)
    try place.check(queue, schema: schema, isReadOnly: isReadOnly)
  }

  /// Reads what another store has open.
  private init(beside other: SQLiteCaseStore) throws(StorageFailure) {
    path = other.path
    options = other.options
    schema = other.schema
    isReadOnly = true
    queue = try SQLitePlace(path: other.path, options: other.options).open(readOnly: true)
  }

  package func reader() throws(StorageFailure) -> any CaseStore {
    try SQLiteCaseStore(beside: self)
  }

  package func cancelReading() { queue.interrupt() }

  /// Closes the file; nothing can be asked of the store after this.
  package func close() { try? queue.close() }

  package func awaitsReadModels() throws(StorageFailure) -> Bool {
    try reading { try $0.row("SELECT 1 FROM remake LIMIT 1", []) != nil }
  }

  package func pseudonymKey() throws(StorageFailure) -> Data {
    try reading { database in
      let row = try database.row("SELECT value FROM secret WHERE name = 'pseudonyms'", [])
      guard let row else { throw StorageFailure.unreadableRow("secret", "pseudonyms") }
      return row[0]
    }
  }

  /// Runs statements of which each may see another state.
  func reading<Result>(
    _ body: (Database) throws -> Result
  ) throws(StorageFailure) -> Result {
    do { return try queue.unsafeRead(body) } catch { throw StorageFailure(error, path: path) }
  }

  /// Runs statements that all see the same state.
  func readingAtOnce<Result>(
    _ body: (Database) throws -> Result
  ) throws(StorageFailure) -> Result {
    do { return try queue.read(body) } catch { throw StorageFailure(error, path: path) }
  }

  /// Runs statements that are all carried out, or none; nobody else writes meanwhile.
  func writing<Result>(
    _ body: (Database) throws -> Result
  ) throws(StorageFailure) -> Result {
    guard !isReadOnly else { throw .readOnly(path: path) }
    do {
      return try queue.writeWithoutTransaction { database in
        try database.run("BEGIN IMMEDIATE TRANSACTION")
        do {
          let result = try body(database)
          try database.run("COMMIT TRANSACTION")
          return result
        } catch {
          // SQLite has rolled back by itself after some failures; then this has nothing to do.
          try? database.rollback()
          throw error
        }
      }
    } catch { throw StorageFailure(error, path: path) }
  }
}
