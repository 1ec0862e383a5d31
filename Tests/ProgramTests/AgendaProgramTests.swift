import Foundation
import Testing

@Suite("r2c agenda, as a person or a script runs it")
struct AgendaProgramTests {
  private func played() throws -> Program {
    let program = try Program()
    let file = Program.root.appending(
      path: "Examples/fietspad-tussenevaluatie-leidt-tot-herstel.yaml")
    #expect(try program.run(["play", file.path]).status == 0)
    return program
  }

  @Test("gives what falls due as JSON, with case, person, day and whether it is late")
  func json() throws {
    let program = try played()
    defer { program.cleanUp() }
    let result = try program.run(["agenda", "--days", "400", "--json", "--on", "2027-08-21"])
    #expect(result.status == 0)
    let items = try #require(result.json["agenda"] as? [[String: Any]])
    #expect(!items.isEmpty)
    for item in items {
      for key in ["case", "title", "what", "kind", "due", "by", "id"] {
        #expect((item[key] as? String)?.isEmpty == false, "\(key)")
      }
      #expect(item["late"] is Bool)
      #expect(item["people"] is [[String: Any]])
    }
    #expect(items.contains { $0["term"] as? String == "looptijd" })
  }

  @Test("writes a calendar file, the same bytes each time, and one of a single person")
  func calendar() throws {
    let program = try played()
    defer { program.cleanUp() }
    let ask = ["agenda", "--days", "400", "--format", "ics", "--on", "2027-08-21"]
    let first = try program.run(ask)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(first.output.hasSuffix("END:VCALENDAR\r\n"))
    #expect(try program.run(ask).output == first.output)
    let file = program.folder.appending(path: "cp.ics")
    #expect(try program.run(ask + ["--person", "cp", "-o", file.path]).status == 0)
    let own = try String(contentsOf: file, encoding: .utf8)
    #expect(own.contains("BEGIN:VEVENT"))
    #expect(!own.contains("DESCRIPTION:2024-0001") || own.contains("C. Contact"))
  }

  @Test("refuses what it does not know: a person, a form, a number of days")
  func mistakes() throws {
    let program = try played()
    defer { program.cleanUp() }
    #expect(try program.run(["agenda", "--person", "niemand"]).status == 66)
    #expect(try program.run(["agenda", "--format", "pdf"]).status != 0)
    #expect(try program.run(["agenda", "--days", "-1"]).status != 0)
  }
}
