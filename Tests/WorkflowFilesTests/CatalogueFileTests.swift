import ChallengeCore
import Terms
import Testing
import WorkflowFiles

@Suite("A catalogue of tasks in CSV")
struct CatalogueFileTests {
  private func tasks(_ text: String) throws -> [CatalogueTask] {
    try CatalogueFile.load(text: text, file: "f").map { try $0.applied(to: nil) }
  }

  private func findings(_ text: String) -> [String] {
    do {
      _ = try CatalogueFile.load(text: text, file: "f")
      return []
    } catch {
      return summary(error.findings)
    }
  }

  @Test("commas, semicolons, a byte order mark, quotes and either line end make no difference")
  func spellings() throws {
    let plain = "id,name,budget\ngroen,Het groen,\"1.250,50\"\nvegen,Vegen,300\n"
    let semicolons = "\u{FEFF}id;name;budget\r\ngroen;Het groen;1.250,50\r\n\r\nvegen;Vegen;300"
    let quoted = "\"id\",\"name\",\"budget\"\n\"groen\",\"Het groen\",1250.50\n'vegen,Vegen,300\n"
    let expected = try tasks(plain)
    #expect(expected.map(\.budget) == [125_050, 30_000])
    #expect(try tasks(semicolons) == expected)
    #expect(findings(quoted) == ["3:1 bad-name ~ vegen"])
  }

  @Test("a quoted cell may hold separators, quotes and line ends")
  func quotes() throws {
    let text = "id,name,description\ngroen,\"Groen, \"\"klein\"\"\",\"Maaien\nen snoeien\"\n"
    let task = try #require(try tasks(text).first)
    #expect(task.name == "Groen, \"klein\"")
    #expect(task.description == "Maaien\nen snoeien")
  }

  @Test("every mistake is named at its line and column", arguments: Self.mistakes)
  func mistake(_ text: String, _ expected: [String]) { #expect(findings(text) == expected) }

  static let mistakes: [(String, [String])] = [
    ("", ["1:1 empty-file"]),
    ("id\ngroen", ["1:1 missing-key"]),
    ("id,name,bugdet\ngroen,Groen,3", ["1:9 unknown-key ~ budget"]),
    ("id,name,name\n", ["1:9 duplicate-key"]),
    ("id,name\ngroen", ["2:1 wrong-column-count"]),
    ("id,name\nGroen Oost,Groen", ["2:1 bad-name ~ groenoost"]),
    ("id,name\n,Groen", ["2:1 empty"]),
    ("id,name\ngroen,", ["2:7 empty"]),
    ("id,name\ngroen,Groen\ngroen,Nog eens", ["3:1 duplicate-key"]),
    ("id,name,budget\ngroen,Groen,veel", ["2:13 bad-cell"]),
    ("id,name,contract-end\ngroen,Groen,31-12-2027", ["2:13 bad-cell"]),
    ("id,name,reserved\ngroen,Groen,misschien", ["2:13 bad-cell"]),
    ("id,name,kind\ngroen,Groen,iets", ["2:13 bad-cell"]),
    ("id,name\ngroen,\"Groen", ["2:7 bad-quotes"]),
    ("id,name\ngroen,\"Groen\"x", ["2:14 bad-quotes"]),
    ("id,name\ngroen,\u{1B}[31mGroen", ["2:7 bad-cell-text"]),
    (
      "id,name,budget\ngroen,Groen,veel\nVegen,Vegen,3\n",
      ["2:13 bad-cell", "3:1 bad-name ~ vegen"]
    ),
  ]

  @Test("what is written is read back as it was, and nothing in it runs as a formula")
  func roundTrip() throws {
    var task = CatalogueTask(id: CatalogueID("groen"), name: "=HYPERLINK(\"http://x\")")
    task.description = "Maaien, \"snoeien\";\nen vegen"
    task.results = ["-1 klacht", "beeldkwaliteit B"]
    task.budget = 125_005
    task.contractEnd = CalendarDate(iso: "2027-12-31")
    task.isReserved = true
    task.isPublic = false
    for start in ["=", "+", "-", "@", "\u{FF1D}"] {
      task.contractor = "\(start)1+1"
      let text = CatalogueFile.text([task])
      #expect(try tasks(text) == [task])
      #expect(text.contains("'\(start)1+1"), "\(start)")
      #expect(!text.contains(",\(start)"))
    }
  }

  @Test("columns that a file does not have leave what was known")
  func partial() throws {
    var known = CatalogueTask(id: CatalogueID("groen"), name: "Groen")
    known.contractor = "Groenbedrijf"
    known.budget = 100
    let row = try #require(
      try CatalogueFile.load(text: "id,name,budget\ngroen,Het groen,\n", file: "f").first)
    let task = try row.applied(to: known)
    #expect(task.name == "Het groen" && task.contractor == "Groenbedrijf" && task.budget == nil)
  }
}
