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

  /// Runs a statement of the kind that every command runs: arguments are bound one by one, without
  /// an array of boxes.
  func run(_ sql: String, _ bind: (inout Binder) throws -> Void) throws {
    let statement = try cleared(sql)
    var binder = Binder(statement)
    try bind(&binder)
    try statement.execute()
  }

  private func bound(_ sql: String, _ arguments: [Argument?]) throws -> Statement {
    let statement = try cleared(sql)
    var binder = Binder(statement)
    for argument in arguments {
      if let argument { try binder.add(argument) } else { binder.skip() }
    }
    return statement
  }

  /// The statement, reset and with NULL for everything.
  private func cleared(_ sql: String) throws -> Statement {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(StatementArguments())
    return statement
  }
}

/// Binds the arguments of a statement in order.
///
/// `StatementArguments`, the usual way, takes several times as long.
struct Binder {
  private let statement: SQLiteStatement
  private var index: CInt = 0

  init(_ statement: Statement) { self.statement = statement.sqliteStatement }

  mutating func add(_ argument: some StatementBinding) throws {
    index += 1
    let code = argument.bind(to: statement, at: index)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  mutating func add(_ argument: (some StatementBinding)?) throws {
    if let argument { try add(argument) } else { skip() }
  }

  /// Leaves NULL.
  mutating func skip() { index += 1 }
}
