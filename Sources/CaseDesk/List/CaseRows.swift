import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The rows of the list: two lines for each case, with columns where there is room.
extension DeskModel {
  func drawCases(into view: inout View<DeskMessage>, in rect: Rect) {
    let count = list.cases.count
    view.frame.cursor = rect.origin
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
      view.frame.paint(selectionPlace(area), Theme.standard.selected)
      view.frame.cursor = area.origin
    }
  }

  /// The part of a row that is painted when it is selected: mark and number.
  ///
  /// Not the whole row, so that moving writes little.
  private func selectionPlace(_ area: Rect) -> Rect {
    Rect(x: area.x, y: area.y, width: min(area.width, 2 + markWidth + 10), height: 1)
  }

  /// Columns for `[x]`, while anything is marked.
  private var markWidth: Int { list.marks.isEmpty ? 0 : 4 }

  /// A row: number and title, and by when; below it where the case stands and whose move it is. In
  /// a wide window phase, contact person and since when stand
  /// in columns of their own.
  private func draw(_ summary: CaseSummary, into frame: inout Frame, in area: Rect) {
    if news.has(summary.number) { frame.draw("•", at: Point(area.x + 1, area.y), in: area) }
    let start = area.x + 2 + markWidth
    if markWidth > 0 {
      let mark = Rect(x: area.x + 2, y: area.y, width: markWidth, height: 1)
      frame.draw(list.marks.has(summary.number) ? "[x]" : "[ ]", in: mark)
    }
    let number = Rect(x: start, y: area.y, width: 11, height: 1)
    frame.draw(summary.number.text, in: number)
    let inside = Rect(
      x: start + 11, y: area.y, width: area.endX - start - 11, height: area.height)
    if area.width >= DeskLimits.listColumnsWidth {
      drawWide(summary, into: &frame, in: inside)
    } else {
      drawNarrow(summary, into: &frame, in: inside)
    }
  }

  private func drawNarrow(_ summary: CaseSummary, into frame: inout Frame, in inside: Rect) {
    let style = speech.mark(summary.attention(on: today, DeskLimits.times))
    let due = speech.due(summary, on: today)
    let upper = inside.row(0).columns(.fill(), .fixed(displayWidth(due)), gap: 1)
    frame.draw(summary.title, in: upper[0], style: Theme.standard.title)
    frame.draw(due, in: upper[1], style: style)
    let place = Span("\(speech.place(summary)) · ", Theme.standard.muted)
    frame.draw([place, Span(speech.move(summary))], in: inside.row(1))
  }

  private func drawWide(_ summary: CaseSummary, into frame: inout Frame, in inside: Rect) {
    let style = speech.mark(summary.attention(on: today, DeskLimits.times))
    let columns = inside.row(0).columns(
      .fill(2), .fill(1), .fixed(22), .fixed(17), .fixed(21), gap: 2)
    frame.draw(summary.title, in: columns[0], style: Theme.standard.title)
    frame.draw(speech.place(summary), in: columns[1], style: Theme.standard.muted)
    let contact = summary.contactPerson.map(names.person) ?? words.noContact
    frame.draw(
      contact, in: columns[2],
      style: summary.contactPerson == nil ? Theme.standard.muted : .plain)
    if let since = summary.pressingMoves.first?.since {
      let text = "\(words.since) \(speech.language.short(since))"
      frame.draw(text, in: columns[3], style: Theme.standard.muted)
    }
    frame.draw(speech.due(summary, on: today), in: columns[4], style: style)
    frame.draw(speech.move(summary), in: inside.row(1))
  }
}
