import ChallengeCore
import GRDB
import Terms

/// What falls due in cases, by day.
enum SQLiteCalendar {
  static func write(_ rows: [CalendarRow], of id: Int, _ database: Database) throws {
    try database.run("DELETE FROM calendar_row WHERE case_id = ?", [id])
    for (place, row) in rows.enumerated() {
      try database.run(
        """
        INSERT INTO calendar_row (case_id, place, day, side, moment, until, subject, asked_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
      ) { binder in
        try binder.add(id)
        try binder.add(place)
        try binder.add(row.day.iso)
        try binder.add(row.by.rawValue)
        try binder.add(row.isMoment)
        try binder.add(row.until?.iso ?? CaseCursor.nothingDue)
        try binder.add(row.subject)
        try binder.add(row.askedFrom?.iso)
      }
    }
  }

  static func of(_ id: Int, _ database: Database) throws -> [CalendarRow] {
    let rows = try database.rows(
      """
      SELECT day, side, moment, until, subject, asked_from FROM calendar_row
      WHERE case_id = ? ORDER BY place
      """, [id])
    var found: [CalendarRow] = []
    while let row = try rows.next() { found.append(try calendarRow(row)) }
    return found
  }

  /// The row in the first six columns.
  static func calendarRow(_ row: Row) throws -> CalendarRow {
    guard let day = CalendarDate(iso: row[0]), let side = Side(rawValue: row[1]) else {
      throw StorageFailure.unreadableRow("calendar_row", row[0])
    }
    return CalendarRow(
      day: day, subject: row[4], by: side, isMoment: row[2], until: CalendarDate(iso: row[3]),
      askedFrom: (row[5] as String?).flatMap(CalendarDate.init(iso:)))
  }
}

extension SQLiteCaseStore {
  package func calendar(
    _ query: CalendarQuery, limit: Int
  ) throws(StorageFailure) -> [CaseDay] {
    let condition = CalendarCondition(query)
    // Of what is asked the first days are found in the index, and only those are read.
    let chosen =
      query.onlyAsked
      ? """
      FROM (SELECT d.case_id AS i, d.place AS p FROM \(condition.table)
        WHERE \(condition.sql) ORDER BY d.day, d.case_id, d.place LIMIT ?)
      JOIN calendar_row d ON d.case_id = i AND d.place = p
      JOIN case_row c ON c.id = d.case_id
      ORDER BY d.day, c.number, d.place
      """
      : """
      FROM calendar_row d JOIN case_row c ON c.id = d.case_id
      WHERE \(condition.sql) ORDER BY d.day, c.number, d.place LIMIT ?
      """
    return try reading { database in
      let rows = try database.rows(
        """
        SELECT d.day, d.side, d.moment, d.until, d.subject, d.asked_from, c.number, c.title,
          c.parts
        \(chosen)
        """, condition.arguments + [max(0, limit)])
      var days: [CaseDay] = []
      while let row = try rows.next() {
        days.append(
          CaseDay(
            number: CaseNumber(row[6]), title: row[7], parts: CaseParts.read(row[8]),
            row: try SQLiteCalendar.calendarRow(row)))
      }
      return days
    }
  }

  package func calendarCount(_ query: CalendarQuery) throws(StorageFailure) -> Int {
    let condition = CalendarCondition(query)
    return try reading {
      try $0.number(
        "SELECT count(*) FROM \(condition.table) WHERE \(condition.sql)", condition.arguments) ?? 0
    }
  }

  package func dayCounts(_ query: CalendarQuery) throws(StorageFailure) -> [DayCount] {
    let condition = CalendarCondition(query)
    return try reading { database in
      let rows = try database.rows(
        """
        SELECT d.day, count(*), sum(d.moment = 0 AND d.day < ?) FROM \(condition.table)
        WHERE \(condition.sql) GROUP BY d.day ORDER BY d.day
        """, [query.on.iso] + condition.arguments)
      var counts: [DayCount] = []
      while let row = try rows.next() {
        guard let day = CalendarDate(iso: row[0]) else { continue }
        counts.append(DayCount(day: day, number: row[1], late: row[2]))
      }
      return counts
    }
  }
}

/// A part of the calendar as a condition in SQL.
private struct CalendarCondition {
  private(set) var sql = "d.day BETWEEN ? AND ? AND d.until >= ?"
  private(set) var arguments: [Database.Argument?]
  /// SQLite would look through every day for the few questions that are asked now.
  let table: String

  init(_ query: CalendarQuery) {
    table = "calendar_row d" + (query.onlyAsked ? " INDEXED BY calendar_asked" : "")
    arguments = [query.days.lowerBound.iso, query.days.upperBound.iso, query.on.iso]
    if query.onlyAsked {
      sql += " AND d.asked_from <= ?"
      arguments.append(query.on.iso)
    }
    for parts in [query.parts, query.involving.map(CasePart.involving)] {
      guard let parts else { continue }
      let (condition, words) = CaseParts.condition(anyOf: parts)
      sql += " AND d.case_id \(condition)"
      arguments += words
    }
  }
}
