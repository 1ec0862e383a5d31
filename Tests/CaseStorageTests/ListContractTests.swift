import ChallengeCore
import Terms
import Testing

@testable import CaseStorage

/// What every store promises about lists, terms, search, people, rules, codes and the outbox.
@Suite struct ListContractTests {
  private func write(_ store: any CaseStore, _ rows: [CaseRow]) throws {
    for row in rows {
      try store.append(
        [
          Append(
            stream: .challenge(row.number), expectedVersion: 0, entries: [], caseRow: row,
            terms: [], search: "")
        ], context: Sample.context)
    }
  }

  private func numbers(_ store: any CaseStore, _ filter: CaseFilter) throws -> [String] {
    let page = try store.cases(filter, limit: 100, after: nil)
    #expect(try store.count(filter) == page.rows.count)
    return page.rows.map(\.number.text)
  }

  @Test(arguments: StoreMaker.all)
  func attentionComesFirstThenWhatIsDueFirstThenTheNumber(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    try write(
      store,
      [
        Sample.row("2026-0001", version: 1), Sample.row("2026-0002", version: 1, due: "2026-05-01"),
        Sample.row("2026-0003", version: 1, attention: 2, due: "2026-06-01"),
        Sample.row("2026-0004", version: 1, attention: 2),
        Sample.row("2026-0005", version: 1, attention: 9),
        Sample.row("2026-0006", version: 1, due: "2026-04-01"),
      ])
    let order = ["2026-0005", "2026-0003", "2026-0004", "2026-0006", "2026-0002", "2026-0001"]
    #expect(try numbers(store, .all) == order)
    for size in 1...7 {
      var found: [String] = []
      var cursor: String?
      repeat {
        let page = try store.cases(.all, limit: size, after: cursor)
        #expect(page.rows.count <= size)
        found += page.rows.map(\.number.text)
        cursor = page.next
      } while cursor != nil
      #expect(found == order, "pages of \(size)")
    }
  }

  @Test(arguments: StoreMaker.all)
  func aRowComesBackAsItWasWritten(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    var row = Sample.row("2026-0001", version: 7, attention: 3, due: "2026-05-01")
    row.isOverdue = true
    row.hasEnded = true
    row.outcome = "overgenomen"
    row.area = "Noord"
    row.domain = "groen"
    try write(store, [row])
    #expect(try store.caseRow(row.number) == row)
    row.title = "Anders"
    row.outcome = nil
    try write(store, [row])
    #expect(try store.cases(.all, limit: 1, after: nil) == CasePage(rows: [row], next: nil))
  }

  @Test(arguments: StoreMaker.all)
  func filtersSelect(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    var ended = Sample.row("2026-0001", version: 1)
    ended.hasEnded = true
    ended.phase = .opvolging
    var urgent = Sample.row("2026-0002", version: 1, attention: 1, due: "2026-05-01")
    urgent.state = "beoordeling"
    try write(store, [ended, urgent])
    #expect(try numbers(store, CaseFilter(phase: .opvolging)) == ["2026-0001"])
    #expect(try numbers(store, CaseFilter(state: "beoordeling")) == ["2026-0002"])
    #expect(try numbers(store, CaseFilter(needsAttention: true)) == ["2026-0002"])
    #expect(try numbers(store, CaseFilter(needsAttention: false)) == ["2026-0001"])
    #expect(try numbers(store, CaseFilter(hasEnded: true)) == ["2026-0001"])
    #expect(try numbers(store, CaseFilter(hasEnded: false)) == ["2026-0002"])
    let day = Sample.date("2026-05-01")
    #expect(try numbers(store, CaseFilter(dueBefore: day)).isEmpty)
    #expect(try numbers(store, CaseFilter(dueBefore: Sample.date("2026-05-02"))) == ["2026-0002"])
    #expect(try numbers(store, CaseFilter(phase: .opvolging, hasEnded: false)).isEmpty)
  }

