import Terminal
import Wording

/// A chart in text: bars with their numbers beside them, so that it says the same without the bars.
struct Chart: Hashable {
  struct Bar: Hashable {
    let label: String
    let amount: Int
    /// The number as it is read, with its unit when it has one.
    let number: String
    /// The cases that were counted; nil when the list cannot show just those.
    var target: FigureTarget?
  }

  let name: DeskWords.Figure
  let title: String
  /// What was counted, and what was not.
  let definition: String
  let bars: [Bar]
  /// What stands there when there is nothing to count.
  let empty: String

  var largest: Int { max(1, bars.map(\.amount).max() ?? 1) }
  var labelWidth: Int { bars.map { displayWidth($0.label) }.max() ?? 0 }
  var numberWidth: Int { bars.map { displayWidth($0.number) }.max() ?? 0 }

  /// Rows that it takes: its title, its bars, and a blank one.
  var height: Int { 2 + max(1, bars.count) }

  /// A bar of eighths of a column; nothing for nothing, and never nothing for something.
  static func bar(_ amount: Int, of largest: Int, width: Int) -> String {
    guard amount > 0, largest > 0, width > 0 else { return "" }
    let eighths = max(1, min(width * 8, amount * width * 8 / largest))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  /// Columns of the longest bar: a longer one says no more, and costs bytes with every scroll.
  static let barWidth = 28

  /// Draws one bar in a row: label, number, bar.
  func draw(bar: Int, into frame: inout Frame, in rect: Rect) {
    let bar = bars[bar]
    let label = min(labelWidth, max(8, rect.width / 2))
    let number = min(numberWidth, rect.width / 3)
    let columns = rect.columns(.fixed(label), .fixed(number), .fill(), gap: 1)
    frame.draw(bar.label, in: columns[0])
    frame.draw(bar.number, in: columns[1], style: Theme.standard.title, alignment: .right)
    frame.draw(
      Self.bar(bar.amount, of: largest, width: min(Self.barWidth, columns[2].width)),
      in: columns[2],
      style: Theme.standard.accent, overflow: .cut)
  }
}

/// Where charts stand: one below the other, in as many columns as there is room for.
struct ChartBoard {
  struct Place: Hashable {
    let chart: Int
    let rect: Rect
  }

  let places: [Place]
  /// Whether everything is on screen at once.
  let fits: Bool

  static let columnWidth = 46

  init(_ charts: [Chart], in rect: Rect) {
    let columns = max(1, min(4, (rect.width + 3) / (Self.columnWidth + 3)))
    let width = (rect.width - 3 * (columns - 1)) / columns
    var bottoms = Array(repeating: rect.y, count: columns)
    var places: [Place] = []
    var isWhole = true
    // In order of reading: a column is filled before the next is begun.
    let total = charts.map(\.height).reduce(0, +)
    let wanted = max(charts.map(\.height).max() ?? 0, (total + columns - 1) / columns)
    var column = 0
    for (index, chart) in charts.enumerated() {
      let used = bottoms[column] - rect.y
      if column + 1 < columns, used > 0, used + chart.height > max(wanted + 2, 0),
        used + chart.height > rect.height || used >= wanted - chart.height / 2
      {
        column += 1
      }
      let place = Rect(
        x: rect.x + column * (width + 3), y: bottoms[column], width: width, height: chart.height)
      if place.endY - 1 > rect.endY { isWhole = false }
      places.append(Place(chart: index, rect: place))
      bottoms[column] = place.endY
    }
    self.places = places
    fits = isWhole && columns > 1
  }
}
