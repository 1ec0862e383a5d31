import ChallengeCore
import Terms
import Testing

@testable import Wording

struct LanguageTests {
  @Test(arguments: [
    (5_600_000, "€ 56.000", "€56,000"), (123_450, "€ 1.234,50", "€1,234.50"),
    (5, "€ 0,05", "€0.05"), (100_000_000, "€ 1.000.000", "€1,000,000"),
    (-250, "−€ 2,50", "−€2.50"),
  ])
  func `money reads as people write it`(cents: Int, dutch: String, english: String) {
    #expect(Language.dutch.money(cents: cents) == dutch)
    #expect(Language.english.money(cents: cents) == english)
  }

  @Test func `dates read as people write them`() throws {
    let date = try #require(CalendarDate(iso: "2026-04-03"))
    let march = try #require(CalendarDate(iso: "2026-03-31"))
    #expect(Language.dutch.date(date) == "vrijdag 3 april 2026")
    #expect(Language.english.date(date) == "Friday 3 April 2026")
    #expect(Language.dutch.short(date) == "3 apr 2026")
    #expect(Language.dutch.short(march) == "31 mrt 2026")
    #expect(Language.english.short(march) == "31 Mar 2026")
  }

  @Test func `one has a form of its own, all other numbers share one`() {
    #expect(Language.dutch.count(1, .day) == "1 dag")
    #expect(Language.dutch.count(3, .day) == "3 dagen")
    #expect(Language.dutch.count(0, .day) == "0 dagen")
    #expect(Language.english.count(1, .person) == "1 person")
    #expect(Language.english.count(1200, .person) == "1,200 people")
    #expect(Language.dutch.count(2, .year) == "2 jaar")
  }

  @Test func `lists have a word before the last thing`() {
    #expect(Language.dutch.list([]) == "")
    #expect(Language.dutch.list(["a"]) == "a")
    #expect(Language.dutch.list(["a", "b"]) == "a en b")
    #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
    #expect(Language.dutch.alternatives(["a", "b", "c"]) == "a, b of c")
  }

  @Test(
    arguments: [
      ([nil, "en_GB.UTF-8"], Language.english), (["nl", "en"], .dutch), (["", "en"], .english),
      ([nil, nil], .dutch), (["C.UTF-8"], .dutch), (["en"], .english), (["EN"], .english),
    ] as [([String?], Language)])
  func `the first setting that says something chooses`(settings: [String?], chosen: Language) {
    #expect(Language(settings: settings) == chosen)
  }
}
