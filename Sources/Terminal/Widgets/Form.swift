/// Draws a ``FormState``: labels at the left, fields at the right, errors under their field.
///
/// When it is higher than its place it scrolls so that the focused field is whole in view.
public struct Form {
  public var state: FormState
  /// Stands after the label of a field that must be filled in.
  public var requiredMark: String
  public var theme: Theme

  public init(_ state: FormState, requiredMark: String = "*", theme: Theme = .standard) {
    self.state = state
    self.requiredMark = requiredMark
    self.theme = theme
  }

  /// Rows that the whole form takes at a width.
  public func height(width: Int) -> Int {
    state.fields.indices.reduce(0) { $0 + rows(of: $1, width: width) }
  }

  /// Draws the form and returns where each visible field is, for clicks.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    let heights = state.fields.indices.map { rows(of: $0, width: rect.width) }
    let above = heights.prefix(max(0, state.focus)).reduce(0, +)
    let focused = heights.indices.contains(state.focus) ? heights[state.focus] : 0
    var y = rect.y - max(0, above + focused - rect.height)
    var places: [RowPlace] = []
    for index in state.fields.indices {
      let place = Rect(x: rect.x, y: y, width: rect.width, height: heights[index])
      y += heights[index]
      // A field that is only partly in view above is left out, so that no text leaves the form.
      guard place.y >= rect.y else { continue }
      let visible = place.intersection(rect)
      guard !visible.isEmpty else { break }
      draw(index, into: &frame, in: visible)
      places.append(RowPlace(index: index, rect: visible))
    }
    drawMore(places, heights, into: &frame, in: rect)
    return places
  }

  /// `↑` and `↓` in the last column where fields lie above and below what is in view.
  private func drawMore(
    _ places: [RowPlace], _ heights: [Int], into frame: inout Frame, in rect: Rect
  ) {
    guard let first = places.first, let last = places.last else { return }
    if first.index > 0 {
      frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.muted)
    }
    if last.index < heights.count - 1 || last.rect.height < heights[last.index] {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: theme.muted)
    }
  }

  /// The columns of a field's text when the form is this wide: one at the right is kept for `↑` and
  /// `↓`.
  public func textWidth(in width: Int) -> Int { max(1, width - labelWidth(width) - 3) }

  private func labelWidth(_ width: Int) -> Int {
    let widest = state.fields.map { displayWidth(label($0)) }.max() ?? 0
    return min(widest + 2, max(4, width * 2 / 5))
  }

  private func label(_ field: FormField) -> String {
    field.isRequired ? "\(field.label) \(requiredMark)" : field.label
  }

  private func noteLines(of index: Int, width: Int) -> [Span] {
    let field = state.fields[index]
    let room = textWidth(in: width)
    if let error = field.error {
      return wordWrap("! \(error)", width: room).map { Span($0, theme.danger) }
    }
    if index == state.focus, !field.hint.isEmpty {
      return wordWrap(field.hint, width: room).map { Span($0, theme.muted) }
    }
    return []
  }

  private func rows(of index: Int, width: Int) -> Int {
    state.fields[index].rows + noteLines(of: index, width: width).count
  }

  private func draw(_ index: Int, into frame: inout Frame, in place: Rect) {
    let field = state.fields[index]
    let isFocused = index == state.focus
    let columns = place.columns(.fixed(2), .fixed(labelWidth(place.width)), .fill(), .fixed(1))
    if isFocused { frame.draw(">", in: columns[0]) }
    frame.draw(label(field), in: columns[1].row(0), style: isFocused ? theme.title : .plain)
    let area = Rect(
      x: columns[2].x, y: place.y, width: columns[2].width, height: min(field.rows, place.height))
    switch field.content {
    case .text(let input):
      TextField(input, isFocused: isFocused, placeholder: field.placeholder, theme: theme)
        .draw(into: &frame, in: area)
    case .choice(let options, let selected):
      draw(options, selected: selected, isFocused: isFocused, into: &frame, in: area)
    }
    for (line, note) in noteLines(of: index, width: place.width).enumerated() {
      let row = Rect(x: area.x, y: area.endY + line, width: area.width, height: 1)
      frame.draw([note], in: row.intersection(place))
    }
  }

  private func draw(
    _ options: [String], selected: Int, isFocused: Bool, into frame: inout Frame, in area: Rect
  ) {
    let value = options.indices.contains(selected) ? options[selected] : ""
    let end = frame.draw(
      "‹ \(value) ›", in: area, style: isFocused ? theme.selected : .plain)
    if options.count > 1 {
      let rest = Rect(x: end + 1, y: area.y, width: area.endX - end - 1, height: 1)
      frame.draw("\(selected + 1)/\(options.count)", in: rest, style: theme.muted)
    }
    guard isFocused else { return }
    frame.cursor = Point(min(area.x + 2, max(area.x, area.endX - 1)), area.y)
  }
}
