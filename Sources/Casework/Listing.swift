import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  // MARK: Cases together

  /// A part of the list of cases: those that somebody may read, each as far as he may.
  ///
  /// A filter by urgency holds for the case as the reader sees it, so that nobody is told that
  /// something is late that he may not read of.
  package func list(
    _ filter: CaseFilter = .all, order: CaseOrder = .harm, limit: Int = 100,
    after cursor: String? = nil, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseList {
    let authority = try authority(acting)
    let reading: Reading = filter.search == nil ? .list : .search
    let seen = try self.filter(filter, reading, authority)
    let page = try storing { () throws(StorageFailure) in
      try store.cases(seen, order: order, limit: limit, after: cursor)
    }
    var cases: [CaseSummary] = []
    for row in page.rows {
      let summary = try summary(row, reading, authority, acting)
      let isWanted =
        authority.readsRowsAsTheyAre
        || filter.urgency.map {
          $0.groups.contains(summary.attention(on: $0.on, $0.times))
        } ?? true
      if isWanted { cases.append(summary) }
    }
    return CaseList(cases: cases, next: page.next)
  }

  /// How many cases of a filter somebody may read, counted up to a number; nil for all.
  package func count(
    _ filter: CaseFilter = .all, upTo cap: Int? = nil, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseCount {
    let authority = try authority(acting)
    let seen = try self.filter(filter, filter.search == nil ? .list : .search, authority)
    return try storing { () throws(StorageFailure) in try store.count(seen, upTo: cap) }
  }

  /// How many cases are in each group of urgency on the day of `acting`, for who reads terms.
  ///
  /// - Parameter filter: further narrows which cases count, such as ``CaseFilter/involving``.
  package func attention(
    _ filter: CaseFilter, _ times: AttentionTimes, _ acting: Acting
  ) throws(CaseworkFailure) -> [Attention: Int] {
    let authority = try authority(acting)
    let seen = try self.filter(filter, .openTerms, authority)
    guard !authority.readsRowsAsTheyAre, seen.parts != nil else {
      return try storing { () throws(StorageFailure) in
        try store.attention(seen, on: acting.on, times)
      }
    }
    // Of the few cases of his own somebody is told what he sees in them.
    var counts: [Attention: Int] = [:]
    var cursor: String?
    repeat {
      let page = try list(filter, limit: 1000, after: cursor, acting)
      for summary in page.cases { counts[summary.attention(on: acting.on, times), default: 0] += 1 }
      cursor = page.next
    } while cursor != nil
    return counts
  }

  /// How many cases are in each group of urgency on the day of `acting`.
  ///
  /// - Parameter mine: only cases in which the reader has a part.
  package func attention(
    mine: Bool = false, _ acting: Acting
  ) throws(CaseworkFailure) -> [Attention: Int] {
    var filter = CaseFilter()
    if mine { filter.involving = try authority(acting).actor }
    return try attention(filter, AttentionTimes(), acting)
  }

  /// The first cases of each phase in an order, with how many there are.
  package func board(
    _ filter: CaseFilter = .all, order: CaseOrder = .harm, perPhase rows: Int, _ acting: Acting
  ) throws(CaseworkFailure) -> [BoardColumn] {
    var columns: [BoardColumn] = []
    for phase in Phase.allCases where filter.phases?.contains(phase) ?? true {
      var filter = filter
      filter.phases = [phase]
      let list = try list(filter, order: order, limit: rows, acting)
      columns.append(
        BoardColumn(
          phase: phase, cases: list.cases, number: try count(filter, acting).number,
          next: list.next))
    }
    return columns
  }

  /// A filter with what the reader may read.
  private func filter(
    _ filter: CaseFilter, _ reading: Reading, _ authority: Authority
  ) throws(CaseworkFailure) -> CaseFilter {
    var filter = filter
    filter.parts = try deciding { () throws(Refusal) in try authority.cases(reading) }
    filter.searchesInternal = authority.searchesInternal
    return filter
  }

  /// A row of the list; of a case of which something is hidden, what its dossier shows.
  private func summary(
    _ row: CaseRow, _ reading: Reading, _ authority: Authority, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseSummary {
    let clearance = try deciding { () throws(Refusal) in
      try authority.clearance(reading, of: row.parts)
    }
    if clearance.level.readsRows { return CaseSummary(row) }
    let whole = try wholeDossier(row.number, acting)
    return whole.seen(with: clearance, try pseudonyms(for: clearance.level)).summary
  }

  /// The dossiers of the cases with an open term, the first to end first.
  package func openTerms(_ acting: Acting) throws(CaseworkFailure) -> [Dossier] {
    let authority = try authority(acting)
    _ = try deciding { () throws(Refusal) in try authority.cases(.openTerms) }
    let rows = try storing { () throws(StorageFailure) in try store.terms(endingBefore: nil) }
    var seen: Set<CaseNumber> = []
    var dossiers: [Dossier] = []
    for row in rows where seen.insert(row.number).inserted {
      let whole = try wholeDossier(row.number, acting)
      let clearance: Clearance
      do throws(Refusal) {
        clearance = try authority.clearance(.openTerms, of: whole.challenge.parts)
      } catch {
        continue
      }
      dossiers.append(whole.seen(with: clearance, try pseudonyms(for: clearance.level)))
    }
    return dossiers
  }

  package func numberOfCases() throws(CaseworkFailure) -> Int {
    try storing { () throws(StorageFailure) in try store.count(.all) }
  }

  /// Every case of which something is left to read, in order of number: for the engine itself.
  package func caseNumbers() throws(CaseworkFailure) -> [CaseNumber] {
    let destroyed = try storing { () throws(StorageFailure) in try store.destroyedCases() }
    return try storing { () throws(StorageFailure) in try store.streams() }
      .compactMap(\.stream.caseNumber).filter { destroyed[$0] == nil }.sorted()
  }

  /// What a run of the clock has done, of the cases that somebody reads by name.
  package func shown(_ ticked: Ticked, _ acting: Acting) throws(CaseworkFailure) -> [Done] {
    let authority = try authority(acting)
    var shown: [Done] = []
    for done in ticked.done {
      let row = try storing { () throws(StorageFailure) in try store.caseRow(done.number) }
      let level: Clearance.Level? =
        row.flatMap { row in try? authority.clearance(.list, of: row.parts).level }
      if level?.showsNames == true { shown.append(done) }
    }
    return shown
  }
}

/// One phase of the board.
package struct BoardColumn: Sendable {
  package let phase: Phase
  package let cases: [CaseSummary]
  /// How many cases there are in it.
  package let number: Int
  /// For the rows after these, from ``Casework/list(_:order:limit:after:_:)``; nil when these are all.
  package let next: String?
}

extension Clearance.Level {
  /// Whether a row that was made of the whole case shows nothing that is hidden from the reader.
  var readsRows: Bool { [.whole, .ownPart].contains(self) }
}
