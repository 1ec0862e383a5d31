import GRDB

/// What still has to be done to a database, kept in it, so that a command that was cut off can be
/// finished by the next one.
enum SQLiteUpkeep: String {
  /// What was destroyed is still to be swept out of free pages and the write-ahead log.
  case sweep

  static func isPending(_ task: SQLiteUpkeep, _ database: Database) throws -> Bool {
    // A damaged file may lack the table; verification names that by itself.
    guard try database.tableExists("upkeep") else { return false }
    return try database.row("SELECT 1 FROM upkeep WHERE task = ?", [task.rawValue]) != nil
  }

  static func add(_ task: SQLiteUpkeep, _ database: Database) throws {
    try database.run("INSERT OR IGNORE INTO upkeep (task) VALUES (?)", [task.rawValue])
  }

  static func done(_ task: SQLiteUpkeep, _ database: Database) throws {
    try database.run("DELETE FROM upkeep WHERE task = ?", [task.rawValue])
  }
}
