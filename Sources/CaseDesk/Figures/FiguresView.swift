import Terminal
import Terms
import Wording

/// Where the parts of the figures are on a screen of a size.
struct FiguresLayout {
  let sections: Rect
  let period: Rect
  let body: Rect
  /// What the selected figure counts; empty in a low window.
  let definition: Rect
  let keys: Rect

  init(_ size: Size) {
    let rows = Rect(size).rows(
      .fixed(1), .fixed(1), .fill(), .fixed(size.height < 16 ? 1 : 3), .fixed(1))
    sections = rows[0]
    period = rows[1]
    body = rows[2]
    definition = rows[3]
    keys = rows[4]
  }
}

extension DeskModel {
  func drawFigures(into view: inout View<DeskMessage>) {
    let layout = FiguresLayout(size)
    let period = drawSections(into: &view, in: layout.sections)
    view.frame.draw(figuresText, in: period, style: Theme.standard.muted)
    let board = ChartBoard(figures.charts, in: layout.body)
    if figures.items.isEmpty {
      let text = figures.reading == nil ? words.reading : words.nothingCounted
      view.frame.draw(text, in: layout.body.inset(columns: 2).row(layout.body.height / 3))
      view.frame.cursor = layout.body.origin
    } else if board.fits {
      drawBoard(board, into: &view)
    } else {
      figures.rows.draw(figures.state, into: &view, in: layout.body, marked: 24) {
        index, place, frame in
        let item = figures.items[index]
        let shown = Rect(x: place.x, y: place.y, width: min(place.width, 60), height: 1)
        figures.charts[item.chart].draw(bar: item.bar, into: &frame, in: shown)
      }
    }
    drawDefinition(into: &view.frame, in: layout.definition)
    drawKeys(&view)
  }

  var figuresText: String {
    let period =
      switch figures.period {
      case .thisYear: words.thisYear(today.year)
      case .lastTwelveMonths: words.lastTwelveMonths
      case .year(let year): words.oneYear(year)
      case .all: words.allYears
      }
    let binding = keymap.bindings(in: .figures).first { $0.command == .choosePeriod }
    let way =
      speech.isSpoken ? DeskCommand.choosePeriod.label(words) : binding?.shown(words) ?? ""
    return "\(period) · \(words.otherPeriod(way))"
  }

  private func drawBoard(_ board: ChartBoard, into view: inout View<DeskMessage>) {
    let chosen = min(max(0, figures.state.selected), figures.items.count - 1)
    for place in board.places {
      let chart = figures.charts[place.chart]
      view.frame.draw(chart.title, in: place.rect.row(0), style: Theme.standard.heading)
      if chart.bars.isEmpty {
        view.frame.draw(
          chart.empty, in: place.rect.inset(columns: 2).row(1), style: Theme.standard.muted)
      }
      for bar in chart.bars.indices {
        guard let item = figures.items.firstIndex(of: .init(chart: place.chart, bar: bar)) else {
          continue
        }
        let row = place.rect.row(bar + 1)
        let inner = Rect(x: row.x + 2, y: row.y, width: row.width - 2, height: 1)
        chart.draw(bar: bar, into: &view.frame, in: inner)
        view.hit(row, .row(item))
        guard item == chosen else { continue }
        view.frame.draw(">", in: row)
        view.frame.paint(
          Rect(x: row.x, y: row.y, width: min(24, row.width), height: 1), Theme.standard.selected)
        view.frame.cursor = row.origin
      }
    }
  }

  private func drawDefinition(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, let selected = figures.selected else { return }
    let text = "\(selected.chart.title): \(selected.chart.definition)"
    if rect.height == 1 {
      frame.draw(text, in: rect, style: Theme.standard.muted)
      return
    }
    frame.draw(
      String(repeating: "─", count: rect.width), in: rect.row(0), style: Theme.standard.border)
    let area = rect.inset(columns: 1)
    for (row, line) in wordWrap(text, width: area.width).prefix(rect.height - 1).enumerated() {
      frame.draw(line, in: area.row(row + 1))
    }
  }
}
