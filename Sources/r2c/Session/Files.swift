import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Glibc
import WorkflowFiles

/// Files that the program reads and writes besides the database.
enum Files {
  /// The text of a file, `-` for standard input; at most what a workflow or history may be.
  static func read(_ path: String) throws(CommandFailure) -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotRead(path: path)
    }
    return data
  }

  /// The text of a workflow, profile or history; invalid UTF-8 is named with its place.
  static func text(_ path: String) throws(CommandFailure) -> String {
    let bytes = Array(try read(path))
    do throws(FileError) {
      return try FileText.decode(bytes, file: path)
    } catch {
      throw .casework(.file(error))
    }
  }

  /// The bytes of a file for a dossier: an ordinary file, however large, read once and whole.
  ///
  /// A folder, a device or a pipe is refused before anything is read from it.
  static func document(_ path: String) throws(CommandFailure) -> Data {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path: path)
    }
    let limit = StorageLimits.documentBytes
    guard status.st_size <= limit else {
      throw .casework(.storage(.tooLarge(bytes: Int(status.st_size), limit: limit)))
    }
    // One byte more than may be: a file that grows meanwhile is noticed.
    do { return try handle.read(upToCount: limit + 1) ?? Data() } catch {
      throw .cannotRead(path: path)
    }
  }

  /// Writes a whole file or nothing.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a whole file or nothing.
  static func write(_ data: Data, to path: String) throws(CommandFailure) {
    if path == "-" {
      do { try Output.write(data) } catch { throw .output(error.reason) }
      return
    }
    let file = URL(filePath: resolved(path))
    do {
      if isSpecial(path) {
        // A device or a pipe is written to; replacing it would take it away from everybody.
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: data)
        try handle.close()
      } else {
        try data.write(to: file, options: .atomic)
      }
    } catch {
      throw .cannotWrite(path: path)
    }
  }

  /// The file itself, behind the links that lead to it.
  static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// Whether something stands there that is no ordinary file: a device, a pipe, a folder.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(resolved(path), &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a folder with these files, or nothing: it is made beside its place and then put there.
  ///
  /// - Parameter path: of a folder that is not there yet or is empty.
  static func writeFolder(
    _ files: some Sequence<(name: String, data: Data)>, to path: String
  ) throws(CommandFailure) {
    let folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    let parent = folder.deletingLastPathComponent()
    let made = parent.appending(path: ".\(folder.lastPathComponent).\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: false)
      for file in files {
        try file.data.write(to: made.appending(path: file.name))
      }
    } catch {
      try? FileManager.default.removeItem(at: made)
      throw .cannotWrite(path: path)
    }
    // Takes the place of an empty folder, never of one with something in it.
    guard rename(made.path, folder.path) == 0 else {
      try? FileManager.default.removeItem(at: made)
      throw .cannotWrite(path: path)
    }
  }

  static func makeFolder(of path: String) throws(CommandFailure) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder.path)
    }
  }

  /// Takes away what people outside owner and group may do with a file.
  static func closeToOthers(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    chmod(path, status.st_mode & ~0o007)
  }

  // MARK: What came with the program

  /// The folder with `Workflows` and `Examples`: beside the installed program, or in the source
  /// tree from which it was built.
  static let shared: String? = {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let start = URL(filePath: program).deletingLastPathComponent()
    var candidates = [start.appending(path: "../share/r2c").standardizedFileURL.path]
    var folder = start
    for _ in 0..<5 {
      candidates.append(folder.path)
      folder.deleteLastPathComponent()
    }
    if let own = Session.variable("R2C_SHARE") { candidates.insert(own, at: 0) }
    return candidates.first { access($0 + "/Workflows/uitdaagrecht.yaml", R_OK) == 0 }
  }()

  static func rules(_ name: String) throws(CommandFailure) -> RulesText {
    let path = (shared ?? ".") + "/Workflows/" + name
    return RulesText(file: path, text: try text(path))
  }

  static func examples() throws(CommandFailure) -> [String] {
    let folder = (shared ?? ".") + "/Examples"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .cannotRead(path: folder)
    }
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }
}
