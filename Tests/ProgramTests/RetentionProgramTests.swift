import Foundation
import Testing

@Suite("Destroying on the command line")
struct RetentionProgramTests {
  private static let mark = "Ongewoonwoord"

  /// A case that was withdrawn, a list that is signed, and what is left of it.
  private func prepare(_ program: Program) throws {
    let steps: [[String]] = [
      ["init"], ["people", "add", "beslisser", "--name", "B. Beslisser", "--role", "decider"],
      ["people", "add", "groep", "--name", "\(Self.mark) Bewoner", "--role", "challenger"],
      ["new", "--title", "\(Self.mark) tuin", "--as", "groep", "task=\(Self.mark) onderhoud"],
      ["do", "2026-0001", "dien-in", "--as", "groep"],
      ["add", "2026-0001", "contact-moment", "subject=withdrawal", "note=\(Self.mark) gebeld"],
      [
        "do", "2026-0001", "trek-in", "--as", "groep", "reason-codes=changed-plans",
        "lesson=\(Self.mark) eerder bellen",
      ], ["backup", program.folder.path + "/kopie.sqlite"],
    ]
    for step in steps {
      let result = try program.run(step)
      try #require(result.status == 0, "\(step): \(result.errors)")
    }
  }

  private func isFound(_ text: String, beside name: String) throws -> Bool {
    let folder = URL(filePath: name).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("r2c.sqlite") }.contains { file in
        try Data(contentsOf: folder.appending(path: file)).range(of: Data(text.utf8)) != nil
      }
  }

  @Test("a signed list is carried out with a certificate, and nothing is left in the file")
  func wholeWay() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    let list = program.folder.path + "/lijst.txt"
    let later = ["R2C_ON": "2027-06-01"]
    let due = try program.run(["retention", "due", "--json"], with: later).json
    let cases = try #require(due["cases"] as? [[String: Any]])
    #expect(cases.map { $0["due"] as? Bool } == [true])
    #expect(try program.run(["retention", "list", "-o", list], with: later).status == 0)
    let certificate = program.folder.path + "/verklaring.md"
    let destroy = [
      "retention", "destroy", "--list", list, "--ground", "Selectielijst 2020", "-o", certificate,
    ]
    #expect(try isFound(Self.mark, beside: program.database))
    let own = try program.run(destroy + ["--signed-by", "pm", "--json"], with: later)
    #expect(own.status == 1)
    #expect(own.errors.contains("signer-is-actor"))
    let done = try program.run(destroy + ["--signed-by", "beslisser"], with: later)
    #expect(done.status == 0, "\(done.errors)")
    for trace in [Self.mark, Self.mark.lowercased(), "gewoonwoo"] {
      #expect(try !isFound(trace, beside: program.database), "\(trace)")
    }
    let text = try String(contentsOfFile: certificate, encoding: .utf8)
    #expect(text.contains("2026-0001") && text.contains("kopie.sqlite"))
    #expect(!text.contains(Self.mark))
    try tells(program, later)
    let again = try program.run(destroy + ["--signed-by", "beslisser"], with: later)
    #expect(again.status == 0, "\(again.errors)")
  }

  private func tells(_ program: Program, _ later: [String: String]) throws {
    let show = try program.run(["show", "2026-0001", "--json"], with: later)
    #expect(show.status == 66)
    #expect(show.problem["code"] as? String == "case-destroyed")
    #expect(try program.run(["history", "2026-0001"], with: later).output.contains("vernietigd"))
    let search = try program.run(["list", "--search", "2026-0001"], with: later)
    #expect(search.status == 0 && search.output.contains("vernietigd"))
    #expect(try program.run(["verify"], with: later).status == 0)
    #expect(try program.run(["rebuild"], with: later).status == 0)
    let copies = try program.run(["retention", "copies", "--json"], with: later).json
    let listed = try #require(copies["copies"] as? [[String: Any]])
    #expect(listed.compactMap { $0["file"] as? String } == ["kopie.sqlite"])
    let next = try program.run(["new", "--title", "Iets anders", "--json"], with: later).json
    #expect(next["case"] as? String == "2027-0001")
  }

  @Test("a backup from before a destruction says what it brings back")
  func restore() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    let list = program.folder.path + "/lijst.txt"
    let later = ["R2C_ON": "2027-06-01"]
    _ = try program.run(["retention", "list", "-o", list], with: later)
    let done = try program.run(
      [
        "retention", "destroy", "--list", list, "--ground", "Selectielijst", "--signed-by",
        "beslisser",
      ], with: later)
    #expect(done.status == 0, "\(done.errors)")
    let back = try program.run(
      ["restore", program.folder.path + "/kopie.sqlite", "--json"], with: later)
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.json["destroyedIsBack"] as? [String] == ["2026-0001"])
  }

  @Test("a new case shows what was learnt, and a person reads the own data")
  func learning() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    let opened = try program.run(
      ["new", "--title", "Ongewoonwoord voor iedereen", "--json", "domain=groen"]
    ).json
    let similar = try #require(opened["similar"] as? [[String: Any]])
    #expect(similar.first?["outcome"] as? String == "withdrawn")
    let lessons = try program.run(["lessons", "--search", "bellen", "--json"]).json
    let found = try #require((lessons["lessons"] as? [[String: Any]])?.first?["text"] as? String)
    #expect(found.contains("eerder bellen"))
    let data = try program.run(["people", "data", "groep", "--as", "groep"])
    #expect(data.status == 0 && data.output.contains("\(Self.mark) Bewoner"))
    let other = try program.run(["people", "data", "groep", "--as", "beslisser"])
    #expect(other.status == 77)
  }
}
