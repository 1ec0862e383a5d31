import ChallengeCore
import GRDB
import Terms

/// The words by which cases are chosen and counted, and their days in each phase.
enum SQLiteFigureModels {
  /// What a word is about.
  enum Kind: String, CaseIterable {
    case part, area, domain, reason
    case challengerReason = "challenger-reason"
  }

  /// A word as it is compared: without case and accents, with one blank between its parts.
  static func key(_ text: String) -> String {
    SearchText.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func write(_ parts: Set<CasePart>, of id: Int, _ database: Database) throws {
    try database.run("DELETE FROM case_key WHERE case_id = ? AND kind = 'part'", [id])
    for part in parts { try insert(.part, part.text, part.text, id, database) }
  }

  static func write(_ figures: FigureRows, of id: Int, _ database: Database) throws {
    try database.run("DELETE FROM case_key WHERE case_id = ? AND kind <> 'part'", [id])
    for (kind, values) in [
      (Kind.area, figures.areas), (.domain, figures.domains), (.reason, figures.reasons),
      (.challengerReason, figures.challengerReasons),
    ] {
      for value in values { try insert(kind, key(value), value, id, database) }
    }
    try database.run("DELETE FROM case_phase WHERE case_id = ?", [id])
    for (place, stay) in figures.phases.enumerated() {
      try database.run(
        """
        INSERT INTO case_phase (case_id, place, phase, days, left_on, since)
        VALUES (?, ?, ?, ?, ?, ?)
        """
      ) { binder in
        try binder.add(id)
        try binder.add(place)
        try binder.add(stay.phase.rawValue)
        try binder.add(stay.days)
        try binder.add(stay.left?.iso)
        try binder.add(stay.since?.iso)
      }
    }
  }

  private static func insert(
    _ kind: Kind, _ key: String, _ value: String, _ id: Int, _ database: Database
  ) throws {
    try database.run(
      "INSERT OR IGNORE INTO case_key (kind, key, case_id, value) VALUES (?, ?, ?, ?)"
    ) { binder in
      try binder.add(kind.rawValue)
      try binder.add(key)
      try binder.add(id)
      try binder.add(value)
    }
  }

  static func of(_ id: Int, _ database: Database) throws -> FigureRows {
    var words: [String: [String]] = [:]
    let keys = try database.rows(
      "SELECT kind, value FROM case_key WHERE case_id = ? AND kind <> 'part' ORDER BY value", [id])
    while let row = try keys.next() { words[row[0], default: []].append(row[1]) }
    func sorted(_ kind: Kind) -> [String] { (words[kind.rawValue] ?? []).sorted() }
    let stays = try database.rows(
      "SELECT phase, days, left_on, since FROM case_phase WHERE case_id = ? ORDER BY place", [id])
    var phases: [FigureRows.PhaseStay] = []
    while let row = try stays.next() {
      guard let phase = Phase(rawValue: row[0]) else {
        throw StorageFailure.unreadableRow("case_phase", String(id))
      }
      phases.append(
        FigureRows.PhaseStay(
          phase: phase, days: row[1], left: (row[2] as String?).flatMap(CalendarDate.init(iso:)),
          since: (row[3] as String?).flatMap(CalendarDate.init(iso:))))
    }
    return FigureRows(
      areas: sorted(.area), domains: sorted(.domain), reasons: sorted(.reason),
      challengerReasons: sorted(.challengerReason), phases: phases)
  }

  /// The parts of a case as they are kept for choosing.
  static func parts(of id: Int, _ database: Database) throws -> Set<CasePart> {
    let rows = try database.rows(
      "SELECT value FROM case_key WHERE case_id = ? AND kind = 'part'", [id])
    var parts: Set<CasePart> = []
    while let row = try rows.next() { if let part = CasePart(row[0]) { parts.insert(part) } }
    return parts
  }

  static func remove(_ id: Int, _ database: Database) throws {
    try database.run("DELETE FROM case_key WHERE case_id = ?", [id])
    try database.run("DELETE FROM case_phase WHERE case_id = ?", [id])
  }
}
