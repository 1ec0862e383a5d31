import ChallengeCore
import Terms

/// Which cases to list; what is nil does not count.
package struct CaseFilter: Hashable, Sendable {
  package var phase: Phase?
  package var state: String?
  /// True: only cases with an attention above zero; false: only those without.
  package var needsAttention: Bool?
  /// Words as somebody typed them; each must occur, the last may be a beginning.
  package var search: String?
  package var hasEnded: Bool?
  /// Only cases of which something is due before this day.
  package var dueBefore: CalendarDate?
  /// Only cases that have one of these parts; nil for all, empty for none.
  package var parts: Set<CasePart>?
  /// Whether words are also looked for in what is internal.
  package var searchesInternal: Bool

  package init(
    phase: Phase? = nil, state: String? = nil, needsAttention: Bool? = nil, search: String? = nil,
    hasEnded: Bool? = nil, dueBefore: CalendarDate? = nil, parts: Set<CasePart>? = nil,
    searchesInternal: Bool = false
  ) {
    self.phase = phase
    self.state = state
    self.needsAttention = needsAttention
    self.search = search
    self.hasEnded = hasEnded
    self.dueBefore = dueBefore
    self.parts = parts
    self.searchesInternal = searchesInternal
  }

  package static let all = CaseFilter()
}

/// A part of a list, and where the next part begins.
package struct CasePage: Hashable, Sendable {
  package let rows: [CaseRow]
  /// What to ask the next page with; nil when this was the last.
  package let next: String?
}

/// A place in the list of cases: after the row with this key.
///
/// Order: attention, highest first; then what is due first, nothing due last; then the number.
struct CaseCursor: Hashable {
  /// The attention, negated.
  let rank: Int
  /// The date, or ``nothingDue``.
  let dueKey: String
  let number: String

  /// Sorts after every date.
  static let nothingDue = "~"

  init(rank: Int, dueKey: String, number: String) {
    self.rank = rank
    self.dueKey = dueKey
    self.number = number
  }

  init(_ text: String) throws(StorageFailure) {
    let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let rank = Int(parts[0]),
      parts[1] == Self.nothingDue || CalendarDate(iso: String(parts[1])) != nil, !parts[2].isEmpty
    else { throw .badCursor(text) }
    self.init(rank: rank, dueKey: String(parts[1]), number: String(parts[2]))
  }

  var text: String { "\(rank)_\(dueKey)_\(number)" }
}
