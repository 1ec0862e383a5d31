import Foundation
import Terms
import Testing

@Suite("A term length")
struct TermLengthTests {
  @Test(
    "is read from a count and a unit, and written the same",
    arguments: [
      ("14d", 14, .days), ("6w", 6, .weeks), ("3m", 3, .months), ("1y", 1, .years),
      ("10wd", 10, .workingDays), ("9999d", 9999, .days),
    ] as [(String, Int, TermLength.Unit)])
  func reading(text: String, count: Int, unit: TermLength.Unit) {
    let length = TermLength(text)
    #expect(length?.count == count)
    #expect(length?.unit == unit)
    #expect(length?.text == text)
  }

  @Test(
    "is nil for anything else",
    arguments: [
      "", "6", "w", "0d", "06w", "-6w", "+6w", "6W", "6 w", " 6w", "6w ", "6.5w", "6h", "6dw",
      "10000d", "99999999999999999999999d", "６w", "6\u{301}w", "6w\u{301}", "1y6m",
    ])
  func strictReading(text: String) {
    #expect(TermLength(text) == nil)
  }

  @Test("has a count within its limit")
  func limit() {
    #expect(TermLength(count: 0, unit: .days) == nil)
    #expect(TermLength(count: -1, unit: .weeks) == nil)
    #expect(TermLength(count: TermLimits.counts.upperBound, unit: .days) != nil)
    #expect(TermLength(count: TermLimits.counts.upperBound + 1, unit: .days) == nil)
  }

  @Test("is coded as its text")
  func coding() throws {
    let coded = try JSONEncoder().encode(["10wd" as TermLength])
    #expect(String(decoding: coded, as: UTF8.self) == #"["10wd"]"#)
    #expect(try JSONDecoder().decode([TermLength].self, from: coded) == ["10wd"])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([TermLength].self, from: Data(#"["6"]"#.utf8))
    }
  }
}
