import CaseDesk
import Casework
import ChallengeCore
import Correspondence
import Foundation
import Glibc

/// The files of the user of the desk.
struct OwnFiles {
  let casework: Casework
  let session: Session

  init(_ casework: Casework, _ session: Session) {
    self.casework = casework
    self.session = session
  }

  var desk: DeskFiles {
    DeskFiles(
      read: { path in
        attempt(path) { () throws(CommandFailure) in
          let path = Self.whole(path)
          let bytes = try Files.document(path)
          return try withCasework { () throws(CaseworkFailure) in
            try DocumentFile(path: path, bytes)
          }
        }
      },
      complete: Self.complete,
      save: { document, number, path in
        attempt(path) { () throws(CommandFailure) in try save(document, number, Self.whole(path)) }
      },
      open: { document, number in
        attempt(document.text) { () throws(CommandFailure) in try open(document, number) }
      },
      letterText: { LetterFile($0, session.language).text },
      saveLetter: { letter, path in
        attempt(path) { () throws(CommandFailure) in try save(letter, Self.whole(path)) }
      })
  }

  /// What goes wrong with a file, as the desk tells it.
  private func attempt<Value>(
    _ path: String, _ work: () throws(CommandFailure) -> Value
  ) -> Result<Value, CaseworkFailure> {
    do throws(CommandFailure) {
      return .success(try work())
    } catch {
      switch error {
      case .casework(let failure): return .failure(failure)
      case .cannotRead(let path): return .failure(.cannotReadFile(path: path))
      default: return .failure(.cannotWriteFile(path: path))
      }
    }
  }

  // MARK: Paths

  /// A path as typed, pasted or dropped: `~`, quotes around it, `file://`, spaces at its ends.
  static func whole(_ typed: String) -> String {
    var path = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    for quote in ["'", "\""] where path.count > 1 && path.hasPrefix(quote) && path.hasSuffix(quote)
    {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("file://"), let url = URL(string: path) { path = url.path }
    return (path as NSString).expandingTildeInPath
  }

  /// The files and folders that begin as typed; a folder ends in a slash.
  static func complete(_ typed: String) -> [String] {
    let path = typed.hasPrefix("~") ? whole(typed) : typed
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let beginning = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? "." : folder)) ?? []
    let found = names.sorted().filter {
      $0.hasPrefix(beginning) && (!$0.hasPrefix(".") || beginning.hasPrefix("."))
    }
    return found.prefix(most).map { name in
      Files.isFolder(folder + name) ? "\(folder)\(name)/" : folder + name
    }
  }

  private static let most = 200

  // MARK: Writing

  private func save(
    _ document: RecordID, _ number: CaseNumber, _ path: String
  ) throws(CommandFailure) -> String {
    let acting = try session.acting()
    let file = try withCasework { () throws(CaseworkFailure) in
      try casework.file(of: document, in: number, acting)
    }
    guard access(path, F_OK) != 0 else { throw .fileExists(path: path) }
    try Files.write(file.bytes, to: path)
    try session.log(.document, path: path, cases: [number], clearance: "names", casework)
    return path
  }

  private func save(_ letter: Letter, _ path: String) throws(CommandFailure) -> String {
    guard access(path, F_OK) != 0 else { throw .fileExists(path: path) }
    let format = LetterFile.Format.allCases.first { path.hasSuffix(".\($0.rawValue)") } ?? .txt
    try Files.write(LetterFile(letter, session.language).data(format), to: path)
    try session.log(
      .document, path: path, cases: [letter.status.summary.number], clearance: "names", casework)
    return path
  }

  /// Writes the file where only this user reads it and gives it to the system to open.
  private func open(_ document: RecordID, _ number: CaseNumber) throws(CommandFailure) -> String {
    let acting = try session.acting()
    let file = try withCasework { () throws(CaseworkFailure) in
      try casework.file(of: document, in: number, acting)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "r2c-\(UUID().uuidString)")
    let path = folder.appending(path: file.name).path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
      guard
        FileManager.default.createFile(
          atPath: path, contents: file.bytes, attributes: attributes)
      else { throw CommandFailure.cannotWrite(path: path) }
      let opener = Process()
      opener.executableURL = URL(filePath: "/usr/bin/env")
      opener.arguments = ["xdg-open", path]
      opener.standardInput = FileHandle.nullDevice
      opener.standardOutput = FileHandle.nullDevice
      opener.standardError = FileHandle.nullDevice
      try opener.run()
      opener.waitUntilExit()
      guard opener.terminationStatus == 0 else { throw CommandFailure.cannotRead(path: "xdg-open") }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error as? CommandFailure ?? .cannotRead(path: "xdg-open")
    }
    try session.log(.document, path: path, cases: [number], clearance: "names", casework)
    return file.name
  }
}
