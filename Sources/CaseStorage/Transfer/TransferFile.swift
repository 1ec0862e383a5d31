import ChallengeCore
import Foundation

/// Whole streams outside a journal, each proving itself, as JSON Lines.
///
/// The first line names the format and its version; then come the texts of the rules that the cases
/// follow, people, and the entries of each stream in order; the last line says how many entries
/// there were, so that a file that was cut short is noticed.
package struct TransferFile: Sendable {
  package static let format = "r2c-export"
  /// Files of documents came with the second version.
  package static let formatVersion = 2

  package internal(set) var rules: [RegisterEvent.RulesAdopted]
  /// The people that the cases name, for whoever imports them; not part of what is proved.
  package var people: [Person]
  /// The files that documents in the cases speak of.
  var contents: [DocumentContent] = []
  var entries: [SealedEntry]
  /// The line of each entry in the file that was read.
  var lines: [Int] = []

  /// The streams in the file, by name.
  package var streams: [StreamName] { Set(entries.map(\.stream)).sorted() }

  /// The entries of a stream, read; the numbers are those of the journal it came from.
  package func entries(of stream: StreamName) throws(StorageFailure) -> [StoredEntry] {
    var opened: [StoredEntry] = []
    for entry in entries where entry.stream == stream { opened.append(try entry.opened()) }
    return opened
  }
}

/// Why a file of cases cannot be taken in. Nothing was written.
package struct ImportProblem: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// The first line is not the header of an export.
    case notAnExport
    case newerFormat(found: Int, known: Int)
    case badJSON(column: Int)
    case badLine
    case lineTooLong(bytes: Int, limit: Int)
    /// The last line is missing or says another number of entries.
    case cutShort
    case entryAltered(VerificationProblem)
    /// Only cases can be taken in.
    case notACase
    case unreadableEntry(String)
    /// There is a case with this number here, and it is another one.
    case streamExists
    /// The case follows rules of which the text is neither in the file nor here.
    case rulesMissing(hash: String)
    /// The text of the rules does not have the hash that it says.
    case rulesAltered(hash: String)
    /// A document speaks of a file that is neither in the export nor here.
    case contentMissing(hash: String)
    /// The file of a document does not have the hash that it says.
    case contentAltered(hash: String)

    package var code: String {
      switch self {
      case .notAnExport: "not-an-export"
      case .newerFormat: "newer-format"
      case .badJSON: "bad-json"
      case .badLine: "bad-line"
      case .lineTooLong: "line-too-long"
      case .cutShort: "cut-short"
      case .entryAltered: "entry-altered"
      case .notACase: "not-a-case"
      case .unreadableEntry: "entry-unreadable"
      case .streamExists: "stream-exists"
      case .rulesMissing: "rules-missing"
      case .rulesAltered: "rules-altered"
      case .contentMissing: "content-missing"
      case .contentAltered: "content-altered"
      }
    }
  }

  /// From 1; nil when it is about the file as a whole.
  package let line: Int?
  package let stream: StreamName?
  package let cause: Cause

  package init(line: Int?, stream: StreamName? = nil, _ cause: Cause) {
    self.line = line
    self.stream = stream
    self.cause = cause
  }
}

package struct ImportResult: Hashable, Sendable {
  package let imported: [StreamName]
  /// Streams that were there already, identical.
  package let alreadyThere: [StreamName]
}
