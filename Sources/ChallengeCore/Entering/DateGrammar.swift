import Terms

/// Reads the words of a date into the days that they can stand for.
///
/// A part that is not of its form gives nil, so that the next form can be tried; one that is, and
/// means no day or too many, throws. One day is a date; several are the same day in other years or
/// months, of which ``choose(_:)`` takes one.
struct DateGrammar {
  typealias Words = ArraySlice<String>

  let today: CalendarDate
  let leaning: DateLeaning
  /// Whether the text itself says which way it lies.
  let isExplicit: Bool

  func days(_ words: Words, depth: Int = 0) throws(DateProblem) -> [CalendarDate]? {
    guard !words.isEmpty, depth <= 2 else { return nil }
    if let days = DateWords.named(words) { return [try shifted(today, .days, days)] }
    if let days = try written(words) { return days }
    if let days = try weekday(words) { return days }
    if let days = try ending(words) { return days }
    if let days = try away(words, depth) { return days }
    if isVague(words) { throw .whichDay }
    return nil
  }

  /// The one day of several that is meant.
  func choose(_ days: [CalendarDate]) throws(DateProblem) -> CalendarDate {
    guard let first = days.first, let last = days.last else { throw .outOfRange }
    switch leaning {
    case .ahead: return days.first { $0 >= today } ?? last
    case .back: return days.last { $0 <= today } ?? first
    case .near:
      let nearest = days.min { distance($0) < distance($1) } ?? first
      return days.last { distance($0) == distance(nearest) } ?? nearest
    }
  }

  private func distance(_ day: CalendarDate) -> Int { abs(today.days(until: day)) }

  // MARK: Away from a day

  /// `+6w`, `over 3 weken`, `2 days ago`, `1 week na 3 april`, `vrijdag over een week`.
  private func away(_ words: Words, _ depth: Int) throws(DateProblem) -> [CalendarDate]? {
    if let sign = words.first?.first, "+-−".contains(sign) { return try signed(words, sign) }
    if ["over", "in"].contains(words.first), let (length, rest) = length(words.dropFirst()),
      rest.isEmpty
    {
      return [try shifted(today, length)]
    }
    if let (length, rest) = length(words), let word = rest.first {
      let base = rest.dropFirst()
      switch word {
      case "geleden", "terug", "ago":
        return base.isEmpty ? [try shifted(today, length, -1)] : nil
      case "na", "after", "from", "vanaf":
        if ["nu", "now"].contains(base.joined()) { return [try shifted(today, length)] }
        return try all(base, length, 1, depth)
      case "voor", "vóór", "before": return try all(base, length, -1, depth)
      case "on": return try onwards(base, length)
      default: return nil
      }
    }
    if words.count == 2, words.last == "week" {
      return try onwards(words.dropLast(), (.weeks, 1))
    }
    guard let place = words.firstIndex(where: { ["over", "in"].contains($0) }),
      let (length, rest) = length(words[(place + 1)...]), rest.isEmpty
    else { return nil }
    return try onwards(words[..<place], length)
  }

  private func signed(_ words: Words, _ sign: Character) throws(DateProblem) -> [CalendarDate]? {
    var words = Array(words)
    words[0].removeFirst()
    if words[0].isEmpty { words.removeFirst() }
    guard let (length, rest) = length(words[...]), rest.isEmpty else { return nil }
    return [try shifted(today, length, sign == "+" ? 1 : -1)]
  }

  /// A length before or after some day.
  private func all(
    _ base: Words, _ length: (TermLength.Unit, Int), _ sign: Int, _ depth: Int
  ) throws(DateProblem) -> [CalendarDate]? {
    guard let days = try days(base, depth: depth + 1) else { return nil }
    var result: [CalendarDate] = []
    for day in days { result.append(try shifted(day, length, sign)) }
    return result
  }

  /// A length after the coming day of the week, or after today or tomorrow.
  private func onwards(
    _ base: Words, _ length: (TermLength.Unit, Int)
  ) throws(DateProblem) -> [CalendarDate]? {
    if let days = DateWords.named(base) {
      return [try shifted(try shifted(today, .days, days), length)]
    }
    guard base.count == 1, let wanted = base.first.flatMap(DateWords.weekday) else { return nil }
    return [try shifted(try coming(wanted, orToday: true), length)]
  }

  /// `3 weken`, `6w`, and what comes after it.
  private func length(_ words: Words) -> (length: (TermLength.Unit, Int), rest: Words)? {
    guard let first = words.first else { return nil }
    let figures = first.prefix { ("0"..."9").contains($0) }
    if let count = DateWords.digits(String(figures), 1...4), figures.count < first.count {
      guard let unit = DateWords.unit(String(first.dropFirst(figures.count))) else { return nil }
      return ((unit, count), words.dropFirst())
    }
    let rest = words.dropFirst()
    guard let count = DateWords.count(first), let unit = rest.first.flatMap(DateWords.unit) else {
      return nil
    }
    return ((unit, count), rest.dropFirst())
  }

  // MARK: Shifting

  func shifted(
    _ day: CalendarDate, _ length: (TermLength.Unit, Int), _ sign: Int = 1
  ) throws(DateProblem) -> CalendarDate {
    try shifted(day, length.0, sign * length.1)
  }

  func shifted(
    _ day: CalendarDate, _ unit: TermLength.Unit, _ count: Int
  ) throws(DateProblem) -> CalendarDate {
    let date =
      switch unit {
      case .days, .workingDays: day.addingExactly(days: count)
      case .weeks: day.addingExactly(days: 7 * count)
      case .months: day.addingExactly(months: count)
      case .years: day.addingExactly(years: count)
      }
    guard let date else { throw .outOfRange }
    return date
  }
}
