import Foundation
import Testing

@Suite("The keys of the desk, from the command line")
struct KeyTests {
  @Test(
    "r2c help desk lists every key that the manual page has",
    arguments: ["help desk", "desk --help"])
  func helpIsTheManual(arguments: String) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let help = try program.run(arguments.split(separator: " ").map(String.init))
    #expect(help.status == 0)
    let said = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let manual = try manualKeys()
    #expect(manual.count > 30)
    for entry in manual { #expect(said.contains(entry), "\(entry)") }
  }

  @Test("help in English has the keys in English")
  func english() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let help = try program.run(["help", "desk"], with: ["R2C_LANG": "en"])
    #expect(help.output.contains("Open a new case (new-case)"))
  }

  @Test("a file with own keys that cannot be used is refused, with line and column and what to do")
  func badFile() throws {
    let program = try Program()
    defer { program.cleanUp() }
    #expect(try program.run(["init"]).status == 0)
    let file = program.folder.appending(path: "keys.yaml")
    try Data("cases:\n  newcase: N\n  search: [j]\n".utf8).write(to: file)
    let keys = ["R2C_KEYS": file.path]
    let result = try program.run([], with: keys)
    #expect(result.status == 65)
    #expect(result.errors.contains("keys.yaml:2:3: De opdracht ‘newcase’ bestaat niet."))
    #expect(result.errors.contains("Bedoelt u ‘new-case’?"))
    #expect(result.errors.contains("keys.yaml:3:3: De toets ‘j’ is nodig om te lopen"))
    let json = try program.run(["desk", "--json"], with: keys)
    #expect(json.problem["code"] as? String == "file-invalid")
    try Data("cases: [\n".utf8).write(to: file)
    #expect(try program.run([], with: keys).status == 65)
    try Data("# niets\n".utf8).write(to: file)
    #expect(try program.run([], with: keys).status == 64, "only the terminal is missing")
    #expect(try program.run([], with: ["R2C_KEYS": "/nergens"]).status == 66)
  }

  /// Key and meaning of every row between the marks in the manual page, as help writes them.
  private func manualKeys() throws -> [String] {
    let path = Program.root.appending(path: "Sources/r2c/r2c.1")
    let lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.contains("UPDATE_GOLDEN=1.") })
    let end = try #require(lines.firstIndex { $0.contains("Einde van de toetsen.") })
    let plain = lines[start..<end].map { line in
      [("\\fB", ""), ("\\fR", ""), ("\\-", "-"), ("\\(aq", "'"), ("\\e", "\\")]
        .reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
    return plain.indices.filter { plain[$0] == ".TP" }.map { "\(plain[$0 + 1]) \(plain[$0 + 2])" }
  }
}
