/// Consecutive days on which a term does not run.
struct SuspendedDays: Hashable {
  let days: ClosedRange<Int>

  var count: Int { days.count }

  /// The day before the first, on which at the latest the term must still run.
  var eve: Int { days.lowerBound - 1 }

  func contains(_ date: CalendarDate) -> Bool { days.contains(date.dayNumber) }
}

extension [SuspendedDays] {
  /// The days that this suspension adds: after `from`, and not in the list already.
  ///
  /// > Source: Awb art. 4:15 lid 1, from the day after the invitation until the day of the answer.
  func added(by suspension: Suspension, after from: CalendarDate) -> [SuspendedDays] {
    var first = Swift.max(suspension.invited.dayNumber, from.dayNumber) + 1
    let last = suspension.answered.dayNumber - 1
    var added: [SuspendedDays] = []
    for known in sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
      let gapEnd = Swift.min(last, known.days.lowerBound - 1)
      if first <= gapEnd { added.append(SuspendedDays(days: first...gapEnd)) }
      first = Swift.max(first, known.days.upperBound + 1)
    }
    if first <= last { added.append(SuspendedDays(days: first...last)) }
    return added
  }

  var dayCount: Int { reduce(0) { $0 + $1.count } }
}
