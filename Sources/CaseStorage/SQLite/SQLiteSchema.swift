import GRDB

/// The tables, and how older ones become these.
struct SQLiteSchema: Sendable {
  /// One version of the tables; never changed once it has been released.
  struct Version: Sendable {
    let number: Int
    let migrate: @Sendable (Database) throws -> Void
  }

  let versions: [Version]

  /// Marks the file as ours: "R2CJ" in ASCII.
  static let applicationID = 0x5232_434A

  static let current = SQLiteSchema(versions: [
    Version(number: 1, migrate: createTables),
    Version(number: 2) { try $0.execute(sql: SQLiteContents.table) },
    Version(number: 3) { try $0.execute(sql: SQLiteCatalogue.tables) },
    Version(number: 4, migrate: addRights),
    Version(number: 5, migrate: addClockDays),
    Version(number: 6, migrate: searchInsideWords),
    Version(number: 7, migrate: addDesk),
    Version(number: 8, migrate: addAsked),
  ])

  var latest: Int { versions.last?.number ?? 0 }

  func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for version in versions {
      migrator.registerMigration("v\(version.number)", foreignKeyChecks: .immediate) { database in
        try version.migrate(database)
        try database.execute(sql: "PRAGMA user_version = \(version.number)")
      }
    }
    try migrator.migrate(queue)
  }

  /// Every table, index and trigger of a database by name, with the words that made it.
  static func objects(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same of a new database.
  func objects() throws -> [String: String] {
    let queue = try DatabaseQueue()
    try migrate(queue)
    return try queue.read(Self.objects)
  }

  /// Search by three letters at a time, so that `tuin` finds `buurttuin`; and what is still to be
  /// done after a command that was cut off.
  @Sendable private static func searchInsideWords(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE search;
        CREATE VIRTUAL TABLE search USING fts5 (title, body, tokenize = 'trigram');
        ALTER TABLE case_row ADD COLUMN learning TEXT;
        CREATE TABLE upkeep (task TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        DROP TABLE internal_search;
        CREATE VIRTUAL TABLE internal_search USING fts5 (title, body, tokenize = 'trigram');
        INSERT OR IGNORE INTO remake SELECT 6 WHERE EXISTS (SELECT 1 FROM case_row);
        """)
  }

  @Sendable private static func createTables(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    for sql in [journal, caseModels, registerModels] { try database.execute(sql: sql) }
  }

  /// Who has to do with a case, words that are internal, and the key of the pseudonyms.
  @Sendable private static func addRights(_ database: Database) throws {
    try database.execute(sql: rights)
  }

  /// `remake`: read models that an older program made and that have to be made anew.
  private static let rights = """
    ALTER TABLE case_row ADD COLUMN parts TEXT NOT NULL DEFAULT '';

    CREATE VIRTUAL TABLE internal_search USING fts5 (
      number, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

    CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO secret (name, value) VALUES ('pseudonyms', randomblob(32));

    CREATE TABLE IF NOT EXISTS remake (version INTEGER PRIMARY KEY) STRICT;
    INSERT INTO remake SELECT 4 WHERE EXISTS (SELECT 1 FROM case_row);
    """

  /// The day on which the clock has something to do with a case, and on which it is stuck: '~' for
  /// never. A row from before knows neither until the case changes or the rows are made anew; the
  /// clock looks at it until then.
  @Sendable private static func addClockDays(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE case_row ADD COLUMN clock_due TEXT;
        ALTER TABLE case_row ADD COLUMN stuck_from TEXT;
        CREATE INDEX case_clock ON case_row (clock_due);
        CREATE TABLE IF NOT EXISTS remake (version INTEGER PRIMARY KEY) STRICT;
        INSERT INTO remake SELECT 5 WHERE EXISTS (SELECT 1 FROM case_row);
        """)
  }

  private static let journal = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      version INTEGER NOT NULL,
      type TEXT NOT NULL,
      effective TEXT NOT NULL,
      registered TEXT NOT NULL,
      actor TEXT NOT NULL,
      entered_by TEXT,
      system_user TEXT NOT NULL,
      commitment BLOB NOT NULL,
      previous_in_stream BLOB NOT NULL,
      stream_hash BLOB NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL,
      UNIQUE (stream, version)
    ) STRICT;

    CREATE TABLE payload (
      number INTEGER PRIMARY KEY REFERENCES entry (number),
      salt BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT;

    -- A payload may go only when this says when and why.
    CREATE TABLE destruction (
      number INTEGER PRIMARY KEY REFERENCES entry (number),
      destroyed TEXT NOT NULL,
      ground TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
    WHEN EXISTS (SELECT 1 FROM entry WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER payload_no_update BEFORE UPDATE ON payload
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER payload_no_delete BEFORE DELETE ON payload
    WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE number = OLD.number)
    BEGIN SELECT RAISE(ABORT, 'a payload is destroyed only with a destruction'); END;
    CREATE TRIGGER payload_no_replace BEFORE INSERT ON payload
    WHEN EXISTS (SELECT 1 FROM payload WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER destruction_no_update BEFORE UPDATE ON destruction
    BEGIN SELECT RAISE(ABORT, 'a destruction is final'); END;
    CREATE TRIGGER destruction_no_delete BEFORE DELETE ON destruction
    BEGIN SELECT RAISE(ABORT, 'a destruction is final'); END;
    """

  /// `rank` is the attention negated and `due_key` sorts after every date when nothing is due, so
  /// that the order of lists is that of an index.
  private static let caseModels = """
    CREATE TABLE case_row (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      phase TEXT NOT NULL,
      state TEXT NOT NULL,
      label TEXT NOT NULL,
      moves TEXT NOT NULL,
      rank INTEGER NOT NULL,
      due_key TEXT NOT NULL,
      overdue INTEGER NOT NULL,
      ended INTEGER NOT NULL,
      version INTEGER NOT NULL,
      updated TEXT NOT NULL,
      opened TEXT NOT NULL,
      outcome TEXT,
      area TEXT,
      domain TEXT
    ) STRICT;
    CREATE INDEX case_order ON case_row (rank, due_key, number);

    CREATE TABLE term_row (
      case_id INTEGER NOT NULL REFERENCES case_row (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      record TEXT,
      ends TEXT NOT NULL,
      provisional INTEGER NOT NULL,
      standing TEXT NOT NULL,
      lapse_noticed INTEGER NOT NULL,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX term_ends ON term_row (ends) WHERE standing IN ('running', 'suspended');

    CREATE VIRTUAL TABLE search USING fts5 (
      number, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    """

  private static let registerModels = """
    CREATE TABLE person (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- adopted: the entry that took it into use here last; nil when it is only kept.
    CREATE TABLE rules (
      hash TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      adopted INTEGER
    ) STRICT;

    CREATE TABLE status_code (
      hash BLOB PRIMARY KEY,
      number TEXT NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE case_year (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      stream TEXT NOT NULL,
      kind TEXT NOT NULL,
      due TEXT,
      body TEXT NOT NULL
    ) STRICT;
    """
}
