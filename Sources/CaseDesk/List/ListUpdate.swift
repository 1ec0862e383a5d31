import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Rows of cases that fit: each takes two lines.
  var listHeight: Int { max(1, ListLayout(size).body.height / ListLayout.linesPerCase) }

  // MARK: Keys

  mutating func pressInList(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if list.isSearching { return pressInSearch(key, desk) }
    if let effects = obey(key, desk) { return effects }
    if moveInList(key) { return afterMove(desk) }
    guard key == .escape else { return [] }
    if !list.marks.isEmpty {
      list.marks.removeAll()
      return []
    }
    return list.filter.isEverything ? [] : perform(.clearFilter, desk)
  }

  private mutating func moveInList(_ key: Key) -> Bool {
    if list.isBoard { return list.board.handle(key, height: boardHeight) }
    return list.state.handle(key, count: list.cases.count, height: listHeight)
  }

  mutating func clickInList(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if list.isBoard { return clickOnBoard(row, desk) }
    if list.state.selected == row { return perform(.open, desk) }
    list.state.select(row, count: list.cases.count, height: listHeight)
    return afterMove(desk)
  }

  mutating func wheelInList(by rows: Int, _ desk: Desk) -> [DeskEffect] {
    if list.isBoard {
      _ = list.board.handle(rows > 0 ? .down : .up, height: boardHeight)
    } else {
      list.state.move(by: rows, count: list.cases.count, height: listHeight)
    }
    return afterMove(desk)
  }

  /// Reads on when the selection comes near the end; tells the case in full once it rests.
  mutating func afterMove(_ desk: Desk) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    if !list.isBoard, list.hasMore, list.state.selected + 2 * listHeight >= list.cases.count,
      let request = list.requestMore(today: today)
    {
      effects.append(desk.effect(request, lanes))
    }
    return effects + restEffects
  }

  /// Says when the selection has come to rest, unless it rests where it did.
  private var restEffects: [DeskEffect] {
    list.selected == list.rested && !needsPreview && !needsPassage
      ? []
      : [.after(milliseconds: DeskLimits.restMs, lane: .rest, message: .rested)]
  }

  private var needsPreview: Bool {
    guard !list.isBoard, ListLayout(size).preview != nil, let number = list.selected?.number else {
      return false
    }
    return list.preview?.number != number
  }

  /// The selection rests: what it is on is told in full, and its dossier shown in a wide window.
  mutating func rest(_ desk: Desk) -> [DeskEffect] {
    if section == .today { return restInToday(desk) }
    guard section == .cases else { return [] }
    list.rested = list.selected
    if needsPassage, let wanted = passageWanted {
      return [desk.passageEffect(wanted.number, wanted.search, lanes)]
    }
    guard needsPreview, let number = list.selected?.number else { return [] }
    return [desk.previewEffect(number, lanes)]
  }

  // MARK: Reading

  /// - Parameter isNew: whether another choice of cases is asked for than is shown.
  mutating func readList(_ desk: Desk, isNew: Bool = false) -> [DeskEffect] {
    let rows = isNew ? 0 : list.state.selected + 2 * listHeight
    let request = list.request(atLeast: rows, isNew: isNew, today: today)
    return [list.isBoard ? desk.boardEffect(request, lanes) : desk.effect(request, lanes)]
  }

  mutating func take(
    _ result: Result<ListPage, CaseworkFailure>, for request: ListRequest, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .success(let page):
      list.take(page, for: request, height: listHeight)
      if request.number == list.requests { list.rested = list.selected }
    case .failure(let failure): report(failure)
    }
    if list.selected == nil { list.preview = nil }
    return needsPreview || needsPassage ? restEffects : []
  }

  mutating func take(
    board result: Result<[BoardModel.Column], CaseworkFailure>, for request: Int
  ) {
    switch result {
    case .success(let columns):
      guard list.isNewest(request) else { return }
      list.board.take(columns, height: boardHeight)
      list.rested = list.selected
    case .failure(let failure): report(failure)
    }
  }

  // MARK: Commands

  mutating func performInList(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open:
      guard let number = list.selected?.number else { return [] }
      return [desk.dossierEffect(number, .open)]
    case .search: list.isSearching = true
    case .sort: overlay = .picker(sortPicker)
    case .filter: openFilter(desk)
    case .savedFilters: return openSavedFilters(desk)
    case .board: return toggleBoard(desk)
    case .mark, .markRange, .markAll: mark(command)
    case .together: openTogether()
    case .filterAttention, .mine, .toggleEnded, .clearFilter, .removeFilter:
      return narrow(command, desk)
    default: break
    }
    return []
  }

  private mutating func narrow(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .filterAttention: list.filter.urgency = list.filter.urgency.next
    case .mine: list.filter.isMine.toggle()
    case .toggleEnded:
      list.filter.endings = list.filter.endings == .without ? .with : .without
    case .removeFilter:
      guard let last = list.filter.words.last else { return [] }
      return remove(last, desk)
    default:
      list.filter = ListFilter()
      list.searchField.replace(with: "")
    }
    return readList(desk, isNew: true)
  }

  /// Takes one word of the filter away.
  mutating func remove(_ word: ListFilter.Word, _ desk: Desk) -> [DeskEffect] {
    list.filter.remove(word)
    if word == .search { list.searchField.replace(with: "") }
    return readList(desk, isNew: true)
  }

  /// Shows other cases, in an order.
  mutating func choose(_ choice: ListChoice, _ desk: Desk) -> [DeskEffect] {
    list.filter = choice.filter
    list.order = choice.order
    list.searchField.replace(with: choice.filter.search)
    return readList(desk, isNew: true)
  }

  // MARK: Order

  private var sortPicker: PickerModel {
    var picker = PickerModel(
      .sort, title: words.whichOrder,
      items: Casework.Order.Key.allCases.map { key in
        let isChosen = key == list.order.key
        return .init(
          value: key.rawValue, label: words.order(key, descending: false),
          detail: isChosen ? words.againReverses : "")
      })
    let place = Casework.Order.Key.allCases.firstIndex(of: list.order.key) ?? 0
    picker.state.select(place, count: picker.items.count, height: picker.items.count)
    return picker
  }

  /// Sorts by a key; the same key again turns the order around.
  mutating func sort(by value: String, _ desk: Desk) -> [DeskEffect] {
    guard let key = Casework.Order.Key(rawValue: value) else { return [] }
    let isTurned = key == list.order.key && key != .harm
    list.order = Casework.Order(key, descending: isTurned && !list.order.isDescending)
    return readList(desk, isNew: true)
  }
}

extension ListFilter.Urgency {
  fileprivate var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
