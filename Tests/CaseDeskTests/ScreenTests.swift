import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("Screens")
struct ScreenTests {
  /// A size and a language, with how its files are called.
  struct Look: CustomStringConvertible, Sendable {
    let width: Int
    let height: Int
    let language: Language

    var size: Size { Size(width, height) }
    var description: String { "\(width)x\(height)-\(language.rawValue)" }

    static let all = [
      Look(width: 80, height: 24, language: .dutch),
      Look(width: 80, height: 24, language: .english),
      Look(width: 200, height: 60, language: .dutch),
      Look(width: 200, height: 60, language: .english),
    ]
  }

  private func withPilot(_ look: Look, _ body: (inout DeskPilot) throws -> Void) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(look.language, size: look.size)
    try body(&pilot)
  }

  @Test("what needs attention today", arguments: Look.all)
  func today(look: Look) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let pilot = try sample.pilot(look.language, size: look.size, section: .today)
    try expectGolden(pilot.text, "today-\(look)")
  }

  @Test("the list", arguments: Look.all)
  func list(look: Look) throws {
    try withPilot(look) { pilot in
      try pilot.press("j")
      try expectGolden(pilot.text, "list-\(look)")
    }
  }

  @Test("the form to add a record, and what it says when it is refused", arguments: Look.all)
  func form(look: Look) throws {
    try withPilot(look) { pilot in
      try pilot.press("j Enter a Enter")
      try expectGolden(pilot.text, "form-\(look)")
      try pilot.press("Space Down Enter Ctrl-s")
      try expectGolden(pilot.text, "form-refused-\(look)")
    }
  }

  @Test("the reasons of a refusal", arguments: Look.all)
  func refusal(look: Look) throws {
    try withPilot(look) { pilot in
      try pilot.press("j j Enter a")
      #expect(try pilot.select(look.language.say("Uitdaging indienen", "Submit the challenge")))
      try pilot.press("Enter Ctrl-s")
      try expectGolden(pilot.text, "refusal-\(look)")
    }
  }

  @Test("help, the palette, a record, and the kinds of record", arguments: Look.all)
  func overlays(look: Look) throws {
    try withPilot(look) { pilot in
      try pilot.press("?")
      try expectGolden(pilot.text, "help-list-\(look)")
      try pilot.press("Esc j Enter ?")
      try expectGolden(pilot.text, "help-dossier-\(look)")
      try pilot.press("Esc :")
      try expectGolden(pilot.text, "palette-\(look)")
      try pilot.press("Esc v")
      try expectGolden(pilot.text, "kinds-\(look)")
      try pilot.press("Esc r Enter")
      try expectGolden(pilot.text, "record-\(look)")
    }
  }

  @Test("the board, the filter form, the choice of order, and marked cases", arguments: Look.all)
  func cases(look: Look) throws {
    try withPilot(look) { pilot in
      try pilot.press("b Right")
      try expectGolden(pilot.text, "board-\(look)")
      try pilot.press("b f Tab Right")
      try expectGolden(pilot.text, "filter-\(look)")
      try pilot.press("Enter e s")
      try expectGolden(pilot.text, "order-\(look)")
      try pilot.press("Esc Space Space u")
      try expectGolden(pilot.text, "marked-\(look)")
    }
  }

  @Test("without cases the list says what to do first")
  func empty() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    try expectGolden(try sample.pilot().text, "list-empty")
  }

  @Test("the styles of the list: urgency is in the words, colour only repeats it")
  func styles() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try expectGolden(try sample.pilot().frame.golden, "list-styles")
    try expectGolden(try sample.pilot(section: .today).frame.golden, "today-styles")
  }
}
