import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("What a resident sees")
struct ResidentTests {
  private func withStatus(
    _ body: (Sample, @escaping () throws(CaseworkFailure) -> StatusView) throws -> Void
  ) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let number = CaseNumber("2026-0001")
    try sample.add(
      "contact-person", to: number, on: "2026-03-06",
      [
        "side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true),
        "phone": .text("000-0000001"), "email": .text("cp@voorbeeld.example"),
      ])
    try sample.add(
      "note", to: number, on: "2026-03-06",
      ["text": .text("Alleen voor ons: een lastige groep"), "visibility": .text("internal")])
    let acting = sample.acting("pm", on: "2026-03-10")
    try body(sample) { () throws(CaseworkFailure) in
      try sample.casework.status(number, acting)
    }
  }

  private func pilot(
    _ sample: Sample, _ language: Language, _ size: Size,
    _ read: @escaping () throws(CaseworkFailure) -> StatusView
  ) throws -> Pilot<ResidentModel, ResidentMessage> {
    let source = StatusSource(sample.casework, read: read)
    let model = ResidentModel(try read(), counter: source.counter(), language)
    return try Pilot(residentApplication(source), model: model, size: size)
  }

  @Test("questions and answers, at every size", arguments: Language.allCases)
  func screens(language: Language) throws {
    try withStatus { sample, read in
      for size in [Size(80, 24), Size(200, 60), Size(40, 10), Size(20, 5)] {
        var pilot = try pilot(sample, language, size, read)
        let name = "resident-\(size.width)x\(size.height)-\(language.rawValue)"
        try expectGolden(pilot.text, name)
        #expect(pilot.frame.wrongRows.isEmpty)
        for _ in StatusChapter.Question.allCases {
          try pilot.press("j")
          #expect(pilot.frame.wrongRows.isEmpty)
          #expect(pilot.frame.bounds.contains(pilot.frame.cursor))
        }
      }
    }
  }

  @Test(
    "a number, an arrow or a click chooses a question; q and Esc leave", arguments: ["q", "Esc"])
  func keys(leaving: String) throws {
    try withStatus { sample, read in
      var pilot = try pilot(sample, .dutch, Size(80, 24), read)
      try pilot.press("4")
      #expect(pilot.text.contains("Uw contactpersoon: C. Contact"))
      #expect(pilot.text.contains("000-0000001"))
      #expect(try pilot.click("Wat is er afgesproken?"))
      #expect(pilot.model.question == 4)
      try pilot.press("? Esc Up")
      #expect(pilot.model.question == 3)
      try pilot.press(leaving)
      #expect(pilot.isOver)
    }
  }

  @Test("what the municipality wrote for itself is nowhere, and nothing can be changed")
  func readOnly() throws {
    try withStatus { sample, read in
      let before = try sample.casework.changeCounter()
      for language in Language.allCases {
        var pilot = try pilot(sample, language, Size(200, 60), read)
        for number in 1...7 {
          try pilot.press("\(number)")
          #expect(!pilot.text.contains("lastige groep"))
        }
        for key in "abcdefghijklmnoprstuvwxyz" { try pilot.press("\(key)") }
      }
      #expect(try sample.casework.changeCounter() == before)
    }
  }

  @Test("what others change appears by itself")
  func news() throws {
    try withStatus { sample, read in
      var pilot = try pilot(sample, .dutch, Size(80, 24), read)
      let before = pilot.model.status.summary.version
      try sample.add(
        "contact-moment", to: CaseNumber("2026-0001"), on: "2026-03-10",
        ["date": .text("2026-03-10"), "subject": .text("other")])
      try pilot.wakeUp()
      #expect(pilot.model.status.summary.version > before)
    }
  }

  @Test("the same line by line", arguments: Language.allCases)
  func linear(language: Language) throws {
    try withStatus { _, read in
      var waiting = ["?", "1", "2", "3", "4", "5", "6", "7", "opnieuw", "vragen", "", "9", "stop"][
        ...]
      var lines: [String] = []
      runLinearStatus(
        try read(), language,
        read: {
          guard let answer = waiting.popFirst() else { return nil }
          lines.append("» \(answer)")
          return answer
        }, write: { lines.append($0) })
      let talk = lines.joined(separator: "\n")
      try expectGolden(talk, "resident-linear-\(language.rawValue)")
      expectSpoken(talk)
    }
  }

  @Test("whoever has no contact person yet is told who else to call")
  func whomToCall() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let view = try sample.casework.status(
      CaseNumber("2026-0002"), sample.acting("pm", on: "2026-03-10"))
    let late = StatusPage(.dutch).whomToCall(view)
    #expect(late == "de procesmanager uitdaagrecht, telefoon 000-0000000")
    for language in Language.allCases {
      let text = StatusPage(language).fullText(view)
      #expect(!text.contains("uw contactpersoon") && !text.contains("your contact person"))
    }
  }
}
