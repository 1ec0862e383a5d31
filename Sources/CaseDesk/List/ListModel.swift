import Casework
import ChallengeCore
import Terminal
import Terms

/// The list of cases: what is asked for, what has been read, and where the selection is.
struct ListModel {
  var filter = ListFilter()
  /// Set while the search line takes the keys.
  var isSearching = false
  var searchField = TextInput("", limit: 200)
  private(set) var cases: [CaseSummary] = []
  /// Where the next page begins; nil when everything has been read.
  private(set) var next: String?
  private(set) var isRead = false
  var state = ListState()
  /// The dossier beside the list, in a wide window.
  var preview: Desk.OpenDossier?
  private(set) var requests = 0

  var selected: CaseSummary? {
    cases.indices.contains(state.selected) ? cases[state.selected] : nil
  }

  var hasMore: Bool { next != nil }

  /// Asks for the first page anew; what is shown stays until it comes.
  ///
  /// - Parameter rows: at least so many are asked for, to keep the selection where it was.
  mutating func request(atLeast rows: Int = 0, today: CalendarDate) -> ListRequest {
    requests += 1
    return ListRequest(
      number: requests, filter: filter, after: nil, today: today,
      rows: max(DeskLimits.page, rows))
  }

  /// Asks for what comes after the cases that are there.
  mutating func requestMore(today: CalendarDate) -> ListRequest {
    requests += 1
    return ListRequest(
      number: requests, filter: filter, after: next, today: today, rows: DeskLimits.page)
  }

  /// Takes what was read; an answer to an older question is dropped.
  mutating func take(_ page: ListPage, for request: ListRequest, height: Int) {
    guard request.number == requests else { return }
    let chosen = selected?.number
    cases = request.after == nil ? page.cases : cases + page.cases
    next = page.next
    isRead = true
    let row = cases.firstIndex { $0.number == chosen }
    state.select(row ?? state.selected, count: cases.count, height: height)
  }
}

/// Which cases the list shows.
struct ListFilter: Hashable {
  /// What asks for attention, as the reader can choose.
  enum Urgency: Hashable, CaseIterable {
    case all, late, dueSoon, ourMove, theirMove
  }

  var urgency = Urgency.all
  var phase: Phase?
  var search = ""
  var showsEnded = false

  var isEverything: Bool { self == ListFilter() }

  /// Whether a case that the store gave belongs in the list, where the store cannot tell.
  func matches(_ summary: CaseSummary, on today: CalendarDate) -> Bool {
    let attention = summary.attention(on: today, warnDays: DeskLimits.warnDays)
    return switch urgency {
    case .all: true
    case .late: attention == .late || attention == .otherLate
    case .dueSoon: attention == .dueSoon
    case .ourMove: summary.moves.contains { $0.by == .municipality }
    case .theirMove: summary.moves.contains { $0.by == .challenger }
    }
  }
}

/// One question for cases; numbered, so that a late answer is known as such.
struct ListRequest {
  let number: Int
  let filter: ListFilter
  let after: String?
  let today: CalendarDate
  let rows: Int
}

/// What one question gave.
struct ListPage {
  var cases: [CaseSummary]
  var next: String?
}
