/// An SVG picture within a page, with a title and a description that says all that is to be seen.
///
/// Text stays text, coordinates are whole numbers, and the same picture gives the same bytes.
///
/// > Source: WCAG 2.2, 1.1.1, 1.4.1 and 1.4.11; SVG 2, 5.7.
struct SVGDrawing {
  static let width = 720
  private var lines: [String] = []
  /// Unique on the page; the names of the parts begin with it.
  let id: String

  init(id: String) { self.id = id }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, look: Picture.Look
  ) {
    guard width > 0 else { return }
    let pattern = look == .hatched ? " fill=\"url(#\(id)-hatch)\"" : ""
    lines.append(
      "<rect class=\"\(look.style)\"\(pattern) x=\"\(x)\" y=\"\(y)\" width=\"\(width)\""
        + " height=\"\(height)\"/>")
  }

  /// Text from a point; what is longer than there is room for ends in an ellipsis.
  mutating func text(
    _ text: String, x: Int, y: Int, room: Int = .max, style: String? = nil, anchor: String? = nil
  ) {
    let style = style.map { " class=\"\($0)\"" } ?? ""
    let anchor = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    let shown = room == .max ? text : Self.clipped(text, to: room / Self.letterWidth)
    lines.append("<text\(style)\(anchor) x=\"\(x)\" y=\"\(y)\">\(HTMLText.escape(shown))</text>")
  }

  mutating func line(x: Int, from: Int, until: Int) {
    lines.append("<path class=\"grid\" d=\"M\(x) \(from)V\(until)\"/>")
  }

  /// A diamond around a point.
  mutating func diamond(x: Int, y: Int) {
    lines.append("<path class=\"mark\" d=\"M\(x) \(y - 8)l8 8l-8 8l-8 -8z\"/>")
  }

  /// What leads from one bar down to the next.
  mutating func band(from: Int, until: Int, y: Int, to: Int) {
    lines.append("<path class=\"band\" d=\"M\(from) \(y)H\(until)V\(to)H\(from)z\"/>")
  }

  mutating func arrow(x: Int, y: Int, length: Int) {
    lines.append(
      "<path class=\"arrow\" d=\"M\(x) \(y)h\(length)m-6 -5l6 5l-6 5\"/>")
  }

  func text(_ picture: Picture, height: Int) -> String {
    let hatch =
      lines.contains { $0.contains("-hatch)") }
      ? [
        "<defs><pattern id=\"\(id)-hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
          + " patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/>"
          + "<rect width=\"3\" height=\"7\" fill=\"#0b4f7d\"/></pattern></defs>"
      ] : []
    let head = [
      "<svg role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
        + " viewBox=\"0 0 \(Self.width) \(height)\" width=\"\(Self.width)\" height=\"\(height)\">",
      "<title id=\"\(id)-title\">\(HTMLText.escape(picture.title))</title>",
      "<desc id=\"\(id)-desc\">\(HTMLText.escape(picture.description))</desc>",
    ]
    return (head + hatch + lines + ["</svg>"]).joined(separator: "\n")
  }

  /// About how wide a letter of 14 pixels is.
  static let letterWidth = 8

  static func clipped(_ text: String, to letters: Int) -> String {
    text.count <= letters ? text : "\(text.prefix(max(1, letters - 1)))…"
  }
}

extension Picture {
  /// The picture as SVG; its names begin with the id.
  func svg(id: String) -> String {
    var drawing = SVGDrawing(id: id)
    let height =
      switch self {
      case .bars(let chart): chart.draw(in: &drawing)
      case .spans(let chart): chart.draw(in: &drawing)
      case .flow(let chart): chart.draw(in: &drawing)
      case .comparison(let chart): chart.draw(in: &drawing)
      }
    return drawing.text(self, height: height)
  }
}
