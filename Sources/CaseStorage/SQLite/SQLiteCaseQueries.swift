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
    let sql = """
      SELECT \(SQLiteCaseModels.columns) FROM case_row \(condition.sql)
      ORDER BY rank, due_key, number LIMIT ?
      """
    return try reading { database in
      let rows = try database.rows(sql, condition.arguments + [size + 1])
      var page: [CaseRow] = []
      while let row = try rows.next() { page.append(try SQLiteCaseModels.caseRow(row)) }
      guard page.count > size else { return CasePage(rows: page, next: nil) }
      page.removeLast()
      return CasePage(rows: page, next: page.last.map(CaseCursor.init)?.text)
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
  fileprivate init(_ row: CaseRow) {
    self.init(
      rank: -row.attention, dueKey: row.nextDue?.iso ?? Self.nothingDue, number: row.number.text)
  }
}

/// A filter as a condition in SQL; whatever somebody typed is in the arguments.
private struct CaseCondition {
  private var parts: [String] = []
  private(set) var arguments: [Database.Argument?] = []

  var sql: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }

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
      let internally =
        "id IN (SELECT rowid FROM search WHERE search MATCH ? "
        + "UNION SELECT rowid FROM internal_search WHERE internal_search MATCH ?)"
      if filter.searchesInternal {
        parts.append(internally)
        arguments += [query, query]
      } else {
        add("id IN (SELECT rowid FROM search WHERE search MATCH ?)", query)
      }
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

  mutating func add(after cursor: CaseCursor) {
    parts.append("(rank, due_key, number) > (?, ?, ?)")
    arguments += [cursor.rank, cursor.dueKey, cursor.number]
  }

  private mutating func add(_ part: String, _ argument: some DatabaseValueConvertible) {
    parts.append(part)
    arguments.append(argument)
  }
}
