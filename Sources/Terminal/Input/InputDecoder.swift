/// Turns the terminal's bytes into events: a pure state machine; time is an argument.
///
/// Bytes may be cut anywhere, also inside a UTF-8 character or an escape sequence. After each
/// ``feed(_:atMs:)``, wait no longer than ``deadlineMs`` before calling ``tick(atMs:)``: that is how
/// a lone ESC becomes the Escape key. What is not understood becomes a report or nothing, never
/// text.
public struct InputDecoder: Sendable {
  private enum State {
    case ground
    /// Inside a UTF-8 character.
    case text
    /// After ESC, or ESC ESC (then `isDoubled`).
    case escape(isDoubled: Bool)
    case ss3(isAlt: Bool)
    case csi(isAlt: Bool)
    /// After `ESC [ [`: the Linux console's F1 to F5.
    case console
    /// After `ESC [ M`: three bytes of an old mouse report, swallowed.
    case oldMouse
    /// OSC, DCS, APC, PM, SOS: until BEL or ST.
    case string(sawEscape: Bool)
    case paste
  }

  private let escapeDelayMs: Int
  private var state = State.ground
  private var collected: [UInt8] = []
  private var textLength = 0
  private var paste = PasteCollector()
  private var lastMs = 0
  /// What was given up while its rest may still come.
  private var given = LateTail.none
  private var givenUpMs = 0
  private var events: [InputEvent] = []

  public init(escapeDelayMs: Int = Limits.escapeDelayMs) {
    self.escapeDelayMs = escapeDelayMs
  }

  /// When ``tick(atMs:)`` must be called if nothing comes; nil when nothing is pending.
  public var deadlineMs: Int? {
    switch state {
    case .ground: nil
    case .escape: lastMs + escapeDelayMs
    case .paste: lastMs + Limits.pasteSilenceMs
    default: lastMs + Limits.sequenceDelayMs
    }
  }

  /// Takes bytes that came at `now` (milliseconds of any monotonic clock).
  public mutating func feed(_ bytes: some Collection<UInt8>, atMs now: Int) -> [InputEvent] {
    var bytes = Array(bytes)[...]
    guard let first = bytes.first else { return [] }
    events = tick(atMs: now)
    lastMs = now
    if case .ground = state, now <= givenUpMs + Limits.sequenceDelayMs {
      takeLateTail(&bytes, first: first)
    }
    given = .none
    while let byte = bytes.first {
      if case .paste = state {
        takePaste(&bytes)
      } else {
        bytes.removeFirst()
        take(byte)
      }
    }
    defer { events = [] }
    return events
  }

  /// Decides what is pending if its deadline has passed.
  public mutating func tick(atMs now: Int) -> [InputEvent] {
    guard let deadlineMs, now >= deadlineMs else { return [] }
    defer {
      state = .ground
      collected = []
    }
    givenUpMs = now
    switch state {
    case .escape(let isDoubled):
      given = .afterEscape
      return Array(repeating: .key(.escape), count: isDoubled ? 2 : 1)
    case .csi where collected.isEmpty: return [.key(Key(.character("["), .alt))]
    case .ss3: return [.key(Key(.character("O"), .alt))]
    case .string where collected.count == 1:
      return [.key(Key(.character(Character(Unicode.Scalar(collected[0]))), .alt))]
    case .paste: return [paste.finish()]
    case .string:
      given = .string
      return []
    case .csi:
      given = .sequence
      return []
    default: return []
    }
  }

  /// Takes what belongs to something given up, so that half an answer never becomes text.
  private mutating func takeLateTail(_ bytes: inout ArraySlice<UInt8>, first: UInt8) {
    switch given {
    case .none: break
    case .afterEscape:
      guard first == 0x5B, bytes.count > 1 else { return }
      begin(.csi(isAlt: false))
      bytes.removeFirst()
    case .sequence: bytes.removeFirst(LateTail.sequenceLength(bytes))
    case .string: bytes.removeFirst(LateTail.stringLength(bytes))
    }
  }

  // MARK: Bytes

