import ChallengeCore
import GRDB
import Terms

extension SQLiteCaseStore {
  package func figures(_ query: FigureQuery) throws(StorageFailure) -> PortfolioCounts {
    try readingAtOnce { database in
      let counting = PortfolioCounting(query, database)
      var counts = PortfolioCounts()
      try counting.countRows(&counts)
      try counting.countMonths(&counts)
      counts.areas = try counting.words(.area)
      counts.domains = try counting.words(.domain)
      counts.reasons = try counting.words(.reason, ofEnded: true)
      counts.challengerReasons = try counting.words(.challengerReason, ofEnded: true)
      counts.phases = try counting.phases()
      return counts
    }
  }
}

/// Counts the cases of one question.
private struct PortfolioCounting {
  let database: Database
  private let from: String
  private let until: String
  private let on: String
  private let condition: String
  private let arguments: [Database.Argument?]

  init(_ query: FigureQuery, _ database: Database) {
    self.database = database
    from = query.days.lowerBound.iso
    until = query.days.upperBound.iso
    on = query.on.iso
    var condition = "c.opened <= ? AND (c.ended_on IS NULL OR c.ended_on >= ?)"
    var arguments: [Database.Argument?] = [until, from]
    if let parts = query.parts {
      let (sql, words) = CaseParts.condition(anyOf: parts)
      condition += " AND c.id \(sql)"
      arguments += words
    }
    self.condition = condition
    self.arguments = arguments
  }

  /// Whether a case has ended by the last day, as an expression with one argument.
  private static let isEnded = "(c.ended_on IS NOT NULL AND c.ended_on <= ?)"

  func countRows(_ counts: inout PortfolioCounts) throws {
    let rows = try database.rows(
      """
      SELECT \(Self.isEnded) AS e, c.phase, c.state, c.outcome, c.owed_by < ? AS l, count(*)
      FROM case_row c WHERE \(condition) GROUP BY e, c.phase, c.state, c.outcome, l
      """, [until, on] + arguments)
    while let row = try rows.next() {
      let (hasEnded, number): (Bool, Int) = (row[0], row[5])
      counts.cases += number
      if row[4] { counts.late += number }
      if hasEnded {
        counts.outcomes[row[3] as String?, default: 0] += number
      } else {
        counts.running += number
        if let phase = Phase(rawValue: row[1]) { counts.openPerPhase[phase, default: 0] += number }
        counts.openPerState[row[2], default: 0] += number
      }
    }
  }

  func countMonths(_ counts: inout PortfolioCounts) throws {
    counts.opened = try months("opened")
    counts.ended = try months("ended_on")
  }

  private func months(_ column: String) throws -> [YearMonth: Int] {
    let rows = try database.rows(
      """
      SELECT substr(c.\(column), 1, 7) AS m, count(*) FROM case_row c
      WHERE \(condition) AND c.\(column) BETWEEN ? AND ? GROUP BY m
      """, arguments + [from, until])
    var months: [YearMonth: Int] = [:]
    while let row = try rows.next() {
      guard let first = CalendarDate(iso: "\(row[0] as String)-01") else { continue }
      months[YearMonth(first)] = row[1]
    }
    return months
  }

  /// How many cases have each word, and how many have none.
  func words(
    _ kind: SQLiteFigureModels.Kind, ofEnded: Bool = false
  ) throws -> [String?: Int] {
    let ended: [Database.Argument?] = ofEnded ? [until] : []
    let rows = try database.rows(
      """
      SELECT k.value, count(*) FROM case_row c
      LEFT JOIN case_key k ON k.case_id = c.id AND k.kind = ?
      WHERE \(condition)\(ofEnded ? " AND \(Self.isEnded)" : "") GROUP BY k.value
      """, [kind.rawValue] + arguments + ended)
    var words: [String?: Int] = [:]
    while let row = try rows.next() { words[row[0] as String?] = row[1] }
    return words
  }

  func phases() throws -> [PortfolioCounts.PhaseDays] {
    let rows = try database.rows(
      """
      SELECT p.phase, p.days, count(*) FROM case_phase p JOIN case_row c ON c.id = p.case_id
      WHERE p.since IS NULL AND p.left_on BETWEEN ? AND ? AND \(condition)
      GROUP BY p.phase, p.days ORDER BY p.phase, p.days
      """, [from, until] + arguments)
    var counts: [Phase: [(days: Int, cases: Int)]] = [:]
    while let row = try rows.next() {
      guard let phase = Phase(rawValue: row[0]) else { continue }
      counts[phase, default: []].append((row[1], row[2]))
    }
    return Phase.allCases.compactMap { PortfolioCounts.PhaseDays($0, counts[$0] ?? []) }
  }
}
