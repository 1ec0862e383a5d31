/// A term while it is being counted: what its end follows from so far.
struct TermCount {
  let calendar: FeastCalendar
  let from: CalendarDate
  let countedBackwards: Bool

  /// The lengths to count one after the other; empty when the end was named.
  private var lengths: [TermLength]
  /// Where counting begins: ``from``, or the end that was named.
  private var anchor: CalendarDate
  /// The suspended days that count since the anchor was set, in order.
  private var pending: [SuspendedDays] = []

  /// Every suspended day so far.
  private(set) var suspended: [SuspendedDays] = []
  /// Whether the end was named to the applicant rather than counted.
  private(set) var isNamed = false
  /// The end so far, before the Algemene termijnenwet.
  private(set) var end: CalendarDate

  init(_ input: TermInput, calendar: FeastCalendar) throws(TermError) {
    self.calendar = calendar
    from = input.from
    countedBackwards = input.countedBackwards
    lengths = [input.length]
    anchor = input.from
    end = input.from
    try recount()
  }

  /// Leaves out the days of a suspension and tells how many that are.
  mutating func suspend(_ suspension: Suspension) throws(TermError) -> Int {
    let added = suspended.added(by: suspension, after: from)
    suspended += added
    pending = (pending + added).sorted { $0.days.lowerBound < $1.days.lowerBound }
    try recount()
    return added.dayCount
  }

  mutating func extend(_ amount: TermExtension.Amount) throws(TermError) {
    switch amount {
    case .length(let length):
      lengths.append(length)
    case .newEnd(let newEnd):
      guard newEnd >= end else { throw .newEndBeforeEnd(newEnd: newEnd, end: end) }
      anchor = newEnd
      lengths = []
      pending = []
      isNamed = true
    }
    try recount()
  }

  /// Counts again from the anchor: a suspension lengthens the part of the term it falls in.
  private mutating func recount() throws(TermError) {
    var day = anchor
    var waiting = pending[...]
    for (index, length) in lengths.enumerated() {
      if length.unit == .workingDays {
        day = try countWorkingDays(length.count, from: day)
        waiting = waiting.drop { $0.days.upperBound < day.dayNumber }
      } else {
        day = try add(length, to: day)
        let isLast = index == lengths.count - 1
        while let next = waiting.first, isLast || next.eve <= day.dayNumber {
          day = try add(next.count, to: day)
          waiting = waiting.dropFirst()
        }
      }
    }
    if lengths.isEmpty { day = try add(pending.dayCount, to: day) }
    end = day
  }

  private func add(_ days: Int, to date: CalendarDate) throws(TermError) -> CalendarDate {
    guard let sum = date.addingExactly(days: days) else { throw .outOfRange }
    return sum
  }

  private func add(_ length: TermLength, to date: CalendarDate) throws(TermError) -> CalendarDate {
    let count = countedBackwards ? -length.count : length.count
    let sum =
      switch length.unit {
      case .days, .workingDays: date.addingExactly(days: count)
      case .weeks: date.addingExactly(days: count * 7)
      case .months: date.addingExactly(months: count)
      case .years: date.addingExactly(years: count)
      }
    guard let sum else { throw .outOfRange }
    return sum
  }

  private func countWorkingDays(
    _ count: Int, from date: CalendarDate
  ) throws(TermError) -> CalendarDate {
    var day = date
    var left = count
    while left > 0 {
      day = try add(countedBackwards ? -1 : 1, to: day)
      let counts = calendar.isWorkingDay(day) && !pending.contains { $0.contains(day) }
      if counts { left -= 1 }
    }
    return day
  }
}
