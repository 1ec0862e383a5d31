import Terms

/// A picture in letters, for Markdown and for a terminal: lines of at most 78 columns.
///
/// What people typed is one line of plain text in it, so that it cannot end the picture.
struct TextPicture {
  let lines: [String]

  /// Columns for labels, for the drawing, and for what stands behind it.
  private static let label = 30
  private static let drawing = 28

  init(_ picture: Picture) {
    let drawn =
      switch picture {
      case .bars(let chart): Self.lines(chart)
      case .spans(let chart): Self.lines(chart)
      case .flow(let chart): Self.lines(chart)
      case .comparison(let chart): Self.lines(chart)
      }
    lines = drawn.map(Self.plain)
  }

  /// Without line breaks, control characters and what would end a block of code.
  private static func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result.append(" ")
      } else if character == "`" {
        result.append("'")
      } else if !MarkdownText.isControl(character) {
        result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  private static func padded(_ text: String, to width: Int = label) -> String {
    let clipped = SVGDrawing.clipped(text, to: width)
    return clipped + String(repeating: " ", count: max(0, width - clipped.count))
  }

  private static func run(_ count: Int, _ look: Picture.Look) -> String {
    String(repeating: look.letter, count: max(0, count))
  }

  private static func lines(_ chart: BarChart) -> [String] {
    let most = max(1, chart.bars.map(\.amount).max() ?? 1)
    return chart.bars.map { bar in
      let length = bar.amount <= 0 ? 0 : max(1, bar.amount * drawing / most)
      return "\(padded(bar.label)) \(run(length, bar.look)) \(bar.amountText)"
    }
  }

  private static func lines(_ chart: SpanChart) -> [String] {
    let all = max(1, chart.from.days(until: chart.until))
    func place(_ date: CalendarDate) -> Int {
      min(max(0, chart.from.days(until: date)), all) * (drawing - 1) / all
    }
    let lanes = chart.lanes.map { lane -> String in
      var row = Array(repeating: Character("·"), count: drawing)
      for span in lane.spans {
        for column in place(span.from)...max(place(span.from), place(span.until)) {
          row[column] = span.look.letter
        }
      }
      for mark in lane.marks { row[place(mark)] = "◆" }
      return "\(padded(lane.label)) \(String(row)) \(lane.note)"
    }
    let named = chart.ticks.map(\.label).joined(separator: " · ")
    return lanes + (named.isEmpty ? [] : ["\(padded("")) \(tickLine(chart, place))  \(named)"])
  }

  private static func tickLine(_ chart: SpanChart, _ place: (CalendarDate) -> Int) -> String {
    var row = Array(repeating: Character(" "), count: drawing)
    for tick in chart.ticks { row[place(tick.on)] = "^" }
    return String(row)
  }

  private static func lines(_ chart: FlowChart) -> [String] {
    let most = max(1, chart.stages.map(\.total).max() ?? 1)
    return chart.stages.flatMap { stage -> [String] in
      let bar = stage.parts.filter { $0.count > 0 }.map {
        run(max(1, $0.count * drawing / most), $0.look)
      }.joined()
      let parts = stage.parts.filter { $0.count > 0 }.map {
        "  \($0.look.letter) \($0.label): \($0.count)"
      }
      return ["\(padded(stage.label)) \(bar) \(stage.totalText)"] + parts
    }
  }

  private static func lines(_ chart: ComparisonChart) -> [String] {
    chart.rows.flatMap { row -> [String] in
      let values = zip(chart.columns, row.values).map { "\($0): \($1)" }
      return [
        row.label, "  \(values.joined(separator: " → "))", "  \(row.look.letter) \(row.verdict)",
      ]
    }
  }
}
