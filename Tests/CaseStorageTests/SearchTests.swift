import ChallengeCore
import Terms
import Testing

@testable import CaseStorage

/// What a search gives, few hits or many.
@Suite struct SearchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let words = [
    "buurt", "buurttuin", "tuin", "tuinman", "de", "een", "plantsoen", "ruïne", "snoeien", "ei",
  ]

  private struct Text {
    let row: CaseRow
    let title: String
    let open: String
    let hidden: String
  }

  /// Cases with words by chance, of which some are internal.
  private func fill(_ store: any CaseStore, seed: Int, count: Int) throws -> [Text] {
    var generator = SeededGenerator(seed: seed)
    func some(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &generator))
        .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var texts: [Text] = []
    var batches: [Append] = []
    for serial in 1...count {
      let title = some(2)
      var row = Sample.row(
        CaseNumber(year: 2026, serial: serial).text, version: 1, title: title,
        attention: serial % 3, due: serial % 2 == 0 ? "2026-05-0\(1 + serial % 9)" : nil)
      row.phase = serial % 5 == 0 ? .aanbod : .uitvoering
      let text = Text(
        row: row, title: title, open: some(5), hidden: serial % 4 == 0 ? some(3) : "")
      texts.append(text)
      batches.append(
        Append(
          stream: .challenge(row.number), expectedVersion: 0, entries: [], caseRow: row,
          terms: [], search: text.open,
          internalSearch: text.hidden.isEmpty ? "" : "\(text.open) \(text.hidden)"))
    }
    try store.append(batches, context: Sample.context)
    return texts
  }

  /// The nearness that the rule gives: by words, without an index.
  private func nearness(_ text: Text, _ typed: String, _ isInternal: Bool) -> Int? {
    let wanted = SearchText.words(typed)
    let title = SearchText.words("\(text.row.number.text) \(text.title)")
    let all = title + SearchText.words(text.open + (isInternal ? " " + text.hidden : ""))
    func begins(_ words: [Substring]) -> Bool {
      wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }
    func holds(_ words: [Substring]) -> Bool {
      wanted.allSatisfy { word in
        words.contains { word.count < 3 ? $0.hasPrefix(word) : $0.contains(word) }
      }
    }
    guard holds(all) else { return nil }
    return begins(title) ? 0 : holds(title) ? 1 : begins(all) ? 2 : 3
  }

  private static let typed = [
    "tuin", "buurt", "de", "e", "ei", "ruine", "plant tuin", "buurttuin de", "uurt", "noei",
    "een de tuin", "soen", "tuinm", "2026-00", "zwembad",
  ]

  @Test(arguments: StoreMaker.all, [false, true])
  func everyHitComesOnceTheNearestFirst(maker: StoreMaker, isInternal: Bool) throws {
    let store = try maker.make(folder)
    let texts = try fill(store, seed: 3, count: 3 * StorageLimits.searchTogether / 2)
    for typed in Self.typed {
      let filter = CaseFilter(search: typed, searchesInternal: isInternal)
      let ranked = texts.compactMap { text in
        nearness(text, typed, isInternal).map { (nearness: $0, row: text.row) }
      }.sorted { left, right in
        let keys = [left, right].map {
          ($0.nearness, -$0.row.attention, $0.row.nextDue?.iso ?? "~", $0.row.number.text)
        }
        return keys[0] < keys[1]
      }.map(\.row.number)
      var found: [CaseNumber] = []
      var cursor: String?
      repeat {
        let page = try store.cases(filter, order: .harm, limit: 1000, after: cursor)
        found += page.rows.map(\.number)
        cursor = page.next
      } while cursor != nil
      #expect(found == ranked, "\(typed)")
      #expect(try store.count(filter, upTo: nil).number == ranked.count, "\(typed)")
      let capped = try store.count(filter, upTo: 100)
      #expect(capped.number == min(100, ranked.count), "\(typed)")
      #expect(capped.isCapped == (ranked.count > 100), "\(typed)")
    }
  }

  @Test(arguments: StoreMaker.all)
  func aLongerWordFindsTheSameWhetherTheShorterWasAskedOrNot(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    let texts = try fill(store, seed: 4, count: 400)
    for word in ["buurttuin", "plantsoen de", "ruine snoei"] {
      for length in 1...word.count {
        let typed = String(word.prefix(length))
        let filter = CaseFilter(search: typed, searchesInternal: true)
        let found = try store.cases(filter, order: .harm, limit: 1000, after: nil).rows
        let expected = texts.filter { nearness($0, typed, true) != nil }.map(\.row.number)
        #expect(Set(found.map(\.number)) == Set(expected), "\(typed)")
      }
      // What changes meanwhile counts at once.
      var batch = Sample.batch("2026-0001", after: 0, [], title: word)
      batch.search = word
      try store.append([batch], context: Sample.context)
      let found = try store.cases(CaseFilter(search: word), limit: 1000, after: nil).rows
      #expect(found.contains { $0.number.text == "2026-0001" })
      batch.caseRow = texts[0].row
      batch.search = texts[0].open
      try store.append([batch], context: Sample.context)
    }
  }

  @Test(arguments: StoreMaker.all)
  func aSearchGoesWithAFilterAndAnotherOrder(maker: StoreMaker) throws {
    let store = try maker.make(folder)
    let texts = try fill(store, seed: 5, count: 3 * StorageLimits.searchTogether / 2)
    for typed in ["tuin", "de", "ruine een", "tuinm buurt"] {
      let filter = CaseFilter(phase: .aanbod, search: typed)
      let expected = texts.filter {
        $0.row.phase == .aanbod && nearness($0, typed, false) != nil
      }.map(\.row.number)
      var found: [CaseNumber] = []
      var cursor: String?
      repeat {
        let page = try store.cases(
          filter, order: CaseOrder(.number, descending: true), limit: 90, after: cursor)
        found += page.rows.map(\.number)
        cursor = page.next
      } while cursor != nil
      #expect(found == expected.sorted().reversed(), "\(typed)")
      #expect(try store.count(filter, upTo: 10_000).number == expected.count)
    }
  }
}
