import Terminal
import Testing

@testable import CaseDesk

@Suite("What a key writes")
struct ByteTests {
  /// A size, with what moving and scrolling may write there.
  struct Budget: CustomStringConvertible, Sendable {
    let size: Size
    let moving: Int
    let scrolling: Int

    var description: String { "\(size.width)x\(size.height)" }

    static let all = [
      Budget(size: Size(80, 24), moving: 250, scrolling: 300),
      Budget(size: Size(200, 60), moving: 450, scrolling: 500),
    ]
  }

  /// Bytes of each key; the selection does not rest in between, as when a key is held down.
  private func bytes(_ keys: Int, _ pilot: inout DeskPilot) throws -> [Int] {
    pilot.holdsAnswers = true
    return try (0..<keys).map { _ in
      let before = pilot.frame
      try pilot.press("j")
      return encode(from: before, to: pilot.frame, capabilities: Capabilities()).count
    }
  }

  @Test(
    "moving and scrolling in the list and in today write little, with a preview too",
    arguments: Budget.all, [DeskSection.cases, .today])
  func budgets(budget: Budget, section: DeskSection) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for number in 1...70 {
      try sample.open("Zaak nummer \(number) met een titel van gewone lengte", on: "2026-03-01")
    }
    var pilot = try sample.pilot(size: budget.size, section: section)
    let written = try bytes(60, &pilot)
    let moving = written.prefix(5).max() ?? 0
    let scrolling = written.suffix(section == .cases ? 30 : 5).max() ?? 0
    #expect(moving <= budget.moving, "\(written)")
    #expect(scrolling <= budget.scrolling, "\(written)")
  }

  @Test("what the selection passes is not read; where it rests it is")
  func resting() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(size: Size(200, 60))
    let first = pilot.model.list.preview?.number
    pilot.holdsAnswers = true
    try pilot.press("j j j")
    #expect(pilot.heldAnswers == 1, "only that it may come to rest is waited for")
    #expect(pilot.model.list.preview?.number == first)
    try pilot.release(.rest)
    try pilot.release(.preview)
    #expect(pilot.model.list.preview?.number == pilot.model.list.selected?.number)
  }

  @Test("what is typed to search shows at once; of late answers only the newest counts")
  func latestWins() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    pilot.holdsAnswers = true
    try pilot.press("/")
    try pilot.type("buurttuin")
    #expect(pilot.text.contains("buurttuin"))
    #expect(pilot.model.list.cases.count == 5, "the cases stay until others come")
    while pilot.heldAnswers > 0 { try pilot.release() }
    #expect(pilot.model.list.cases.map(\.number.text) == ["2026-0001"])
  }
}