  private mutating func begin(_ state: State) {
    self.state = state
    collected = []
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte, modifiers: [])
    case .text: text(byte)
    case .escape(let isDoubled): escape(byte, isDoubled: isDoubled)
    case .ss3(let isAlt): ss3(byte, isAlt: isAlt)
    case .csi(let isAlt): csi(byte, isAlt: isAlt)
    case .console: console(byte)
    case .oldMouse:
      collected.append(byte)
      if collected.count == 3 { begin(.ground) }
    case .string(let sawEscape): string(byte, sawEscape: sawEscape)
    case .paste: break
    }
  }

  private mutating func ground(_ byte: UInt8, modifiers: Key.Modifiers) {
    begin(.ground)
    switch byte {
    case 0x1B: begin(.escape(isDoubled: false))
    case 0..<0x20, 0x7F:
      var key = KeySequences.control(byte)
      key.modifiers.formUnion(modifiers)
      events.append(.key(key))
    case 0x20..<0x7F:
      events.append(.key(Key(.character(Character(Unicode.Scalar(byte))), modifiers)))
    case 0xC2...0xF4:
      begin(.text)
      collected = [byte]
      textLength = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    default: break
    }
  }

  private mutating func text(_ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else { return ground(byte, modifiers: []) }
    collected.append(byte)
    guard collected.count == textLength else { return }
    if let string = String(validating: collected, as: UTF8.self), let character = string.first {
      // C1 controls and noncharacters are nobody's key.
      if character.unicodeScalars.first!.value >= 0xA0 {
        events.append(.key(.character(character)))
      }
    }
    begin(.ground)
  }

  private mutating func escape(_ byte: UInt8, isDoubled: Bool) {
    switch byte {
    case 0x1B:
      if isDoubled { events.append(.key(.escape)) }
      begin(.escape(isDoubled: true))
    case UInt8(ascii: "["): begin(.csi(isAlt: isDoubled))
    case UInt8(ascii: "O"): begin(.ss3(isAlt: isDoubled))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      if isDoubled { events.append(.key(.escape)) }
      begin(.string(sawEscape: false))
      collected = [byte]
    default:
      if isDoubled { events.append(.key(.escape)) }
      ground(byte, modifiers: .alt)
    }
  }

  private mutating func ss3(_ byte: UInt8, isAlt: Bool) {
    if byte == 0x1B || byte < 0x20 || byte > 0x7E {
      events.append(.key(Key(.character("O"), .alt)))
      return ground(byte, modifiers: [])
    }
    // A digit is a modifier: `ESC O 5 P`.
    if (0x30...0x39).contains(byte), collected.isEmpty { return collected.append(byte) }
    var modifiers = KeySequences.modifiers(collected.first.map { Int($0) - 0x30 })
    if isAlt { modifiers.insert(.alt) }
    if (0x61...0x64).contains(byte), let code = KeySequences.letter(byte - 0x20) {
      events.append(.key(Key(code, modifiers.union(.control))))
    } else if let code = KeySequences.letter(byte) ?? KeySequences.keypad(byte) {
      events.append(.key(Key(code, modifiers)))
    } else {
      events.append(.report([UInt8(ascii: "O")] + collected + [byte]))
    }
    begin(.ground)
  }

  private mutating func console(_ byte: UInt8) {
    if (0x41...0x45).contains(byte) { events.append(.key(Key(.function(Int(byte) - 0x40)))) }
    if byte == 0x1B { ground(byte, modifiers: []) } else { begin(.ground) }
  }

  private mutating func string(_ byte: UInt8, sawEscape: Bool) {
    if byte == 0x07 || (sawEscape && byte == 0x5C) {
      events.append(.report(collected))
      return begin(.ground)
    }
    // An ESC that does not end the string begins something new.
    if sawEscape { return escape(byte, isDoubled: false) }
    if byte == 0x1B {
      state = .string(sawEscape: true)
    } else if byte == 0x18 || byte == 0x1A {
      begin(.ground)
    } else if collected.count < Limits.sequenceBytes {
      collected.append(byte)
    }
  }

  // MARK: Control sequences

  private mutating func csi(_ byte: UInt8, isAlt: Bool) {
    switch byte {
    case 0x1B: return ground(byte, modifiers: [])
    case 0x18, 0x1A: return begin(.ground)
    case UInt8(ascii: "[") where collected.isEmpty: return begin(.console)
    case UInt8(ascii: "M") where collected.isEmpty: return begin(.oldMouse)
    // rxvt ends shifted keys with `$` where others use it before the final byte.
    case UInt8(ascii: "$") where collected.allSatisfy { (0x30...0x39).contains($0) }:
      break
    case 0x20...0x3F:
      if collected.count < Limits.sequenceBytes { collected.append(byte) }
      return
    case 0x40...0x7E: break
    default: return begin(.ground)
    }
    let body = collected
    begin(.ground)
    let sequence = ControlSequence(body: body, final: byte)
    if sequence.isPasteStart {
      state = .paste
      paste = PasteCollector()
    } else if sequence.isPasteEnd {
      return
    } else if let event = sequence.event(isAlt: isAlt) {
      events.append(event)
    }
  }

  // MARK: Paste

  private mutating func takePaste(_ bytes: inout ArraySlice<UInt8>) {
    guard paste.take(&bytes) else { return }
    // An end inside the pasted text: the real end is still to come in these bytes.
    if PasteCollector.containsEnd(bytes) { return paste.endWasText() }
    events.append(paste.finish())
    begin(.ground)
  }
}
