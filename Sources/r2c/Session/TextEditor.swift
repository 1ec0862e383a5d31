import Foundation
import Glibc

/// The user's own editor for a long text: `VISUAL`, else `EDITOR`, else `vi`.
enum TextEditor {
  /// The text as somebody left it in the editor; nil when the editor could not run, failed, or left
  /// what is no text.
  ///
  /// The text lies in a file that only this user can read, in a folder of its own, and both are
  /// taken away whatever happens. The editor gets the terminal, and signals meant for it.
  static func edit(_ text: String) -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "r2c-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "tekst.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    let isThere = FileManager.default.createFile(
      atPath: file.path, contents: Data((text + "\n").utf8), attributes: attributes)
    guard isThere, run(file.path) else { return nil }
    guard let data = FileManager.default.contents(atPath: file.path), data.count <= largest else {
      return nil
    }
    return String(validating: data, as: UTF8.self)
  }

  /// Bytes of a text that comes back.
  private static let largest = 1 << 20

  private static func run(_ path: String) -> Bool {
    let named = [Session.variable("VISUAL"), Session.variable("EDITOR")].compactMap { $0 }
    let editor = named.first { !$0.isEmpty } ?? "vi"
    // The shell, for an editor with options of its own; the path is an argument, never its text.
    let words = ["/bin/sh", "-c", "exec \(editor) \"$1\"", "sh", path]
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    // What is meant for the editor (^C, ^\\) is not for us meanwhile; the editor gets it as usual.
    let old = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in old { signal(number, handler) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for (number, _) in old { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, environment) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}
