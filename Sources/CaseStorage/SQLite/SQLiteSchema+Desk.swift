import GRDB

extension SQLiteSchema {
  /// What the desk asks for: groups of urgency, orders, figures, the calendar, and what somebody
  /// keeps for himself.
  ///
  /// A column of before is filled when the rows are made anew; until then it says that nothing is
  /// due. An order is that of an index, so that a page costs the same in every database.
  @Sendable static func addDesk(_ database: Database) throws {
    try database.execute(sql: columns + indexes + tables)
    try database.execute(
      sql: "INSERT OR IGNORE INTO remake SELECT 7 WHERE EXISTS (SELECT 1 FROM case_row)")
  }

  /// What is asked without being owed, and from when, nil for all else; and what is owed in cases
  /// that have ended.
  @Sendable static func addAsked(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE calendar_row ADD COLUMN asked_from TEXT;
        CREATE INDEX calendar_asked ON calendar_row (asked_from, until, day, case_id)
          WHERE asked_from IS NOT NULL;
        CREATE INDEX case_ended_owed ON case_row (owed_by) WHERE ended = 1;
        CREATE INDEX case_ended_due ON case_row (our_due) WHERE ended = 1;
        INSERT OR IGNORE INTO remake SELECT 8 WHERE EXISTS (SELECT 1 FROM case_row);
        """)
  }

  private static let columns = """
    ALTER TABLE case_row ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_row ADD COLUMN phase_place INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_row ADD COLUMN our_due TEXT NOT NULL DEFAULT '~';
    ALTER TABLE case_row ADD COLUMN their_due TEXT NOT NULL DEFAULT '~';
    ALTER TABLE case_row ADD COLUMN our_move INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_row ADD COLUMN their_move INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_row ADD COLUMN waiting_since TEXT NOT NULL DEFAULT '~';
    ALTER TABLE case_row ADD COLUMN contact TEXT;
    ALTER TABLE case_row ADD COLUMN ended_on TEXT;
    ALTER TABLE case_row ADD COLUMN owed_by TEXT NOT NULL DEFAULT '~';

    """

  private static let indexes = """
    DROP INDEX case_order;
    CREATE INDEX case_order ON case_row (rank, due_key, number, ended, phase);
    CREATE INDEX case_open ON case_row (
      rank, due_key, number, our_due, their_due, stuck_from, our_move, their_move, waiting_since,
      phase, contact) WHERE ended = 0;
    CREATE INDEX case_title ON case_row (title_key, number, ended, phase);
    CREATE INDEX case_phase_order ON case_row (phase_place, number, ended);
    CREATE INDEX case_opened ON case_row (opened, number, ended, phase);
    CREATE INDEX case_changed ON case_row (updated, number, ended, phase);
    CREATE INDEX case_due ON case_row (due_key, number, ended, phase);
    CREATE INDEX case_number ON case_row (number, ended, phase);
    CREATE INDEX case_contact ON case_row (contact) WHERE contact IS NOT NULL;
    CREATE INDEX case_counted ON case_row (
      opened, ended_on, ended, phase, state, outcome, owed_by);

    """

  /// `case_key`: words by which cases are chosen and counted; `key` is the word folded.
  private static let tables = """
    CREATE TABLE case_key (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      case_id INTEGER NOT NULL REFERENCES case_row (id),
      value TEXT NOT NULL,
      PRIMARY KEY (kind, key, case_id, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_key_of_case ON case_key (case_id);

    CREATE TABLE case_phase (
      case_id INTEGER NOT NULL REFERENCES case_row (id),
      place INTEGER NOT NULL,
      phase TEXT NOT NULL,
      days INTEGER NOT NULL,
      left_on TEXT,
      since TEXT,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_phase_days ON case_phase (phase, days, left_on, since);

    CREATE TABLE calendar_row (
      case_id INTEGER NOT NULL REFERENCES case_row (id),
      place INTEGER NOT NULL,
      day TEXT NOT NULL,
      side TEXT NOT NULL,
      moment INTEGER NOT NULL,
      until TEXT NOT NULL,
      subject TEXT NOT NULL,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX calendar_day ON calendar_row (day, case_id, moment, until);

    CREATE VIRTUAL TABLE title_search USING fts5 (title, tokenize = 'trigram');

    -- What somebody keeps for himself: no part of the journal, and no read model.
    CREATE TABLE drawer (
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      number TEXT,
      format INTEGER NOT NULL,
      kept TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (person, kind, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drawer_of_case ON drawer (number) WHERE number IS NOT NULL;

    """
}
