import Foundation
import Testing

@testable import CaseStorage

@Suite struct JSONValueTests {
  @Test func keysAreSortedAndNothingIsPutBetween() {
    let value = JSONValue.object([
      "b": .list([.number(-1), .flag(true), .null]), "a": .text("é\"\\\n\u{1}\u{7F}/"),
      "": .object([:]),
    ])
    #expect(value.text == #"{"":{},"a":"é\"\\\n\u0001"# + "\u{7F}" + #"/","b":[-1,true,null]}"#)
  }

  @Test(arguments: 0..<200)
  func whatIsWrittenReadsBackAndFoundationReadsTheSame(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let value = random(depth: 4, &generator)
    #expect(try JSONValue(parsing: value.text) == value)
    #expect(
      (try? JSONSerialization.jsonObject(with: Data(value.text.utf8), options: .fragmentsAllowed))
        != nil)
  }

  private func random(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
    let texts = ["", "a", "é", "e\u{301}", "\"", "\\", "\n\r\t\u{8}\u{C}", "\0", "👩‍👩‍👧"]
    func text(_ generator: inout SeededGenerator) -> String {
      (0..<Int.random(in: 0...3, using: &generator))
        .map { _ in texts.randomElement(using: &generator) ?? "" }.joined()
    }
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .flag(Bool.random(using: &generator))
    case 2: return .number(Int(truncatingIfNeeded: generator.next()))
    case 3, 4: return .text(text(&generator))
    case 5:
      return .list(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          random(depth: depth - 1, &generator)
        })
    default:
      var members: [String: JSONValue] = [:]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        members[text(&generator)] = random(depth: depth - 1, &generator)
      }
      return .object(members)
    }
  }

  @Test(arguments: [
    ("", JSONProblem.Cause.ended, 0), ("{", .ended, 1), ("[1,]", .unexpected, 3),
    ("{\"a\" 1}", .unexpected, 5), ("{\"a\":1,\"a\":2}", .keyTwice, 12), ("1.5", .notWhole, 1),
    ("1e3", .notWhole, 1), ("9223372036854775808", .notWhole, 18), ("01", .unexpected, 2),
    ("-", .unexpected, 1), ("\"a\nb\"", .controlCharacter, 2), ("\"\\x\"", .badEscape, 3),
    ("\"\\uD800\"", .badEscape, 7), ("\"\\u12", .ended, 5), ("tru", .ended, 3),
    ("null x", .unexpected, 5), ("\"abc", .ended, 4), ("{1:2}", .unexpected, 1),
  ])
  func whatIsNotJSONIsRefusedWithItsPlace(
    text: String, cause: JSONProblem.Cause, offset: Int
  ) {
    let problem = #expect(throws: JSONProblem.self) { try JSONValue(parsing: text) }
    #expect(problem?.cause == cause, "\(text)")
    #expect(problem?.offset == offset, "\(text)")
  }

  @Test func escapesAreRead() throws {
    #expect(
      try JSONValue(parsing: #" [ "\u00e9\/\"\ud83d\ude00" , -9223372036854775808 ] "#)
        == .list([.text("é/\"😀"), .number(.min)]))
  }

  @Test func nestingHasALimit() throws {
    let depth = StorageLimits.jsonDepth
    let fits = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    _ = try JSONValue(parsing: fits)
    let problem = #expect(throws: JSONProblem.self) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
    #expect(problem?.cause == .tooDeep)
  }
}
