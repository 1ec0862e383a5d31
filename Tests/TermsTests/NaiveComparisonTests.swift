import Terms
import Testing

/// Every start day of 2017–2028, against the plain reading of the law in ``NaiveTermLaw``.
@Suite("Compared with the plain reading of the law")
struct NaiveComparisonTests {
  static let law = NaiveTermLaw()
  static let starts =
    ("2017-01-01" as CalendarDate)
    .dayNumber...("2028-12-31" as CalendarDate)
    .dayNumber

  @Test(
    "every term ends on the same day, from every start day of twelve years",
    arguments: [
      "1d", "2d", "3d", "4d", "5d", "10d", "42d", "90d", "91d", "1w", "2w", "4w", "6w", "8w", "12w",
      "13w", "26w", "1m", "3m", "4m", "1y", "2y", "1wd", "2wd", "3wd", "10wd", "90wd",
    ] as [TermLength])
  func everyStart(length: TermLength) throws {
    let sources: [(TermSource, Bool?)] = [
      (.wet, nil), (.amvb, nil), (.verordening, nil), (.overeenkomst, nil), (.intern, nil),
      (.verordening, true), (.amvb, false),
    ]
    var wrong: [String] = []
    for number in Self.starts {
      let from = CalendarDate(dayNumber: number)
      let start = Self.law.index(from)
      let covered = Self.law.end(from: start, length: length, isAtwDeclared: true, suspended: [])
      // The sources take turns; there are seven, so the week shifts them over the weekdays.
      let (source, declared) = sources[(number + number / 7) % sources.count]
      let isCovered = declared ?? (source == .wet || source == .amvb)
      let expected = isCovered ? covered.end : covered.raw
      let other = try calculate(from, length, source, atw: declared)
      let isSame =
        other.end.iso == Self.law.iso(expected) && other.rawEnd.iso == Self.law.iso(covered.raw)
      if !isSame { wrong.append("\(source) \(from): \(other.end)") }
      let result = try calculate(from, length, .wet)
      if result.end.iso != Self.law.iso(covered.end) { wrong.append("wet \(from): \(result.end)") }
    }
    #expect(wrong.isEmpty)
  }

  /// Each seed gives its own terms; a failing seed fails again.
  @Test("every suspended term ends on the same day", arguments: 1...20)
  func suspended(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var wrong: [String] = []
    for _ in 0..<400 {
      let from = CalendarDate(dayNumber: Int.random(in: Self.starts, using: &random))
      let length = TermLength(
        count: Int.random(in: 1...12, using: &random),
        unit: [.days, .weeks, .workingDays, .months].randomElement(using: &random)!)!
      let suspensions = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let invited = from.adding(days: Int.random(in: -5...20, using: &random))
        let days = Int.random(in: 0...25, using: &random)
        return Suspension(invited: invited, answered: invited.adding(days: days))
      }
      let isCovered = Bool.random(using: &random)
      let source: TermSource = isCovered ? .wet : .intern
      do {
        let result = try calculate(from, length, source, suspended: suspensions)
        let days = suspensions.flatMap { period in
          (1..<max(1, period.invited.days(until: period.answered))).map {
            period.invited.adding(days: $0)
          }
        }
        let expected = Self.law.end(
          from: Self.law.index(from), length: length, isAtwDeclared: isCovered,
          suspended: Set(days.filter { $0 > from }.map(Self.law.index)))
        if result.end.iso != Self.law.iso(expected.end) {
          wrong.append("\(source) \(length) \(from) \(suspensions): \(result.end)")
        }
      } catch TermError.suspendedAfterEnd(let late, let end) {
        if late.invited <= end { wrong.append("\(length) \(from) \(suspensions): \(late)") }
      }
    }
    #expect(wrong.isEmpty)
  }
}

/// A small random source whose seed is the test argument.
///
/// > Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
