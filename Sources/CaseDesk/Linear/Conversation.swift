import Terminal
import Wording

/// Questions and answers in plain lines: nothing is repainted, and no escape sequence is written.
struct Conversation {
  let words: DeskWords
  /// The next line, without its end; nil at the end of input.
  let read: () -> String?
  /// Writes one line and its end.
  let write: (String) -> Void

  /// Columns after which a line is broken; a terminal breaks it anywhere, this between words.
  var width = Self.widest
  /// Where nobody tells how wide the lines are.
  static let widest = 160
  /// Numbered lines that are told at once.
  static let page = 9

  /// Everything that is said passes here: a text of somebody else stays text, and reads well.
  func say(_ text: String) {
    let lines = sanitised(text, keepingNewlines: true)
    for line in lines.split(separator: "\n", omittingEmptySubsequences: true) {
      let spoken = words.spoken(String(line))
      if spoken.isEmpty { continue }
      for part in wordWrap(spoken, width: width) { write(part) }
    }
  }

  /// Asks, and gives the answer without white space around it; nil at the end of input.
  func ask(_ question: String) -> String? {
    say(question)
    return read()?.withoutSpaceAround
  }

  /// Tells lines from a place on, as many as are well heard at once.
  ///
  /// - Returns: where the next ones begin; the number of lines when these were the last.
  func tell(_ lines: [Telling.Line], from first: Int) -> Int {
    let end = end(of: lines, from: first)
    for line in lines[first..<end] {
      say(line.number.map { "\($0). \(line.text)" } ?? line.text)
    }
    let rest = lines.count - end
    if rest > 0 { say(words.linearMore(rest)) }
    return end
  }

  private func end(of lines: [Telling.Line], from first: Int) -> Int {
    var numbered = 0
    var end = first
    while end < lines.count, end - first < 2 * Self.page {
      if lines[end].number != nil { numbered += 1 }
      if numbered > Self.page { break }
      end += 1
    }
    // Two lines are no reason to stop.
    if lines.count - end <= 2, numbered <= Self.page { return lines.count }
    // What belongs together is told together: an item with its text, a heading with what it names.
    var place = end
    while place > first + 1, place < lines.count,
      !lines[place].beginsSomething || lines[place - 1].isHeading
    {
      place -= 1
    }
    return place > first + 1 ? place : end
  }
}

extension Telling.Line {
  fileprivate var beginsSomething: Bool { number != nil || isHeading }
}
