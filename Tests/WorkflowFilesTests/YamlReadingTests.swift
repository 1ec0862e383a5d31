import Testing
import WorkflowFiles

@Suite("Reading of YAML")
struct YamlReadingTests {
  @Test("a text that is no YAML is named at its place", arguments: Self.texts)
  func syntax(_ text: String, _ expected: String, _ problem: SyntaxProblem?) throws {
    do {
      _ = try WorkflowFile.load(text: text, file: "f")
      Issue.record("nothing was found")
    } catch {
      #expect(error.findings.count == 1)
      let finding = try #require(error.findings.first)
      #expect("\(finding.line):\(finding.column) \(finding.code)" == expected)
      if case .syntax(let found) = finding.kind { #expect(found == problem) }
    }
  }

  static let texts: [(String, String, SyntaxProblem?)] = [
    ("", "1:1 empty-file", nil),
    ("# niets\n", "1:1 empty-file", nil),
    ("- a\n", "1:1 wrong-kind", nil),
    ("workflow: proef\n\tversion: 1\n", "2:1 syntax", .tab),
    ("workflow: \"proef\n", "2:1 syntax", .unexpectedEnd),
    ("workflow: a: b\n", "1:12 syntax", .unexpectedColon),
    ("workflow: [a, b\n", "2:1 syntax", .unclosedList),
    ("workflow: { a: b\nversion: 1\n", "2:8 syntax", .unclosedMapping),
    ("workflow: *proef\n", "1:11 syntax", .unknownAlias),
    ("workflow: @proef\n", "1:11 syntax", .unexpectedCharacter("@")),
    ("workflow: \"\\q\"\n", "1:12 syntax", .unknownEscape),
    ("workflow: a\n  b: c\n", "2:4 syntax", .unexpectedColon),
    ("workflow: a\n---\nworkflow: b\n", "2:1 syntax", .severalDocuments),
    ("workflow: a\u{1B}[31m\n", "1:12 forbidden-character", nil),
    ("workflow: a\n# \u{202E}b\n", "2:3 forbidden-character", nil),
    ("title: a\u{E000}\n", "1:9 forbidden-character", nil),
  ]

  @Test("a duplicate key is named where it stands the second time, and reading goes on")
  func duplicates() throws {
    var text = SmallFile.workflow
    text = text.replacingCharacters(
      in: try #require(text.firstRange(of: "owed-by:")), with: "warn: 3\n    warn: 4\n    owed-by:")
    text += "\nversion: 3\n\"version\": 4\n"
    text = text.replacingCharacters(
      in: try #require(text.firstRange(of: "{ nl: Open, en: Open }")),
      with: "{ nl: Open, nl: Open, en: Opne, xx: y }")
    #expect(
      findings(in: text, as: .workflow) == [
        "8:5 duplicate-key", "13:5 duplicate-key", "16:24 duplicate-key", "16:44 unknown-key",
        "55:1 duplicate-key", "56:1 duplicate-key",
      ])
  }

  @Test("yes, no, on, numbers and dates stay what their letters say")
  func plainTexts() throws {
    let text = """
      history: no
      steps:
        - on: 2026-03-02
          by: on
          new: { title: 8w, a: yes, b: 0012, c: 2026-03-02, d: ~, e: 1e3, f: 000-1 }
      """
    let history = try HistoryFile.load(text: text, file: "f")
    #expect(history.title == "no")
    #expect(history.steps[0].by?.text == "on")
    guard case .new(let title, _, _, let fields) = history.steps[0].act else {
      Issue.record("no new")
      return
    }
    #expect(title == "8w")
    #expect(
      fields.mapValues(\.text)
        == [
          "a": "yes", "b": "0012", "c": "2026-03-02", "d": "~", "e": "1e3", "f": "000-1",
        ])
  }

  @Test("an alias stands for its content, and a mistake in it is named once, where it is written")
  func aliases() throws {
    let text = SmallFile.workflow
      .replacingCharacters(
        in: try #require(SmallFile.workflow.firstRange(of: "label: { nl: Open, en: Open }")),
        with: "label: &open { nl: Open, eng: Open }")
    let second = text.replacingCharacters(
      in: try #require(text.firstRange(of: "label: { nl: Klaar, en: Done }")),
      with: "label: *open")
    #expect(findings(in: second, as: .workflow) == ["14:30 unknown-key ~ en"])
  }

