import Terminal

/// Rows of things that can be chosen, under headings that cannot; only what is on screen is drawn.
///
/// Items are counted from 0 in the order in which they were added; what an item is, the screen knows.
struct GroupedRows: Hashable {
  enum Row: Hashable {
    case heading(String)
    /// Says something about what follows; quieter than a heading.
    case note(String)
    case blank
    case item(Int)
  }

  private(set) var rows: [Row] = []
  /// The row of each item.
  private(set) var places: [Int] = []

  /// How many items there are.
  var count: Int { places.count }

  /// Columns for the `>` of the selected item.
  static let margin = 2

  mutating func addHeading(_ text: String, blankBefore: Bool = true) {
    if blankBefore, !rows.isEmpty { rows.append(.blank) }
    rows.append(.heading(text))
  }

  mutating func addNote(_ text: String) { rows.append(.note(text)) }

  mutating func addItem() {
    places.append(rows.count)
    rows.append(.item(places.count - 1))
  }

  /// Rows without headings.
  static func list(of count: Int) -> GroupedRows {
    var rows = GroupedRows()
    for _ in 0..<max(0, count) { rows.addItem() }
    return rows
  }
}

/// Which item of grouped rows is selected, and which row is first on screen; kept in the model.
struct GroupedState: Hashable {
  private(set) var selected = 0
  private(set) var offset = 0

  /// The rows to draw in `height` rows: the selected one is among them, with a heading above it.
  func visible(_ rows: GroupedRows, height: Int) -> Range<Int> {
    let all = rows.rows.count
    guard all > 0, height > 0 else { return 0..<0 }
    var first = min(max(0, offset), max(0, all - height))
    if let place = place(in: rows) {
      var above = place
      while above > 0, !rows.rows[above - 1].isItem, place - above < height - 1 { above -= 1 }
      first = min(max(first, place - height + 1), above)
    }
    return first..<min(all, first + height)
  }

  private func place(in rows: GroupedRows) -> Int? {
    rows.places.isEmpty ? nil : rows.places[min(max(0, selected), rows.count - 1)]
  }

  /// Selects an item, as near as can be, and brings it into view.
  mutating func select(_ item: Int, _ rows: GroupedRows, height: Int) {
    selected = max(0, min(item, rows.count - 1))
    offset = visible(rows, height: height).lowerBound
  }

  /// Handles the keys that move in a list; false when the key is none of them.
  mutating func handle(_ key: Key, _ rows: GroupedRows, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .up, .character("k"): select(selected - 1, rows, height: height)
    case .down, .character("j"): select(selected + 1, rows, height: height)
    case .pageUp, .control("u"): turn(-page, rows, height: height)
    case .pageDown, .control("d"), .character(" "): turn(page, rows, height: height)
    case .home, .character("g"): select(0, rows, height: height)
    case .end, .character("G"): select(rows.count - 1, rows, height: height)
    default: return false
    }
    return true
  }

  /// Goes to the item nearest to so many rows on.
  private mutating func turn(_ by: Int, _ rows: GroupedRows, height: Int) {
    guard let here = place(in: rows) else { return }
    let wanted = here + by
    let nearest =
      by > 0
      ? rows.places.lastIndex { $0 <= wanted } : rows.places.firstIndex { $0 >= wanted }
    let item = nearest ?? selected
    select(item == selected ? selected + by.signum() : item, rows, height: height)
  }
}

extension GroupedRows.Row {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension GroupedRows {
  /// Draws what is on screen; the hardware cursor rests on the selected item, which a `>` marks.
  ///
  /// - Parameters:
  ///   - marked: how many columns of the selected row are painted; fewer are fewer bytes a key.
  ///   - draw: draws an item in the row that it is given, right of the margin.
  func draw(
    _ state: GroupedState, into view: inout View<DeskMessage>, in rect: Rect, marked: Int,
    isFocused: Bool = true, _ draw: (Int, Rect, inout Frame) -> Void
  ) {
    guard !rect.isEmpty else { return }
    if isFocused { view.frame.cursor = rect.origin }
    let shown = state.visible(self, height: rect.height)
    let chosen = min(max(0, state.selected), max(0, count - 1))
    for (line, index) in shown.enumerated() {
      let place = rect.row(line)
      switch rows[index] {
      case .blank: break
      case .heading(let text):
        view.frame.draw(text, in: place, style: Theme.standard.heading)
      case .note(let text):
        view.frame.draw(
          text, in: Rect(x: place.x + Self.margin, y: place.y, width: place.width - 3, height: 1),
          style: Theme.standard.muted)
      case .item(let item):
        let inner = Rect(
          x: place.x + Self.margin, y: place.y, width: place.width - Self.margin - 1, height: 1)
        draw(item, inner, &view.frame)
        view.hit(place, .row(item))
        guard item == chosen else { continue }
        view.frame.draw(">", in: place)
        guard isFocused else { continue }
        let mark = Rect(x: place.x, y: place.y, width: min(marked, place.width), height: 1)
        view.frame.paint(mark, Theme.standard.selected)
        view.frame.cursor = place.origin
      }
    }
    drawMore(shown, into: &view.frame, in: rect)
  }

  private func drawMore(_ shown: Range<Int>, into frame: inout Frame, in rect: Rect) {
    let muted = Theme.standard.muted
    if shown.lowerBound > 0 {
      frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: muted)
    }
    if shown.upperBound < rows.count {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: muted)
    }
  }
}
