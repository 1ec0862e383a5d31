import ChallengeCore
import Terms

/// Which cases to list; what is nil does not count.
package struct CaseFilter: Hashable, Sendable {
  package var phase: Phase?
  package var state: String?
  /// True: only cases with an attention above zero; false: only those without.
  package var needsAttention: Bool?
  /// Words as somebody typed them; each must occur, anywhere in a word from three letters on, else
  /// at its beginning. The nearest finds come first: in number or title, then elsewhere.
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
/// Order: for a search what is nearest to it; then attention, highest first; then what is due first,
/// nothing due last; then the number.
struct CaseCursor: Hashable {
  /// Zero when nothing was searched.
  let nearness: Int
  /// The attention, negated.
  let rank: Int
  /// The date, or ``nothingDue``.
  let dueKey: String
  let number: String

  /// Sorts after every date.
  static let nothingDue = "~"

  init(nearness: Int, rank: Int, dueKey: String, number: String) {
    self.nearness = nearness
    self.rank = rank
    self.dueKey = dueKey
    self.number = number
  }

  /// Reads ``text``; the nearness comes first only when it is not zero.
  init(_ text: String) throws(StorageFailure) {
    var parts = text.split(separator: "_", omittingEmptySubsequences: false)[...]
    var nearness = 0
    if parts.count > 3, let first = Int(parts[0]), Int(parts[1]) != nil {
      nearness = first
      parts.removeFirst()
    }
    let rest = parts.dropFirst(2).joined(separator: "_")
    guard parts.count >= 3, let rank = parts.first.flatMap({ Int($0) }), !rest.isEmpty,
      let key = parts.dropFirst().first.map(String.init),
      key == Self.nothingDue || CalendarDate(iso: key) != nil
    else { throw .badCursor(text) }
    self.init(nearness: nearness, rank: rank, dueKey: key, number: rest)
  }

  var text: String {
    (nearness == 0 ? "" : "\(nearness)_") + "\(rank)_\(dueKey)_\(number)"
  }
}
