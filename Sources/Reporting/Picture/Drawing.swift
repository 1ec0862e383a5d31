import Terms

extension BarChart {
  private static let rowHeight = 44
  private static let barHeight = 18
  /// Room for the number to the right of the longest bar.
  private static let numberWidth = 190

  /// Draws the bars; gives how high the picture is.
  func draw(in drawing: inout SVGDrawing) -> Int {
    let most = max(1, bars.map(\.amount).max() ?? 1)
    for (index, bar) in bars.enumerated() {
      let top = index * Self.rowHeight
      let room = SVGDrawing.width - Self.numberWidth
      let length = bar.amount <= 0 ? 0 : max(2, bar.amount * room / most)
      drawing.text(bar.label, x: 0, y: top + 15, room: SVGDrawing.width)
      drawing.rectangle(x: 1, y: top + 21, width: length, height: Self.barHeight, look: bar.look)
      drawing.text(bar.amountText, x: length + 10, y: top + 35)
    }
    return bars.count * Self.rowHeight + 8
  }
}

extension SpanChart {
  private static let laneHeight = 42
  private static let head = 24

  /// Draws the lanes over the line of time; gives how high the picture is.
  func draw(in drawing: inout SVGDrawing) -> Int {
    let height = Self.head + lanes.count * Self.laneHeight + 8
    for tick in ticks {
      let x = place(tick.on)
      drawing.line(x: x, from: 18, until: height - 4)
      let isLast = x > SVGDrawing.width - 60
      drawing.text(tick.label, x: x, y: 13, anchor: isLast ? "end" : "middle")
    }
    for (index, lane) in lanes.enumerated() {
      let top = Self.head + index * Self.laneHeight
      drawing.text("\(lane.label): \(lane.note)", x: 0, y: top + 14, room: SVGDrawing.width)
      for span in lane.spans {
        let start = place(span.from)
        drawing.rectangle(
          x: start, y: top + 20, width: max(3, place(span.until) - start), height: 16,
          look: span.look)
      }
      for mark in lane.marks { drawing.diamond(x: place(mark), y: top + 28) }
    }
    return height
  }

  /// Where a day lies, in pixels.
  private func place(_ date: CalendarDate) -> Int {
    let all = max(1, from.days(until: until))
    let days = min(max(0, from.days(until: date)), all)
    return 8 + days * (SVGDrawing.width - 16) / all
  }
}

extension FlowChart {
  private static let barHeight = 22
  private static let lineHeight = 21
  /// Bars stand to the left of this, and what their parts mean to the right.
  private static let barWidth = 320

  /// Draws the stages under one another; gives how high the picture is.
  func draw(in drawing: inout SVGDrawing) -> Int {
    let most = max(1, stages.map(\.total).max() ?? 1)
    func length(_ count: Int) -> Int { count * Self.barWidth / most }
    var top = 0
    for (index, stage) in stages.enumerated() {
      drawing.text("\(stage.label): \(stage.totalText)", x: 0, y: top + 15, style: "strong")
      var x = 1
      for part in stage.parts where part.count > 0 {
        let width = max(3, length(part.count))
        drawing.rectangle(x: x, y: top + 22, width: width, height: Self.barHeight, look: part.look)
        x += width
      }
      let shown = stage.parts.filter { $0.count > 0 }
      let words = Self.barWidth + 20
      for (place, part) in shown.enumerated() {
        let y = top + 26 + place * Self.lineHeight
        drawing.rectangle(x: words, y: y, width: 14, height: 12, look: part.look)
        drawing.text(
          "\(part.label): \(part.count)", x: words + 22, y: y + 11,
          room: SVGDrawing.width - words - 22)
      }
      let next = top + 34 + max(Self.barHeight + 8, shown.count * Self.lineHeight)
      if index + 1 < stages.count, let onward = stage.parts.first(where: \.goesOn), onward.count > 0
      {
        let end = 1 + max(3, length(onward.count))
        drawing.band(from: 1, until: end, y: top + 24 + Self.barHeight, to: next)
      }
      top = next
    }
    return top + 4
  }
}

extension ComparisonChart {
  private static let columnWidth = 150
  private static let gap = 26
  private static let rowHeight = 66

  /// Draws a row of boxes for each; gives how high the picture is.
  func draw(in drawing: inout SVGDrawing) -> Int {
    for (index, column) in columns.enumerated() {
      drawing.text(column, x: left(index), y: 15, room: Self.columnWidth, style: "strong")
    }
    for (index, row) in rows.enumerated() {
      let top = 28 + index * Self.rowHeight
      drawing.text(row.label, x: 0, y: top + 14, room: SVGDrawing.width)
      for (place, value) in row.values.enumerated() {
        let x = left(place)
        drawing.rectangle(
          x: x, y: top + 22, width: Self.columnWidth, height: 32, look: .outlined)
        drawing.text(value, x: x + 8, y: top + 43, room: Self.columnWidth - 16)
        if place > 0 {
          drawing.arrow(x: x - Self.gap + 4, y: top + 38, length: Self.gap - 8)
        }
      }
      let x = left(row.values.count) - 8
      drawing.rectangle(x: x, y: top + 29, width: 18, height: 18, look: row.look)
      drawing.text(
        row.verdict, x: x + 26, y: top + 43, room: SVGDrawing.width - x - 26)
    }
    return 28 + rows.count * Self.rowHeight
  }

  private func left(_ column: Int) -> Int { 1 + column * (Self.columnWidth + Self.gap) }
}
