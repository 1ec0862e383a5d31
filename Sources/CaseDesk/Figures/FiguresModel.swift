import Casework
import ChallengeCore
import Terminal
import Terms

/// Over which days is counted.
enum FigurePeriod: Hashable, Sendable {
  case thisYear
  case lastTwelveMonths
  case year(Int)
  case all

  /// The choices on a day, in the order in which a key goes through them.
  static func choices(on today: CalendarDate) -> [FigurePeriod] {
    [.thisYear, .lastTwelveMonths] + (1...3).map { .year(today.year - $0) } + [.all]
  }

  func days(on today: CalendarDate) -> ClosedRange<CalendarDate> {
    switch self {
    case .thisYear: Self.year(today.year, until: today)
    case .lastTwelveMonths: today.firstOfMonth.adding(months: -11)...today
    case .year(let year): Self.year(year, until: today)
    case .all: .earliest...today
    }
  }

  private static func year(_ year: Int, until today: CalendarDate) -> ClosedRange<CalendarDate> {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return today...today }
    return first...max(first, min(last, today))
  }
}

/// The figures of all cases: the charts, and which bar is selected.
struct FiguresModel {
  var period = FigurePeriod.thisYear
  private(set) var reading: FiguresReading?
  private(set) var charts: [Chart] = []
  /// The charts one below the other, for a narrow window.
  private(set) var rows = GroupedRows()
  /// The chart and the bar of each item of ``rows``.
  private(set) var items: [Item] = []
  var state = GroupedState()

  struct Item: Hashable {
    let chart: Int
    let bar: Int
  }

  var selected: (chart: Chart, bar: Chart.Bar)? {
    guard !items.isEmpty else { return nil }
    let item = items[min(max(0, state.selected), items.count - 1)]
    return (charts[item.chart], charts[item.chart].bars[item.bar])
  }

  /// Takes a reading; one for another period than is chosen now is dropped.
  mutating func take(_ reading: FiguresReading) {
    if reading.period == period { self.reading = reading }
  }

  /// Puts the charts in; the same bar of the same chart stays selected.
  mutating func show(_ charts: [Chart], height: Int) {
    let chosen = selected.map { ($0.chart.name, $0.bar.label) }
    self.charts = charts
    rows = GroupedRows()
    items = []
    for (index, chart) in charts.enumerated() {
      rows.addHeading(chart.title)
      if chart.bars.isEmpty { rows.addNote(chart.empty) }
      for bar in chart.bars.indices {
        rows.addItem()
        items.append(Item(chart: index, bar: bar))
      }
    }
    let place = items.firstIndex { item in
      chosen.map { $0 == (charts[item.chart].name, charts[item.chart].bars[item.bar].label) }
        ?? false
    }
    state.select(place ?? state.selected, rows, height: height)
  }

  /// Selects the bar that lies beside the selected one on a board of charts.
  mutating func moveAside(by step: Int, on board: ChartBoard, height: Int) {
    guard !items.isEmpty else { return }
    let item = items[min(max(0, state.selected), items.count - 1)]
    guard let here = board.places.first(where: { $0.chart == item.chart }) else { return }
    let y = here.rect.y + 1 + item.bar
    let beside = board.places.filter {
      step > 0 ? $0.rect.x > here.rect.x : $0.rect.x < here.rect.x
    }
    guard let x = step > 0 ? beside.map(\.rect.x).min() : beside.map(\.rect.x).max() else { return }
    let column = beside.filter { $0.rect.x == x && !charts[$0.chart].bars.isEmpty }
    guard let nearest = column.min(by: { distance($0, y) < distance($1, y) }) else { return }
    let bar = max(0, min(y - nearest.rect.y - 1, charts[nearest.chart].bars.count - 1))
    if let place = items.firstIndex(of: Item(chart: nearest.chart, bar: bar)) {
      state.select(place, rows, height: height)
    }
  }

  private func distance(_ place: ChartBoard.Place, _ y: Int) -> Int {
    y < place.rect.y ? place.rect.y - y : max(0, y - place.rect.endY + 1)
  }
}
