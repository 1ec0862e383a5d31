import Foundation
import GRDB
import Glibc

extension SQLiteCaseStore {
  package func backup(to path: String, overwrite: Bool) throws(StorageFailure) {
    // A copy on a server is a good copy: nobody works in it there.
    var copying = options
    copying.allowsNetworkFileSystem = true
    let target = try SQLitePlace(path: path, options: copying)
    guard overwrite || access(target.path, F_OK) != 0 else {
      throw .backupExists(path: target.path)
    }
    guard target.folderIsWritable else { throw .readOnly(path: target.path) }
    // A connection of its own, so that this process can write meanwhile too.
    let source = try SQLitePlace(path: self.path, options: options).open(readOnly: true)
    defer { try? source.close() }
    try SQLiteCopy.write(
      source, to: target.path, replacing: overwrite ? .anything : .nothing)
  }

  /// Puts a backup in the place of a database, after it has proved itself.
  ///
  /// The old file stays beside it. Refused while anybody has the database open.
  ///
  /// - Returns: where the old file is now, nil when there was none.
  @discardableResult
  package static func restore(
    from backup: String, to path: String, anchor: JournalHead? = nil,
    options: StoreOptions = StoreOptions()
  ) throws(StorageFailure) -> String? {
    var reading = options
    (reading.isReadOnly, reading.createsFile, reading.isInTransit) = (true, false, true)
    reading.allowsNetworkFileSystem = true
    let target = try SQLitePlace(path: path, options: options)
    guard target.folderIsWritable else { throw .readOnly(path: target.path) }
    let source = try SQLiteCaseStore(path: backup, options: reading)
    defer { source.close() }
    guard !isSameFile(source.path, target.path) else {
      throw .restoreRefused(.sourceIsTarget(path: target.path))
    }
    let draft = "\(target.path).restoring-\(UInt64.random(in: 0...(.max)))"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
    try SQLiteCopy.write(source.queue, to: draft, replacing: .nothing)
    try prove(draft, anchor: anchor, options: options)
    return try SQLiteExchange(target: target.path, options: options).replace(with: draft)
  }

  /// Verifies the copy that is about to take the place.
  private static func prove(
    _ draft: String, anchor: JournalHead?, options: StoreOptions
  ) throws(StorageFailure) {
    var checking = options
    checking.isInTransit = true
    let store = try SQLiteCaseStore(path: draft, options: checking)
    defer { store.close() }
    let report = try store.verify(anchor: anchor, replay: nil)
    guard report.isSound else { throw .restoreRefused(.notVerified(report.problems)) }
  }

  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(left, &first) == 0 && stat(right, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }
}

/// Takes a database out of its place and puts another one there.
struct SQLiteExchange {
  let target: String
  let options: StoreOptions

  /// - Returns: where the old file is now, nil when there was none.
  func replace(with draft: String) throws(StorageFailure) -> String? {
    guard access(target, F_OK) == 0 else {
      try FilePlacing.place(draft, at: target, replacing: .anything)
      return nil
    }
    let aside = freePath()
    do {
      let store = try SQLiteCaseStore(path: target, options: options)
      defer { store.close() }
      guard !store.isReadOnly else { throw StorageFailure.readOnly(path: target) }
      try store.queue.writeWithoutTransaction { database in
        // Leaving WAL mode needs the file alone, so it fails while anybody has it open.
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        try database.inTransaction(.exclusive) {
          try exchange(draft, aside)
          return .rollback
        }
      }
    } catch {
      switch StorageFailure(error, path: target) {
      case .locked: throw .restoreRefused(.inUse(path: target))
      case .damaged: try exchange(draft, aside)
      case let failure: throw failure
      }
    }
    return aside
  }

  private func exchange(_ draft: String, _ aside: String) throws(StorageFailure) {
    try FilePlacing.move(target, to: aside)
    for suffix in ["-wal", "-shm"] where access(target + suffix, F_OK) == 0 {
      try FilePlacing.move(target + suffix, to: aside + suffix)
    }
    try FilePlacing.place(draft, at: target, replacing: .anything)
  }

  private func freePath() -> String {
    var count = 1
    while access("\(target).before-restore-\(count)", F_OK) == 0 { count += 1 }
    return "\(target).before-restore-\(count)"
  }
}
