import Terminal

/// A page wrapped to a width, so that drawing and moving need not wrap it again.
struct LaidOutPage {
  let page: Page
  /// The columns that it has, with the one at the right for `↑` and `↓`.
  let width: Int
  let lines: [Page.Line]

  init(_ page: Page, width: Int) {
    self.page = page
    self.width = width
    lines = page.lines(width: width - 1)
  }

  /// Draws the page and returns where each stop is, for clicks.
  ///
  /// Only the first line of the selected paragraph is reversed, as far as its text goes: a move then
  /// changes little on screen, whatever the paragraph is long.
  @discardableResult
  func draw(
    _ state: PageState, into frame: inout Frame, in rect: Rect, isFocused: Bool = true
  ) -> [(stop: Int, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let first = isFocused ? state.first(lines, height: rect.height) : 0
    var places: [(stop: Int, rect: Rect)] = []
    if isFocused { frame.cursor = rect.origin }
    var hasCursor = false
    let chosen = state.chosen(lines)
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let place = rect.row(row)
      let end = frame.draw(line.spans, in: place)
      guard let stop = line.stop else { continue }
      places.append((stop, place))
      guard stop == chosen, isFocused, !hasCursor else { continue }
      frame.draw(">", in: place)
      frame.paint(
        Rect(x: place.x, y: place.y, width: end - place.x, height: 1), Theme.standard.selected)
      frame.cursor = place.origin
      hasCursor = true
    }
    drawMore(first, into: &frame, in: rect)
    return places
  }

  private func drawMore(_ first: Int, into frame: inout Frame, in rect: Rect) {
    let muted = Theme.standard.muted
    if first > 0 { frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: muted) }
    if first + rect.height < lines.count {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: muted)
    }
  }
}

extension Page {
  /// Draws the page and returns where each stop is, for clicks.
  @discardableResult
  func draw(
    _ state: PageState, into frame: inout Frame, in rect: Rect, isFocused: Bool = true
  ) -> [(stop: Int, rect: Rect)] {
    LaidOutPage(self, width: rect.width).draw(state, into: &frame, in: rect, isFocused: isFocused)
  }

  /// The whole page as plain text, for the clipboard and for files.
  func plainText(width: Int = 100) -> String {
    lines(width: width).map { line in
      let text = line.spans.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

/// Pages that were made and wrapped before, so that a key does not make them anew.
///
/// A memory and no state: without it every screen looks the same. It belongs to one reading of a
/// dossier and is dropped with it.
final class PageMemory {
  struct Key: Hashable {
    let name: AnyHashable
    let width: Int
  }

  private var pages: [AnyHashable: Page] = [:]
  private var laidOut: [Key: LaidOutPage] = [:]
  private var rows: [AnyHashable: [[Span]]] = [:]

  /// Rows of this name, made when they are asked for the first time.
  func rows(_ name: AnyHashable, make: () -> [[Span]]) -> [[Span]] {
    if let known = rows[name] { return known }
    if rows.count > DeskLimits.rememberedPages { rows = [:] }
    let made = make()
    rows[name] = made
    return made
  }

  /// The page of this name, made when it is asked for the first time.
  func page(_ name: AnyHashable, make: () -> Page) -> Page {
    if let page = pages[name] { return page }
    let page = make()
    pages[name] = page
    return page
  }

  /// The same, wrapped to a width; a memory that has grown large begins again.
  func laidOut(_ name: AnyHashable, width: Int, make: () -> Page) -> LaidOutPage {
    let key = Key(name: name, width: width)
    if let known = laidOut[key] { return known }
    if laidOut.count > DeskLimits.rememberedPages { laidOut = [:] }
    let page = LaidOutPage(self.page(name, make: make), width: width)
    laidOut[key] = page
    return page
  }
}
