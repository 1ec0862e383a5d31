import ChallengeCore
import Foundation
import GRDB
import Synchronization

/// A row of a list with how near it is to what was searched.
struct FoundRow {
  let row: CaseRow
  let nearness: Int

  /// The nearness stands behind the columns of the row.
  init(_ row: Row) throws {
    self.row = try SQLiteCaseModels.caseRow(row)
    nearness = row[row.count - 1]
  }
}

/// A search for words, quick enough to be asked at every key that somebody presses.
///
/// The index is asked for a few hits more than can be put in order together. Are there no more, they
/// are all ranked. Are there more, then each hit is common, and walking the list in its order and
/// looking at the text of each case soon finds a page: by how near the hit is, one level after the
/// other. Either way every hit is reached by paging, and the nearest come first.
struct CaseSearch {
  private let words: SearchQuery.Words
  private let filter: CaseFilter
  private let order: CaseOrder
  private let database: Database
  private let known: SearchMemory
  private var isInternal: Bool { filter.searchesInternal }
  private var text: SearchedText { SearchedText(isInternal) }

  init(
    _ words: SearchQuery.Words, _ filter: CaseFilter, _ order: CaseOrder, _ database: Database,
    known: SearchMemory
  ) {
    self.words = words
    self.filter = filter
    self.order = order
    self.database = database
    self.known = known
  }

  /// How near a hit is; the lower, the nearer.
  private enum Level: Int, CaseIterable {
    case beginsInTitle, inTitle, begins, inside
  }

  // MARK: Asking

  func page(_ limit: Int, after place: CaseCursor?) throws -> [FoundRow] {
    if let ids = try few(words.found) { return try ranked(ids, limit, after: place) }
    guard order.key == .harm else {
      return try rows(.inside, among: nil, limit, after: place, text: text.anywhere(words.found))
    }
    var found: [FoundRow] = []
    var place = place
    var first = 0
    if case .harm(let cursor)? = place { first = cursor.nearness }
    for level in Level.allCases.dropFirst(max(0, first)) where found.count < limit {
      let (ids, isExact) = try few(level)
      found += try rows(
        level, among: ids, limit - found.count, after: place,
        text: isExact ? nil : only(level))
      place = nil
    }
    return found
  }

  /// Counts hits up to a number.
  func count(upTo cap: Int) throws -> Int {
    var condition = try CaseCondition(filter, database)
    if let ids = try few(words.found) {
      condition.add("id IN (SELECT value FROM json_each(?))", [Self.list(ids)])
      return try database.number(
        "SELECT count(*) FROM (SELECT 1 FROM case_row WHERE \(condition.sql) LIMIT ?)",
        condition.arguments + [cap]) ?? 0
    }
    let (sql, queries) = Self.matching(words.found, isInternal)
    guard !condition.isEmpty else {
      return try database.number(
        "SELECT count(*) FROM (SELECT 1 FROM (\(sql)) LIMIT ?)", queries + [cap]) ?? 0
    }
    return try database.number(
      """
      SELECT count(*) FROM (SELECT 1 FROM (\(sql)) h
        WHERE EXISTS (SELECT 1 FROM case_row WHERE id = h.rowid AND \(condition.sql)) LIMIT ?)
      """, queries + condition.arguments + [cap]) ?? 0
  }

  /// The rows of the index that have each phrase, in what is internal too when that may be read.
  static func matching(
    _ phrases: [String], _ isInternal: Bool
  ) -> (sql: String, arguments: [Database.Argument?]) {
    let query = SearchQuery.Words.query(phrases)
    let open = "SELECT rowid FROM search WHERE search MATCH ?"
    guard isInternal else { return (open, [query]) }
    // What is found in both is left out of the second; so hits come one by one, without a sorter.
    let hidden = """
      SELECT rowid FROM internal_search WHERE internal_search MATCH ? AND rowid NOT IN (\(open))
      """
    return ("\(open) UNION ALL \(hidden)", [query, query, query])
  }

  // MARK: Few

