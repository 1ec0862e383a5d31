import Yams

/// What the YAML parser says about a text that it cannot read.
struct SyntaxFinding {
  private let line: Int
  private let column: Int
  private let kind: FileFindingKind

  init(_ error: any Error, text: String) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      line = mark.line
      column = mark.column
      kind =
        problem.contains("nesting") || problem.contains("maximum level")
        ? .limitExceeded(.depth, limit: FileLimits.depth)
        : .syntax(Self.problem(problem, at: mark, in: text))
    case YamlError.reader(let problem, _, _, _):
      line = 1
      column = 1
      kind = .syntax(.other(problem))
    default:
      line = 1
      column = 1
      kind = .syntax(.other(""))
    }
  }

  func report(to log: FindingLog, _ original: (_ line: Int, _ column: Int) -> FilePosition) {
    log.report(kind, at: original(line, column))
  }

  private static func problem(_ words: String, at mark: Mark, in text: String) -> SyntaxProblem {
    if words.contains("tab character") { return .tab }
    for (part, problem) in known where words.contains(part) { return problem }
    guard words.contains("cannot start any token") else { return .other(words) }
    let character = character(at: mark, in: text)
    return character == "\t" ? .tab : .unexpectedCharacter(character)
  }

  private static let known: [(String, SyntaxProblem)] = [
    ("unexpected end of stream", .unexpectedEnd),
    ("<stream end>", .unexpectedEnd),
    ("unexpected document indicator", .unexpectedEnd),
    ("mapping values are not allowed", .unexpectedColon),
    ("could not find expected ':'", .missingColon),
    ("',' or ']'", .unclosedList),
    ("',' or '}'", .unclosedMapping),
    ("expected key", .wrongIndentation),
    ("'-' indicator", .wrongIndentation),
    ("not allowed in this context", .wrongIndentation),
    ("undefined alias", .unknownAlias),
    ("escape", .unknownEscape),
    ("another document", .severalDocuments),
    ("<document start>", .severalDocuments),
  ]

  private static func character(at mark: Mark, in text: String) -> String {
    let lines = text.unicodeScalars.split(
      separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
    guard mark.line <= lines.count else { return "" }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first.map { String(Character($0)) } ?? ""
  }
}
