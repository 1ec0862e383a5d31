import Casework
import ChallengeCore
import Terminal

/// Where the states of one line of a workflow are drawn: boxes in a column for each phase, or rows
/// under each other where that does not fit.
///
/// Pure: the same line in the same room gives the same places. Places count from the top left of the
/// chart; what is lower than the room is reached by scrolling.
struct ChartLayout {
  enum Form { case columns, rows }

  struct Box: Hashable {
    let state: String
    let rect: Rect
    /// The column of boxes that it is in, from the left.
    let column: Int
  }

  /// The name of a phase above its states; nil stands for endings outside the phases.
  struct Title: Hashable {
    let phase: Phase?
    let rect: Rect
  }

  let form: Form
  let boxes: [Box]
  let titles: [Title]
  let height: Int

  /// The least width of a column of boxes.
  static let leastColumn = 28
  private static let gap = 2
  /// Columns of a box that hold no text.
  private static let edges = 4

  /// - Parameters:
  ///   - room: what there is to draw in.
  ///   - rows: how many rows a state takes below its name in a box of so many columns inside.
  init(_ line: WorkflowMap.Line, room: Size, rows: @escaping (String, Int) -> Int) {
    let groups = Self.groups(line)
    let count = max(1, groups.count { $0.phase.map(Phase.main.contains) ?? !$0.isTitled })
    let width = (room.width - Self.gap * (count - 1)) / count
    let noteRows = { (state: String) in rows(state, width - Self.edges) }
    let columns = Self.columns(groups, noteRows)
    let isTall = columns.contains { Self.height($0, noteRows) > room.height }
    if width >= Self.leastColumn, !isTall {
      form = .columns
      (boxes, titles, height) = Self.inColumns(columns, width: width, noteRows)
    } else {
      form = .rows
      (boxes, titles, height) = Self.inRows(groups, width: room.width)
    }
  }

  func box(of state: String) -> Box? { boxes.first { $0.state == state } }

  // MARK: Groups

  private struct Group {
    let phase: Phase?
    let states: [String]
    /// Whether its name stands above it; a process has no phases.
    let isTitled: Bool
  }

  /// The states by phase, in the order of the line.
  private static func groups(_ line: WorkflowMap.Line) -> [Group] {
    guard line.kind == nil else {
      return [Group(phase: nil, states: line.states.map(\.name), isTitled: false)]
    }
    let phases: [Phase?] = Phase.allCases.map { $0 } + [nil]
    return phases.compactMap { phase in
      let states = line.states.filter { $0.phase == phase }.map(\.name)
      return states.isEmpty ? nil : Group(phase: phase, states: states, isTitled: true)
    }
  }

  /// A column for each main phase; what comes before them stands on top of the first, and what lies
  /// outside them below the shortest.
  private static func columns(_ groups: [Group], _ noteRows: (String) -> Int) -> [[Group]] {
    var columns: [[Group]] = []
    var before: [Group] = []
    for group in groups {
      guard let phase = group.phase else { continue }
      if Phase.main.contains(phase) {
        columns.append(before + [group])
        before = []
      } else {
        before.append(group)
      }
    }
    if !before.isEmpty { columns.append(before) }
    for group in groups where group.phase == nil {
      let shortest = columns.indices.min {
        height(columns[$0], noteRows) < height(columns[$1], noteRows)
      }
      if let shortest { columns[shortest].append(group) } else { columns.append([group]) }
    }
    return columns
  }

  private static func height(_ column: [Group], _ noteRows: (String) -> Int) -> Int {
    column.reduce(0) { total, group in
      group.states.reduce(total + (group.isTitled ? 1 : 0)) { $0 + 3 + noteRows($1) }
    }
  }

  // MARK: Places

  private static func inColumns(
    _ columns: [[Group]], width: Int, _ noteRows: (String) -> Int
  ) -> ([Box], [Title], Int) {
    var boxes: [Box] = []
    var titles: [Title] = []
    for (place, column) in columns.enumerated() {
      let x = place * (width + gap)
      var y = 0
      for group in column {
        if group.isTitled {
          titles.append(
            Title(phase: group.phase, rect: Rect(x: x, y: y, width: width, height: 1)))
          y += 1
        }
        for state in group.states {
          let height = 3 + noteRows(state)
          boxes.append(
            Box(
              state: state, rect: Rect(x: x, y: y, width: width, height: height), column: place))
          y += height
        }
      }
    }
    return (boxes, titles, boxes.map(\.rect.endY).max() ?? 0)
  }

  private static func inRows(_ groups: [Group], width: Int) -> ([Box], [Title], Int) {
    var boxes: [Box] = []
    var titles: [Title] = []
    var y = 0
    for group in groups {
      if group.isTitled {
        titles.append(Title(phase: group.phase, rect: Rect(x: 0, y: y, width: width, height: 1)))
        y += 1
      }
      for state in group.states {
        boxes.append(
          Box(state: state, rect: Rect(x: 0, y: y, width: width, height: 1), column: 0))
        y += 1
      }
    }
    return (boxes, titles, y)
  }

  // MARK: Walking

  /// The state that a key leads to: the next one in the column, or the one beside it.
  func neighbour(of state: String, _ key: Key) -> String? {
    guard let box = box(of: state) else { return boxes.first?.state }
    let column = boxes.filter { $0.column == box.column }
    let place = column.firstIndex(of: box) ?? 0
    switch key {
    case .up, .character("k"): return column[max(0, place - 1)].state
    case .down, .character("j"): return column[min(column.count - 1, place + 1)].state
    case .left, .character("h"): return beside(box, by: -1)
    case .right, .character("l"): return beside(box, by: 1)
    case .home, .character("g"): return boxes.first?.state
    case .end, .character("G"): return boxes.last?.state
    default: return nil
    }
  }

  private func beside(_ box: Box, by step: Int) -> String? {
    boxes.filter { $0.column == box.column + step }
      .min { abs($0.rect.y - box.rect.y) < abs($1.rect.y - box.rect.y) }?.state
  }
}
