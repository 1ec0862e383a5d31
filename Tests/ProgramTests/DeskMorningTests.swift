import Foundation
import Glibc
import Testing

/// The tasks of a process manager's morning, each by whoever does it, in a terminal of his own.
@Suite("A morning at the desk", .timeLimit(.minutes(5)), .serialized)
struct DeskMorningTests {
  private static let brokers = "sociaal-makelen-gewisseld-gewijzigd-en-vervallen"
  private static let stuck = "dagopvang-vastgelopen-en-geescaleerd"

  /// An example that has been played up to and including a day.
  private func withExample(
    _ name: String, until day: String, _ body: (Morning) throws -> Void
  ) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let whole = try String(
      contentsOf: Program.root.appending(path: "Examples/\(name).yaml"), encoding: .utf8)
    var lines: [Substring] = []
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  - on: "), line.dropFirst(8).prefix(10) > day { break }
      lines.append(line)
    }
    let file = program.folder.appending(path: "deel.yaml")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let played = try program.run(["play", file.path], with: ["R2C_ON": day])
    try #require(played.status == 0, "\(played.errors)\(played.output)")
    let list = try program.run(["list", "--json"], with: ["R2C_ON": day]).json
    let first = try #require((list["cases"] as? [[String: Any]])?.first)
    try body(Morning(program: program, number: try #require(first["case"] as? String)))
    #expect(try program.run(["verify", "--json"]).json["sound"] as? Bool == true)
  }

  /// One case, and the people who come to it.
  private struct Morning {
    let program: Program
    let number: String

    /// Opens the case at the desk as somebody does: from the list, by searching.
    func open(as person: String, on day: String) throws -> TerminalProgram {
      let desk = try TerminalProgram(
        program, columns: 120, rows: 36, with: ["R2C_AS": person, "R2C_ON": day])
      #expect(desk.shows("Vandaag"))
      desk.type("2")
      #expect(desk.shows(number))
      desk.type("\r")
      #expect(desk.shows("Wie is aan zet"), "\(desk.seen)")
      desk.look()
      return desk
    }

    /// Chooses something by its name, from whatever lists are asked for with a key.
    func choose(_ key: String, _ words: String, on desk: TerminalProgram, shows form: String) {
      desk.type(key)
      #expect(desk.shows(key == ":" ? "Opdrachten" : "Wat wilt u vastleggen?"))
      desk.type(words + "\r")
      #expect(desk.shows(form), "\(desk.seen)")
      desk.look()
    }

    func send(_ desk: TerminalProgram) {
      desk.type("\u{13}")
      #expect(desk.shows("De zaak staat in"), "\(desk.seen)")
      desk.look()
    }

    func leave(_ desk: TerminalProgram) {
      desk.type("\u{3}")
      #expect(desk.end() == 0)
    }

    /// Waits until the database holds a text that is nowhere else yet: a form is kept at every pause.
    func keeps(_ text: String) -> Bool {
      let log = URL(filePath: program.database + "-wal")
      for _ in 0..<2_000 {
        if let bytes = try? Data(contentsOf: log), bytes.range(of: Data(text.utf8)) != nil {
          return true
        }
        usleep(10_000)
      }
      return false
    }

    func history(on day: String) throws -> String {
      try program.run(["history", number], with: ["R2C_ON": day]).output
    }
  }

  @Test("hand over the contact person: announced, with a note, and the new one can be called")
  func handsOver() throws {
    try withExample(Self.brokers, until: "2023-01-30") { morning in
      var desk = try morning.open(as: "pm", on: "2023-03-06")
      morning.choose("v", "wissel", on: desk, shows: "Vastleggen: wissel van contactpersoon")
      desk.type("Andere baan\t")
      desk.type("cp2")
      #expect(desk.shows("D. Opvolger"))
      desk.type("\r")
      morning.send(desk)
      morning.leave(desk)
      desk = try morning.open(as: "pm", on: "2023-03-13")
      morning.choose(":", "overdragen", on: desk, shows: "overdrachtsnotitie")
      desk.type("Dossier besproken, samen met de stichting\t")
      desk.type(" ja\r")
      desk.type("\u{13}")
      #expect(desk.shows("D. Opvolger"), "\(desk.seen)")
      morning.leave(desk)
      let people = try morning.program.run(
        ["show", morning.number], with: ["R2C_ON": "2023-03-14"]
      ).output
      #expect(people.contains("D. Opvolger"), "\(people)")
    }
  }

  @Test("both sides approve, and the agreements are concluded")
  func concludes() throws {
    try withExample(Self.brokers, until: "2022-11-08") { morning in
      for (person, keys) in [("beslisser", "4\r"), ("makelaars", "4j\r")] {
        let desk = try morning.open(as: person, on: "2022-11-22")
        desk.type(keys)
        #expect(desk.shows("Vastleggen: akkoord"), "\(desk.seen)")
        morning.send(desk)
        morning.leave(desk)
      }
      let desk = try morning.open(as: "beslisser", on: "2022-11-22")
      morning.choose(":", "vaststellen", on: desk, shows: "Beide kanten zijn akkoord")
      desk.type("\u{13}")
      #expect(desk.shows("Wacht op start"), "\(desk.seen)")
      morning.leave(desk)
      let shown = try morning.program.run(
        ["show", morning.number], with: ["R2C_ON": "2022-11-22"]
      ).output
      #expect(shown.contains("Wacht op start"), "\(shown)")
    }
  }

  @Test("escalate a question that is stuck")
  func escalates() throws {
    try withExample(Self.stuck, until: "2026-03-09") { morning in
      let desk = try morning.open(as: "cp", on: "2026-03-09")
      morning.choose("v", "escalatie", on: desk, shows: "Vastleggen: escalatie")
      desk.type("Mag het contract eerder stoppen?\tTwee afdelingen wijzen naar elkaar\t+1w")
      morning.send(desk)
      desk.type("7")
      #expect(desk.shows("escalatie"))
      morning.leave(desk)
      #expect(try morning.history(on: "2026-03-09").contains("Mag het contract eerder stoppen?"))
    }
  }

  @Test("see what is missing for the evaluation, and enter what a result has become")
  func evaluates() throws {
    try withExample(Self.brokers, until: "2025-11-24") { morning in
      let assigned = try morning.program.run(
        ["add", morning.number, "evaluator", "person=evaluator", "independent=yes"],
        with: ["R2C_ON": "2025-11-24"])
      try #require(assigned.status == 0, "\(assigned.errors)")
      let desk = try morning.open(as: "evaluator", on: "2025-11-24")
      desk.type("6")
      #expect(desk.shows("Nog nodig voor een volledige evaluatie"))
      desk.type("jjj\r")
      #expect(desk.shows("Vastleggen: evaluatie van een resultaat"), "\(desk.seen)")
      #expect(desk.shows("gesprekken per jaar"), "what was asked for is filled in: \(desk.seen)")
      desk.look()
      desk.type("430\tgehaald\r")
      morning.send(desk)
      morning.leave(desk)
      let shown = try morning.program.run(
        ["show", morning.number, "--json"], with: ["R2C_ON": "2025-11-24"]
      ).output
      #expect(shown.contains("430"))
    }
  }

  @Test("a desk that is killed keeps what was typed in a form for the next time")
  func killed() throws {
    try withExample(Self.stuck, until: "2026-03-09") { morning in
      let desk = try morning.open(as: "cp", on: "2026-03-09")
      morning.choose("v", "escalatie", on: desk, shows: "Vastleggen: escalatie")
      desk.type("Mag het contract eerder stoppen?")
      #expect(desk.shows("eerder stoppen?"))
      #expect(morning.keeps("eerder stoppen?"))
      desk.send(SIGKILL)
      #expect(desk.end() == -SIGKILL)
      let again = try morning.open(as: "cp", on: "2026-03-09")
      morning.choose("v", "escalatie", on: again, shows: "eerder stoppen?")
      morning.leave(again)
    }
  }
}
