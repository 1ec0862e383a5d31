/// Text cut into lines of at most `width` columns, between words where it can be.
///
/// Line ends in the text stay line ends; a word longer than a line is cut. Spaces at a break are
/// left out; those at the start of a line stay, so that indented text keeps its shape.
public func wordWrap(_ text: some StringProtocol, width: Int) -> [String] {
  let width = max(1, width)
  let clean = sanitised(text, keepingNewlines: true)
  return clean.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
    wrapLine($0, width: width)
  }
}

private func wrapLine(_ line: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  var columns = 0
  for (position, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated()
  {
    let gap = position == 0 ? 0 : 1
    let size = displayWidth(word)
    if columns + gap + size <= width {
      current += (gap == 1 ? " " : "") + word
      columns += gap + size
      continue
    }
    if columns > 0, word.isEmpty { continue }
    if columns > 0 { lines.append(trimmed(current)) }
    var rest = word[...]
    while displayWidth(rest) > width {
      let head = prefix(of: rest, columns: width)
      // A wide character in a line of one column is on its own, too wide as it is.
      if head.endIndex == rest.endIndex { break }
      lines.append(String(head))
      rest = rest[head.endIndex...]
    }
    current = String(rest)
    columns = displayWidth(rest)
  }
  lines.append(trimmed(current))
  return lines
}

/// The longest beginning that fits, at least one character.
private func prefix(of text: Substring, columns: Int) -> Substring {
  var used = 0
  var end = text.startIndex
  for index in text.indices {
    used += displayWidth(text[index...index])
    if used > columns, end > text.startIndex { break }
    end = text.index(after: index)
  }
  return text[..<end]
}

private func trimmed(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}
