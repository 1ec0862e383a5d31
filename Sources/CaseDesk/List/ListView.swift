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
  let body: Rect
  /// Where the dossier of the selected case is shown; nil in a narrow window.
  let preview: Rect?
  /// Where the selected case is told in full, in a narrow window.
  let detail: Rect
  let keys: Rect

  init(_ size: Size) {
    let isWide = size.width >= DeskLimits.splitWidth
    let detailRows = isWide || size.height < 18 ? 0 : 6
    let rows = Rect(size).rows(
      .fixed(1), .fixed(1), .fixed(1), .fill(), .fixed(detailRows), .fixed(1))
    title = rows[0]
    filter = rows[1]
    detail = rows[4]
    keys = rows[5]
    if isWide {
      let parts = rows[3].columns(.fill(9), .fill(11), gap: 3)
      body = parts[0]
      preview = parts[1]
    } else {
      body = rows[3]
      preview = nil
    }
  }
}

extension DeskModel {
  func drawList(into view: inout View<DeskMessage>) {
    let layout = ListLayout(size)
    drawSections(into: &view, in: layout.title)
    drawFilter(into: &view, in: layout.filter)
    drawCases(into: &view, in: layout.body)
    if let preview = layout.preview { drawPreview(into: &view, in: preview) }
    drawDetail(into: &view.frame, in: layout.detail)
    if list.isSearching {
      drawKeys([KeyHint("Enter", words.searchDone), KeyHint("Esc", words.searchStop)], &view)
    } else {
      drawKeys(&view)
    }
  }

  // MARK: Filter

  private func drawFilter(into view: inout View<DeskMessage>, in rect: Rect) {
    if list.isSearching {
      let x = view.frame.draw(words.searchLabel, in: rect, style: Theme.standard.title)
      let field = Rect(x: x + 1, y: rect.y, width: rect.width - (x + 1 - rect.x), height: 1)
      TextField(list.searchField).draw(into: &view.frame, in: field)
      return
    }
    view.frame.draw(filterText, in: rect, style: Theme.standard.muted)
  }

  var filterText: String {
    var parts = [words.cases(list.cases.count, hasMore: list.hasMore)]
    let filter = list.filter
    if filter.urgency != .all { parts.append(words.urgency(filter.urgency.name)) }
    if let phase = filter.phase { parts.append(words.inPhase(speech.records.phase(phase))) }
    if !filter.search.isEmpty { parts.append(words.searchedFor(filter.search)) }
    if filter.showsEnded { parts.append(words.withEnded) }
    if parts.count == 1 { parts.append(words.inOrderOfHarm) }
    return parts.joined(separator: " · ")
  }

  // MARK: Cases

  private func drawCases(into view: inout View<DeskMessage>, in rect: Rect) {
    let count = list.cases.count
    if !list.isSearching { view.frame.cursor = rect.origin }
    guard count > 0 else { return drawEmptyList(into: &view.frame, in: rect) }
    let chosen = min(list.state.selected, count - 1)
    let height = max(1, rect.height / ListLayout.linesPerCase)
    for (place, index) in list.state.visible(count: count, height: height).enumerated() {
      let area = Rect(
        x: rect.x, y: rect.y + place * ListLayout.linesPerCase, width: rect.width,
        height: ListLayout.linesPerCase)
      draw(list.cases[index], into: &view.frame, in: area)
      view.hit(area, .row(index))
      guard index == chosen else { continue }
      view.frame.draw(">", in: area.row(0))
      view.frame.paint(area.row(0), Theme.standard.selected)
      if !list.isSearching { view.frame.cursor = area.origin }
    }
  }

  private func draw(_ summary: CaseSummary, into frame: inout Frame, in area: Rect) {
    let style = speech.mark(summary.attention(on: today, warnDays: DeskLimits.warnDays))
    let due = speech.due(summary, on: today)
    let upper = area.row(0).columns(
      .fixed(2), .fixed(11), .fill(), .fixed(displayWidth(due) + 1))
    frame.draw(summary.number.text, in: upper[1])
    frame.draw(summary.title, in: upper[2], style: Theme.standard.title)
    frame.draw(due, in: upper[3], style: style, alignment: .right)
    let move = speech.move(summary)
    let place = speech.place(summary)
    let lower = area.row(1).columns(.fixed(13), .min(displayWidth(place) + 2), .fill())
    frame.draw(place, in: lower[1], style: Theme.standard.muted)
    let room = Rect(
      x: lower[1].x + displayWidth(place) + 2, y: area.y + 1,
      width: area.endX - lower[1].x - displayWidth(place) - 2, height: 1)
    frame.draw(move, in: room, alignment: .right)
  }

  private func drawEmptyList(into frame: inout Frame, in rect: Rect) {
    guard list.isRead else {
      frame.draw(words.reading, in: rect.row(0), style: Theme.standard.muted)
      return
    }
    let text = list.filter.isEverything ? words.noCases : words.noCasesInFilter
    for (row, line) in wordWrap(text, width: rect.width - 4).enumerated() {
      let place = rect.inset(columns: 2).row(rect.height / 3 + row)
      frame.draw(line, in: place)
    }
  }

  // MARK: The selected case in full

  private func drawDetail(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, let summary = list.selected else { return }
    let line = String(repeating: "─", count: rect.width)
    frame.draw(line, in: rect.row(0), style: Theme.standard.border)
    let width = rect.width - 2
    var lines = wordWrap("\(summary.number) \(summary.title)", width: width).map {
      Span($0, Theme.standard.title)
    }
    let moves = summary.pressingMoves.map { speech.move($0, on: today) }
    for move in moves.isEmpty ? [words.nobodysMove] : moves {
      lines += wordWrap(move, width: width).map { Span($0) }
    }
    let area = rect.inset(columns: 1)
    for (row, line) in lines.prefix(rect.height - 1).enumerated() {
      frame.draw([line], in: area.row(row + 1))
    }
  }

  // MARK: Preview

  private func drawPreview(into view: inout View<DeskMessage>, in rect: Rect) {
    drawDivider(into: &view.frame, left: rect)
    guard let preview = list.preview, preview.number == list.selected?.number else { return }
    let cursor = view.frame.cursor
    let header = DossierModel(preview)
    let rows = headerLines(header, width: rect.width).count
    let parts = rect.rows(.fixed(rows), .fixed(1), .fill())
    drawHeader(header, into: &view.frame, in: parts[0])
    let pages = DossierPages(model: header, speech: speech, today: today)
    pages.preview.draw(PageState(), into: &view.frame, in: parts[2], isFocused: false)
    view.frame.cursor = cursor
  }
}

extension ListFilter.Urgency {
  var name: DeskWords.Urgency {
    switch self {
    case .all: .all
    case .late: .late
    case .dueSoon: .dueSoon
    case .ourMove: .ourMove
    case .theirMove: .theirMove
    }
  }
}