  @Test(arguments: StoreMaker.all)
  func searchFindsWordsWithoutTheirAccents(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    for (number, title, text) in [
      ("2026-0001", "Café De Ruïne", "beheer door bewoners"),
      ("2026-0002", "Buurttuin", "maaien en snoeien"),
    ] {
      var batch = Sample.batch(number, after: 0, [Sample.opened(title)], title: title)
      batch.search = text
      try store.append([batch], context: Sample.context)
    }
    for (words, expected) in [
      ("cafe", ["2026-0001"]), ("RUINE", ["2026-0001"]), ("ruï", ["2026-0001"]),
      ("snoei", ["2026-0002"]), ("maaien buurt", ["2026-0002"]), ("buurttuin maai", ["2026-0002"]),
      ("maai buurttuin", ["2026-0002"]), ("tuin", ["2026-0002"]),
      ("uïn", ["2026-0001", "2026-0002"]),
      ("m", ["2026-0002"]), ("sn ma", ["2026-0002"]), ("d", ["2026-0001"]), ("ie", []),
      ("tuin cafe", []), ("woners", ["2026-0001"]), ("2026-0002", ["2026-0002"]),
      ("", ["2026-0001", "2026-0002"]),
      ("  ", ["2026-0001", "2026-0002"]), ("!?", []),
    ] {
      #expect(try numbers(store, CaseFilter(search: words)) == expected, "\(words)")
    }
    var changed = Sample.batch("2026-0002", after: 1, [Sample.note(1)], title: "Buurttuin")
    changed.search = "harken"
    try store.append([changed], context: Sample.context)
    #expect(try numbers(store, CaseFilter(search: "maaien")).isEmpty)
    #expect(try numbers(store, CaseFilter(search: "harken")) == ["2026-0002"])
  }

  @Test(arguments: StoreMaker.all)
  func nothingThatIsTypedBreaksTheSearch(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    try Sample.fill(store)
    let pieces = [
      "\"", "'", "*", "(", ")", "AND", "OR", "NOT", "NEAR", "NEAR(", "^", ":", "title:", "-", "+",
      "{", "}", ";", "--", "/*", "%", "_", "\\", "\0", "\u{1B}[31m", "\u{202E}", "é", "e\u{301}",
      "①", "Ⓐ", "👩‍👩‍👧", "ß", "0", "beheer", " ", "\n", "DROP TABLE entry",
    ]
    for piece in pieces { _ = try numbers(store, CaseFilter(search: piece)) }
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: seed)
      let typed = (0..<Int.random(in: 1...8, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = try numbers(store, CaseFilter(search: typed))
    }
    _ = try numbers(store, CaseFilter(search: String(repeating: "woord ", count: 100_000)))
    #expect(try store.verify(anchor: nil, replay: Sample.replay).isSound)
  }

