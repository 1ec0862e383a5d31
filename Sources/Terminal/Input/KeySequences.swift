/// What the terminals' escape sequences mean; tables, no state.
enum KeySequences {
  /// The key of a final letter after `ESC [` or `ESC O`.
  static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// Keys of the application keypad, after `ESC O`.
  static func keypad(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  /// The key of the number before `~`.
  static func tilde(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 2: .insert
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The key of a code point, as the kitty protocol (`CSI u`) and modifyOtherKeys send it.
  static func codePoint(_ value: Int) -> Key.Code? {
    switch value {
    case 9: .tab
    case 13, 57414: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 57399...57408: .character(Character(Unicode.Scalar(UInt8(0x30 + value - 57399))))
    case 57417: .left
    case 57418: .right
    case 57419: .up
    case 57420: .down
    case 57421: .pageUp
    case 57422: .pageDown
    case 57423: .home
    case 57424: .end
    case 57425: .insert
    case 57426: .delete
    case 57344...63743: nil
    case 32..<0xD800, 0xE000...0x10FFFF:
      Unicode.Scalar(UInt32(value)).map { .character(Character($0)) }
    default: nil
    }
  }

  /// The modifiers of a sequence's parameter: one more than the sum of 1 shift, 2 alt, 4 control.
  ///
  /// 8 and 32 are meta and super, in an order that terminals differ on; both count as alt.
  static func modifiers(_ parameter: Int?) -> Key.Modifiers {
    guard let parameter, parameter > 1, parameter <= 256 else { return [] }
    let bits = parameter - 1
    var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 40 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  /// The key of a single byte below 0x20, or DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0: Key(.character(" "), .control)
    case 8, 0x7F: .backspace
    case 9: .tab
    case 13: .enter
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// A mouse event of SGR mode (1006): `CSI < code ; column ; row M`, or `m` for a release.
  static func mouse(_ code: Int, _ column: Int, _ row: Int, isRelease: Bool) -> Mouse {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let buttons: [Mouse.Button] = [.left, .middle, .right, .none]
    let place = Point(max(0, column - 1), max(0, row - 1))
    if code & 64 != 0 {
      let turns: [Mouse.Action] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      return Mouse(turns[code & 3], .none, at: place, modifiers: modifiers)
    }
    let button = code & 128 != 0 ? .other : buttons[code & 3]
    let action: Mouse.Action =
      code & 32 != 0 ? (button == .none ? .move : .drag) : isRelease ? .release : .press
    return Mouse(action, button, at: place, modifiers: modifiers)
  }
}
