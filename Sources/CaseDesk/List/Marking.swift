import Casework
import ChallengeCore
import Terminal

extension DeskModel {
  mutating func mark(_ command: DeskCommand) {
    let shown = list.isBoard ? list.board.columns.flatMap(\.cases) : list.cases
    switch command {
    case .markAll: list.marks.toggleAll(shown)
    case .markRange:
      guard let here = shown.firstIndex(where: { $0.number == list.selected?.number }) else {
        return
      }
      let start = shown.firstIndex { $0.number == list.marks.anchor } ?? here
      list.marks.add(shown[min(start, here)...max(start, here)])
    default:
      guard let summary = list.selected else { return }
      list.marks.toggle(summary)
      if list.isBoard {
        _ = list.board.handle(.down, height: boardHeight)
      } else {
        list.state.move(by: 1, count: list.cases.count, height: listHeight)
      }
    }
    if list.marks.count == DeskLimits.marked { say(.note, words.markedIsFull(DeskLimits.marked)) }
  }

  /// The marked cases, or the selected one when none is marked.
  var casesForTogether: [MarkedCases.Mark] {
    if !list.marks.isEmpty { return list.marks.all }
    return list.selected.map { [.init(number: $0.number, title: $0.title)] } ?? []
  }

  /// How many are marked, and how many of those are not in view: `3 gekozen, 1 niet in beeld`.
  var markText: String? {
    guard !list.marks.isEmpty else { return nil }
    let shown = Set(list.shown.map(\.number))
    return words.marked(
      list.marks.count, hidden: list.marks.all.count { !shown.contains($0.number) })
  }
}
