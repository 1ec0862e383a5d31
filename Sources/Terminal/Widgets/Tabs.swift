/// A row of tabs; the selected one stands between brackets and is bold.
public struct Tabs {
  public var titles: [String]
  public var selected: Int
  /// Shorter titles, for where the others leave no room.
  public var short: [String]?
  /// Whether a tab has room at both sides where there is enough.
  public var isSpacious: Bool
  public var theme: Theme

  public init(
    _ titles: [String], selected: Int, short: [String]? = nil, isSpacious: Bool = true,
    theme: Theme = .standard
  ) {
    self.titles = titles
    self.selected = selected
    self.short = short
    self.isSpacious = isSpacious
    self.theme = theme
  }

  /// The tabs in a row of a width, and what of them lies outside it.
  public struct Shown: Hashable, Sendable {
    /// The tabs that are shown, by their place in the list.
    public let range: Range<Int>
    /// Their texts, the selected one in brackets.
    public let texts: [String]
    /// Columns between two of them.
    public let gap: Int
    public let hasBefore: Bool
    public let hasAfter: Bool

    /// Columns that the texts take, with the gaps between them.
    public var width: Int {
      texts.reduce(0) { $0 + displayWidth($1) } + gap * max(0, texts.count - 1)
    }
  }

  /// Lays the tabs out in a width: with room about each, else close together, else in short, else
  /// as many around the selected one as fit.
  public func shown(width: Int) -> Shown {
    guard titles.indices.contains(selected) else { return row(titles[...]) }
    if isSpacious {
      let texts = titles.indices.map { index in
        index == selected ? "[\(titles[index])]" : " \(titles[index]) "
      }
      let spacious = Shown(
        range: titles.indices, texts: texts, gap: 0, hasBefore: false, hasAfter: false)
      if spacious.width <= width { return spacious }
    }
    for titles in [titles, short].compactMap(\.self) {
      let close = row(titles[...])
      if close.width <= width { return close }
    }
    let texts = short ?? titles
    var range = selected..<selected + 1
    // Grows to both sides while it fits, with room for both marks.
    var grows = true
    while grows {
      grows = false
      for wider in [
        range.lowerBound..<range.upperBound + 1, range.lowerBound - 1..<range.upperBound,
      ]
      where wider.lowerBound >= 0 && wider.upperBound <= texts.count
        && row(texts[wider]).width <= width - 4
      {
        range = wider
        grows = true
      }
    }
    return row(texts[range])
  }

  private func row(_ titles: ArraySlice<String>) -> Shown {
    Shown(
      range: titles.indices,
      texts: titles.indices.map { $0 == selected ? "[\(titles[$0])]" : titles[$0] }, gap: 1,
      hasBefore: titles.startIndex > 0, hasAfter: titles.endIndex < self.titles.count)
  }

  /// Draws the tabs and returns where each is, for clicks; `‹` and `›` tell that more lie outside.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    let shown = shown(width: rect.width)
    var x = rect.x
    if shown.hasBefore { x = frame.draw("‹ ", at: rect.origin, in: rect, style: theme.muted) }
    let end = rect.endX - (shown.hasAfter ? 2 : 0)
    var places: [RowPlace] = []
    for (index, text) in zip(shown.range, shown.texts) where x < end {
      let place = Rect(x: x, y: rect.y, width: min(displayWidth(text), end - x), height: 1)
      frame.draw(text, in: place, style: index == selected ? theme.accent : .plain)
      places.append(RowPlace(index: index, rect: place))
      x = place.endX + shown.gap
    }
    if shown.hasAfter {
      frame.draw("›", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.muted)
    }
    return places
  }
}
