/// Something that was given up at its deadline, while the rest of it may still come.
///
/// A slow line may cut an answer of the terminal anywhere; what comes later is nobody's typing.
enum LateTail {
  case none
  /// An ESC that was taken for the Escape key.
  case afterEscape
  /// A control sequence that had begun.
  case sequence
  /// An answer in OSC or DCS that had begun.
  case string

  /// How many bytes at the start are the rest of a control sequence: parameters and a final byte.
  ///
  /// A single byte is a key: nobody can tell it from one.
  static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let parameters = bytes.prefix { 0x30...0x3B ~= $0 || $0 == 0x24 }
    guard !parameters.isEmpty, let final = bytes.dropFirst(parameters.count).first,
      0x40...0x7E ~= final
    else { return 0 }
    return parameters.count + 1
  }

  /// How many bytes at the start are the rest of a colour's answer, up to its end.
  static func stringLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let content = bytes.prefix {
      0x30...0x3B ~= $0 || $0 == 0x2F || 0x61...0x67 ~= $0 || 0x41...0x46 ~= $0 || $0 == 0x72
    }
    let end = bytes.dropFirst(content.count)
    if end.first == 0x07 { return content.count + 1 }
    if end.starts(with: [0x1B, 0x5C]) { return content.count + 2 }
    return 0
  }
}
