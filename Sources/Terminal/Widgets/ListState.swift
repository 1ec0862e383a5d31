/// Which row of a list is selected and which is first on screen; a value to keep in the model.
///
/// Counts and heights are arguments, so the same state serves a list that changes or is resized.
public struct ListState: Hashable, Sendable {
  /// The row that was selected, from 0; it may lie beyond a list that shrank.
  public private(set) var selected: Int
  /// The row that was first on screen.
  public private(set) var offset: Int

  public init(selected: Int = 0, offset: Int = 0) {
    self.selected = selected
    self.offset = offset
  }

  /// The rows to draw in `height` rows; the selected one is always among them.
  public func visible(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    let chosen = min(max(0, selected), count - 1)
    var first = min(max(0, offset), max(0, count - height))
    first = min(max(first, chosen - height + 1), chosen)
    return first..<min(count, first + height)
  }

  /// Selects a row, as near as the list allows, and scrolls it into view.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    selected = max(0, min(row, count - 1))
    offset = visible(count: count, height: height).lowerBound
  }

  /// Moves the selection by so many rows.
  public mutating func move(by rows: Int, count: Int, height: Int) {
    select(min(max(0, selected), max(0, count - 1)) + rows, count: count, height: height)
  }

  /// Scrolls without a key: the selection stays unless it would leave the screen.
  public mutating func scroll(by rows: Int, count: Int, height: Int) {
    let first = max(0, min(visible(count: count, height: height).lowerBound + rows, count - height))
    selected = max(0, min(max(selected, first), min(first + height, count) - 1))
    offset = first
  }

  /// Handles the keys that move in a list; false when the key is none of them.
  ///
  /// Up, Down, `k`, `j`, PgUp, PgDn, Home, End, `g`, `G`, Ctrl-u, Ctrl-d.
  public mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .up, .character("k"): move(by: -1, count: count, height: height)
    case .down, .character("j"): move(by: 1, count: count, height: height)
    case .pageUp: move(by: -page, count: count, height: height)
    case .pageDown: move(by: page, count: count, height: height)
    case .control("u"): move(by: -(page + 1) / 2, count: count, height: height)
    case .control("d"): move(by: (page + 1) / 2, count: count, height: height)
    case .home, .character("g"): select(0, count: count, height: height)
    case .end, .character("G"): select(count - 1, count: count, height: height)
    default: return false
    }
    return true
  }
}
