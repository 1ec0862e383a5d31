import Terminal

/// A line to search or filter a screen by, above what it narrows.
struct SearchLine {
  private(set) var input = TextInput("", limit: 200)
  /// Set while it takes the keys.
  var isTyping = false

  var text: String { input.text }

  /// What a key did to the line.
  enum Outcome {
    /// What is looked for is another text now.
    case changed
    /// The line was left, or nothing came of it.
    case same
    /// The key is for the list below.
    case notHere
  }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .enter, .tab:
      isTyping = false
      return .same
    case .escape:
      isTyping = false
      return clear() ? .changed : .same
    case .up, .down, .pageUp, .pageDown: return .notHere
    default:
      let before = text
      _ = input.handle(key)
      return text == before ? .same : .changed
    }
  }

  /// Puts pasted text in the line; false when it does not take the keys.
  mutating func insert(_ text: String) -> Bool { isTyping && input.insert(text) }

  /// Makes the line empty; false when it was.
  mutating func clear() -> Bool {
    guard !text.isEmpty else { return false }
    input.replace(with: "")
    return true
  }

  /// Whether a text has every word of the line, in any order, whatever the case and accents.
  func matches(_ folded: String) -> Bool {
    words.allSatisfy { folded.contains($0) }
  }

  private var words: [String] { Self.folded(text).split(separator: " ").map(String.init) }

  /// Lower case, without accents: as two texts are compared.
  static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    guard !lower.utf8.allSatisfy({ $0 < 128 }) else { return lower }
    var scalars = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars {
      scalars.append(base[scalar] ?? scalar)
    }
    return String(scalars)
  }

  private static let base: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      "a": "àáâãäå", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõö", "u": "ùúûü",
      "y": "ýÿ",
    ]
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, accented) in pairs {
      for scalar in accented.unicodeScalars { result[scalar] = plain.unicodeScalars.first }
    }
    return result
  }()
}

extension DeskModel {
  /// Draws a search line while it takes the keys; false when it does not.
  func drawSearch(_ line: SearchLine, into view: inout View<DeskMessage>, in rect: Rect) -> Bool {
    guard line.isTyping else { return false }
    view.frame.fill(rect)
    let x = view.frame.draw(words.searchLabel, in: rect, style: Theme.standard.title)
    let field = Rect(x: x + 1, y: rect.y, width: rect.width - (x + 1 - rect.x), height: 1)
    TextField(line.input).draw(into: &view.frame, in: field)
    return true
  }

  /// The keys of a search line, or those of the screen.
  func drawKeys(searching line: SearchLine, _ view: inout View<DeskMessage>) {
    guard line.isTyping else { return drawKeys(&view) }
    drawKeys([KeyHint("Enter", words.searchDone), KeyHint("Esc", words.searchStop)], &view)
  }
}
