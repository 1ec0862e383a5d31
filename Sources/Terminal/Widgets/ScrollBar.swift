/// Where a list is: a bar of one column at its right, and `12/340` in words.
public struct ScrollBar: Hashable, Sendable {
  public var visible: Range<Int>
  public var count: Int

  /// `visible` are the rows on screen, of `count` in all.
  public init(_ visible: Range<Int>, of count: Int) {
    self.visible = visible
    self.count = count
  }

  /// Which row is selected and how many there are, from 1: `12/340`; `0/0` when there are none.
  public static func position(_ selected: Int, of count: Int) -> String {
    count > 0 ? "\(min(max(0, selected), count - 1) + 1)/\(count)" : "0/0"
  }

  /// Draws the bar; nothing when everything is in view.
  public func draw(into frame: inout Frame, in rect: Rect, theme: Theme = .standard) {
    guard rect.width > 0, rect.height > 0, count > visible.count, !visible.isEmpty else { return }
    let size = max(1, rect.height * visible.count / count)
    let room = rect.height - size
    let scrollable = count - visible.count
    // At the very ends only when the list is.
    var start = room * visible.lowerBound / scrollable
    if visible.lowerBound > 0, start == 0, room > 1 { start = 1 }
    if visible.upperBound < count, start == room, room > 1 { start = room - 1 }
    for row in 0..<rect.height {
      let isThumb = start..<start + size ~= row
      frame.draw(
        isThumb ? "█" : "│", at: Point(rect.endX - 1, rect.y + row), in: rect, style: theme.muted)
    }
  }
}

/// What a screen shows when it is too small: the sentence, wrapped, and nothing else.
public struct SmallScreen {
  public var text: String

  /// The sentence says what is needed; the application gives it in the reader's language.
  public init(_ text: String) { self.text = text }

  public func draw(into frame: inout Frame, in rect: Rect) {
    for (row, line) in wordWrap(text, width: max(1, rect.width)).enumerated() {
      frame.draw(line, in: rect.row(row), overflow: .cut)
    }
    frame.cursor = rect.origin
    frame.isCursorVisible = false
  }
}
