import Casework
import ChallengeCore
import Terminal
import Terms

extension DeskModel {
  var calendarHeight: Int { CalendarLayout(size, calendar.look).body.height }

  private var calendarRows: CalendarRows {
    CalendarRows(
      speech: speech, today: today, feasts: feasts,
      days: calendar.reading?.days ?? calendar.window(around: today))
  }

  /// Works out what the calendar shows, after its filter or the day has changed.
  mutating func showCalendar() { calendar.show(calendarRows, height: calendarHeight) }

  mutating func readCalendar(_ desk: Desk) -> [DeskEffect] {
    let days = calendar.window(around: calendar.day ?? today)
    let request = calendar.ask()
    return [desk.calendarEffect(days, isMine: calendar.isMine, request: request)]
  }

  mutating func take(
    _ result: Result<CalendarReading, CaseworkFailure>, request: Int, _ desk: Desk
  ) -> [DeskEffect] {
    guard request == calendar.requests else { return [] }
    switch result {
    case .success(let reading):
      // So full a calendar is read a month at a time.
      guard !calendar.narrow(for: reading) else { return readCalendar(desk) }
      calendar.take(reading)
      showCalendar()
      return whyEffects(desk)
    case .failure(let failure):
      report(failure)
      return []
    }
  }

  /// Asks why what is selected stands on its day, unless that is known.
  private func whyEffects(_ desk: Desk) -> [DeskEffect] {
    guard let entry = calendar.selected, calendar.why?.name != entry.name else { return [] }
    return desk.whyEffect(entry).map { [$0] } ?? []
  }

  // MARK: Keys

  mutating func pressInCalendar(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if calendar.search.isTyping {
      switch calendar.search.handle(key) {
      case .changed: showCalendar()
      case .notHere: moveInCalendar(key)
      case .same: break
      }
      return whyEffects(desk)
    }
    if let effects = obey(key, desk) { return effects }
    if key == .escape, !calendar.isEverything { return perform(.clearFilter, desk) }
    moveInCalendar(key)
    return afterMoveInCalendar(desk)
  }

  private mutating func afterMoveInCalendar(_ desk: Desk) -> [DeskEffect] {
    guard let day = calendar.day, calendar.needsReading(for: day), calendar.reading != nil else {
      return whyEffects(desk)
    }
    return readCalendar(desk)
  }

  private mutating func moveInCalendar(_ key: Key) {
    let height = calendarHeight
    let day = calendar.day ?? today
    switch (calendar.look, key) {
    case (_, .pageUp): calendar.go(to: day.adding(months: -1), height: height)
    case (_, .pageDown): calendar.go(to: day.adding(months: 1), height: height)
    case (.agenda, .left): calendar.go(to: day.monday.adding(days: -7), height: height)
    case (.agenda, .right): calendar.go(to: day.monday.adding(days: 7), height: height)
    case (.agenda, _):
      if calendar.state.handle(key, calendar.rows, height: height) { calendar.followSelection() }
    case (.month, .left): calendar.go(to: day.adding(days: -1), height: height)
    case (.month, .right): calendar.go(to: day.adding(days: 1), height: height)
    case (.month, .up): calendar.go(to: day.adding(days: -7), height: height)
    case (.month, .down): calendar.go(to: day.adding(days: 7), height: height)
    case (.month, .home): calendar.go(to: day.firstOfMonth, height: height)
    case (.month, .end): calendar.go(to: day.lastOfMonth, height: height)
    case (.month, .character("j")):
      calendar.select(item: calendar.isOnItem ? calendar.item + 1 : calendar.item)
    case (.month, .character("k")): calendar.select(item: calendar.item - 1)
    default: break
    }
  }

  mutating func clickInCalendar(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    switch calendar.look {
    case .agenda:
      if calendar.state.selected == row { return perform(.open, desk) }
      calendar.state.select(row, calendar.rows, height: calendarHeight)
      calendar.followSelection()
    case .month:
      if calendar.isOnItem, calendar.item == row { return perform(.open, desk) }
      calendar.select(item: row)
    }
    return whyEffects(desk)
  }

  /// A click on a day of the month; a second one shows its things in the agenda.
  mutating func click(day: CalendarDate, _ desk: Desk) -> [DeskEffect] {
    toast = nil
    if calendar.day == day, !calendar.isOnItem { return perform(.changeLook, desk) }
    calendar.go(to: day, height: calendarHeight)
    return afterMoveInCalendar(desk)
  }

  // MARK: Commands

  mutating func performInCalendar(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open: return openFromCalendar(desk)
    case .search: calendar.search.isTyping = true
    case .changeLook:
      let other: CalendarModel.Look = calendar.look == .agenda ? .month : .agenda
      calendar.changeLook(height: CalendarLayout(size, other).body.height)
    case .toToday: calendar.go(to: today, height: calendarHeight)
    case .onlyMine:
      calendar.isMine.toggle()
      return readCalendar(desk)
    case .onlyContracts:
      calendar.onlyContracts.toggle()
      showCalendar()
    case .clearFilter:
      let wasMine = calendar.isMine
      calendar.isMine = false
      calendar.onlyContracts = false
      _ = calendar.search.clear()
      showCalendar()
      if wasMine { return readCalendar(desk) }
    default: break
    }
    return afterMoveInCalendar(desk)
  }

  private mutating func openFromCalendar(_ desk: Desk) -> [DeskEffect] {
    guard let entry = calendar.selected else { return [] }
    switch entry.subject {
    case .contractEnd(let task), .noticeDay(let task):
      catalogue.wanted = task.task.id
      return go(to: .catalogue, desk)
    case .item(_, let number, .term(let name, _, let record, _)):
      return [desk.dossierEffect(number, .errand(.term(name, record)))]
    case .item(_, let number, _): return [desk.dossierEffect(number, .open)]
    }
  }
}
