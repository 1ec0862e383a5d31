import GRDB
import Glibc

/// A database file of plain tables for other programs; it holds no journal.
///
/// Written row by row beside its place and put there whole by ``finish()``: a reader sees all of it or
/// nothing. What is given up leaves nothing behind.
package final class TableFile {
  package struct Column: Hashable, Sendable {
    package let name: String
    /// The type as the file declares it: `TEXT`, `INTEGER`, `TIMESTAMP`.
    package let type: String
    package let isKey: Bool
    /// The table and the column that its values stand in, when they are those of another table.
    package let reference: Reference?

    package struct Reference: Hashable, Sendable {
      package let table: String
      package let column: String

      package init(table: String, column: String) {
        self.table = table
        self.column = column
      }
    }

    package init(_ name: String, _ type: String, isKey: Bool = false, reference: Reference? = nil) {
      self.name = name
      self.type = type
      self.isKey = isKey
      self.reference = reference
    }
  }

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case empty
  }

  private let path: String
  private let draft: String
  private let queue: DatabaseQueue
  private var isFinished = false

  /// Begins a file that will take the place of whatever stands under this name.
  package init(path: String) throws(StorageFailure) {
    self.path = path
    draft = "\(path).new-\(UInt64.random(in: 0...(.max)))"
    var configuration = Configuration()
    // One transaction from the beginning to the end.
    configuration.allowsUnsafeTransactions = true
    do {
      queue = try DatabaseQueue(path: draft, configuration: configuration)
      try queue.inDatabase { database in
        // A draft that is not finished is thrown away: there is nothing to go back to.
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        try database.execute(sql: "BEGIN")
      }
    } catch {
      throw StorageFailure(error, path: path)
    }
  }

  deinit {
    if !isFinished { giveUp() }
  }

  package func create(_ table: String, _ columns: [Column]) throws(StorageFailure) {
    var parts = columns.map { "\(quoted($0.name)) \($0.type)" }
    let keys = columns.filter(\.isKey).map { quoted($0.name) }
    if !keys.isEmpty { parts.append("PRIMARY KEY (\(keys.joined(separator: ", ")))") }
    for column in columns {
      guard let other = column.reference else { continue }
      parts.append(
        "FOREIGN KEY (\(quoted(column.name))) REFERENCES \(quoted(other.table))"
          + "(\(quoted(other.column)))")
    }
    try run("CREATE TABLE \(quoted(table)) (\(parts.joined(separator: ", ")))", [])
  }

  /// Adds a row; a value for each column, in their order.
  package func insert(into table: String, _ cells: [Cell]) throws(StorageFailure) {
    let places = cells.map { _ in "?" }.joined(separator: ", ")
    try run("INSERT INTO \(quoted(table)) VALUES (\(places))", cells)
  }

  /// Puts the file under its name, after its contents have reached the disk.
  package func finish() throws(StorageFailure) {
    do {
      try queue.inDatabase { try $0.execute(sql: "COMMIT") }
      try queue.close()
    } catch {
      giveUp()
      throw StorageFailure(error, path: path)
    }
    do throws(StorageFailure) {
      try FilePlacing.place(draft, at: path, replacing: .anything)
    } catch {
      giveUp()
      throw error
    }
    isFinished = true
  }

  private func giveUp() {
    try? queue.close()
    for suffix in ["", "-journal"] { unlink(draft + suffix) }
  }

  private func run(_ sql: String, _ cells: [Cell]) throws(StorageFailure) {
    let values = cells.map { cell -> (any DatabaseValueConvertible)? in
      switch cell {
      case .text(let text): text
      case .number(let number): number
      case .empty: nil
      }
    }
    do {
      try queue.inDatabase { database in
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
      }
    } catch {
      throw StorageFailure(error, path: path)
    }
  }

  private func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
