import Casework
import ChallengeCore
import Terminal

/// The cases by phase: a column for each, with its most pressing cases.
struct BoardModel {
  struct Column {
    let phase: Phase
    let cases: [CaseSummary]
    /// How many cases are in it, shown or not.
    let number: Int
    var state = ListState()
  }

  private(set) var columns: [Column] = []
  private(set) var column = 0
  private(set) var isRead = false
  /// The case to select once the board has been read.
  var wanted: CaseNumber?

  var selected: CaseSummary? {
    guard columns.indices.contains(column) else { return nil }
    let here = columns[column]
    return here.cases.indices.contains(here.state.selected)
      ? here.cases[here.state.selected] : nil
  }

  /// Takes what was read; the same case stays selected, wherever it stands now.
  mutating func take(_ read: [Column], height: Int) {
    let chosen = wanted ?? selected?.number
    wanted = nil
    let before = columns
    columns = read.map { new in
      var new = new
      new.state = before.first { $0.phase == new.phase }?.state ?? ListState()
      new.state.select(new.state.selected, count: new.cases.count, height: height)
      return new
    }
    column = min(column, max(0, columns.count - 1))
    isRead = true
    if let chosen, select(chosen, height: height) { return }
    if selected == nil, let first = columns.firstIndex(where: { !$0.cases.isEmpty }) {
      column = first
    }
  }

  /// Selects a case; false when it is in no column.
  @discardableResult
  mutating func select(_ number: CaseNumber, height: Int) -> Bool {
    for index in columns.indices {
      guard let row = columns[index].cases.firstIndex(where: { $0.number == number }) else {
        continue
      }
      column = index
      columns[index].state.select(row, count: columns[index].cases.count, height: height)
      return true
    }
    return false
  }

  mutating func select(column: Int, row: Int, height: Int) {
    guard columns.indices.contains(column) else { return }
    self.column = column
    columns[column].state.select(row, count: columns[column].cases.count, height: height)
  }

  /// Handles the keys that move on the board; false when the key is none of them.
  mutating func handle(_ key: Key, height: Int) -> Bool {
    guard !columns.isEmpty else { return false }
    switch key {
    case .left, .character("h"): column = max(0, column - 1)
    case .right, .character("l"): column = min(columns.count - 1, column + 1)
    default:
      return columns[column].state.handle(
        key, count: columns[column].cases.count, height: height)
    }
    return true
  }

  /// The columns that fit, with the one that is selected among them.
  func visible(_ fitting: Int) -> Range<Int> {
    let count = max(1, min(fitting, columns.count))
    let first = min(max(0, column - count / 2), max(0, columns.count - count))
    return first..<min(columns.count, first + count)
  }
}

extension Desk {
  /// Reads the board for a request.
  func boardEffect(_ request: ListRequest, _ lanes: DeskLanes?) -> DeskEffect {
    reading(lanes?.list, in: .list) { casework, acting throws(CaseworkFailure) in
      try casework.board(
        request.filter.asked(on: request.today, by: acting.actor), order: request.order,
        perPhase: DeskLimits.cardsPerColumn, acting)
    } answer: { result in
      .board(
        request.number,
        result.map { columns in
          columns.map { BoardModel.Column(phase: $0.phase, cases: $0.cases, number: $0.number) }
        })
    }
  }
}
