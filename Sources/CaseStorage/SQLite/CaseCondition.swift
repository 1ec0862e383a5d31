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

/// The group of a case on a day as an expression in SQL: what `MoveDays.attention` says.
struct AttentionSQL {
  let sql: String
  let arguments: [Database.Argument?]

  init(on date: CalendarDate, _ times: AttentionTimes) {
    let soon = date.adding(days: times.soonDays).iso
    let long = date.adding(days: -times.waitDays).iso
    let group = { (attention: Attention) in String(attention.rawValue) }
    sql = """
      CASE WHEN ended = 1 THEN \(group(.ended)) WHEN our_due < ? THEN \(group(.late))
        WHEN their_due < ? THEN \(group(.otherLate))
        WHEN our_due <= ? OR their_due <= ? THEN \(group(.dueSoon))
        WHEN stuck_from <= ? THEN \(group(.stuck)) WHEN our_move = 1 THEN \(group(.ourMove))
        WHEN waiting_since <= ? THEN \(group(.waitingLong)) ELSE \(group(.theirMove)) END
      """
    arguments = [date.iso, date.iso, soon, soon, date.iso, long]
  }
}

/// A filter as a condition in SQL; whatever somebody typed is in the arguments.
struct CaseCondition {
  private let order: CaseOrder
  private var parts: [String] = []
  private(set) var arguments: [Database.Argument?] = []
  /// How near a find is to what was searched: the lower, the nearer; nil when that does not count.
  private var nearness: String?
  private var nearnessArguments: [Database.Argument?] = []
  /// Where the page begins, in the order of the list.
  private var place = ""
  private var placeArguments: [Database.Argument?] = []

  var sql: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }

  private var orderTerms: String {
    order.columns.map { order.isDescending ? "\($0) DESC" : $0 }.joined(separator: ", ")
  }

  /// The rows in order; without a search the order is that of an index.
  func query(_ columns: String) -> String {
    guard let nearness else {
      let begin = place.isEmpty ? sql : sql.isEmpty ? "WHERE \(place)" : "\(sql) AND \(place)"
      return """
        SELECT \(columns), 0 AS nearness FROM case_row \(begin) ORDER BY \(orderTerms) LIMIT ?
        """
    }
    return """
      SELECT * FROM (SELECT \(columns), \(nearness) AS nearness FROM case_row \(sql))
      \(place.isEmpty ? "" : "WHERE \(place)")
      ORDER BY nearness, \(orderTerms) LIMIT ?
      """
  }

  /// The arguments of nearness, condition and place, in that order.
  var allArguments: [Database.Argument?] { nearnessArguments + arguments + placeArguments }

  init(_ filter: CaseFilter, _ order: CaseOrder) {
    self.order = order
    if let phases = filter.phases { add("phase", anyOf: phases.map(\.rawValue)) }
    if let states = filter.states { add("state", anyOf: Array(states)) }
    if let numbers = filter.numbers { add("number", anyOf: numbers.map(\.text)) }
    if let needsAttention = filter.needsAttention {
      parts.append(needsAttention ? "rank < 0" : "rank >= 0")
    }
    if let hasEnded = filter.hasEnded { parts.append("ended = \(hasEnded ? 1 : 0)") }
    if let date = filter.dueBefore { add("due_key < ?", date.iso) }
    if let hasMove = filter.hasOurMove { add("our_move = ?", hasMove) }
    if let hasMove = filter.hasTheirMove { add("their_move = ?", hasMove) }
    if let contact = filter.contactPerson { add("contact = ?", contact.text) }
    if let area = filter.area { add(.area, area) }
    if let domain = filter.domain { add(.domain, domain) }
    if let days = filter.opened { add("opened", between: days) }
    if let days = filter.ended { add("ended_on", between: days) }
    if let urgency = filter.urgency { add(urgency) }
    add(search: filter)
    for wanted in [filter.parts, filter.involving.map(CasePart.involving)] {
      guard let wanted else { continue }
      let (condition, words) = CaseParts.condition(anyOf: wanted)
      parts.append("id \(condition)")
      arguments += words
    }
  }

  private mutating func add(search filter: CaseFilter) {
    switch filter.search.map(SearchQuery.init) {
    case nil, .everything: break
    case .nothing: parts.append("0")
    case .words(let query):
      let matching = filter.searchesInternal ? Self.matchingAnywhere : Self.matching
      let times = filter.searchesInternal ? 2 : 1
      func twice(_ query: String) -> [Database.Argument?] { Array(repeating: query, count: times) }
      parts.append("id IN \(matching)")
      arguments += twice(query.found)
      guard order.key == .harm else { return }
      nearness = """
        CASE WHEN id IN \(Self.matching) THEN 0 WHEN id IN \(Self.matching) THEN 1
          WHEN id IN \(matching) THEN 2 ELSE 3 END
        """
      nearnessArguments = [query.beginsInTitle, query.inTitle] + twice(query.begins)
    }
  }

  private mutating func add(_ urgency: CaseFilter.Urgency) {
    // Said apart, so that the index of open cases can be used.
    if !urgency.groups.contains(.ended) { parts.append("ended = 0") }
    let group = AttentionSQL(on: urgency.on, urgency.times)
    let wanted = urgency.groups.map { String($0.rawValue) }.sorted().joined(separator: ", ")
    parts.append("\(group.sql) IN (\(wanted))")
    arguments += group.arguments
  }

  private mutating func add(_ kind: SQLiteFigureModels.Kind, _ word: String) {
    parts.append("id IN (SELECT case_id FROM case_key WHERE kind = ? AND key = ?)")
    arguments += [kind.rawValue, SQLiteFigureModels.key(word)]
  }

  private mutating func add(_ column: String, anyOf texts: [String]) {
    parts.append("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))")
    arguments += texts.sorted()
  }

  private mutating func add(_ column: String, between days: ClosedRange<CalendarDate>) {
    parts.append("\(column) BETWEEN ? AND ?")
    arguments += [days.lowerBound.iso, days.upperBound.iso]
  }

  private static let matching = "(SELECT rowid FROM search WHERE search MATCH ?)"
  /// In what is internal too.
  private static let matchingAnywhere = """
    (SELECT rowid FROM search WHERE search MATCH ?
      UNION SELECT rowid FROM internal_search WHERE internal_search MATCH ?)
    """

  mutating func add(after cursor: CaseCursor) {
    let sign = order.isDescending ? "<" : ">"
    let columns = order.columns.joined(separator: ", ")
    let marks = order.columns.map { _ in "?" }.joined(separator: ", ")
    place = "(\(columns)) \(sign) (\(marks))"
    switch cursor {
    case .harm(let cursor):
      placeArguments = [cursor.rank, cursor.dueKey, cursor.number]
      guard nearness != nil else { return }
      place = "(nearness > ? OR nearness = ? AND \(place))"
      placeArguments.insert(contentsOf: [cursor.nearness, cursor.nearness], at: 0)
    case .column(.number, _, let number): placeArguments = [number]
    case .column(.phase, let value, let number): placeArguments = [Int(value), number]
    case .column(_, let value, let number): placeArguments = [value, number]
    }
  }

  private mutating func add(_ part: String, _ argument: some DatabaseValueConvertible) {
    parts.append(part)
    arguments.append(argument)
  }
}
