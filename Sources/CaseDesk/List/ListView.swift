import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of the list are on a screen of a size.
struct ListLayout {
  static let linesPerCase = 2
  let title: Rect
  let filter: Rect
  /// Below the filter: what is marked, and what others have changed.
  let notes: Rect
  let body: Rect
  /// Where the dossier of the selected case is shown, below the list; nil in a small window.
  ///
  /// Not beside it: a terminal scrolls whole rows, and what stands beside would be written again.
  let preview: Rect?
  /// Where the selected case is told in full, in a small window.
  let detail: Rect
  let keys: Rect

  init(_ size: Size, isBoard: Bool = false) {
    let isWide = DeskLimits.showsPreview(size) && !isBoard
    let detailRows = isWide || size.height < 18 ? 0 : 6
    let rows = Rect(size).rows(
      .fixed(1), .fixed(1), .fixed(1), .fill(), .fixed(detailRows), .fixed(1))
    title = rows[0]
    filter = rows[1]
    notes = rows[2]
    detail = rows[4]
    keys = rows[5]
    if isWide {
      let parts = rows[3].rows(.fill(), .fixed(1), .fill())
      body = parts[0]
      preview = parts[2]
    } else {
      body = rows[3]
      preview = nil
    }
  }
}

extension DeskModel {
  func drawList(into view: inout View<DeskMessage>) {
    let layout = ListLayout(size, isBoard: list.isBoard)
    let filter = drawSections(into: &view, in: layout.title)
    if list.isSearching {
      drawSearch(into: &view.frame, in: filter)
    } else {
      drawFilter(into: &view, in: filter)
    }
    drawNotes(into: &view.frame, in: layout.notes)
    let cursor = view.frame.cursor
    if list.isBoard {
      drawBoard(into: &view, in: layout.body)
    } else {
      drawCases(into: &view, in: layout.body)
    }
    if list.isSearching { view.frame.cursor = cursor }
    if let preview = layout.preview { drawPreview(into: &view, in: preview) }
    if list.selected != nil { drawDetail(list.rested, into: &view.frame, in: layout.detail) }
    if list.isSearching {
      drawKeys([KeyHint("Enter", words.searchDone), KeyHint("Esc", words.searchStop)], &view)
    } else {
      drawKeys(&view)
    }
  }

  // MARK: Filter

  private func drawSearch(into frame: inout Frame, in rect: Rect) {
    // Beside what is typed there is room for the number only.
    let count = list.count.map { words.cases($0.number, hasMore: $0.isMore) } ?? countText
    let width = min(displayWidth(count), rect.width / 3)
    let parts = rect.columns(.fill(), .fixed(width), gap: 1)
    frame.draw(count, in: parts[1], style: Theme.standard.muted)
    let x = frame.draw(words.searchLabel, in: parts[0], style: Theme.standard.title)
    let field = Rect(x: x + 1, y: rect.y, width: parts[0].endX - x - 1, height: 1)
    TextField(list.searchField).draw(into: &frame, in: field)
  }

  /// How many cases, by which words they were chosen, and in which order.
  var filterText: String {
    let chosen = list.filter.words.map { text($0, of: list.filter) }
    let order = words.order(list.order.key, descending: list.order.isDescending)
    return ([countText] + chosen + [order]).joined(separator: " · ")
  }

  private var countText: String {
    guard let count = list.count, !list.isBoard else {
      let number = list.board.columns.reduce(0) { $0 + $1.number }
      return list.isBoard ? words.cases(number, hasMore: false, of: list.filter.endings.name) : ""
    }
    return words.cases(count.number, hasMore: count.isMore, of: list.filter.endings.name)
  }

  /// How many, in which order, and each word of the filter; a click on a word takes it away.
  private func drawFilter(into view: inout View<DeskMessage>, in rect: Rect) {
    let muted = Theme.standard.muted
    var x = view.frame.draw(countText, in: rect, style: muted)
    for word in list.filter.words {
      let text = "\(text(word, of: list.filter)) ×"
      guard x + displayWidth(text) + 3 <= rect.endX else { break }
      x = view.frame.draw(" · ", at: Point(x, rect.y), in: rect, style: muted)
      let place = Rect(x: x, y: rect.y, width: displayWidth(text), height: 1)
      view.frame.draw(text, in: place, style: Theme.standard.accent)
      view.hit(place, .dropWord(word))
      x = place.endX
    }
    let order = " · \(words.order(list.order.key, descending: list.order.isDescending))"
    guard x + displayWidth(order) <= rect.endX else { return }
    view.frame.draw(order, at: Point(x, rect.y), in: rect, style: muted)
  }

