extension Challenge {
  /// The items of the agreement set that both sides left open on purpose, oldest first.
  ///
  /// > Source: tip 6 "timmer niet dicht"; R-32, R-36.
  package var openItems: [Record] { agreementItems.filter(\.isDeliberatelyOpen) }

  /// The open items as one line each: which item, why, when to return to it, and who owns it.
  ///
  /// What a notice to the municipal government says when nobody typed it. Nil when nothing is open.
  /// Items that do not fit in a field are counted on the last line.
  package var openItemLines: String? {
    var lines: [String] = []
    var length = 0
    let items = openItems
    for (index, item) in items.enumerated() {
      let parts = ["open-reason", "return-date", "owner"].compactMap { item.text($0) }
      let line = "\(item.id.text): \(parts.joined(separator: "; "))"
      length += line.count + 1
      guard length <= Limits.prose - 20 else {
        lines.append("+ \(items.count - index)")
        break
      }
      lines.append(line)
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
