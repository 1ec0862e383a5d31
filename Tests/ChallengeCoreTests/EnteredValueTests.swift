import Terms
import Testing

@testable import ChallengeCore

@Suite("What people type becomes a value")
struct EnteredValueTests {
  @Test(
    "amounts are read as people write them",
    arguments: [
      ("56000", 5_600_000), ("€ 56.000", 5_600_000), ("1.234,50", 123_450), ("1234.5", 123_450),
      ("0,05", 5), ("EUR 12", 1_200), ("12,-", 1_200),
    ])
  func amounts(text: String, cents: Int) { #expect(Money.cents(text) == cents) }

  @Test(
    "what is no amount is refused",
    arguments: ["", "-5", "12,345,6", "1.23.456", "twaalf", "1e9", "99999999999999999999"])
  func noAmounts(text: String) { #expect(Money.cents(text) == nil) }

  @Test(
    "dates are read as people write them",
    arguments: [
      ("2026-03-04", "2026-03-04"), ("4-3-2026", "2026-03-04"), ("4/3/2026", "2026-03-04"),
      ("vandaag", "2026-03-01"), ("Today", "2026-03-01"), ("morgen", "2026-03-02"),
      ("+6w", "2026-04-12"), ("+1m", "2026-04-01"),
    ])
  func dates(text: String, iso: String) throws {
    let today = try #require(CalendarDate(iso: "2026-03-01"))
    #expect(CalendarDate(entered: text, on: today)?.iso == iso)
  }

  @Test(
    "what is no date is refused",
    arguments: ["", "31-2-2026", "4-3-26", "gisteren?", "+5wd", "1-2"]
  )
  func noDates(text: String) throws {
    let today = try #require(CalendarDate(iso: "2026-03-01"))
    #expect(CalendarDate(entered: text, on: today) == nil)
  }

  @Test(
    "text that steers a terminal or turns the reading direction is unsafe",
    arguments: ["\u{1B}[31m", "a\u{202E}b", "\u{9B}1m", "a\u{7}", "a\u{2066}b", "a\rb"])
  func unsafe(text: String) { #expect(TextSafety.isUnsafe(text, severalLines: true)) }

  @Test("ordinary text is safe", arguments: ["Élan & co", "日本", "👩‍🌾 tuin", "a\nb\tc"])
  func safe(text: String) { #expect(!TextSafety.isUnsafe(text, severalLines: true)) }

  @Test("a line break is not safe in a field of one line")
  func lineBreaks() { #expect(TextSafety.isUnsafe("a\nb", severalLines: false)) }
}
