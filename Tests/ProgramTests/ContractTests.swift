import Foundation
import Testing

@Suite("The contract with people and scripts")
struct ContractTests {
  private func withProgram(_ work: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    try work(program)
  }

  @Test(
    "each kind of mistake has its exit code, a message and a code, and changes nothing",
    arguments: [
      (["show", "2026-9999"], 66, "case-unknown"),
      (["do", "2026-0001", "dien-inn"], 64, "action-unknown"),
      (["add", "2026-0001", "taks", "description=x"], 64, "record-kind-unknown"),
      (["add", "2026-0001", "task", "descripton=x"], 65, "field-unknown"),
      (["add", "2026-0001", "confirmation", "sent=31-2-2026"], 65, "field-invalid"),
      (["add", "2026-0001", "note", "text=\u{1B}[31mrood"], 65, "field-invalid"),
      (["add", "2026-0001", "task"], 1, "description-missing"),
      (["do", "2026-0001", "start-intake"], 1, "action-not-now"),
      (["do", "2026-0001", "dien-in", "--as", "nobody"], 66, "person-unknown"),
      (["list", "--phase", "nergens"], 65, "option-invalid"),
      (["show", "2026-0001", "--on", "gisteren?"], 65, "option-invalid"),
      (["people", "add", "x", "--role", "baas"], 65, "person-invalid"),
      (["verify", "--anchor", "x"], 65, "anchor-invalid"),
      (["play", "/bestaat/niet.yaml"], 66, "file-unreadable"),
      (["status", "AAAA-BBBB"], 66, "status-code-unknown"),
      (["zoek"], 64, "usage"),
    ])
  func mistakes(arguments: [String], status: Int32, code: String) throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["new", "--title", "Tuin"])
      let before = try program.run(["anchor"]).output
      let result = try program.run(arguments + ["--json"])
      #expect(result.status == status)
      #expect(result.problem["code"] as? String == code)
      #expect((result.problem["message"] as? String)?.isEmpty == false)
      #expect(result.output.isEmpty)
      #expect(try program.run(["anchor"]).output == before)
    }
  }

  @Test("a person without the role is told so with 77")
  func notPermitted() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["people", "add", "groep", "--role", "challenger"])
      _ = try program.run(["new", "--title", "Tuin"])
      let result = try program.run(
        ["add", "2026-0001", "confirmation", "--as", "groep", "--json"])
      #expect(result.status == 77)
      #expect(result.problem["code"] as? String == "not-permitted")
    }
  }

  @Test("a case that has moved on is refused with 75")
  func movedOn() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["new", "--title", "Tuin"])
      let result = try program.run(
        ["add", "2026-0001", "note", "text=x", "--if-version", "1", "--json"])
      #expect(result.status == 75)
      #expect(result.problem["code"] as? String == "case-changed")
    }
  }

  @Test("the list has the shape of the contract")
  func listShape() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["new", "--title", "Tuin"])
      let cases = try program.run(["list", "--json"]).json["cases"] as? [[String: Any]]
      let first = try #require(cases?.first)
      for key in ["case", "title", "phase", "state", "moves", "version", "overdue"] {
        #expect(first[key] != nil, "\(key)")
      }
      let moves = try #require(first["moves"] as? [[String: Any]])
      for key in ["by", "what", "due", "since"] { #expect(moves.first?[key] != nil, "\(key)") }
    }
  }

  @Test("terms in batches are answered in order, mistakes among them")
  func termBatch() throws {
    try withProgram { program in
      let input = """
        {"from":"2026-02-20","length":"6w","source":"wet"}
        {"from":"2026-02-30","length":"6w","source":"wet"}
        {"from":"2026-04-02","length":"3d","source":"wet","suspended":[]}

        """
      let result = try program.run(["term", "--batch"], input: input)
      let lines = result.output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      try #require(lines.count == 3)
      #expect(lines[0]["end"] as? String == "2026-04-07")
      #expect(lines[1]["code"] as? String == "option-invalid")
      #expect(lines[2]["end"] as? String == "2026-04-08")
      #expect(result.status == 0)
    }
  }

  @Test("a database that is not ours is left alone and named")
  func foreignDatabase() throws {
    try withProgram { program in
      try Data("geen database".utf8).write(to: URL(filePath: program.database))
      let result = try program.run(["list", "--json"])
      #expect(result.status == 74)
      #expect(result.problem["code"] as? String == "storage-not-ours")
      #expect(
        try String(contentsOf: URL(filePath: program.database), encoding: .utf8) == "geen database")
    }
  }

  @Test("ten megabytes of text are refused, and nothing is saved")
  func tenMegabytes() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["new", "--title", "Tuin"])
      let file = program.folder.appending(path: "groot.yaml")
      let text = String(repeating: "x", count: 10_000_000)
      try Data("history: \(text)\n".utf8).write(to: file)
      #expect(try program.run(["play", file.path]).status == 65)
    }
  }

  @Test("every altered byte of an entry, every removed entry and a cut tail are named")
  func tampering() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      _ = try program.run(["new", "--title", "Tuin"])
      let anchor = try program.run(["anchor"]).output.trimmingCharacters(
        in: .whitespacesAndNewlines)
      #expect(try program.run(["verify", "--anchor", anchor]).status == 0)
      let changes = [
        ("UPDATE payload SET body = replace(body, 'Tuin', 'Ruin')", "payload-altered"),
        ("UPDATE entry SET actor = 'ander' WHERE number = 2", "envelope-altered"),
        ("DELETE FROM entry WHERE number = 3", "entry-removed"),
        ("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)", "tail-cut"),
      ]
      for (sql, code) in changes {
        let copy = program.folder.appending(path: "\(code).sqlite").path
        _ = try program.run(["backup", copy])
        let unlock = "DROP TRIGGER IF EXISTS"
        let python = """
          import sqlite3
          db = sqlite3.connect('\(copy)')
          for (name,) in db.execute("select name from sqlite_master where type='trigger'").fetchall():
            db.execute('\(unlock) "' + name + '"')
          db.execute('PRAGMA foreign_keys=off')
          db.execute(\"\"\"\(sql)\"\"\")
          db.commit()
          """
        let script = program.folder.appending(path: "alter.py")
        try Data(python.utf8).write(to: script)
        #expect(try program.shell("/usr/bin/env python3 \(script.path)").status == 0)
        let result = try program.run(
          ["verify", "--anchor", anchor, "--json"], with: ["R2C_DB": copy])
        #expect(result.status != 0, "\(code)")
        #expect(result.output.contains(code), "\(code): \(result.output)")
      }
    }
  }

  @Test("a full disk is said, not swallowed")
  func fullDisk() throws {
    try withProgram { program in
      _ = try program.run(["init"])
      let result = try program.shell("r2c list > /dev/full")
      #expect(result.status == 74)
    }
  }

  @Test("completions are there for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    try withProgram { program in
      let result = try program.run(["--generate-completion-script", shell])
      #expect(result.status == 0)
      #expect(result.output.contains("r2c"))
    }
  }
}
