import Foundation
import Testing

@testable import Terminal

/// What terminals send for their keys, by encoders that are not ours: `Vectors/key-vectors.tsv`.
struct KeyVector: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  /// The keys that terminals mean by these bytes; one of them is right.
  let keys: [Key]
  let testDescription: String

  static let all: [KeyVector] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/key-vectors.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let parts = line.split(separator: "\t")
      let digits = Array(parts[0])
      let bytes = stride(from: 0, to: digits.count, by: 2).map {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)!
      }
      return KeyVector(
        bytes: bytes, keys: parts[1].split(separator: " ").compactMap { Key(String($0)) },
        testDescription: String(line))
    }
  }()
}

@Suite("Keys as terminals send them")
struct KeyVectorTests {
  /// Feeds pieces with so many milliseconds between them, and waits at the end.
  private func decode(_ pieces: [ArraySlice<UInt8>], gapMs: Int) -> [InputEvent] {
    var decoder = InputDecoder()
    var now = 0
    var events: [InputEvent] = []
    for piece in pieces {
      now += gapMs
      events += decoder.tick(atMs: now)
      events += decoder.feed(piece, atMs: now)
    }
    return events + decoder.tick(atMs: now + 60_000)
  }

  private func expectKey(_ events: [InputEvent], _ vector: KeyVector, _ how: String) {
    // Two Escapes typed fast are more likely than Alt-Esc.
    if vector.bytes == [0x1B, 0x1B], events == [.key(.escape), .key(.escape)] { return }
    guard events.count == 1, case .key(let key) = events[0], vector.keys.contains(key) else {
      Issue.record("\(vector.testDescription), \(how): \(events)")
      return
    }
  }

  @Test("there are thousands of them, and each names keys")
  func count() {
    #expect(KeyVector.all.count > 1_000)
    #expect(KeyVector.all.allSatisfy { !$0.keys.isEmpty && !$0.bytes.isEmpty })
  }

  @Test("each is the key that is meant, in one piece")
  func whole() {
    for vector in KeyVector.all {
      expectKey(decode([vector.bytes[...]], gapMs: 0), vector, "in one piece")
    }
  }

  @Test("and cut at every byte, with gaps as on a slow line", arguments: [0, 30, 45])
  func split(gapMs: Int) {
    for vector in KeyVector.all {
      let bytes = vector.bytes
      for cut in 1..<max(1, bytes.count) {
        expectKey(decode([bytes[..<cut], bytes[cut...]], gapMs: gapMs), vector, "cut at \(cut)")
      }
      expectKey(decode(bytes.indices.map { bytes[$0...$0] }, gapMs: gapMs), vector, "bytewise")
    }
  }

  @Test("and with others before and after them")
  func inARow() {
    for (first, second) in zip(KeyVector.all, KeyVector.all.reversed()) {
      // A lone ESC, or what may go on, joins what follows by right.
      let isSure = first.bytes.last != 0x1B && !Self.mayGoOn(first.bytes)
      guard isSure, second.bytes != [0x1B, 0x1B] else { continue }
      let events = decode([(first.bytes + second.bytes)[...]], gapMs: 0)
      guard events.count == 2, case .key(let one) = events[0], case .key(let two) = events[1],
        first.keys.contains(one), second.keys.contains(two)
      else {
        Issue.record("\(first.testDescription) then \(second.testDescription): \(events)")
        continue
      }
    }
  }

  private static func mayGoOn(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[bytes.count - 2] == 0x1B
      && "[OP]X^_".utf8.contains(bytes[bytes.count - 1])
  }
}

@Suite("The mouse and pastes as terminals send them")
struct MouseVectorTests {
  private static let lines: [[String]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/mouse-vectors.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)!
    }
  }

  private static func mouse(_ line: [String]) -> Mouse {
    let wheel: [String: Mouse.Action] = [
      "wheelUp": .wheelUp, "wheelDown": .wheelDown, "wheelLeft": .wheelLeft,
      "wheelRight": .wheelRight,
    ]
    let buttons: [String: Mouse.Button] = [
      "left": .left, "middle": .middle, "right": .right, "other": .other,
    ]
    var modifiers: Key.Modifiers = []
    if line[5].contains("S") { modifiers.insert(.shift) }
    if line[5].contains("A") { modifiers.insert(.alt) }
    if line[5].contains("C") { modifiers.insert(.control) }
    let button = buttons[line[2]] ?? .none
    let moved: Mouse.Action = button == .none ? .move : .drag
    let action =
      wheel[line[2]] ?? (line[1] == "motion" ? moved : line[1] == "press" ? .press : .release)
    return Mouse(
      action, button, at: Point(Int(line[3])!, Int(line[4])!), modifiers: modifiers)
  }

  @Test("each is one event, in one piece and cut at every byte")
  func each() {
    #expect(Self.lines.count > 400)
    for line in Self.lines {
      let bytes = Self.bytes(line[0])
      let wanted: InputEvent =
        line[1] == "paste"
        ? .paste(
          String(decoding: Self.bytes(line[2]), as: UTF8.self).replacing("\r\n", with: "\n"))
        : .mouse(Self.mouse(line))
      for cut in bytes.indices {
        var decoder = InputDecoder()
        let events = decoder.feed(bytes[..<cut], atMs: 0) + decoder.feed(bytes[cut...], atMs: 30)
        #expect(events == [wanted], "\(line) cut at \(cut)")
      }
    }
  }
}
