import Casework
import ChallengeCore
import Testing
import Wording

@testable import CaseDesk

@Suite("The desk line by line")
struct LinearTests {
  @Test("a contact person is added and the intake begins, by numbers and letters alone")
  func story() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = sample.linear([
      "2", "h", "3", "1", "4", "", "ja", "", "", "", "", "", "", "j", "1", "j", "q", "q",
    ])
    try expectGolden(talk, "linear-story")
    let active = try sample.casework.dossier(
      CaseNumber("2026-0001"), sample.acting("pm", on: "2026-03-10")
    ).challenge.snapshot.active
    #expect(active.contains("intake"), "\(active)")
  }

  @Test("the same desk in English: list, search, terms")
  func english() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = sample.linear(["s buurttuin", "1", "t", "r", "q", "s", "q"], in: .english)
    try expectGolden(talk, "linear-en")
  }

  @Test("a refusal tells every reason, loses nothing, and can be mended at once")
  func refusal() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = sample.linear(
      ["3", "h", "1"] + Array(repeating: "", count: 7) + ["j", "", "q", "q", "q"])
    #expect(talk.contains("Er is nog geen uitdager vastgelegd."))
    #expect(talk.contains("Nummer: dit nu oplossen."))
    #expect(talk.contains("Niet verstuurd; er is niets veranderd."))
  }

  @Test("it ends at the end of input, wherever that comes", arguments: 0...12)
  func endOfInput(length: Int) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let answers = ["2", "h", "3", "1", "4", "", "ja", "", "", "", "", "", ""]
    _ = sample.linear(Array(answers.prefix(length)))
  }

  @Test("a new case gets its status code")
  func newCase() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    let talk = sample.linear(
      ["n", "Moestuin"] + Array(repeating: "", count: 15) + ["j", "q", "q"])
    #expect(talk.contains("Zaak 2026-0001 is geopend."))
  }

  @Test("a text of somebody else never becomes an escape sequence")
  func hostile() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var lines: [String] = []
    let desk = Desk(casework: sample.casework, options: sample.options())
    LinearDesk(desk: desk, read: { nil }, write: { lines.append($0) })
      .say("Titel \u{1B}[2J\u{202E}\u{07}\nregel")
    #expect(lines == ["Titel �[2J��", "regel"])
  }
}
