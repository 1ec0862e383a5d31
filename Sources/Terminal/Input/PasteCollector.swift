/// Collects one bracketed paste up to `ESC [ 201 ~`.
struct PasteCollector: Sendable {
  private static let start: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  private var count = 0

  /// Takes bytes up to the end mark; true when it is complete, with what follows left in `input`.
  mutating func take(_ input: inout ArraySlice<UInt8>) -> Bool {
    while let byte = input.first {
      if matched == 0, byte != Self.end[0] {
        let end = input.firstIndex(of: Self.end[0]) ?? input.endIndex
        keep(input[..<end])
        input = input[end...]
        continue
      }
      if byte == Self.end[matched] {
        input.removeFirst()
        matched += 1
        if matched == Self.end.count { return true }
      } else {
        // The byte is looked at again: it may begin the mark.
        keep(Self.end[..<matched])
        matched = 0
      }
    }
    return false
  }

  /// The end mark that was just taken belongs to the text; it is stripped of its ESC with the rest.
  mutating func endWasText() {
    keep(Self.end[...])
    matched = 0
  }

  /// The paste as an event, or its refusal.
  mutating func finish() -> InputEvent {
    defer { self = PasteCollector() }
    if count > Limits.pasteBytes { return .pasteRefused(bytes: count) }
    return .paste(Self.cleaned(bytes))
  }

  /// Does an end mark come in these bytes before another paste starts?
  static func containsEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[escape...]
      if rest.starts(with: start) { return false }
      if rest.starts(with: end) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    count += more.count
    if count <= Limits.pasteBytes { bytes += more } else { bytes = [] }
  }

  /// Line ends as `\n`, tabs kept, every other control character stripped.
  private static func cleaned(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isSecondHalf = lastWasReturn && scalar == "\n"
      lastWasReturn = scalar == "\r"
      switch scalar.value {
      case 0x0A where isSecondHalf: break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
