import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of a dossier are on a screen of a size.
struct DossierLayout {
  let header: Rect
  let tabs: Rect
  let body: Rect
  /// What belongs to the selection, in a wide window.
  let side: Rect?
  let keys: Rect

  init(_ size: Size, headerRows: Int) {
    let rows = Rect(size).rows(
      .fixed(headerRows), .fixed(1), .fixed(1), .fill(), .fixed(1))
    header = rows[0]
    tabs = rows[1]
    keys = rows[4]
    guard size.width >= DeskLimits.splitWidth else {
      (body, side) = (rows[3], nil)
      return
    }
    let parts = rows[3].columns(.fill(), .fill(), gap: 3)
    (body, side) = (parts[0], parts[1])
  }
}

extension DeskModel {
  func drawDossier(_ dossier: DossierModel, into view: inout View<DeskMessage>) {
    let layout = layout(dossier)
    drawHeader(dossier, into: &view.frame, in: layout.header)
    let tabs = Tabs(DossierTab.allCases.map { $0.title(words) }, selected: dossier.tab.rawValue)
    for place in tabs.draw(into: &view.frame, in: layout.tabs) {
      view.hit(place.rect, .tab(place.index))
    }
    let page = dossier.page(dossier.tab, speech, today: today)
    for place in page.draw(dossier.state, into: &view.frame, in: layout.body) {
      view.hit(place.rect, .row(place.stop))
    }
    if let side = layout.side { drawSide(dossier, page, into: &view.frame, in: side) }
    drawKeys(&view)
  }

  /// The record that is selected, else what gives the tab its context.
  private func drawSide(
    _ dossier: DossierModel, _ page: Page, into frame: inout Frame, in rect: Rect
  ) {
    let pages = DossierPages(model: dossier, speech: speech, today: today)
    let side: Page
    if case .record(let id)? = page.target(at: dossier.state.selected) {
      side = pages.record(id)
    } else {
      side = dossier.tab == .overview ? pages.timeline : pages.overview
    }
    drawDivider(into: &frame, left: rect)
    let cursor = frame.cursor
    side.draw(PageState(), into: &frame, in: rect, isFocused: false)
    frame.cursor = cursor
  }

  func layout(_ dossier: DossierModel) -> DossierLayout {
    DossierLayout(size, headerRows: headerLines(dossier, width: size.width).count)
  }

  func drawHeader(_ dossier: DossierModel, into frame: inout Frame, in rect: Rect) {
    for (row, line) in headerLines(dossier, width: rect.width).enumerated() {
      frame.draw(line, in: rect.row(row))
    }
  }

  /// Number and title; the phases; state, whose move and by when. Nothing of it is cut off.
  func headerLines(_ dossier: DossierModel, width: Int) -> [[Span]] {
    let theme = Theme.standard
    let summary = dossier.dossier.summary
    var lines = crumbLine.map { [[Span($0, theme.muted)]] } ?? []
    lines += wordWrap("\(summary.number) \(summary.title)", width: width).map {
      [Span($0, theme.title)]
    }
    if let date = dossier.open.asOf { lines.append([Span(words.asItWas(date), theme.warning)]) }
    lines.append(phaseLine(summary))
    let today = dossier.open.asOf ?? self.today
    let style = speech.mark(summary.attention(on: today, warnDays: DeskLimits.warnDays))
    let due = speech.due(summary, on: today)
    let text = "\(speech.text(summary.label)) · \(speech.move(summary))"
    let wrapped = wordWrap(due.isEmpty ? text : "\(text), \(due)", width: width)
    lines += wrapped.dropLast().map { [Span($0)] }
    // The date keeps its colour where it stands whole on the last line.
    let last = wrapped.last ?? ""
    if !due.isEmpty, last.hasSuffix(due) {
      lines.append([Span(String(last.dropLast(due.count))), Span(due, style)])
    } else {
      lines.append([Span(last)])
    }
    return lines
  }

  /// The four phases, the current one between brackets.
  private func phaseLine(_ summary: CaseSummary) -> [Span] {
    var spans: [Span] = []
    let phases = summary.phase == .vooroverleg ? [.vooroverleg] + Phase.main : Phase.main
    for phase in phases {
      if !spans.isEmpty { spans.append(Span(" → ", Theme.standard.muted)) }
      let name = speech.records.phase(phase)
      spans.append(
        phase == summary.phase
          ? Span("[\(name)]", Theme.standard.accent) : Span(name, Theme.standard.muted))
    }
    if summary.hasEnded { spans.append(Span("  \(words.ended)", Theme.standard.title)) }
    return spans
  }

  // MARK: Record

  func drawRecord(_ record: RecordModel, into view: inout View<DeskMessage>) {
    guard let dossier else { return }
    let layout = layout(dossier)
    drawHeader(dossier, into: &view.frame, in: layout.header)
    let kind = dossier.challenge.record(record.id).map { speech.records.kind($0.kind) } ?? ""
    view.frame.draw(
      [
        Span(kind.capitalizedFirst, Theme.standard.heading),
        Span("  \(record.id)", Theme.standard.muted),
      ],
      in: layout.tabs)
    ScrollText(recordLines(record, dossier), offset: record.offset)
      .draw(into: &view.frame, in: recordPlace(layout))
    drawKeys(&view)
  }

  /// A record takes the whole width.
  private func recordPlace(_ layout: DossierLayout) -> Rect {
    Rect(
      x: layout.body.x, y: layout.body.y, width: size.width, height: layout.body.height)
  }

  func recordLines(_ record: RecordModel, _ dossier: DossierModel) -> [[Span]] {
    let pages = DossierPages(model: dossier, speech: speech, today: today)
    return pages.record(record.id).lines(width: size.width - 3).map(\.spans)
  }
}
