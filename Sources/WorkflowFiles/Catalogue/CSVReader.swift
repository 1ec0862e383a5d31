/// A table in comma-separated values, with the place of every cell.
///
/// Takes commas or semicolons (whichever the first line has more of outside quotes), CRLF or LF,
/// quoted cells with doubled quotes and line ends in them, and a byte order mark before all.
///
/// > Source: RFC 4180; spreadsheets in Dutch write semicolons.
struct CSVReader {
  struct Cell {
    let text: String
    let position: FilePosition
  }

  private let scalars: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private let log: FindingLog
  private var index = 0
  private var line = 1
  private var column = 1

  private init(_ text: String, log: FindingLog) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    self.log = log
    delimiter = Self.delimiter(scalars)
  }

  /// The rows that hold something; what is wrong with the quotes is noted.
  static func rows(_ text: String, log: FindingLog) -> [[Cell]] {
    var reader = CSVReader(text, log: log)
    var rows: [[Cell]] = []
    while let row = reader.row() {
      if row.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { rows.append(row) }
      if rows.count > FileLimits.catalogueRows {
        log.report(
          .limitExceeded(.rows, limit: FileLimits.catalogueRows),
          at: FilePosition(line: reader.line, column: 1))
        break
      }
    }
    return rows
  }

  private static func delimiter(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var isQuoted = false
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted, scalar == "," || scalar == ";" { counts[scalar, default: 0] += 1 }
    }
    return counts[";", default: 0] > counts[",", default: 0] ? ";" : ","
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func advance() {
    let scalar = scalars[index]
    index += 1
    if scalar == "\n" || (scalar == "\r" && current != "\n") {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private mutating func row() -> [Cell]? {
    guard current != nil else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard let scalar = current else { return cells }
      advance()
      if scalar == delimiter { continue }
      if scalar == "\r", current == "\n" { advance() }
      return cells
    }
  }

  private var endsCell: Bool {
    current.map { $0 == delimiter || $0 == "\n" || $0 == "\r" } ?? true
  }

  private mutating func cell() -> Cell {
    let position = FilePosition(line: line, column: column)
    guard current == "\"" else {
      var text = ""
      while !endsCell, let scalar = current {
        text.unicodeScalars.append(scalar)
        advance()
      }
      return Cell(text: text, position: position)
    }
    return Cell(text: quoted(from: position), position: position)
  }

  private mutating func quoted(from position: FilePosition) -> String {
    advance()
    var text = ""
    while let scalar = current {
      advance()
      guard scalar == "\"" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard current == "\"" else {
        if !endsCell {
          log.report(.badQuotes, at: FilePosition(line: line, column: column))
          while !endsCell { advance() }
        }
        return text
      }
      text.append("\"")
      advance()
    }
    log.report(.badQuotes, at: position)
    return text
  }
}
