import Testing

@testable import Casework

@Suite("Status codes")
struct StatusCodeTests {
  @Test("a code is read back however it is typed")
  func readsBack() throws {
    let code = Workshop.code()
    let typed = [
      code.text, code.text.lowercased(), code.text.filter { $0 != "-" },
      code.text.map { "\($0) " }.joined(),
    ]
    for text in typed { #expect(StatusCode(text) == code) }
  }

  @Test("every single wrong character is noticed, and every two that changed places")
  func noticesMistakes() throws {
    let code = Workshop.code().text.filter { $0 != "-" }
    let alphabet = "3479ABCDEFGHJKMNPRSTWXY"
    let characters = Array(code)
    for place in characters.indices {
      for other in alphabet where other != characters[place] {
        var wrong = characters
        wrong[place] = other
        #expect(StatusCode(String(wrong)) == nil)
      }
      guard place + 1 < characters.count, characters[place] != characters[place + 1] else {
        continue
      }
      var swapped = characters
      swapped.swapAt(place, place + 1)
      #expect(StatusCode(String(swapped)) == nil)
    }
  }

  @Test("letters that look alike are not in it")
  func readsAloud() {
    for _ in 0..<50 { #expect(!Workshop.code().text.contains { "01258OILQUVZ".contains($0) }) }
  }

  @Test("a code opens its case until it is ended")
  func opensAndEnds() throws {
    let workshop = try Workshop()
    let code = Workshop.code()
    let opened = try workshop.casework.open(
      title: "Tuin", fields: [:], existing: nil, Workshop.acting("groep", on: "2026-03-02"),
      statusCode: code)
    #expect(
      try workshop.casework.status(
        of: code, Workshop.acting("groep", on: "2026-03-02")
      ).summary.number == opened.done.number)
    try workshop.casework.handle(
      .issueStatusCode(hash: nil), on: opened.done.number,
      Workshop.acting("pm", on: "2026-03-02"))
    #expect(throws: CaseworkFailure.self) {
      try workshop.casework.status(of: code, Workshop.acting("groep", on: "2026-03-02"))
    }
  }
}