  @Test("every mistake of a file is named in one go, in the order of the file")
  func allAtOnce() throws {
    var text = SmallFile.workflow
    for (piece, replacement) in [
      ("version: 1", "version: x"), ("length: 6w", "length: 6"), ("to: klaar\n", "to: klar\n"),
      ("challenger-known", "challenger-know"), ("by: [line-adviser]", "by: [adviser]"),
    ] {
      text = text.replacingCharacters(
        in: try #require(text.firstRange(of: piece)), with: replacement)
    }
    #expect(
      findings(in: text, as: .workflow) == [
        "2:10 wrong-kind", "8:13 not-a-length", "25:13 chart.unknown-target ~ klaar",
        "26:19 unknown-requirement ~ challenger-known", "42:10 unknown-role ~ line-adviser",
      ])
  }

  @Test("bytes that are no UTF-8 are named at their place")
  func notUTF8() {
    #expect(throws: FileError.self) {
      try FileText.decode(Array("a: b\nc: ".utf8) + [0xFF], file: "f")
    }
    do {
      _ = try FileText.decode(Array("a: b\nc: ".utf8) + [0xFF], file: "f")
    } catch {
      #expect(summary(error.findings) == ["2:4 not-utf-8"])
    }
  }

  @Test("a file says what it is by its first key")
  func kinds() {
    #expect(FileKind.detect(SmallFile.workflow) == .workflow)
    #expect(FileKind.detect("\u{FEFF}# x\n---\n\n'profile' : y") == .profile)
    #expect(FileKind.detect(SmallFile.history) == .history)
    #expect(FileKind.detect("iets: anders") == nil)
    #expect(FileKind.detect("") == nil)
  }
}

@Suite("Limits of files")
struct FileLimitTests {
  @Test("a file that is too large is refused unread")
  func bytes() {
    let text = SmallFile.workflow + String(repeating: "#", count: FileLimits.bytes)
    #expect(findings(in: text, as: .workflow) == ["1:1 limit-exceeded.bytes"])
  }

  @Test("lists in lists are followed so far and no further", arguments: [70, 990, 5_000])
  func depth(_ levels: Int) {
    let text = "a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let found = findings(in: text, as: .workflow)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("limit-exceeded.depth") == true)
  }

  @Test("aliases of aliases do not fill the memory")
  func billionLaughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    #expect(findings(in: text, as: .workflow) == ["1:22 limit-exceeded.nodes"])
  }

  @Test("aliases of aliases in a key do not keep the reader busy")
  func laughingKey() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    text += "b: { ? *a12 : x, ? *a11 : y }\n"
    #expect(findings(in: text, as: .workflow) == ["14:20 limit-exceeded.aliases"])
  }

  @Test("a text and a name are only so long")
  func lengths() throws {
    let long = String(repeating: "a", count: FileLimits.textLength + 1)
    let text = try Mistake("nl: Proef", "nl: \(long)").made(in: SmallFile.workflow)
    #expect(findings(in: text, as: .workflow) == ["3:14 limit-exceeded.text"])
    let name = String(repeating: "a", count: FileLimits.nameLength + 1)
    let named = try Mistake("workflow: proef", "workflow: \(name)").made(in: SmallFile.workflow)
    #expect(findings(in: named, as: .workflow) == ["1:11 limit-exceeded.name"])
  }

  @Test("only so many findings are given")
  func findingsLimit() {
    let text = SmallFile.workflow + "\n" + (1...500).map { "x\($0): y\n" }.joined()
    #expect(findings(in: text, as: .workflow).count == FileLimits.findings)
  }

  @Test(
    "the reader survives any cut of a file", arguments: [SmallFile.workflow, SmallFile.history])
  func cuts(_ text: String) {
    for count in stride(from: 0, to: text.count, by: 3) {
      _ = findings(in: String(text.prefix(count)), as: .workflow)
      _ = findings(in: String(text.prefix(count)), as: .history)
    }
  }

  @Test("the reader survives any mistake in a file", arguments: 1...150 as ClosedRange<UInt64>)
  func mistakes(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let pieces = [
      "{", "}", "[", "]", ":", ": ", "-", "\n", " ", "*a ", "&a ", "'", "\"", "? ", "x", "",
    ]
    for (text, kind) in [
      (SmallFile.workflow, FileKind.workflow), (SmallFile.profile, .profile),
      (SmallFile.history, .history),
    ] {
      var characters = text.map(String.init)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: characters.indices, using: &random)
        characters[place] = pieces.randomElement(using: &random) ?? ""
      }
      _ = findings(in: characters.joined(), as: kind)
    }
  }
}

/// Chance that is the same every time: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
