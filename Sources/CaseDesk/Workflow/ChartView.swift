import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of a chart are in the room below a header.
struct ChartRoom {
  /// The row of lines to choose from.
  let lines: Rect
  let chart: Rect
  /// What the selected state means: beside the chart, below it, or nowhere.
  let detail: Rect?

  init(_ area: Rect) {
    let rows = area.rows(.fixed(1), .fill())
    lines = rows[0]
    if area.width >= DeskLimits.chartColumnsWidth {
      let parts = rows[1].columns(.fill(), .fixed(48), gap: 3)
      (chart, detail) = (parts[0], parts[1])
    } else if area.width >= 100 {
      let parts = rows[1].columns(.fill(), .fill(), gap: 3)
      (chart, detail) = (parts[0], parts[1])
    } else if rows[1].height >= 16 {
      let parts = rows[1].rows(.fill(), .fixed(1), .fixed(6))
      (chart, detail) = (parts[0], parts[2])
    } else {
      (chart, detail) = (rows[1], nil)
    }
  }

  var isStacked: Bool { detail.map { $0.y > chart.y } ?? false }
}

extension DeskModel {
  func chartText(_ chart: ChartModel) -> ChartText? {
    let open = chart.number == nil ? nil : dossier?.open
    return chart.scene(open).map {
      ChartText(model: chart, scene: $0, speech: speech, today: today)
    }
  }

  func chartLayout(_ text: ChartText, in room: Rect) -> ChartLayout {
    let states = Dictionary(
      text.scene.line.states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return ChartLayout(text.scene.line, room: room.size) { name, width in
      states[name].map { text.fitsOneRow($0, width: width) } ?? true ? 0 : 1
    }
  }

  /// - Parameter lines: where the lines to choose from stand, when not on the whole first row.
  func drawChart(
    _ chart: ChartModel, into view: inout View<DeskMessage>, in area: Rect, lines: Rect? = nil
  ) {
    guard let text = chartText(chart), let selected = chart.state(in: text.scene) else { return }
    let room = ChartRoom(area)
    drawLines(chart, text, into: &view, in: lines ?? room.lines)
    let layout = chartLayout(text, in: room.chart)
    ChartDrawing(layout: layout, text: text, selected: selected.name)
      .draw(into: &view, in: room.chart)
    guard let detail = room.detail else { return }
    if room.isStacked {
      view.frame.draw(
        String(repeating: "─", count: detail.width), at: Point(detail.x, detail.y - 1),
        in: view.frame.bounds, style: Theme.standard.border)
    } else {
      drawDivider(into: &view.frame, left: detail)
    }
    let shown = chart.settled.flatMap(text.scene.line.state(named:)) ?? selected
    let cursor = view.frame.cursor
    text.page(shown).draw(PageState(), into: &view.frame, in: detail, isFocused: false)
    view.frame.cursor = cursor
  }

  /// The lines of the chart: the one in view between brackets, with `‹` and `›` where more lie.
  private func drawLines(
    _ chart: ChartModel, _ text: ChartText, into view: inout View<DeskMessage>, in rect: Rect
  ) {
    let scenes = chart.scenes(chart.number == nil ? nil : dossier?.open)
    guard scenes.count > 1 else { return }
    let tabs = Tabs(scenes.map(text.title), selected: min(chart.line, scenes.count - 1))
    for place in tabs.draw(into: &view.frame, in: rect) {
      view.hit(place.rect, .tab(place.index))
    }
  }
}

/// Draws the boxes or rows of a chart.
struct ChartDrawing {
  let layout: ChartLayout
  let text: ChartText
  let selected: String

  private var theme: Theme { .standard }

