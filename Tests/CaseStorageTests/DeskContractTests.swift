import ChallengeCore
import Terms
import Testing

@testable import CaseStorage

/// What every store promises about groups, orders, the calendar, figures, drawers and changes.
@Suite struct DeskContractTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Rows with days and parts by chance.
  private func fill(_ store: any CaseStore, seed: Int, count: Int = 120) throws -> [CaseRow] {
    var generator = SeededGenerator(seed: seed)
    let base = Sample.date("2026-01-01")
    var rows: [CaseRow] = []
    for serial in 1...count {
      func day(_ chance: Int = 3) -> CalendarDate? {
        Int.random(in: 0..<chance, using: &generator) == 0
          ? nil : base.adding(days: Int.random(in: 0...120, using: &generator))
      }
      let days = MoveDays(
        ourDeadline: day(), theirDeadline: day(), hasOurMove: Bool.random(using: &generator),
        hasTheirMove: Bool.random(using: &generator), waitingSince: day())
      let titles = ["Élan", "elan", "Beheer", "Übung", "zwembad", "_ streep_"]
      var row = Sample.row(
        CaseNumber(year: 2026, serial: serial).text, version: 1,
        title: titles.randomElement(using: &generator) ?? "", attention: serial % 3,
        due: [days.ourDeadline, days.theirDeadline].compactMap { $0 }.min()?.iso)
      row.days = days
      row.phase = Phase.allCases.randomElement(using: &generator) ?? .aanbod
      row.openedOn = day(1000) ?? base
      row.updatedOn = day(1000) ?? base
      row.clock = ClockDays(next: nil, stuckFrom: day())
      row.hasEnded = serial % 4 == 0
      row.endedOn = row.hasEnded ? row.updatedOn : nil
      row.owedBy = day()
      row.parts = serial % 5 == 0 ? [.involved(Sample.actor)] : [.party(PersonID("groep"))]
      row.contactPerson = serial % 7 == 0 ? Sample.actor : nil
      rows.append(row)
      try store.append(
        [
          Append(
            stream: .challenge(row.number), expectedVersion: 0, entries: [], caseRow: row,
            terms: [], search: "woord")
        ], context: Sample.context)
    }
    return rows
  }

  private func attention(_ row: CaseRow, on date: CalendarDate) -> Attention {
    row.days.attention(
      on: date, stuckFrom: row.clock?.stuckFrom, hasEnded: row.hasEnded, owedBy: row.owedBy,
      AttentionTimes())
  }

  @Test(arguments: StoreMaker.all, [1, 2, 3])
  func groupsAreWhatTheRuleSaysOnEveryDay(maker: StoreMaker, seed: Int) throws {
    let store = try maker.make(folder)
    let rows = try fill(store, seed: seed)
    for offset in stride(from: -30, through: 160, by: 19) {
      let date = Sample.date("2026-01-01").adding(days: offset)
      let expected = Dictionary(grouping: rows) { attention($0, on: date) }
      let counts = try store.attention(.all, on: date, AttentionTimes())
      #expect(counts == expected.mapValues(\.count), "\(date)")
      for group in Attention.allCases {
        let filter = CaseFilter(urgency: .init([group], on: date))
        let found = try store.cases(filter, limit: 1000, after: nil).rows.map(\.number)
        #expect(Set(found) == Set((expected[group] ?? []).map(\.number)), "\(group) \(date)")
        // A group of cases that have ended is none of those that run, and the other way round.
        for hasEnded in [true, false] {
          var filter = filter
          filter.hasEnded = hasEnded
          let found = try store.count(filter)
          let wanted = hasEnded == group.isAfterEnd ? expected[group]?.count ?? 0 : 0
          #expect(found == wanted, "\(group) \(date) \(hasEnded)")
        }
      }
    }
  }

  @Test(arguments: StoreMaker.all)
  func whatIsLeftAfterTheEndAsksForAttention(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    let rows = try fill(store, seed: 4)
    let wanted = rows.filter { $0.attention > 0 || ($0.hasEnded && $0.owedBy != nil) }
    let found = try store.cases(CaseFilter(needsAttention: true), limit: 1000, after: nil).rows
    #expect(Set(found.map(\.number)) == Set(wanted.map(\.number)))
    let others = try store.count(CaseFilter(needsAttention: false))
    #expect(others == rows.count - wanted.count)
  }

  @Test(arguments: StoreMaker.all, CaseOrder.Key.allCases)
  func everyOrderIsPagedWithoutLossBothWays(maker: StoreMaker, key: CaseOrder.Key) throws {
    let store = try maker.make(folder)
    let rows = try fill(store, seed: 5)
    for search in [nil, "woord"] {
      for descending in [false, true] {
        let order = CaseOrder(key, descending: descending)
        let filter = CaseFilter(search: search)
        let all = try store.cases(filter, order: order, limit: 1000, after: nil).rows
        #expect(Set(all.map(\.number)) == Set(rows.map(\.number)))
        var found: [CaseRow] = []
        var cursor: String?
        repeat {
          let page = try store.cases(filter, order: order, limit: 7, after: cursor)
          found += page.rows
          cursor = page.next
        } while cursor != nil
        #expect(found == all, "\(order) \(search ?? "")")
      }
    }
    let ascending = try store.cases(.all, order: CaseOrder(key), limit: 1000, after: nil).rows
    let reversed = try store.cases(
      .all, order: CaseOrder(key, descending: true), limit: 1000, after: nil
    ).rows
    #expect(ascending == reversed.reversed())
  }

  @Test(arguments: StoreMaker.all)
  func anOrderIsWhatItsNameSays(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    _ = try fill(store, seed: 6)
    func listed<Value: Comparable>(_ key: CaseOrder.Key, _ value: (CaseRow) -> Value) throws {
      let values = try store.cases(.all, order: CaseOrder(key), limit: 1000, after: nil).rows
        .map(value)
      #expect(values == values.sorted(), "\(key)")
    }
    try listed(.number, \.number)
    try listed(.title) { SearchText.folded($0.title) }
    try listed(.opened, \.openedOn)
    try listed(.changed, \.updatedOn)
    try listed(.due) { $0.nextDue ?? .latest }
    try listed(.phase) { Phase.allCases.firstIndex(of: $0.phase) ?? 0 }
  }

  @Test(arguments: StoreMaker.all)
  func aCursorOfAnotherOrderIsRefused(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    _ = try fill(store, seed: 6, count: 10)
    let next = try #require(
      try store.cases(.all, order: CaseOrder(.title), limit: 1, after: nil).next)
    #expect(throws: StorageFailure.badCursor(next)) {
      try store.cases(.all, order: CaseOrder(.opened), limit: 1, after: next)
    }
  }

  @Test(arguments: StoreMaker.all)
  func filtersOfTheDeskSelect(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    let rows = try fill(store, seed: 7)
    func check(_ filter: CaseFilter, _ holds: (CaseRow) -> Bool) throws {
      let page = try store.cases(filter, order: .harm, limit: 1000, after: nil)
      let found = page.rows
      #expect(Set(found) == Set(rows.filter(holds)))
      #expect(try store.count(filter, upTo: nil).number == found.count)
      let capped = try store.count(filter, upTo: 5)
      #expect(capped == CaseCount(number: min(5, found.count), isCapped: found.count > 5))
    }
    func filter(_ change: (inout CaseFilter) -> Void) -> CaseFilter {
      var filter = CaseFilter()
      change(&filter)
      return filter
    }
    try check(filter { $0.phases = [.aanbod, .opvolging] }) {
      $0.phase == .aanbod || $0.phase == .opvolging
    }
    try check(filter { $0.phases = [] }) { _ in false }
    try check(filter { $0.involving = Sample.actor }) { $0.parts == [.involved(Sample.actor)] }
    try check(filter { $0.contactPerson = Sample.actor }) { $0.contactPerson == Sample.actor }
    try check(filter { $0.hasOurMove = true }) { $0.days.hasOurMove }
    try check(filter { $0.hasTheirMove = false }) { !$0.days.hasTheirMove }
    let days = Sample.date("2026-02-01")...Sample.date("2026-03-01")
    try check(filter { $0.opened = days }) { days.contains($0.openedOn) }
    try check(filter { $0.ended = days }) { $0.endedOn.map(days.contains) ?? false }
    try check(filter { $0.numbers = [rows[3].number] }) { $0.number == rows[3].number }
    try check(filter { $0.parts = [] }) { _ in false }
  }

  @Test(arguments: StoreMaker.all)
  func areaAndDomainAreComparedWithoutCaseAndAccents(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    var batch = Sample.batch("2026-0001", after: 0, [Sample.opened()])
    batch.figures = FigureRows(
      areas: ["Oud  Zuid", "Pré"], domains: ["Groen"], reasons: ["volunteers"],
      challengerReasons: [],
      phases: [
        .init(phase: .aanbod, days: 3, left: Sample.date("2026-03-01"), since: nil),
        .init(phase: .uitvoering, days: 0, left: nil, since: Sample.date("2026-03-01")),
      ])
    try store.append([batch], context: Sample.context)
    for (area, isFound) in [("oud zuid", true), (" PRE ", true), ("zuid", false)] {
      var filter = CaseFilter()
      filter.area = area
      #expect(try store.count(filter) == (isFound ? 1 : 0), "\(area)")
    }
    var filter = CaseFilter()
    filter.domain = "GROEN"
    #expect(try store.count(filter) == 1)
  }

  // MARK: Drawers

  private func item(
    _ name: String, _ text: String = "tekst", kind: DrawerKind = .draft,
    about number: String? = nil
  ) -> DrawerItem {
    DrawerItem(
      kind: kind, name: name, number: number.map(CaseNumber.init), format: 1,
      kept: Sample.context.registered, text: text)
  }

  @Test(arguments: StoreMaker.all)
  func whatSomebodyKeepsIsHisAloneAndWakesNobody(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    try Sample.fill(store)
    let counter = try store.changeCounter()
    let other = PersonID("ander")
    try store.keep(item("b"), for: Sample.actor)
    try store.keep(item("a", "oud"), for: Sample.actor)
    try store.keep(item("a", "nieuw"), for: Sample.actor)
    try store.keep(item("a", "van een ander"), for: other)
    #expect(try store.drawer(of: Sample.actor, .draft).map(\.text) == ["nieuw", "tekst"])
    #expect(try store.drawer(of: Sample.actor, .filter).isEmpty)
    try store.discard(.draft, "a", of: Sample.actor)
    try store.discard(.draft, "a", of: Sample.actor)
    #expect(try store.drawer(of: Sample.actor, .draft) == [item("b")])
    #expect(try store.drawer(of: other, .draft).map(\.text) == ["van een ander"])
    #expect(try store.changeCounter() == counter)
    #expect(try store.verify(anchor: nil, replay: Sample.replay).isSound)
    try store.replaceReadModels(Sample.replay)
    #expect(try store.drawer(of: Sample.actor, .draft) == [item("b")])
  }

  @Test(arguments: StoreMaker.all)
  func aDrawerHasLimits(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    let limit = StorageLimits.drawerBytes
    #expect(throws: StorageFailure.tooLarge(bytes: limit + 1, limit: limit)) {
      try store.keep(item("a", String(repeating: "x", count: limit + 1)), for: Sample.actor)
    }
    for serial in 0..<StorageLimits.drawerItems {
      try store.keep(item("\(serial)"), for: Sample.actor)
    }
    #expect(throws: StorageFailure.tooMany(limit: StorageLimits.drawerItems)) {
      try store.keep(item("meer"), for: Sample.actor)
    }
    try store.keep(item("1", "anders"), for: Sample.actor)
  }

  @Test(arguments: StoreMaker.all)
  func aDrawerGoesWithItsPerson(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    try Sample.fill(store)
    try store.keep(item("a"), for: Sample.actor)
    try store.append(
      [
        Append(
          stream: .register, expectedVersion: 3,
          entries: [
            Sample.draft(.personEnded(Sample.actor, on: Sample.date("2026-04-01")))
          ])
      ], context: Sample.context)
    #expect(try store.drawer(of: Sample.actor, .draft).isEmpty)
  }

  // MARK: Changes

  @Test(arguments: StoreMaker.all)
  func changesNameTheCasesSinceTheLastAnswer(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    try store.append([Sample.register], context: Sample.context)
    let first = try store.changes(since: 0)
    #expect(first.isBeyondCases)
    #expect(first.counter == (try store.changeCounter()))
    #expect(try store.changes(since: first.counter).isEmpty)
    for number in ["2026-0001", "2026-0002"] {
      try store.append(
        [Sample.batch(number, after: 0, [Sample.opened()])], context: Sample.context)
    }
    let second = try store.changes(since: first.counter)
    #expect(second.cases.map(\.text).sorted() == ["2026-0001", "2026-0002"])
    #expect(!second.isBeyondCases)
    #expect(try store.changes(since: second.counter + 10).isBeyondCases)
  }

  // MARK: Reading beside

  @Test(arguments: StoreMaker.all)
  func aReaderSeesWhatWasAcknowledgedAndWritesNothing(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    try Sample.fill(store)
    let reader = try store.reader()
    #expect(try reader.count(.all) == 2)
    try store.append(
      [Sample.batch("2026-0003", after: 0, [Sample.opened()])], context: Sample.context)
    #expect(try reader.count(.all) == 3)
    #expect(reader.isReadOnly)
    #expect(throws: StorageFailure.self) {
      try reader.append([Sample.register], context: Sample.context)
    }
    reader.cancelReading()
    #expect(try reader.count(.all) == 3)
  }
}
