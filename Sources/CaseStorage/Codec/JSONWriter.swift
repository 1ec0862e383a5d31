import ChallengeCore

/// Writes JSON without white space and with sorted keys.
struct JSONWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: add("null")
    case .flag(let flag): add(flag ? "true" : "false")
    case .number(let number): add(String(number))
    case .halves(let doubled): add(doubled.halvedText)
    case .text(let text): quote(text)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): write(members)
    }
  }

  private mutating func write(_ members: [String: JSONValue]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      quote(key)
      bytes.append(UInt8(ascii: ":"))
      write(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { source in
      var isPlain = true
      for byte in source where byte < 0x20 || byte == 0x22 || byte == 0x5C { isPlain = false }
      if isPlain {
        bytes.append(contentsOf: source)
      } else {
        for byte in source { escape(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): add("\\\"")
    case UInt8(ascii: "\\"): add("\\\\")
    case 0x08: add("\\b")
    case 0x09: add("\\t")
    case 0x0A: add("\\n")
    case 0x0C: add("\\f")
    case 0x0D: add("\\r")
    case 0..<0x20:
      add(byte < 0x10 ? "\\u000" : "\\u001")
      addDigit(byte & 15)
    default: bytes.append(byte)
    }
  }

  private mutating func addDigit(_ digit: UInt8) {
    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
