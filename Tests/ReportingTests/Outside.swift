import Foundation
import Testing

/// What others read our files with: Python, and the packages that `.ci/dependencies tests` installs.
enum Outside {
  /// Runs a script that lies in `Outside`; its status, and what it printed.
  ///
  /// Waits without holding a thread: there are few, and other tests need them.
  static func run(_ script: String, _ arguments: [String]) async throws -> (Int32, String) {
    let (process, file) = try prepared(script, arguments)
    defer { try? FileManager.default.removeItem(at: file) }
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// The same where nothing else can be done meanwhile.
  static func runNow(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let (process, file) = try prepared(script, arguments)
    defer { try? FileManager.default.removeItem(at: file) }
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// The same on lines of JSON, in a file that is the last argument.
  static func runNow(
    _ script: String, _ arguments: [String], lines: [some Encodable]
  ) throws -> (status: Int32, output: String) {
    let encoder = JSONEncoder()
    let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let file = place
    try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try runNow(script, arguments + [file.path])
  }

  private static var place: URL {
    FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID().uuidString)")
  }

  /// A script that has not begun, and the file in which it will print.
  private static func prepared(
    _ script: String, _ arguments: [String]
  ) throws -> (process: Process, file: URL) {
    let python = ExampleCase.root.appending(path: ".build/outside/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "the checkers are missing: run `bash .ci/dependencies tests`")
    let file = place
    try Data().write(to: file)
    let process = Process()
    process.executableURL = python
    process.arguments =
      [ExampleCase.root.appending(path: "Tests/ReportingTests/Outside/\(script)").path] + arguments
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    return (process, file)
  }
}
