import Terminal
import Terms
import Wording

/// A month on a small grid, weeks from Monday, with one day marked.
struct MonthCalendar {
  let date: CalendarDate
  let today: CalendarDate
  let language: Language

  /// Number of the week, seven days of two figures, and the rows of a month of six weeks.
  static let size = Size(25, 8)

  /// Draws the month; the marked day stands between brackets, so that colour is not needed.
  func draw(into frame: inout Frame, in rect: Rect) {
    guard rect.height > 2 else { return }
    let title = "\(language.month(date.month)) \(date.year)"
    frame.draw(title, in: rect.row(0), style: Theme.standard.title)
    let days = Weekday.allCases.map { String(language.weekday($0).prefix(2)).lowercased() }
    frame.draw(
      "    " + days.map { " \($0)" }.joined(), in: rect.row(1), style: Theme.standard.muted)
    guard let first = CalendarDate(year: date.year, month: date.month, day: 1) else { return }
    var monday = first.adding(days: 1 - first.weekday.rawValue)
    var row = 2
    repeat {
      draw(weekOf: monday, into: &frame, in: rect.row(row))
      monday = monday.adding(days: 7)
      row += 1
    } while monday.month == date.month && monday.year == date.year && row < rect.height
  }

  private func draw(weekOf monday: CalendarDate, into frame: inout Frame, in row: Rect) {
    frame.draw("\(monday.isoWeek)", in: row, style: Theme.standard.muted)
    for offset in 0..<7 {
      let day = monday.adding(days: offset)
      guard day.month == date.month, day.year == date.year else { continue }
      let place = Point(row.x + 4 + offset * 3, row.y)
      let figures = day.day < 10 ? " \(day.day)" : "\(day.day)"
      if day == date {
        frame.draw("[", at: place, in: row, style: Theme.standard.title)
        frame.draw(
          figures, at: Point(place.x + 1, place.y), in: row, style: Theme.standard.selected)
        frame.draw("]", at: Point(place.x + 3, place.y), in: row, style: Theme.standard.title)
      } else {
        let style = day == today ? Theme.standard.accent : Style.plain
        frame.draw(figures, at: Point(place.x + 1, place.y), in: row, style: style)
      }
    }
  }
}
