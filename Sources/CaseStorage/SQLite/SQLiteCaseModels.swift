import ChallengeCore
import Foundation
import GRDB
import Terms

/// Rows of cases and their terms, and the text by which they are found.
enum SQLiteCaseModels {
  static func write(_ batch: Append, _ database: Database) throws {
    guard let number = batch.caseRow?.number ?? batch.stream.caseNumber,
      batch.caseRow != nil || batch.terms != nil || batch.search != nil
        || batch.internalSearch != nil || batch.tasks != nil || batch.figures != nil
        || batch.calendar != nil
    else { return }
    let id = try batch.caseRow.map { try write($0, database) } ?? id(of: number, database)
    if let terms = batch.terms { try write(terms, of: id, database) }
    if let tasks = batch.tasks { try SQLiteCatalogue.write(tasks, of: id, database) }
    if let figures = batch.figures { try SQLiteFigureModels.write(figures, of: id, database) }
    if let calendar = batch.calendar { try SQLiteCalendar.write(calendar, of: id, database) }
    let title =
      try batch.caseRow?.title
      ?? database.text("SELECT title FROM case_row WHERE id = ?", [id]) ?? ""
    if let search = batch.search {
      try write(search, id: id, number: number, title: title, database)
    }
    if let search = batch.internalSearch {
      try writeInternal(search, id: id, number: number, title: title, database)
    }
  }

  static func write(_ model: CaseReadModel, _ database: Database) throws {
    let id = try write(model.row, database)
    try write(model.terms, of: id, database)
    try SQLiteCatalogue.write(model.tasks, of: id, database)
    try SQLiteFigureModels.write(model.figures, of: id, database)
    try SQLiteCalendar.write(model.calendar, of: id, database)
    let (number, title) = (model.row.number, model.row.title)
    try write(model.search, id: id, number: number, title: title, database)
    try writeInternal(model.internalSearch, id: id, number: number, title: title, database)
  }

  private static func id(of number: CaseNumber, _ database: Database) throws -> Int {
    let id = try database.number("SELECT id FROM case_row WHERE number = ?", [number.text])
    guard let id else { throw StorageFailure.unknownStream(.challenge(number)) }
    return id
  }

  private static func write(_ row: CaseRow, _ database: Database) throws -> Int {
    // Two statements are quicker than one INSERT … ON CONFLICT … RETURNING, which makes a table.
    let found = try database.row(
      "SELECT id, parts FROM case_row WHERE number = ?", [row.number.text])
    guard let found else {
      try database.run(insertRow) { try bind(row, &$0) }
      let id = Int(database.lastInsertedRowID)
      try SQLiteFigureModels.write(row.parts, of: id, database)
      return id
    }
    let (id, parts): (Int, String) = (found[0], found[1])
    try database.run(updateRow) { try bind(row, &$0) }
    if CaseParts.text(row.parts) != parts {
      try SQLiteFigureModels.write(row.parts, of: id, database)
    }
    return id
  }

  private static func bind(_ row: CaseRow, _ binder: inout Binder) throws {
    try binder.add(row.title)
    try binder.add(row.phase.rawValue)
    try binder.add(row.state)
    try binder.add(row.label)
    try binder.add(row.moves)
    try binder.add(-row.attention)
    try binder.add(row.nextDue?.iso ?? CaseCursor.nothingDue)
    try binder.add(row.isOverdue)
    try binder.add(row.hasEnded)
    try binder.add(row.version)
    try binder.add(row.updatedOn.iso)
    try binder.add(row.openedOn.iso)
    try binder.add(row.outcome)
    try binder.add(row.area)
    try binder.add(row.domain)
    try binder.add(CaseParts.text(row.parts))
    try binder.add(row.clock.map { $0.next?.iso ?? CaseCursor.nothingDue })
    try binder.add(row.clock.map { $0.stuckFrom?.iso ?? CaseCursor.nothingDue })
    try binder.add(row.learning)
    try binder.add(SearchText.folded(row.title))
    try binder.add(Phase.allCases.firstIndex(of: row.phase) ?? 0)
    try binder.add(row.days.ourDeadline?.iso ?? CaseCursor.nothingDue)
    try binder.add(row.days.theirDeadline?.iso ?? CaseCursor.nothingDue)
    try binder.add(row.days.hasOurMove)
    try binder.add(row.days.hasTheirMove)
    try binder.add(row.days.waitingSince?.iso ?? CaseCursor.nothingDue)
    try binder.add(row.contactPerson?.text)
    try binder.add(row.endedOn?.iso)
    try binder.add(row.owedBy?.iso ?? CaseCursor.nothingDue)
    try binder.add(row.number.text)
  }

