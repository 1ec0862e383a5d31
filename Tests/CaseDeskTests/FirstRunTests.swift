import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("The first run")
struct FirstRunTests {
  private func pilot(
    _ sample: Sample, _ language: Language, _ size: Size, as person: String = "pm",
    examples: (() -> Void)? = nil
  ) throws -> DeskPilot {
    var options = sample.options(language, as: person)
    options.database = "/huis/r2c.sqlite"
    options.openExamples = examples
    let desk = Desk(casework: sample.casework, options: options)
    return try Pilot(deskApplication(desk), model: DeskModel(desk), size: size)
  }

  @Test(
    "an empty desk offers the examples, a first case and the guide", arguments: Language.allCases)
  func screens(language: Language) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for size in [Size(80, 24), Size(200, 60)] {
      var pilot = try pilot(sample, language, size)
      let look = "\(size.width)x\(size.height)-\(language.rawValue)"
      try expectGolden(pilot.text, "start-\(look)")
      try pilot.press("F6")
      try expectGolden(pilot.text, "guide-\(look)")
    }
  }

  @Test("the examples open, and the desk is there again afterwards")
  func examples() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    var opened = 0
    var pilot = try pilot(sample, .dutch, Size(80, 24)) { opened += 1 }
    try pilot.press("Enter")
    #expect(opened == 1)
    #expect(pilot.suspensions == 1)
    #expect(pilot.text.contains("De gids lezen"))
  }

  @Test("a first case ends the first run")
  func firstCase() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    var pilot = try pilot(sample, .dutch, Size(80, 24))
    try pilot.press("j Enter")
    try pilot.type("Moestuin")
    try pilot.press("Ctrl-s Enter")
    #expect(pilot.model.dossier?.challenge.title == "Moestuin")
    try pilot.press("q")
    #expect(pilot.model.stack.isEmpty)
  }

  @Test("the guide is at most ten screens, is searched, and is there from everywhere")
  func guide() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Enter F6")
    #expect(pilot.text.contains("Waar dit voor is"))
    for _ in 0..<10 { try pilot.press("PgDn") }
    #expect(pilot.text.contains("man r2c"), "\(pilot.text)")
    try pilot.press("g /")
    try pilot.type("statuscode")
    #expect(pilot.text.contains("hoort een statuscode"))
    try pilot.press("Enter Esc q")
    #expect(pilot.model.dossier != nil, "back to where the reader was")
  }

  @Test("somebody who is not registered is told how to be", arguments: Language.allCases)
  func stranger(language: Language) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let pilot = try pilot(sample, language, Size(80, 24), as: "vreemde")
    try expectGolden(pilot.text, "stranger-80x24-\(language.rawValue)")
    #expect(pilot.text.contains("vreemde"))
    #expect(pilot.frame.wrongRows.isEmpty)
  }

  @Test("line by line the same three things are offered", arguments: Language.allCases)
  func linear(language: Language) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    let talk = try sample.linear(["?", "3", "terug", "stop"], in: language)
    try expectGolden(talk, "linear-start-\(language.rawValue)")
    expectSpoken(talk)
  }
}
