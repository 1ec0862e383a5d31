import Terms

extension CatalogueTask {
  /// The last day on which notice can be given so that the contract stops at its end.
  ///
  /// Nil when end or notice period is not known, or when the period is not written as a number and
  /// a unit: `3 maanden`, `6 weeks`, `3m`. Nobody guesses what else was meant.
  ///
  /// > Source: tips 3 and 8; R-04 (a contract that runs out gives room for a challenge).
  package var noticeDay: CalendarDate? {
    guard let contractEnd, let period = noticePeriod.flatMap(Self.length) else { return nil }
    return switch period.unit {
    case .days: contractEnd.adding(days: -period.count)
    case .weeks: contractEnd.adding(days: -7 * period.count)
    case .months: contractEnd.adding(months: -period.count)
    case .years: contractEnd.adding(years: -period.count)
    case .workingDays: nil
    }
  }

  private static func length(_ text: String) -> TermLength? {
    let text = text.trimmed.lowercased()
    if let length = TermLength(text) { return length }
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let count = Int(parts[0]), let unit = units[String(parts[1])] else {
      return nil
    }
    return TermLength(count: count, unit: unit)
  }

  private static let units: [String: TermLength.Unit] = [
    "dag": .days, "dagen": .days, "day": .days, "days": .days,
    "week": .weeks, "weken": .weeks, "weeks": .weeks,
    "maand": .months, "maanden": .months, "month": .months, "months": .months,
    "jaar": .years, "jaren": .years, "year": .years, "years": .years,
  ]
}
