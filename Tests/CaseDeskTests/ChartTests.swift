import Casework
import ChallengeCore
import Foundation
import Terminal
import Terms
import Testing
import Wording
import WorkflowFiles

@testable import CaseDesk

@Suite("The chart of a workflow")
struct ChartTests {
  static let rooms = [Size(48, 9), Size(78, 16), Size(95, 40), Size(149, 53), Size(149, 20)]

  /// Every workflow that comes with the program.
  static let workflows: [URL] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Sample.workflows.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      Sample.workflows.appendingPathComponent($0)
    }
  }()

  private func workflow(_ file: URL) throws -> Workflow {
    try WorkflowFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent
    ).workflow
  }

  @Test("there is a workflow to draw")
  func thereIsOne() { #expect(!Self.workflows.isEmpty) }

  @Test(
    "every state of every line has one box, no two boxes overlap, and none lies outside the room",
    arguments: workflows, rooms)
  func boxes(file: URL, room: Size) throws {
    for line in WorkflowMap(try workflow(file)).lines {
      for noteRows in [0, 1] {
        let layout = ChartLayout(line, room: room) { _, _ in noteRows }
        #expect(layout.boxes.map(\.state).sorted() == line.states.map(\.name).sorted())
        for (index, box) in layout.boxes.enumerated() {
          #expect(box.rect.x >= 0 && box.rect.endX <= room.width)
          #expect(box.rect.y >= 0 && box.rect.endY <= layout.height)
          let others = layout.boxes.map(\.rect)[(index + 1)...] + layout.titles.map(\.rect)
          #expect(others.allSatisfy { $0.intersection(box.rect).isEmpty }, "\(box.state)")
        }
      }
    }
  }

  @Test("the whole main line is in view at 200×60, a column for each phase", arguments: workflows)
  func wholeMainLine(file: URL) throws {
    let line = try #require(WorkflowMap(try workflow(file)).line(of: nil))
    let room = ChartRoom(Rect(x: 0, y: 0, width: 200, height: 55)).chart
    let layout = ChartLayout(line, room: room.size) { name, _ in
      name.hasSuffix("s") ? 1 : 0
    }
    #expect(layout.form == .columns)
    #expect(layout.height <= room.height)
    #expect(Set(layout.boxes.map(\.column)).count == 4)
    #expect(Set(layout.titles.compactMap(\.phase)) == Set(Phase.allCases))
  }

  @Test("walking reaches every state, and stays within the chart", arguments: workflows, rooms)
  func walking(file: URL, room: Size) throws {
    for line in WorkflowMap(try workflow(file)).lines {
      let layout = ChartLayout(line, room: room) { _, _ in 0 }
      var reached: Set<String> = []
      var waiting = [try #require(line.states.first?.name)]
      while let state = waiting.popLast() {
        guard reached.insert(state).inserted else { continue }
        for key in [Key.up, .down, .left, .right] {
          if let next = layout.neighbour(of: state, key) { waiting.append(next) }
        }
      }
      #expect(reached == Set(line.states.map(\.name)))
    }
  }

  @Test("every way leads to a state that is drawn", arguments: workflows)
  func ways(file: URL) throws {
    for line in WorkflowMap(try workflow(file)).lines {
      let names = Set(line.states.map(\.name))
      for state in line.states {
        #expect(state.ways.flatMap(\.targets).allSatisfy(names.contains), "\(state.name)")
        #expect(state.meaning.isEnd || !state.ways.isEmpty, "\(state.name) leads nowhere")
      }
    }
  }

  @Test("the gaps of a text for the challenger are shown as gaps")
  func gaps() {
    #expect(ChartText.withGaps("U hoort het uiterlijk {date:term}.") == "U hoort het uiterlijk ….")
    #expect(ChartText.withGaps("geen") == "geen")
  }

  // MARK: Screens

  @Test("the chart of a case, and of its amendment", arguments: DossierScreenTests.looks)
  func ofACase(look: ScreenTests.Look) throws {
    let (sample, number) = try Sample.played(
      ["dagopvang-vastgelopen-en-geescaleerd"], until: "2026-04-20")
    defer { sample.remove() }
    var pilot = try DossierScreenTests.open(number, in: sample, look)
    try pilot.press("w")
    try expectGolden(pilot.text, "chart-\(look)")
    try pilot.press("j")
    let name = pilot.selectedRow
    try pilot.press("Tab")
    try expectGolden(pilot.text, "chart-process-\(look)")
    try pilot.press("Shift-Tab")
    #expect(pilot.selectedRow == name, "coming back finds the same state")
  }

  @Test("the chart of all cases counts them, and Enter lists those of a state")
  func ofAllCases() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for look in ScreenTests.Look.all {
      let pilot = try sample.pilot(look.language, size: look.size, section: .workflow)
      try expectGolden(pilot.text, "workflow-\(look)")
    }
    var pilot = try sample.pilot(section: .workflow)
    #expect(try pilot.select("Ingediend"))
    #expect(pilot.selectedRow.contains("2 zaken"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Zaken in: Ingediend"))
    #expect(pilot.text.contains("2026-0001"))
    try pilot.press("Enter")
    #expect(pilot.model.dossier != nil)
  }
}
