import ChallengeCore
import Terms
import Wording

/// Lays the things of the calendar out by week and day.
struct CalendarRows {
  let speech: Speech
  let today: CalendarDate
  let feasts: FeastCalendar
  /// The days that were read; feast days are named within them.
  let days: ClosedRange<CalendarDate>

  private var words: DeskWords { speech.desk }

  /// What is late first and what stands still, then week by week; how many come before the weeks;
  /// and the rows with their headings.
  func agenda(_ entries: [CalendarEntry]) -> ([CalendarEntry], Int, GroupedRows) {
    let late = entries.filter { $0.isLate(on: today) }.sorted {
      ($0.day, $0.name) < ($1.day, $1.name)
    }
    let stuck = entries.filter { $0.isStuck && $0.day < today }.sorted {
      ($0.day, $0.name) < ($1.day, $1.name)
    }
    let first = late + stuck
    let names = Set(first.map(\.name))
    let others = entries.filter { !names.contains($0.name) }
    var rows = GroupedRows()
    if !late.isEmpty {
      rows.addHeading(words.lateHeading(late.count), blankBefore: false)
      for _ in late { rows.addItem() }
    }
    if !stuck.isEmpty {
      rows.addHeading(words.stuckHeading(stuck.count), blankBefore: !late.isEmpty)
      for _ in stuck { rows.addItem() }
    }
    let marks = marked()
    let byDay = Dictionary(grouping: others, by: \.day)
    let all = Set(byDay.keys).union(marks.keys).sorted()
    var shown = first
    var week: CalendarDate?
    for day in all {
      if week != day.monday {
        week = day.monday
        rows.addHeading(words.week(day.weekNumber, from: day.monday))
      }
      if let mark = marks[day] { rows.addNote(mark) }
      for entry in byDay[day] ?? [] {
        shown.append(entry)
        rows.addItem()
      }
    }
    return (shown, first.count, rows)
  }

  /// What is said of a day itself: that it is today, or a feast day on which no term ends.
  private func marked() -> [CalendarDate: String] {
    var marks: [CalendarDate: String] = [:]
    for year in max(days.lowerBound.year, today.year)...max(days.upperBound.year, today.year) {
      for feast in feasts.feasts(in: year) where feast.date >= today && days.contains(feast.date) {
        marks[feast.date] = words.feastLine(feast, isToday: feast.date == today)
      }
    }
    if marks[today] == nil, days.contains(today) { marks[today] = words.todayLine(today) }
    return marks
  }
}
