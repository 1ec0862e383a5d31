import GRDB

extension StorageFailure {
  /// The failure that an error of the database library stands for.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as StorageFailure: self = failure.located(at: path)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .inputOutput(path: path, detail: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notOurs(path: path, found: .notADatabase)
      case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(path: path, .file(message))
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: .other(message))
      case .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path, reason: .notPermitted)
      case .SQLITE_INTERRUPT: .cancelled
      case .SQLITE_TOOBIG: .tooLarge(bytes: 0, limit: StorageLimits.payloadBytes)
      case .SQLITE_ERROR where message.hasPrefix("no such table"):
        .damaged(path: path, .file(message))
      default: .inputOutput(path: path, detail: message)
      }
  }

  /// A failure that was found where the path is not known.
  private func located(at path: String) -> StorageFailure {
    if case .damaged("", let damage) = self { .damaged(path: path, damage) } else { self }
  }
}
