import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of today are on a screen of a size.
struct TodayLayout {
  let title: Rect
  /// Whose cases are shown.
  let head: Rect
  let body: Rect
  /// The dossier of the selected case, below the rows in a large window.
  let preview: Rect?
  /// The selected case in full, in a small window.
  let detail: Rect
  let keys: Rect

  init(_ size: Size) {
    let isWide = DeskLimits.showsPreview(size)
    let rows = Rect(size).rows(
      .fixed(1), .fixed(1), .fill(), .fixed(isWide || size.height < 18 ? 0 : 6), .fixed(1))
    title = rows[0]
    head = rows[1]
    detail = rows[3]
    keys = rows[4]
    guard isWide else {
      (body, preview) = (rows[2], nil)
      return
    }
    let parts = rows[2].rows(.fill(), .fixed(1), .fill())
    (body, preview) = (parts[0], parts[2])
  }
}

extension DeskModel {
  func drawToday(into view: inout View<DeskMessage>) {
    let layout = TodayLayout(size)
    let head = drawSections(into: &view, in: layout.title)
    view.frame.draw(
      settings.showsOnlyMine ? words.todayOfMine : words.todayOfAll, in: head,
      style: Theme.standard.muted)
    view.frame.cursor = layout.body.origin
    if !todayScreen.isRead, todayScreen.rows.isEmpty {
      view.frame.draw(words.reading, in: layout.body.row(0), style: Theme.standard.muted)
    } else if todayScreen.rows.isEmpty {
      for (row, line) in wordWrap(nothingTodayText, width: layout.body.width - 4).enumerated() {
        view.frame.draw(line, in: layout.body.inset(columns: 2).row(row + 1))
      }
    } else {
      drawRows(into: &view, in: layout.body)
    }
    if let preview = layout.preview, todayScreen.selectedCase != nil {
      drawPreview(into: &view, in: preview)
    }
    if todayScreen.selectedCase != nil {
      drawDetail(todayScreen.rested, into: &view.frame, in: layout.detail)
    }
    drawKeys(&view)
  }

  private func drawRows(into view: inout View<DeskMessage>, in rect: Rect) {
    var y = rect.y
    let rows = todayScreen.rows
    var stop = todayScreen.stops.count { $0 < todayScreen.first }
    for index in rows.indices.dropFirst(todayScreen.first) {
      guard y < rect.endY else { break }
      // No empty line above what is first on screen.
      let isFirst = y == rect.y && !rows[index].isStop
      let height = rows[index].height - (isFirst ? 1 : 0)
      let place = Rect(x: rect.x, y: y, width: rect.width, height: height).intersection(rect)
      y += height
      draw(rows[index], into: &view.frame, in: place)
      guard rows[index].isStop else { continue }
      view.hit(place, .row(stop))
      stop += 1
      guard index == todayScreen.selected else { continue }
      view.frame.draw(">", in: place.row(0))
      view.frame.paint(
        Rect(x: place.x, y: place.y, width: min(12, place.width), height: 1),
        Theme.standard.selected)
      view.frame.cursor = place.origin
    }
    if y > rect.endY || todayScreen.first > 0 { drawMoreRows(y, into: &view.frame, in: rect) }
  }

  private func drawMoreRows(_ end: Int, into frame: inout Frame, in rect: Rect) {
    let muted = Theme.standard.muted
    if todayScreen.first > 0 {
      frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: muted)
    }
    if end > rect.endY {
      frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: muted)
    }
  }

  private func draw(_ row: TodayModel.Row, into frame: inout Frame, in place: Rect) {
    let heading = place.row(place.height - 1)
    let inside = Rect(x: place.x + 2, y: place.y, width: place.width - 3, height: place.height)
    switch row {
    case .group(let attention, let number):
      frame.draw(self.heading(of: attention, number), in: heading, style: Theme.standard.heading)
    case .changedTitle(let number):
      frame.draw(words.changedSince(number), in: heading, style: Theme.standard.heading)
    case .askedTitle(let number):
      frame.draw(words.questionsOpen(number), in: heading, style: Theme.standard.heading)
    case .open(let summary): draw(summary, into: &frame, in: inside)
    case .asked(let item): draw(item, into: &frame, in: inside)
    case .moreAsked(let number):
      frame.draw(words.moreInCalendar(number), in: inside.row(0), style: Theme.standard.muted)
    case .more(_, let number):
      frame.draw(words.moreInList(number), in: inside.row(0), style: Theme.standard.muted)
    case .seenAll:
      frame.draw(words.seenAll, in: inside.row(0), style: Theme.standard.muted)
    }
  }

  /// Number, title and by when an answer is welcome; below it of whom.
  private func draw(_ item: CalendarItem, into frame: inout Frame, in area: Rect) {
    let due = words.pleaseBy(item.day)
    let upper = area.row(0).columns(.fixed(11), .fill(), .fixed(displayWidth(due) + 1))
    frame.draw(item.number?.text ?? "", in: upper[0])
    frame.draw(item.title, in: upper[1], style: Theme.standard.title)
    frame.draw(due, in: upper[2], style: Theme.standard.muted, alignment: .right)
    guard area.height > 1 else { return }
    let lower = Rect(x: area.x + 11, y: area.y + 1, width: area.width - 11, height: 1)
    frame.draw(askedText(item), in: lower)
  }

  /// Number, title and by when; below it the state and whose move it is.
  private func draw(_ summary: CaseSummary, into frame: inout Frame, in area: Rect) {
    let due = speech.due(summary, on: today)
    let style = speech.mark(summary.attention(on: today, DeskLimits.times))
    let upper = area.row(0).columns(.fixed(11), .fill(), .fixed(displayWidth(due) + 1))
    frame.draw(summary.number.text, in: upper[0])
    frame.draw(summary.title, in: upper[1], style: Theme.standard.title)
    frame.draw(due, in: upper[2], style: style, alignment: .right)
    guard area.height > 1 else { return }
    let lower = Rect(x: area.x + 11, y: area.y + 1, width: area.width - 11, height: 1)
    let x = frame.draw("\(speech.place(summary)) · ", in: lower, style: Theme.standard.muted)
    let rest = Rect(x: x, y: lower.y, width: max(0, lower.endX - x), height: 1)
    let isOurs = summary.attention(on: today, DeskLimits.times) == .ourMove
    let term = summary.moves.isEmpty ? todayScreen.owed[summary.number] : nil
    let owed = term.map { "\(speech.records.side(.municipality)): \(speech.text($0))" }
    frame.draw(owed ?? speech.move(summary, first: isOurs ? .municipality : nil), in: rest)
  }
}
