import ChallengeCore
import GRDB

/// What somebody keeps for himself in the database: no part of the journal.
enum SQLiteDrawer {
  static func remove(of person: PersonID, _ database: Database) throws {
    try database.run("DELETE FROM drawer WHERE person = ?", [person.text])
  }

  static func remove(about number: CaseNumber, _ database: Database) throws {
    try database.run("DELETE FROM drawer WHERE number = ?", [number.text])
  }
}

extension SQLiteCaseStore {
  package func drawer(
    of person: PersonID, _ kind: DrawerKind
  ) throws(StorageFailure) -> [DrawerItem] {
    try reading { database in
      let rows = try database.rows(
        """
        SELECT name, number, format, kept, text FROM drawer
        WHERE person = ? AND kind = ? ORDER BY name
        """, [person.text, kind.rawValue])
      var items: [DrawerItem] = []
      while let row = try rows.next() {
        items.append(
          DrawerItem(
            kind: kind, name: row[0], number: (row[1] as String?).map(CaseNumber.init),
            format: row[2], kept: row[3], text: row[4]))
      }
      return items
    }
  }

  package func keep(_ item: DrawerItem, for person: PersonID) throws(StorageFailure) {
    try item.checkSize()
    try writing { database in
      let others = try database.number(
        "SELECT count(*) FROM drawer WHERE person = ? AND NOT (kind = ? AND name = ?)",
        [person.text, item.kind.rawValue, item.name])
      guard others ?? 0 < StorageLimits.drawerItems else {
        throw StorageFailure.tooMany(limit: StorageLimits.drawerItems)
      }
      try database.run(
        """
        INSERT OR REPLACE INTO drawer (person, kind, name, number, format, kept, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          person.text, item.kind.rawValue, item.name, item.number?.text, item.format, item.kept,
          item.text,
        ])
    }
  }

  package func discard(
    _ kind: DrawerKind, _ name: String, of person: PersonID
  ) throws(StorageFailure) {
    try writing {
      try $0.run(
        "DELETE FROM drawer WHERE person = ? AND kind = ? AND name = ?",
        [person.text, kind.rawValue, name])
    }
  }
}
