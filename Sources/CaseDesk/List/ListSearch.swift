import Terminal

/// Searching as one types: what is typed shows at once, the cases follow from another thread.
extension DeskModel {
  mutating func pressInSearch(_ key: Key, _ desk: Desk) -> [DeskEffect] {
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
    return readList(desk, isNew: true)
  }
}
