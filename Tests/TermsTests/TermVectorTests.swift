import Terms
import Testing

/// The test vectors of the domain report, 1.4, by their number there.
@Suite("The vectors of the domain report, 1.4 (Algemene termijnenwet)")
struct TermVectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let number: Int
    let length: TermLength
    var source = TermSource.wet
    var declaredAtw: Bool? = nil
    let from: CalendarDate
    let rawEnd: CalendarDate
    let end: CalendarDate

    var testDescription: String { "vector \(number): \(length) from \(from)" }
  }

  @Test(
    "end where the Algemene termijnenwet says",
    arguments: [
      Vector(number: 1, length: "6w", from: "2026-02-20", rawEnd: "2026-04-03", end: "2026-04-07"),
      Vector(number: 2, length: "6w", from: "2025-11-21", rawEnd: "2026-01-02", end: "2026-01-05"),
      Vector(number: 5, length: "6w", from: "2026-11-13", rawEnd: "2026-12-25", end: "2026-12-28"),
      Vector(number: 6, length: "6w", from: "2026-03-23", rawEnd: "2026-05-04", end: "2026-05-04"),
      Vector(number: 7, length: "8w", from: "2026-03-10", rawEnd: "2026-05-05", end: "2026-05-06"),
      Vector(number: 9, length: "12w", from: "2026-02-19", rawEnd: "2026-05-14", end: "2026-05-18"),
      Vector(
        number: 10, length: "12w", source: .verordening, from: "2026-02-19", rawEnd: "2026-05-14",
        end: "2026-05-14"),
      Vector(
        number: 11, length: "26w", from: "2026-01-04", rawEnd: "2026-07-05", end: "2026-07-05"),
      Vector(
        number: 11, length: "26w", source: .verordening, declaredAtw: true, from: "2026-01-04",
        rawEnd: "2026-07-05", end: "2026-07-05"),
      Vector(
        number: 12, length: "42d", declaredAtw: false, from: "2026-02-20", rawEnd: "2026-04-03",
        end: "2026-04-03"),
      Vector(number: 13, length: "3d", from: "2026-04-02", rawEnd: "2026-04-05", end: "2026-04-08"),
    ])
  func vectors(vector: Vector) throws {
    let result = try calculate(
      vector.from, vector.length, vector.source, atw: vector.declaredAtw)
    #expect(result.rawEnd == vector.rawEnd)
    #expect(result.end == vector.end)
    #expect(!result.isProvisional)
  }
}