  private static let insertRow = """
    INSERT INTO case_row (title, phase, state, label, moves, rank, due_key, overdue, ended, version,
      updated, opened, outcome, area, domain, parts, clock_due, stuck_from, learning,
      title_key, phase_place, our_due, their_due, our_move, their_move, waiting_since, contact,
      ended_on, owed_by, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static let updateRow = """
    UPDATE case_row SET title = ?, phase = ?, state = ?, label = ?, moves = ?, rank = ?,
      due_key = ?, overdue = ?, ended = ?, version = ?, updated = ?, opened = ?, outcome = ?,
      area = ?, domain = ?, parts = ?, clock_due = ?, stuck_from = ?, learning = ?,
      title_key = ?, phase_place = ?, our_due = ?, their_due = ?, our_move = ?, their_move = ?,
      waiting_since = ?, contact = ?, ended_on = ?, owed_by = ?
    WHERE number = ?
    """

  private static func write(_ terms: [TermRow], of id: Int, _ database: Database) throws {
    try database.run("DELETE FROM term_row WHERE case_id = ?", [id])
    for (place, term) in terms.enumerated() {
      try database.run(insertTerm) { binder in
        try binder.add(id)
        try binder.add(place)
        try binder.add(term.name)
        try binder.add(term.record?.text)
        try binder.add(term.end.iso)
        try binder.add(term.isProvisional)
        try binder.add(EventCodec.storedName(term.standing))
        try binder.add(term.lapseNoticed)
      }
    }
  }

  private static let insertTerm = """
    INSERT INTO term_row (case_id, place, name, record, ends, provisional, standing, lapse_noticed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static func write(
    _ search: String, id: Int, number: CaseNumber, title: String, _ database: Database
  ) throws {
    let title = SearchText.indexed("\(number.text) \(title)")
    try database.run("DELETE FROM search WHERE rowid = ?", [id])
    try database.run(
      "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)",
      [id, title, SearchText.indexed(search)])
    guard try database.text("SELECT title FROM title_search WHERE rowid = ?", [id]) != title else {
      return
    }
    try database.run("DELETE FROM title_search WHERE rowid = ?", [id])
    try database.run("INSERT INTO title_search (rowid, title) VALUES (?, ?)", [id, title])
  }

  /// Nothing is kept of a case without internal words: most have none.
  private static func writeInternal(
    _ search: String, id: Int, number: CaseNumber, title: String, _ database: Database
  ) throws {
    try database.run("DELETE FROM internal_search WHERE rowid = ?", [id])
    guard !search.isEmpty else { return }
    try database.run(
      "INSERT INTO internal_search (rowid, title, body) VALUES (?, ?, ?)",
      [id, SearchText.indexed("\(number.text) \(title)"), SearchText.indexed(search)])
  }

  static let columns = """
    number, title, phase, state, label, moves, rank, due_key, overdue, ended, version, updated,
    opened, outcome, area, domain, parts, clock_due, stuck_from, learning, our_due, their_due,
    our_move, their_move, waiting_since, contact, ended_on, owed_by
    """

  static func caseRow(_ row: Row) throws -> CaseRow {
    let number: String = row[0]
    let dueKey: String = row[7]
    guard let phase = Phase(rawValue: row[2]), let updated = CalendarDate(iso: row[11]),
      let opened = CalendarDate(iso: row[12])
    else { throw StorageFailure.unreadableRow("case_row", number) }
    return CaseRow(
      number: CaseNumber(number), title: row[1], phase: phase, state: row[3], label: row[4],
      moves: row[5], attention: -(row[6] as Int), nextDue: CalendarDate(iso: dueKey),
      isOverdue: row[8], hasEnded: row[9], version: row[10], updatedOn: updated, openedOn: opened,
      outcome: row[13], area: row[14], domain: row[15], parts: CaseParts.read(row[16]),
      clock: clockDays(row[17], row[18]), learning: row[19],
      days: MoveDays(
        ourDeadline: CalendarDate(iso: row[20]), theirDeadline: CalendarDate(iso: row[21]),
        hasOurMove: row[22], hasTheirMove: row[23], waitingSince: CalendarDate(iso: row[24])),
      contactPerson: (row[25] as String?).map(PersonID.init),
      endedOn: (row[26] as String?).flatMap { CalendarDate(iso: $0) },
      owedBy: CalendarDate(iso: row[27]))
  }

  private static func clockDays(_ next: String?, _ stuckFrom: String?) -> ClockDays? {
    guard let next, let stuckFrom else { return nil }
    return ClockDays(next: CalendarDate(iso: next), stuckFrom: CalendarDate(iso: stuckFrom))
  }

  static let termColumns = """
    SELECT c.number, t.name, t.record, t.ends, t.provisional, t.standing, t.lapse_noticed
    FROM term_row t JOIN case_row c ON c.id = t.case_id
    """

  static func termRow(_ row: Row) throws -> TermRow {
    guard let end = CalendarDate(iso: row[3]), let standing = EventCodec.standings[row[5]] else {
      throw StorageFailure.unreadableRow("term_row", row[0])
    }
    return TermRow(
      number: CaseNumber(row[0]), name: row[1], record: (row[2] as String?).map(RecordID.init),
      end: end, isProvisional: row[4], standing: standing, lapseNoticed: row[6])
  }

  static func terms(
    _ database: Database, where condition: String, _ arguments: [Database.Argument?]
  ) throws -> [TermRow] {
    let rows = try database.rows("\(termColumns) \(condition)", arguments)
    var terms: [TermRow] = []
    while let row = try rows.next() { terms.append(try termRow(row)) }
    return terms
  }

  static func caseRow(_ number: CaseNumber, _ database: Database) throws -> CaseRow? {
    try database.row("SELECT \(columns) FROM case_row WHERE number = ?", [number.text])
      .map(caseRow)
  }

  /// Everything that is kept of a case, nil when nothing is.
  static func model(_ number: CaseNumber, _ database: Database) throws -> CaseReadModel? {
    guard let row = try caseRow(number, database),
      let id = try database.number("SELECT id FROM case_row WHERE number = ?", [number.text])
    else { return nil }
    // The parts stand twice: to be shown and to be chosen by.
    guard try SQLiteFigureModels.parts(of: id, database) == row.parts else {
      throw StorageFailure.unreadableRow("case_key", number.text)
    }
    let search = try database.text(
      "SELECT s.body FROM case_row c JOIN search s ON s.rowid = c.id WHERE c.number = ?",
      [number.text])
    let hidden = try database.text(
      "SELECT s.body FROM case_row c JOIN internal_search s ON s.rowid = c.id WHERE c.number = ?",
      [number.text])
    let terms = try terms(database, where: "WHERE c.number = ? ORDER BY t.place", [number.text])
    return CaseReadModel(
      row: row, terms: terms, search: search ?? "", internalSearch: hidden ?? "",
      tasks: try SQLiteCatalogue.tasks(of: number, database),
      figures: try SQLiteFigureModels.of(id, database),
      calendar: try SQLiteCalendar.of(id, database))
  }

  /// Takes a case out of lists, terms, search and status codes, with the effects still to be done.
  static func remove(_ number: CaseNumber, _ database: Database) throws {
    if let id = try database.number("SELECT id FROM case_row WHERE number = ?", [number.text]) {
      try database.run("DELETE FROM search WHERE rowid = ?", [id])
      try database.run("DELETE FROM title_search WHERE rowid = ?", [id])
      try database.run("DELETE FROM internal_search WHERE rowid = ?", [id])
      try SQLiteCatalogue.write([], of: id, database)
      try SQLiteFigureModels.remove(id, database)
      try SQLiteCalendar.write([], of: id, database)
      try database.run("DELETE FROM term_row WHERE case_id = ?", [id])
      try database.run("DELETE FROM case_row WHERE id = ?", [id])
    }
    try SQLiteDrawer.remove(about: number, database)
    try database.run("DELETE FROM status_code WHERE number = ?", [number.text])
    try database.run(
      "DELETE FROM outbox WHERE stream = ?", [StreamName.challenge(number).text])
  }

  static func clear(_ database: Database) throws {
    for table in [
      "term_row", "case_task", "case_key", "case_phase", "calendar_row", "search",
      "title_search", "internal_search", "case_row",
    ] {
      try database.run("DELETE FROM \(table)", [])
    }
  }
}

/// How the parts of a case stand in one column: a line for each, with a line break at both ends.
enum CaseParts {
  static func text(_ parts: Set<CasePart>) -> String {
    parts.isEmpty ? "" : "\n" + parts.map(\.text).sorted().joined(separator: "\n") + "\n"
  }

  static func read(_ text: String) -> Set<CasePart> {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    return Set(lines.compactMap { CasePart(String(Substring($0))) })
  }

  /// That the id of a case is that of one with one of these parts; to be put after the id.
  static func condition(
    anyOf parts: Set<CasePart>
  ) -> (sql: String, arguments: [Database.Argument?]) {
    ("IN (\(select(anyOf: parts)))", parts.map(\.text).sorted())
  }

  /// The ids of the cases with one of these parts, some more than once.
  static func select(anyOf parts: Set<CasePart>) -> String {
    let marks = parts.map { _ in "?" }.joined(separator: ", ")
    return "SELECT case_id FROM case_key WHERE kind = 'part' AND key IN (\(marks))"
  }
}

extension CasePart {
  /// The parts in which somebody has to do with a case himself.
  static func involving(_ person: PersonID) -> Set<CasePart> {
    [.party(person), .involved(person), .evaluator(person)]
  }
}
