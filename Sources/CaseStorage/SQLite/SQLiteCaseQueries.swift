import ChallengeCore
import Foundation
import GRDB
import Terms

extension SQLiteCaseStore {
  package func cases(
    _ filter: CaseFilter, limit: Int, after cursor: String?
  ) throws(StorageFailure) -> CasePage {
    let size = min(max(1, limit), StorageLimits.pageSize)
    var condition = CaseCondition(filter)
    if let cursor { condition.add(after: try CaseCursor(cursor)) }
    return try reading { database in
      let rows = try database.rows(
        condition.query(SQLiteCaseModels.columns), condition.allArguments + [size + 1])
      var page: [(row: CaseRow, nearness: Int)] = []
      while let row = try rows.next() {
        page.append((try SQLiteCaseModels.caseRow(row), row["nearness"]))
      }
      guard page.count > size else { return CasePage(rows: page.map(\.row), next: nil) }
      page.removeLast()
      let next = page.last.map { CaseCursor($0.row, nearness: $0.nearness).text }
      return CasePage(rows: page.map(\.row), next: next)
    }
  }

  package func count(_ filter: CaseFilter) throws(StorageFailure) -> Int {
    let condition = CaseCondition(filter)
    return try reading {
      try $0.number("SELECT count(*) FROM case_row \(condition.sql)", condition.arguments) ?? 0
    }
  }

  package func caseRow(_ number: CaseNumber) throws(StorageFailure) -> CaseRow? {
    try reading { try SQLiteCaseModels.caseRow(number, $0) }
  }

  package func terms(endingBefore date: CalendarDate?) throws(StorageFailure) -> [TermRow] {
    try reading {
      try SQLiteCaseModels.terms(
        $0,
        where: """
          WHERE t.standing IN ('running', 'suspended') AND t.ends < ?
          ORDER BY t.ends, c.number, t.place
          """,
        [date?.iso ?? CaseCursor.nothingDue])
    }
  }

  package func casesForClock(on date: CalendarDate) throws(StorageFailure) -> [CaseNumber] {
    try reading { database in
      let rows = try database.rows(
        """
        SELECT number FROM case_row WHERE clock_due IS NULL OR clock_due <= ? ORDER BY number
        """, [date.iso])
      var numbers: [CaseNumber] = []
      while let row = try rows.next() { numbers.append(CaseNumber(row[0])) }
      return numbers
    }
  }

  package func terms(of number: CaseNumber) throws(StorageFailure) -> [TermRow] {
    try reading {
      try SQLiteCaseModels.terms($0, where: "WHERE c.number = ? ORDER BY t.place", [number.text])
    }
  }

  package func destroyedCases() throws(StorageFailure) -> [CaseNumber: Destruction] {
    try reading { database in
      let rows = try database.rows(
        """
        SELECT e.stream, d.destroyed, d.ground FROM destruction d
        JOIN entry e ON e.number = d.number WHERE e.version = 1 AND e.stream <> 'register'
        """, [])
      var destroyed: [CaseNumber: Destruction] = [:]
      while let row = try rows.next() {
        guard let number = StreamName(row[0]).caseNumber, let on = CalendarDate(iso: row[1]) else {
          continue
        }
        destroyed[number] = Destruction(on: on, ground: row[2])
      }
      return destroyed
    }
  }

  package func learning() throws(StorageFailure)
    -> [(number: CaseNumber, hasEnded: Bool, text: String)]
  {
    try reading { database in
      let rows = try database.rows(
        "SELECT number, ended, learning FROM case_row WHERE learning IS NOT NULL ORDER BY number",
        [])
      var found: [(CaseNumber, Bool, String)] = []
      while let row = try rows.next() { found.append((CaseNumber(row[0]), row[1], row[2])) }
      return found
    }
  }

  package func outbox(
    dueBy date: CalendarDate, limit: Int
  ) throws(StorageFailure) -> [OutboxEntry] {
    try reading { database in
      let rows = try database.rows(
        """
        SELECT id, stream, kind, due, body FROM outbox WHERE due IS NULL OR due <= ?
        ORDER BY id LIMIT ?
        """,
        [date.iso, max(0, limit)])
      var entries: [OutboxEntry] = []
      while let row = try rows.next() {
        let due = (row[3] as String?).flatMap { CalendarDate(iso: $0) }
        entries.append(
          OutboxEntry(
            id: row[0], stream: StreamName(row[1]),
            item: OutboxItem(kind: row[2], due: due, body: row[4])))
      }
      return entries
    }
  }

