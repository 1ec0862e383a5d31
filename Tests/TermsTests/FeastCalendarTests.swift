import Terms
import Testing

@Suite("The feast calendar")
struct FeastCalendarTests {
  let calendar = FeastCalendar.decreed

  /// The table "Calendar 2026–2028" of the domain report, 1.4.
  @Test(
    "has the feast days of Algemene termijnenwet art. 3 in 2026, 2027 and 2028",
    arguments: [
      (
        2026,
        [
          "2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05",
          "2026-05-14", "2026-05-15", "2026-05-25", "2026-12-25", "2026-12-26",
        ]
      ),
      (
        2027,
        [
          "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
          "2027-05-07", "2027-05-17", "2027-12-25", "2027-12-26",
        ]
      ),
      (
        2028,
        [
          "2028-01-01", "2028-04-14", "2028-04-17", "2028-04-27", "2028-04-28", "2028-05-05",
          "2028-05-25", "2028-05-26", "2028-06-05", "2028-12-25", "2028-12-26",
        ]
      ),
    ] as [(Int, [CalendarDate])])
  func table(year: Int, dates: [CalendarDate]) {
    #expect(calendar.feasts(in: year).map(\.date) == dates)
  }

  @Test(
    "names each feast day and the paragraph of art. 3 it rests on",
    arguments: [
      ("2026-01-01", .newYearsDay, 1), ("2026-01-02", .equatedByDecree, 3),
      ("2026-04-03", .goodFriday, 2), ("2026-04-06", .easterMonday, 1),
      ("2026-04-27", .kingsDay, 1), ("2026-05-05", .liberationDay, 1),
      ("2026-05-14", .ascensionDay, 1), ("2026-05-25", .whitMonday, 1),
      ("2026-12-25", .christmasDay, 1), ("2026-12-26", .secondChristmasDay, 1),
    ] as [(CalendarDate, FeastDay.Kind, Int)])
  func sources(date: CalendarDate, kind: FeastDay.Kind, paragraph: Int) {
    #expect(calendar.feast(on: date)?.kind == kind)
    #expect(calendar.feast(on: date)?.basis.paragraph == paragraph)
  }

  @Test("knows the days of art. 3 lid 3 with the decree they come from")
  func decrees() {
    let days = RoyalDecrees.days.map(\.date)
    #expect(
      days == [
        "2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31",
        "2019-12-27", "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
        "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",
      ])
    #expect(days.allSatisfy { !$0.isWeekend && calendar.isCovered($0) })
    #expect(RoyalDecrees.coveredYears.sorted() == [2017, 2018, 2019] + Array(2023...2028))
    let decree = RoyalDecrees.days.last?.decree ?? ""
    #expect(calendar.feast(on: "2028-05-26")?.basis == .equatedByDecree(decree))
    #expect(decree.contains("26 mei 2028"))
  }

  @Test(
    "celebrates the King on 27 April, the Queen before 2014 on the 30th, on Saturday for Sunday",
    arguments: [
      (2026, "2026-04-27"), (2025, "2025-04-26"), (2031, "2031-04-26"), (2014, "2014-04-26"),
      (2013, "2013-04-30"), (2006, "2006-04-29"),
    ] as [(Int, CalendarDate)])
  func sovereign(year: Int, date: CalendarDate) {
    let found = calendar.feasts(in: year).filter { $0.kind == .kingsDay }.map(\.date)
    #expect(found == [date])
  }

  @Test("has nine feast days of lid 1 and 2 in every year, Easter between 22 March and 25 April")
  func everyYear() throws {
    var wrong: [Int] = []
    for year in 2014...2199 {
      let feasts = FeastCalendar(days: [], coveredYears: []).feasts(in: year)
      let easter = try #require(feasts.first { $0.kind == .easterMonday }).date.adding(days: -1)
      let isInSeason = easter.month == 3 && easter.day >= 22 || easter.month == 4 && easter.day < 26
      // Ascension Day on 5 May takes two feast days together.
      let ascension = easter.adding(days: 39)
      let isTogether = ascension.month == 5 && ascension.day == 5
      let isRight = easter.weekday == .sunday && isInSeason
      if !isRight || feasts.count != (isTogether ? 8 : 9) { wrong.append(year) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("counts Good Friday and days equated by decree as working days, feast days of lid 1 not")
  func workingDays() {
    let working: [CalendarDate] = ["2026-04-03", "2026-01-02", "2026-05-15", "2026-05-06"]
    let closed: [CalendarDate] = ["2026-04-06", "2026-05-05", "2026-05-14", "2026-05-09"]
    #expect(working.allSatisfy(calendar.isWorkingDay))
    #expect(!closed.contains(where: calendar.isWorkingDay))
    #expect(!calendar.isOrdinary("2026-04-03"))
    #expect(calendar.isOrdinary("2026-05-06"))
  }

  @Test("closes a day for its feast even on a Saturday or Sunday")
  func closures() {
    #expect(calendar.closure(on: "2026-04-04") == .saturday)
    #expect(calendar.closure(on: "2026-04-05") == .sunday)
    #expect(calendar.closure(on: "2026-04-07") == nil)
    guard case .feast(let feast) = calendar.closure(on: "2026-12-26") else {
      Issue.record("26 December 2026 is a Saturday and a feast day")
      return
    }
    #expect(feast.kind == .secondChristmasDay)
  }

  @Test("takes days of one more decree, from a profile")
  func extending() {
    let day = EquatedDay(date: "2029-05-11", decree: "KB 2029–2031")
    let longer = calendar.adding(days: [day], coveredYears: [2029, 2030, 2031])
    #expect(longer.feast(on: "2029-05-11")?.basis == .equatedByDecree("KB 2029–2031"))
    #expect(longer.isCovered("2031-01-01"))
    #expect(longer.feast(on: "2026-01-02") == calendar.feast(on: "2026-01-02"))
    #expect(calendar.feast(on: "2029-05-11") == nil)
    #expect(!calendar.isCovered("2029-05-11"))
  }

  @Test("has no feasts in a year outside the range")
  func outsideTheRange() {
    #expect(calendar.feasts(in: 1899).isEmpty)
    #expect(calendar.feasts(in: Int.max).isEmpty)
  }
}
