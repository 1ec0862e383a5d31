import GRDB

/// Statements that are compiled once per connection, with their arguments in order.
extension Database {
  /// What an argument can be; nil is NULL.
  typealias Argument = any DatabaseValueConvertible

  func run(_ sql: String, _ arguments: [Argument?] = []) throws {
    try bound(sql, arguments).execute()
  }

  func row(_ sql: String, _ arguments: [Argument?] = []) throws -> Row? {
    try Row.fetchOne(try bound(sql, arguments))
  }

  func rows(_ sql: String, _ arguments: [Argument?] = []) throws -> RowCursor {
    try Row.fetchCursor(try bound(sql, arguments))
  }

  func number(_ sql: String, _ arguments: [Argument?] = []) throws -> Int? {
    try Int.fetchOne(try bound(sql, arguments))
  }

  func text(_ sql: String, _ arguments: [Argument?] = []) throws -> String? {
    try String.fetchOne(try bound(sql, arguments))
  }

  /// Binds the arguments themselves: through `StatementArguments` it takes several times as long.
  private func bound(_ sql: String, _ arguments: [Argument?]) throws -> Statement {
    let statement = try cachedStatement(sql: sql)
    // Resets the statement and sets everything to NULL.
    statement.setUncheckedArguments(StatementArguments())
    for (index, argument) in arguments.enumerated() {
      guard let argument else { continue }
      let code = argument.bind(to: statement.sqliteStatement, at: CInt(index + 1))
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return statement
  }
}
