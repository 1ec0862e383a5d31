import ChallengeCore
import GRDB
import Terms

/// The catalogue of municipal tasks, and which cases are about them.
enum SQLiteCatalogue {
  static func write(_ task: CatalogueTask, _ database: Database) throws {
    let members = EventCodec.json(task).compactMapValues { $0 }
    try database.run(
      "INSERT OR REPLACE INTO catalogue_task (id, body) VALUES (?, ?)",
      [task.id.text, JSONValue.object(members).text])
  }

  static func end(_ id: CatalogueID, on date: CalendarDate, _ database: Database) throws {
    guard var task = try task(id, database) else { return }
    task.endedOn = date
    try write(task, database)
  }

  static func task(_ id: CatalogueID, _ database: Database) throws -> CatalogueTask? {
    try database.row("SELECT id, body FROM catalogue_task WHERE id = ?", [id.text]).map(task)
  }

  static func all(_ database: Database) throws -> [CatalogueTask] {
    let rows = try database.rows("SELECT id, body FROM catalogue_task ORDER BY id", [])
    var tasks: [CatalogueTask] = []
    while let row = try rows.next() { tasks.append(try task(row)) }
    return tasks
  }

  private static func task(_ row: Row) throws -> CatalogueTask {
    do {
      return try PayloadReader(type: "catalogue-task", try JSONValue(parsing: row[1]))
        .catalogueTask()
    } catch {
      throw StorageFailure.unreadableRow("catalogue_task", row[0])
    }
  }

  // MARK: Cases

  static func write(_ tasks: [CatalogueID], of caseID: Int, _ database: Database) throws {
    try database.run("DELETE FROM case_task WHERE case_id = ?", [caseID])
    for task in tasks {
      try database.run(
        "INSERT INTO case_task (case_id, task) VALUES (?, ?)", [caseID, task.text])
    }
  }

  static func tasks(of number: CaseNumber, _ database: Database) throws -> [CatalogueID] {
    let rows = try database.rows(
      """
      SELECT t.task FROM case_task t JOIN case_row c ON c.id = t.case_id
      WHERE c.number = ? ORDER BY t.task
      """, [number.text])
    var tasks: [CatalogueID] = []
    while let row = try rows.next() { tasks.append(CatalogueID(row[0])) }
    return tasks
  }

  static let tables = """
    CREATE TABLE catalogue_task (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE case_task (
      case_id INTEGER NOT NULL REFERENCES case_row (id),
      task TEXT NOT NULL,
      PRIMARY KEY (case_id, task)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_of_task ON case_task (task);
    """
}

extension SQLiteCaseStore {
  package func catalogue() throws(StorageFailure) -> [CatalogueTask] {
    try reading { try SQLiteCatalogue.all($0) }
  }

  package func catalogueTask(_ id: CatalogueID) throws(StorageFailure) -> CatalogueTask? {
    try reading { try SQLiteCatalogue.task(id, $0) }
  }

  package func openCasesByTask() throws(StorageFailure) -> [CatalogueID: [CaseNumber]] {
    try reading { database in
      let rows = try database.rows(
        """
        SELECT t.task, c.number FROM case_task t JOIN case_row c ON c.id = t.case_id
        WHERE c.ended = 0 ORDER BY c.number
        """, [])
      var cases: [CatalogueID: [CaseNumber]] = [:]
      while let row = try rows.next() {
        cases[CatalogueID(row[0]), default: []].append(CaseNumber(row[1]))
      }
      return cases
    }
  }
}
