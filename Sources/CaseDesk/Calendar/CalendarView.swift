import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of the calendar are on a screen of a size.
struct CalendarLayout {
  let sections: Rect
  let filter: Rect
  /// The agenda, or the things of the chosen day.
  let body: Rect
  /// Where the months are; each is a rectangle of its own.
  var months: [Rect] = []
  /// What is selected in full, and why it stands on its day.
  let why: Rect
  let keys: Rect

  init(_ size: Size, _ look: CalendarModel.Look) {
    let whyRows = size.height < 16 ? 1 : size.height < 20 ? 4 : size.height < 40 ? 6 : 7
    let rows = Rect(size).rows(.fixed(1), .fixed(1), .fill(), .fixed(whyRows), .fixed(1))
    sections = rows[0]
    filter = rows[1]
    why = rows[3]
    keys = rows[4]
    guard look == .month else {
      body = rows[2]
      return
    }
    if size.width >= DeskLimits.splitWidth, size.height >= 24 {
      let parts = rows[2].columns(.fixed(MonthGrid.width(wide: true)), .fill(), gap: 3)
      let count = min(3, max(1, parts[0].height / MonthGrid.rows))
      months = (0..<count).map { index in
        Rect(
          x: parts[0].x, y: parts[0].y + index * MonthGrid.rows, width: parts[0].width,
          height: MonthGrid.rows)
      }
      body = parts[1]
    } else {
      let isLow = size.height < 20
      let grid = min(rows[2].height, isLow ? MonthGrid.lowRows : MonthGrid.rows - 1)
      let parts = rows[2].rows(.fixed(grid), .fill())
      months = [parts[0]]
      body = parts[1]
    }
  }
}

extension CalendarEntry.Weight {
  /// As the words know it.
  var name: DeskWords.CalendarWeight {
    switch self {
    case .late: .late
    case .term: .term
    case .contract: .contract
    case .moment: .moment
    }
  }

  var style: Style {
    switch self {
    case .late: Theme.standard.danger
    case .contract: Theme.standard.warning
    case .term, .moment: .plain
    }
  }
}

extension DeskModel {
  func drawCalendar(into view: inout View<DeskMessage>) {
    let layout = CalendarLayout(size, calendar.look)
    let filter = drawSections(into: &view, in: layout.sections)
    if !drawSearch(calendar.search, into: &view, in: filter) {
      view.frame.draw(calendarFilterText, in: filter, style: Theme.standard.muted)
    }
    let typing = (view.frame.cursor, view.frame.isCursorVisible)
    switch calendar.look {
    case .agenda: drawAgenda(into: &view, in: layout.body)
    case .month:
      drawMonths(into: &view, layout)
      drawDay(into: &view, in: layout.body)
    }
    drawWhy(into: &view.frame, in: layout.why)
    if calendar.search.isTyping { (view.frame.cursor, view.frame.isCursorVisible) = typing }
    drawKeys(searching: calendar.search, &view)
  }

  var calendarFilterText: String {
    let until = calendar.reading?.days.upperBound
    var parts = [words.calendarCount(calendar.shown.count, until: until)]
    if calendar.reading?.isCapped == true { parts.append(words.calendarIsFull) }
    if calendar.onlyContracts { parts.append(words.contractsOnly) }
    if !calendar.search.text.isEmpty { parts.append(words.searchedFor(calendar.search.text)) }
    parts.append(calendar.isMine ? words.ofMine : words.everybodys)
    return parts.joined(separator: " · ")
  }

  // MARK: Agenda

  private func drawAgenda(into view: inout View<DeskMessage>, in rect: Rect) {
    guard calendar.rows.count > 0 else {
      let text =
        calendar.reading == nil
        ? words.reading
        : calendar.isEverything ? words.nothingInCalendar : words.nothingInCalendarFilter
      view.frame.draw(text, in: rect.inset(columns: 2).row(rect.height / 3))
      view.frame.cursor = rect.origin
      return
    }
    calendar.rows.draw(calendar.state, into: &view, in: rect, marked: 36) { index, place, frame in
      draw(calendar.shown[index], into: &frame, in: place)
    }
  }

  /// One thing in a row: day, sign, case, what, and how late.
  private func draw(_ entry: CalendarEntry, into frame: inout Frame, in place: Rect) {
    let weight = entry.weight(on: today)
    let isWide = place.width >= 120
    let late = lateText(entry)
    let columns = place.columns(
      [
        .fixed(15), .fixed(1), .fixed(10), .fill(isWide ? 3 : 1), .fixed(isWide ? 60 : 0),
        .fixed(late.isEmpty ? 0 : displayWidth(late)),
      ], gap: 1)
    frame.draw(words.dayInList(entry.day, on: today), in: columns[0])
    frame.draw(words.weightSign(weight.name), in: columns[1], style: weight.style)
    switch entry.subject {
    case .item(let item, let number, _):
      frame.draw(number.text, in: columns[2])
      frame.draw(what(entry), in: columns[3], style: Theme.standard.title)
      frame.draw(item.title, in: columns[4], style: Theme.standard.muted)
    case .contractEnd(let task), .noticeDay(let task):
      frame.draw(words.weight(.contract), in: columns[2])
      frame.draw(what(entry), in: columns[3], style: Theme.standard.title)
      frame.draw(
        words.challengesOf(task.openCount, task.openCases.map(\.text)), in: columns[4],
        style: Theme.standard.muted)
    }
    frame.draw(late, in: columns[5], style: weight.style, alignment: .right)
  }