  package func settleOutbox(_ id: Int) throws(StorageFailure) {
    try writing { try $0.run("DELETE FROM outbox WHERE id = ?", [id]) }
  }
}

extension CaseCursor {
  fileprivate init(_ row: CaseRow, nearness: Int) {
    self.init(
      nearness: nearness, rank: -row.attention,
      dueKey: row.nextDue?.iso ?? Self.nothingDue, number: row.number.text)
  }
}

/// A filter as a condition in SQL; whatever somebody typed is in the arguments.
private struct CaseCondition {
  private var parts: [String] = []
  private(set) var arguments: [Database.Argument?] = []
  /// How near a find is to what was searched: the lower, the nearer; nil without a search.
  private var nearness: String?
  private var nearnessArguments: [Database.Argument?] = []
  /// Where the page begins, in the order of the list.
  private var place = ""
  private var placeArguments: [Database.Argument?] = []

  var sql: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }

  /// The rows in order; without a search the order is that of an index.
  func query(_ columns: String) -> String {
    guard let nearness else {
      let begin = place.isEmpty ? sql : sql.isEmpty ? "WHERE \(place)" : "\(sql) AND \(place)"
      return """
        SELECT \(columns), 0 AS nearness FROM case_row \(begin)
        ORDER BY rank, due_key, number LIMIT ?
        """
    }
    return """
      SELECT * FROM (SELECT \(columns), \(nearness) AS nearness FROM case_row \(sql))
      \(place.isEmpty ? "" : "WHERE \(place)")
      ORDER BY nearness, rank, due_key, number LIMIT ?
      """
  }

  /// The arguments of nearness, condition and place, in that order.
  var allArguments: [Database.Argument?] { nearnessArguments + arguments + placeArguments }

  init(_ filter: CaseFilter) {
    if let phase = filter.phase { add("phase = ?", phase.rawValue) }
    if let state = filter.state { add("state = ?", state) }
    if let needsAttention = filter.needsAttention {
      parts.append(needsAttention ? "rank < 0" : "rank >= 0")
    }
    if let hasEnded = filter.hasEnded { add("ended = ?", hasEnded) }
    if let date = filter.dueBefore { add("due_key < ?", date.iso) }
    switch filter.search.map(SearchQuery.init) {
    case nil, .everything: break
    case .nothing: parts.append("0")
    case .words(let query):
      let matching = filter.searchesInternal ? Self.matchingAnywhere : Self.matching
      let times = filter.searchesInternal ? 2 : 1
      func twice(_ query: String) -> [Database.Argument?] { Array(repeating: query, count: times) }
      parts.append("id IN \(matching)")
      arguments += twice(query.found)
      nearness = """
        CASE WHEN id IN \(Self.matching) THEN 0 WHEN id IN \(Self.matching) THEN 1
          WHEN id IN \(matching) THEN 2 ELSE 3 END
        """
      nearnessArguments = [query.beginsInTitle, query.inTitle] + twice(query.begins)
    }
    if let wanted = filter.parts { add(anyOf: wanted) }
  }

  private mutating func add(anyOf wanted: Set<CasePart>) {
    let texts = wanted.map(\.text).sorted()
    parts.append(
      texts.isEmpty
        ? "0" : "(" + texts.map { _ in "instr(parts, ?) > 0" }.joined(separator: " OR ") + ")")
    arguments += texts.map { "\n\($0)\n" }
  }

  private static let matching = "(SELECT rowid FROM search WHERE search MATCH ?)"
  /// In what is internal too.
  private static let matchingAnywhere = """
    (SELECT rowid FROM search WHERE search MATCH ?
      UNION SELECT rowid FROM internal_search WHERE internal_search MATCH ?)
    """

  mutating func add(after cursor: CaseCursor) {
    let columns = "rank, due_key, number"
    placeArguments = [cursor.rank, cursor.dueKey, cursor.number]
    if nearness == nil {
      place = "(\(columns)) > (?, ?, ?)"
    } else {
      place = "(nearness, \(columns)) > (?, ?, ?, ?)"
      placeArguments.insert(cursor.nearness, at: 0)
    }
  }

  private mutating func add(_ part: String, _ argument: some DatabaseValueConvertible) {
    parts.append(part)
    arguments.append(argument)
  }
}
