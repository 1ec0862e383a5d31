import Casework
import ChallengeCore
import Terminal
import Terms

extension ListPage {
  /// Reads cases for a request: as many rows as it asks for, and with the first of them the count.
  init(
    _ request: ListRequest, _ casework: Casework, _ acting: Acting
  ) throws(CaseworkFailure) {
    let filter = request.filter.asked(on: request.today, by: acting.actor)
    cases = []
    next = request.after
    for _ in 0..<DeskLimits.pagesPerRequest {
      let list = try casework.list(
        filter, order: request.order, limit: min(request.rows, DeskLimits.rowsAtOnce), after: next,
        acting)
      cases += list.cases
      next = list.next
      if list.next == nil || cases.count >= request.rows { break }
    }
    guard request.after == nil else { return }
    if next == nil {
      count = Count(number: cases.count, isMore: false)
      endedHits = try Self.endedHits(filter, casework, acting)
    } else {
      let cap = filter.search == nil ? DeskLimits.counted : DeskLimits.countedHits
      let counted = try casework.count(filter, upTo: cap, acting)
      count = Count(number: counted.number, isMore: counted.isCapped)
    }
  }
}

extension ListPage {
  /// Counts what a search finds among the cases that have ended, when it leaves those out.
  ///
  /// Only where the hits among the others fit a page: then the index has few, or most have ended, and
  /// counting costs no more than a page.
  private static func endedHits(
    _ filter: Casework.Filter, _ casework: Casework, _ acting: Acting
  ) throws(CaseworkFailure) -> Count? {
    guard filter.search != nil, filter.hasEnded == false else { return nil }
    var ended = filter
    ended.hasEnded = true
    let counted = try casework.count(ended, upTo: DeskLimits.endedHits, acting)
    return counted.number == 0 ? nil : Count(number: counted.number, isMore: counted.isCapped)
  }
}

extension Desk {
  /// Reads cases for a request now.
  func cases(_ request: ListRequest) throws(CaseworkFailure) -> ListPage {
    try ListPage(request, casework, options.acting)
  }

  /// The work that answers a request; a newer one takes its place.
  func effect(_ request: ListRequest, _ lanes: DeskLanes?) -> DeskEffect {
    reading(lanes?.list, in: .list) { casework, acting throws(CaseworkFailure) in
      try ListPage(request, casework, acting)
    } answer: {
      .cases(request, $0)
    }
  }

  /// Reads rows anew that others have changed.
  func rowsEffect(
    _ numbers: Set<CaseNumber>, for request: ListRequest, _ lanes: DeskLanes?
  ) -> DeskEffect {
    reading(lanes?.list, in: .list) { casework, acting throws(CaseworkFailure) in
      var filter = request.filter.asked(on: request.today, by: acting.actor)
      filter.numbers = numbers
      return try casework.list(filter, order: request.order, limit: numbers.count, acting).cases
    } answer: {
      .rows(numbers, request.number, $0)
    }
  }

  func previewEffect(_ number: CaseNumber, _ lanes: DeskLanes?) -> DeskEffect {
    reading(lanes?.preview, in: .preview) { casework, acting throws(CaseworkFailure) in
      try OpenDossier(number, at: nil, casework, acting)
    } answer: {
      .preview(number, try? $0.get())
    }
  }
}
