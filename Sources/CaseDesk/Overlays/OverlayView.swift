import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Draws what lies over the screen; only it can be clicked then.
  func draw(_ overlay: Overlay, into view: inout View<DeskMessage>) {
    view.hits = []
    let room = Rect(size).inset(columns: 1)
    switch overlay {
    case .help(let help): draw(help, into: &view)
    case .palette(let palette): draw(palette, into: &view)
    case .picker(let picker): draw(picker, into: &view, in: room)
    case .prompt(let prompt): draw(prompt, into: &view.frame, in: room)
    case .confirm(let confirm): draw(confirm, into: &view.frame, in: room)
    case .notice(let notice): draw(notice, into: &view)
    case .conflict(let conflict): draw(conflict, into: &view)
    case .copied(let copied): draw(copied, into: &view)
    case .filter(let filter): draw(filter, into: &view)
    case .together(let together): draw(together, into: &view)
    }
  }

  // MARK: Picker

  private func pickerSize(_ picker: PickerModel) -> Size {
    let label = picker.items.map { displayWidth($0.label) }.max() ?? 0
    let detail = picker.items.map { displayWidth($0.detail) }.max() ?? 0
    let marks = picker.takesSeveral ? 4 : 0
    return Size(
      min(
        max(
          label + detail + marks + 8, displayWidth(picker.title) + 6,
          displayWidth(keys(of: picker)) + 6, 44), size.width - 2),
      min(picker.items.count + picker.explanationRows + 5, size.height - 2))
  }

  func pickerHeight(_ picker: PickerModel) -> Int {
    max(1, pickerSize(picker).height - picker.explanationRows - 4)
  }

  private func draw(
    _ picker: PickerModel, into view: inout View<DeskMessage>, in room: Rect
  ) {
    let modal = Modal(title: picker.title, size: pickerSize(picker))
    let inside = modal.draw(into: &view.frame, in: room)
    let parts = inside.rows(.fixed(1), .fill(), .fixed(picker.explanationRows), .fixed(1))
    let matching = picker.matching
    let detail = picker.items.map { displayWidth($0.detail) }.max() ?? 0
    let table = Table(
      [Column("", .fill()), Column("", .fixed(detail))], count: matching.count,
      state: picker.state, showsTitles: false, emptyText: words.nothingMatches
    ) { row in
      let item = picker.items[matching[row]]
      let mark =
        picker.takesSeveral ? (picker.chosen.contains(matching[row]) ? "[x] " : "[ ] ") : ""
      return [Span(mark + item.label), Span(item.detail, Theme.standard.muted)]
    }
    for place in table.draw(into: &view.frame, in: parts[1]) {
      view.hit(place.rect, .row(place.index))
    }
    let cursor = view.frame.cursor
    let explanation = picker.current.map { picker.items[$0].explanation } ?? ""
    let lines = wordWrap(explanation, width: parts[2].width)
    for (row, line) in lines.prefix(max(0, parts[2].height - 1)).enumerated() {
      view.frame.draw(line, in: parts[2].row(row + 1), style: Theme.standard.muted)
    }
    let x = view.frame.draw("/ ", in: parts[0], style: Theme.standard.muted)
    let field = Rect(x: x, y: parts[0].y, width: parts[0].endX - x, height: 1)
    TextField(picker.filter, placeholder: words.typeToNarrow).draw(into: &view.frame, in: field)
    // The cursor rests on what Enter takes.
    view.frame.cursor = cursor
    view.frame.draw(
      keys(of: picker), in: parts[3],
      style: Theme.standard.muted)
  }

  private func keys(of picker: PickerModel) -> String {
    if picker.purpose == .draft { return words.draftKeys }
    if picker.purpose == .person { return TaskWords(speech.language).peopleKeys }
    return picker.takesSeveral ? words.pickSeveralKeys : words.pickKeys
  }

  // MARK: Questions

  /// What Enter does with what was typed; how it is read, when it is a day.
  private func promptKeys(_ prompt: PromptModel) -> String {
    if case .filterName = prompt.purpose { return words.promptKeepKeys }
    let reading = CalendarDate(entered: prompt.input.text, on: today, leaning: .back)
    return reading.map(speech.entered.reading) ?? words.promptKeys
  }

  private func draw(_ prompt: PromptModel, into frame: inout Frame, in room: Rect) {
    let modal = Modal(title: prompt.question, size: Size(min(64, size.width - 2), 7))
    let inside = modal.draw(into: &frame, in: room)
    for (row, line) in wordWrap(prompt.hint, width: inside.width).prefix(2).enumerated() {
      frame.draw(line, in: inside.row(row), style: Theme.standard.muted)
    }
    if let error = prompt.error {
      frame.draw("! \(error)", in: inside.row(4), style: Theme.standard.danger)
    } else {
      let text = promptKeys(prompt)
      frame.draw(text, in: inside.row(4), style: Theme.standard.muted)
    }
    TextField(prompt.input).draw(into: &frame, in: inside.row(2))
  }

  private func draw(_ confirm: ConfirmModel, into frame: inout Frame, in room: Rect) {
    let lines = confirmLines(confirm)
    let modal = Modal(title: confirm.title, size: confirmSize(confirm))
    let inside = modal.draw(into: &frame, in: room)
    let parts = inside.rows(.fill(), .fixed(1))
    ScrollText(lines.map { [Span($0)] }, offset: confirm.offset).draw(into: &frame, in: parts[0])
    frame.draw(words.confirmKeys, in: parts[1], style: Theme.standard.title)
    frame.cursor = parts[1].origin
  }

  private func confirmLines(_ confirm: ConfirmModel) -> [String] {
    wordWrap(confirm.text, width: min(76, size.width - 2) - 5)
  }

  private func confirmSize(_ confirm: ConfirmModel) -> Size {
    Size(min(76, size.width - 2), min(confirmLines(confirm).count + 4, size.height - 2))
  }

  /// The first line after a key that scrolls; nil for another key.
  func confirmOffset(_ confirm: ConfirmModel, after key: Key) -> Int? {
    ScrollText.offset(
      confirm.offset, after: key, lines: confirmLines(confirm).count,
      height: confirmSize(confirm).height - 4)
  }

  // MARK: Notice

  private func noticeBox(_ notice: NoticeModel) -> Rect {
    let width = min(76, size.width - 2)
    let lines = notice.page.lines(width: width - 5).count
    return Rect(size).centred(Size(width, min(lines + 4, size.height - 2)))
  }

  /// Where the text of a notice is.
  func noticeRect(_ notice: NoticeModel) -> Rect {
    let inside = noticeBox(notice).inset(columns: 2, rows: 1)
    return Rect(x: inside.x, y: inside.y, width: inside.width, height: inside.height - 1)
  }

  private func draw(_ notice: NoticeModel, into view: inout View<DeskMessage>) {
    let box = noticeBox(notice)
    let inside = Modal(title: notice.title, size: box.size).draw(into: &view.frame, in: Rect(size))
    let place = noticeRect(notice)
    for stop in notice.page.draw(notice.state, into: &view.frame, in: place) {
      view.hit(stop.rect, .row(stop.stop))
    }
    let keys =
      notice.copies != nil
      ? words.noticeCopyKeys
      : notice.page.stops.isEmpty ? words.noticeKeys : words.noticeFollowKeys
    view.frame.draw(keys, in: inside.row(inside.height - 1), style: Theme.standard.muted)
  }
}
