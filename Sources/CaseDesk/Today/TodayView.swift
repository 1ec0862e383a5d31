import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Makes the page of today from the groups.
struct TodayPages {
  let speech: Speech
  let today: CalendarDate

  func page(_ model: TodayModel) -> Page {
    let words = speech.desk
    guard model.isRead else { return Page(paragraphs: [Paragraph(text: words.reading)]) }
    if model.groups.isEmpty { return Page(paragraphs: [Paragraph(text: words.nothingToday)]) }
    var paragraphs: [Paragraph] = []
    for group in model.groups {
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      paragraphs.append(.heading("\(words.attention(group.attention)) (\(group.cases.count))"))
      paragraphs += group.cases.map(line)
    }
    return Page(paragraphs: paragraphs, leadWidth: 12)
  }

  private func line(_ summary: CaseSummary) -> Paragraph {
    let due = speech.due(summary, on: today)
    return Paragraph(
      lead: summary.number.text,
      text: "\(summary.title)\n\(speech.move(summary))\(due.isEmpty ? "" : ", \(due)")",
      isStop: true, target: .openCase(summary.number),
      spoken: speech.aloud(summary, on: today))
  }
}

extension DeskModel {
  var todayPage: Page { TodayPages(speech: speech, today: today).page(todayScreen) }

  /// Where the parts of the screen are: sections, body, keys.
  private var todayBody: Rect {
    Rect(size).rows(.fixed(1), .fixed(1), .fill(), .fixed(1))[2]
  }

  func drawToday(into view: inout View<DeskMessage>) {
    drawSections(into: &view, in: Rect(size).row(0))
    for place in todayPage.draw(todayScreen.state, into: &view.frame, in: todayBody) {
      view.hit(place.rect, .row(place.stop))
    }
    drawKeys(&view)
  }

  // MARK: Keys

  mutating func pressInToday(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let command = command(for: key) { return perform(command, desk) }
    let lines = todayPage.lines(width: todayBody.width - 1)
    _ = todayScreen.state.handle(key, lines, height: todayBody.height)
    return []
  }

  mutating func clickInToday(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if todayScreen.state.selected == row { return perform(.open, desk) }
    let lines = todayPage.lines(width: todayBody.width - 1)
    todayScreen.state.select(row, lines, height: todayBody.height)
    return []
  }

  mutating func performInToday(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open:
      guard let target = todayPage.target(at: todayScreen.state.selected) else { return [] }
      return follow(target, desk)
    case .search:
      let effects = go(to: .cases, desk)
      list.isSearching = true
      return effects
    default: return []
    }
  }

  mutating func take(_ result: Result<[TodayGroup], CaseworkFailure>) {
    switch result {
    case .success(let groups):
      todayScreen.take(groups, TodayPages(speech: speech, today: today))
    case .failure(let failure): report(failure)
    }
  }
}
