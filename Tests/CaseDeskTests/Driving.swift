import Casework
import Terminal
import Wording

@testable import CaseDesk

typealias DeskPilot = Pilot<DeskModel, DeskMessage>

extension Sample {
  /// The desk on a screen of a size, without a terminal.
  func pilot(
    _ language: Language = .dutch, as person: String = "pm", size: Size = Size(80, 24),
    section: DeskSection = .cases
  ) throws -> DeskPilot {
    let desk = Desk(casework: casework, options: options(language, as: person))
    var pilot = try Pilot(deskApplication(desk), model: DeskModel(desk), size: size)
    if section != pilot.model.section { try pilot.press("\(section.rawValue + 1)") }
    return pilot
  }

  /// Answers typed one after the other, and what the linear desk says to them.
  func linear(
    _ answers: [String], in language: Language = .dutch, as person: String = "pm"
  ) throws -> String {
    var waiting = answers[...]
    var lines: [String] = []
    _ = try runLinearDesk(
      casework, options: options(language, as: person),
      read: {
        guard let answer = waiting.popFirst() else { return nil }
        lines.append("» \(answer)")
        return answer
      }, write: { lines.append($0) })
    return lines.joined(separator: "\n")
  }
}

extension Pilot {
  /// Goes down until the selected row has this text; false when it never comes.
  mutating func select(_ text: String) throws -> Bool {
    try press("g")
    for _ in 0..<60 {
      if frame.row(frame.cursor.y).contains(text) { return true }
      try press("j")
    }
    return false
  }

  /// The row where the hardware cursor rests.
  var selectedRow: String { frame.row(frame.cursor.y) }
}
