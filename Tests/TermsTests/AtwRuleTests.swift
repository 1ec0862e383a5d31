import Terms
import Testing

@Suite("The Algemene termijnenwet")
struct AtwRuleTests {
  /// A Saturday, so that a covered term with this raw end moves to the Monday after.
  static let saturday: CalendarDate = "2026-07-11"

  @Test(
    "applies by law to a wet and an AMvB only, and elsewhere when declared (art. 1 and 5)",
    arguments: [
      (.wet, nil, true), (.amvb, nil, true), (.verordening, nil, false),
      (.overeenkomst, nil, false), (.intern, nil, false), (.verordening, true, true),
      (.overeenkomst, true, true), (.amvb, false, false), (.wet, false, false),
    ] as [(TermSource, Bool?, Bool)])
  func sources(source: TermSource, declared: Bool?, isCovered: Bool) throws {
    let result = try calculate(Self.saturday.adding(days: -14), "2w", source, atw: declared)
    #expect(result.rawEnd == Self.saturday)
    #expect(result.end == (isCovered ? "2026-07-13" : Self.saturday))
    #expect(result.isOutsideAtw == !isCovered)
  }

  @Test(
    "does not apply to more than 90 days, 12 weeks or 3 months, nor to years (art. 4 onder a)",
    arguments: [
      ("90d", nil), ("91d", .ninetyDays), ("90wd", nil), ("91wd", .ninetyDays), ("12w", nil),
      ("13w", .twelveWeeks), ("3m", nil), ("4m", .threeMonths), ("1y", .inYears), ("2y", .inYears),
    ] as [(TermLength, AtwLengthLimit?)])
  func lengths(length: TermLength, limit: AtwLengthLimit?) throws {
    #expect(length.exceededAtwLimit == limit)
    let steps = try calculate("2026-01-05", length).steps
    let reasons = steps.compactMap { if case .noAtw(let reason, _) = $0 { reason } else { nil } }
    #expect(reasons == (limit.map { [.tooLong($0)] } ?? []))
  }

  @Test("judges the described length, not the one with suspension (art. 4 onder a)")
  func describedLength() throws {
    let suspension = Suspension(invited: "2026-03-02", answered: "2026-04-02")
    let result = try calculate("2026-02-21", "12w", suspended: [suspension])
    #expect(result.rawEnd == "2026-06-15")
    let longer = Suspension(invited: "2026-03-02", answered: "2026-03-31")
    #expect(try calculate("2026-02-21", "12w", suspended: [longer]).rawEnd == "2026-06-13")
    #expect(try calculate("2026-02-21", "12w", suspended: [longer]).end == "2026-06-15")
  }

  @Test("does not move a term counted backwards (art. 1 lid 2)")
  func backwards() throws {
    let result = try calculate("2026-10-11", "3m", .wet, backwards: true)
    #expect(result.end == "2026-07-11")
    #expect(result.steps.last == .noAtw(.countedBackwards, closure: .saturday))
    #expect(try calculate("2026-10-12", "10wd", .intern, backwards: true).end == "2026-09-28")
  }

  @Test(
    "gives a term of at least three days two ordinary days (art. 2)",
    arguments: [
      ("2026-04-02", "3d", "2026-04-08"),  // Fri feast, Sat, Sun, Mon feast, Tue, Wed
      ("2026-04-03", "3d", "2026-04-08"),  // raw end is the feast of Monday
      ("2026-04-03", "4d", "2026-04-08"),  // raw end is an ordinary Tuesday, the only one
      ("2026-07-10", "3d", "2026-07-14"),  // Sat, Sun, Mon, so Tuesday too
      ("2026-07-09", "3d", "2026-07-13"),  // Fri, Sat, Sun: the roll gives the second
      ("2026-07-07", "3d", "2026-07-10"),
      ("2026-07-10", "2d", "2026-07-13"),  // two days: no two-day rule
      ("2026-07-10", "1d", "2026-07-13"),
      ("2026-12-24", "1w", "2026-12-31"),
    ] as [(CalendarDate, TermLength, CalendarDate)])
  func twoDayRule(from: CalendarDate, length: TermLength, end: CalendarDate) throws {
    #expect(try calculate(from, length).end == end)
  }

  @Test("does not count suspended days for the two ordinary days of art. 2")
  func twoDayRuleSuspended() throws {
    let friday = Suspension(invited: "2026-07-09", answered: "2026-07-11")
    let result = try calculate("2026-07-09", "3d", suspended: [friday])
    #expect(result.rawEnd == "2026-07-13")
    #expect(result.end == "2026-07-14")
    // Thursday 2 April is the first; Monday 6 up to Wednesday 8 April are suspended.
    let easter = Suspension(invited: "2026-04-05", answered: "2026-04-09")
    let late = try calculate("2026-04-01", "3d", suspended: [easter])
    #expect(late.rawEnd == "2026-04-07")
    #expect(late.end == "2026-04-09")
  }

  @Test("is overdue only from the day after its end")
  func overdue() throws {
    let result = try calculate("2026-02-20", "6w")
    #expect(!result.isOverdue(on: "2026-04-07"))
    #expect(result.isOverdue(on: "2026-04-08"))
  }

  @Test(
    "is provisional when it leans on a year whose decree is unknown (art. 3 lid 3)",
    arguments: [
      ("2028-12-01", "6w", .wet, [2029]), ("2028-12-01", "2w", .wet, []),
      ("2028-12-01", "6w", .verordening, []), ("2028-12-01", "26w", .wet, []),
      ("2028-12-28", "2d", .wet, [2029]), ("2020-03-02", "2w", .amvb, [2020]),
      ("2022-12-30", "1d", .wet, [2022]), ("2022-12-26", "10d", .wet, []),
      ("2028-12-29", "2d", .wet, [2029]),
    ] as [(CalendarDate, TermLength, TermSource, [Int])])
  func provisional(
    from: CalendarDate, length: TermLength, source: TermSource, years: [Int]
  ) throws {
    let result = try calculate(from, length, source)
    #expect(result.isProvisional == !years.isEmpty)
    let last = result.steps.last
    #expect(years.isEmpty || last == .provisional(years: years))
  }

  @Test("is no longer provisional with the decree of the year")
  func decreed() throws {
    let longer = FeastCalendar.decreed.adding(
      days: [EquatedDay(date: "2029-05-11", decree: "KB 2029–2031")], coveredYears: [2029])
    let input = TermInput(from: "2029-03-30", length: "6w", source: .wet)
    #expect(try TermCalculator().calculate(input).end == "2029-05-11")
    #expect(try TermCalculator(calendar: longer).calculate(input).end == "2029-05-14")
    #expect(try !TermCalculator(calendar: longer).calculate(input).isProvisional)
  }
}
