import Casework
import ChallengeCore
import Foundation
import Terminal
import Testing
import Wording

@testable import CaseDesk

/// Presses, pastes, clicks, resizes and waits at random, and checks what always holds.
///
/// `R2C_MONKEY_EVENTS` makes it go on for longer; 20,000 events are some minutes.
@Suite("Whatever is pressed")
struct MonkeyTests {
  static var events: Int {
    ProcessInfo.processInfo.environment["R2C_MONKEY_EVENTS"].flatMap(Int.init) ?? 150
  }

  @Test("the desk stays whole", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func desk(seed: UInt64) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var monkey = Monkey(seed: seed)
    var pilot = try sample.pilot(seed.isMultiple(of: 2) ? .dutch : .english)
    var trail: [String] = []
    for _ in 0..<Self.events {
      let before = pilot.frame
      let event = monkey.next(pilot.frame.size)
      trail.append("\(event)")
      try apply(event, to: &pilot, sample)
      if pilot.isOver { pilot = try sample.pilot(size: pilot.frame.size) }
      let problems = problems(pilot, before)
      #expect(problems.isEmpty, "seed \(seed): \(problems) after \(trail.suffix(12))")
      if !problems.isEmpty { return }
    }
    try expectHelp(everywhereFrom: pilot)
    let proof = try sample.casework.verifyJournal(sample.acting("pm", on: sample.today.iso))
    #expect(proof.isSound)
  }

  // MARK: What always holds

  private func problems(_ pilot: DeskPilot, _ before: Frame) -> [String] {
    let view = pilot.view
    let frame = view.frame
    var problems: [String] = []
    let bounds = frame.bounds
    if !bounds.isEmpty, !bounds.contains(frame.cursor) { problems.append("cursor \(frame.cursor)") }
    for hit in view.hits where !hit.rect.isEmpty && hit.rect.intersection(bounds) != hit.rect {
      problems.append("hit outside: \(hit.rect)")
    }
    problems += frame.wrongRows
    let bytes = encode(from: before, to: frame, capabilities: Capabilities()).count
    if bytes > 40 * frame.size.width * frame.size.height + 4_000 {
      problems.append("\(bytes) bytes")
    }
    return problems
  }

  /// F1 opens help where nothing lies over the screen, and Esc closes it again.
  private func expectHelp(everywhereFrom pilot: DeskPilot) throws {
    var pilot = pilot
    try pilot.resize(Size(80, 24))
    for _ in 0..<4 where pilot.model.overlay != nil { try pilot.press("Esc") }
    if pilot.model.overlay != nil || pilot.isOver || pilot.model.list.isSearching { return }
    let depth = pilot.model.stack.count
    try pilot.press("F1")
    guard case .help = pilot.model.overlay else {
      Issue.record("no help at \(pilot.model.place)")
      return
    }
    try pilot.press("Esc")
    #expect(pilot.model.overlay == nil)
    #expect(pilot.model.stack.count == depth)
  }

  // MARK: Doing

  private func apply(_ event: Monkey.Event, to pilot: inout DeskPilot, _ sample: Sample) throws {
    switch event {
    case .key(let key): try pilot.send(.key(key))
    case .type(let text): try pilot.type(text)
    case .paste(let text): try pilot.paste(text)
    case .click(let point): try pilot.click(point)
    case .wheel(let isUp, let point):
      try pilot.send(.mouse(Mouse(isUp ? .wheelUp : .wheelDown, at: point)))
    case .resize(let size): try pilot.resize(size)
    case .wakeUp: try pilot.wakeUp()
    case .otherDesk(let number):
      _ = try? sample.add(
        "note", to: CaseNumber("2026-000\(1 + number % 4)"), on: sample.today.iso,
        ["text": .text("van een ander \(number)")])
    case .nextDay: sample.today = sample.today.adding(days: 1)
    }
  }
}

extension Frame {
  /// What is wrong with its rows: too wide, or something in them that is never shown.
  var wrongRows: [String] {
    (0..<size.height).compactMap { y in
      let row = row(y)
      if displayWidth(row) > size.width { return "row \(y) is too wide: \(row)" }
      let wrong = row.unicodeScalars.first { !$0.isShown }
      return wrong.map { "row \(y) has U+\(String($0.value, radix: 16)): \(row)" }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand on a screen: no control, hidden or reordering character.
  var isShown: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }
}

/// Chance that tells what happens next; the same seed tells the same.
struct Monkey {
  enum Event {
    case key(Key)
    case type(String)
    case paste(String)
    case click(Point)
    case wheel(Bool, Point)
    case resize(Size)
    case wakeUp
    case otherDesk(Int)
    case nextDay
  }

  private var state: UInt64
  private var count = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func random(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func pick<Element>(_ items: [Element]) -> Element { items[random(items.count)] }

  private static let keys =
    "Enter Enter Enter Enter Esc Esc Tab Tab Shift-Tab Up Down Down Down Left Right PgUp PgDn Home End "
    + "Space Backspace Delete F1 F6 Ctrl-s Ctrl-s Ctrl-r Ctrl-o Ctrl-u Ctrl-k Ctrl-l Ctrl-p "
    + "Ctrl-w Alt-Left Alt-Right"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzGN0123456789:/?@+-[]<>.,;!*")
  private static let sizes = [
    Size(80, 24), Size(80, 24), Size(200, 60), Size(20, 5), Size(50, 12), Size(1, 1), Size(133, 30),
    Size(60, 40),
  ]

  mutating func next(_ size: Size) -> Event {
    count += 1
    switch random(100) {
    case 0..<38:
      let names = Self.keys.split(separator: " ").map(String.init)
      return Key(pick(names)).map(Event.key) ?? .wakeUp
    case 38..<72: return .key(.character(pick(Self.letters)))
    case 72..<77: return .type(pick(["Tuin", "+6w", "15 mei", "€ 56.000", "日本 café", "nee"]))
    case 77..<82: return .paste(pick(Hostile.texts))
    case 82..<88: return .click(point(size))
    case 88..<91: return .wheel(random(2) == 0, point(size))
    case 91..<94: return .resize(pick(Self.sizes))
    case 94..<97: return .wakeUp
    case 97..<99: return .otherDesk(count)
    default: return .nextDay
    }
  }

  private mutating func point(_ size: Size) -> Point {
    Point(random(max(1, size.width)), random(max(1, size.height)))
  }
}
