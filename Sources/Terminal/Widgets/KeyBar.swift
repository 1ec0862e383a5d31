/// A key and what it does, as key bars and help show it.
public struct KeyHint: Hashable, Sendable {
  public var key: String
  public var label: String

  public init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }
}

/// One row of key hints, the most useful first; the help hint at the right is never cut off.
public struct KeyBar {
  public var hints: [KeyHint]
  public var help: KeyHint
  public var theme: Theme

  public init(_ hints: [KeyHint], help: KeyHint, theme: Theme = .standard) {
    self.hints = hints
    self.help = help
    self.theme = theme
  }

  /// Draws the hints that fit whole, and returns their places; index -1 is the help hint.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    guard !rect.isEmpty else { return [] }
    let helpWidth = min(rect.width, width(help))
    let helpPlace = Rect(x: rect.endX - helpWidth, y: rect.y, width: helpWidth, height: 1)
    draw(help, into: &frame, in: helpPlace)
    var places = [RowPlace(index: -1, rect: helpPlace)]
    var x = rect.x
    for (index, hint) in hints.enumerated() {
      let size = width(hint)
      guard x + size + 2 <= helpPlace.x else { break }
      let place = Rect(x: x, y: rect.y, width: size, height: 1)
      draw(hint, into: &frame, in: place)
      places.append(RowPlace(index: index, rect: place))
      x += size + 2
    }
    return places
  }

  private func width(_ hint: KeyHint) -> Int {
    displayWidth(hint.key) + 1 + displayWidth(hint.label)
  }

  private func draw(_ hint: KeyHint, into frame: inout Frame, in place: Rect) {
    frame.draw([Span(hint.key, theme.key), " ", Span(hint.label)], in: place)
  }
}
