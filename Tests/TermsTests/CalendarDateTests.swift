import Foundation
import Terms
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
  @Test("goes to a day number, to text and back on every day of the whole range")
  func roundTrip() {
    var wrong: [Int] = []
    var expected = (year: 1900, month: 1, day: 1, weekday: Weekday.monday)
    for number in CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let parts = date.components
      let isSame =
        parts == (expected.year, expected.month, expected.day) && date.weekday == expected.weekday
        && CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date
      if !isSame { wrong.append(number) }
      expected = Self.dayAfter(expected)
    }
    #expect(wrong.isEmpty)
    #expect(expected.year == 10_000)
  }

  private static func dayAfter(
    _ day: (year: Int, month: Int, day: Int, weekday: Weekday)
  ) -> (year: Int, month: Int, day: Int, weekday: Weekday) {
    let isLeap = day.year % 400 == 0 || (day.year % 4 == 0 && day.year % 100 != 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let weekday = day.weekday == .sunday ? .monday : Weekday(rawValue: day.weekday.rawValue + 1)!
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1, weekday) }
    if day.month < 12 { return (day.year, day.month + 1, 1, weekday) }
    return (day.year + 1, 1, 1, weekday)
  }

  @Test("is written as YYYY-MM-DD and read back, every hundredth day of the range")
  func isoRoundTrip() {
    let numbers = stride(
      from: CalendarDate.earliest.dayNumber, through: CalendarDate.latest.dayNumber, by: 101)
    let wrong = numbers.filter {
      let date = CalendarDate(dayNumber: $0)
      return CalendarDate(iso: date.iso) != date || date.iso.utf8.count != 10
    }
    #expect(wrong.isEmpty)
  }

  @Test("has day number 0 on 1 January 1970, a Thursday")
  func epoch() {
    let epoch: CalendarDate = "1970-01-01"
    #expect(epoch.dayNumber == 0)
    #expect(epoch.weekday == .thursday)
    #expect(("2000-03-01" as CalendarDate).dayNumber == 11_017)
  }

  @Test(
    "is nil for text that is not exactly YYYY-MM-DD or no existing day",
    arguments: [
      "", "2026-4-3", "2026-04-3", "26-04-03", "2026/04/03", "2026-04-03 ", " 2026-04-03",
      "2026-04-03T00:00:00Z", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
      "2026-04-31", "1899-12-31", "0000-01-01", "+026-04-03", "2026-04-0٣", "20260403",
      "1900-02-29",
      "2026–04–0", "２０２６",
    ])
  func strictReading(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "keeps the day of the month when months are added, or takes the last day",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-08-31", 1, "2026-09-30"), ("2026-01-15", 3, "2026-04-15"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-12-31", 2, "2027-02-28"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-01-15", -13, "2024-12-15"), ("2026-05-31", 0, "2026-05-31"),
    ] as [(CalendarDate, Int, CalendarDate)])
  func monthArithmetic(start: CalendarDate, months: Int, end: CalendarDate) {
    #expect(start.adding(months: months) == end)
  }

  @Test("makes 29 February the 28th when years are added, except in leap years")
  func yearArithmetic() {
    let leapDay: CalendarDate = "2028-02-29"
    #expect(leapDay.adding(years: 1) == "2029-02-28")
    #expect(leapDay.adding(years: 4) == "2032-02-29")
    #expect(leapDay.adding(years: -28) == "2000-02-29")
  }

  @Test("counts days between dates, negative backwards")
  func daysBetween() {
    let start: CalendarDate = "2026-02-20"
    #expect(start.days(until: "2026-04-03") == 42)
    #expect(start.adding(days: 42) == "2026-04-03")
    #expect(start.days(until: "2026-02-19") == -1)
  }

  @Test(
    "never leaves its range and never traps", arguments: [Int.max, Int.min, 4_000_000, -4_000_000])
  func beyondTheRange(amount: Int) {
    let date: CalendarDate = "2026-04-03"
    let end = amount < 0 ? CalendarDate.earliest : CalendarDate.latest
    #expect(date.adding(days: amount) == end)
    #expect(date.adding(months: amount) == end)
    #expect(date.adding(years: amount) == end)
    #expect(CalendarDate(dayNumber: amount) == end)
    #expect(CalendarDate(exactDayNumber: amount) == nil)
    #expect(date.addingExactly(days: amount) == nil)
    #expect(date.addingExactly(months: amount) == nil)
    #expect(date.addingExactly(years: amount) == nil)
    #expect(CalendarDate(year: amount, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: amount, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: 1, day: amount) == nil)
  }

  @Test(
    "has the ISO 8601 week of its Thursday",
    arguments: [
      ("2026-01-01", 1, 2026), ("2025-12-29", 1, 2026), ("2025-12-28", 52, 2025),
      ("2027-01-01", 53, 2026), ("2027-01-03", 53, 2026), ("2027-01-04", 1, 2027),
      ("2026-04-03", 14, 2026), ("2028-12-31", 52, 2028), ("1900-01-01", 1, 1900),
      ("9999-12-31", 52, 9999),
    ] as [(CalendarDate, Int, Int)])
  func isoWeek(date: CalendarDate, week: Int, year: Int) {
    #expect(date.isoWeek == week)
    #expect(date.isoWeekYear == year)
  }

  @Test("is coded as its ISO text, and nothing else is accepted")
  func coding() throws {
    let coded = try JSONEncoder().encode(["2026-04-03" as CalendarDate])
    #expect(String(decoding: coded, as: UTF8.self) == #"["2026-04-03"]"#)
    #expect(try JSONDecoder().decode([CalendarDate].self, from: coded) == ["2026-04-03"])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}
