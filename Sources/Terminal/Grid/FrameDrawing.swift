/// What happens to text that does not fit its rectangle.
public enum Overflow: Sendable {
  /// The rest is left out.
  case cut
  /// The rest is left out and the last column shows `…`.
  case ellipsis
}

extension Frame {
  /// Draws one line of untrusted text from `point`, never outside `clip` nor outside the frame.
  ///
  /// Control, hidden and reordering characters are neutralised: escape sequences show as `�[…`,
  /// bidirectional controls as `�`, line ends and tabs as a space, and zero-width characters not at
  /// all. Columns left of the clip are skipped, so text may start outside it. With a link, the text
  /// can be opened by the terminal.
  ///
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, at point: Point, in clip: Rect, style: Style = .plain,
    overflow: Overflow = .cut, link: Link? = nil
  ) -> Int {
    let visible = clip.intersection(bounds)
    guard point.y >= visible.y, point.y < visible.endY, point.x < visible.endX else {
      return point.x
    }
    let link = number(link)
    if let end = drawASCII(text, at: point, in: visible, style: style, link: link) {
      guard end > visible.endX else { return end }
      if overflow == .ellipsis {
        put(Neutraliser.Glyph(scalar: "…"), x: visible.endX - 1, y: point.y, style: style)
      }
      return visible.endX
    }
    var x = point.x
    var isCut = false
    Neutraliser.forEachGlyph(in: text, emoji: emojiWidth) { glyph in
      if x + glyph.width > visible.endX {
        isCut = true
        return false
      }
      if x >= visible.x {
        put(glyph, x: x, y: point.y, style: style, link: link)
      } else if x + glyph.width > visible.x {
        put(Neutraliser.Glyph(scalar: " "), x: visible.x, y: point.y, style: style)
      }
      x += glyph.width
      return true
    }
    guard isCut else { return x }
    for column in max(x, visible.x)..<visible.endX {
      put(Neutraliser.Glyph(scalar: " "), x: column, y: point.y, style: style)
    }
    if overflow == .ellipsis, point.x < visible.endX {
      put(Neutraliser.Glyph(scalar: "…"), x: visible.endX - 1, y: point.y, style: style)
    }
    return visible.endX
  }

  /// Draws one line at the left of a rectangle's first row.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, in rect: Rect, style: Style = .plain,
    alignment: Alignment = .left, overflow: Overflow = .ellipsis, link: Link? = nil
  ) -> Int {
    var x = rect.x
    if alignment != .left {
      let free = max(0, rect.width - displayWidth(text, emoji: emojiWidth))
      x += alignment == .right ? free : free / 2
    }
    return draw(text, at: Point(x, rect.y), in: rect, style: style, overflow: overflow, link: link)
  }

  /// Draws spans one after the other on a rectangle's first row.
  @discardableResult
  public mutating func draw(_ spans: [Span], in rect: Rect, base: Style = .plain) -> Int {
    var x = rect.x
    for span in spans where x < rect.endX {
      let style = span.style == .plain ? base : span.style.with(base.attributes)
      x = draw(
        span.text, at: Point(x, rect.y), in: rect, style: style, overflow: .ellipsis,
        link: span.link)
    }
    return x
  }

  /// Fills a rectangle with spaces of a style.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let visible = rect.intersection(bounds)
    guard !visible.isEmpty else { return }
    let blank = Cell(glyph: 32, style: style, width: 1)
    for y in visible.y..<visible.endY {
      let start = clearEdges(visible.x..<visible.endX, y: y)
      cells.withUnsafeMutableBufferPointer { cells in
        for place in start..<start + visible.width { cells[place] = blank }
      }
    }
  }

  /// Lays a style over cells: its attributes are added, its colours, where it has any, replace.
  public mutating func paint(_ rect: Rect, _ style: Style) {
    let visible = rect.intersection(bounds)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let place = index(x, y)
        cells[place].style.attributes.formUnion(style.attributes)
        if style.foreground != .standard { cells[place].style.foreground = style.foreground }
        if style.background != .standard { cells[place].style.background = style.background }
      }
    }
  }

  /// Draws a box along the edge of a rectangle, with an optional title, and returns the inside.
  @discardableResult
  public mutating func box(
    _ rect: Rect, title: String = "", style: Style = Theme.standard.border,
    titleStyle: Style = Theme.standard.title
  ) -> Rect {
    let inside = rect.inset(columns: 1, rows: 1)
    guard rect.width >= 2, rect.height >= 2 else { return inside }
    let line = String(repeating: "─", count: rect.width - 2)
    draw("┌\(line)┐", in: rect, style: style)
    draw("└\(line)┘", in: rect.row(rect.height - 1), style: style)
    for y in inside.y..<inside.endY {
      draw("│", at: Point(rect.x, y), in: rect, style: style)
      draw("│", at: Point(rect.endX - 1, y), in: rect, style: style)
    }
    if !title.isEmpty, rect.width > 4 {
      let place = Rect(
        x: rect.x + 1, y: rect.y, width: min(rect.width - 2, displayWidth(title) + 2), height: 1)
      fill(place, style: style)
      draw(title, in: place.inset(columns: 1), style: titleStyle)
    }
    return inside
  }

  /// Draws text of printable ASCII, a byte a cell, and returns the column after its last one, which
  /// may lie outside; nil when the text needs more care.
  private mutating func drawASCII(
    _ text: some StringProtocol, at point: Point, in visible: Rect, style: Style, link: UInt16
  ) -> Int? {
    guard let count = Neutraliser.printableASCII(text) else { return nil }
    let first = max(point.x, visible.x)
    let end = min(point.x + count, visible.endX)
    guard first < end else { return point.x + count }
    let columns = first..<end
    let start = clearEdges(columns, y: point.y)
    let skipped = columns.lowerBound - point.x
    text.utf8.withContiguousStorageIfAvailable { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        for offset in 0..<columns.count {
          cells[start + offset] = Cell(
            glyph: UInt32(bytes[skipped + offset]), style: style, width: 1, link: link)
        }
      }
    }
    return point.x + count
  }

  /// Makes room for columns of a row that are overwritten whole: a wide glyph that reaches in from
  /// outside becomes a space there. Returns the place of the first.
  private mutating func clearEdges(_ columns: Range<Int>, y: Int) -> Int {
    let start = index(columns.lowerBound, y)
    clearHalf(at: start, x: columns.lowerBound)
    clearHalf(at: start + columns.count - 1, x: columns.upperBound - 1)
    return start
  }

  /// Puts one glyph; a wide glyph that it covers half of becomes a space.
  private mutating func put(
    _ glyph: Neutraliser.Glyph, x: Int, y: Int, style: Style, link: UInt16 = 0
  ) {
    let place = index(x, y)
    clearHalf(at: place, x: x)
    if glyph.width == 2 { clearHalf(at: place + 1, x: x + 1) }
    var number = glyph.scalar.value
    if !glyph.marks.isEmpty {
      var text = String.UnicodeScalarView([glyph.scalar])
      text.append(contentsOf: glyph.marks)
      number = intern(Array(String(text).utf8))
    }
    cells[place] = Cell(glyph: number, style: style, width: UInt8(glyph.width), link: link)
    if glyph.width == 2 { cells[place + 1] = .continuation(style, link: link) }
  }

  /// Makes the other half of a wide glyph a space, before this half is overwritten.
  private mutating func clearHalf(at place: Int, x: Int) {
    let old = cells[place]
    if old.width == 0, x > 0 {
      cells[place - 1] = Cell(glyph: 32, style: old.style, width: 1)
    } else if old.width == 2 {
      cells[place + 1] = Cell(glyph: 32, style: old.style, width: 1)
    }
  }
}
