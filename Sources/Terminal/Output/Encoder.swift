/// The bytes that turn a terminal showing `old` into one showing `new`; none when they are equal.
///
/// With `old` nil, or of another size, the screen is cleared and painted whole. The terminal is
/// expected as ``encode(from:to:capabilities:)`` leaves it: plain style, no scroll region, the
/// cursor where the old frame has it; and without autowrap (mode 7 off). The bytes are meant for one write.
public func encode(
  from old: Frame?, to new: Frame, capabilities: Capabilities, look: Look = .standard
) -> [UInt8] {
  var encoder = Encoder(from: old, to: new, capabilities: capabilities, look: look)
  encoder.encode()
  return encoder.writer.bytes
}

/// One difference being written.
private struct Encoder {
  var writer: ByteWriter
  /// What the terminal shows; changes as scrolls are sent.
  private var shown: Frame
  private let wanted: Frame
  private let isWhole: Bool
  private let cursorWasVisible: Bool?
  private let capabilities: Capabilities

  init(from old: Frame?, to new: Frame, capabilities: Capabilities, look: Look) {
    isWhole = old?.size != new.size
    var shown = isWhole ? Frame(size: new.size) : old!
    wanted = new.numbered(as: &shown)
    self.shown = shown
    self.capabilities = capabilities
    cursorWasVisible = old?.isCursorVisible
    writer = ByteWriter(
      colouring: Colouring(look, on: capabilities), size: new.size,
      cursor: isWhole ? nil : Encoder.inside(old!.cursor, new.size))
  }

  mutating func encode() {
    let rows = (0..<wanted.size.height).filter {
      wanted.size.width > 0 && (isWhole || !Frame.sameRow($0, shown, wanted))
    }
    let cellsDiffer = isWhole || !rows.isEmpty
    if cellsDiffer {
      if capabilities.synchronisedOutput { writer.text("\u{1B}[?2026h") }
      if cursorWasVisible == true { writer.text("\u{1B}[?25l") }
      if isWhole { writer.text("\u{1B}[m\u{1B}[H\u{1B}[2J") } else { scroll(differing: rows.count) }
      // A scroll makes other rows differ than those that did.
      for y in 0..<wanted.size.height { row(y) }
      writer.paint(.plain)
      writer.lead(to: nil)
    }
    writer.move(to: Encoder.inside(wanted.cursor, wanted.size))
    let isNowVisible = cellsDiffer && cursorWasVisible == true ? false : cursorWasVisible
    if isNowVisible != wanted.isCursorVisible {
      writer.text(wanted.isCursorVisible ? "\u{1B}[?25h" : "\u{1B}[?25l")
    }
    if cellsDiffer && capabilities.synchronisedOutput { writer.text("\u{1B}[?2026l") }
  }

  private static func inside(_ point: Point, _ size: Size) -> Point {
    Point(max(0, min(point.x, size.width - 1)), max(0, min(point.y, size.height - 1)))
  }

  // MARK: Scrolling

  /// Scrolls a block that moved; with fewer than three rows that differ there is nothing to win.
  private mutating func scroll(differing rows: Int) {
    guard capabilities.scrollRegions, rows > 2 else { return }
    let blank = Encoder.fingerprint(
      of: Array(repeating: Cell.blank, count: wanted.size.width)[...])
    let heights = 0..<wanted.size.height
    let old = heights.map { Encoder.fingerprint(of: cells(of: shown, row: $0)) }
    let new = heights.map { Encoder.fingerprint(of: cells(of: wanted, row: $0)) }
    guard let best = Scroll.best(old: old, new: new, blank: blank) else { return }
    let scroll = grown(best)
    let count = abs(scroll.distance)
    writer.control([scroll.rows.lowerBound + 1, scroll.rows.upperBound + 1], "r")
    writer.control(count == 1 ? [] : [count], scroll.distance > 0 ? "S" : "T")
    writer.text("\u{1B}[r")
    writer.forgetCursor()
    shift(scroll)
  }

  /// The scroll with the rows beside its region that it brings nearer to what is wanted: a row that
  /// moved and got a mark at its end, say.
  ///
  /// Rows that look alike before and after, such as the second lines of a list, win nothing by
  /// themselves and do not stand in the way of the row behind them.
  private func grown(_ scroll: Scroll) -> Scroll {
    var scroll = scroll
    while let more = grown(scroll, upwards: true) { scroll = more }
    while let more = grown(scroll, upwards: false) { scroll = more }
    return scroll
  }

  /// The scroll with a few more rows at one side; nil when those win too little.
  private func grown(_ scroll: Scroll, upwards: Bool) -> Scroll? {
    var scroll = scroll
    var won = 0
    for _ in 0..<Encoder.rowsAhead {
      let y = upwards ? scroll.rows.lowerBound - 1 : scroll.rows.upperBound + 1
      guard y >= 0, y < wanted.size.height else { return nil }
      won += gain(of: scroll, reaching: y, from: upwards == (scroll.distance > 0))
      scroll.rows =
        upwards ? y...scroll.rows.upperBound : scroll.rows.lowerBound...y
      if won > Encoder.leastGain { return scroll }
    }
    return nil
  }

