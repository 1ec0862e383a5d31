import Terms
import Testing

@Suite("The penalty for a late decision (Awb 4:17)")
struct LateDecisionPenaltyTests {
  @Test(
    "is 23 euro for 14 days, 35 for 14 days and 45 for 14 days, 1,442 at most",
    arguments: [
      (-3, 0), (0, 0), (1, 23_00), (14, 322_00), (15, 357_00), (28, 812_00), (29, 857_00),
      (42, 1442_00), (43, 1442_00), (Int.max, 1442_00),
    ])
  func amounts(days: Int, cents: Int) {
    #expect(LateDecisionPenalty.cents(forDays: days) == cents)
    #expect(LateDecisionPenalty.maximumCents == 1442_00)
  }

  @Test("runs from the day after two weeks after the notice, for 42 days that never roll")
  func period() throws {
    let penalty = try LateDecisionPenalty(termEnd: "2026-05-06", noticeReceived: "2026-05-11")
    // Two weeks end on Whit Monday 25 May, so on Tuesday 26 May.
    #expect(penalty.grace.end == "2026-05-26")
    #expect(penalty.firstDay == "2026-05-27")
    #expect(penalty.lastDay == "2026-07-07")
    #expect(penalty.firstDay.days(until: penalty.lastDay) + 1 == 42)
    #expect(penalty.cents(through: "2026-05-26") == 0)
    #expect(penalty.cents(through: "2026-05-27") == 23_00)
    #expect(penalty.cents(through: "2026-07-06") == 1397_00)
    #expect(penalty.cents(through: "2026-07-07") == 1442_00)
    #expect(penalty.cents(through: "2027-01-01") == 1442_00)
  }

  @Test("needs a notice of default after the last day of the term")
  func notice() throws {
    #expect(throws: TermError.noticeBeforeOverdue(received: "2026-05-06", end: "2026-05-06")) {
      try LateDecisionPenalty(termEnd: "2026-05-06", noticeReceived: "2026-05-06")
    }
    #expect(throws: TermError.outOfRange) {
      try LateDecisionPenalty(termEnd: "2026-05-06", noticeReceived: .latest)
    }
    let first = try LateDecisionPenalty(termEnd: "2026-05-06", noticeReceived: "2026-05-07")
    #expect(first.firstDay == "2026-05-22")
  }
}
