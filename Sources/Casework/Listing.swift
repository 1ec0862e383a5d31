import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  // MARK: Cases together

  /// A part of the list of cases: those that somebody may read, each as far as he may.
  package func list(
    _ filter: CaseFilter = .all, limit: Int = 100, after cursor: String? = nil, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseList {
    let authority = try authority(acting)
    let reading: Reading = filter.search == nil ? .list : .search
    var filter = filter
    filter.parts = try deciding { () throws(Refusal) in try authority.cases(reading) }
    filter.searchesInternal = authority.searchesInternal
    let page = try storing { [filter] () throws(StorageFailure) in
      try store.cases(filter, limit: limit, after: cursor)
    }
    var cases: [CaseSummary] = []
    for row in page.rows { cases.append(try summary(row, reading, authority, acting)) }
    return CaseList(cases: cases, next: page.next)
  }

  /// A row of the list; of a case of which something is hidden, what its dossier shows.
  private func summary(
    _ row: CaseRow, _ reading: Reading, _ authority: Authority, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseSummary {
    let clearance = try deciding { () throws(Refusal) in
      try authority.clearance(reading, of: row.parts)
    }
    if [.whole, .ownPart].contains(clearance.level) { return CaseSummary(row) }
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
