import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of a dossier are on a screen of a size.
struct DossierLayout {
  let header: Rect
  let tabs: Rect
  /// The filter line; empty where there is no row for it and nothing is filtered.
  let filter: Rect
  /// The row of tabs and everything that scrolls below it.
  let area: Rect
  let body: Rect
  /// What belongs to the selection, in a wide window: beside a page that fits, below one that
  /// scrolls, so that a terminal can scroll whole rows.
  let side: Rect?

  /// - Parameter fits: whether the page fits a place without scrolling.
  init(_ size: Size, headerRows: Int, isFiltered: Bool, fits: (Rect) -> Bool) {
    let filterRows = size.height >= DeskLimits.roomyHeight || isFiltered ? 1 : 0
    let rows = Rect(size).rows(
      .fixed(headerRows), .fixed(1), .fixed(filterRows), .fill(), .fixed(1))
    header = rows[0]
    tabs = rows[1]
    filter = rows[2]
    area = rows[3]
    guard size.width >= DeskLimits.splitWidth, area.height >= 10 else {
      (body, side) = (area, nil)
      return
    }
    let columns = area.columns(.fill(), .fill(), gap: 3)
    if fits(columns[0]) {
      (body, side) = (columns[0], columns[1])
    } else {
      let parts = area.rows(.fill(3), .fixed(1), .fill(2))
      (body, side) = (parts[0], parts[2])
    }
  }

  /// Whether the side lies below the body.
  var isStacked: Bool { side.map { $0.y > body.y } ?? false }

  /// How many rows the header may have in a window of a height.
  static func headerRows(_ height: Int) -> Int {
    height < DeskLimits.roomyHeight ? 3 : height < 40 ? 4 : 6
  }
}

extension DeskModel {
  func drawDossier(_ dossier: DossierModel, into view: inout View<DeskMessage>) {
    let layout = layout(dossier)
    drawHeader(dossier, into: &view.frame, in: layout.header)
    let tabs = DossierTab.row(selected: dossier.tab, words)
    for place in tabs.draw(into: &view.frame, in: layout.tabs) {
      view.hit(place.rect, .tab(place.index))
    }
    let page = dossier.laidOut(dossier.tab, speech, today: today, width: layout.body.width)
    for place in page.draw(
      dossier.state, into: &view.frame, in: layout.body, isFocused: !dossier.isFiltering)
    {
      view.hit(place.rect, .row(place.stop))
    }
    if let side = layout.side {
      drawSide(dossier, into: &view.frame, in: side, isStacked: layout.isStacked)
    }
    drawFilter(dossier, into: &view, in: layout.filter)
    if dossier.isFiltering {
      drawKeys([KeyHint("Enter", words.filterDone), KeyHint("Esc", words.filterStop)], &view)
    } else {
      drawKeys(&view)
    }
  }

  /// The filter line, or what the lines are narrowed by.
  private func drawFilter(
    _ dossier: DossierModel, into view: inout View<DeskMessage>, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    if dossier.isFiltering {
      let x = view.frame.draw(words.filterLabel, in: rect, style: Theme.standard.title)
      let field = Rect(x: x + 1, y: rect.y, width: rect.endX - x - 1, height: 1)
      TextField(dossier.filter).draw(into: &view.frame, in: field)
      return
    }
    view.frame.draw(
      narrowing(dossier).joined(separator: " · "), in: rect, style: Theme.standard.warning)
  }

  /// Everything that keeps lines of the tab from view.
  func narrowing(_ dossier: DossierModel) -> [String] {
    var parts: [String] = []
    if !dossier.filter.text.isEmpty { parts.append(words.filtered(dossier.filter.text)) }
    guard dossier.tab == .timeline else { return parts }
    if dossier.timeline.kind != .everything {
      parts.append(words.onlyEvents(dossier.timeline.kind))
    }
    if let person = dossier.timeline.person {
      parts.append(words.onlyBy(dossier.naming.person(person, in: speech.language)))
    }
    return parts
  }

  /// What belongs to what is selected, else what gives the tab its context.
  private func drawSide(
    _ dossier: DossierModel, into frame: inout Frame, in rect: Rect, isStacked: Bool
  ) {
    if isStacked {
      let line = String(repeating: "─", count: rect.width)
      frame.draw(
        line, at: Point(rect.x, rect.y - 1), in: frame.bounds, style: Theme.standard.border)
    } else {
      drawDivider(into: &frame, left: rect)
    }
    let cursor = frame.cursor
    dossier.sidePage(speech, today: today, width: rect.width)
      .draw(PageState(), into: &frame, in: rect, isFocused: false)
    frame.cursor = cursor
  }

  func layout(_ dossier: DossierModel) -> DossierLayout {
    DossierLayout(
      size, headerRows: headerLines(dossier, width: size.width).count,
      isFiltered: dossier.isFiltering || !narrowing(dossier).isEmpty
    ) { place in
      dossier.laidOut(dossier.tab, speech, today: today, width: place.width).lines.count
        <= place.height
    }
  }

  func drawHeader(_ dossier: DossierModel, into frame: inout Frame, in rect: Rect) {
    for (row, line) in headerLines(dossier, width: rect.width).enumerated() {
      frame.draw(line, in: rect.row(row))
    }
  }

  func headerLines(_ dossier: DossierModel, width: Int) -> [[Span]] {
    struct Name: Hashable {
      let width: Int
      let rows: Int
      let today: CalendarDate
    }
    let rows = DossierLayout.headerRows(size.height)
    let name = Name(width: width, rows: rows, today: today)
    return dossier.memory.rows(name) {
      DossierHeader(open: dossier.open, speech: speech, today: today)
        .lines(width: width, atMost: rows)
    }
  }
}
