import Casework
import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  func drawRecord(_ record: RecordModel, into view: inout View<DeskMessage>) {
    guard let dossier else { return }
    let layout = recordLayout(dossier)
    drawHeader(dossier, into: &view.frame, in: layout.header)
    let kind = dossier.challenge.record(record.id).map { speech.records.kind($0.kind) } ?? ""
    let place = place(of: record, in: dossier).map { "  \($0.number)/\($0.count)" } ?? ""
    let end = view.frame.draw(
      [
        Span(kind.capitalizedFirst, Theme.standard.heading),
        Span(" \(record.id.number)\(place)", Theme.standard.muted),
      ], in: layout.title)
    if let crumbs = crumbLine, end + 2 + displayWidth(crumbs) <= layout.title.endX {
      view.frame.draw(crumbs, in: layout.title, style: Theme.standard.muted, alignment: .right)
    }
    let pages = recordPages(record, dossier)
    ScrollText(lines(pages.text, layout.body.width), offset: record.offset)
      .draw(into: &view.frame, in: layout.body)
    if let side = layout.side {
      drawDivider(into: &view.frame, left: side)
      let cursor = view.frame.cursor
      pages.history.draw(PageState(), into: &view.frame, in: side, isFocused: false)
      view.frame.cursor = cursor
    }
    drawKeys(&view)
  }

  private typealias RecordLayout = (header: Rect, title: Rect, body: Rect, side: Rect?)

  /// A record takes the whole width; in a wide window its history stands beside it.
  private func recordLayout(_ dossier: DossierModel) -> RecordLayout {
    let rows = Rect(size).rows(
      .fixed(headerLines(dossier, width: size.width).count), .fixed(1),
      .fixed(size.height >= DeskLimits.roomyHeight ? 1 : 0), .fill(), .fixed(1))
    guard size.width >= DeskLimits.splitWidth else { return (rows[0], rows[1], rows[3], nil) }
    let parts = rows[3].columns(.fill(), .fill(), gap: 3)
    return (rows[0], rows[1], parts[0], parts[1])
  }

  /// In a narrow window the history stands below the fields.
  private func recordPages(
    _ record: RecordModel, _ dossier: DossierModel
  ) -> (text: Page, history: Page) {
    let pages = DossierPages(model: dossier, speech: speech, today: dossier.open.asOf ?? today)
    let text = pages.record(record.id, after: record.entry)
    let history = pages.recordHistory(record.id)
    guard size.width < DeskLimits.splitWidth else { return (text, history) }
    return (
      Page(
        paragraphs: text.paragraphs + [.blank] + history.paragraphs, leadWidth: text.leadWidth),
      history
    )
  }

  /// The record as lines, to copy.
  func recordLines(_ record: RecordModel, _ dossier: DossierModel) -> [[Span]] {
    lines(recordPages(record, dossier).text, size.width)
  }

  private func lines(_ page: Page, _ width: Int) -> [[Span]] {
    page.lines(width: width - 3).map(\.spans)
  }

  /// How many lines the text has, and how many are in view.
  func recordExtent(_ record: RecordModel) -> (lines: Int, height: Int) {
    guard let dossier else { return (0, 1) }
    let body = recordLayout(dossier).body
    return (lines(recordPages(record, dossier).text, body.width).count, body.height)
  }

  // MARK: Neighbours

  /// The records in the order of the tab that lists them all.
  private func neighbours(in dossier: DossierModel) -> [RecordID] {
    DossierPages(model: dossier, speech: speech, today: today).recordsInOrder.map(\.id)
  }

  func place(of record: RecordModel, in dossier: DossierModel) -> (number: Int, count: Int)? {
    let all = neighbours(in: dossier)
    return all.firstIndex(of: record.id).map { ($0 + 1, all.count) }
  }

  /// The record so many places on; the last one has none after it.
  func neighbour(of record: RecordModel, by step: Int, in dossier: DossierModel) -> RecordID? {
    let all = neighbours(in: dossier)
    guard let place = all.firstIndex(of: record.id), all.indices.contains(place + step) else {
      return nil
    }
    return all[place + step]
  }
}
