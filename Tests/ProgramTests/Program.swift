import Foundation
import Glibc

/// The program itself, run as a person or a script would.
struct Program {
  let folder: URL

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the tests that are running.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "r2c").path
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "r2c-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func cleanUp() { try? FileManager.default.removeItem(at: folder) }

  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// The one JSON document on standard output.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]) ?? [:]
    }

    var problem: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(errors.utf8)) as? [String: Any]) ?? [:]
    }
  }

  var database: String { folder.appending(path: "r2c.sqlite").path }

  var environment: [String: String] {
    [
      "PATH": URL(filePath: Self.path).deletingLastPathComponent().path + ":/usr/bin:/bin",
      "HOME": folder.path, "R2C_DB": database, "R2C_AS": "pm", "R2C_ON": "2026-03-02",
      "R2C_SHARE": Self.root.path, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
      "ROOT": Self.root.path,
    ]
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: String = "", with extra: [String: String] = [:]) throws
    -> Result
  {
    try launch(Self.path, arguments, input: input, extra)
  }

  /// Runs a line of shell; both streams come back together, in order.
  func shell(_ line: String) throws -> Result {
    try launch("/bin/bash", ["-c", "exec 2>&1; cd \"$HOME\"; \(line)"], input: "", [:])
  }

  private func launch(
    _ path: String, _ arguments: [String], input: String, _ extra: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    let files = ["in", "out", "err"].map { folder.appending(path: ".\(UUID().uuidString).\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    func text(_ file: URL) throws -> String {
      String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: try text(files[1]), errors: try text(files[2]))
  }
}
