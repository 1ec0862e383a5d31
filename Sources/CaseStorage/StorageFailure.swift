/// Why the storage could not do what was asked.
///
/// The world did not cooperate; nothing was half saved. Facts only: the sentences are made
/// elsewhere.
package enum StorageFailure: Error, Hashable, Sendable {
  case missingFile(path: String)
  case cannotOpen(path: String, reason: OpenProblem)
  /// The file is there and sound, but no journal of this program.
  case notOurs(path: String, found: Foreign)
  /// Versions of the schema.
  case newerThanProgram(found: Int, known: Int)
  case readOnly(path: String)
  /// Somebody else kept the file locked for longer than the busy timeout.
  case locked(path: String)
  case damaged(path: String, Damage)
  case full(path: String)
  case networkFileSystem(path: String, kind: NetworkFileSystem)
  /// Somebody else appended to the stream meanwhile.
  case versionConflict(stream: StreamName, expected: Int, found: Int)
  /// The journal has an entry that this program does not know.
  case unknownEntry(number: Int, type: String)
  case unknownStream(StreamName)
  case tooLarge(bytes: Int, limit: Int)
  /// Somebody's drawer is full.
  case tooMany(limit: Int)
  /// Whoever asked wants no answer any more.
  case cancelled
  /// A file without anything in it.
  case contentEmpty
  /// The content of a document is not kept here: destroyed, or lost.
  case contentMissing(hash: String)
  case badCursor(String)
  case badAnchor(String)
  case backupExists(path: String)
  case restoreRefused(RestoreProblem)
  case importRefused(ImportProblem)
  /// The operating system said no while reading or writing; `detail` is its own message.
  case inputOutput(path: String, detail: String)

  package enum OpenProblem: Hashable, Sendable {
    case isFolder
    case folderMissing
    case notPermitted
    /// Something else; the message of the database library.
    case other(String)
  }

  package enum Foreign: Hashable, Sendable {
    case notADatabase
    /// A database of some other program; zero when it has not put its mark on it.
    case otherApplication(id: Int)
  }

  package enum Damage: Hashable, Sendable {
    /// The file itself; the message of the database library.
    case file(String)
    /// An entry whose columns or payload cannot be read.
    case entry(number: Int, problem: String)
    /// A row of a read model; `r2c rebuild` makes it anew.
    case readModel(table: String, key: String)
  }

  package enum RestoreProblem: Hashable, Sendable {
    /// Others have the database open.
    case inUse(path: String)
    case sourceIsTarget(path: String)
    /// The backup does not prove itself.
    case notVerified([VerificationProblem])
  }

  /// The stable code of the failure.
  package var code: String {
    switch self {
    case .missingFile: "storage-missing"
    case .cannotOpen: "storage-cannot-open"
    case .notOurs: "storage-not-ours"
    case .newerThanProgram: "storage-newer-than-program"
    case .readOnly: "storage-read-only"
    case .locked: "storage-locked"
    case .damaged: "storage-damaged"
    case .full: "storage-full"
    case .networkFileSystem: "storage-network-file-system"
    case .versionConflict: "version-conflict"
    case .unknownEntry: "storage-unknown-entry"
    case .unknownStream: "storage-unknown-stream"
    case .tooLarge: "storage-too-large"
    case .tooMany: "storage-too-many"
    case .cancelled: "storage-cancelled"
    case .contentEmpty: "document-empty"
    case .contentMissing: "document-content-missing"
    case .badCursor: "cursor-invalid"
    case .badAnchor: "anchor-invalid"
    case .backupExists: "backup-exists"
    case .restoreRefused: "restore-refused"
    case .importRefused: "import-refused"
    case .inputOutput: "storage-input-output"
    }
  }
}

extension StorageFailure {
  /// An entry that cannot be read; the store puts in its path.
  static func unreadableEntry(_ number: Int, _ problem: String) -> StorageFailure {
    .damaged(path: "", .entry(number: number, problem: problem))
  }
}
