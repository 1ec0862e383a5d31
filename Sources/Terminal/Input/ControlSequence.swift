/// One finished `CSI … final`, and what it means.
struct ControlSequence {
  /// The bytes between `[` and the final byte.
  let body: [UInt8]
  let final: UInt8

  var isPasteStart: Bool { final == UInt8(ascii: "~") && body == Array("200".utf8) }
  var isPasteEnd: Bool { final == UInt8(ascii: "~") && body == Array("201".utf8) }

  /// The event; nil for a sequence that is known and says nothing.
  func event(isAlt: Bool) -> InputEvent? {
    if let first = body.first, (0x3C...0x3F).contains(first) { return privateEvent(first) }
    switch (final, body.isEmpty) {
    case (UInt8(ascii: "I"), true): return .focus(true)
    case (UInt8(ascii: "O"), true): return .focus(false)
    default: break
    }
    guard let numbers = Self.numbers(body), var key = key(numbers) else { return report }
    if isAlt { key.modifiers.insert(.alt) }
    if isRelease(numbers) { return nil }
    return .key(key)
  }

  private var report: InputEvent { .report([UInt8(ascii: "[")] + body + [final]) }

  private func privateEvent(_ first: UInt8) -> InputEvent {
    guard first == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
      let numbers = Self.numbers(Array(body.dropFirst())), numbers.count == 3,
      let code = numbers[0].first, let column = numbers[1].first, let row = numbers[2].first
    else { return report }
    return .mouse(KeySequences.mouse(code, column, row, isRelease: final == UInt8(ascii: "m")))
  }

  private func key(_ numbers: [[Int]]) -> Key? {
    let first = numbers.first?.first ?? 1
    let modifiers = KeySequences.modifiers(numbers.count > 1 ? numbers[1].first : nil)
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, numbers.count == 3, let value = numbers[2].first {
        return KeySequences.codePoint(value).map { Self.typed($0, modifiers) }
      }
      return KeySequences.tilde(first).map { Key($0, modifiers) }
    case UInt8(ascii: "u"):
      guard let code = KeySequences.codePoint(first) else { return nil }
      // The kitty protocol may name the shifted key after a colon.
      if modifiers.contains(.shift), numbers[0].count > 1, numbers[0][1] > 0,
        let shifted = KeySequences.codePoint(numbers[0][1])
      {
        return Key(shifted, modifiers.subtracting(.shift))
      }
      return Self.typed(code, modifiers)
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    // rxvt: `$` shift, `^` control, `@` both.
    case UInt8(ascii: "$"): return KeySequences.tilde(first).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return KeySequences.tilde(first).map { Key($0, .control) }
    case UInt8(ascii: "@"): return KeySequences.tilde(first).map { Key($0, [.control, .shift]) }
    case 0x61...0x64 where body.isEmpty:
      return KeySequences.letter(final - 0x20).map { Key($0, .shift) }
    // PuTTY and others in SCO style have no `CSI R` key; that is the cursor's report.
    default:
      guard first == 1, numbers.count <= 2 else { return nil }
      return KeySequences.letter(final).map { Key($0, modifiers) }
    }
  }

  /// Letters typed with shift alone are their capital, as in every other protocol.
  private static func typed(_ code: Key.Code, _ modifiers: Key.Modifiers) -> Key {
    if case .character(let character) = code, modifiers.contains(.shift) {
      let upper = character.uppercased()
      if upper.count == 1, character.isLetter {
        return Key(.character(upper.first!), modifiers.subtracting(.shift))
      }
    }
    return Key(code, modifiers)
  }

  /// A key going up (kitty event type 3) is no event.
  private func isRelease(_ numbers: [[Int]]) -> Bool {
    numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
  }

  /// Parameters split at `;`, sub-parameters at `:`; nil when anything else is in them.
  private static func numbers(_ body: [UInt8]) -> [[Int]]? {
    var result: [[Int]] = []
    for parameter in body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var parts: [Int] = []
      for part in parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
        if part.isEmpty {
          parts.append(parts.isEmpty && result.isEmpty ? 1 : 0)
        } else if part.count <= 7, let number = Int(String(decoding: part, as: UTF8.self)),
          number >= 0
        {
          parts.append(number)
        } else {
          return nil
        }
      }
      result.append(parts)
    }
    return result
  }
}
