@testable import Terminal

/// A terminal in a hundred lines, to check the encoder against: what it understands is what is sent.
///
/// An unknown sequence is a failure, not something to skip.
struct Emulator {
  struct Cell: Equatable {
    var text = " "
    var style = Style.plain
  }

  let size: Size
  var cells: [Cell]
  var cursor = Point(0, 0)
  var isCursorVisible = true
  var isSynchronised = false
  var unknown: [String] = []
  /// Columns of an emoji in this terminal, where it differs from the toolkit's own opinion.
  var emojiColumns: Int?

  private var style = Style.plain
  private var wrapsAround = false
  private var region: ClosedRange<Int>

  init(size: Size, emojiColumns: Int? = nil) {
    self.size = size
    self.emojiColumns = emojiColumns
    cells = Array(repeating: Cell(), count: size.width * size.height)
    region = 0...max(0, size.height - 1)
  }

  mutating func feed(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}":
        let kind = rest.popFirst()
        if kind == "]" {
          // A link takes no columns; it ends with ESC \.
          while let next = rest.popFirst(), next != "\u{1B}" {}
          rest.removeFirst()
          continue
        }
        guard kind == "[" else {
          unknown.append("ESC")
          continue
        }
        var body = ""
        while let next = rest.first, next.value < 0x40 {
          body.unicodeScalars.append(next)
          rest.removeFirst()
        }
        control(body, rest.popFirst() ?? " ")
      case "\r": cursor.x = 0
      case "\n": cursor.y = min(cursor.y + 1, size.height - 1)
      default: print(scalar)
      }
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let columns =
      ScalarWidth.isUncertain(scalar.value)
      ? emojiColumns ?? ScalarWidth.columns(scalar) : ScalarWidth.columns(scalar)
    if emojiColumns == nil, joinsFlag(scalar) { return }
    if columns == 0 {
      var place = cursor.y * size.width + cursor.x - 1
      while place > 0, cells[place].text.isEmpty { place -= 1 }
      if place >= 0 { cells[place].text.unicodeScalars.append(scalar) }
      return
    }
    // Without autowrap, what does not fit is not shown, and the cursor stays on the last column;
    // with it, the cursor waits beyond.
    guard cursor.x + columns <= size.width else { return }
    for column in cursor.x..<cursor.x + columns { clearHalf(column) }
    let place = cursor.y * size.width + cursor.x
    cells[place] = Cell(text: String(scalar), style: style)
    if columns == 2 { cells[place + 1] = Cell(text: "", style: style) }
    cursor.x = min(cursor.x + columns, wrapsAround ? size.width : size.width - 1)
  }

  /// The second half of a flag takes the column beside the first.
  private mutating func joinsFlag(_ scalar: Unicode.Scalar) -> Bool {
    let place = cursor.y * size.width + cursor.x
    guard Neutraliser.isRegional(scalar), 1..<size.width ~= cursor.x else { return false }
    let first = cells[place - 1].text.unicodeScalars
    guard first.count == 1, Neutraliser.isRegional(first.first!) else { return false }
    cells[place - 1].text.unicodeScalars.append(scalar)
    cells[place] = Cell(text: "", style: style)
    cursor.x = min(cursor.x + 1, wrapsAround ? size.width : size.width - 1)
    return true
  }

  private mutating func clearHalf(_ x: Int) {
    let place = cursor.y * size.width + x
    if cells[place].text.isEmpty, x > 0 {
      cells[place - 1].text = " "
    } else if x + 1 < size.width, cells[place + 1].text.isEmpty {
      cells[place + 1].text = " "
    }
  }

  private mutating func control(_ body: String, _ final: Unicode.Scalar) {
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch (final, body) {
    case ("H", _):
      cursor = Point((numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, first - 1)
    case ("C", _): cursor.x = min(size.width - 1, cursor.x + first)
    case ("m", _): for number in numbers { paint(number) }
    case ("K", ""): erase(from: cursor.y * size.width + cursor.x, to: (cursor.y + 1) * size.width)
    case ("J", "2"): erase(from: 0, to: cells.count)
    case ("r", ""):
      region = 0...size.height - 1
      cursor = Point(0, 0)
    case ("r", _):
      region = first - 1...numbers[1] - 1
      cursor = Point(0, 0)
    case ("S", _): scroll(first)
    case ("T", _): scroll(-first)
    case ("h", "?25"): isCursorVisible = true
    case ("l", "?25"): isCursorVisible = false
    case ("h", "?7"): wrapsAround = true
    case ("l", "?7"):
      wrapsAround = false
      cursor.x = min(cursor.x, size.width - 1)
    case ("h", "?2026"): isSynchronised = true
    case ("l", "?2026"): isSynchronised = false
    default: unknown.append("\(body)\(final)")
    }
  }

  private mutating func erase(from start: Int, to end: Int) {
    for place in start..<end { cells[place] = Cell() }
  }

  private mutating func scroll(_ distance: Int) {
    let before = cells
    for y in region {
      for x in 0..<size.width {
        let source = y + distance
        cells[y * size.width + x] =
          region.contains(source) ? before[source * size.width + x] : Cell(style: style)
      }
    }
  }

  private mutating func paint(_ number: Int) {
    let attributes: [Int: Style.Attributes] = [
      1: .bold, 2: .dim, 3: .italic, 4: .underline, 7: .reverse, 9: .strikethrough,
    ]
    switch number {
    case 0: style = .plain
    case 30...37: style.foreground = Colour(ansi: UInt32(number - 30))
    case 90...97: style.foreground = Colour(ansi: UInt32(number - 82))
    case 39: style.foreground = .standard
    case 40...47: style.background = Colour(ansi: UInt32(number - 40))
    case 100...107: style.background = Colour(ansi: UInt32(number - 92))
    case 49: style.background = .standard
    default:
      guard let attribute = attributes[number] else { return unknown.append("\(number)m") }
      style.attributes.insert(attribute)
    }
  }
}

extension Frame {
  /// The frame as an emulator shows it.
  var emulated: [Emulator.Cell] {
    cells.map { cell in
      Emulator.Cell(text: String(decoding: bytes(of: cell), as: UTF8.self), style: cell.style)
    }
  }
}