  private func lateText(_ entry: CalendarEntry) -> String {
    let days = entry.day.days(until: today)
    if entry.isLate(on: today) { return words.daysLate(days) }
    return entry.isStuck && days > 0 ? words.sinceDays(days) : ""
  }

  func what(_ entry: CalendarEntry) -> String {
    switch entry.subject {
    case .item(_, _, let subject): AgendaWords(speech.language).what(subject)
    case .contractEnd(let task): words.contractEnds(task.task)
    case .noticeDay(let task): words.noticeEnds(task.task)
    }
  }

  // MARK: The chosen day of a month

  private func drawDay(into view: inout View<DeskMessage>, in rect: Rect) {
    guard !rect.isEmpty, let day = calendar.day else { return }
    let heading = words.dayHeading(day, feast: feasts.feast(on: day), isToday: day == today)
    let entries = calendar.dayEntries
    // Where there is one row, what stands on the day is worth more than its name.
    let hasHeading = rect.height > 1 || entries.isEmpty
    if hasHeading { view.frame.draw(heading, in: rect.row(0), style: Theme.standard.heading) }
    let above = hasHeading ? 1 : 0
    let body = Rect(x: rect.x, y: rect.y + above, width: rect.width, height: rect.height - above)
    guard !entries.isEmpty else {
      view.frame.draw(
        words.nothingOnDay, in: body.inset(columns: 2).row(0), style: Theme.standard.muted)
      return
    }
    let cursor = view.frame.cursor
    var state = GroupedState()
    let rows = GroupedRows.list(of: entries.count)
    state.select(calendar.item, rows, height: body.height)
    rows.draw(state, into: &view, in: body, marked: 36, isFocused: calendar.isOnItem) {
      index, place, frame in draw(entries[index], into: &frame, in: place)
    }
    if !calendar.isOnItem { view.frame.cursor = cursor }
  }

  // MARK: Why this day

  private func drawWhy(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let entry = calendar.selected
    if rect.height == 1 {
      frame.draw(entry.map(whyText) ?? "", in: rect, style: Theme.standard.muted)
      return
    }
    frame.draw(
      String(repeating: "─", count: rect.width), in: rect.row(0), style: Theme.standard.border)
    let area = rect.inset(columns: 1)
    let width = min(area.width, 150)
    let title = entry.map { wordWrap(fullText($0), width: width) } ?? []
    let lines = title + (entry.map { wordWrap(whyText($0), width: width) } ?? [])
    let room = rect.height - 1
    for (row, line) in lines.prefix(room).enumerated() {
      let style = row < title.count ? Theme.standard.title : .plain
      frame.draw(line, in: area.row(row + 1), style: style)
    }
    // What is longer stands in full in the case.
    if lines.count > room {
      let end = " … \(words.restInCase)"
      let last = area.row(room)
      let place = Rect(
        x: min(last.x + displayWidth(lines[room - 1]), max(last.x, last.endX - displayWidth(end))),
        y: last.y, width: displayWidth(end), height: 1)
      frame.fill(Rect(x: place.x, y: place.y, width: last.endX - place.x, height: 1))
      frame.draw(end, in: place, style: Theme.standard.muted)
    }
    guard lines.count < room else { return }
    let person = calendar.isMine ? actor.text : nil
    frame.draw(
      words.calendarFile(person: person), in: area.row(rect.height - 1),
      style: Theme.standard.muted)
  }

  /// The case and the whole of what falls due; a row of the list has no room for both.
  private func fullText(_ entry: CalendarEntry) -> String {
    guard case .item(let item, let number, _) = entry.subject else { return what(entry) }
    return "\(number.text) \(item.title): \(what(entry))"
  }

  private func whyText(_ entry: CalendarEntry) -> String {
    switch entry.subject {
    case .contractEnd(let task): words.why(words.whyContractEnd(task.task, task.openCount))
    case .noticeDay(let task): words.why(words.whyNotice(task.task))
    case .item(_, _, let subject):
      switch subject {
      case .term:
        calendar.why?.name == entry.name
          ? words.why(calendar.why?.text ?? "") : words.reading
      case .openItem: words.why(words.whyOpenItem)
      case .interimEvaluation: words.why(words.whyInterim)
      case .request: words.why(words.whyRequest)
      case .noted: words.why(words.whyNoted)
      case .questions: words.why(words.whyQuestions)
      case .reminder(let reminder): words.why(ReminderWords(speech.language).text(reminder))
      }
    }
  }
}