  /// The only cases that can be of a level, when they are few, and whether they all are.
  private func few(_ level: Level) throws -> (ids: [Int]?, isExact: Bool) {
    switch level {
    case .beginsInTitle:
      let ids = try few(inTitle: words.begins)
      return (ids, ids != nil)
    case .inTitle:
      guard let ids = try few(inTitle: words.found) else { return (nil, false) }
      let nearer = try few(inTitle: words.begins) ?? []
      return (Array(Set(ids).subtracting(nearer)), true)
    case .begins:
      guard let ids = try few(words.begins) else { return (nil, false) }
      guard let nearer = try few(inTitle: words.found) else { return (ids, false) }
      return (Array(Set(ids).subtracting(nearer)), true)
    case .inside: return (nil, false)
    }
  }

  /// The hits, when they can be put in order together.
  private func few(_ phrases: [String]) throws -> [Int]? {
    let version = try SearchMemory.Version(database)
    if phrases == words.found,
      let earlier = known.hits(within: phrases, isInternal, version: version)
    {
      return earlier.phrases == phrases ? earlier.ids : try narrowed(earlier.ids, phrases)
    }
    var ids = try ids(
      "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", SearchQuery.Words.query(phrases))
    if isInternal, ids.count <= StorageLimits.searchTogether {
      ids += try self.ids(
        "SELECT rowid FROM internal_search WHERE internal_search MATCH ? LIMIT ?",
        SearchQuery.Words.query(phrases))
      ids = Array(Set(ids))
    }
    guard ids.count <= StorageLimits.searchTogether else { return nil }
    if phrases == words.found { known.keep(ids, of: phrases, isInternal, version: version) }
    return ids
  }

  private func few(inTitle phrases: [String]) throws -> [Int]? {
    let ids = try ids(
      "SELECT rowid FROM title_search WHERE title_search MATCH ? LIMIT ?",
      SearchQuery.Words.query(phrases))
    return ids.count <= StorageLimits.searchTogether ? ids : nil
  }

  private func ids(_ sql: String, _ query: String) throws -> [Int] {
    let rows = try database.rows(sql, [query, StorageLimits.searchTogether + 1])
    var ids: [Int] = []
    while let row = try rows.next() { ids.append(row[0]) }
    return ids
  }

  /// Those of some cases that have each phrase.
  private func narrowed(_ ids: [Int], _ phrases: [String]) throws -> [Int] {
    let condition = text.anywhere(phrases)
    let rows = try database.rows(
      """
      SELECT j.value FROM json_each(?) j
      WHERE EXISTS (\(text.select("1", of: "j.value")) AND \(condition.sql))
      """, [Self.list(ids)] + condition.arguments)
    var left: [Int] = []
    while let row = try rows.next() { left.append(row[0]) }
    return left
  }

