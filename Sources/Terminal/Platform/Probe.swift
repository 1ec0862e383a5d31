/// What the terminal is asked at the start, and what its answers change; never waits for one.
///
/// The last question (primary device attributes) is one that every terminal answers, so its answer
/// says that those before it that are still open will not come. A terminal that answers nothing
/// keeps what the environment promised; an answer that comes late counts all the same.
struct Probe: Sendable {
  /// What is known so far.
  private(set) var capabilities: Capabilities
  /// Reports keys unambiguously when asked (kitty keyboard protocol).
  private(set) var hasKittyKeyboard = false
  /// Mode 2027 is there to be switched on, and is off by itself.
  private(set) var offersJoinedEmoji = false
  /// Tells by itself when its colours change (mode 2031).
  private(set) var tellsColours = false
  /// The device attributes have come, or nothing was asked.
  private(set) var isAnswered = false
  private var hasAnsweredSynchronised = false

  init(_ capabilities: Capabilities) {
    self.capabilities = capabilities
    isAnswered = !capabilities.answersQuestions
  }

  /// The questions for the start: modes 2026, 2027 and 2031, background, keyboard, attributes.
  var questions: [UInt8] {
    guard capabilities.answersQuestions else { return [] }
    let modes = "\u{1B}[?2026$p\u{1B}[?2027$p"
    let colours = capabilities.colour == .none ? "" : "\u{1B}[?2031$p" + Self.backgroundQuestion
    return Array((modes + colours + "\u{1B}[?u\u{1B}[c").utf8)
  }

  /// Asks for the background again, when the terminal has told it before.
  var questionAfterFocus: [UInt8] {
    capabilities.knowsBackground && !tellsColours ? Array(Self.backgroundQuestion.utf8) : []
  }

  private static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"

  /// Takes a report of the decoder; nil when it is no answer to these questions, else the bytes that
  /// follow from it.
  mutating func take(_ report: [UInt8]) -> [UInt8]? {
    let text = String(decoding: report, as: UTF8.self)
    if text.hasPrefix("]11;") { return takeBackground(text.dropFirst(4)) }
    guard text.hasPrefix("[?") else { return nil }
    let body = text.dropFirst(2).dropLast()
    switch text.last {
    case "c":
      isAnswered = true
      if !hasAnsweredSynchronised { capabilities.synchronisedOutput = false }
      return []
    case "u":
      guard Int(body) != nil else { return nil }
      defer { hasKittyKeyboard = true }
      return hasKittyKeyboard ? [] : Array("\u{1B}[>1u".utf8)
    case "y": return takeMode(body)
    case "n":
      guard body == "997;1" || body == "997;2" else { return nil }
      if !capabilities.knowsBackground {
        capabilities.appearance = body == "997;2" ? .light : .dark
        return []
      }
      return Array(Self.backgroundQuestion.utf8)
    default: return nil
    }
  }

  /// `mode ; state $`: 0 unknown, 1 on, 2 off, 3 always on, 4 always off.
  private mutating func takeMode(_ body: Substring) -> [UInt8]? {
    let parts = body.dropLast().split(separator: ";")
    guard body.last == "$", parts.count == 2, let mode = Int(parts[0]), let state = Int(parts[1])
    else { return nil }
    switch mode {
    case 2026:
      hasAnsweredSynchronised = true
      capabilities.synchronisedOutput = 1...3 ~= state
      return []
    case 2027:
      capabilities.emoji = 1...3 ~= state ? .joined : .apart
      offersJoinedEmoji = state == 2
      return state == 2 ? Array("\u{1B}[?2027h".utf8) : []
    case 2031:
      tellsColours = 1...3 ~= state
      return state == 2 ? Array("\u{1B}[?2031h".utf8) : []
    default: return nil
    }
  }

  private mutating func takeBackground(_ text: Substring) -> [UInt8]? {
    guard let colour = Self.colour(text) else { return [] }
    let brightness = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
    capabilities.appearance = brightness > 0.5 ? .light : .dark
    capabilities.knowsBackground = true
    return []
  }

  /// A colour as X11 writes it: `rgb:1e1e/1e1e/1e1e` with one to four digits each, `rgba:…`, or
  /// `#1e1e1e`; parts from 0 to 1.
  static func colour(_ text: some StringProtocol) -> (red: Double, green: Double, blue: Double)? {
    var parts: [Substring]
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      guard digits.count > 0, digits.count.isMultiple(of: 3), digits.count <= 12 else { return nil }
      let size = digits.count / 3
      parts = (0..<3).map { Substring(digits.dropFirst($0 * size).prefix(size)) }
    } else {
      let pieces = text.split(separator: ":").map { Substring($0) }
      guard pieces.count == 2, pieces[0] == "rgb" || pieces[0] == "rgba" else { return nil }
      parts = pieces[1].split(separator: "/")
      guard parts.count >= 3 else { return nil }
    }
    let values = parts.prefix(3).compactMap { part -> Double? in
      guard 1...4 ~= part.count, part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
      else { return nil }
      return Double(value) / Double(1 << (4 * part.count) - 1)
    }
    return values.count == 3 ? (values[0], values[1], values[2]) : nil
  }
}
