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
    let width = max(1, rect.width - 1)
    let before = foldLines(halves.before, width: width)
    let lines = foldLines(input.text[...], width: width)
    let row = before.count - 1
    let first = max(0, row - rect.height + 1)
    for (offset, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      frame.draw(line, in: rect.row(offset), style: theme.field, overflow: .cut)
    }
    return Point(rect.x + displayWidth(before[row]), rect.y + row - first)
  }

  /// Cuts at the width exactly, so that the cursor's place depends only on the text before it.
  private func foldLines(_ text: Substring, width: Int) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var result: [Substring] = []
      var start = line.startIndex
      var columns = 0
      for index in line.indices {
        let size = displayWidth(line[index...index])
        if columns + size > width, columns > 0 {
          result.append(line[start..<index])
          start = index
          columns = 0
        }
        columns += size
      }
      return result + [line[start...]]
    }
  }
}
