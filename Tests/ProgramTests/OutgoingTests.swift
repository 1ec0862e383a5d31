import Foundation
import Testing

@Suite("Letters, documents and the whole dossier on the command line")
struct OutgoingTests {
  /// A submitted case with a contact person.
  private func prepared() throws -> Program {
    let program = try Program()
    for arguments in [
      ["init"],
      [
        "people", "add", "cp", "--name", "C. Contact", "--role", "contact-person", "--email",
        "cp@gemeente.example",
      ],
      ["people", "add", "groep", "--name", "De Groep", "--role", "challenger"],
      [
        "new", "--title", "Beheer van de <b>tuin</b>", "challenger=De Groep", "person=groep",
        "email=groep@voorbeeld.example", "task=Onderhoud",
      ],
      ["do", "2026-0001", "dien-in", "--for", "groep", "--basis", "brief"],
      ["add", "2026-0001", "contact-person", "side=municipality", "person=cp", "neutral=yes"],
    ] {
      let result = try program.run(arguments)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
    }
    return program
  }

  @Test("a confirmation comes as a document, as a draft and as text, and is then sent")
  func confirmation() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let folder = program.folder.path
    for name in ["brief.odt", "brief.eml", "brief.txt"] {
      let made = try program.run(["letter", "2026-0001", "confirmation", "-o", "\(folder)/\(name)"])
      #expect(made.status == 0, "\(made.errors)")
    }
    let mail = try String(contentsOfFile: folder + "/brief.eml", encoding: .utf8)
    #expect(mail.contains("To: De Groep <groep@voorbeeld.example>\r\n"), "\(mail)")
    #expect(mail.contains("From: "), "\(mail)")
    #expect(mail.contains("Date: Mon, 2 Mar 2026"))
    let odt = try Data(contentsOf: URL(filePath: folder + "/brief.odt"))
    #expect(odt.prefix(2) == Data("PK".utf8))
    let owed =
      try program.run(["actions", "2026-0001", "--json"]).json["lettersOwed"] as? [[String: Any]]
    #expect(owed?.compactMap { $0["kind"] as? String } == ["confirmation"])
    let sent = try program.run([
      "letter", "2026-0001", "confirmation", "--sent", "2026-03-02", "--json",
    ])
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(sent.json["records"] as? [String] == ["letter-1", "confirmation-1"])
    let after = try program.run(["actions", "2026-0001", "--json"]).json["lettersOwed"] as? [Any]
    #expect(after?.isEmpty == true)
  }

  @Test("a letter of which nothing is on record is refused, and says what to record")
  func refused() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let decision = try program.run(["letter", "2026-0001", "decision", "--json"])
    #expect(decision.status == 1)
    #expect(decision.problem["code"] as? String == "letter-subject-missing")
    #expect(try program.run(["letter", "2026-0001", "besluit"]).status == 65)
    #expect(
      try program.run(["letter", "2026-0001", "confirmation", "--format", "docx"]).status == 65)
    let evil = try program.run(["letter", "2026-0001", "confirmation", "--to", "a@b\nBcc: c@d"])
    #expect(evil.status == 65)
    #expect(
      try program.run(["letter", "2026-0001", "confirmation"], with: ["R2C_AS": "groep"]).status
        == 77)
  }

  @Test("a file goes into the case and comes out as it was")
  func documents() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let folder = program.folder.path
    try Data("plan \u{0}\u{1} met bytes".utf8).write(to: URL(filePath: folder + "/plan.pdf"))
    let added = try program.run([
      "document", "add", "2026-0001", folder + "/plan.pdf", "--about", "request-1", "--json",
    ])
    #expect(added.status == 0, "\(added.errors)")
    let listed =
      try program.run(["document", "list", "2026-0001", "--json"]).json["documents"]
      as? [[String: Any]]
    let fields = listed?.first?["fields"] as? [String: Any]
    #expect(fields?["file"] as? String == "plan.pdf")
    #expect(fields?["media-type"] as? String == "application/pdf")
    #expect(fields?["about"] as? String == "request-1")
    let saved = folder + "/terug.pdf"
    #expect(try program.run(["document", "save", "2026-0001", "1", "-o", saved]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: saved)) == Data("plan \u{0}\u{1} met bytes".utf8))
    let again = try program.run(["document", "save", "2026-0001", "1", "-o", saved, "--json"])
    #expect(again.status == 74)
    #expect(again.problem["code"] as? String == "file-exists")
    #expect((again.problem["hint"] as? String)?.contains("--overwrite") == true)
    #expect(
      try program.run(["document", "save", "2026-0001", "1", "-o", saved, "--overwrite"]).status
        == 0)
    #expect(try program.run(["verify"]).status == 0)
    let typed = try program.run(["add", "2026-0001", "document", "title=x", "hash=00", "--json"])
    #expect(typed.problem["code"] as? String == "only-with-file")
  }

  @Test(
    "what is no ordinary file is refused, and nothing is kept",
    arguments: ["folder", "empty", "pipe", "missing", "steering"])
  func oddFiles(kind: String) throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let path = program.folder.path + (kind == "steering" ? "/a\u{1B}[31m.txt" : "/\(kind)")
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "empty": try Data().write(to: URL(filePath: path))
    case "pipe": _ = try program.shell("mkfifo \(path)")
    case "steering": try Data("x".utf8).write(to: URL(filePath: path))
    default: break
    }
    let result = try program.run(["document", "add", "2026-0001", path, "--title", "x"])
    #expect(result.status != 0)
    #expect(!result.errors.contains("\u{1B}"))
    let listed =
      try program.run(["document", "list", "2026-0001", "--json"]).json["documents"] as? [Any]
    #expect(listed?.isEmpty == true)
  }

  @Test("the whole dossier is one page, with what is shared and without what is internal")
  func dossier() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let folder = program.folder.path
    for (name, visibility) in [("plan.txt", "parties"), ("geheim.txt", "internal")] {
      try Data("inhoud van \(name)".utf8).write(to: URL(filePath: folder + "/" + name))
      let added = try program.run([
        "document", "add", "2026-0001", folder + "/" + name, "--visibility", visibility,
      ])
      #expect(added.status == 0, "\(added.errors)")
    }
    _ = try program.run(["add", "2026-0001", "note", "text=Alleen voor ons"])
    for (who, ending) in [("pm", "html"), ("groep", "html"), ("pm", "zip"), ("pm", "odt")] {
      let path = "\(folder)/dossier.\(ending)"
      let made = try program.run(["dossier", "2026-0001", "-o", path], with: ["R2C_AS": who])
      #expect(made.status == 0, "\(made.errors)")
      guard ending == "html" else { continue }
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains(Data("inhoud van plan.txt".utf8).base64EncodedString()))
      #expect(page.contains("&lt;b&gt;tuin&lt;/b&gt;"))
      #expect(!page.contains("<b>tuin"))
      #expect(!page.contains("geheim"))
      #expect(!page.contains("Alleen voor ons"))
    }
    let names = try program.shell("python3 -m zipfile -l \(folder)/dossier.zip").output
    #expect(names.contains("documenten/document-1-plan.txt"), "\(names)")
    #expect(!names.contains("geheim"), "\(names)")
  }

  /// What of the dossier left, as the log of copies tells it: file, cases and what of people.
  private func logged(_ program: Program) throws -> [String] {
    let log = try program.run(["retention", "copies", "--all", "--json"]).json
    let copies = try #require(log["copies"] as? [[String: Any]])
    return copies.filter { $0["kind"] as? String == "document" }.map { copy in
      let cases = (copy["cases"] as? [String])?.joined(separator: ",") ?? "alle"
      return "\(copy["file"] ?? "") \(cases) \(copy["clearance"] ?? "")"
    }
  }

  @Test("a dossier, letter, document or calendar that leaves is logged")
  func leavingIsLogged() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let folder = program.folder.path
    try Data("plan".utf8).write(to: URL(filePath: folder + "/plan.txt"))
    let code = try #require(
      try program.run(["code", "2026-0001", "--json"]).json["statusCode"] as? String)
    for arguments in [
      ["document", "add", "2026-0001", folder + "/plan.txt"],
      ["document", "save", "2026-0001", "1", "-o", folder + "/terug.txt"],
      ["dossier", "2026-0001", "-o", folder + "/heel.html"],
      ["dossier", "--code", code, "-o", folder + "/eigen.zip", "--as", "onbekend"],
      ["letter", "2026-0001", "confirmation", "-o", folder + "/brief.odt"],
      ["letter", "2026-0001", "confirmation", "-o", folder + "/b.txt", "--sent", "2026-03-02"],
      ["agenda", "--days", "400", "--format", "ics", "-o", folder + "/agenda.ics"],
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
    }
    let names = ["terug.txt", "heel.html", "eigen.zip", "brief.odt", "b.txt", "agenda.ics"]
    #expect(try logged(program) == names.map { "\($0) 2026-0001 names" })
    #expect(try program.run(["verify"]).status == 0)
  }

  @Test("from a read-only file a dossier still comes, and says that it is not logged")
  func readOnlyIsNotLogged() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: program.database)
    let file = program.folder.path + "/heel.html"
    let made = try program.run(["dossier", "2026-0001", "-o", file])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("niet vastgelegd"))
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try logged(program).isEmpty)
  }

  @Test("in a Woo archive a document stands under a name that means nothing to a file system")
  func wooNamesAreSafe() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    let folder = program.folder.path
    let odd = folder + "/..\\weg:plan.txt"
    try Data("plan".utf8).write(to: URL(filePath: odd))
    let added = try program.run(["document", "add", "2026-0001", odd, "--title", "Plan"])
    #expect(added.status == 0, "\(added.errors)")
    let made = try program.run(["report", "2026-0001", "--woo", "-o", folder + "/woo.zip"])
    #expect(made.status == 0, "\(made.errors)")
    let names = try program.shell("python3 -m zipfile -l woo.zip").output
    #expect(names.contains("documenten/document-1-weg-plan.txt"), "\(names)")
  }

  @Test("the whole status says what is owed and since when")
  func fullStatus() throws {
    let program = try prepared()
    defer { program.cleanUp() }
    for arguments in [
      ["add", "2026-0001", "budget-agreement", "amount=9000"],
      ["add", "2026-0001", "payment", "what=eerste deel", "amount=4000", "due=2026-03-10"],
    ] { #expect(try program.run(arguments).status == 0) }
    let late = ["R2C_ON": "2026-03-15"]
    let text = try program.run(["status", "--case", "2026-0001", "--full"], with: late).output
    for part in [
      "Wat krijgt u nog van ons?", "€ 4.000", "6 dagen te laat", "Wat kunt u doen?", "ombudsman",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    let json = try program.run(["status", "--case", "2026-0001", "--json"], with: late).json
    let owed = json["owed"] as? [[String: Any]]
    #expect(
      owed?.contains { $0["kind"] as? String == "payment" && $0["daysLate"] as? Int == 5 } == true)
    #expect((json["whenLate"] as? [[String: Any]])?.first?["step"] as? String == "call")
  }
}
