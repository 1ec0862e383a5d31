import Terminal
import Wording

extension DeskModel {
  /// What others did, and what was taken over; above the fields that both have changed.
  func conflictIntro(_ conflict: ConflictModel) -> [Paragraph] {
    var paragraphs = [
      Paragraph(text: conflict.news.isEmpty ? words.ownConflict : words.conflict)
    ]
    paragraphs += conflict.news.suffix(DeskLimits.newsLines).map {
      Paragraph(mark: "•", text: $0, indent: 2)
    }
    if !conflict.takenOver.isEmpty {
      paragraphs.append(Paragraph(text: words.takenOver(conflict.takenOver)))
    }
    paragraphs += [
      .blank, Paragraph(text: text(under: conflict)),
    ]
    return paragraphs
  }

  private func text(under conflict: ConflictModel) -> String {
    if conflict.rows.isEmpty { return words.conflictKept }
    return conflict.news.isEmpty ? words.twiceChanged : words.bothChanged
  }

  /// The same in one column: each field with its versions below each other.
  func conflictPage(_ conflict: ConflictModel) -> Page {
    var paragraphs = conflictIntro(conflict)
    for row in conflict.rows {
      paragraphs += [.blank, .heading(row.label.capitalizedFirst)]
      for choice in ConflictModel.Choice.allCases {
        paragraphs.append(
          Paragraph(
            lead: words.version(choice.word), mark: row.takes == choice ? "●" : "○",
            text: shown(row, choice),
            style: row.takes == choice ? Theme.standard.title : .plain, isStop: true))
      }
    }
    return Page(paragraphs: paragraphs, leadWidth: 11)
  }

  private func shown(_ row: ConflictModel.Row, _ choice: ConflictModel.Choice) -> String {
    row.shown[choice].map { String($0.prefix(DeskLimits.gist * 4)) } ?? words.emptyField
  }

  func conflictRect(_ conflict: ConflictModel) -> Rect {
    let inside = Rect(size).inset(columns: 1).inset(columns: 2, rows: 1)
    return Rect(x: inside.x, y: inside.y, width: inside.width, height: inside.height - 1)
  }

  /// Whether the versions of a field stand beside each other.
  func isBeside(_ conflict: ConflictModel) -> Bool {
    size.width >= DeskLimits.splitWidth && !conflict.rows.isEmpty
  }

  func draw(_ conflict: ConflictModel, into view: inout View<DeskMessage>) {
    let room = Rect(size).inset(columns: 1)
    let inside = Modal(title: words.conflictTitle, size: Size(room.width, room.height))
      .draw(into: &view.frame, in: room)
    let place = conflictRect(conflict)
    if isBeside(conflict) {
      drawBeside(conflict, into: &view, in: place)
    } else {
      let page = conflictPage(conflict)
      for stop in page.draw(conflict.state, into: &view.frame, in: place) {
        view.hit(stop.rect, .row(stop.stop))
      }
    }
    let keys = conflict.rows.isEmpty ? words.noticeKeys : words.conflictKeys
    view.frame.draw(keys, in: inside.row(inside.height - 1), style: Theme.standard.muted)
  }

  // MARK: Beside each other

  /// Lines of one version of a field at the most.
  private static let versionLines = 6

  private func drawBeside(
    _ conflict: ConflictModel, into view: inout View<DeskMessage>, in rect: Rect
  ) {
    let intro = Page(paragraphs: conflictIntro(conflict)).lines(width: rect.width - 1)
    let top = min(intro.count, rect.height / 3)
    for (row, line) in intro.prefix(top).enumerated() {
      view.frame.draw(line.spans, in: rect.row(row))
    }
    let body = Rect(
      x: rect.x, y: rect.y + top + 1, width: rect.width, height: rect.height - top - 1)
    let columns = body.columns([.fill(), .fill(), .fill()], gap: 3)
    let choices = ConflictModel.Choice.allCases
    for (choice, column) in zip(choices, columns) {
      view.frame.draw(
        words.version(choice.word), in: column.row(0), style: Theme.standard.heading)
    }
    let chosen = conflict.choice(at: conflict.state.selected)
    let heights = conflict.rows.map { height(of: $0, width: columns[0].width) }
    var first = 0
    while first < (chosen?.row ?? 0),
      heights[first...(chosen?.row ?? 0)].reduce(0, +) > body.height - 1
    {
      first += 1
    }
    var y = body.y + 1
    for (index, row) in conflict.rows.enumerated().dropFirst(first) where y < body.endY {
      let label = Rect(x: body.x, y: y, width: body.width, height: 1)
      view.frame.draw(row.label.capitalizedFirst, in: label, style: Theme.standard.title)
      for (number, choice) in choices.enumerated() {
        let place = Rect(
          x: columns[number].x, y: y + 1, width: columns[number].width,
          height: min(heights[index] - 2, body.endY - y - 1))
        guard !place.isEmpty else { continue }
        let isHere = chosen?.row == index && chosen?.choice == choice
        draw(row, choice, isSelected: isHere, into: &view.frame, in: place)
        view.hit(place, .row(index * choices.count + number))
      }
      y += heights[index]
    }
  }

  private func versionLines(
    _ row: ConflictModel.Row, _ choice: ConflictModel.Choice, width: Int
  ) -> [String] {
    Array(wordWrap(shown(row, choice), width: width - 4).prefix(Self.versionLines))
  }

  /// A line for the label, the longest version, and one that stays empty.
  private func height(of row: ConflictModel.Row, width: Int) -> Int {
    let lines = ConflictModel.Choice.allCases.map { versionLines(row, $0, width: width).count }
    return (lines.max() ?? 0) + 2
  }

  private func draw(
    _ row: ConflictModel.Row, _ choice: ConflictModel.Choice, isSelected: Bool,
    into frame: inout Frame, in place: Rect
  ) {
    let mark = row.takes == choice ? "●" : "○"
    let style = row.takes == choice ? Theme.standard.title : Style.plain
    for (offset, line) in versionLines(row, choice, width: place.width).enumerated()
    where offset < place.height {
      let lead = offset == 0 ? "\(isSelected ? ">" : " ") \(mark) " : "    "
      frame.draw(lead + line, in: place.row(offset), style: style)
      if isSelected { frame.paint(place.row(offset), Theme.standard.selected) }
    }
    if isSelected { frame.cursor = place.origin }
  }
}
