import ChallengeCore
import Foundation
import GRDB
import Terms

/// People, rules, status codes and case numbers: what the storage keeps by itself.
enum SQLiteRegisterModels {
  static func apply(_ change: RegisterChange, _ database: Database) throws {
    switch change {
    case .person(let person): try write(person, database)
    case .personEnded(let id, let date):
      guard let person = try person(id.text, database) else { return }
      try write(person.ended(on: date), database)
    case .rules(let rules, let adopted):
      try database.run(
        """
        INSERT INTO rules (hash, kind, name, text, adopted) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (hash) DO UPDATE SET kind = excluded.kind, name = excluded.name,
          text = excluded.text, adopted = ifnull(excluded.adopted, adopted)
        """,
        [rules.hash, EventCodec.storedName(rules.kind), rules.name, rules.text, adopted])
    case .statusCode(let number, let hash):
      try database.run("DELETE FROM status_code WHERE number = ?", [number.text])
      guard let hash else { return }
      try database.run(
        "INSERT OR REPLACE INTO status_code (hash, number) VALUES (?, ?)",
        [Data(hash), number.text])
    case .opened(let year, let serial):
      try database.run(
        """
        INSERT INTO case_year (year, last) VALUES (?, ?)
        ON CONFLICT (year) DO UPDATE SET last = max(last, excluded.last)
        """,
        [year, serial])
    case .catalogueTask(let task): try SQLiteCatalogue.write(task, database)
    case .catalogueTaskEnded(let id, let date):
      try SQLiteCatalogue.end(id, on: date, database)
    }
  }

  private static func write(_ person: Person, _ database: Database) throws {
    let members = EventCodec.json(person).compactMapValues { $0 }
    try database.run(
      "INSERT OR REPLACE INTO person (id, body) VALUES (?, ?)",
      [person.id.text, JSONValue.object(members).text])
  }

  static func person(_ id: String, _ database: Database) throws -> Person? {
    try database.row("SELECT id, body FROM person WHERE id = ?", [id]).map(person)
  }

  static func person(_ row: Row) throws -> Person {
    do {
      let body = try JSONValue(parsing: row[1])
      return try PayloadReader(type: "person", body).person()
    } catch {
      throw StorageFailure.unreadableRow("person", row[0])
    }
  }

  static func rules(_ row: Row) throws -> RegisterEvent.RulesAdopted {
    guard let kind = EventCodec.rulesKinds[row[1]] else {
      throw StorageFailure.unreadableRow("rules", row[0])
    }
    return RegisterEvent.RulesAdopted(kind: kind, name: row[2], hash: row[0], text: row[3])
  }

  /// Empties the tables; the outbox is no read model and stays.
  static func clear(_ database: Database) throws {
    for table in ["person", "rules", "status_code", "case_year", "catalogue_task"] {
      try database.run("DELETE FROM \(table)", [])
    }
  }

  /// The tables as they are.
  static func model(_ database: Database) throws -> RegisterModel {
    var model = RegisterModel()
    let people = try database.rows("SELECT id, body FROM person", [])
    while let row = try people.next() { model.apply(.person(try person(row))) }
    let rules = try database.rows("SELECT hash, kind, name, text, adopted FROM rules", [])
    while let row = try rules.next() {
      model.apply(.rules(try Self.rules(row), adopted: row[4]))
    }
    let codes = try database.rows("SELECT hash, number FROM status_code", [])
    while let row = try codes.next() {
      let hash: Data = row[0]
      model.apply(.statusCode(CaseNumber(row[1]), hash: Array(hash)))
    }
    let years = try database.rows("SELECT year, last FROM case_year", [])
    while let row = try years.next() { model.apply(.opened(year: row[0], serial: row[1])) }
    for task in try SQLiteCatalogue.all(database) { model.apply(.catalogueTask(task)) }
    return model
  }
}

extension StorageFailure {
  /// A row of a read model that cannot be read; the store puts in its path.
  static func unreadableRow(_ table: String, _ key: String) -> StorageFailure {
    .damaged(path: "", .readModel(table: table, key: key))
  }
}

extension SQLiteCaseStore {
  package func person(_ id: PersonID) throws(StorageFailure) -> Person? {
    try reading { try SQLiteRegisterModels.person(id.text, $0) }
  }

  package func people() throws(StorageFailure) -> [Person] {
    try reading { database in
      let rows = try database.rows("SELECT id, body FROM person ORDER BY id", [])
      var people: [Person] = []
      while let row = try rows.next() { people.append(try SQLiteRegisterModels.person(row)) }
      return people
    }
  }

  package func rules(hash: String) throws(StorageFailure) -> RegisterEvent.RulesAdopted? {
    try reading {
      try $0.row("SELECT hash, kind, name, text FROM rules WHERE hash = ?", [hash])
        .map(SQLiteRegisterModels.rules)
    }
  }

  package func rulesInForce(
    _ kind: RegisterEvent.RulesAdopted.Kind
  ) throws(StorageFailure) -> RegisterEvent.RulesAdopted? {
    try reading {
      try $0.row(
        """
        SELECT hash, kind, name, text FROM rules WHERE kind = ? AND adopted IS NOT NULL
        ORDER BY adopted DESC LIMIT 1
        """,
        [EventCodec.storedName(kind)]
      ).map(SQLiteRegisterModels.rules)
    }
  }

  package func caseOfStatusCode(hash: [UInt8]) throws(StorageFailure) -> CaseNumber? {
    try reading {
      try $0.row("SELECT number FROM status_code WHERE hash = ?", [Data(hash)])
        .map { CaseNumber($0[0]) }
    }
  }

  package func nextCaseNumber(year: Int) throws(StorageFailure) -> CaseNumber {
    try reading {
      let last = try $0.number("SELECT last FROM case_year WHERE year = ?", [year]) ?? 0
      return CaseNumber(year: year, serial: last + 1)
    }
  }
}
