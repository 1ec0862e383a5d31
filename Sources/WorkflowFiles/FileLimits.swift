/// How large a workflow, profile or history file may be.
package enum FileLimits {
  /// Bytes of text in one file.
  package static let bytes = 1_048_576
  /// Levels of lists and mappings inside each other.
  package static let depth = 64
  /// Values and keys in one file, with the content of every alias counted where it is used.
  package static let nodes = 100_000
  /// Characters in one text.
  package static let textLength = 4_000
  /// Characters in one name.
  package static let nameLength = 64
  /// Findings that are given of one file; what comes after them is left out.
  package static let findings = 200
  /// Duplicate keys that are named in one file.
  package static let duplicateKeys = 16
  /// Aliases in a file in which a key may be more than a text.
  package static let aliasesBesideComplexKeys = 8
  /// Rows in a catalogue of tasks, the first with the names of the columns not counted.
  package static let catalogueRows = 10_000
  /// Days before its end from which a term can be called due soon.
  package static let warnDays = 0...3_660
}
