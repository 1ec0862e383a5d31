import Terms

/// A place in the list of cases: after the row with this key.
enum CaseCursor: Hashable {
  /// By harm: for a search what is nearest to it; then attention, highest first; then what is due
  /// first, nothing due last; then the number.
  case harm(HarmCursor)
  /// By one column, then the number.
  case column(CaseOrder.Key, value: String, number: String)

  /// Sorts after every date.
  static let nothingDue = "~"

  /// Reads ``text`` for an order.
  init(_ text: String, for order: CaseOrder) throws(StorageFailure) {
    if order.key == .harm {
      self = .harm(try HarmCursor(text))
      return
    }
    let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == order.key.rawValue, !parts[1].isEmpty else {
      throw .badCursor(text)
    }
    self = .column(order.key, value: String(parts[2]), number: String(parts[1]))
  }

  var text: String {
    switch self {
    case .harm(let cursor): cursor.text
    case .column(let key, let value, let number): "\(key.rawValue)_\(number)_\(value)"
    }
  }
}

/// A place in the list by harm.
struct HarmCursor: Hashable {
  /// Zero when nothing was searched.
  let nearness: Int
  /// The attention, negated.
  let rank: Int
  /// The date, or ``CaseCursor/nothingDue``.
  let dueKey: String
  let number: String

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
      key == CaseCursor.nothingDue || CalendarDate(iso: key) != nil
    else { throw .badCursor(text) }
    self.init(nearness: nearness, rank: rank, dueKey: key, number: rest)
  }

  var text: String {
    (nearness == 0 ? "" : "\(nearness)_") + "\(rank)_\(dueKey)_\(number)"
  }
}
