/// Reads strict JSON from bytes of UTF-8.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var depth = 0

  /// - Parameter bytes: valid as long as the reader is.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONProblem) -> JSONValue {
    let value = try value()
    skipSpace()
    guard offset == bytes.count else { throw problem(.unexpected) }
    return value
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    try enter()
    var members: [String: JSONValue] = [:]
    skipSpace()
    if try peek() != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        let key = try string()
        skipSpace()
        guard try take(UInt8(ascii: ":")) else { throw problem(.unexpected) }
        guard members.updateValue(try value(), forKey: key) == nil else {
          throw problem(.keyTwice)
        }
        skipSpace()
      } while try take(UInt8(ascii: ","))
    }
    guard try take(UInt8(ascii: "}")) else { throw problem(.unexpected) }
    depth -= 1
    return .object(members)
  }

  private mutating func list() throws(JSONProblem) -> JSONValue {
    try enter()
    var items: [JSONValue] = []
    skipSpace()
    if try peek() != UInt8(ascii: "]") {
      repeat {
        items.append(try value())
        skipSpace()
      } while try take(UInt8(ascii: ","))
    }
    guard try take(UInt8(ascii: "]")) else { throw problem(.unexpected) }
    depth -= 1
    return .list(items)
  }

  /// Steps over the opening bracket.
  private mutating func enter() throws(JSONProblem) {
    guard depth < StorageLimits.jsonDepth else { throw problem(.tooDeep) }
    depth += 1
    offset += 1
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[index] else { throw problem(.unexpected) }
      offset += 1
    }
    return value
  }

  private mutating func number() throws(JSONProblem) -> Int {
    let isNegative = try take(UInt8(ascii: "-"))
    let start = offset
    var value = 0
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
      let digit = Int(bytes[offset] - UInt8(ascii: "0"))
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) =
        isNegative
        ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      guard !tooLarge, !overflow else { throw problem(.notWhole) }
      value = sum
      offset += 1
    }
    let hasLeadingZero = offset - start > 1 && bytes[start] == UInt8(ascii: "0")
    guard offset > start, !hasLeadingZero else { throw problem(.unexpected) }
    if offset < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[offset]) {
      throw problem(.notWhole)
    }
    return value
  }

  private mutating func string() throws(JSONProblem) -> String {
    guard try take(UInt8(ascii: "\"")) else { throw problem(.unexpected) }
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw problem(.controlCharacter)
      default: offset += 1
      }
    }
    throw problem(.ended)
  }

  /// The rest of a string in which a backslash was met.
  private mutating func escapedString(from start: Int) throws(JSONProblem) -> String {
    var text = Array(bytes[start..<offset])
    while true {
      let byte = try peek()
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem(.controlCharacter)
      default: text.append(byte)
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let byte = try peek()
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
    default: throw problem(.badEscape)
    }
  }

  /// The scalar of `\uXXXX`, of which `\u` has been read; two of them when it is a pair.
  private mutating func scalar() throws(JSONProblem) -> Character {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(first), try take(UInt8(ascii: "\\")),
      try take(UInt8(ascii: "u"))
    else { throw problem(.badEscape) }
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem(.badEscape) }
    return Character(scalar)
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try peek())).hexDigitValue else {
        throw problem(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  private func peek() throws(JSONProblem) -> UInt8 {
    guard offset < bytes.count else { throw problem(.ended) }
    return bytes[offset]
  }

  /// Steps over this byte if it comes next.
  private mutating func take(_ byte: UInt8) throws(JSONProblem) -> Bool {
    guard try peek() == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
  }

  private func problem(_ cause: JSONProblem.Cause) -> JSONProblem {
    JSONProblem(cause: cause, offset: offset)
  }
}
