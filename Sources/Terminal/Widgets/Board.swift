/// Which column of a board has the focus, and which card in each is selected; a value to keep in the
/// model.
public struct BoardState: Hashable, Sendable {
  /// The column in focus.
  public private(set) var column: Int
  /// Where each column is.
  public private(set) var lists: [ListState]

  public init(columns: Int, column: Int = 0) {
    lists = Array(repeating: ListState(), count: max(1, columns))
    self.column = max(0, min(column, lists.count - 1))
  }

  /// The card that is selected, by column and row; nil when its column is empty.
  public func selected(counts: [Int]) -> (column: Int, row: Int)? {
    guard counts.indices.contains(column), counts[column] > 0 else { return nil }
    return (column, min(lists[column].selected, counts[column] - 1))
  }

  /// Selects a card, as after a click.
  public mutating func select(column: Int, row: Int, counts: [Int], height: Int) {
    guard lists.indices.contains(column), counts.indices.contains(column) else { return }
    self.column = column
    lists[column].select(row, count: counts[column], height: height)
  }

  /// Handles Left, Right (`h`, `l`), which change the column, and the keys of a list; `height` counts
  /// cards. False when the key is none of them.
  public mutating func handle(_ key: Key, counts: [Int], height: Int) -> Bool {
    switch key {
    case .left, .character("h"): column = max(0, column - 1)
    case .right, .character("l"): column = min(lists.count - 1, column + 1)
    default:
      guard counts.indices.contains(column) else { return false }
      return lists[column].handle(key, count: counts[column], height: height)
    }
    return true
  }
}

/// Columns of cards side by side; only the visible cards are asked for.
///
/// The column in focus has its title between brackets; the selected card has `>` and the hardware
/// cursor. When the columns do not all fit, those around the one in focus are shown.
public struct Board {
  /// A column: its title, how many cards it has, and the lines of each.
  public struct Column {
    public var title: String
    public var count: Int
    public var card: (Int) -> [Span]

    public init(_ title: String, count: Int, card: @escaping (Int) -> [Span]) {
      self.title = title
      self.count = count
      self.card = card
    }
  }

  /// A card on screen.
  public struct Place: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var rect: Rect
  }

  public var columns: [Column]
  public var state: BoardState
  /// Rows of a card.
  public var cardHeight: Int
  /// Columns of the screen that a column of the board needs at least.
  public var minimumWidth: Int
  public var theme: Theme

  public init(
    _ columns: [Column], state: BoardState, cardHeight: Int = 2, minimumWidth: Int = 18,
    theme: Theme = .standard
  ) {
    self.columns = columns
    self.state = state
    self.cardHeight = max(1, cardHeight)
    self.minimumWidth = max(4, minimumWidth)
    self.theme = theme
  }

  /// The cards of one column that fit a rectangle: what ``BoardState`` wants as its height.
  public static func height(in rect: Rect, cardHeight: Int = 2) -> Int {
    max(1, (rect.height - 1) / max(1, cardHeight))
  }

  /// Draws the board and returns where each visible card is, for clicks.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [Place] {
    guard !columns.isEmpty, !rect.isEmpty else { return [] }
    let shown = visibleColumns(width: rect.width)
    let areas = rect.columns(Array(repeating: .fill(), count: shown.count), gap: 2)
    var places: [Place] = []
    for (index, area) in zip(shown, areas) {
      places += draw(index, into: &frame, in: area)
      if index == shown.first, index > 0 {
        frame.draw("‹", at: area.origin, in: area, style: theme.muted)
      }
      if index == shown.last, index < columns.count - 1 {
        frame.draw("›", at: Point(area.endX - 1, area.y), in: area, style: theme.muted)
      }
    }
    return places
  }

  /// As many as fit, the one in focus among them.
  private func visibleColumns(width: Int) -> Range<Int> {
    let count = max(1, min(columns.count, (width + 2) / (minimumWidth + 2)))
    let focus = min(state.column, columns.count - 1)
    let first = max(0, min(focus - count / 2, columns.count - count))
    return first..<first + count
  }

  private func draw(_ index: Int, into frame: inout Frame, in area: Rect) -> [Place] {
    let column = columns[index]
    let isFocused = index == state.column
    let title = "\(column.title) \(column.count)"
    let head = area.row(0).inset(columns: area.width > 4 ? 1 : 0)
    frame.draw(
      isFocused ? "[\(title)]" : " \(title)", in: head,
      style: isFocused ? theme.accent : theme.title)
    let height = Board.height(in: area, cardHeight: cardHeight)
    if isFocused { frame.cursor = Point(area.x, min(area.y + 1, area.endY - 1)) }
    guard state.lists.indices.contains(index) else { return [] }
    let list = state.lists[index]
    return list.visible(count: column.count, height: height).enumerated().map { line, row in
      let place = Rect(
        x: area.x, y: area.y + 1 + line * cardHeight, width: area.width, height: cardHeight
      ).intersection(area)
      let isSelected = isFocused && row == min(max(0, list.selected), column.count - 1)
      let text = Rect(x: place.x + 2, y: place.y, width: place.width - 2, height: place.height)
      for (offset, span) in column.card(row).prefix(cardHeight).enumerated() {
        frame.draw([span], in: text.row(offset))
      }
      if isSelected {
        frame.draw(">", in: place)
        frame.paint(place, theme.selected)
        frame.cursor = place.origin
      }
      return Place(column: index, row: row, rect: place)
    }
  }
}
