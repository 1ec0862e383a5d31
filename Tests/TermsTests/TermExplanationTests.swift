import Terms
import Testing

@Suite("The explanation of a term")
struct TermExplanationTests {
  let calendar = FeastCalendar.decreed

  private func skipped(_ dates: CalendarDate...) throws -> [SkippedDay] {
    try dates.map { SkippedDay(date: $0, closure: try #require(calendar.closure(on: $0))) }
  }

  @Test("says what was counted and why each day was skipped")
  func rolled() throws {
    let result = try calculate("2026-02-20", "6w")
    #expect(
      result.steps == [
        .counted(from: "2026-02-20", length: "6w", backwards: false, end: "2026-04-03"),
        .rolled(
          from: "2026-04-03",
          skipped: try skipped("2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"),
          to: "2026-04-07"),
      ])
  }

  @Test("is only the counting when the end is an ordinary day")
  func ordinary() throws {
    #expect(
      try calculate("2026-03-23", "6w").steps == [
        .counted(from: "2026-03-23", length: "6w", backwards: false, end: "2026-05-04")
      ])
  }

  @Test("names the two ordinary days of art. 2")
  func twoDays() throws {
    let result = try calculate("2026-04-02", "3d")
    #expect(
      result.steps == [
        .counted(from: "2026-04-02", length: "3d", backwards: false, end: "2026-04-05"),
        .rolled(
          from: "2026-04-05", skipped: try skipped("2026-04-05", "2026-04-06"), to: "2026-04-07"),
        .twoDayRule(
          from: "2026-04-07", ordinaryDays: ["2026-04-07", "2026-04-08"], skipped: [],
          to: "2026-04-08"),
      ])
    // Friday is the only ordinary day; then comes a weekend.
    let weekend = try calculate("2025-12-31", "3d")
    #expect(
      weekend.steps.last
        == .twoDayRule(
          from: "2026-01-05", ordinaryDays: ["2026-01-05", "2026-01-06"], skipped: [],
          to: "2026-01-06"))
    let feast = try calculate("2027-04-30", "4d", atw: nil)
    #expect(
      feast.steps == [
        .counted(from: "2027-04-30", length: "4d", backwards: false, end: "2027-05-04")
      ])
    let gap = try calculate("2027-05-04", "6d")
    #expect(
      gap.steps.last
        == .twoDayRule(
          from: "2027-05-10", ordinaryDays: ["2027-05-10", "2027-05-11"], skipped: [],
          to: "2027-05-11"))
  }

  @Test("tells each suspension and extension with the end it gave, in order of time")
  func changes() throws {
    let first = Suspension(invited: "2026-06-08", answered: "2026-06-22")
    let second = Suspension(invited: "2026-08-17", answered: "2026-08-20")
    let longer = TermExtension(.length("2w"))
    let result = try calculate(
      "2026-06-01", "8w", .verordening, suspended: [second, first], extended: [longer])
    #expect(
      result.steps == [
        .counted(from: "2026-06-01", length: "8w", backwards: false, end: "2026-07-27"),
        .suspended(first, days: 13, end: "2026-08-09"),
        .extended(longer, end: "2026-08-23"),
        .suspended(second, days: 2, end: "2026-08-25"),
        .noAtw(.sourceNotCovered(.verordening), closure: nil),
      ])
  }

  @Test("tells why the act does not apply, and on what kind of day the end then falls")
  func outsideAtw() throws {
    let steps = try calculate("2026-02-19", "12w", .verordening).steps
    #expect(
      steps.last
        == .noAtw(.sourceNotCovered(.verordening), closure: calendar.closure(on: "2026-05-14")))
    #expect(
      try calculate("2026-02-19", "12w", atw: false).steps.last
        == .noAtw(.setAside(.wet), closure: calendar.closure(on: "2026-05-14")))
  }

  @Test("ends with the years that make the end provisional")
  func provisional() throws {
    #expect(
      try calculate("2028-12-18", "2w").steps.suffix(2) == [
        .rolled(from: "2029-01-01", skipped: try skipped("2029-01-01"), to: "2029-01-02"),
        .provisional(years: [2029]),
      ])
  }
}
