import Casework
import ChallengeCore
import Terms

extension Desk {
  /// Reads cases for a request: pages of the store until there are enough that match.
  func cases(_ request: ListRequest) throws(CaseworkFailure) -> ListPage {
    let filter = request.filter
    var result = ListPage(cases: [], next: request.after)
    for _ in 0..<DeskLimits.pagesPerRequest {
      let list = try casework.list(
        .init(
          phase: filter.phase, search: filter.search.isEmpty ? nil : filter.search,
          hasEnded: filter.showsEnded ? nil : false, dueBefore: dueBefore(request)),
        limit: DeskLimits.page, after: result.next, options.acting)
      result.cases += list.cases.filter { filter.matches($0, on: request.today) }
      result.next = list.next
      if list.next == nil || result.cases.count >= request.rows { break }
    }
    return result
  }

  private func dueBefore(_ request: ListRequest) -> CalendarDate? {
    switch request.filter.urgency {
    case .late: request.today
    case .dueSoon: request.today.adding(days: DeskLimits.warnDays + 1)
    case .all, .ourMove, .theirMove: nil
    }
  }

  /// The work that answers a request.
  func effect(_ request: ListRequest) -> DeskEffect {
    .perform {
      .answer(.cases(request, Result { () throws(CaseworkFailure) in try cases(request) }))
    }
  }

  func previewEffect(_ number: CaseNumber) -> DeskEffect {
    .perform { .answer(.preview(number, try? dossier(number))) }
  }
}