  /// What is marked, and that others have changed something.
  private func drawNotes(into frame: inout Frame, in rect: Rect) {
    var spans: [Span] = []
    func add(_ text: String, _ style: Style) {
      if !spans.isEmpty { spans.append(Span(" · ")) }
      spans.append(Span(text, style))
    }
    if let marks = markText { add(marks, Theme.standard.title) }
    let changed = list.shown.count { news.has($0.number) }
    if changed > 0 { add("• \(words.changedByOthers(changed))", Theme.standard.muted) }
    // An empty list says it itself.
    if let hits = endedHitsText, !list.cases.isEmpty { add(hits, Theme.standard.muted) }
    frame.draw(spans, in: rect)
  }

  /// That a search finds more in cases that have ended, and how they are shown.
  var endedHitsText: String? {
    guard let hits = list.endedHits, !list.isBoard else { return nil }
    let binding = keymap.bindings(in: .cases).first { $0.command == .toggleEnded }
    return words.hitsAmongEnded(
      hits.number, isMore: hits.isMore, isTyping: list.isSearching,
      by: speech.isSpoken ? DeskCommand.toggleEnded.label(words) : binding?.shown(words) ?? "")
  }

  /// What is said when no case is shown.
  var emptyListText: String {
    if list.filter.isEverything { return words.noCases }
    return [words.noCasesInFilter, endedHitsText].compactMap(\.self).joined(separator: "\n")
  }

  func drawEmptyList(into frame: inout Frame, in rect: Rect) {
    guard list.isRead else {
      frame.draw(words.reading, in: rect.row(0), style: Theme.standard.muted)
      return
    }
    for (row, line) in wordWrap(emptyListText, width: rect.width - 4).enumerated() {
      let place = rect.inset(columns: 2).row(rect.height / 3 + row)
      frame.draw(line, in: place)
    }
  }

  // MARK: The selected case in full

  func drawDetail(_ summary: CaseSummary?, into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, let summary else { return }
    let line = String(repeating: "─", count: rect.width)
    frame.draw(line, in: rect.row(0), style: Theme.standard.border)
    let width = rect.width - 2
    let room = rect.height - 1
    var lines = wordWrap("\(summary.number) \(summary.title)", width: width)
      .prefix(max(1, room - 2)).map { Span($0, Theme.standard.title) }
    if let passage = list.passage, let wanted = passageWanted, wanted.number == summary.number,
      passage.number == wanted.number, passage.search == wanted.search, let kind = passage.kind
    {
      let text = words.foundIn(speech.records.kind(kind), passage.text)
      lines.append(Span(text, Theme.standard.muted))
    }
    let moves = speech.moves(summary, on: today).map { wordWrap($0, width: width) }
    for (index, move) in moves.enumerated() {
      let isLast = index == moves.count - 1
      // What does not fit is counted, on a line of its own.
      guard lines.count + move.count <= room - (isLast ? 0 : 1) else {
        lines.append(Span(words.moreThings(moves.count - index), Theme.standard.muted))
        break
      }
      lines += move.map { Span($0) }
    }
    let area = rect.inset(columns: 1)
    for (row, line) in lines.prefix(room).enumerated() {
      frame.draw([line], in: area.row(row + 1))
    }
  }

  // MARK: Preview

  /// The dossier on which the selection rested last; while one moves on, it says which case it is.
  func drawPreview(into view: inout View<DeskMessage>, in rect: Rect) {
    let line = Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: 1)
    view.frame.draw(
      String(repeating: "─", count: rect.width), in: line, style: Theme.standard.border)
    guard let preview = list.preview, list.selected != nil || section != .cases else { return }
    let cursor = view.frame.cursor
    let rows = headerLines(preview, width: rect.width).count
    let parts = rect.rows(.fixed(rows), .fixed(1), .fill())
    drawHeader(preview, into: &view.frame, in: parts[0])
    preview.previewPage(speech, today: today, width: rect.width)
      .draw(PageState(), into: &view.frame, in: parts[2], isFocused: false)
    view.frame.cursor = cursor
  }
}
