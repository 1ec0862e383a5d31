import Terminal

/// Which paragraph of a page is selected; a value to keep in the model.
///
/// The paragraph is kept, not the line, so that another width keeps the place.
struct PageState: Hashable {
  private(set) var selected = 0
  private(set) var offset = 0

  /// The first line to show; the selected paragraph is in view, with what belongs to it.
  func first(_ lines: [Page.Line], height: Int) -> Int {
    let last = max(0, lines.count - height)
    let selected = chosen(lines)
    guard let start = lines.firstIndex(where: { $0.stop == selected }) else {
      return min(max(0, offset), last)
    }
    // What belongs to it ends where something else begins or a line is empty; below the last stop
    // all of the rest belongs to it, for nothing else brings it into view.
    let after = lines[(start + 1)...]
    let next = after.firstIndex { $0.stop != nil && $0.stop != selected }
    let end = next.map { next in after[..<next].firstIndex(where: \.isBlank) ?? next }
    let wanted = min(end ?? lines.count, start + height)
    // The heading above it comes into view with it.
    let head = lines[..<start].last?.stop == nil ? heading(above: start, lines) : start
    var first = min(max(0, offset), last)
    if wanted > first + height { first = wanted - height }
    if head < first { first = max(head, min(first, wanted - height)) }
    if start < first { first = start }
    return selected == 0 && start < height ? 0 : first
  }

  /// Where the lines begin that stand directly above one, up to an empty line or another stop.
  private func heading(above start: Int, _ lines: [Page.Line]) -> Int {
    let before = lines[..<start].lastIndex { $0.stop != nil || $0.isBlank }
    let top = before.map { $0 + 1 } ?? 0
    return start - top <= Self.linesOfHeading ? top : start
  }

  /// More lines than these above a stop are a text of their own.
  private static let linesOfHeading = 2

  /// The selected stop, in a page that may have become shorter.
  func chosen(_ lines: [Page.Line]) -> Int {
    min(selected, lines.last { $0.stop != nil }?.stop ?? 0)
  }

  /// Brings a line into view, in a page in which nothing can be chosen.
  mutating func scroll(to line: Int, _ lines: [Page.Line], height: Int) {
    offset = max(0, min(line - height / 3, lines.count - height))
  }

  /// Keeps the selection on what has moved to another place in the page.
  mutating func follow(_ stop: Int) { selected = max(0, stop) }

  mutating func select(_ stop: Int, _ lines: [Page.Line], height: Int) {
    let count = (lines.compactMap(\.stop).max() ?? -1) + 1
    selected = max(0, min(stop, count - 1))
    offset = first(lines, height: height)
  }

  /// Handles the keys that move in a page; false when the key is none of them.
  mutating func handle(_ key: Key, _ lines: [Page.Line], height: Int) -> Bool {
    guard lines.contains(where: { $0.stop != nil }) else {
      let moved = ScrollText.offset(offset, after: key, lines: lines.count, height: height)
      offset = moved ?? offset
      return moved != nil
    }
    switch key {
    case .up, .character("k"): select(selected - 1, lines, height: height)
    case .down, .character("j"): select(selected + 1, lines, height: height)
    case .pageUp, .control("u"): page(by: -height + 1, lines, height: height)
    case .pageDown, .control("d"), .character(" "): page(by: height - 1, lines, height: height)
    case .home, .character("g"): select(0, lines, height: height)
    case .end, .character("G"): select(.max, lines, height: height)
    default: return false
    }
    return true
  }

  private mutating func page(by rows: Int, _ lines: [Page.Line], height: Int) {
    let here = lines.firstIndex { $0.stop == selected } ?? 0
    let wanted = max(0, min(here + rows, lines.count - 1))
    let nearest =
      rows > 0
      ? lines[...wanted].last { $0.stop != nil } : lines[wanted...].first { $0.stop != nil }
    let target = nearest?.stop ?? selected
    select(target == selected ? selected + rows.signum() : target, lines, height: height)
  }
}
