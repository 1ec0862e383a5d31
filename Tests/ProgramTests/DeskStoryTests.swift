import Foundation
import Glibc
import Testing

/// Whole tasks in a real pseudo-terminal, in the words of who does them.
@Suite("At the desk", .timeLimit(.minutes(3)))
struct DeskStoryTests {
  private func withProgram(_ body: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    try #require(try program.run(["init"]).status == 0)
    try body(program)
  }

  /// A case that was submitted three months ago and got no answer.
  private func makeLate(_ program: Program) throws {
    let past = ["R2C_ON": "2025-12-01"]
    for arguments in [
      [
        "new", "--title", "Dagbesteding", "challenger=Wijkgroep", "task=Dagbesteding",
        "phone=000-0000009",
      ],
      ["do", "2025-0001", "dien-in", "received=2025-12-01", "written=yes"],
    ] {
      let result = try program.run(arguments, with: past)
      try #require(result.status == 0, "\(result.errors)")
    }
  }

  private func isSound(_ program: Program) throws -> Bool {
    try program.run(["verify", "--json"]).json["sound"] as? Bool == true
  }

  private func cases(_ program: Program) throws -> [String] {
    let cases = try program.run(["list", "--json"]).json["cases"] as? [[String: Any]] ?? []
    return cases.compactMap { $0["title"] as? String }
  }

  @Test("find what is late")
  func late() throws {
    try withProgram { program in
      try makeLate(program)
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Dagbesteding"))
      #expect(desk.shows("te laat"))
      desk.type("\r")
      #expect(desk.shows("Doen"))
      desk.type("q")
      desk.type("q")
      #expect(desk.end() == 0)
    }
  }

  @Test("take on a new challenge: it is there, with its status code shown once")
  func newChallenge() throws {
    try withProgram { program in
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Welkom"))
      desk.type("n")
      #expect(desk.shows("Nieuwe zaak"))
      desk.type("Moestuin")
      #expect(desk.shows("Moestuin"))
      desk.look()
      desk.type("\u{13}")
      #expect(desk.shows("geopend"))
      desk.type("\r")
      desk.type("\u{3}")
      #expect(desk.end() == 0)
      #expect(try cases(program) == ["Moestuin"])
      #expect(try isSound(program))
    }
  }

  @Test("two people at once: what the one does appears with the other, without a key")
  func together() throws {
    try withProgram { program in
      try makeLate(program)
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Dagbesteding"))
      desk.look()
      try #require(try program.run(["new", "--title", "Speelveldje"]).status == 0)
      #expect(desk.shows("Speelveldje"))
      desk.type("q")
      #expect(desk.end() == 0)
    }
  }

  @Test("q leads out from wherever one reads", arguments: ["", "2", "2\r", "\r", "\r5", "\r0\r"])
  func wayOut(keys: String) throws {
    try withProgram { program in
      try makeLate(program)
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Dagbesteding"))
      desk.type(keys)
      for _ in 0..<4 { desk.type("q") }
      #expect(desk.end() == 0)
    }
  }

  @Test("a window that becomes tiny and then large keeps the place")
  func resizing() throws {
    try withProgram { program in
      try makeLate(program)
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Dagbesteding"))
      desk.type("\r")
      #expect(desk.shows("Doen"))
      desk.look()
      desk.resize(columns: 20, rows: 5)
      #expect(desk.shows("20×5"))
      desk.look()
      desk.resize(columns: 200, rows: 60)
      #expect(desk.shows("Dagbesteding"))
      #expect(desk.shows("Handelingen"), "a wide window has room for whole names")
      desk.type("\u{3}")
      #expect(desk.end() == 0)
    }
  }

  @Test("a terminal that cannot place text gets plain lines, without one escape sequence")
  func dumb() throws {
    try withProgram { program in
      try makeLate(program)
      let desk = try TerminalProgram(program, with: ["TERM": "dumb"])
      #expect(desk.shows("Uw keuze?"))
      desk.type("zaken\n")
      #expect(desk.shows("dringendste"))
      desk.type("1\n")
      #expect(desk.shows("Doen") || desk.shows("overzicht"))
      desk.type("stop\n")
      #expect(desk.shows("Tot ziens"))
      #expect(desk.end() == 0)
      #expect(!desk.hasEscapes)
    }
  }

  @Test("a window that is closed leaves no process, and everything that was acknowledged")
  func hangUp() throws {
    try withProgram { program in
      let desk = try TerminalProgram(program)
      #expect(desk.shows("Welkom"))
      desk.type("n")
      #expect(desk.shows("Nieuwe zaak"))
      desk.type("Moestuin")
      desk.look()
      desk.type("\u{13}")
      #expect(desk.shows("geopend"))
      desk.hangUp()
      _ = desk.end()
      #expect(try cases(program) == ["Moestuin"])
      #expect(try isSound(program))
    }
  }

  @Test("a resident reads the status on a terminal; through a pipe it stays the page")
  func resident() throws {
    try withProgram { program in
      let made = try program.run(["new", "--title", "Moestuin", "--json"])
      let code = try #require(made.json["statusCode"] as? String)
      let desk = try TerminalProgram(program, ["status", code])
      #expect(desk.shows("Wie kan ik bellen?"))
      desk.type("q")
      #expect(desk.end() == 0)
      let plain = try TerminalProgram(program, ["status", code, "--plain"])
      #expect(plain.shows("Welk nummer?"))
      plain.type("1\n")
      #expect(plain.shows("stappen"))
      plain.type("stop\n")
      #expect(plain.end() == 0)
      #expect(!plain.hasEscapes)
      let page = try program.run(["status", code])
      #expect(page.output.hasPrefix("Beste uitdager,"))
      #expect(!page.output.contains("\u{1B}"))
    }
  }

  @Test("somebody who is not registered reads how to be, and leaves with q")
  func stranger() throws {
    try withProgram { program in
      let desk = try TerminalProgram(program, with: ["R2C_AS": "vreemde"])
      #expect(desk.shows("vreemde"))
      #expect(desk.shows("beheerder"))
      desk.type("q")
      desk.type("q")
      #expect(desk.end() == 0)
    }
  }
}
