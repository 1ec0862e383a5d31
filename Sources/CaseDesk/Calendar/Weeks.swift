import Terms

/// Weeks and months as a calendar on the wall has them: weeks begin on Monday.
extension CalendarDate {
  var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }

  /// The number of the week, 1…53, as ISO 8601 counts: that of its Thursday.
  var weekNumber: Int {
    let thursday = monday.adding(days: 3)
    guard let first = CalendarDate(year: thursday.year, month: 1, day: 1) else { return 1 }
    return first.days(until: thursday) / 7 + 1
  }

  var firstOfMonth: CalendarDate { adding(days: 1 - day) }
  var lastOfMonth: CalendarDate { firstOfMonth.adding(months: 1).adding(days: -1) }

  /// The Mondays of the weeks that have a day in this month.
  var weeksOfMonth: [CalendarDate] {
    let last = lastOfMonth
    var monday = firstOfMonth.monday
    var weeks: [CalendarDate] = []
    while monday <= last {
      weeks.append(monday)
      let next = monday.adding(days: 7)
      guard next > monday else { break }
      monday = next
    }
    return weeks
  }
}
