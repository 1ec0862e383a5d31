/// Draws a ``TextInput``: one line that scrolls sideways, or several that wrap.
public struct TextField {
  public var input: TextInput
  public var isFocused: Bool
  /// Shown dim while the field is empty.
  public var placeholder: String
  public var theme: Theme

  public init(
    _ input: TextInput, isFocused: Bool = true, placeholder: String = "", theme: Theme = .standard
  ) {
    self.input = input
    self.isFocused = isFocused
    self.placeholder = placeholder
    self.theme = theme
  }

  /// Draws the field; with focus, the hardware cursor is in it and shown.
  public func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: theme.field)
    if input.text.isEmpty {
      frame.draw(placeholder, in: rect.row(0), style: theme.field.with(theme.muted.attributes))
    }
    let place =
      input.isMultiline ? drawLines(into: &frame, in: rect) : drawLine(into: &frame, in: rect)
    guard isFocused else { return }
    frame.cursor = place
    frame.isCursorVisible = true
  }

  /// The text before and after the cursor.
  private var halves: (before: Substring, after: Substring) {
    let index = input.text.index(input.text.startIndex, offsetBy: input.cursor)
    return (input.text[..<index], input.text[index...])
  }

  private func drawLine(into frame: inout Frame, in rect: Rect) -> Point {
    let column = displayWidth(halves.before)
    // Keeps a column free for the cursor after the text, and a few to see where it goes.
    let ahead = min(displayWidth(halves.after), min(4, rect.width / 3))
    let hidden = max(0, column + ahead - (rect.width - 1))
    frame.draw(
      input.text, at: Point(rect.x - hidden, rect.y), in: rect.row(0), style: theme.field)
    if hidden > 0 { frame.draw("…", in: rect.row(0), style: theme.field) }
    return Point(rect.x + column - hidden, rect.y)
  }

  private func drawLines(into frame: inout Frame, in rect: Rect) -> Point {
    let starts = input.lineStarts(width: max(1, rect.width - 1))
    // A text that nobody is writing in is read from its first line.
    let row = isFocused ? input.cursorLine(starts) : 0
    let first = max(0, row - rect.height + 1)
    for line in first..<min(starts.count, first + rect.height) {
      let end = line + 1 < starts.count ? starts[line + 1] : input.text.count
      let shown = input.slice(starts[line], end).filter { !$0.isNewline }
      frame.draw(shown, in: rect.row(line - first), style: theme.field, overflow: .cut)
    }
    if first > 0 {
      frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.field)
    }
    if first + rect.height < starts.count {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: theme.field)
    }
    guard isFocused else { return rect.origin }
    let column = displayWidth(input.slice(starts[row], input.cursor))
    return Point(rect.x + min(column, rect.width - 1), rect.y + row - first)
  }
}
