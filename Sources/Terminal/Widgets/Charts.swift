/// A bar of a chart: what it is of, how long, and its value in words.
public struct Bar: Hashable, Sendable {
  public var label: String
  public var value: Double
  /// The value as people write it; it stands beside the bar, so that nobody has to measure.
  public var text: String
  public var style: Style

  public init(_ label: String, _ value: Double, text: String, style: Style = .plain) {
    self.label = label
    self.value = value
    self.text = text
    self.style = style
  }
}

/// Horizontal bars, one a row, in proportion to the largest; readable without colour.
public struct BarChart {
  public var bars: [Bar]
  /// What the whole width stands for; nil for the largest value.
  public var maximum: Double?

  public init(_ bars: [Bar], maximum: Double? = nil) {
    self.bars = bars
    self.maximum = maximum
  }

  /// Draws as many bars as there are rows, to an eighth of a column. Returns where each is.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    let widestLabel = bars.map { displayWidth($0.label) }.max() ?? 0
    let widestText = bars.map { displayWidth($0.text) }.max() ?? 0
    let columns = rect.columns(
      .fixed(min(widestLabel, rect.width * 2 / 5)), .fill(), .fixed(widestText), gap: 1)
    let largest = maximum ?? bars.map(\.value).max() ?? 0
    return bars.prefix(rect.height).enumerated().map { row, bar in
      frame.draw(bar.label, in: columns[0].row(row))
      frame.draw(
        BarChart.bar(bar.value, of: largest, columns: columns[1].width), in: columns[1].row(row),
        style: bar.style, overflow: .cut)
      frame.draw(bar.text, in: columns[2].row(row), alignment: .right)
      return RowPlace(index: row, rect: rect.row(row))
    }
  }

  /// A bar of blocks: what is more than nothing shows at least an eighth.
  static func bar(_ value: Double, of largest: Double, columns: Int) -> String {
    guard value > 0, largest > 0, value.isFinite, largest.isFinite, columns > 0 else { return "" }
    let eighths = max(1, Int((min(1, value / largest) * Double(columns * 8)).rounded()))
    let blocks: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(blocks[rest]) : "")
  }
}

/// A line of small columns, for how something went over time; the last values when there are many.
public struct Sparkline {
  public var values: [Double]

  public init(_ values: [Double]) { self.values = values }

  /// The line as text of at most so many columns; the lowest value is the lowest block.
  public func text(columns: Int) -> String {
    let shown = values.suffix(max(0, columns)).map { $0.isFinite ? $0 : 0 }
    guard let low = shown.min(), let high = shown.max() else { return "" }
    let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(
      shown.map { value in
        high > low ? blocks[Int(((value - low) / (high - low) * 7).rounded())] : blocks[3]
      })
  }

  public func draw(into frame: inout Frame, in rect: Rect, style: Style = .plain) {
    frame.draw(text(columns: rect.width), in: rect, style: style, overflow: .cut)
  }
}

/// How far something is: a bar, and always the numbers.
///
/// Nothing moves by itself: a screen reader hears the numbers when the application changes them.
public struct Progress: Hashable, Sendable {
  public var done: Int
  public var total: Int
  /// What is being done.
  public var label: String

  public init(_ label: String, done: Int, of total: Int) {
    self.label = label
    self.done = max(0, min(done, total))
    self.total = max(0, total)
  }

  /// The progress in words, for a linear display: `Reading 30/120 25%`.
  public var text: String { "\(label) \(numbers)" }

  private var numbers: String {
    total > 0 ? "\(done)/\(total) \(Int(100 * Double(done) / Double(total)))%" : "\(done)"
  }

  public func draw(into frame: inout Frame, in rect: Rect, theme: Theme = .standard) {
    let columns = rect.columns(
      .fixed(min(displayWidth(label), rect.width / 2)), .fill(), .fixed(displayWidth(numbers)),
      gap: 1)
    frame.draw(label, in: columns[0])
    frame.fill(columns[1].row(0), style: theme.field)
    frame.draw(
      BarChart.bar(Double(done), of: Double(total), columns: columns[1].width), in: columns[1],
      style: theme.field, overflow: .cut)
    frame.draw(numbers, in: columns[2], alignment: .right)
  }
}
