/// Horizontal bars as inline SVG, with a title and a description that says every number.
///
/// An open bar differs by its dashed outline and by words, not by colour alone.
///
/// > Source: WCAG 2.2, 1.1.1, 1.4.1 and 1.4.11.
struct BarChartSVG {
  let text: String

  private static let width = 720
  private static let rowHeight = 44
  private static let barHeight = 18
  /// Room for the number to the right of the longest bar.
  private static let numberWidth = 190

  init(_ chart: ReportPage.BarChart, id: String) {
    let height = chart.bars.count * Self.rowHeight + 8
    let most = max(1, chart.bars.map(\.amount).max() ?? 1)
    var lines = [
      "<figure>",
      "<svg role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
        + " viewBox=\"0 0 \(Self.width) \(height)\" width=\"\(Self.width)\" height=\"\(height)\">",
      "<title id=\"\(id)-title\">\(HTMLText.escape(chart.title))</title>",
      "<desc id=\"\(id)-desc\">\(HTMLText.escape(chart.description))</desc>",
    ]
    for (index, bar) in chart.bars.enumerated() {
      lines += Self.row(bar, top: index * Self.rowHeight, most: most)
    }
    lines += ["</svg>", "<figcaption>\(HTMLText.escape(chart.title))</figcaption>", "</figure>"]
    text = lines.joined(separator: "\n")
  }

  private static func row(_ bar: ReportPage.Bar, top: Int, most: Int) -> [String] {
    let length = bar.amount <= 0 ? 0 : max(2, bar.amount * (width - numberWidth) / most)
    let style = bar.isOpen ? "open" : "bar"
    let label = "<text x=\"0\" y=\"\(top + 15)\">\(HTMLText.escape(bar.label))</text>"
    let bars = [
      "<rect class=\"\(style)\" x=\"1\" y=\"\(top + 21)\" width=\"\(length)\""
        + " height=\"\(barHeight)\"/>"
    ]
    let number =
      "<text x=\"\(length + 10)\" y=\"\(top + 35)\">\(HTMLText.escape(bar.amountText))</text>"
    return [label] + (length > 0 ? bars : []) + [number]
  }
}
