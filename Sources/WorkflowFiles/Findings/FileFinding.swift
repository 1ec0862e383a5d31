import Statechart

/// A place in a file; lines and columns count from 1, columns in Unicode scalars.
package struct FilePosition: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: FilePosition, right: FilePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Something that is wrong, or doubtful, in a workflow, profile or history file.
///
/// Facts only: the sentences are made elsewhere.
package struct FileFinding: Hashable, Sendable {
  /// Whether a file with this finding can be used.
  package enum Severity: String, Hashable, Sendable { case error, warning }

  /// The file as the caller named it.
  package let file: String
  package let position: FilePosition
  package let kind: FileFindingKind
  /// What was probably meant, when something was misspelt.
  package let nearest: String?

  package init(
    file: String, position: FilePosition, kind: FileFindingKind, nearest: String? = nil
  ) {
    self.file = file
    self.position = position
    self.kind = kind
    self.nearest = nearest
  }

  package var line: Int { position.line }
  package var column: Int { position.column }
  /// The stable name of the kind of finding.
  package var code: String { kind.code }
  package var severity: Severity { kind.severity }
}

/// Every finding in a file that cannot be used, warnings included, in the order of the file.
package struct FileError: Error, Hashable, Sendable {
  /// Never empty.
  package let findings: [FileFinding]

  package init(findings: [FileFinding]) { self.findings = findings }
}

/// What a finding says.
package enum FileFindingKind: Hashable, Sendable {
  // The text.
  case notUTF8
  case forbiddenCharacter(code: UInt32)
  case syntax(SyntaxProblem)
  case emptyFile
  case limitExceeded(FileMeasure, limit: Int)

  // Keys and values.
  case unknownKey(String, known: [String])
  case missingKey(String, in: String?)
  case duplicateKey(String, first: FilePosition)
  /// A key that is more than a text, or `<<`.
  case keyNotAllowed
  /// Two keys of which only one can be given.
  case keysExclude(String, String)
  case wrongKind(expected: ExpectedKind)
  /// A list or mapping that must hold something.
  case empty
  /// Not lower case letters and digits, with single hyphens between them.
  case badName(String)
  /// A name, or one of a closed set of words, that does not exist.
  case unknownName(NameRole, String, known: [String])
  case outOfRange(lowest: Int, highest: Int)

  // The profile.
  case notAnAmount(String)
  /// Another text than can stand there, with one that can.
  case notAsExpected(String, example: String)
  /// A requirement that the light route may not leave out, with those that it may.
  case neverLeftOut(String, allowed: [String])
  /// The second of two dates is not after the first.
  case untilNotAfterFrom

  // The catalogue of tasks.
  /// A quotation mark that is not closed, or text behind a closed one.
  case badQuotes
  case wrongColumnCount(found: Int, expected: Int)
  case badCell(String, expected: String)
  /// Too long, with control characters, or of several lines where one fits.
  case badCellText(field: String)

  // The workflow.
  case notALength(String)
  case badEffect(String)
  case notADateField(kind: String, field: String)
  /// The action belongs to another machine: that of a record kind, or nil for the main line.
  case wrongMachine(action: String, process: String?)
  /// Two records of one action ask for a field of the same name.
  case fieldClash(action: String, field: String, first: String, second: String)
  case badPlaceholder(String)
  case unknownPlaceholder(String, known: [String])
  /// A state in which the challenger would read nothing.
  case stateWithoutText(String)
  case stateWithoutPhase(String)
  /// A state in which nobody has to do anything, though it is no end.
  case stateWithoutMove(String)
  case unused(NameRole, String)
  case chart(ChartFinding)

  // The history.
  /// A step that does nothing and expects nothing.
  case stepWithoutAct(known: [String])
}

/// What a limit of ``FileLimits`` counts.
package enum FileMeasure: String, Hashable, Sendable, CaseIterable {
  case bytes, depth, nodes, text, name, aliases, rows
}

/// What a value should have been.
package enum ExpectedKind: String, Hashable, Sendable, CaseIterable {
  case mapping, list, text, number, date
  case yesNo = "yes-no"
  case mappingOrList = "mapping-or-list"
  case textOrList = "text-or-list"
  case textOrMapping = "text-or-mapping"
  /// A value of a field: a text, a list of texts, or one of the four gaps with its reason.
  case fieldValue = "field-value"
}

/// What a name stands for.
package enum NameRole: String, Hashable, Sendable, CaseIterable {
  case event, action, term, requirement, field, side, role, phase, person, choice
  case recordKind = "record-kind"
  case termSource = "term-source"
  case historyKind = "history-kind"
  case value
  /// A section of the agreements.
  case section
}

/// Why a text is not YAML.
package enum SyntaxProblem: Hashable, Sendable {
  case tab
  case unexpectedEnd
  /// A colon with a space in a text without quotes, or a line that stands too deep.
  case unexpectedColon
  case missingColon
  case wrongIndentation
  case unclosedList
  case unclosedMapping
  case unknownAlias
  /// A character that a text without quotes cannot begin with.
  case unexpectedCharacter(String)
  case unknownEscape
  case severalDocuments
  /// Anything else, in the words of the YAML parser.
  case other(String)
}
