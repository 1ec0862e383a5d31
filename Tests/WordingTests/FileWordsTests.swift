import ChallengeCore
import Terms
import Testing
import WorkflowFiles

@testable import Wording

struct FileWordsTests {
  private func findings(_ text: String) -> [FileFinding] {
    do throws(FileError) {
      return try WorkflowFile.load(text: text, file: "mijn.yaml").warnings
    } catch {
      return error.findings
    }
  }

  @Test func `a finding has its place, what is wrong, and the nearest name`() {
    let finding = FileFinding(
      file: "mijn.yaml", position: FilePosition(line: 12, column: 5),
      kind: .unknownName(.term, "beslistermyn", known: ["beslistermijn"]),
      nearest: "beslistermijn")
    #expect(
      FileWords(.dutch).line(finding)
        == "mijn.yaml:12:5: fout: Er is geen termijn met de naam ‘beslistermyn’. "
        + "Bedoelde u ‘beslistermijn’?")
    #expect(
      FileWords(.english).line(finding)
        == "mijn.yaml:12:5: error: There is no term named ‘beslistermyn’. "
        + "Did you mean ‘beslistermijn’?")
  }

  @Test(arguments: Language.allCases)
  func `every kind of finding says what is wrong and what was expected`(language: Language) {
    for kind in Self.kinds {
      let finding = FileFinding(
        file: "mijn.yaml", position: FilePosition(line: 1, column: 1), kind: kind)
      // A placeholder in braces is what the words are about here.
      let explained = FileWords(language).explained(finding)
      #expect(!explained.hint.isEmpty && !explained.message.isEmpty, "\(explained.code)")
      expectSentence(
        FileWords(language).sentence(finding).filter { !"{}".contains($0) }, explained.code)
    }
  }

  @Test(arguments: Language.allCases)
  func `a broken workflow gives whole sentences`(language: Language) {
    let words = FileWords(language)
    for text in ["", "workflow: [", "\tworkflow: x", "a: b: c", "workflow: X\nversion: nul"] {
      let found = findings(text)
      #expect(!found.isEmpty)
      for finding in found { expectReadable(words.line(finding), text) }
      expectSentence(words.summary(found), text)
    }
  }

  static let kinds: [FileFindingKind] =
    [
      .notUTF8, .forbiddenCharacter(code: 7), .emptyFile, .unknownKey("a", known: ["b"]),
      .unknownKey("a", known: []), .missingKey("a", in: nil), .missingKey("a", in: "b"),
      .duplicateKey("a", first: FilePosition(line: 1, column: 1)), .keyNotAllowed,
      .keysExclude("a", "b"), .empty, .badName("A b"), .outOfRange(lowest: 1, highest: 9),
      .notALength("6x"), .badEffect("begin"), .notADateField(kind: "view", field: "text"),
      .wrongMachine(action: "a", process: nil), .wrongMachine(action: "a", process: "b"),
      .fieldClash(action: "a", field: "b", first: "c", second: "d"), .badPlaceholder("x"),
      .unknownPlaceholder("x", known: ["contact"]), .stateWithoutText("a"),
      .notAnAmount("veel"), .notAsExpected("x", example: "y"),
      .neverLeftOut("a", allowed: ["b"]), .untilNotAfterFrom,
      .badQuotes, .wrongColumnCount(found: 1, expected: 2), .badCell("x", expected: "1"),
      .badCellText(field: "name"),
      .stateWithoutPhase("a"), .stateWithoutMove("a"), .stepWithoutAct(known: ["do", "add"]),
    ] + FileMeasure.allCases.map { .limitExceeded($0, limit: 10) }
    + ExpectedKind.allCases.map { .wrongKind(expected: $0) }
    + NameRole.allCases.flatMap { [.unknownName($0, "a", known: ["b"]), .unused($0, "a")] }
    + [
      .tab, .unexpectedEnd, .unexpectedColon, .missingColon, .wrongIndentation, .unclosedList,
      .unclosedMapping, .unknownAlias, .unexpectedCharacter("%"), .unknownEscape,
      .severalDocuments, .other("bad"),
    ].map { (problem: SyntaxProblem) in .syntax(problem) }
}