  func draw(into view: inout View<DeskMessage>, in rect: Rect) {
    let offset = self.offset(rect.height)
    func place(_ inside: Rect) -> Rect? {
      let moved = Rect(
        x: rect.x + inside.x, y: rect.y + inside.y - offset, width: inside.width,
        height: inside.height)
      return moved.y >= rect.y && moved.endY <= rect.endY ? moved : nil
    }
    for title in layout.titles {
      guard let place = place(title.rect) else { continue }
      view.frame.draw(text.title(title.phase), in: place, style: theme.heading)
    }
    for (index, box) in layout.boxes.enumerated() {
      guard let place = place(box.rect), let state = text.scene.line.state(named: box.state) else {
        continue
      }
      if layout.form == .columns {
        draw(state, box, in: place, into: &view.frame)
      } else {
        drawRow(state, in: place, into: &view.frame)
      }
      view.hit(place, .row(index))
    }
    if offset > 0 {
      view.frame.draw("↑", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.muted)
    }
    if layout.height - offset > rect.height {
      view.frame.draw("↓", at: Point(rect.endX - 1, rect.endY - 1), in: rect, style: theme.muted)
    }
  }

  /// The first row in view: the selected state is in view with its surroundings.
  private func offset(_ height: Int) -> Int {
    guard layout.height > height, let box = layout.box(of: selected) else { return 0 }
    return max(0, min(box.rect.y + box.rect.height / 2 - height / 2, layout.height - height))
  }

  // MARK: Boxes

  private func draw(
    _ state: WorkflowMap.State, _ box: ChartLayout.Box, in place: Rect, into frame: inout Frame
  ) {
    let isActive = text.scene.place.active.contains(state.name)
    let style = isActive ? theme.accent : theme.border
    frame.box(place, style: style)
    let inside = place.inset(columns: 2, rows: 1)
    let isSelected = state.name == selected
    let label = "\(text.mark(state)) \(text.label(state))"
    let end = frame.draw(label, in: inside.row(0), style: text.style(state))
    let note = text.note(state)
    if inside.height > 1 {
      frame.draw("  \(note)", in: inside.row(1), style: theme.muted)
    } else if !note.isEmpty {
      frame.draw(note, in: inside.row(0), style: theme.muted, alignment: .right)
    }
    drawArrows(state, box, in: place, into: &frame, style: style)
    guard isSelected else { return }
    frame.draw(">", at: Point(inside.x - 1, inside.y), in: place)
    frame.paint(
      Rect(x: inside.x - 1, y: inside.y, width: end - inside.x + 1, height: 1), theme.selected)
    frame.cursor = Point(inside.x - 1, inside.y)
  }

  /// Signs in the border for where ways lead: to the next box, back to the one before, and to the
  /// columns beside it.
  private func drawArrows(
    _ state: WorkflowMap.State, _ box: ChartLayout.Box, in place: Rect, into frame: inout Frame,
    style: Style
  ) {
    let targets = state.ways.flatMap(\.targets).compactMap(layout.box(of:))
    let column = layout.boxes.filter { $0.column == box.column }
    let index = column.firstIndex(of: box) ?? 0
    func put(_ sign: String, _ x: Int, _ y: Int) {
      frame.draw(sign, at: Point(x, y), in: frame.bounds, style: style)
    }
    for target in targets where target.column == box.column {
      let other = column.firstIndex(of: target) ?? index
      if other > index { put("▼", place.x + 3, place.endY - 1) }
      if other < index { put("▲", place.x + 5, place.y) }
    }
    if targets.contains(where: { $0.column > box.column }) {
      put("►", place.endX - 1, place.y + 1)
    }
    if targets.contains(where: { $0.column < box.column }) { put("◄", place.x, place.y + 1) }
  }

  // MARK: Rows

  private func drawRow(_ state: WorkflowMap.State, in place: Rect, into frame: inout Frame) {
    let isSelected = state.name == selected
    let parts = place.columns(.fixed(2), .fill(), .fill(), gap: 0)
    let label = "\(text.mark(state)) \(text.label(state))"
    let note = text.note(state)
    let noteWidth = min(displayWidth(note), place.width * 3 / 5)
    let room = Rect(
      x: parts[1].x, y: place.y, width: max(8, place.endX - parts[1].x - noteWidth - 2), height: 1)
    let end = frame.draw(label, in: room, style: text.style(state))
    let right = Rect(
      x: place.endX - noteWidth - 1, y: place.y, width: noteWidth, height: 1)
    frame.draw(note, in: right, style: theme.muted, alignment: .right)
    guard isSelected else { return }
    frame.draw(">", in: place)
    frame.paint(Rect(x: place.x, y: place.y, width: end - place.x, height: 1), theme.selected)
    frame.cursor = place.origin
  }
}
