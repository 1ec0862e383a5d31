import Foundation
import Testing

@Suite("The manual page")
struct ManualTests {
  @Test("every command that the program knows is in the manual page, with its sentence")
  func everyCommandIsThere() throws {
    let manual = try Manual()
    for page in try HelpPage.all() {
      let entry = manual.entry(page.name)
      #expect(entry != nil, "r2c \(page.name) is missing under OPDRACHTEN")
      #expect(
        entry?.contains(page.sentence) == true,
        "r2c \(page.name) should say: \(page.sentence)")
    }
  }

  @Test("every long option of a command is with that command, or among those of every command")
  func everyOptionIsThere() throws {
    let manual = try Manual()
    let general = longOptions(in: manual.section("OPTIES"))
    for page in try HelpPage.all() {
      let missing = page.options.subtracting(general)
        .subtracting(longOptions(in: manual.entry(page.name) ?? ""))
      #expect(missing.isEmpty, "r2c \(page.name): \(missing.sorted())")
    }
  }

  @Test("the manual page names no command and no option that the program does not know")
  func nothingIsMadeUp() throws {
    let manual = try Manual()
    let pages = try HelpPage.all()
    let known = Set(pages.map(\.name) + ["help"])
    let unknown = manual.entries.map(\.name).filter { !known.contains($0) }
    #expect(unknown.isEmpty, "\(unknown)")
    let options = pages.reduce(into: Set<String>()) { $0.formUnion($1.options) }
    let madeUp = longOptions(in: manual.text).subtracting(options)
    #expect(madeUp.isEmpty, "\(madeUp.sorted())")
  }

  @Test("every variable that help names, and every exit code, is in the manual page")
  func variablesAndExitCodesAreThere() throws {
    let manual = try Manual()
    let variables = manual.section("OMGEVING")
    for name in try HelpPage.all().flatMap(\.variables) {
      #expect(variables.contains(name), "\(name) is missing under OMGEVING")
    }
    let codes = manual.section("UITGANGSCODES").split(separator: "\n").compactMap { Int($0) }
    #expect(codes == [0, 1, 64, 65, 66, 74, 75, 77])
  }

  @Test("the examples in the manual page work, in order")
  func examplesWork() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let examples = try Manual().examples
    #expect(!examples.isEmpty)
    let result = try program.shell("set -e; \(examples.joined(separator: "\n"))")
    #expect(result.status == 0, "\(result.output)")
  }

  /// Those that are not on this machine are passed over.
  @Test(
    "no formatter of manual pages gives a warning",
    arguments: [
      "man -l --warnings=w $PAGE > formatted", "groff -k -K utf8 -man -T utf8 -ww -z $PAGE",
      "mandoc -T lint -W warning $PAGE",
    ])
  func noWarnings(command: String) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let found = try program.shell("command -v \(command.prefix { $0 != " " })")
    guard found.status == 0 else { return }
    let setting = "export LC_ALL=C.UTF-8 MANWIDTH=80; cp '\(Manual.path)' r2c.1; PAGE=./r2c.1"
    let result = try program.shell("\(setting); \(command)")
    #expect(result.output.isEmpty, "\(result.output)")
    #expect(result.status == 0)
  }
}

/// What `r2c help COMMAND` says.
private struct HelpPage {
  /// As typed after `r2c`, such as `people add`.
  let name: String
  /// What the command does.
  let sentence: String
  let options: Set<String>
  let variables: [String]

  /// The page of every command that does something itself.
  static func all() throws -> [HelpPage] { try read.get() }

  private static let read = Result {
    let program = try Program()
    defer { program.cleanUp() }
    let start = try program.run(["--help"]).output
    return try commands(in: start).flatMap { try pages($0, program) }
  }

  private static func pages(_ name: String, _ program: Program) throws -> [HelpPage] {
    let result = try program.run(["help"] + name.split(separator: " ").map(String.init))
    try #require(result.status == 0, "r2c help \(name): \(result.errors)")
    let inner = commands(in: result.output)
    guard inner.isEmpty else {
      return try inner.flatMap { try pages("\(name) \($0)", program) }
    }
    return [HelpPage(name: name, help: result.output)]
  }

  private init(name: String, help: String) {
    self.name = name
    let start = help.components(separatedBy: "\n\n")[0]
    sentence = start.split(whereSeparator: \.isWhitespace).dropFirst().joined(separator: " ")
    options = longOptions(in: help)
    variables = help.matches(of: /\(([A-Z][A-Z0-9_]+)(=1)?\)/).map { String($0.output.1) }
  }

  /// The names in the list of commands; what goes on on a second line is indented deeper.
  private static func commands(in help: String) -> [String] {
    let parts = help.components(separatedBy: "\nOPDRACHTEN:\n")
    guard parts.count == 2 else { return [] }
    return parts[1].components(separatedBy: "\n\n")[0].split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^ {2}([a-z]+)/).map { String($0.output.1) }
    }
  }
}

/// The manual page as text: macros and escapes are taken out, what is indented is known.
private struct Manual {
  static let path = Program.root.appending(path: "Sources/r2c/r2c.1").path

  struct Entry {
    let name: String
    var text: String
  }

  private var sections: [(name: String, text: String)] = []
  /// A command under OPDRACHTEN, with what is said of it.
  private(set) var entries: [Entry] = []
  private(set) var examples: [String] = []

  init() throws {
    let source = try String(contentsOfFile: Self.path, encoding: .utf8)
    var isIndented = false
    var isExample = false
    for line in source.split(separator: "\n") {
      switch line.prefix(3) {
      case ".SH": sections.append((String(line.dropFirst(4)), ""))
      case ".RS": isIndented = true
      case ".RE": isIndented = false
      case ".EX": isExample = true
      case ".EE": isExample = false
      default:
        guard !line.hasPrefix(".") else { continue }
        let text = Self.plain(line)
        sections[sections.count - 1].text += text + "\n"
        if isExample { examples.append(text) }
        if sections.last?.name == "OPDRACHTEN" { addToEntry(text, isHeading: !isIndented) }
      }
    }
  }

  /// A heading stands before its indented text and may go on, on lines of its own.
  private mutating func addToEntry(_ text: String, isHeading: Bool) {
    let name = text.firstMatch(of: /^r2c ([a-z]+( [a-z]+)?)/).map { String($0.output.1) }
    if isHeading, let name, name != entries.last?.name {
      entries.append(Entry(name: name, text: text))
    } else if !entries.isEmpty {
      entries[entries.count - 1].text += " " + text
    }
  }

  private static func plain(_ line: Substring) -> String {
    let escapes = [
      ("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\-", "-"), ("\\~", " "), ("\\e", "\\"),
      ("\\(aq", "'"), ("\\(ti", "~"),
    ]
    return escapes.reduce(String(line)) { $0.replacing($1.0, with: $1.1) }
  }

  var text: String { sections.map(\.text).joined(separator: "\n") }

  func section(_ name: String) -> String { sections.first { $0.name == name }?.text ?? "" }

  func entry(_ name: String) -> String? { entries.first { $0.name == name }?.text }
}

private func longOptions(in text: String) -> Set<String> {
  Set(text.matches(of: /(?:^|[^\w-])(--[a-z][a-z-]+)/).map { String($0.output.1) })
}
