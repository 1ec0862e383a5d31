import CaseStorage
import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

@testable import Casework

@Suite("Every example goes as it says")
struct ExampleTests {
  static let files: [URL] = {
    let folder = Workshop.root.appending(path: "Examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
  }()

  @Test("there are at least eight")
  func thereAreEight() { #expect(Self.files.count >= 8) }

  @Test(
    "each history plays, proves itself, and gives the same rows when replayed", arguments: files)
  func plays(file: URL) throws {
    let workshop = try Workshop()
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    let player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try workshop.adopt(history.profile)
    try player.registerPeople()
    for step in history.steps { _ = try player.play(step) }
    let report = try workshop.casework.store.verify(
      anchor: nil, replay: try workshop.casework.replay())
    #expect(report.problems.isEmpty)
    for number in player.numbers { try checkEnding(number, workshop) }
  }

  /// No ending goes without outcome, reason and lesson, and somebody has a move until then.
  private func checkEnding(_ number: CaseNumber, _ workshop: Workshop) throws {
    let dossier = try workshop.dossier(number, on: "2035-01-01")
    guard dossier.summary.hasEnded else {
      #expect(!dossier.summary.moves.isEmpty, "nobody has a move in \(dossier.summary.state)")
      return
    }
    let ending = try #require(dossier.challenge.latest("ending"))
    #expect(ending.text("outcome") != nil)
    #expect(!ending.list("reason-codes").isEmpty)
    #expect(ending.text("lesson") != nil)
  }

  @Test("together they reach every state of the main line and of every process")
  func reachesEverything() throws {
    let workshop = try Workshop()
    var entered: Set<String> = []
    var workflow: Workflow?
    for file in Self.files {
      let history = try HistoryFile.load(
        text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
      let player = Player(
        history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
        makeCode: Workshop.code)
      try workshop.adopt(history.profile)
      try player.registerPeople()
      for step in history.steps { _ = try player.play(step) }
      for number in player.numbers {
        let dossier = try workshop.dossier(number, on: "2035-01-01")
        workflow = dossier.situation.workflow
        entered.formUnion(dossier.challenge.steps.flatMap(\.entered))
      }
    }
    let known = try #require(workflow)
    let all = Set(known.main.states.keys).union(known.processes.values.flatMap { $0.states.keys })
    #expect(all.subtracting(entered).sorted() == [])
  }
}
