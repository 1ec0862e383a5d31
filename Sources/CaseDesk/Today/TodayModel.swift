import Casework
import ChallengeCore
import Terminal
import Terms

/// What was read for today.
struct TodayReading: Sendable {
  /// The cases that ask for the same kind of attention.
  struct Group: Hashable, Sendable {
    let attention: Attention
    /// How many there are, shown or not; nil when they are not counted yet.
    let number: Int?
    let cases: [CaseSummary]
  }

  /// Whether this is only the worst group, read before anything is counted.
  var isGlance = false

  /// In order of harm; groups without a case are left out.
  var groups: [Group] = []
  /// The short questions that have no answer yet, the first to answer in front.
  var asked: [CalendarItem] = []
  /// How many there are, shown or not.
  var askedNumber = 0
  /// What others have changed since the reader looked.
  var changed: [CaseSummary] = []
  /// The first day on which something is due, when nothing asks for attention now.
  var nextDue: CaseSummary?
  /// Whether there is no case at all.
  var isEmptyDatabase = false
  /// What is still owed in cases that have ended: the name of the first term.
  var owed: [CaseNumber: Bilingual] = [:]

  /// What asks for somebody, the worst first.
  static let wanted: [Attention] = [
    .late, .lateAfterEnd, .otherLate, .dueSoon, .ourMove, .waitingLong, .stuck,
  ]

  init() {}

  /// The worst group that has a case, uncounted: with very many cases, counting takes longer than
  /// somebody should wait for what is at the top.
  ///
  /// - Parameter onlyMine: only cases in which the reader has a part.
  static func glance(
    onlyMine: Bool, _ casework: Casework, _ acting: Acting
  ) throws(CaseworkFailure) -> TodayReading {
    var reading = TodayReading()
    reading.isGlance = true
    let filter = filter(onlyMine: onlyMine, acting)
    for attention in wanted where reading.groups.isEmpty {
      let own = filter.only(attention, acting)
      let list = try casework.list(own, limit: DeskLimits.rowsPerGroup, acting)
      guard !list.cases.isEmpty else { continue }
      reading.groups = [Group(attention: attention, number: nil, cases: list.cases)]
    }
    return reading
  }

  private static func filter(onlyMine: Bool, _ acting: Acting) -> Casework.Filter {
    var filter = ListFilter().asked(on: acting.on, by: acting.actor)
    filter.involving = onlyMine ? acting.actor : nil
    return filter
  }

  /// - Parameter onlyMine: only cases in which the reader has a part.
  init(
    onlyMine: Bool, news: Set<CaseNumber>, _ casework: Casework, _ acting: Acting
  ) throws(CaseworkFailure) {
    let filter = Self.filter(onlyMine: onlyMine, acting)
    let counts = try casework.attention(filter, DeskLimits.times, acting)
    for attention in Self.wanted {
      let own = filter.only(attention, acting)
      // What is left after the end is asked apart: it would be counted among all that has ended.
      let number =
        attention.isAfterEnd ? try casework.count(own, acting).number : counts[attention] ?? 0
      guard number > 0 else { continue }
      let list = try casework.list(own, limit: DeskLimits.rowsPerGroup, acting)
      if list.cases.isEmpty { continue }
      groups.append(Group(attention: attention, number: number, cases: list.cases))
      guard attention.isAfterEnd else { continue }
      for summary in list.cases {
        let dossier = try casework.dossier(summary.number, acting, for: .openTerms)
        owed[summary.number] = dossier.termOwedAfterEnd?.label
      }
    }
    let questions = try casework.askedQuestions(
      mine: onlyMine, limit: DeskLimits.rowsPerGroup, acting)
    (asked, askedNumber) = (questions.items, questions.number)
    if !news.isEmpty {
      var own = Casework.Filter()
      own.numbers = news
      changed = try casework.list(own, limit: DeskLimits.rowsPerGroup, acting).cases
    }
    guard groups.isEmpty else { return }
    nextDue = try casework.list(filter, order: .init(.due), limit: 1, acting).cases.first
    var everything = Casework.Filter()
    everything.hasEnded = nil
    isEmptyDatabase = try casework.count(everything, upTo: 1, acting).number == 0
  }
}

extension Casework.Filter {
  fileprivate func only(_ attention: Attention, _ acting: Acting) -> Self {
    var own = self
    own.hasEnded = attention.isAfterEnd
    own.urgency = .init([attention], on: acting.on, DeskLimits.times)
    return own
  }
}

/// What needs somebody now, in order of harm.
struct TodayModel {
  /// One row of the screen; a heading cannot be selected.
  enum Row: Hashable {
    case group(Attention, Int?)
    /// What others have changed: how many.
    case changedTitle(Int)
    case open(CaseSummary)
    /// Short questions without an answer: how many.
    case askedTitle(Int)
    /// Those of one side of one case.
    case asked(CalendarItem)
    /// More of them, in the calendar.
    case moreAsked(Int)
    /// More of a group, in the list.
    case more(Attention, Int)
    /// Nothing of what changed is news any more.
    case seenAll

