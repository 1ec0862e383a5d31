import Foundation
import GRDB
import Glibc

/// Making a new file, and checking an existing one.
extension SQLitePlace {
  /// Makes the tables in a file beside it and puts that in its place.
  ///
  /// There is never half a database under the name, and of two that do this at once one wins.
  func createFile(_ schema: SQLiteSchema) throws(StorageFailure) {
    let draft = "\(path).new-\(UInt64.random(in: 0...(.max)))"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
    do {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(readOnly: false))
      try schema.migrate(queue)
      try queue.writeWithoutTransaction { database in
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    } catch {
      throw StorageFailure(error, path: path)
    }
    try FilePlacing.place(draft, at: path, replacing: .onlyEmpty)
  }

  /// Sees that the database is ours and of a version we know; brings an older one up to date.
  func check(
    _ queue: DatabaseQueue, schema: SQLiteSchema, isReadOnly: Bool
  ) throws(StorageFailure) {
    do {
      let marks = try queue.unsafeRead { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        )
      }
      guard marks.0 == SQLiteSchema.applicationID else {
        throw StorageFailure.notOurs(path: path, found: .otherApplication(id: marks.0))
      }
      guard marks.1 <= schema.latest else {
        throw StorageFailure.newerThanProgram(found: marks.1, known: schema.latest)
      }
      if !isReadOnly { try useWriteAheadLog(queue) }
      guard marks.1 < schema.latest else { return }
      if isReadOnly, isInTransit { return }
      guard !isReadOnly else { throw StorageFailure.readOnly(path: path) }
      if !isInTransit {
        try SQLiteCopy.write(queue, to: freeBackupPath(before: schema.latest), replacing: .nothing)
      }
      try schema.migrate(queue)
    } catch {
      throw StorageFailure(error, path: path)
    }
  }

  /// A backup that somebody works in has no log yet.
  private func useWriteAheadLog(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      if mode != "wal" { _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") }
    }
  }

  private func freeBackupPath(before version: Int) -> String {
    var candidate = "\(path).before-v\(version).backup"
    var count = 1
    while access(candidate, F_OK) == 0 {
      count += 1
      candidate = "\(path).before-v\(version)-\(count).backup"
    }
    return candidate
  }
}
