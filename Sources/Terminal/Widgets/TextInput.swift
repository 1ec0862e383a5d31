/// A line or a few lines of text being edited, with a cursor between characters and undo.
///
/// Two inputs are equal when they show the same; what could be undone does not count.
public struct TextInput: Hashable, Sendable {
  /// What has been typed.
  public private(set) var text: String
  /// The cursor, in characters from the start.
  public private(set) var cursor: Int
  /// Keeps line ends; otherwise they become spaces.
  public let isMultiline: Bool
  /// More characters than this are not taken.
  public let limit: Int
  private var history = History<Snapshot>()

  /// A text as it was at one time.
  private struct Snapshot: Hashable, Sendable {
    var text: String
    var cursor: Int
  }

  public init(_ text: String = "", isMultiline: Bool = false, limit: Int = 10_000) {
    self.isMultiline = isMultiline
    self.limit = limit
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Inserts text at the cursor; control characters are left out. False when it would not fit.
  @discardableResult
  public mutating func insert(_ more: some StringProtocol) -> Bool {
    var scalars = String.UnicodeScalarView()
    for scalar in more.unicodeScalars {
      switch scalar.value {
      case 0x0A where isMultiline: scalars.append(scalar)
      case 0x09, 0x0A: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: scalars.append(scalar)
      }
    }
    let head = String(text[..<index]) + String(scalars)
    let whole = head + text[index...]
    guard whole.count <= limit else { return false }
    text = whole
    // A mark may have joined the character before it, so the head is counted anew.
    cursor = min(head.count, text.count)
    return true
  }

  /// Replaces everything and puts the cursor at the end.
  public mutating func replace(with text: String) {
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Puts the cursor at a place that is in the text.
  mutating func setCursor(_ place: Int) { cursor = place }

  /// Moves and deletions by character, word and line; each stops at the ends.
  public mutating func moveLeft() { cursor = max(0, cursor - 1) }
  public mutating func moveRight() { cursor = min(text.count, cursor + 1) }
  /// To the line above, at the same column; false in the first line.
  public mutating func moveUp() -> Bool {
    let start = lineStart
    guard start > 0 else { return false }
    let column = cursor - start
    cursor = start - 1
    cursor = min(lineStart + column, cursor)
    return true
  }

  /// To the line below, at the same column; false in the last line.
  public mutating func moveDown() -> Bool {
    let column = cursor - lineStart
    guard lineEnd < text.count else { return false }
    cursor = lineEnd + 1
    cursor = min(cursor + column, lineEnd)
    return true
  }

  public mutating func moveHome() { cursor = lineStart }
  public mutating func moveEnd() { cursor = lineEnd }
  public mutating func moveWordLeft() { cursor = wordLeft }
  public mutating func moveWordRight() { cursor = wordRight }
  public mutating func deleteLeft() { delete(from: cursor - 1, to: cursor) }
  public mutating func deleteRight() { delete(from: cursor, to: cursor + 1) }
  public mutating func deleteWordLeft() { delete(from: wordLeft, to: cursor) }
  public mutating func deleteWordRight() { delete(from: cursor, to: wordRight) }
  public mutating func deleteToStart() { delete(from: lineStart, to: cursor) }
  public mutating func deleteToEnd() { delete(from: cursor, to: lineEnd) }

  /// Takes the last change back; false when there is none.
  public mutating func undo() -> Bool { restore(history.undo(from: now)) }

  /// Does again what was undone; false when there is none.
  public mutating func redo() -> Bool { restore(history.redo(from: now)) }

  /// Handles a key that edits, moves, undoes (``Key/undo``) or does again (``Key/redo``); false when
  /// it is none, as Enter in a single line.
  public mutating func handle(_ key: Key) -> Bool {
    if Key.undo.contains(key) { return undo() }
    if Key.redo.contains(key) { return redo() }
    let before = now
    guard edit(key) else { return false }
    if before.text == text {
      history.separate()
    } else {
      history.note(before, kind: TextInput.kind(of: key))
    }
    return true
  }

  /// Letters of a word are undone together, and so are deletions one after the other.
  static func kind(of key: Key) -> Int? {
    if let character = key.typed { return character.isWhitespace ? nil : 1 }
    return key == .backspace || key == Key(.delete) ? 2 : nil
  }

  private var now: Snapshot { Snapshot(text: text, cursor: cursor) }

  private mutating func restore(_ snapshot: Snapshot?) -> Bool {
    guard let snapshot else { return false }
    text = snapshot.text
    cursor = snapshot.cursor
    return true
  }

  /// Handles a key without keeping what was before; a form keeps that for all its fields.
  mutating func edit(_ key: Key) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    switch key {
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): moveHome()
    case .end, .control("e"): moveEnd()
    case Key(.left, .control), Key(.left, .alt), Key(.character("b"), .alt): moveWordLeft()
    case Key(.right, .control), Key(.right, .alt), Key(.character("f"), .alt): moveWordRight()
    case .backspace: deleteLeft()
    case Key(.delete), .control("d"): deleteRight()
    case .control("w"), Key(.backspace, .alt), Key(.backspace, .control): deleteWordLeft()
    case Key(.character("d"), .alt), Key(.delete, .control): deleteWordRight()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    case .up where isMultiline: return moveUp()
    case .down where isMultiline: return moveDown()
    case .enter where isMultiline: insert("\n")
    default: return false
    }
    return true
  }

  private var index: String.Index { text.index(text.startIndex, offsetBy: cursor) }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(text.count, end)
    guard start < end else { return }
    let low = text.index(text.startIndex, offsetBy: start)
    text.removeSubrange(low..<text.index(low, offsetBy: end - start))
    // What was apart may have joined.
    cursor = min(start, text.count)
  }

  private var lineStart: Int {
    guard isMultiline, let newline = text[..<index].lastIndex(of: "\n") else { return 0 }
    return text.distance(from: text.startIndex, to: newline) + 1
  }

  private var lineEnd: Int {
    guard isMultiline, let newline = text[index...].firstIndex(of: "\n") else { return text.count }
    return text.distance(from: text.startIndex, to: newline)
  }

  private var wordLeft: Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, !isWord(characters[place - 1]) { place -= 1 }
    while place > 0, isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  private var wordRight: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, !isWord(characters[place]) { place += 1 }
    while place < characters.count, isWord(characters[place]) { place += 1 }
    return place
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension TextInput {
  public static func == (left: TextInput, right: TextInput) -> Bool {
    left.text == right.text && left.cursor == right.cursor && left.isMultiline == right.isMultiline
      && left.limit == right.limit
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(cursor)
  }
}
