import Terms

/// Amounts of money as people write them.
package enum Money {
  /// Euro cents from `56000`, `€ 56.000`, `1.234,50` or `1234.5`; nil when it is no amount.
  package static func cents(_ text: String) -> Int? {
    var digits = text.filter { !$0.isWhitespace && $0 != "€" }
    if digits.hasPrefix("EUR") { digits.removeFirst(3) }
    if digits.hasSuffix(",-") { digits.removeLast(2) }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let last = parts.last, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) })
    else { return nil }
    var separators = digits.filter { !$0.isDigit }
    let hasCents = parts.count > 1 && last.count <= 2
    let decimal = hasCents ? separators.removeLast() : nil
    let whole = hasCents ? parts.dropLast() : parts[...]
    guard Set(separators).count <= 1, decimal.map({ !separators.contains($0) }) ?? true,
      whole.dropFirst().allSatisfy({ $0.count == 3 }), let euros = Int(whole.joined()),
      euros <= Limits.cents / 100
    else { return nil }
    guard hasCents, let cents = Int(last) else { return euros * 100 }
    return euros * 100 + (last.count == 1 ? cents * 10 : cents)
  }
}

extension Money {
  /// Euro cents as `cents` reads them back: `56000`, `1234.50`.
  package static func plain(_ cents: Int) -> String {
    let rest = cents % 100
    return rest == 0 ? "\(cents / 100)" : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension CalendarDate {
  /// A date as people write it: `2026-03-04`, `4-3-2026`, `vandaag`, `today`, `+6w`.
  package init?(entered text: String, on today: CalendarDate) {
    let text = text.trimmed.lowercased()
    if let date = CalendarDate(iso: text) {
      self = date
    } else if ["today", "vandaag"].contains(text) {
      self = today
    } else if ["tomorrow", "morgen"].contains(text) {
      self = today.adding(days: 1)
    } else if text.hasPrefix("+"), let length = TermLength(String(text.dropFirst())),
      let date = today.adding(length)
    {
      self = date
    } else {
      let parts = text.split(whereSeparator: { "-/.".contains($0) }).map { Int($0) }
      guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
        year >= 1900, let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      self = date
    }
  }

  private func adding(_ length: TermLength) -> CalendarDate? {
    switch length.unit {
    case .days: adding(days: length.count)
    case .weeks: adding(days: 7 * length.count)
    case .months: adding(months: length.count)
    case .years: adding(years: length.count)
    case .workingDays: nil
    }
  }
}
