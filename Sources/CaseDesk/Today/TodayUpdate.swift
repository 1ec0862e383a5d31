import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  private var todayHeight: Int { TodayLayout(size).body.height }

  // MARK: Keys

  mutating func pressInToday(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let effects = obey(key, desk) { return effects }
    return todayScreen.handle(key, height: todayHeight) ? restAfterMove : []
  }

  /// - Parameter stop: the number of the row among those that can be selected.
  mutating func clickInToday(_ stop: Int, _ desk: Desk) -> [DeskEffect] {
    let stops = todayScreen.stops
    guard stops.indices.contains(stop) else { return [] }
    if todayScreen.selected == stops[stop] { return perform(.open, desk) }
    todayScreen.select(stops[stop], height: todayHeight)
    return restAfterMove
  }

  /// The same rows as a page, to be told line by line.
  var todayPage: Page {
    guard todayScreen.isRead else { return Page(paragraphs: [Paragraph(text: words.reading)]) }
    guard !todayScreen.rows.isEmpty else {
      return Page(paragraphs: [Paragraph(text: nothingTodayText)])
    }
    let paragraphs = todayScreen.rows.map { row in
      switch row {
      case .group(let attention, let number):
        Paragraph.heading(heading(of: attention, number))
      case .changedTitle(let number): Paragraph.heading(words.changedSince(number))
      case .open(let summary):
        Paragraph(
          lead: summary.number.text, text: summary.title, isStop: true,
          target: .openCase(summary.number), spoken: speech.aloud(summary, on: today))
      case .askedTitle(let number):
        Paragraph.heading(words.questionsOpen(number))
      case .asked(let item):
        Paragraph(
          lead: item.number?.text ?? "", text: item.title, isStop: true,
          target: item.number.map { .openCase($0) }, spoken: askedAloud(item))
      case .moreAsked(let number):
        Paragraph(text: words.moreInCalendar(number), isStop: true, target: .command(.open))
      case .more(_, let number):
        Paragraph(text: words.moreInList(number), isStop: true, target: .command(.open))
      case .seenAll: Paragraph(text: words.seenAll, isStop: true, target: .command(.open))
      }
    }
    return Page(paragraphs: paragraphs, leadWidth: 12)
  }

  /// What a group is called, with its number once it is counted.
  func heading(of attention: Attention, _ number: Int?) -> String {
    let name = words.attention(attention)
    return number.map { "\(name) (\(speech.language.number($0)))" } ?? name
  }

  /// Of whom an answer is awaited, and by when it is welcome.
  func askedText(_ item: CalendarItem) -> String {
    guard case .agenda(let subject) = item.subject else { return "" }
    return AgendaWords(speech.language).what(subject)
  }

  private func askedAloud(_ item: CalendarItem) -> String {
    let number = item.number?.text ?? ""
    return words.spoken(
      "\(number) \(item.title): \(askedText(item)), \(words.pleaseBy(item.day))".asSentence)
  }

  /// Says that nothing needs anything, and what comes next.
  var nothingTodayText: String {
    let text = settings.showsOnlyMine ? words.nothingOfMineToday : words.nothingToday
    guard let next = todayScreen.nextDue, let due = next.nextDue else { return text }
    let move = "\(next.number) \(next.title): \(speech.move(next))"
    return "\(text)\n\n\(words.nextIsOn(due, move))"
  }

  mutating func performInToday(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open: return openToday(desk)
    case .search:
      let effects = go(to: .cases, desk)
      list.isSearching = true
      return effects
    case .mine:
      settings.showsOnlyMine.toggle()
      return keepSettings(desk) + readToday(desk)
    default: return []
    }
  }

  private mutating func openToday(_ desk: Desk) -> [DeskEffect] {
    switch todayScreen.current {
    case .open(let summary):
      // Of a case that has ended nothing is left to do but what was promised for afterwards.
      let tab: DossierTab = summary.owedAfterEnd != nil && summary.moves.isEmpty ? .terms : .actions
      return [desk.dossierEffect(summary.number, .errand(.tab(tab)))]
    case .asked(let item):
      return item.number.map { [desk.dossierEffect($0, .errand(.tab(.actions)))] } ?? []
    case .moreAsked: return go(to: .calendar, desk)
    case .more(let attention, _):
      section = .cases
      list.isBoard = false
      let urgency = ListFilter.Urgency.allCases.first {
        $0.groups?.contains(attention) == true
      }
      var filter = ListFilter()
      filter.urgency = urgency ?? .all
      filter.endings = attention.isAfterEnd ? .only : .without
      filter.isMine = settings.showsOnlyMine
      return choose(ListChoice(filter), desk)
    case .seenAll:
      news.seeAll()
      return keepSettings(desk) + readToday(desk)
    case .group, .changedTitle, .askedTitle, nil: return []
    }
  }

  // MARK: Reading

  func readToday(_ desk: Desk) -> [DeskEffect] {
    let glance =
      todayScreen.isRead ? [] : [desk.glanceEffect(onlyMine: settings.showsOnlyMine, lanes)]
    return glance
      + [desk.todayEffect(onlyMine: settings.showsOnlyMine, news: news.cases, lanes)]
  }

  mutating func take(_ result: Result<TodayReading, CaseworkFailure>) -> [DeskEffect] {
    switch result {
    case .success(let reading):
      todayScreen.take(reading, height: todayHeight)
      return restAfterMove
    case .failure(let failure):
      report(failure)
      return []
    }
  }

  private var restAfterMove: [DeskEffect] {
    guard let summary = todayScreen.selectedCase,
      summary != todayScreen.rested || list.preview?.number != summary.number
    else { return [] }
    return [.after(milliseconds: DeskLimits.restMs, lane: .rest, message: .rested)]
  }

  mutating func restInToday(_ desk: Desk) -> [DeskEffect] {
    todayScreen.rested = todayScreen.selectedCase
    guard TodayLayout(size).preview != nil, let number = todayScreen.selectedCase?.number,
      list.preview?.number != number
    else { return [] }
    return [desk.previewEffect(number, lanes)]
  }
}
