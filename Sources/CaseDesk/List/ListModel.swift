import Casework
import ChallengeCore
import Terminal
import Terms

/// The list of cases: what is asked for, what has been read, and where the selection is.
struct ListModel {
  var filter = ListFilter()
  var order = Casework.Order.harm
  /// Set while the search line takes the keys.
  var isSearching = false
  var searchField = TextInput("", limit: 200)
  private(set) var cases: [CaseSummary] = []
  /// How many cases there are, and whether there are more than that.
  private(set) var count: ListPage.Count?
  /// How many hits of a search are among the cases that have ended, which are not shown.
  private(set) var endedHits: ListPage.Count?
  /// Where the next page begins; nil when everything has been read.
  private(set) var next: String?
  private(set) var isRead = false
  var state = ListState()
  /// Set when the cases are shown by phase.
  var isBoard = false
  var board = BoardModel()
  /// Marked for something that is done with several at once, in the order of marking.
  var marks = MarkedCases()
  /// The case on which the selection has come to rest: it is told in full.
  var rested: CaseSummary?
  /// By what a search found it, when its title does not say that.
  var passage: FoundPassage?
  /// The dossier beside the list, in a wide window.
  var preview: DossierModel?
  private(set) var requests = 0
  /// The newest request that has been answered.
  private var answered = 0
  /// What was searched for in what is shown.
  private var searched = ""
  /// Where the page begins that is being read on to.
  private var pending: String?

  var selected: CaseSummary? {
    if isBoard { return board.selected }
    return cases.indices.contains(state.selected) ? cases[state.selected] : nil
  }

  var hasMore: Bool { next != nil }

  /// Whether an answer is still to come.
  var isPending: Bool { answered < requests }

  /// Whether a request is the newest; from now on it counts as answered.
  mutating func isNewest(_ request: Int) -> Bool {
    guard request == requests else { return false }
    answered = request
    return true
  }

  /// The cases in view, in the list or on the board.
  var shown: [CaseSummary] { isBoard ? board.columns.flatMap(\.cases) : cases }

  /// Asks for the first page anew; what is shown stays until it comes.
  ///
  /// - Parameters:
  ///   - rows: at least so many are asked for, to keep the selection where it was.
  ///   - isNew: whether it is another choice of cases than before.
  mutating func request(
    atLeast rows: Int = 0, isNew: Bool = false, today: CalendarDate
  ) -> ListRequest {
    requests += 1
    pending = nil
    return ListRequest(
      number: requests, filter: filter, order: order, after: nil, today: today,
      rows: max(DeskLimits.page, rows), isNew: isNew)
  }

  /// Asks for what comes after the cases that are there; nil when that is being read already.
  mutating func requestMore(today: CalendarDate) -> ListRequest? {
    guard let next, pending != next else { return nil }
    pending = next
    requests += 1
    return ListRequest(
      number: requests, filter: filter, order: order, after: next, today: today,
      rows: DeskLimits.page)
  }

  /// Takes what was read; an answer to an older question is dropped.
  ///
  /// The same case stays selected where it is still there; another choice of cases begins at its
  /// first when it is not, and what another search finds at the first that it finds.
  mutating func take(_ page: ListPage, for request: ListRequest, height: Int) {
    guard isNewest(request.number) else { return }
    pending = nil
    let chosen = cases.indices.contains(state.selected) ? cases[state.selected].number : nil
    cases = request.after == nil ? page.cases : cases + page.cases
    next = page.next
    count = page.count ?? count
    if request.after == nil { endedHits = page.endedHits }
    isRead = true
    let search = request.filter.search
    let isOtherSearch = search != searched && !search.isEmpty
    searched = search
    let row = isOtherSearch ? 0 : cases.firstIndex { $0.number == chosen }
    state.select(
      row ?? (request.isNew ? 0 : state.selected), count: cases.count, height: height)
  }

  /// Puts cases that were read anew in their rows; false when the rows must be read as a whole,
  /// because one comes, goes or may stand elsewhere.
  mutating func replace(_ numbers: Set<CaseNumber>, with fresh: [CaseSummary]) -> Bool {
    var rows: [(Int, CaseSummary)] = []
    for number in numbers {
      let row = cases.firstIndex { $0.number == number }
      let new = fresh.first { $0.number == number }
      switch (row, new) {
      case (nil, nil): continue
      case (let row?, let new?) where cases[row].standsLike(new): rows.append((row, new))
      default: return false
      }
    }
    for (row, new) in rows { cases[row] = new }
    return true
  }

  /// Selects a case where it is shown; false when it is not.
  @discardableResult
  mutating func select(_ number: CaseNumber, height: Int) -> Bool {
    if isBoard { return board.select(number, height: height) }
    guard let row = cases.firstIndex(where: { $0.number == number }) else { return false }
    state.select(row, count: cases.count, height: height)
    return true
  }
}

extension CaseSummary {
  /// Whether nothing of it has changed by which a list can be sorted or filtered.
  fileprivate func standsLike(_ other: CaseSummary) -> Bool {
    nextDue == other.nextDue && title == other.title && phase == other.phase
      && state == other.state && hasEnded == other.hasEnded && updatedOn == other.updatedOn
      && moves == other.moves && stuckFrom == other.stuckFrom
      && contactPerson == other.contactPerson && area == other.area && domain == other.domain
  }
}

/// One question for cases; numbered, so that a late answer is known as such.
struct ListRequest: Sendable {
  let number: Int
  let filter: ListFilter
  var order = Casework.Order.harm
  let after: String?
  let today: CalendarDate
  let rows: Int
  /// Whether it is another choice of cases than was asked before.
  var isNew = false
}

/// What one question gave.
struct ListPage: Sendable {
  /// A number of cases, counted as far as ``DeskLimits/counted``.
  struct Count: Hashable, Sendable {
    let number: Int
    let isMore: Bool
  }

  var cases: [CaseSummary]
  var next: String?
  /// With the first page only.
  var count: Count?
  /// Hits of a search among cases that have ended, when those are left out; nil when there are none.
  var endedHits: Count?
}

/// Cases that were marked, with the title that they had then.
struct MarkedCases: Hashable {
  struct Mark: Hashable {
    let number: CaseNumber
    let title: String
  }

  private(set) var all: [Mark] = []
  /// The case that was marked last; a range begins there.
  private(set) var anchor: CaseNumber?

  var isEmpty: Bool { all.isEmpty }
  var count: Int { all.count }

  func has(_ number: CaseNumber) -> Bool { all.contains { $0.number == number } }

  mutating func toggle(_ summary: CaseSummary) {
    if has(summary.number) { remove(summary.number) } else { add([summary]) }
    anchor = summary.number
  }

  /// Marks more; not beyond what can be done at once.
  mutating func add(_ summaries: some Sequence<CaseSummary>) {
    var known = Set(all.map(\.number))
    for summary in summaries where all.count < DeskLimits.marked {
      if known.insert(summary.number).inserted {
        all.append(Mark(number: summary.number, title: summary.title))
      }
    }
  }

  mutating func remove(_ number: CaseNumber) { all.removeAll { $0.number == number } }

  mutating func removeAll() { self = MarkedCases() }

  /// Marks all of these, or none of them when all are marked.
  mutating func toggleAll(_ summaries: [CaseSummary]) {
    let numbers = Set(summaries.map(\.number))
    if numbers.isSubset(of: Set(all.map(\.number))) {
      all.removeAll { numbers.contains($0.number) }
    } else {
      add(summaries)
    }
  }
}
