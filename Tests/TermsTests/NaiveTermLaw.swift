import Terms

/// The same law, written again in the plainest way, to compare with.
///
/// It shares nothing with the target: days come from a walk over month lengths, Easter from a
/// printed table, and the end from trying one day after another.
struct NaiveTermLaw {
  struct Day {
    var year: Int
    var month: Int
    var day: Int
    var isOrdinary = true
    var isWorking = true
  }

  /// Easter Sunday as (month, day), by year.
  static let easter: [Int: (Int, Int)] = [
    2016: (3, 27), 2017: (4, 16), 2018: (4, 1), 2019: (4, 21), 2020: (4, 12), 2021: (4, 4),
    2022: (4, 17), 2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28),
    2028: (4, 16), 2029: (4, 1), 2030: (4, 21), 2031: (4, 13),
  ]

  static let decreed: Set<[Int]> = [
    [2017, 4, 28], [2017, 5, 26], [2018, 5, 11], [2018, 12, 24], [2018, 12, 31], [2019, 5, 31],
    [2019, 12, 27], [2023, 4, 28], [2023, 5, 19], [2024, 5, 10], [2024, 12, 27], [2025, 5, 30],
    [2026, 1, 2], [2026, 5, 15], [2027, 5, 7], [2028, 4, 28], [2028, 5, 26],
  ]

  /// 1 January 2016, a Friday, up to the end of 2031.
  let days: [Day]

  private let indexByDate: [[Int]: Int]

  init() {
    var days: [Day] = []
    var indexByDate: [[Int]: Int] = [:]
    for year in 2016...2031 {
      let february = year % 4 == 0 ? 29 : 28
      for (month, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          indexByDate[[year, month + 1, day]] = days.count
          days.append(Day(year: year, month: month + 1, day: day))
        }
      }
    }
    // Index 0 is a Friday, so 1 and 2 modulo 7 are the weekend.
    for index in days.indices where index % 7 == 1 || index % 7 == 2 {
      days[index].isOrdinary = false
      days[index].isWorking = false
    }
    func close(_ index: Int, _ isWorking: Bool = false) {
      days[index].isOrdinary = false
      days[index].isWorking = days[index].isWorking && isWorking
    }
    for year in 2016...2031 {
      let kingsDay = indexByDate[[year, 4, 27]]!
      close(kingsDay % 7 == 2 ? kingsDay - 1 : kingsDay)
      for fixed in [[1, 1], [5, 5], [12, 25], [12, 26]] { close(indexByDate[[year] + fixed]!) }
      let sunday = indexByDate[[year, Self.easter[year]!.0, Self.easter[year]!.1]]!
      close(sunday - 2, true)
      for later in [1, 39, 50] { close(sunday + later) }
    }
    for date in Self.decreed { close(indexByDate[date]!, true) }
    self.days = days
    self.indexByDate = indexByDate
  }

  func index(_ date: CalendarDate) -> Int {
    indexByDate[[date.year, date.month, date.day]]!
  }

  func iso(_ index: Int) -> String {
    let day = days[index]
    return "\(day.year)-"
      + [day.month, day.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: "-")
  }

  /// The end before and after the act; suspended days are given one by one.
  func end(
    from: Int, length: TermLength, isAtwDeclared: Bool, suspended: Set<Int>
  ) -> (raw: Int, end: Int) {
    let raw = rawEnd(from: from, length: length, suspended: suspended)
    let isTooLong =
      switch length.unit {
      case .days, .workingDays: length.count > 90
      case .weeks: length.count > 12
      case .months: length.count > 3
      case .years: true
      }
    guard isAtwDeclared && !isTooLong else { return (raw, raw) }
    let needed = length.count < 3 && [.days, .workingDays].contains(length.unit) ? 0 : 2
    var end = raw
    while !days[end].isOrdinary || ordinaryDays(from: from, end: end, suspended) < needed {
      end += 1
    }
    return (raw, end)
  }

  private func ordinaryDays(from: Int, end: Int, _ suspended: Set<Int>) -> Int {
    ((from + 1)...end).filter { days[$0].isOrdinary && !suspended.contains($0) }.count
  }

  private func rawEnd(from: Int, length: TermLength, suspended: Set<Int>) -> Int {
    switch length.unit {
    case .days: return from + length.count + suspended.count
    case .weeks: return from + 7 * length.count + suspended.count
    case .months, .years:
      let months = length.unit == .years ? 12 * length.count : length.count
      let total = days[from].year * 12 + days[from].month - 1 + months
      var day = days[from].day
      while indexByDate[[total / 12, total % 12 + 1, day]] == nil { day -= 1 }
      return indexByDate[[total / 12, total % 12 + 1, day]]! + suspended.count
    case .workingDays:
      var end = from
      var left = length.count
      while left > 0 {
        end += 1
        if days[end].isWorking && !suspended.contains(end) { left -= 1 }
      }
      return end
    }
  }
}
