import ChallengeCore
import Foundation
import GRDB
import Terms

extension SQLiteCaseStore {
  package func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after cursor: String?
  ) throws(StorageFailure) -> CasePage {
    let size = min(max(1, limit), StorageLimits.pageSize)
    let place = try cursor.map { text throws(StorageFailure) in try CaseCursor(text, for: order) }
    return try reading { database in
      var found: [FoundRow]
      if case .words(let words) = filter.search.map(SearchQuery.init) {
        let search = CaseSearch(words, filter, order, database, known: searched)
        found = try search.page(size + 1, after: place)
      } else {
        found = try Self.page(filter, order, size + 1, after: place, database)
      }
      guard found.count > size else { return CasePage(rows: found.map(\.row), next: nil) }
      found.removeLast()
      let next = found.last.map { CaseCursor($0.row, order, nearness: $0.nearness).text }
      return CasePage(rows: found.map(\.row), next: next)
    }
  }

  private static func page(
    _ filter: CaseFilter, _ order: CaseOrder, _ limit: Int, after place: CaseCursor?,
    _ database: Database
  ) throws -> [FoundRow] {
    var condition = try CaseCondition(filter, database)
    if let place {
      let (sql, arguments) = order.following(place)
      condition.add(sql, arguments)
    }
    let rows = try database.rows(
      """
      SELECT \(SQLiteCaseModels.columns), 0 FROM case_row \(filter.index(for: order))
      WHERE \(condition.sql)
      ORDER BY \(order.terms()) LIMIT ?
      """, condition.arguments + [limit])
    var found: [FoundRow] = []
    while let row = try rows.next() { found.append(try FoundRow(row)) }
    return found
  }

  package func count(_ filter: CaseFilter, upTo cap: Int?) throws(StorageFailure) -> CaseCount {
    try reading { database in
      guard let cap else {
        let condition = try CaseCondition(filter, database, countingHits: true)
        let number = try database.number(
          "SELECT count(*) FROM case_row WHERE \(condition.sql)", condition.arguments)
        return CaseCount(number: number ?? 0, isCapped: false)
      }
      let found: Int
      if case .words(let words) = filter.search.map(SearchQuery.init) {
        found = try CaseSearch(words, filter, .harm, database, known: searched).count(upTo: cap + 1)
      } else {
        let condition = try CaseCondition(filter, database)
        found =
          try database.number(
            "SELECT count(*) FROM (SELECT 1 FROM case_row WHERE \(condition.sql) LIMIT ?)",
            condition.arguments + [cap + 1]) ?? 0
      }
      return CaseCount(number: min(found, cap), isCapped: found > cap)
    }
  }

  package func attention(
    _ filter: CaseFilter, on date: CalendarDate, _ times: AttentionTimes
  ) throws(StorageFailure) -> [Attention: Int] {
    let group = AttentionSQL(on: date, times)
    return try readingAtOnce { database in
      let condition = try CaseCondition(filter, database, countingHits: true)
      let rows = try database.rows(
        """
        SELECT \(group.sql) AS g, count(*) FROM case_row WHERE ended = 0 AND \(condition.sql)
        GROUP BY g
        """, group.arguments + condition.arguments)
      var counts: [Attention: Int] = [:]
      while let row = try rows.next() {
        if let attention = Attention(rawValue: row[0]) { counts[attention] = row[1] }
      }
      // Nobody waits for what was not asked for: it would walk every case.
      guard filter.hasEnded != false else { return counts }
      let ended = try database.rows(
        """
        SELECT \(AfterEndSQL.isLate) AS l, count(*) FROM case_row
        WHERE ended = 1 AND \(condition.sql) GROUP BY l
        """, AfterEndSQL.arguments(on: date) + condition.arguments)
      while let row = try ended.next() { counts[row[0] ? .lateAfterEnd : .ended] = row[1] }
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
      // The few that are due are looked up and sorted; the index of numbers would walk all cases.
      let rows = try database.rows(
        """
        SELECT number FROM case_row WHERE clock_due IS NULL OR clock_due <= ? ORDER BY +number
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
