/// Builds the bytes for one frame, knowing where the terminal's cursor is and how it paints.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private let colouring: Colouring
  private let size: Size
  /// Where the cursor is; nil when terminals may differ on it.
  private var cursor: Point?
  private var style = Style.plain
  /// The style that was asked for, before roles became colours.
  private var asked = Style.plain
  private var link: Link?

  init(colouring: Colouring, size: Size, cursor: Point?) {
    self.colouring = colouring
    self.size = size
    self.cursor = cursor
  }

  mutating func text(_ string: StaticString) {
    string.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// An escape sequence of numbers: `ESC [ 1 ; 2 H`.
  mutating func control(_ numbers: [Int], _ final: Character) {
    text("\u{1B}[")
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(0x3B) }
      decimal(number)
    }
    bytes.append(final.asciiValue!)
  }

  /// Moves the cursor by the shortest sequence that is sure to get there.
  mutating func move(to point: Point) {
    defer { cursor = point }
    if let cursor {
      if cursor == point { return }
      if cursor.y == point.y, point.x > cursor.x {
        let distance = point.x - cursor.x
        return control(distance == 1 ? [] : [distance], "C")
      }
      if cursor.y == point.y, point.x == 0 { return bytes.append(0x0D) }
      if point.x == 0, point.y == cursor.y + 1, point.y < size.height { return text("\r\n") }
    }
    let row = point.y + 1
    let column = point.x + 1
    control(column > 1 ? [row, column] : row > 1 ? [row] : [], "H")
  }

  /// Makes the position unknown: the next move is absolute.
  mutating func forgetCursor() { cursor = nil }

  /// Writes a glyph at the cursor; after an uncertain one, or the last column, the position is unknown.
  mutating func glyph(_ glyph: [UInt8], columns: Int, isUncertain: Bool) {
    bytes += glyph
    advance(columns, isUncertain: isUncertain)
  }

  /// The same for a scalar, without an array for each.
  mutating func scalar(_ value: UInt32, columns: Int, isUncertain: Bool) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
    advance(columns, isUncertain: isUncertain)
  }

  private mutating func advance(_ columns: Int, isUncertain: Bool) {
    guard let from = cursor, !isUncertain, from.x + columns < size.width else {
      cursor = nil
      return
    }
    cursor = Point(from.x + columns, from.y)
  }

  /// Paints what follows in this style.
  mutating func paint(_ wanted: Style) {
    if wanted == asked { return }
    asked = wanted
    let wanted = colouring.concrete(wanted)
    if wanted == style { return }
    var numbers: [Int] = []
    if !wanted.attributes.isSuperset(of: style.attributes) || wanted == .plain {
      if wanted == .plain {
        style = .plain
        return text("\u{1B}[m")
      }
      numbers.append(0)
      style = .plain
    }
    let added = wanted.attributes.subtracting(style.attributes)
    for (attribute, number) in Self.attributeNumbers where added.contains(attribute) {
      numbers.append(number)
    }
    if wanted.foreground != style.foreground { numbers += numbersOf(wanted.foreground, base: 30) }
    if wanted.background != style.background { numbers += numbersOf(wanted.background, base: 40) }
    style = wanted
    control(numbers, "m")
  }

  /// Makes what follows lead somewhere, or nowhere (OSC 8).
  mutating func lead(to wanted: Link?) {
    if wanted == link { return }
    link = wanted
    text("\u{1B}]8;;")
    if let wanted { bytes.append(contentsOf: wanted.address.utf8) }
    text("\u{1B}\\")
  }

  private static let attributeNumbers: [(Style.Attributes, Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7), (.strikethrough, 9),
  ]

  private func numbersOf(_ colour: Colour, base: Int) -> [Int] {
    if colouring.depth == .trueColour, let (red, green, blue) = colour.components {
      return [base + 8, 2, Int(red), Int(green), Int(blue)]
    }
    guard let number = colour.ansi.map(Int.init) else { return [base + 9] }
    return [number < 8 ? base + number : base + 60 + number - 8]
  }

  private mutating func decimal(_ number: Int) {
    if number >= 10 { decimal(number / 10) }
    bytes.append(0x30 + UInt8(number % 10))
  }
}
