import Terminal
import Wording

/// The screens that lie lowest, one beside the other; a dossier lies above one of them.
enum DeskSection: Int, Hashable, CaseIterable {
  case today, cases, calendar, figures, evaluations, workflow, catalogue

  var command: DeskCommand {
    switch self {
    case .today: .goToToday
    case .cases: .goToCases
    case .calendar: .goToCalendar
    case .figures: .goToFigures
    case .evaluations: .goToEvaluations
    case .workflow: .goToWorkflow
    case .catalogue: .goToCatalogue
    }
  }

  var place: Registry.Place {
    switch self {
    case .today: .today
    case .cases: .cases
    case .calendar: .calendar
    case .figures: .figures
    case .evaluations: .evaluations
    case .workflow: .workflow
    case .catalogue: .catalogue
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
    case .calendar: words.calendarTitle
    case .figures: words.figuresTitle
    case .evaluations: words.evaluationsTitle
    case .workflow: words.workflowTitle
    case .catalogue: words.catalogueTitle
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
    case .today: readToday(desk)
    case .cases: readList(desk)
    case .calendar: readCalendar(desk)
    case .figures: readFigures(desk)
    case .evaluations: readEvaluations(desk)
    case .workflow: desk.workflowEffects()
    case .catalogue: readCatalogue(desk)
    }
  }

  mutating func pressInSection(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: pressInToday(key, desk)
    case .cases: pressInList(key, desk)
    case .calendar: pressInCalendar(key, desk)
    case .figures: pressInFigures(key, desk)
    case .evaluations: pressInEvaluations(key, desk)
    case .workflow: pressInChart(key, desk)
    case .catalogue: pressInCatalogue(key, desk)
    }
  }

  mutating func performInSection(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: performInToday(command, desk)
    case .cases: performInList(command, desk)
    case .calendar: performInCalendar(command, desk)
    case .figures: performInFigures(command, desk)
    case .evaluations: performInEvaluations(command, desk)
    case .workflow: performInChart(command, desk)
    case .catalogue: performInCatalogue(command, desk)
    }
  }

  mutating func clickInSection(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .today: clickInToday(row, desk)
    case .cases: clickInList(row, desk)
    case .calendar: clickInCalendar(row, desk)
    case .figures: clickInFigures(row, desk)
    case .evaluations: clickInEvaluations(row, desk)
    case .workflow: clickInChart(row, desk)
    case .catalogue: clickInCatalogue(row, desk)
    }
  }

  /// Whether a line to search in takes the keys.
  var isSearchingInSection: Bool {
    switch section {
    case .today, .figures, .workflow: false
    case .cases: list.isSearching
    case .calendar: calendar.search.isTyping
    case .evaluations: evaluations.search.isTyping
    case .catalogue: catalogue.search.isTyping
    }
  }

  /// Puts what was pasted in the line that is being typed in, if there is one.
  mutating func pasteInSection(_ text: String, _ desk: Desk) -> [DeskEffect] {
    switch section {
    case .cases: return pasteInSearch(text, desk)
    case .calendar: if calendar.search.insert(text) { showCalendar() }
    case .evaluations: if evaluations.search.insert(text) { showEvaluations() }
    case .catalogue: if catalogue.search.insert(text) { showCatalogue() }
    case .today, .figures, .workflow: break
    }
    return []
  }

  func drawSection(into view: inout View<DeskMessage>) {
    switch section {
    case .today: drawToday(into: &view)
    case .cases: drawList(into: &view)
    case .calendar: drawCalendar(into: &view)
    case .figures: drawFigures(into: &view)
    case .evaluations: drawEvaluations(into: &view)
    case .workflow: drawWorkflow(into: &view)
    case .catalogue: drawCatalogue(into: &view)
    }
  }

  /// The first row of a section: all sections with their numbers, then the day and who works here.
  ///
  /// - Returns: the row below it, as far as it is free: where the sections leave no room for the
  ///   day, it stands there at the right.
  @discardableResult
  func drawSections(into view: inout View<DeskMessage>, in rect: Rect) -> Rect {
    let tabs = Tabs(
      DeskSection.allCases.map { "\($0.rawValue + 1) \($0.title(words))" },
      selected: section.rawValue)
    for place in tabs.draw(into: &view.frame, in: rect) {
      view.hit(place.rect, .command(DeskSection.allCases[place.index].command))
    }
    let below = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: 1)
    let isBeside = tabs.shown(width: rect.width).width + 2 + displayWidth(whoAndWhen) <= rect.width
    // Of what does not fit the day is told before who works here.
    let fitting = [whoAndWhen, when].first { isBeside || displayWidth($0) * 3 <= rect.width }
    guard let text = fitting else { return below }
    let parts = (isBeside ? rect : below).columns(.fill(), .fixed(displayWidth(text)), gap: 2)
    view.frame.draw(text, in: parts[1], style: Theme.standard.muted)
    return isBeside ? below : parts[0]
  }
}
