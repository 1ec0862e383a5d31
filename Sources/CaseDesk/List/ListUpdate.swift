import Casework
import ChallengeCore
import Terminal
import Terms

extension DeskModel {
  /// Rows of cases that fit: each takes two lines.
  var listHeight: Int { max(1, ListLayout(size).body.height / ListLayout.linesPerCase) }

  // MARK: Keys

  mutating func pressInList(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if list.isSearching { return pressInSearch(key, desk) }
    if let command = command(for: key) { return perform(command, desk) }
    if list.state.handle(key, count: list.cases.count, height: listHeight) {
      return afterMove(desk)
    }
    if key == .escape, !list.filter.isEverything { return perform(.clearFilter, desk) }
    return []
  }

  private mutating func pressInSearch(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    switch key {
    case .enter, .tab:
      list.isSearching = false
      return []
    case .escape:
      list.isSearching = false
      list.searchField.replace(with: "")
    case .up, .down, .pageUp, .pageDown:
      _ = list.state.handle(key, count: list.cases.count, height: listHeight)
      return afterMove(desk)
    default:
      guard list.searchField.handle(key) else { return [] }
    }
    return search(desk)
  }

  mutating func pasteInSearch(_ text: String, _ desk: Desk) -> [DeskEffect] {
    guard list.isSearching, list.searchField.insert(text) else { return [] }
    return search(desk)
  }

  private mutating func search(_ desk: Desk) -> [DeskEffect] {
    guard list.filter.search != list.searchField.text else { return [] }
    list.filter.search = list.searchField.text
    return readList(desk, fromTop: true)
  }

  mutating func clickInList(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if list.state.selected == row { return perform(.open, desk) }
    list.state.select(row, count: list.cases.count, height: listHeight)
    return afterMove(desk)
  }

  mutating func wheelInList(by rows: Int, _ desk: Desk) -> [DeskEffect] {
    list.state.move(by: rows, count: list.cases.count, height: listHeight)
    return afterMove(desk)
  }

  /// Reads on when the selection comes near the end, and shows the dossier beside the list.
  mutating func afterMove(_ desk: Desk) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    if list.hasMore, list.state.selected + 2 * listHeight >= list.cases.count {
      effects.append(desk.effect(list.requestMore(today: today)))
    }
    return effects + previewEffects(desk)
  }

  func previewEffects(_ desk: Desk) -> [DeskEffect] {
    guard ListLayout(size).preview != nil, let number = list.selected?.number,
      list.preview?.number != number
    else { return [] }
    return [desk.previewEffect(number)]
  }

  // MARK: Reading

  mutating func readList(_ desk: Desk, fromTop: Bool = false) -> [DeskEffect] {
    if fromTop { list.state = ListState() }
    let rows = fromTop ? 0 : list.state.selected + 2 * listHeight
    return [desk.effect(list.request(atLeast: rows, today: today))]
  }

  mutating func take(
    _ result: Result<ListPage, CaseworkFailure>, for request: ListRequest, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .success(let page): list.take(page, for: request, height: listHeight)
    case .failure(let failure): report(failure)
    }
    if list.selected == nil { list.preview = nil }
    return previewEffects(desk)
  }

  // MARK: Commands

  mutating func performInList(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open:
      guard let number = list.selected?.number else { return [] }
      return [desk.dossierEffect(number, .open)]
    case .search:
      list.isSearching = true
      return []
    case .filterAttention: list.filter.urgency = list.filter.urgency.next
    case .filterPhase: list.filter.phase = nextPhase
    case .toggleEnded: list.filter.showsEnded.toggle()
    case .clearFilter:
      list.filter = ListFilter()
      list.searchField.replace(with: "")
    default: return []
    }
    return readList(desk, fromTop: true)
  }

  private var nextPhase: Phase? {
    guard let phase = list.filter.phase else { return Phase.allCases.first }
    let index = Phase.allCases.firstIndex(of: phase).map { $0 + 1 } ?? 0
    return index < Phase.allCases.count ? Phase.allCases[index] : nil
  }
}

extension ListFilter.Urgency {
  fileprivate var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
