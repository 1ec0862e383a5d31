import Terminal
import Wording

/// The screens that lie lowest, one beside the other; a dossier lies above one of them.
enum DeskSection: Int, Hashable, CaseIterable {
  case today, cases

  var command: DeskCommand {
    switch self {
    case .today: .goToToday
    case .cases: .goToCases
    }
  }

  var place: Registry.Place {
    switch self {
    case .today: .today
    case .cases: .cases
    }
  }

  init?(_ command: DeskCommand) {
    guard let found = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = found
  }

  func title(_ words: DeskWords) -> String {
    switch self {
    case .today: words.todayTitle
    case .cases: words.listTitle
    }
  }

  /// The section so many places on, around the end.
  func moved(by step: Int) -> DeskSection {
    let count = Self.allCases.count
    return DeskSection(rawValue: (rawValue + step + count) % count) ?? .today
  }
}

extension DeskModel {
  /// Shows a section; what lay above another one is left, a form with its draft kept.
  mutating func go(to section: DeskSection, _ desk: Desk) -> [DeskEffect] {
    while form != nil { leaveForm() }
    stack = []
    self.section = section
    return readSection(desk)
  }

  /// Reads what the section in view shows; the selection stays on what it was on.
  mutating func readSection(_ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: [desk.todayEffect()]
    case .cases: readList(desk)
    }
  }

  mutating func pressInSection(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: pressInToday(key, desk)
    case .cases: pressInList(key, desk)
    }
  }

  mutating func performInSection(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: performInToday(command, desk)
    case .cases: performInList(command, desk)
    }
  }

  mutating func clickInSection(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: clickInToday(row, desk)
    case .cases: clickInList(row, desk)
    }
  }

  func drawSection(into view: inout View<DeskMessage>) {
    switch section {
    case .today: drawToday(into: &view)
    case .cases: drawList(into: &view)
    }
  }

  /// The first row of a section: all sections with their numbers, then the day and who works here.
  func drawSections(into view: inout View<DeskMessage>, in rect: Rect) {
    let tabs = Tabs(
      DeskSection.allCases.map { "\($0.rawValue + 1) \($0.title(words))" },
      selected: section.rawValue)
    for place in tabs.draw(into: &view.frame, in: rect) {
      view.hit(place.rect, .command(DeskSection.allCases[place.index].command))
    }
    let used = tabs.titles.reduce(0) { $0 + displayWidth($1) + 2 }
    let room = rect.width - used - 2
    guard room > 0 else { return }
    let width = min(displayWidth(whoAndWhen), room)
    view.frame.draw(
      whoAndWhen, in: Rect(x: rect.endX - width, y: rect.y, width: width, height: 1),
      style: Theme.standard.muted)
  }
}
