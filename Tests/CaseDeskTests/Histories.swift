import Casework
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

extension Sample {
  /// A desk on played histories: rich cases, of which the last one stands where it was on a day.
  static func played(
    _ names: [String], until last: String, folder: URL = Sample.workflows
  ) throws -> (sample: Sample, number: CaseNumber) {
    let sample = try Sample(workflows: folder, withCases: false)
    let day = CalendarDate(iso: last)!
    var number = CaseNumber("2000-0001")
    for name in names {
      number = try sample.play(name, until: name == names.last ? day : nil)
    }
    sample.today = day
    return (sample, number)
  }

  /// Plays a history of `Examples`, whole or until a day, and gives the number of its first case.
  func play(_ name: String, until last: CalendarDate? = nil) throws -> CaseNumber {
    let file = Sample.workflows.deletingLastPathComponent()
      .appendingPathComponent("Examples/\(name).yaml")
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    var codes = Counting()
    let player = Player(
      history, in: casework, acting("pm", on: "2020-01-02"),
      makeCode: { StatusCode(using: &codes) })
    try player.registerPeople()
    for step in history.steps {
      if let last, let on = step.day, on > last { break }
      _ = try player.play(step)
    }
    return player.numbers[0]
  }
}

extension HistoryStep {
  /// The day that the step names, by itself or by letting the clock run.
  fileprivate var day: CalendarDate? { if case .tick(let day) = act { day } else { on } }
}
