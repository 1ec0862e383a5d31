import Foundation
import Testing

@Suite("The house is tidy")
struct TidyTests {
  /// Who may import whom; the manifest says the same to the compiler.
  ///
  /// > Source: Sources/ARCHITECTURE.md.
  static let imports: [String: Set<String>] = [
    "Statechart": [],
    "Terms": [],
    "ChallengeCore": ["Statechart", "Terms"],
    "WorkflowFiles": ["ChallengeCore", "Statechart", "Terms", "Yams"],
    "CaseStorage": [
      "ChallengeCore", "Statechart", "Terms", "CLibCrypto", "GRDB", "Foundation", "Glibc",
      "Synchronization",
    ],
    "Casework": [
      "ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage", "Foundation",
      "Synchronization",
    ],
    "Wording": [
      "ChallengeCore", "Statechart", "Terms", "WorkflowFiles", "CaseStorage", "Casework",
    ],
    "Reporting": ["ChallengeCore", "Terms", "Casework", "Wording"],
    "Correspondence": ["ChallengeCore", "Terms", "Casework", "Wording", "CZlib", "Foundation"],
    "Terminal": ["Glibc", "Synchronization"],
    "TerminalExample": ["Terminal"],
    "CaseDesk": ["ChallengeCore", "Terms", "Casework", "Wording", "Terminal"],
  ]

  @Test("every import is one that the architecture allows")
  func importsAreAllowed() {
    let found = House.sources.filter { $0.path.hasPrefix("Sources/") }.flatMap { file in
      let target = House.target(of: file.path)
      guard let allowed = Self.imports[target] else { return [Untidiness]() }
      return file.lines.enumerated().compactMap { index, line in
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
          words[..<keyword].allSatisfy({ $0.hasPrefix("@") || $0 == "package" })
        else { return nil }
        let module = String(words[keyword + 1].split(separator: ".")[0])
        guard !allowed.contains(module) else { return nil }
        return Untidiness(
          path: file.path, line: index + 1, rule: "\(target) may not import \(module)",
          cure: "move the code to a target that may, or hand the value in")
      }
    }
    report(found)
  }

  @Test("no file is longer than four hundred lines")
  func filesAreShort() {
    report(
      House.sources.filter { $0.lines.count > 401 && !Self.isTable($0.path) }.map {
        Untidiness(
          path: $0.path, line: $0.lines.count, rule: "more than 400 lines",
          cure: "find the second subject in it and give that its own file")
      })
  }

  /// Tables of data, not code: generated widths and word lists.
  static func isTable(_ path: String) -> Bool {
    path.contains("WidthTables") || path.hasPrefix("Sources/Wording/")
  }

  @Test("no name says nothing", arguments: ["Utils", "Helper", "Manager", "Common", "Misc"])
  func namesSaySomething(word: String) {
    report(
      House.sources.filter { file in
        (file.path.split(separator: "/").last ?? "").contains(word)
      }.map {
        Untidiness(
          path: $0.path, line: 1, rule: "named after nothing in the field",
          cure: "name it after what it is about")
      })
  }

  @Test("nothing is left for later in the text")
  func nothingIsLeftForLater() {
    let marks = ["TODO", "FIX" + "ME", "X" + "XX"].map { $0 + ":" }
    report(
      House.sources.filter { !$0.path.contains("TidyTests") }.flatMap { file in
        file.lines.enumerated().filter { line in marks.contains { line.element.contains($0) } }.map
        {
          Untidiness(
            path: file.path, line: $0.offset + 1, rule: "a note to do something later",
            cure: "do it, or file an issue")
        }
      })
  }

  @Test("every document that the architecture promises is there")
  func documentsAreThere() {
    let promised = [
      "README.md", "Makefile", "Sources/ARCHITECTURE.md", "Sources/GLOSSARY.md",
      "Sources/CHANGELOG.md", ".github/CONTRIBUTING.md", "Tests/README.md", ".ci/run",
    ]
    report(
      promised.filter { path in
        !FileManager.default.fileExists(atPath: House.root.appending(path: path).path)
      }.map { Untidiness(path: $0, line: 1, rule: "missing", cure: "write it") })
  }

  @Test("a decision record has at most sixty lines")
  func decisionsAreShort() {
    report(
      House.files(below: ["Sources/Decisions"], suffixes: [".md"]).filter { $0.lines.count > 61 }
        .map {
          Untidiness(
            path: $0.path, line: $0.lines.count, rule: "more than 60 lines",
            cure: "keep what was decided and why")
        })
  }

  private func report(_ found: [Untidiness]) {
    #expect(found.isEmpty, Comment(rawValue: found.map(\.description).joined(separator: "\n")))
  }
}
