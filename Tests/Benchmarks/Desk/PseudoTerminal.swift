import Foundation
import Glibc

/// A program in a terminal of its own, and how long its answers take.
final class MeasuredProgram {
  private let master: Int32
  private let process: pid_t
  private let started: ContinuousClock.Instant
  private(set) var output: [UInt8] = []

  /// What came after something was asked.
  struct Answer {
    /// From the question to the last byte before the program fell silent.
    let milliseconds: Double
    let bytes: Int
  }

  init(_ command: [String], columns: Int, rows: Int, environment: [String: String] = [:]) throws {
    var master: Int32 = 0
    var slave: Int32 = 0
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0, let name = ttyname(slave) else {
      throw BenchmarkFailure(description: "no pseudo-terminal")
    }
    let path = String(cString: name)
    close(slave)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A session of its own, so that the terminal becomes the one that controls it.
    posix_spawnattr_setflags(&attributes, 0x80)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var variables = ProcessInfo.processInfo.environment
    variables["TERM"] = "xterm-256color"
    variables.merge(environment) { $1 }
    let arguments = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var process: pid_t = 0
    started = ContinuousClock.now
    let code = posix_spawnp(&process, command[0], &actions, &attributes, arguments, settings)
    guard code == 0 else { throw BenchmarkFailure(description: "cannot start \(command[0])") }
    self.master = master
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1000 + Double(attoseconds) / 1e15
  }

  /// Reads until the program has been silent for so long.
  @discardableResult
  func read(silence: Int32, first: Int32 = 2000, atMost limit: Int = 10_000) -> Answer {
    let asked = ContinuousClock.now
    var last = asked
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A program that never falls silent must not be waited for.
    while case let left = limit - Int(Self.milliseconds(.now - asked)), left > 0 {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let patience = min(Int32(left), count == 0 ? first : silence)
      guard poll(&waiting, 1, patience) > 0 else { break }
      let found = Glibc.read(master, &buffer, buffer.count)
      guard found > 0 else { break }
      last = ContinuousClock.now
      count += found
      let bytes = buffer[..<found]
      output += bytes
      answerQueries(bytes)
    }
    return Answer(milliseconds: Self.milliseconds(last - asked), bytes: count)
  }

  /// A terminal that answers what it is asked: its attributes, where the cursor is, its colours.
  private func answerQueries(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("\u{1B}]11;?") { write("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\") }
    if text.contains("\u{1B}[6n") { write("\u{1B}[1;1R") }
    if text.contains("\u{1B}[c") { write("\u{1B}[?62;22c") }
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  /// Waits until a text has come; from the start of the program, nil when it never comes.
  func waitFor(_ text: String, seconds: Double = 10) -> Double? {
    let wanted = Array(text.utf8)
    var searched = 0
    while Self.milliseconds(ContinuousClock.now - started) < seconds * 1000 {
      let begin = max(0, searched - wanted.count)
      if output[begin...].firstRange(of: wanted) != nil {
        return Self.milliseconds(ContinuousClock.now - started)
      }
      searched = output.count
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 1000) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let found = Glibc.read(master, &buffer, buffer.count)
      guard found > 0 else { return nil }
      output += buffer[..<found]
      answerQueries(buffer[..<found])
    }
    return nil
  }

  /// Presses a key and waits for all that follows.
  func press(_ keys: String, silence: Int32 = 40) -> Answer {
    write(keys)
    return read(silence: silence, first: 400)
  }

  /// Processor time so far, in milliseconds.
  var processorTime: Double {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return 0 }
    let fields = text[end...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
      return 0
    }
    return (user + system) * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Resident memory in kilobytes.
  var residentKilobytes: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
  }
}
