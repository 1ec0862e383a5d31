extension Frame {
  /// The frame as lines of text, spaces at the ends left out; what a reader sees without styles.
  public var text: String {
    (0..<size.height).map { row($0) }.joined(separator: "\n")
  }

  /// One row as text, spaces at the end left out.
  public func row(_ y: Int) -> String {
    var bytes: [UInt8] = []
    for x in 0..<size.width { bytes += self.bytes(of: cells[index(x, y)]) }
    while bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The style at a point; plain outside the frame.
  public func style(at point: Point) -> Style {
    bounds.contains(point) ? cells[index(point.x, point.y)].style : .plain
  }

  /// Where the text at a point leads, if it is a link.
  public func link(at point: Point) -> Link? {
    bounds.contains(point) ? link(cells[index(point.x, point.y)].link) : nil
  }

  /// The frame for golden files: its text, then one line per run of style or link, then the cursor.
  ///
  /// Coordinates are `column,row+length`, counted from 0.
  public var golden: String {
    var lines = [text, "---"]
    for y in 0..<size.height {
      var x = 0
      while x < size.width {
        let style = cells[index(x, y)].style
        let start = x
        while x < size.width, cells[index(x, y)].style == style { x += 1 }
        if style != .plain { lines.append("\(start),\(y)+\(x - start) \(style.summary)") }
      }
      lines += linkLines(y)
    }
    lines.append("cursor \(cursor.x),\(cursor.y)\(isCursorVisible ? " visible" : "")")
    return lines.joined(separator: "\n")
  }
}

extension Frame {
  private func linkLines(_ y: Int) -> [String] {
    var lines: [String] = []
    var x = 0
    while x < size.width {
      let number = cells[index(x, y)].link
      let start = x
      while x < size.width, cells[index(x, y)].link == number { x += 1 }
      if let link = link(number) { lines.append("\(start),\(y)+\(x - start) \(link.address)") }
    }
    return lines
  }
}

extension Style {
  /// The style in words: `bold reverse fg=2 bg=#102030`.
  var summary: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"), (.strikethrough, "strikethrough"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    for (label, colour) in [("fg", foreground), ("bg", background)] where colour != .standard {
      if let (red, green, blue) = colour.components {
        words.append("\(label)=rgb(\(red),\(green),\(blue))")
      } else if let number = colour.ansi {
        words.append("\(label)=\(number)")
      }
    }
    return words.joined(separator: " ")
  }
}
