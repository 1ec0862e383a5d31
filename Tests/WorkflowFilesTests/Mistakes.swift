import Testing
import WorkflowFiles

/// A mistake that is put into a small file, and what must be found then.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// A piece of the file that occurs in it; the first occurrence is replaced.
  let piece: String
  let replacement: String
  /// `line:column code`, with ` ~ nearest` when there is one.
  let findings: [String]

  init(_ piece: String, _ replacement: String, _ findings: String...) {
    self.piece = piece
    self.replacement = replacement
    self.findings = findings
  }

  var testDescription: String { "\(piece) → \(replacement.prefix(60))" }

  func made(in text: String) throws -> String {
    let range = try #require(text.firstRange(of: piece), "\(piece) is not in the file")
    return text.replacingCharacters(in: range, with: replacement)
  }
}

extension String {
  func firstRange(of piece: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) {
        return start..<index(start, offsetBy: piece.count)
      }
      start = index(after: start)
    }
    return nil
  }

  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

/// What is found in a file, as tests write it.
func summary(_ findings: [FileFinding]) -> [String] {
  findings.map { finding in
    let nearest = finding.nearest.map { " ~ \($0)" } ?? ""
    return "\(finding.line):\(finding.column) \(finding.code)\(nearest)"
  }
}

/// Every finding of a file, whether it can be used or not.
func findings(in text: String, as kind: FileKind) -> [String] {
  do {
    switch kind {
    case .workflow: return summary(try WorkflowFile.load(text: text, file: "f").warnings)
    case .profile: return summary(try ProfileFile.load(text: text, file: "f").warnings)
    case .history:
      _ = try HistoryFile.load(text: text, file: "f")
      return []
    }
  } catch {
    return summary(error.findings)
  }
}
