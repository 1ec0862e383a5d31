import Terms
import Testing

@testable import ChallengeCore

@Suite("Dates as people write them")
struct DateEntryTests {
  /// Tuesday 10 March 2026.
  private let today = CalendarDate(year: 2026, month: 3, day: 10)!

  private func read(_ text: String, _ leaning: DateLeaning = .ahead) throws -> String {
    try CalendarDate.read(text, on: today, leaning: leaning).iso
  }

  @Test(
    "a date with its year is that date, whichever way it leans",
    arguments: [
      "15-5-2026", "15/5/2026", "15.5.2026", "15-05-2026", "2026-05-15", "2026-5-15",
      "15 mei 2026", "15 May 2026", "15 Mei, 2026", "May 15, 2026", "May 15th 2026",
      "the 15th of May 2026", "vrijdag 15 mei 2026", "op vrijdag 15 mei 2026", "vr. 15 mei 2026",
      "Friday, 15 May 2026", "on 15 May 2026", "  15   mei  2026 ", "15e mei 2026",
    ], DateLeaning.allCases)
  func whole(text: String, leaning: DateLeaning) throws {
    #expect(try read(text, leaning) == "2026-05-15")
  }

  @Test(
    "a day of this week or counted from today",
    arguments: [
      ("vandaag", "2026-03-10"), ("Today", "2026-03-10"), ("morgen", "2026-03-11"),
      ("tomorrow", "2026-03-11"), ("overmorgen", "2026-03-12"),
      ("the day after tomorrow", "2026-03-12"), ("gisteren", "2026-03-09"),
      ("yesterday", "2026-03-09"), ("eergisteren", "2026-03-08"),
      ("day before yesterday", "2026-03-08"),
      ("+6w", "2026-04-21"), ("+2d", "2026-03-12"), ("-2d", "2026-03-08"), ("+1m", "2026-04-10"),
      ("+1y", "2027-03-10"), ("+1j", "2027-03-10"), ("+ 6 weken", "2026-04-21"),
      ("-1 week", "2026-03-03"), ("over 3 weken", "2026-03-31"), ("over een maand", "2026-04-10"),
      ("in 3 weeks", "2026-03-31"), ("in a week", "2026-03-17"), ("3 weken geleden", "2026-02-17"),
      ("two days ago", "2026-03-08"), ("3 weeks from now", "2026-03-31"),
      ("3 weken vanaf nu", "2026-03-31"), ("over zes weken", "2026-04-21"),
    ])
  func counted(text: String, iso: String) throws {
    for leaning in DateLeaning.allCases { #expect(try read(text, leaning) == iso) }
  }

  @Test(
    "a length before or after another day",
    arguments: [
      ("1 week na 3 april", "2026-04-10"), ("a week after 3 April", "2026-04-10"),
      ("2 weken voor 1 mei", "2026-04-17"), ("2 days before 1 May 2027", "2027-04-29"),
      ("3 dagen na morgen", "2026-03-14"), ("2 maanden na 31 december 2025", "2026-02-28"),
      ("1 week na 2 dagen na 1-4", "2026-04-10"),
    ])
  func around(text: String, iso: String) throws { #expect(try read(text) == iso) }

  @Test(
    "weekdays with the week they are in",
    arguments: [
      ("volgende week ma", "2026-03-16"), ("maandag volgende week", "2026-03-16"),
      ("Monday next week", "2026-03-16"), ("next Monday", "2026-03-16"),
      ("volgende maandag", "2026-03-16"), ("deze week vr", "2026-03-13"),
      ("this Friday", "2026-03-13"), ("deze vrijdag", "2026-03-13"),
      ("komende vrijdag", "2026-03-13"), ("vrijdag a.s.", "2026-03-13"),
      ("afgelopen vrijdag", "2026-03-06"), ("vrijdag jl.", "2026-03-06"),
      ("vorige week do", "2026-03-05"), ("last week Thursday", "2026-03-05"),
      ("last Friday", "2026-03-06"), ("vrijdag over een week", "2026-03-20"),
      ("vrijdag over 2 weken", "2026-03-27"), ("Friday week", "2026-03-20"),
      ("a week on Friday", "2026-03-20"), ("morgen over een week", "2026-03-18"),
      ("tomorrow week", "2026-03-18"), ("Friday in 2 weeks", "2026-03-27"),
      ("komende dinsdag", "2026-03-17"), ("next Tuesday", "2026-03-17"),
      ("dinsdag over een week", "2026-03-17"), ("ma week 20", "2026-05-11"),
      ("week 20 vrijdag", "2026-05-15"),
    ])
  func weekdays(text: String, iso: String) throws {
    for leaning in [DateLeaning.ahead, .near] { #expect(try read(text, leaning) == iso) }
  }

  @Test(
    "the end of a month or a year",
    arguments: [
      ("eind van de maand", "2026-03-31"), ("end of month", "2026-03-31"),
      ("end of the month", "2026-03-31"), ("einde maand", "2026-03-31"),
      ("eind volgende maand", "2026-04-30"), ("end of next month", "2026-04-30"),
      ("eind mei", "2026-05-31"), ("end of February", "2027-02-28"),
      ("end of May 2027", "2027-05-31"), ("eind van het jaar", "2026-12-31"),
      ("end of next year", "2027-12-31"), ("eind 2027", "2027-12-31"),
      ("eind vorige maand", "2026-02-28"),
    ])
  func ends(text: String, iso: String) throws { #expect(try read(text) == iso) }

  @Test(
    "without its year a date lies the way of its field",
    arguments: [
      ("15 mei", "2025-05-15", "2026-05-15", "2026-05-15"),
      ("15-5", "2025-05-15", "2026-05-15", "2026-05-15"),
      ("15 december", "2025-12-15", "2026-12-15", "2025-12-15"),
      ("10 maart", "2026-03-10", "2026-03-10", "2026-03-10"),
      ("9 maart", "2026-03-09", "2027-03-09", "2026-03-09"),
      ("29 februari", "2024-02-29", "2028-02-29", "2028-02-29"),
      ("15 mei jl.", "2025-05-15", "2025-05-15", "2025-05-15"),
      ("1 maart a.s.", "2027-03-01", "2027-03-01", "2027-03-01"),
      ("de 15e", "2026-02-15", "2026-03-15", "2026-03-15"),
      ("1st", "2026-03-01", "2026-04-01", "2026-03-01"),
      ("vrijdag", "2026-03-06", "2026-03-13", ""), ("fri", "2026-03-06", "2026-03-13", ""),
    ])
  func leaning(text: String, back: String, ahead: String, near: String) throws {
    #expect(try read(text, .back) == back)
    #expect(try read(text, .ahead) == ahead)
    #expect((try? read(text, .near)) ?? "" == near)
  }

  private func problem(_ text: String, _ leaning: DateLeaning = .ahead) -> DateProblem? {
    do throws(DateProblem) {
      _ = try CalendarDate.read(text, on: today, leaning: leaning)
      return nil
    } catch {
      return error
    }
  }

  private func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }

  @Test("what can be two days is refused with both")
  func unclear() {
    let (today, next) = (date("2026-03-10"), date("2026-03-17"))
    #expect(problem("di") == .unclear([today, next]))
    #expect(problem("dinsdag", .back) == .unclear([date("2026-03-03"), today]))
    #expect(problem("next Friday") == .unclear([date("2026-03-13"), date("2026-03-20")]))
    #expect(problem("vorige maandag") == .unclear([date("2026-03-02"), date("2026-03-09")]))
    #expect(problem("deze maandag") == .unclear([date("2026-03-09"), date("2026-03-16")]))
    #expect(problem("ma", .near) == .unclear([date("2026-03-09"), date("2026-03-16")]))
    #expect(problem("eind van de week") == .unclear([date("2026-03-13"), date("2026-03-15")]))
  }

  @Test("what is almost a date says what to type instead")
  func almost() {
    #expect(problem("31-2") == .noSuchDay)
    #expect(problem("31 april 2026") == .noSuchDay)
    #expect(problem("ma week 54") == .noSuchDay)
    #expect(problem("5/15") == .dayFirst(date("2026-05-15")))
    #expect(problem("5/15/2027") == .dayFirst(date("2027-05-15")))
    #expect(problem("15-5-26") == .shortYear(date("2026-05-15")))
    #expect(problem("15 mei '26") == .shortYear(date("2026-05-15")))
    #expect(problem("maandag 15 mei 2026") == .wrongWeekday(date("2026-05-15")))
    #expect(problem("maandag 15 mei") == .wrongWeekday(date("2026-05-15")))
    #expect(problem("15-5-1850") == .outOfRange)
    #expect(problem("+9999y") == .outOfRange)
    for text in ["mei", "volgende week", "next month", "week 20", "mei 2026", "15", "begin mei"] {
      #expect(problem(text) == .whichDay, "\(text)")
    }
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", " ", "-", "+", "gisteren?", "+5wd", "15.5", "6w", "mei 15 mei", "15 mei bellen",
      "bel vrijdag", "zo snel mogelijk", "do it", "een week", "15-5-", "-5-2026", "1-2-3-4",
      "15 15", "５-３-２０２６", "१५-५-२०२६", "2026-05-15T10:00", "over", "over over 2 weken",
      "1 week na 1 week na 1 week na 1 mei", "vrijdag vrijdag", "unknown", "15--5", "0x10",
    ])
  func none(text: String) { #expect(problem(text) == .notADate) }

  @Test("every date reads back as it is written, on any day", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    for _ in 0..<50 {
      let day = CalendarDate(dayNumber: Int(random.next() % 40_000))
      let on = CalendarDate(dayNumber: Int(random.next() % 40_000))
      for text in [
        day.iso, "\(day.day)-\(day.month)-\(day.year)", "\(day.day)/\(day.month)/\(day.year)",
      ] {
        #expect(try CalendarDate.read(text, on: on) == day)
      }
      let back = try CalendarDate.read("\(day.day)-\(day.month)", on: on, leaning: .back)
      let ahead = try CalendarDate.read("\(day.day)-\(day.month)", on: on, leaning: .ahead)
      #expect(back <= on && on <= ahead)
      #expect(back.day == day.day && back.month == day.month)
      #expect(ahead.day == day.day && ahead.month == day.month)
    }
  }

  @Test(
    "whatever is put together from the words of dates, nothing traps and no figure is lost",
    arguments: 0..<40)
  func anything(seed: Int) {
    var random = Seeded(UInt64(seed) + 1_000)
    let parts = [
      "ma", "vrijdag", "next", "volgende", "week", "15", "31", "2026", "mei", "may", "over", "in",
      "3", "weken", "na", "voor", "eind", "end", "maand", "+", "-", "6w", "+6w", "9999y", "-9999m",
      "15-5", "29-2", "0-0", "99-99-9999", "jl.", "a.s.", "vandaag", "1e", "'26", "de", "op", "é",
      "\u{0}", "🌳", "9999-12-31", "1900-1-1", "week 53",
    ]
    for _ in 0..<400 {
      let count = Int(random.next() % 6) + 1
      let text = (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
        .joined(separator: random.next() % 4 == 0 ? "" : " ")
      let on = CalendarDate(dayNumber: Int(random.next() % 3_000_000) - 30_000)
      for leaning in DateLeaning.allCases {
        guard let date = CalendarDate(entered: text, on: on, leaning: leaning) else { continue }
        #expect(CalendarDate.earliest <= date && date <= CalendarDate.latest)
        // A text without a figure can only name a day near today.
        if !text.contains(where: { $0.isNumber }) { #expect(abs(on.days(until: date)) <= 9 * 366) }
      }
    }
  }

  @Test("random letters are no date", arguments: 0..<20)
  func noise(seed: Int) {
    var random = Seeded(UInt64(seed) + 5_000)
    let letters = Array("bcfghklpqrvxz ?!:;_*€@#")
    for _ in 0..<300 {
      let text = String(
        (0..<Int(random.next() % 30)).map { _ in
          letters[Int(random.next() % UInt64(letters.count))]
        })
      let known: Set<Substring> = ["vr", "fr", "z", "k"]
      guard !text.split(separator: " ").contains(where: known.contains) else { continue }
      #expect(CalendarDate(entered: text, on: today) == nil)
    }
  }

  @Test("a very long text is refused at once")
  func long() {
    #expect(problem(String(repeating: "1 week na ", count: 100_000) + "vandaag") == .notADate)
  }

  @Test("every date field leans one way, and one that is filled in with today never ahead")
  func fields() {
    let dates = RecordKind.all.flatMap { kind in
      kind.fields.filter { $0.type == .date }.map { (kind.name, $0) }
    }
    #expect(dates.count > 80)
    let planned = Set(dates.filter { $0.1.leaning == .ahead }.map(\.1.name))
    for (kind, field) in dates where field.preset == "today" && field.leaning == .ahead {
      #expect(["end-date", "from"].contains(field.name), "\(kind).\(field.name)")
    }
    for name in ["answer-by", "until", "due", "return-date", "new-date", "planned"] {
      #expect(planned.contains(name))
    }
    for name in ["received", "sent", "date", "answered", "paid"] {
      #expect(!planned.contains(name))
    }
  }
}

/// Chance that the same seed repeats.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) >> 3
  }
}
