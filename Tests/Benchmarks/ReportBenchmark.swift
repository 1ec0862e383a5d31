import Foundation
import Glibc

/// The report of the whole over ten thousand and a hundred thousand cases, as a page and as tables.
///
/// The reference in the same run is SQLite reading the same rows. The most memory that the program had
/// says whether it grows with the cases.
func benchmarkReport() throws -> [String] {
  let folder =
    ProcessInfo.processInfo.environment["R2C_BENCH"] ?? NSTemporaryDirectory() + "r2c-bench"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let program =
    ProcessInfo.processInfo.environment["R2C_PROGRAM"]
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "r2c").path
  guard access(program, X_OK) == 0 else {
    throw BenchmarkFailure(description: "\(program) is not there: build it with `make build`")
  }
  let reader = folder + "/read-rows"
  let source = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "reference/read-rows.c").path
  _ = try Timed(["/usr/bin/cc", "-O2", "-o", reader, source, "-lsqlite3"])
  var lines: [String] = []
  for count in [10_000, 100_000] {
    let path = "\(folder)/\(count).sqlite"
    try CasePopulation.make(path, count: count)
    let read = try Timed([reader, path])
    let parts = read.output.split(whereSeparator: \.isWhitespace)
    guard parts.count == 3, let rows = Double(parts[0]), let seconds = Double(parts[2]) else {
      throw BenchmarkFailure(description: "read-rows printed \(read.output)")
    }
    let millions = String(format: "%.2f million", rows / 1e6)
    lines.append(
      "\(count) cases, \(millions) entries: SQLite alone reads them in "
        + String(format: "%.2f s", seconds))
    for form in ["html", "csv"] {
      let run = try Timed([
        program, "--db", path, "--as", CasePopulation.actor, "--on", CasePopulation.day.iso,
        "report", "all", "--format", form, "--output",
        "\(folder)/report.\(form == "csv" ? "zip" : form)",
      ])
      lines.append(
        String(
          format: "  %@: %.1f s, %.0f entries a second, %.0f times SQLite, %d MB at most", form,
          run.seconds, rows / run.seconds, run.seconds / seconds, run.megabytes))
    }
  }
  return lines
}

/// A program that was run to its end: what it printed, how long it took and its most memory.
private struct Timed {
  let output: String
  let seconds: Double
  let megabytes: Int

  init(_ command: [String]) throws {
    let start = ContinuousClock.now
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchmarkFailure(description: "no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    defer { posix_spawn_file_actions_destroy(&actions) }
    let arguments = command.map { strdup($0) } + [nil]
    let variables =
      ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, command[0], &actions, nil, arguments, variables) == 0 else {
      throw BenchmarkFailure(description: "cannot start \(command[0])")
    }
    close(ends[1])
    let printed = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile()
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else { throw BenchmarkFailure(description: "\(command[0]) failed") }
    let elapsed = (ContinuousClock.now - start).components
    output = String(decoding: printed, as: UTF8.self)
    seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    megabytes = Int(usage.ru_maxrss) / 1024
  }
}
