import ChallengeCore
import GRDB
import Terms

extension CaseCursor {
  init(_ row: CaseRow, _ order: CaseOrder, nearness: Int) {
    let number = row.number.text
    let due = row.nextDue?.iso ?? Self.nothingDue
    func column(_ value: String) -> CaseCursor {
      .column(order.key, value: value, number: number)
    }
    self =
      switch order.key {
      case .harm:
        .harm(
          HarmCursor(nearness: nearness, rank: -row.attention, dueKey: due, number: number))
      case .number: column("")
      case .title: column(SearchText.folded(row.title))
      case .phase: column(String(Phase.allCases.firstIndex(of: row.phase) ?? 0))
      case .opened: column(row.openedOn.iso)
      case .changed: column(row.updatedOn.iso)
      case .due: column(due)
      }
  }
}

extension CaseOrder {
  /// The columns of an index that gives the order; the number is the last.
  var columns: [String] {
    switch key {
    case .harm: ["rank", "due_key", "number"]
    case .number: ["number"]
    case .title: ["title_key", "number"]
    case .phase: ["phase_place", "number"]
    case .opened: ["opened", "number"]
    case .changed: ["updated", "number"]
    case .due: ["due_key", "number"]
    }
  }
}

/// The group of an open case on a day as an expression in SQL: what `MoveDays.attention` says.
///
/// It names no column that the index of open cases does not have.
struct AttentionSQL {
  let sql: String
  let arguments: [Database.Argument?]

  init(on date: CalendarDate, _ times: AttentionTimes) {
    let soon = date.adding(days: times.soonDays).iso
    let long = date.adding(days: -times.waitDays).iso
    let group = { (attention: Attention) in String(attention.rawValue) }
    sql = """
      CASE WHEN our_due < ? THEN \(group(.late))
        WHEN their_due < ? THEN \(group(.otherLate))
        WHEN our_due <= ? OR their_due <= ? THEN \(group(.dueSoon))
        WHEN stuck_from <= ? THEN \(group(.stuck)) WHEN our_move = 1 THEN \(group(.ourMove))
        WHEN waiting_since <= ? THEN \(group(.waitingLong)) ELSE \(group(.theirMove)) END
      """
    arguments = [date.iso, date.iso, soon, soon, date.iso, long]
  }
}

/// What the municipality still owes in cases that have ended, as conditions in SQL.
enum AfterEndSQL {
  /// That a case has ended with a term that the municipality owes and that still runs.
  static let owed = "(ended = 1 AND owed_by < '\(CaseCursor.nothingDue)')"

  /// That a case has ended and the municipality is late on a day, by a term or by a move.
  ///
  /// Cases that have ended are most of all there are, so that they are looked up by an index
  /// of their own.
  static let isLate = """
    id IN (
      SELECT id FROM case_row INDEXED BY case_ended_owed WHERE ended = 1 AND owed_by < ?
      UNION ALL
      SELECT id FROM case_row INDEXED BY case_ended_due WHERE ended = 1 AND our_due < ?)
    """

  static func arguments(on date: CalendarDate) -> [Database.Argument?] {
    [date.iso, date.iso]
  }
}

/// A filter as a condition in SQL; whatever somebody typed is in the arguments.
///
/// The words of a search are left to ``CaseSearch``, unless every hit is to be counted.
struct CaseCondition {
  private var parts: [String] = []
  private(set) var arguments: [Database.Argument?] = []

  /// Whether every case meets it.
  var isEmpty: Bool { parts.isEmpty }
  var sql: String { isEmpty ? "1" : parts.joined(separator: " AND ") }

  init(_ filter: CaseFilter, _ database: Database, countingHits: Bool = false) throws {
    if let phases = filter.phases { add("phase", anyOf: phases.map(\.rawValue)) }
    if let states = filter.states { add("state", anyOf: Array(states)) }
    if let numbers = filter.numbers { add("number", anyOf: numbers.map(\.text)) }
    if let needsAttention = filter.needsAttention {
      parts.append(
        needsAttention
          ? "(rank < 0 OR \(AfterEndSQL.owed))" : "(rank >= 0 AND NOT \(AfterEndSQL.owed))")
    }
    if let hasEnded = filter.hasEnded { parts.append("ended = \(hasEnded ? 1 : 0)") }
    if let date = filter.dueBefore { add("due_key < ?", [date.iso]) }
    if let hasMove = filter.hasOurMove { add("our_move = ?", [hasMove]) }
    if let hasMove = filter.hasTheirMove { add("their_move = ?", [hasMove]) }
    if let contact = filter.contactPerson { add("contact = ?", [contact.text]) }
    if let area = filter.area { add(.area, area) }
    if let domain = filter.domain { add(.domain, domain) }
    if let outcome = filter.outcome { add("ended = 1 AND outcome = ?", [outcome]) }
    if let reason = filter.reason { add(.reason, reason) }
    if let reason = filter.challengerReason { add(.challengerReason, reason) }
    if let days = filter.opened { add("opened", between: days) }
    if let days = filter.ended { add("ended_on", between: days) }
    if let urgency = filter.urgency { add(urgency, hasEnded: filter.hasEnded) }
    for wanted in [filter.parts, filter.involving.map(CasePart.involving)] {
      guard let wanted else { continue }
      try add(anyOf: wanted, database)
    }
    switch filter.search.map(SearchQuery.init) {
    case .nothing: parts.append("0")
    case .words(let words) where countingHits:
      let (sql, queries) = CaseSearch.matching(words.found, filter.searchesInternal)
      add("id IN (\(sql))", queries)
    default: break
    }
  }