  /// Rows beside a region that are looked at together.
  private static let rowsAhead = 3
  /// Cells that a larger region must save.
  private static let leastGain = 12

  /// Cells that need not be sent when a scroll also takes the row beside its region.
  ///
  /// - Parameter isTarget: whether rows move towards that row; else its content moves away.
  private func gain(of scroll: Scroll, reaching y: Int, from isTarget: Bool) -> Int {
    let (source, blank) = (y + scroll.distance, nil as Int?)
    if isTarget { return missing(y, shownAs: y) - missing(y, shownAs: source) }
    let target = y - scroll.distance
    return missing(target, shownAs: blank) - missing(target, shownAs: y)
      + missing(y, shownAs: y) - missing(y, shownAs: blank)
  }

  /// Cells of a wanted row that differ from a shown one; from an empty row for nil.
  private func missing(_ y: Int, shownAs source: Int?) -> Int {
    let row = cells(of: wanted, row: y)
    guard let source else { return row.count { !$0.isBlank } }
    return zip(row, cells(of: shown, row: source)).count { $0 != $1 }
  }

  /// Does to `shown` what the scroll does to the terminal.
  private mutating func shift(_ scroll: Scroll) {
    let width = wanted.size.width
    let before = shown.cells
    for y in scroll.rows {
      let source = y + scroll.distance
      for x in 0..<width {
        shown.cells[y * width + x] =
          scroll.rows.contains(source) ? before[source * width + x] : .blank
      }
    }
  }

  private func cells(of frame: Frame, row y: Int) -> ArraySlice<Cell> {
    frame.cells[y * frame.size.width..<(y + 1) * frame.size.width]
  }

  private static func fingerprint(of row: ArraySlice<Cell>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    row.withUnsafeBytes { bytes in
      for word in bytes.bindMemory(to: UInt64.self) {
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
      }
    }
    return Int(truncatingIfNeeded: hash)
  }

  // MARK: Rows

  /// Sends what differs on one row; a row with uncertain glyphs is sent from there to its end.
  private mutating func row(_ y: Int) {
    let width = wanted.size.width
    let start = y * width
    guard width > 0, !Frame.sameRow(y, shown, wanted) else { return }
    let isUncertain = hasUncertain(shown, y) || hasUncertain(wanted, y)
    var end = width
    while end > 0, wanted.cells[start + end - 1].isBlank { end -= 1 }
    let tailDiffers = (end..<width).contains { shown.cells[start + $0] != .blank }
    var x = 0
    while x < end {
      if !isUncertain, shown.cells[start + x] == wanted.cells[start + x] {
        x += 1
        continue
      }
      x = run(y, from: x, to: end, isUncertain: isUncertain)
    }
    if tailDiffers || isUncertain, end < width {
      writer.move(to: Point(end, y))
      writer.paint(.plain)
      writer.lead(to: nil)
      writer.text("\u{1B}[K")
    }
  }

  /// Sends a run of cells; short stretches that are already right are sent along.
  private mutating func run(_ y: Int, from first: Int, to end: Int, isUncertain: Bool) -> Int {
    let start = y * wanted.size.width
    var x = first
    if wanted.cells[start + x].width == 0 { x -= 1 }
    writer.move(to: Point(x, y))
    while x < end {
      if !isUncertain, sameCells(start + x, limit: start + end) { return x }
      x += cell(wanted.cells[start + x], at: Point(x, y))
    }
    return x
  }

  /// Are this and the next few cells right already, so that moving is cheaper than writing?
  private func sameCells(_ place: Int, limit: Int) -> Bool {
    guard wanted.cells[place].width != 0 else { return false }
    for index in place..<min(place + 5, limit) where shown.cells[index] != wanted.cells[index] {
      return false
    }
    return true
  }

  /// Sends one cell; an uncertain glyph gets spaces under it first and a move after it.
  private mutating func cell(_ cell: Cell, at point: Point) -> Int {
    let columns = max(1, Int(cell.width))
    let isUncertain = Encoder.isUncertain(cell)
    if capabilities.links { writer.lead(to: wanted.link(cell.link)) }
    if isUncertain {
      writer.paint(cell.style)
      writer.move(to: point)
      for _ in 0..<columns { writer.scalar(32, columns: 1, isUncertain: false) }
    }
    writer.move(to: point)
    writer.paint(cell.style)
    if cell.isCluster {
      // Without autowrap the cursor stays on the last column, and a mark would join the glyph
      // before it.
      let isLast = point.x + columns == wanted.size.width
      if isLast { writer.text("\u{1B}[?7h") }
      writer.glyph(wanted.bytes(of: cell), columns: columns, isUncertain: isUncertain)
      if isLast { writer.text("\u{1B}[?7l") }
    } else {
      writer.scalar(cell.glyph, columns: columns, isUncertain: isUncertain)
    }
    return columns
  }

  private static func isUncertain(_ cell: Cell) -> Bool {
    cell.isCluster || ScalarWidth.isUncertain(cell.glyph)
  }

  private func hasUncertain(_ frame: Frame, _ y: Int) -> Bool {
    cells(of: frame, row: y).contains { $0.glyph >= 0x900 && Encoder.isUncertain($0) }
  }
}
