import Foundation
import GRDB
import Glibc

/// Where a database lies: what the file system says about it before anything is opened.
struct SQLitePlace {
  /// Absolute.
  let path: String
  let folder: String
  let exists: Bool
  let isWritable: Bool
  let folderIsWritable: Bool
  private let options: StoreOptions
  var isInTransit: Bool { options.isInTransit }

  init(path: String, options: StoreOptions) throws(StorageFailure) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missingFile(path: path) }
    self.path = Self.absolute(path)
    self.options = options
    folder = (self.path as NSString).deletingLastPathComponent
    var status = stat()
    let found = stat(self.path, &status) == 0
    if !found, errno == EACCES { throw .cannotOpen(path: self.path, reason: .notPermitted) }
    if found, status.st_mode & S_IFMT == S_IFDIR {
      throw .cannotOpen(path: self.path, reason: .isFolder)
    }
    guard Self.isFolder(folder) else {
      throw .cannotOpen(path: self.path, reason: .folderMissing)
    }
    // An empty file is what `mktemp` leaves: as good as none.
    exists = found && !(status.st_size == 0 && options.createsFile)
    if found, access(self.path, R_OK) != 0 {
      throw .cannotOpen(path: self.path, reason: .notPermitted)
    }
    folderIsWritable = Self.isWritable(folder)
    isWritable = folderIsWritable && (!found || Self.isWritable(self.path))
    try checkFileSystem()
  }

  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The superuser may write everything; a file that nobody may write is read-only for him too.
  private static func isWritable(_ path: String) -> Bool {
    var status = stat()
    return access(path, W_OK) == 0 && stat(path, &status) == 0 && status.st_mode & 0o222 != 0
  }

  private func checkFileSystem() throws(StorageFailure) {
    guard !options.allowsNetworkFileSystem,
      let kind = NetworkFileSystem(magic: options.fileSystemMagic(folder))
    else { return }
    throw .networkFileSystem(path: path, kind: kind)
  }

  func open(readOnly: Bool) throws(StorageFailure) -> DatabaseQueue {
    do {
      return try DatabaseQueue(
        path: readOnly ? readOnlyPath : path, configuration: configuration(readOnly: readOnly))
    } catch {
      throw explained(StorageFailure(error, path: path))
    }
  }

  func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(options.busyTimeoutSeconds)
    configuration.foreignKeysEnabled = true
    configuration.label = "journal"
    let own = "PRAGMA synchronous = \(options.waitsForDisk ? "FULL" : "OFF")"
    configuration.prepareDatabase { database in
      // Every commit waits for the disk: what is acknowledged survives a pulled plug. A connection
      // that only reads lies beside another one, and need not keep much: the system does.
      try database.execute(
        sql: readOnly ? "PRAGMA cache_size = -500" : own)
    }
    return configuration
  }

  /// A file in WAL mode needs a folder to write in, unless SQLite knows that nobody changes it.
  private var readOnlyPath: String {
    guard !folderIsWritable, access(path + "-wal", F_OK) != 0 else { return path }
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: "?#%")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  /// Tells a damaged file of ours from a file that never was a database.
  ///
  /// Only now is the file read by ourselves: closing it would end every lock that this process
  /// holds on it through SQLite, but no connection can hold one on a file that is no database.
  private func explained(_ failure: StorageFailure) -> StorageFailure {
    guard case .notOurs(_, .notADatabase) = failure,
      let handle = FileHandle(forReadingAtPath: path)
    else { return failure }
    defer { try? handle.close() }
    guard let header = try? handle.read(upToCount: 100), header.count == 100 else {
      return failure
    }
    let mark = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    let begin = Data("SQLite format 3\0".utf8)
    guard mark == SQLiteSchema.applicationID || header.starts(with: begin) else { return failure }
    return .damaged(path: path, .file("header"))
  }
}
