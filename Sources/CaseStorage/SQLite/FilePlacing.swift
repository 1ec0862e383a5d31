import Glibc

/// Puts finished files under their name, for good.
enum FilePlacing {
  /// What may stand under the name already.
  enum Replacing {
    case nothing
    /// An empty file; another one stays, and that is no failure.
    case onlyEmpty
    case anything
  }

  /// Puts the file under another name in the same folder, after its contents have reached the disk.
  ///
  /// - Throws: `backupExists` when something stands there that may not be replaced.
  static func place(
    _ draft: String, at path: String, replacing: Replacing
  ) throws(StorageFailure) {
    try flush(draft)
    switch replacing {
    case .anything: try move(draft, to: path)
    case .nothing:
      guard try !linked(draft, to: path) else { break }
      throw .backupExists(path: path)
    case .onlyEmpty:
      guard try !linked(draft, to: path) else { break }
      var status = stat()
      let isEmptyFile =
        stat(path, &status) == 0 && status.st_size == 0 && status.st_mode & S_IFMT == S_IFREG
      if isEmptyFile { try move(draft, to: path) }
    }
    try flush((path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".") + "/")
  }

  /// False when something stands under the name. Never replaces anything.
  private static func linked(_ draft: String, to path: String) throws(StorageFailure) -> Bool {
    if link(draft, path) == 0 {
      unlink(draft)
      return true
    }
    if errno == EEXIST { return false }
    // A file system without hard links: the moment between looking and moving cannot be helped.
    if access(path, F_OK) == 0 { return false }
    try move(draft, to: path)
    return true
  }

  static func move(_ from: String, to path: String) throws(StorageFailure) {
    guard rename(from, path) == 0 else { throw systemFailure(path) }
  }

  /// Waits until a file or a folder has reached the disk.
  static func flush(_ path: String) throws(StorageFailure) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw systemFailure(path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw systemFailure(path) }
  }

  private static func systemFailure(_ path: String) -> StorageFailure {
    let code = errno
    return switch code {
    case ENOSPC, EDQUOT: .full(path: path)
    case EROFS: .readOnly(path: path)
    case EACCES, EPERM: .cannotOpen(path: path, reason: .notPermitted)
    case ENOENT: .cannotOpen(path: path, reason: .folderMissing)
    default: .inputOutput(path: path, detail: String(cString: strerror(code)))
    }
  }
}