  @Test(arguments: StoreMaker.all)
  func aCursorThatWasNotGivenIsRefused(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    for cursor in ["", "x", "1_2", "a_~_2026-0001", "0_2026-02-30_2026-0001", "0_~_"] {
      #expect(throws: StorageFailure.badCursor(cursor)) {
        try store.cases(.all, limit: 10, after: cursor)
      }
    }
  }

  @Test(arguments: StoreMaker.all)
  func openTermsAreListedByTheirEnd(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let number = CaseNumber("2026-0001")
    func term(
      _ name: String, _ end: String, _ standing: RunningTerm.Standing, record: RecordID? = nil
    ) -> TermRow {
      TermRow(
        number: number, name: name, record: record, end: Sample.date(end), isProvisional: true,
        standing: standing, lapseNoticed: false)
    }
    let terms = [
      term("later", "2026-06-01", .running), term("klaar", "2026-04-01", .met),
      term("eerst", "2026-05-01", .suspended, record: RecordID("escalation-1")),
    ]
    var batch = Sample.batch("2026-0001", after: 0, [Sample.opened()])
    batch.terms = terms
    try store.append([batch], context: Sample.context)
    #expect(try store.terms(of: number) == terms)
    #expect(try store.terms(endingBefore: nil).map(\.name) == ["eerst", "later"])
    #expect(
      try store.terms(endingBefore: Sample.date("2026-06-01")).map(\.name) == ["eerst"])
    batch = Sample.batch("2026-0001", after: 1, [Sample.note(1)])
    batch.terms = nil
    try store.append([batch], context: Sample.context)
    #expect(try store.terms(of: number) == terms)
    batch = Sample.batch("2026-0001", after: 2, [Sample.note(2)])
    batch.terms = [terms[0]]
    try store.append([batch], context: Sample.context)
    #expect(try store.terms(of: number) == [terms[0]])
  }

  @Test(arguments: StoreMaker.all)
  func peopleFollowTheRegister(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    try store.append([Sample.register], context: Sample.context)
    #expect(try store.person(Sample.actor) == Sample.person)
    #expect(try store.person(PersonID("niemand")) == nil)
    let other = Person(id: PersonID("groep"), name: "Groep", roles: [.challenger])
    let ended = Sample.date("2026-04-01")
    try store.append(
      [
        Append(
          stream: .register, expectedVersion: 3,
          entries: [
            Sample.draft(.personRegistered(other)), Sample.draft(.personEnded(other.id, on: ended)),
          ])
      ], context: Sample.context)
    #expect(try store.people().map(\.id.text) == ["groep", "pm"])
    #expect(try store.person(other.id)?.endedOn == ended)
  }

  @Test(arguments: StoreMaker.all)
  func rulesAreKeptAndTheLastAdoptedIsInForce(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    #expect(try store.rulesInForce(.workflow) == nil)
    try store.append([Sample.register], context: Sample.context)
    let newer = Sample.rules(.workflow, "uitdaagrecht", "workflow: nieuwer")
    for (version, rules) in [(3, newer), (4, Sample.workflow)] {
      try store.append(
        [
          Append(
            stream: .register, expectedVersion: version,
            entries: [Sample.draft(.rulesAdopted(rules))])
        ], context: Sample.context)
      #expect(try store.rulesInForce(.workflow) == rules)
    }
    #expect(try store.rules(hash: newer.hash) == newer)
    #expect(try store.rules(hash: "x") == nil)
    #expect(try store.rulesInForce(.profile) == Sample.profile)
  }

  @Test(arguments: StoreMaker.all)
  func aStatusCodeLeadsToItsCaseUntilItIsEnded(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    try Sample.fill(store)
    let number = CaseNumber("2026-0001")
    #expect(try store.caseOfStatusCode(hash: [1, 2, 3, 0xFF]) == number)
    #expect(try store.caseOfStatusCode(hash: []) == nil)
    for (version, hash) in [(5, [9, 9]), (6, nil)] as [(Int, [UInt8]?)] {
      try store.append(
        [
          Sample.batch(
            "2026-0001", after: version,
            [.statusCodeIssued(Event.StatusCodeIssued(hash: hash))])
        ], context: Sample.context)
      #expect(try store.caseOfStatusCode(hash: [1, 2, 3, 0xFF]) == nil)
      #expect(try store.caseOfStatusCode(hash: [9, 9]) == (hash == nil ? nil : number))
    }
  }

  @Test(arguments: StoreMaker.all)
  func anEffectWaitsUntilItIsSettled(maker: StoreMaker) throws {
    let folder = try TemporaryFolder()
    let store = try maker.make(folder)
    let later = OutboxItem(kind: "letter", due: Sample.date("2026-05-01"), body: "{}")
    let now = OutboxItem(kind: "mail", body: #"{"to":"pm"}"#)
    var batch = Sample.batch("2026-0001", after: 0, [Sample.opened()])
    batch.outbox = [later, now]
    try store.append([batch], context: Sample.context)
    let early = try store.outbox(dueBy: Sample.date("2026-04-30"), limit: 10)
    #expect(early.map(\.item) == [now])
    #expect(early.map(\.stream) == [batch.stream])
    #expect(
      try store.outbox(dueBy: Sample.date("2026-05-01"), limit: 10).map(\.item) == [later, now])
    for entry in early { try store.settleOutbox(entry.id) }
    #expect(try store.outbox(dueBy: Sample.date("2026-05-01"), limit: 10).map(\.item) == [later])
  }
}
