/// Lines of text that scroll: a dossier, a help page, a report.
public struct ScrollText {
  public var lines: [[Span]]
  /// The first line shown; see ``clamped(_:lines:height:)``.
  public var offset: Int
  public var theme: Theme

  public init(_ lines: [[Span]], offset: Int, theme: Theme = .standard) {
    self.lines = lines
    self.offset = offset
    self.theme = theme
  }

  /// Plain text, wrapped to a width.
  public init(_ text: String, width: Int, offset: Int, theme: Theme = .standard) {
    self.init(wordWrap(text, width: width).map { [Span($0)] }, offset: offset, theme: theme)
  }

  /// An offset that leaves no empty rows while there are lines above.
  public static func clamped(_ offset: Int, lines: Int, height: Int) -> Int {
    max(0, min(offset, lines - height))
  }

  /// The offset after a key that scrolls; nil when the key is none.
  public static func offset(_ offset: Int, after key: Key, lines: Int, height: Int) -> Int? {
    let wanted: Int
    switch key {
    case .up, .character("k"): wanted = offset - 1
    case .down, .character("j"): wanted = offset + 1
    case .pageUp: wanted = offset - max(1, height - 1)
    case .pageDown, .character(" "): wanted = offset + max(1, height - 1)
    case .home, .character("g"): wanted = 0
    case .end, .character("G"): wanted = lines
    default: return nil
    }
    return clamped(wanted, lines: lines, height: height)
  }

  /// Draws the lines; when there are more than fit, the last column of the first and last row shows
  /// `↑` and `↓` for more above and below. The hardware cursor goes to the first row.
  public func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let first = ScrollText.clamped(offset, lines: lines.count, height: rect.height)
    let isLonger = lines.count > rect.height
    let area = Rect(
      x: rect.x, y: rect.y, width: rect.width - (isLonger ? 2 : 0), height: rect.height)
    for (line, spans) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      frame.draw(spans, in: area.row(line))
    }
    frame.cursor = rect.origin
    if first > 0 {
      frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.muted)
    }
    if first + rect.height < lines.count {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: theme.muted)
    }
  }
}