    /// Lines that it takes; an empty one stands above a heading.
    var height: Int {
      switch self {
      case .group, .changedTitle, .open, .askedTitle, .asked: 2
      case .more, .seenAll, .moreAsked: 1
      }
    }

    var isStop: Bool {
      switch self {
      case .group, .changedTitle, .askedTitle: false
      case .open, .more, .seenAll, .asked, .moreAsked: true
      }
    }
  }

  private(set) var rows: [Row] = []
  private(set) var nextDue: CaseSummary?
  private(set) var owed: [CaseNumber: Bilingual] = [:]
  /// Whether everything has been read, not only the worst of it.
  private(set) var isRead = false
  /// Whether there is no case at all; then the first run has the word.
  private(set) var isEmptyDatabase = false
  /// The row that is selected, a heading never.
  private(set) var selected = 0
  /// The case on which the selection has come to rest: it is told in full.
  var rested: CaseSummary?
  /// The first row on screen.
  private(set) var first = 0

  var current: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The rows that can be selected, by their place.
  var stops: [Int] { rows.indices.filter { rows[$0].isStop } }

  var selectedCase: CaseSummary? {
    if case .open(let summary) = current { summary } else { nil }
  }

  /// Takes a newer reading; the same case stays selected where it still stands.
  mutating func take(_ reading: TodayReading, height: Int) {
    // What was read at a glance comes too late when all has been read.
    guard !reading.isGlance || !isRead else { return }
    let chosen = current
    rows = reading.groups.flatMap { group -> [Row] in
      let more = (group.number ?? 0) - group.cases.count
      return [.group(group.attention, group.number)] + group.cases.map(Row.open)
        + (more > 0 ? [.more(group.attention, more)] : [])
    }
    if !reading.asked.isEmpty {
      let more = reading.askedNumber - reading.asked.count
      rows += [.askedTitle(reading.askedNumber)] + reading.asked.map(Row.asked)
      if more > 0 { rows.append(.moreAsked(more)) }
    }
    if !reading.changed.isEmpty {
      rows += [.changedTitle(reading.changed.count)] + reading.changed.map(Row.open) + [.seenAll]
    }
    nextDue = reading.nextDue
    owed = reading.owed
    isEmptyDatabase = reading.isEmptyDatabase
    isRead = !reading.isGlance
    let same = rows.firstIndex { row in
      if case .open(let new) = row, case .open(let old) = chosen { return new.number == old.number }
      return row == chosen
    }
    select(same ?? selected, height: height)
    rested = selectedCase
  }

  /// Selects a row, or the nearest that can be, and scrolls it into view.
  mutating func select(_ row: Int, height: Int) {
    let stops = stops
    selected =
      stops.first { $0 >= row } ?? stops.last ?? 0
    scroll(height: height)
  }

  private mutating func scroll(height: Int) {
    // A heading goes along with its first case.
    let top = selected > 0 && !rows[selected - 1].isStop ? selected - 1 : selected
    first = min(first, max(0, top))
    while first < selected, lines(first...selected) > height { first += 1 }
  }

  private func lines(_ range: ClosedRange<Int>) -> Int {
    // The empty line above the first heading on screen is left out.
    rows[range].reduce(0) { $0 + $1.height } - (rows[range.lowerBound].isStop ? 0 : 1)
  }

  /// Handles the keys that move; false when the key is none of them.
  mutating func handle(_ key: Key, height: Int) -> Bool {
    let stops = stops
    guard !stops.isEmpty else { return false }
    let here = stops.firstIndex(of: selected) ?? 0
    let page = max(1, height / 2 - 1)
    let wanted: Int
    switch key {
    case .up, .character("k"): wanted = here - 1
    case .down, .character("j"): wanted = here + 1
    case .pageUp, .control("u"): wanted = here - page
    case .pageDown, .control("d"), .character(" "): wanted = here + page
    case .home, .character("g"): wanted = 0
    case .end, .character("G"): wanted = stops.count - 1
    default: return false
    }
    selected = stops[min(max(0, wanted), stops.count - 1)]
    scroll(height: height)
    return true
  }
}

extension Desk {
  func glanceEffect(onlyMine: Bool, _ lanes: DeskLanes?) -> DeskEffect {
    reading(lanes?.preview, in: .preview) { casework, acting throws(CaseworkFailure) in
      try TodayReading.glance(onlyMine: onlyMine, casework, acting)
    } answer: {
      .today($0)
    }
  }

  func todayEffect(
    onlyMine: Bool, news: Set<CaseNumber>, _ lanes: DeskLanes?
  ) -> DeskEffect {
    reading(lanes?.list, in: .list) { casework, acting throws(CaseworkFailure) in
      try TodayReading(onlyMine: onlyMine, news: news, casework, acting)
    } answer: {
      .today($0)
    }
  }
}
