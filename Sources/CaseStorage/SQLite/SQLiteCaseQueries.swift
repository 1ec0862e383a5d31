import ChallengeCore
import Foundation
import GRDB
import Terms

extension SQLiteCaseStore {
  package func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after cursor: String?
  ) throws(StorageFailure) -> CasePage {
    let size = min(max(1, limit), StorageLimits.pageSize)
    var condition = CaseCondition(filter, order)
    if let cursor { condition.add(after: try CaseCursor(cursor, for: order)) }
    return try reading { database in
      let rows = try database.rows(
        condition.query(SQLiteCaseModels.columns), condition.allArguments + [size + 1])
      var page: [(row: CaseRow, nearness: Int)] = []
      while let row = try rows.next() {
        page.append((try SQLiteCaseModels.caseRow(row), row["nearness"]))
      }
      guard page.count > size else { return CasePage(rows: page.map(\.row), next: nil) }
      page.removeLast()
      let next = page.last.map { CaseCursor($0.row, order, nearness: $0.nearness).text }
      return CasePage(rows: page.map(\.row), next: next)
    }
  }

  package func count(_ filter: CaseFilter, upTo cap: Int?) throws(StorageFailure) -> CaseCount {
    let condition = CaseCondition(filter, .harm)
    return try reading { database in
      guard let cap else {
        let number = try database.number(
          "SELECT count(*) FROM case_row \(condition.sql)", condition.arguments)
        return CaseCount(number: number ?? 0, isCapped: false)
      }
      let found = try database.number(
        "SELECT count(*) FROM (SELECT 1 FROM case_row \(condition.sql) LIMIT ?)",
        condition.arguments + [cap + 1])
      return CaseCount(number: min(found ?? 0, cap), isCapped: found ?? 0 > cap)
    }
  }

  package func attention(
    _ filter: CaseFilter, on date: CalendarDate, _ times: AttentionTimes
  ) throws(StorageFailure) -> [Attention: Int] {
    let condition = CaseCondition(filter, .harm)
    let group = AttentionSQL(on: date, times)
    return try reading { database in
      let rows = try database.rows(
        "SELECT \(group.sql) AS g, count(*) FROM case_row \(condition.sql) GROUP BY g",
        group.arguments + condition.arguments)
      var counts: [Attention: Int] = [:]
      while let row = try rows.next() {
        if let attention = Attention(rawValue: row[0]) { counts[attention] = row[1] }
      }
      return counts
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