  private mutating func add(_ urgency: CaseFilter.Urgency, hasEnded: Bool?) {
    let groups = urgency.groups(hasEnded: hasEnded)
    var either: [(sql: String, arguments: [Database.Argument?])] = []
    let open = groups.filter { !$0.isAfterEnd }.map { String($0.rawValue) }.sorted()
    if !open.isEmpty {
      // Said apart, so that the index of open cases can be used.
      let group = AttentionSQL(on: urgency.on, urgency.times)
      either.append(
        ("(ended = 0 AND \(group.sql) IN (\(open.joined(separator: ", "))))", group.arguments))
    }
    let late = AfterEndSQL.arguments(on: urgency.on)
    if groups.contains(.lateAfterEnd) {
      either.append(("(ended = 1 AND \(AfterEndSQL.isLate))", late))
    }
    if groups.contains(.ended) {
      either.append(("(ended = 1 AND NOT \(AfterEndSQL.isLate))", late))
    }
    add(
      either.isEmpty ? "0" : "(\(either.map(\.sql).joined(separator: " OR ")))",
      either.flatMap(\.arguments))
  }

  /// Few cases with these parts are looked up, of many the list is walked.
  private mutating func add(anyOf wanted: Set<CasePart>, _ database: Database) throws {
    let (condition, words) = CaseParts.condition(anyOf: wanted)
    let most = StorageLimits.searchTogether
    let number = try database.number(
      "SELECT count(*) FROM (SELECT 1 FROM (\(CaseParts.select(anyOf: wanted))) LIMIT ?)",
      words + [most + 1])
    guard number ?? 0 > most else { return add("id \(condition)", words) }
    add("EXISTS (\(CaseParts.select(anyOf: wanted)) AND case_id = case_row.id)", words)
  }

  private mutating func add(_ kind: SQLiteFigureModels.Kind, _ word: String) {
    add(
      "id IN (SELECT case_id FROM case_key WHERE kind = ? AND key = ?)",
      [kind.rawValue, SQLiteFigureModels.key(word)])
  }

  private mutating func add(_ column: String, anyOf texts: [String]) {
    add("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))", texts.sorted())
  }

  private mutating func add(_ column: String, between days: ClosedRange<CalendarDate>) {
    add("\(column) BETWEEN ? AND ?", [days.lowerBound.iso, days.upperBound.iso])
  }

  mutating func add(_ part: String, _ arguments: [Database.Argument?]) {
    parts.append(part)
    self.arguments += arguments
  }
}

extension CaseFilter {
  /// The index by which a page is read where SQLite would choose a worse one: that of the open
  /// cases knows every day by which urgency is judged, so that no row is fetched in vain.
  func index(for order: CaseOrder) -> String {
    let isNarrow =
      [parts, involving.map(CasePart.involving)].contains { $0 != nil }
      || numbers != nil || contactPerson != nil
    guard let groups = urgency?.groups(hasEnded: hasEnded), !groups.isEmpty,
      !groups.contains(where: \.isAfterEnd), order.key == .harm, !isNarrow
    else {
      return ""
    }
    return "INDEXED BY case_open"
  }
}

extension CaseOrder {
  /// The columns in order; where no index is to give it, the first one is made an expression.
  func terms(byIndex: Bool = true) -> String {
    let terms = columns.map { isDescending ? "\($0) DESC" : $0 }.joined(separator: ", ")
    return byIndex ? terms : "+" + terms
  }

  /// What comes after a place in the order, as a condition.
  func following(_ cursor: CaseCursor) -> (sql: String, arguments: [Database.Argument?]) {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "(\(columns.joined(separator: ", "))) \(isDescending ? "<" : ">") (\(marks))"
    switch cursor {
    case .harm(let cursor): return (sql, [cursor.rank, cursor.dueKey, cursor.number])
    case .column(.number, _, let number): return (sql, [number])
    case .column(.phase, let value, let number): return (sql, [Int(value), number])
    case .column(_, let value, let number): return (sql, [value, number])
    }
  }
}