  private static func list(_ ids: [Int]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  // MARK: Rows

  /// The hits among these cases, the nearest first.
  private func ranked(_ ids: [Int], _ limit: Int, after place: CaseCursor?) throws -> [FoundRow] {
    guard order.key == .harm else {
      return try rows(.beginsInTitle, among: ids, limit, after: place, text: nil)
    }
    var first = 0
    if case .harm(let cursor)? = place { first = cursor.nearness }
    var place = place
    var rest = Set(ids)
    var found: [FoundRow] = []
    for level in Level.allCases where found.count < limit && !rest.isEmpty {
      let members = rest.intersection(try candidates(level) ?? ids)
      rest.subtract(members)
      guard level.rawValue >= first else { continue }
      found += try rows(
        level, among: Array(members), limit - found.count, after: place, text: nil)
      place = nil
    }
    return found
  }

  /// Those that are at least so near; nil for all hits.
  private func candidates(_ level: Level) throws -> [Int]? {
    switch level {
    case .beginsInTitle: try few(inTitle: words.begins)
    case .inTitle: try few(inTitle: words.found)
    case .begins: try few(words.begins)
    case .inside: nil
    }
  }

  /// Hits of one level in order.
  ///
  /// - Parameters:
  ///   - ids: the only cases that can be of this level; nil to walk the list.
  ///   - condition: what the text must be; nil when the cases are known to be of this level.
  private func rows(
    _ level: Level, among ids: [Int]?, _ limit: Int, after place: CaseCursor?,
    text wanted: SearchedText.Condition?
  ) throws -> [FoundRow] {
    if ids?.isEmpty ?? false { return [] }
    var condition = try CaseCondition(filter, database)
    if let place {
      let (sql, arguments) = order.following(place)
      condition.add(sql, arguments)
    }
    if let ids { condition.add("id IN (SELECT value FROM json_each(?))", [Self.list(ids)]) }
    if let wanted {
      condition.add(
        "EXISTS (\(text.select("1", of: "case_row.id")) AND \(wanted.sql))", wanted.arguments)
    }
    return try found(
      """
      SELECT \(SQLiteCaseModels.columns), \(level.rawValue) FROM case_row
      WHERE \(condition.sql) ORDER BY \(order.terms(byIndex: ids == nil)) LIMIT ?
      """, condition.arguments + [limit])
  }

  /// That a case is of this level and of no nearer one.
  private func only(_ level: Level) -> SearchedText.Condition {
    func without(
      _ first: SearchedText.Condition, _ others: [SearchedText.Condition]
    ) -> SearchedText.Condition {
      (
        first.sql + others.map { " AND NOT (\($0.sql))" }.joined(),
        first.arguments + others.flatMap(\.arguments)
      )
    }
    let (inTitle, begins) = (text.inTitle(words.found), text.anywhere(words.begins))
    return switch level {
    case .beginsInTitle: text.inTitle(words.begins)
    case .inTitle: without(inTitle, [text.inTitle(words.begins)])
    case .begins: without(begins, [inTitle])
    case .inside: without(text.anywhere(words.found), [inTitle, begins])
    }
  }

  private func found(_ sql: String, _ arguments: [Database.Argument?]) throws -> [FoundRow] {
    let rows = try database.rows(sql, arguments)
    var found: [FoundRow] = []
    while let row = try rows.next() { found.append(try FoundRow(row)) }
    return found
  }
}

/// The text of a case as it is searched, in SQL.
struct SearchedText {
  typealias Condition = (sql: String, arguments: [Database.Argument?])

  /// Whether what is internal belongs to it; that table holds all words of a case that has any.
  private let isInternal: Bool

  init(_ isInternal: Bool) { self.isInternal = isInternal }

  private var body: String { isInternal ? "coalesce(i.body, s.body)" : "s.body" }

  /// Something of the text of one case; conditions can follow with AND.
  func select(_ what: String, of id: String) -> String {
    let hidden = isInternal ? " LEFT JOIN internal_search i ON i.rowid = \(id)" : ""
    return "SELECT \(what) FROM search s\(hidden) WHERE s.rowid = \(id)"
  }

  func inTitle(_ phrases: [String]) -> Condition {
    (phrases.map { _ in "instr(s.title, ?) > 0" }.joined(separator: " AND "), phrases)
  }

  func anywhere(_ phrases: [String]) -> Condition {
    let each = "(instr(s.title, ?) > 0 OR instr(\(body), ?) > 0)"
    return (
      phrases.map { _ in each }.joined(separator: " AND "), phrases.flatMap { [$0, $0] }
    )
  }
}

/// The hits of the last search that were few: a longer word is looked for among them alone.
final class SearchMemory: Sendable {
  struct Hits {
    let phrases: [String]
    let isInternal: Bool
    let version: Version
    let ids: [Int]
  }

  /// What the database was when it was searched: it changes with every write, by whomever.
  struct Version: Equatable {
    private let others: Int
    private let own: Int

    init(_ database: Database) throws {
      others = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
      own = database.totalChangesCount
    }
  }

  private let last = Mutex<Hits?>(nil)

  func keep(_ ids: [Int], of phrases: [String], _ isInternal: Bool, version: Version) {
    let hits = Hits(phrases: phrases, isInternal: isInternal, version: version, ids: ids)
    last.withLock { $0 = hits }
  }

  /// Earlier hits among which every hit of these phrases is; nil when there are none of now.
  func hits(within phrases: [String], _ isInternal: Bool, version: Version) -> Hits? {
    guard let hits = last.withLock({ $0 }), hits.isInternal == isInternal,
      hits.version == version,
      hits.phrases.allSatisfy({ old in phrases.contains { $0.contains(old) } })
    else { return nil }
    return hits
  }
}
