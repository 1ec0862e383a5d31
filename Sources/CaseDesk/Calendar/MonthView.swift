import Terminal
import Terms
import Wording

/// The measures of a month: weeks as rows, days as columns, the number of the week before them.
struct MonthGrid {
  /// A title, the names of the days, six weeks of two rows, and a blank row.
  static let rows = 15
  /// The same in a low window: a row a week, and no title.
  static let lowRows = 7
  static let weekWidth = 3

  static func width(wide: Bool) -> Int { weekWidth + 7 * (wide ? 13 : 11) }

  let rect: Rect
  let cell: Int
  let rowsPerWeek: Int
  /// Whether the name of the month stands above it.
  let hasTitle: Bool

  init(_ rect: Rect) {
    self.rect = rect
    cell = max(4, min(13, (rect.width - Self.weekWidth) / 7))
    let isLow = rect.height < 14
    rowsPerWeek = isLow ? 1 : 2
    hasTitle = !isLow
  }

  private var top: Int { rect.y + (hasTitle ? 2 : 1) }

  var names: Rect { rect.row(hasTitle ? 1 : 0) }

  func week(_ index: Int) -> Rect {
    Rect(
      x: rect.x, y: top + index * rowsPerWeek, width: rect.width,
      height: max(0, min(rowsPerWeek, rect.endY - top - index * rowsPerWeek)))
  }

  func day(_ column: Int, in week: Rect) -> Rect {
    Rect(
      x: rect.x + Self.weekWidth + column * cell, y: week.y, width: cell - 1,
      height: week.height)
  }
}

extension DeskModel {
  func drawMonths(into view: inout View<DeskMessage>, _ layout: CalendarLayout) {
    let day = calendar.day ?? today
    view.frame.cursor = layout.months.first?.origin ?? view.frame.cursor
    // The month of the chosen day stands first, so that moving within it moves nothing else.
    for (index, rect) in layout.months.enumerated() {
      draw(month: day.firstOfMonth.adding(months: index), into: &view, MonthGrid(rect))
    }
  }

  private func draw(month: CalendarDate, into view: inout View<DeskMessage>, _ grid: MonthGrid) {
    if grid.hasTitle {
      view.frame.draw(
        words.monthTitle(month).capitalizedFirst, in: grid.rect.row(0),
        style: Theme.standard.heading)
    }
    view.frame.draw(words.weekColumn, in: grid.names, style: Theme.standard.muted)
    for (column, weekday) in Weekday.allCases.enumerated() {
      view.frame.draw(
        words.weekdayInShort(weekday), in: grid.day(column, in: grid.names),
        style: Theme.standard.muted)
    }
    for (index, monday) in month.weeksOfMonth.enumerated() {
      let week = grid.week(index)
      guard !week.isEmpty else { break }
      view.frame.draw("\(monday.weekNumber)", in: week, style: Theme.standard.muted)
      for column in 0..<7 {
        let day = monday.adding(days: column)
        guard day.month == month.month else { continue }
        draw(day: day, into: &view, in: grid.day(column, in: week))
      }
    }
  }

  private func draw(day: CalendarDate, into view: inout View<DeskMessage>, in rect: Rect) {
    let entries = calendar.byDay[day] ?? []
    let worst = entries.first?.weight(on: today)
    let isChosen = calendar.day == day
    let number = day == today ? "[\(day.day)]" : "\(isChosen ? ">" : " ")\(day.day)"
    let feast = feasts.feast(on: day).map(words.feastName)
    if rect.height > 1 {
      let name = day == today ? words.todayInMonth : feast ?? ""
      view.frame.draw(
        name.isEmpty ? number : "\(number) \(name)", in: rect.row(0),
        style: day == today ? Theme.standard.title : .plain)
      if let worst {
        view.frame.draw(
          words.dayCount(entries.count, worst: worst.name), in: rect.row(1),
          style: worst.style)
      }
    } else {
      let count = worst.map { "\(words.weightSign($0.name))\(min(99, entries.count))" } ?? ""
      view.frame.draw(
        number + count, in: rect.row(0), style: worst?.style ?? .plain, overflow: .cut)
    }
    view.hit(rect, .day(day))
    guard isChosen else { return }
    view.frame.paint(rect.row(0), Theme.standard.selected)
    view.frame.cursor = rect.origin
  }
}
