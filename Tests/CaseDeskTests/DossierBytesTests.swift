import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("What a key costs in a dossier")
struct DossierBytesTests {
  /// The most bytes for a move within the screen, and for one that scrolls by a row.
  struct Budget: CustomStringConvertible, Sendable {
    let look: ScreenTests.Look
    let move: Int
    let scroll: Int

    var description: String { look.description }

    static let all = [
      Budget(
        look: ScreenTests.Look(width: 80, height: 24, language: .dutch), move: 250, scroll: 300),
      Budget(
        look: ScreenTests.Look(width: 200, height: 60, language: .dutch), move: 450, scroll: 500),
    ]
  }

  @Test("a key that moves changes little on screen, on every tab", arguments: Budget.all)
  func keys(budget: Budget) throws {
    let (sample, number) = try DossierScreenTests.brokers()
    defer { sample.remove() }
    var pilot = try DossierScreenTests.open(number, in: sample, budget.look)
    pilot.holdsAnswers = true
    for tab in DossierTab.allCases {
      try pilot.press("\(tab.key)")
      try pilot.release()
      for _ in 0..<40 {
        let before = pilot.frame
        let offset = pilot.model.dossier?.state.offset ?? 0
        try pilot.press("j")
        let bytes = encode(from: before, to: pilot.frame, capabilities: Capabilities()).count
        let rows = (pilot.model.dossier?.state.offset ?? 0) - offset
        // What scrolls by several rows brings each of them.
        let most =
          rows == 0 ? budget.move : budget.scroll + (rows - 1) * budget.look.width
        // One key in many may bring a heading with it.
        #expect(bytes <= most + most / 10, "\(tab): \(bytes) bytes for \(rows) rows")
      }
    }
  }

  @Test("the side follows only when the selection is still")
  func side() throws {
    let (sample, number) = try DossierScreenTests.brokers()
    defer { sample.remove() }
    var pilot = try DossierScreenTests.open(number, in: sample, Budget.all[1].look)
    try pilot.press("3")
    pilot.holdsAnswers = true
    let right = { (pilot: DeskPilot) in
      (5..<58).map { String(pilot.frame.row($0).dropFirst(101)) }
    }
    let before = right(pilot)
    try pilot.press("j j")
    #expect(right(pilot) == before)
    try pilot.release()
    #expect(right(pilot) != before)
  }

  @Test("pages are made once for a reading and a width, not for each key")
  func memory() throws {
    let (sample, number) = try DossierScreenTests.brokers()
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    let dossier = DossierModel(try desk.dossier(number))
    var made = 0
    for _ in 0..<5 {
      _ = dossier.memory.laidOut("tab", width: 80) {
        made += 1
        return dossier.page(.timeline, sample.options().speech, today: sample.today)
      }
    }
    #expect(made == 1)
    var newer = dossier
    newer.replace(try desk.dossier(number))
    #expect(newer.memory !== dossier.memory)
  }

  @Test("a chart too costs little to walk", arguments: Budget.all)
  func chart(budget: Budget) throws {
    let (sample, number) = try DossierScreenTests.brokers()
    defer { sample.remove() }
    var pilot = try DossierScreenTests.open(number, in: sample, budget.look)
    try pilot.press("w g")
    pilot.holdsAnswers = true
    for _ in 0..<10 {
      let before = pilot.frame
      try pilot.press("j")
      let bytes = encode(from: before, to: pilot.frame, capabilities: Capabilities()).count
      #expect(bytes <= budget.scroll, "\(bytes) bytes")
    }
  }
}

extension DeskOptions {
  fileprivate var speech: Speech { Speech(language) }
}
