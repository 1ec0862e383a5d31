/// A column of a table: its heading, how wide it is, and where its text sits.
public struct Column: Sendable {
  public var title: String
  public var width: Length
  public var alignment: Alignment

  public init(_ title: String, _ width: Length = .fill(), _ alignment: Alignment = .left) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}

/// A row on screen: which one it is, and where.
public struct RowPlace: Hashable, Sendable {
  public var index: Int
  public var rect: Rect
}

/// A table over any number of rows; only the visible ones are asked for.
///
/// The selected row carries a `>` in the margin, is painted reverse, and holds the hardware cursor.
public struct Table {
  public var columns: [Column]
  public var count: Int
  public var state: ListState
  /// The keys go to this table; without focus the `>` stays, the reverse and the cursor do not.
  public var isFocused: Bool
  public var showsTitles: Bool
  /// Shown in the middle when there are no rows.
  public var emptyText: String
  public var theme: Theme
  /// The spans of a row, one per column.
  public var row: (Int) -> [Span]
  /// Which rows are marked, when rows can be; they carry a `*`. See ``Marks``.
  public var isMarked: ((Int) -> Bool)?

  public init(
    _ columns: [Column], count: Int, state: ListState, isFocused: Bool = true,
    showsTitles: Bool = true, emptyText: String = "", theme: Theme = .standard,
    row: @escaping (Int) -> [Span]
  ) {
    self.columns = columns
    self.count = count
    self.state = state
    self.isFocused = isFocused
    self.showsTitles = showsTitles
    self.emptyText = emptyText
    self.theme = theme
    self.row = row
  }

  /// The same table with marks in its margin.
  public func marking(_ isMarked: @escaping (Int) -> Bool) -> Table {
    var table = self
    table.isMarked = isMarked
    return table
  }

  /// A list: a table of one column without a title.
  public static func list(
    count: Int, state: ListState, isFocused: Bool = true, emptyText: String = "",
    theme: Theme = .standard, row: @escaping (Int) -> Span
  ) -> Table {
    Table(
      [Column("")], count: count, state: state, isFocused: isFocused, showsTitles: false,
      emptyText: emptyText, theme: theme
    ) { [row($0)] }
  }

  /// The rows that fit a rectangle: what ``ListState`` wants as its height.
  public static func height(in rect: Rect, showsTitles: Bool = true) -> Int {
    max(0, rect.height - (showsTitles ? 1 : 0))
  }

  /// Draws the table and returns where each visible row is.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    guard !rect.isEmpty else { return [] }
    let height = Table.height(in: rect, showsTitles: showsTitles)
    let body = Rect(x: rect.x, y: rect.endY - height, width: rect.width, height: height)
    if showsTitles {
      for (column, place) in zip(columns, places(in: rect.row(0))) {
        frame.draw(column.title, in: place, style: theme.heading, alignment: column.alignment)
      }
    }
    if count == 0 {
      frame.draw(emptyText, in: body.row(height / 2), style: theme.muted, alignment: .centre)
      if isFocused { frame.cursor = body.origin }
      return []
    }
    let chosen = min(max(0, state.selected), count - 1)
    return state.visible(count: count, height: height).enumerated().map { line, index in
      let place = body.row(line)
      let isSelected = index == chosen
      draw(index, isSelected: isSelected, into: &frame, in: place)
      if isSelected, isFocused { frame.cursor = place.origin }
      return RowPlace(index: index, rect: place)
    }
  }

  private func draw(_ index: Int, isSelected: Bool, into frame: inout Frame, in place: Rect) {
    if isSelected { frame.draw(">", in: place) }
    if isMarked?(index) == true {
      frame.draw("*", at: Point(place.x + 1, place.y), in: place, style: theme.accent)
    }
    for (span, (column, cell)) in zip(row(index), zip(columns, places(in: place))) {
      frame.draw(
        span.text, in: cell, style: span.style, alignment: column.alignment, link: span.link)
    }
    guard isSelected, isFocused else { return }
    frame.paint(place, theme.selected)
  }

  /// The columns' places on a row, right of the margin for the marker.
  private func places(in row: Rect) -> [Rect] {
    let margin = min(isMarked == nil ? 2 : 3, row.width)
    let area = Rect(x: row.x + margin, y: row.y, width: row.width - margin, height: row.height)
    return area.columns(columns.map(\.width), gap: 1)
  }
}
