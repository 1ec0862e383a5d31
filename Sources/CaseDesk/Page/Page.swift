import ChallengeCore
import Terminal

/// What Enter on a paragraph opens.
enum Target: Hashable {
  /// One of the possibilities of the dossier.
  case take(Int)
  case remedy(Remedy)
  case record(RecordID)
  /// The whole of a text that is shown in short.
  case tab(DossierTab)
  case openCase(CaseNumber)
  case command(DeskCommand)
}

/// A piece of text of a page; wrapped to whatever width there is.
struct Paragraph: Hashable {
  /// Stands left of the text, which then begins in the page's text column.
  var lead = ""
  /// A sign before the text, which says nothing that the words around it do not say.
  var mark = ""
  var text: String
  var style = Style.plain
  var indent = 0
  /// Whether the selection rests on it.
  var isStop = false
  var target: Target?
  /// What is said line by line in place of lead and text, where these are made for the eye.
  var spoken: String?
  /// Whether it names what follows.
  var isHeading = false

  static func heading(_ text: String) -> Paragraph {
    Paragraph(text: text, style: Theme.standard.heading, isHeading: true)
  }

  static let blank = Paragraph(text: "")
}

/// A text of paragraphs of which some can be chosen: a dossier's tab, the reasons of a refusal.
struct Page {
  var paragraphs: [Paragraph]
  /// Columns before the text of a paragraph with a lead.
  var leadWidth = 0

  struct Line {
    let spans: [Span]
    /// The stop that this line belongs to; nil for what cannot be chosen.
    let stop: Int?
  }

  /// Columns for the `>` of the selected paragraph.
  static let margin = 2

  var stops: [Paragraph] { paragraphs.filter(\.isStop) }

  func target(at stop: Int) -> Target? {
    let stops = stops
    return stops.isEmpty ? nil : stops[min(max(0, stop), stops.count - 1)].target
  }

  /// The stop of this page that is the same as one of an older page, or as near as can be.
  func stop(like selected: Int, of old: Page) -> Int {
    let (stops, before) = (stops, old.stops)
    guard before.indices.contains(selected) else { return selected }
    let wanted = before[selected]
    let same =
      stops.firstIndex { $0.lead == wanted.lead && $0.text == wanted.text }
      ?? stops.firstIndex { $0.target != nil && $0.target == wanted.target }
    return same ?? min(selected, max(0, stops.count - 1))
  }

  func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    var stop = -1
    for paragraph in paragraphs {
      if paragraph.isStop { stop += 1 }
      lines += wrapped(paragraph, width: width).map {
        Line(spans: $0, stop: paragraph.isStop ? stop : nil)
      }
    }
    return lines
  }

  private func wrapped(_ paragraph: Paragraph, width: Int) -> [[Span]] {
    let mark = paragraph.mark.isEmpty ? "" : "\(paragraph.mark) "
    let before = paragraph.indent + (paragraph.lead.isEmpty ? 0 : leadWidth)
    let column = before + displayWidth(mark)
    let room = max(8, width - Page.margin - column)
    let pad = String(repeating: " ", count: Page.margin + column)
    return wordWrap(paragraph.text, width: room).enumerated().map { index, line in
      guard index == 0 else { return [Span(pad), Span(line, paragraph.style)] }
      let line = mark + line
      guard !paragraph.lead.isEmpty else {
        let start = String(repeating: " ", count: Page.margin + before)
        return [Span(start), Span(line, paragraph.style)]
      }
      let free = max(1, leadWidth - displayWidth(paragraph.lead))
      let before = String(repeating: " ", count: Page.margin + paragraph.indent)
      return [
        Span(before), Span(paragraph.lead, Theme.standard.muted),
        Span(String(repeating: " ", count: free)), Span(line, paragraph.style),
      ]
    }
  }
}

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
    let end = lines[(start + 1)...].firstIndex { $0.stop != nil && $0.stop != selected }
    let wanted = min(end ?? lines.count, start + height)
    var first = min(max(0, offset), last)
    if wanted > first + height { first = wanted - height }
    if start < first { first = start }
    return selected == 0 && start < height ? 0 : first
  }

  /// The selected stop, in a page that may have become shorter.
  func chosen(_ lines: [Page.Line]) -> Int {
    min(selected, lines.last { $0.stop != nil }?.stop ?? 0)
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

extension Page {
  /// Draws the page and returns where each stop is, for clicks.
  @discardableResult
  func draw(
    _ state: PageState, into frame: inout Frame, in rect: Rect, isFocused: Bool = true
  ) -> [(stop: Int, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let lines = lines(width: rect.width - 1)
    let first = state.first(lines, height: rect.height)
    var places: [(stop: Int, rect: Rect)] = []
    if isFocused { frame.cursor = rect.origin }
    var hasCursor = false
    let chosen = state.chosen(lines)
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let place = rect.row(row)
      frame.draw(line.spans, in: place)
      guard let stop = line.stop else { continue }
      places.append((stop, place))
      guard stop == chosen, isFocused else { continue }
      frame.paint(place, Theme.standard.selected)
      if !hasCursor {
        frame.draw(">", in: place, style: Theme.standard.selected)
        frame.cursor = place.origin
        hasCursor = true
      }
    }
    drawMore(first, lines.count, into: &frame, in: rect)
    return places
  }

  private func drawMore(_ first: Int, _ count: Int, into frame: inout Frame, in rect: Rect) {
    let muted = Theme.standard.muted
    if first > 0 { frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: muted) }
    if first + rect.height < count {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: muted)
    }
  }
}
