import GRDB
import Glibc

/// Whole copies of a database, as it is at one moment, while others may write.
enum SQLiteCopy {
  /// Writes a copy to a file of its own; a reader sees all of it or nothing.
  static func write(
    _ source: DatabaseQueue, to path: String, replacing: FilePlacing.Replacing
  ) throws(StorageFailure) {
    let draft = "\(path).new-\(UInt64.random(in: 0...(.max)))"
    defer { for suffix in ["", "-journal"] { unlink(draft + suffix) } }
    do {
      try source.unsafeRead { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [draft])
      }
    } catch {
      throw StorageFailure(error, path: path)
    }
    try FilePlacing.place(draft, at: path, replacing: replacing)
  }
}
