/// The lines of a text of several lines, as they are shown at a width.
extension TextInput {
  /// Where each line begins, in characters from the start: after a line end, else after the last
  /// space that fits, and within a word only when it is longer than a line.
  public func lineStarts(width: Int) -> [Int] {
    let width = max(1, width)
    var starts = [0]
    var columns = 0
    var afterSpace: (place: Int, columns: Int)?
    for (place, character) in text.enumerated() {
      if character.isNewline {
        starts.append(place + 1)
        (columns, afterSpace) = (0, nil)
        continue
      }
      let size = displayWidth(String(character))
      // A space at the end of a line hangs over its edge.
      if columns + size > width, columns > 0, character != " " {
        if let space = afterSpace, space.place > starts[starts.count - 1] {
          starts.append(space.place)
          columns -= space.columns
        } else {
          starts.append(place)
          columns = 0
        }
        afterSpace = nil
      }
      columns += size
      if character == " " { afterSpace = (place + 1, columns) }
    }
    return starts
  }

  /// Moves the cursor to a place, in characters from the start; beyond the text to its end.
  public mutating func move(to place: Int) { setCursor(max(0, min(text.count, place))) }

  /// Moves a line up as shown at a width; false on the first line.
  public mutating func moveUp(width: Int) -> Bool { moveLine(by: -1, width: width) }

  /// Moves a line down as shown at a width; false on the last line.
  public mutating func moveDown(width: Int) -> Bool { moveLine(by: 1, width: width) }

  /// The line of the cursor, from 0, when lines begin at these places.
  func cursorLine(_ starts: [Int]) -> Int { (starts.lastIndex { $0 <= cursor }) ?? 0 }

  private mutating func moveLine(by step: Int, width: Int) -> Bool {
    guard isMultiline else { return false }
    let starts = lineStarts(width: width)
    let line = cursorLine(starts)
    guard starts.indices.contains(line + step) else { return false }
    let wanted = displayWidth(slice(starts[line], cursor))
    let start = starts[line + step]
    let isLast = line + step == starts.count - 1
    let end = isLast ? text.count : starts[line + step + 1] - 1
    var place = start
    var columns = 0
    for character in slice(start, end) {
      columns += displayWidth(String(character))
      if columns > wanted { break }
      place += 1
    }
    setCursor(place)
    return true
  }

  /// The characters between two places.
  func slice(_ start: Int, _ end: Int) -> Substring {
    let low = text.index(text.startIndex, offsetBy: start)
    return text[low..<text.index(low, offsetBy: max(0, end - start))]
  }
}
