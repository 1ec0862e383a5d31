import Foundation
import Terms
import Testing

@Suite("Suspension and extension")
struct SuspensionTests {
  /// Eight weeks from Monday 1 June 2026 end on Monday 27 July 2026.
  static let start: CalendarDate = "2026-06-01"

  static func suspended(_ periods: (CalendarDate, CalendarDate)...) throws(TermError) -> TermResult
  {
    try calculate(
      start, "8w", .verordening,
      suspended: periods.map { Suspension(invited: $0.0, answered: $0.1) })
  }

  @Test("counts from the day after the invitation until the day of the answer (Awb 4:15)")
  func literalCounting() throws {
    #expect(Suspension(invited: "2026-06-08", answered: "2026-06-22").days == 13)
    #expect(try Self.suspended(("2026-06-08", "2026-06-22")).end == "2026-08-09")
    #expect(try Self.suspended(("2026-06-08", "2026-06-08")).end == "2026-07-27")
    #expect(try Self.suspended(("2026-06-08", "2026-06-09")).end == "2026-07-27")
    #expect(try Self.suspended(("2026-06-08", "2026-06-10")).end == "2026-07-28")
  }

  @Test("does not count a day twice, whatever the order")
  func union() throws {
    let overlap = try Self.suspended(("2026-06-08", "2026-06-22"), ("2026-06-15", "2026-06-29"))
    #expect(overlap.end == "2026-08-16")
    #expect(
      try Self.suspended(("2026-06-15", "2026-06-29"), ("2026-06-08", "2026-06-22")).end
        == overlap.end)
    #expect(
      try Self.suspended(("2026-06-08", "2026-06-29"), ("2026-06-10", "2026-06-12")).end
        == overlap.end)
    let days = overlap.steps.compactMap {
      if case .suspended(_, let days, _) = $0 { days } else { nil }
    }
    #expect(days == [13, 7])
  }

  @Test("does not count days up to the start of the term")
  func beforeStart() throws {
    #expect(try Self.suspended(("2026-05-20", "2026-06-04")).end == "2026-07-29")
    #expect(try Self.suspended(("2026-05-20", "2026-06-01")).end == "2026-07-27")
  }

  @Test("must begin while the term runs, with suspensions before it and the roll included")
  func begin() throws {
    #expect(
      throws: TermError.suspendedAfterEnd(
        Suspension(invited: "2026-07-28", answered: "2026-08-10"), end: "2026-07-27")
    ) { try Self.suspended(("2026-07-28", "2026-08-10")) }
    #expect(try Self.suspended(("2026-07-27", "2026-08-10")).end == "2026-08-09")
    #expect(
      try Self.suspended(("2026-06-08", "2026-06-22"), ("2026-08-05", "2026-08-11")).end
        == "2026-08-14")
    let monday = Suspension(invited: "2026-07-13", answered: "2026-07-16")
    #expect(try calculate("2026-06-27", "2w", suspended: [monday]).rawEnd == "2026-07-13")
    #expect(throws: TermError.suspendedAfterEnd(monday, end: "2026-07-11")) {
      try calculate("2026-06-27", "2w", .intern, suspended: [monday])
    }
  }

  @Test("refuses an answer before the invitation")
  func order() {
    let suspension = Suspension(invited: "2026-06-08", answered: "2026-06-07")
    #expect(suspension.days == 0)
    #expect(throws: TermError.answeredBeforeInvited(suspension)) {
      try calculate(Self.start, "8w", suspended: [suspension])
    }
  }

  @Test("that is still open gives the end at the latest")
  func open() throws {
    let open = Suspension(invited: "2026-06-08", answerBy: "2026-06-22")
    let result = try calculate(Self.start, "8w", .verordening, suspended: [open])
    #expect(result.end == "2026-08-09")
    #expect(result.isAtLatest)
    #expect(try !Self.suspended(("2026-06-08", "2026-06-22")).isAtLatest)
  }

  @Test("leaves suspended working days out of a term of working days")
  func workingDays() throws {
    // 10 working days from Mon 1 June: Mon 15 June. Suspended Thu 4, Fri 5, Sat 6 and Sun 7 June.
    let suspension = Suspension(invited: "2026-06-03", answered: "2026-06-08")
    #expect(try calculate(Self.start, "10wd", .intern).end == "2026-06-15")
    #expect(try calculate(Self.start, "10wd", .intern, suspended: [suspension]).end == "2026-06-17")
  }

  @Test("counts Good Friday as a working day, then rolls off it when the act applies")
  func workingDayOnGoodFriday() throws {
    #expect(try calculate("2026-03-30", "4wd", .intern).end == "2026-04-03")
    #expect(try calculate("2026-03-30", "4wd", .wet).end == "2026-04-07")
    #expect(try calculate("2026-03-30", "5wd", .intern).end == "2026-04-07")
  }

  @Test("adds an extension before the roll, and after it no day is lost")
  func extendedByLength() throws {
    let extended = try calculate("2026-02-20", "6w", extended: [TermExtension(.length("6w"))])
    #expect(extended.rawEnd == "2026-05-15")
    #expect(extended.end == "2026-05-18")
  }

  @Test("takes a named end as it is, on a Sunday too (Awb 4:14)")
  func namedEnd() throws {
    let named = TermExtension(.newEnd("2026-08-30"), decided: "2026-07-20")
    let result = try calculate(Self.start, "8w", extended: [named])
    #expect(result.end == "2026-08-30")
    #expect(result.steps.last == .noAtw(.namedEnd, closure: .sunday))
    #expect(throws: TermError.newEndBeforeEnd(newEnd: "2026-07-26", end: "2026-07-27")) {
      try calculate(Self.start, "8w", extended: [TermExtension(.newEnd("2026-07-26"))])
    }
  }

  @Test("moves a named end by a suspension that began after it was named, not by earlier ones")
  func namedEndSuspended() throws {
    let named = TermExtension(.newEnd("2026-08-31"), decided: "2026-07-01")
    let earlier = Suspension(invited: "2026-06-08", answered: "2026-06-22")
    let later = Suspension(invited: "2026-07-06", answered: "2026-07-13")
    let result = try calculate(
      Self.start, "8w", suspended: [earlier, later], extended: [named])
    #expect(result.end == "2026-09-06")
    let sameDay = TermExtension(.newEnd("2026-08-31"), decided: later.invited)
    #expect(
      try calculate(Self.start, "8w", suspended: [later], extended: [sameDay]).end == "2026-09-06")
  }

  @Test("allows a suspension in the time that an extension added")
  func suspendedInExtension() throws {
    let late = Suspension(invited: "2026-08-03", answered: "2026-08-06")
    let twoWeeks = TermExtension(.length("2w"))
    let result = try calculate(Self.start, "8w", .intern, suspended: [late], extended: [twoWeeks])
    #expect(result.end == "2026-08-12")
    #expect(throws: TermError.self) {
      try calculate(Self.start, "8w", .intern, suspended: [late])
    }
  }

  @Test("extends working days by weeks and weeks by working days, each suspended in its own way")
  func mixedUnits() throws {
    // Four suspended days, Thu 4 to Sun 7 June, of which two are working days.
    let early = Suspension(invited: "2026-06-03", answered: "2026-06-08")
    let weeks = TermExtension(.length("2w"))
    let workingDays = TermExtension(.length("5wd"))
    #expect(
      try calculate(Self.start, "10wd", .intern, suspended: [early], extended: [weeks]).end
        == "2026-07-01")
    #expect(
      try calculate(Self.start, "1w", .intern, suspended: [early], extended: [workingDays]).end
        == "2026-06-19")
    let late = Suspension(invited: "2026-06-10", answered: "2026-06-15")
    #expect(
      try calculate(Self.start, "1w", .intern, suspended: [late], extended: [workingDays]).end
        == "2026-06-17")
  }

  @Test("is not for a term counted backwards")
  func backwards() {
    let suspension = Suspension(invited: "2026-05-01", answered: "2026-05-09")
    #expect(throws: TermError.backwardTermChanged) {
      try calculate(Self.start, "8w", suspended: [suspension], backwards: true)
    }
    #expect(throws: TermError.backwardTermChanged) {
      try calculate(Self.start, "8w", extended: [TermExtension(.length("1w"))], backwards: true)
    }
  }

  @Test("has a limit to how many one term can have")
  func limit() throws {
    let short = Suspension(invited: "2026-06-02", answered: "2026-06-03")
    let most = Array(repeating: short, count: TermLimits.changesPerTerm)
    #expect(try calculate(Self.start, "8w", suspended: most).end == "2026-07-27")
    #expect(throws: TermError.tooManyChanges(count: TermLimits.changesPerTerm + 1)) {
      try calculate(Self.start, "8w", suspended: most + [short])
    }
  }

  @Test(
    "gives an error, not a wrong date, beyond the supported years",
    arguments: ["1d", "1w", "1m", "1y", "1wd", "9999y"] as [TermLength])
  func outOfRange(length: TermLength) {
    #expect(throws: TermError.outOfRange) { try calculate(.latest, length) }
    #expect(throws: TermError.outOfRange) {
      try calculate(.earliest, length, .intern, backwards: true)
    }
  }

  @Test("has errors with stable codes")
  func codes() {
    let suspension = Suspension(invited: "2026-06-02", answered: "2026-06-03")
    let errors: [TermError] = [
      .outOfRange, .tooManyChanges(count: 201), .answeredBeforeInvited(suspension),
      .suspendedAfterEnd(suspension, end: "2026-06-01"),
      .newEndBeforeEnd(newEnd: "2026-06-01", end: "2026-06-02"), .backwardTermChanged,
      .noticeBeforeOverdue(received: "2026-06-01", end: "2026-06-02"),
    ]
    #expect(
      errors.map(\.code) == [
        "term-out-of-range", "term-too-many-changes", "suspension-answered-before-invited",
        "suspension-after-end", "extension-before-end", "backward-term-changed",
        "notice-before-overdue",
      ])
  }

  @Test("is stored with its input in a shape that stays")
  func coding() throws {
    let input = TermInput(
      from: "2026-06-01", length: "8w", source: .verordening, declaredAtw: true,
      suspensions: [Suspension(invited: "2026-06-08", answerBy: "2026-06-22")],
      extensions: [
        TermExtension(.length("2w")), TermExtension(.newEnd("2026-09-30"), decided: "2026-07-01"),
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let coded = try encoder.encode(input)
    #expect(
      String(decoding: coded, as: UTF8.self)
        == #"{"countedBackwards":false,"declaredAtw":true,"extensions":[{"length":"2w"},"#
        + #"{"decided":"2026-07-01","newEnd":"2026-09-30"}],"from":"2026-06-01","length":"8w","#
        + #""source":"verordening","suspensions":[{"answered":"2026-06-22","#
        + #""invited":"2026-06-08","isOpen":true}]}"#)
    #expect(try JSONDecoder().decode(TermInput.self, from: coded) == input)
  }
}
