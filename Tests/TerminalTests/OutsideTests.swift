import Foundation
import Testing

@testable import Terminal

/// One frame for terminals that are not ours: the bytes, and what they must show.
private struct OutsideStep: Encodable {
  let size: [Int]
  let joined: Bool
  let bytes: String
  let cells: [[String]]
  let loose: [Int]
  let cursor: [Cursor]
  let new: Bool

  enum Cursor: Encodable {
    case place(Int)
    case shown(Bool)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .place(let number): try container.encode(number)
      case .shown(let isShown): try container.encode(isShown)
      }
    }
  }

  init(_ frame: Frame, bytes: [UInt8], isNew: Bool, capabilities: Capabilities) {
    let colouring = Colouring(.standard, on: capabilities)
    size = [frame.size.width, frame.size.height]
    joined = frame.emojiWidth == .joined
    self.bytes = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    cells = frame.cells.map { cell in
      [
        String(decoding: frame.bytes(of: cell), as: UTF8.self),
        colouring.concrete(cell.style).summary, frame.link(cell.link)?.address ?? "",
      ]
    }
    // Terminals differ on emoji and on marks with a column of their own: on the glyphs themselves,
    // never on what stands beside them.
    loose = frame.cells.indices.filter { place in
      let cell = frame.cells[place]
      let next = place + max(1, Int(cell.width))
      return OutsideStep.isContested(frame, cell)
        || !next.isMultiple(of: frame.size.width) && OutsideStep.isMark(frame, frame.cells[next])
    }
    cursor = [
      .place(frame.cursor.x), .place(frame.cursor.y), .shown(frame.isCursorVisible),
    ]
    new = isNew
  }

  private static func scalars(_ frame: Frame, _ cell: Cell) -> String.UnicodeScalarView {
    String(decoding: frame.bytes(of: cell), as: UTF8.self).unicodeScalars
  }

  private static func isContested(_ frame: Frame, _ cell: Cell) -> Bool {
    scalars(frame, cell).contains {
      frame.emojiWidth == .apart && $0.properties.isEmoji && $0.value > 0xFF
        || Neutraliser.isRegional($0) || 0x900...0xDFF ~= $0.value
    }
  }

  private static func isMark(_ frame: Frame, _ cell: Cell) -> Bool {
    scalars(frame, cell).first.map { ScalarWidth.isSpacingMark($0.value) } ?? false
  }
}

@Suite("Terminals that are not ours show the frames that were meant")
struct OutsideTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Python that `.ci/dependencies tests` makes, with the terminals in it.
  private static let python = root.appending(path: ".build/outside/bin/python").path

  /// The example program, which is built beside the tests.
  static let example: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "terminal-example").path
  }()

  private static let hostile = [
    "\u{1B}[2J\u{1B}]0;weg\u{07}", "links\u{202E}rechts", "a\u{200B}b\u{00AD}c", "\u{9B}31m",
    "e" + String(repeating: "\u{301}", count: 40), "x\r\ny\tz", "\u{FEFF}\u{2066}q\u{2069}",
    String(repeating: "langwoord", count: 30),
  ]

  private func steps(
    seed: UInt64, emoji: EmojiWidth, capabilities: Capabilities
  ) throws -> [OutsideStep] {
    var generator = SeededGenerator(seed: seed)
    var steps: [OutsideStep] = []
    for _ in 0..<3 {
      let size = Size(
        .random(in: 2...60, using: &generator), .random(in: 1...16, using: &generator))
      var shown: Frame?
      for step in 0..<10 {
        var next = Frame(size: size, emoji: emoji)
        if let shown, !step.isMultiple(of: 3) { next = shown.scrolled(using: &generator) }
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
          next.scribble(hasEmoji: step.isMultiple(of: 2), using: &generator)
        }
        let text = Self.hostile.randomElement(using: &generator)!
        next.draw(
          text, at: Point(.random(in: -2..<size.width, using: &generator), size.height - 1),
          in: next.bounds, style: Style(.danger),
          link: .random(using: &generator) ? Link("https://zaak.example/\(step)") : nil)
        let bytes = encode(from: shown, to: next, capabilities: capabilities)
        steps.append(
          OutsideStep(next, bytes: bytes, isNew: shown == nil, capabilities: capabilities))
        shown = next
      }
    }
    return steps
  }

  @Test(
    "text, styles, links and cursor, after any frame, whatever was drawn",
    arguments: 1...12 as ClosedRange<UInt64>)
  func emulators(seed: UInt64) async throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.python),
      "the terminals are missing: run `bash .ci/dependencies tests`")
    var capabilities = Capabilities(colour: seed.isMultiple(of: 2) ? .trueColour : .sixteen)
    capabilities.scrollRegions = !seed.isMultiple(of: 5)
    let emoji: EmojiWidth = seed.isMultiple(of: 3) ? .joined : .apart
    let encoder = JSONEncoder()
    let lines = try steps(seed: seed, emoji: emoji, capabilities: capabilities).map {
      String(decoding: try encoder.encode($0), as: UTF8.self)
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "frames-\(seed)-\(UUID().uuidString).json")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Outside/emulators.py").path
    let (status, output) = try await Self.runPython([script, file.path])
    #expect(status == 0, "\(output.prefix(2_000))")
    #expect(output.contains("\(lines.count) steps"))
  }

  /// Runs a script with the Python of the tests; its status, and what it printed.
  ///
  /// Waits without holding a thread: there are few, and other tests need them.
  static func runPython(_ arguments: [String]) async throws -> (Int32, String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}

@Suite("The example program gives the terminal back")
struct OutsideLifeTests {
  @Test("on quitting, on every signal, on ^Z and fg, and when the terminal goes away")
  func life() async throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Outside/life.py").path
    let (status, output) = try await OutsideTests.runPython([script, OutsideTests.example])
    #expect(status == 0, "\(output)")
    #expect(output.contains("all restored"))
  }
}
