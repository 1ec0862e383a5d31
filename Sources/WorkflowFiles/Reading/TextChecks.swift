import ChallengeCore

/// What is checked of a text before it is parsed.
enum TextChecks {
  /// Whether the text can be parsed safely; what stands in the way is noted.
  static func accepts(_ text: String, log: FindingLog) -> Bool {
    let start = FilePosition(line: 1, column: 1)
    guard text.utf8.count <= FileLimits.bytes else {
      log.report(.limitExceeded(.bytes, limit: FileLimits.bytes), at: start)
      return false
    }
    let isClean = reportForbidden(text, log: log)
    return isClean && acceptsAliases(text, log: log)
  }

  /// Whether a character steers a terminal, turns the reading direction, or is a private one.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    return KeyMarker.isMarker(scalar)
      || TextSafety.isUnsafe(String(Character(scalar)), severalLines: true)
  }

  private static func reportForbidden(_ text: String, log: FindingLog) -> Bool {
    var line = 1
    var column = 0
    var isClean = true
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      column += 1
      let isLineEnd = previous == "\r" && scalar == "\n"
      if previous == "\r", !isLineEnd {
        isClean = false
        log.report(
          .forbiddenCharacter(code: 0x0D), at: FilePosition(line: line, column: column - 1))
      }
      if scalar == "\n" {
        line += 1
        column = 0
      } else if scalar != "\r", isForbidden(scalar) {
        isClean = false
        log.report(
          .forbiddenCharacter(code: scalar.value), at: FilePosition(line: line, column: column))
      }
      previous = scalar
    }
    return isClean
  }

  /// Refuses many aliases beside a key that may be more than a text.
  ///
  /// The YAML parser compares keys by everything that is in them, so that aliases in aliases in a
  /// key would keep it busy for ever.
  private static func acceptsAliases(_ text: String, log: FindingLog) -> Bool {
    var aliases = 0
    var mayHaveComplexKey = false
    var place = FilePosition(line: 1, column: 1)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bytes = Array(line.utf8)
      for (column, byte) in bytes.enumerated() {
        let next = column + 1 < bytes.count ? bytes[column + 1] : UInt8(ascii: " ")
        if byte == UInt8(ascii: "*"), next > UInt8(ascii: " ") {
          aliases += 1
          place = FilePosition(line: number + 1, column: column + 1)
        }
        if byte == UInt8(ascii: "?"), next <= UInt8(ascii: " ") { mayHaveComplexKey = true }
        if byte == UInt8(ascii: ":"), endsComplexKey(bytes[..<column]) { mayHaveComplexKey = true }
      }
    }
    guard mayHaveComplexKey, aliases > FileLimits.aliasesBesideComplexKeys else { return true }
    log.report(.limitExceeded(.aliases, limit: FileLimits.aliasesBesideComplexKeys), at: place)
    return false
  }

  private static func endsComplexKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last(where: { $0 > UInt8(ascii: " ") }) else { return false }
    if last == UInt8(ascii: "]") || last == UInt8(ascii: "}") { return true }
    let word = bytes.reversed().drop { $0 <= UInt8(ascii: " ") }.prefix { $0 > UInt8(ascii: " ") }
    return word.contains(UInt8(ascii: "*"))
  }
}
