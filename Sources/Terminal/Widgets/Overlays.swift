/// A box in the middle of the screen, over what is there.
public struct Modal {
  public var title: String
  public var size: Size
  public var theme: Theme

  public init(title: String, size: Size, theme: Theme = .standard) {
    self.title = title
    self.size = size
    self.theme = theme
  }

  /// Draws the empty box, at most as large as `rect`, and returns the room inside its margin.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> Rect {
    let box = rect.centred(size)
    frame.fill(box)
    let inside = frame.box(box, title: title, style: theme.border, titleStyle: theme.title)
    frame.cursor = inside.origin
    frame.isCursorVisible = false
    return inside.inset(columns: inside.width > 4 ? 1 : 0)
  }
}

/// All keys of a screen with what they do, in groups; scrolls when it is longer than the screen.
public struct HelpOverlay {
  /// Keys that belong together.
  public struct Group: Sendable {
    public var title: String
    public var hints: [KeyHint]

    public init(_ title: String, _ hints: [KeyHint]) {
      self.title = title
      self.hints = hints
    }
  }

  public var title: String
  public var groups: [Group]
  public var offset: Int
  /// The last line of the box: how to close it.
  public var footer: String
  public var theme: Theme

  public init(
    title: String, groups: [Group], offset: Int = 0, footer: String = "", theme: Theme = .standard
  ) {
    self.title = title
    self.groups = groups
    self.offset = offset
    self.footer = footer
    self.theme = theme
  }

  /// The help as lines, also for a linear display.
  public var lines: [[Span]] {
    let keyWidth = groups.flatMap(\.hints).map { displayWidth($0.key) }.max() ?? 0
    var result: [[Span]] = []
    for group in groups {
      if !result.isEmpty { result.append([]) }
      result.append([Span(group.title, theme.heading)])
      for hint in group.hints {
        let space = String(repeating: " ", count: keyWidth - displayWidth(hint.key) + 2)
        result.append([Span("  "), Span(hint.key, theme.key), Span(space), Span(hint.label)])
      }
    }
    return result
  }

  public func draw(into frame: inout Frame, in rect: Rect) {
    let lines = lines
    let widest = lines.map { $0.reduce(0) { $0 + displayWidth($1.text) } }.max() ?? 0
    let size = Size(
      max(widest, displayWidth(title), displayWidth(footer)) + 6, lines.count + 2 + footerRows)
    let inside = Modal(title: title, size: size, theme: theme).draw(into: &frame, in: rect)
    let rows = inside.rows(.fill(), .fixed(footerRows))
    ScrollText(lines, offset: offset, theme: theme).draw(into: &frame, in: rows[0])
    if footerRows > 0 {
      frame.draw(footer, in: rows[1].row(rows[1].height - 1), style: theme.muted)
    }
  }

  private var footerRows: Int { footer.isEmpty ? 0 : 2 }
}

/// A short message over the last rows: what was done, or what went wrong.
///
/// Its kind is told by a mark before the text, not by colour alone.
public struct Toast: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case done, note, problem }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Draws the message at the foot of `rect`, on as many rows as it needs, at most three.
  public func draw(into frame: inout Frame, in rect: Rect, theme: Theme = .standard) {
    guard rect.width > 6, rect.height > 0 else { return }
    let (mark, style) =
      switch kind {
      case .done: ("✓", theme.success)
      case .note: ("i", theme.accent)
      case .problem: ("!", theme.danger)
      }
    let lines = Array(wordWrap(text, width: rect.width - 4).prefix(min(3, rect.height)))
    for (index, line) in lines.enumerated() {
      let place = rect.row(rect.height - lines.count + index)
      frame.fill(place)
      if index == 0 { frame.draw(" \(mark) ", in: place, style: style.with(.reverse)) }
      frame.draw(line, at: Point(place.x + 4, place.y), in: place, style: style)
    }
  }
}
