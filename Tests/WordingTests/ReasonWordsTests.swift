import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Wording

struct ReasonWordsTests {
  /// Every code that a requirement names, and every one that stands in the sources.
  static let codes: [String] = {
    let named = Requirement.all.flatMap(\.codes)
    return Set(named + codesInSources()).sorted()
  }()

  /// The reason codes that are written out in `ChallengeCore` and `Casework`.
  private static func codesInSources() -> [String] {
    ["ChallengeCore", "Casework"].flatMap(codesInSources)
  }

  private static func codesInSources(of target: String) -> [String] {
    let core = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/\(target)").standardizedFileURL
    let files = FileManager.default.enumerator(at: core, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift",
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { continue }
      found += text.matches(of: /Reason\(\s*"([a-z-]+)"/).map { String($0.1) }
      found += text.matches(of: /code: "([a-z-]+-[a-z-]+)"/).map { String($0.1) }
    }
    return found
  }

  @Test func `the sources give many codes`() { #expect(Self.codes.count > 80) }

  @Test(arguments: Language.allCases, [ReasonWords.Form.commandLine, .screen])
  func `every code has a message and a hint`(language: Language, form: ReasonWords.Form) {
    let words = ReasonWords(language, form: form)
    let fields = Set(RecordKind.all.flatMap { $0.fields.map(\.missingCode) } + ["title-missing"])
    for code in Self.codes {
      #expect(
        ReasonPhrase.all[code] != nil || fields.contains(code), "no words for the code \(code)")
      for subject in [nil, "2026-04-03", "challenger", "economic", "view-1"] {
        for remedy in Self.remedies {
          let reason = Reason(code, about: subject, remedy)
          words.explained(reason).expectComplete()
        }
      }
    }
  }

  static let remedies: [Remedy] = [
    .none, .add(kind: "view", fields: ["side": "challenger"]),
    .complete(RecordID("challenger-1"), field: "email"), .fill(field: "date"),
    .finish(RecordID("escalation-1")), .waitUntil(CalendarDate(iso: "2026-04-03")!),
  ]

  @Test(arguments: Language.allCases)
  func `every code has a meaning for a list of them`(language: Language) {
    for code in ReasonWords.codes {
      expectSentence(ReasonWords(language).meaning(of: code), code)
    }
  }

  @Test func `the words of codes that no rule gives are not kept`() {
    let terms = Set(ReasonPhrase.terms.keys)
    let known = Set(Self.codes).union(terms)
    #expect(Set(ReasonPhrase.all.keys).subtracting(known).sorted() == [])
  }

  @Test func `a hint names the exact command`() {
    let naming = Naming(number: CaseNumber("2026-0001"))
    let reason = Reason(
      "view-missing", about: "challenger",
      .add(kind: "view", fields: ["subject": "definition-test", "side": "challenger"]))
    let explained = ReasonWords(.dutch, naming: naming).explained(reason)
    #expect(explained.message == "De zienswijze van de uitdager ontbreekt nog.")
    #expect(
      explained.hint.hasSuffix(
        "`r2c add 2026-0001 view subject=definition-test side=challenger text=…`."))
  }

  @Test func `a hint on a screen names no command`() {
    for code in Self.codes {
      for remedy in Self.remedies {
        let hint = ReasonWords(.dutch, form: .screen).hint(Reason(code, remedy))
        #expect(!hint.contains("r2c"), "\(code): \(hint)")
        #expect(!hint.contains("--"), "\(code): \(hint)")
      }
    }
  }

  @Test func `a field of the command itself is asked for by its name`() {
    let reason = Reason("answer-by-missing", .fill(field: "answer-by"))
    let explained = ReasonWords(.dutch).explained(reason)
    #expect(explained.message == "Het veld ‘antwoord uiterlijk’ is nog leeg.")
    #expect(explained.hint == "Geef mee: `answer-by=…`.")
  }

  @Test func `the same code reads by what it is about`() {
    let words = ReasonWords(.english)
    let record = Reason("evaluation-missing", .add(kind: "evaluation", fields: [:]))
    let field = Reason("evaluation-missing", .fill(field: "evaluation"))
    #expect(words.message(record) == "The final evaluation is still missing.")
    #expect(words.message(field) == "The field ‘evaluation’ is still empty.")
  }
}
