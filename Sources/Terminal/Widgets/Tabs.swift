/// A row of tabs; the selected one stands between brackets and is bold.
public struct Tabs {
  public var titles: [String]
  public var selected: Int
  public var theme: Theme

  public init(_ titles: [String], selected: Int, theme: Theme = .standard) {
    self.titles = titles
    self.selected = selected
    self.theme = theme
  }

  /// Draws the tabs and returns where each is, for clicks.
  ///
  /// When they do not all fit, those before the selected one make room for it.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    let widths = titles.map { displayWidth($0) + 2 }
    var first = 0
    while first < selected, widths[first...selected].reduce(0, +) + (first > 0 ? 2 : 0) > rect.width
    {
      first += 1
    }
    var x = rect.x
    if first > 0 { x = frame.draw("‹ ", at: rect.origin, in: rect, style: theme.muted) }
    var places: [RowPlace] = []
    for index in first..<max(first, titles.count) {
      guard x < rect.endX else { break }
      let place = Rect(x: x, y: rect.y, width: min(widths[index], rect.endX - x), height: 1)
      let isSelected = index == selected
      frame.draw(
        isSelected ? "[\(titles[index])]" : " \(titles[index]) ", in: place,
        style: isSelected ? theme.accent : .plain)
      places.append(RowPlace(index: index, rect: place))
      x = place.endX
    }
    return places
  }
}
