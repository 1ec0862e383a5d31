import Foundation
import Testing

/// Programs that are not ours, in the Python that `.ci/dependencies tests` makes.
enum Outside {
  /// Runs a script that lies in `Outside`; its status, and what it printed.
  ///
  /// Waits without holding a thread: there are few, and other tests need them.
  static func run(_ script: String, _ arguments: [String]) async throws -> (Int32, String) {
    let python = ExampleCase.root.appending(path: ".build/outside/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "the checkers are missing: run `bash .ci/dependencies tests`")
    let file = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = python
    process.arguments =
      [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Outside/\(script)")
          .path
      ] + arguments
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
