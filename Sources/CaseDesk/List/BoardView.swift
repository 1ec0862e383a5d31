import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The cases as a board: a column for each phase, as many as fit, the others a step away.
extension DeskModel {
  private static let narrowestColumn = 24
  /// Rows of a title at most.
  private static let mostTitleRows = 3

  /// Rows of the titles: as many as leave room for every card that there is.
  private var titleRows: Int {
    let rows = ListLayout(size, isBoard: true).body.height - 1
    let most = list.board.columns.map(\.cases.count).max() ?? 0
    return (1...Self.mostTitleRows).last { (3 + $0) * most <= rows } ?? 1
  }

  /// Rows of a card: number, title, by when or whose move, and an empty one.
  private var cardHeight: Int { 3 + titleRows }

  /// Cards that fit in a column.
  var boardHeight: Int {
    max(1, (ListLayout(size, isBoard: true).body.height - 1) / cardHeight)
  }

  private var fittingColumns: Int { max(1, (size.width + 2) / (Self.narrowestColumn + 2)) }

  mutating func toggleBoard(_ desk: Desk) -> [DeskEffect] {
    let selected = list.selected?.number
    list.isBoard.toggle()
    if list.isBoard { list.board.wanted = selected }
    if let selected { list.select(selected, height: list.isBoard ? boardHeight : listHeight) }
    return readList(desk)
  }

  /// A click on a card selects it, another opens it; a row is a column and a place in it.
  mutating func clickOnBoard(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    let (column, place) = (row / DeskLimits.cardsPerColumn, row % DeskLimits.cardsPerColumn)
    let before = list.selected?.number
    list.board.select(column: column, row: place, height: boardHeight)
    if list.selected?.number == before { return perform(.open, desk) }
    return afterMove(desk)
  }

  func drawBoard(into view: inout View<DeskMessage>, in rect: Rect) {
    let board = list.board
    view.frame.cursor = rect.origin
    guard board.isRead, !board.columns.isEmpty else {
      view.frame.draw(words.reading, in: rect.row(0), style: Theme.standard.muted)
      return
    }
    let visible = board.visible(fittingColumns)
    let places = rect.columns(Array(repeating: .fill(), count: visible.count), gap: 2)
    for (place, index) in zip(places, visible) {
      draw(column: index, into: &view, in: place)
    }
    let muted = Theme.standard.muted
    if visible.lowerBound > 0 {
      view.frame.draw("‹", at: Point(rect.x, rect.y), in: rect, style: muted)
    }
    if visible.upperBound < board.columns.count {
      view.frame.draw("›", at: Point(rect.endX - 1, rect.y), in: rect, style: muted)
    }
  }

  private func draw(column index: Int, into view: inout View<DeskMessage>, in rect: Rect) {
    let column = list.board.columns[index]
    let isHere = index == list.board.column
    let name = speech.records.phase(column.phase).capitalizedFirst
    let title = "\(name) (\(speech.language.number(column.number)))"
    let head = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 3, height: 1)
    view.frame.draw(
      isHere ? "[\(title)]" : title, in: head,
      style: isHere ? Theme.standard.accent : Theme.standard.heading)
    let body = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    if isHere { view.frame.cursor = body.origin }
    let cardHeight = cardHeight
    let height = max(1, body.height / cardHeight)
    let rows = column.state.visible(count: column.cases.count, height: height)
    for (line, row) in rows.enumerated() {
      let area = Rect(
        x: body.x, y: body.y + line * cardHeight, width: body.width,
        height: cardHeight - 1)
      draw(card: column.cases[row], into: &view.frame, in: area)
      view.hit(area, .row(index * DeskLimits.cardsPerColumn + row))
      guard isHere, row == column.state.selected else { continue }
      view.frame.draw(">", in: area.row(0))
      view.frame.paint(
        Rect(x: area.x, y: area.y, width: min(area.width, 12), height: 1),
        Theme.standard.selected)
      view.frame.cursor = area.origin
    }
    guard rows.upperBound < column.number else { return }
    let last = Rect(x: body.x + 2, y: body.endY - 1, width: body.width - 2, height: 1)
    view.frame.draw(
      words.moreCards(column.number - rows.upperBound), in: last, style: Theme.standard.muted)
  }

  private func draw(card summary: CaseSummary, into frame: inout Frame, in area: Rect) {
    let style = speech.mark(summary.attention(on: today, DeskLimits.times))
    let inside = Rect(x: area.x + 2, y: area.y, width: area.width - 2, height: area.height)
    if list.marks.has(summary.number) {
      frame.draw("x", at: Point(area.x + 1, area.y), in: area)
    } else if news.has(summary.number) {
      frame.draw("•", at: Point(area.x + 1, area.y), in: area)
    }
    let due = speech.due(summary, on: today)
    frame.draw(summary.number.text, in: inside.row(0))
    let title = wordWrap(summary.title, width: inside.width)
    frame.drawWrapped(
      summary.title,
      in: Rect(x: inside.x, y: inside.y + 1, width: inside.width, height: titleRows),
      style: Theme.standard.title)
    // What the title leaves free is for whose move it is.
    let used = min(title.count, titleRows)
    let below = Rect(
      x: inside.x, y: inside.y + 1 + used, width: inside.width, height: titleRows - used + 1)
    let text = due.isEmpty ? speech.move(summary) : due
    frame.drawWrapped(
      text, in: below, style: due.isEmpty ? Theme.standard.muted : style)
  }
}

extension Frame {
  /// Draws a text over the rows of a rectangle; what does not fit is cut with `…`.
  fileprivate mutating func drawWrapped(_ text: String, in rect: Rect, style: Style) {
    let lines = wordWrap(text, width: rect.width)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let isCut = row == rect.height - 1 && lines.count > rect.height
      draw(isCut ? lines[row...].joined(separator: " ") : line, in: rect.row(row), style: style)
    }
  }
}
