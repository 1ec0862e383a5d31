import Foundation
import Glibc
import Testing

/// The program in a pseudo-terminal of its own, as a person at a keyboard has it.
///
/// Waits for what is on the screen, never for time; what never comes is a failure after a while, and
/// a program that does not end is ended: no wait here is for ever.
final class TerminalProgram: @unchecked Sendable {
  private static let patience = Duration.seconds(30)

  private var keyboard: Int32 = -1
  private let process: pid_t
  private var bytes: [UInt8] = []
  /// Where what was shown since the last look begins.
  private var mark = 0
  private var status: Int32?

  init(
    _ program: Program, _ arguments: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    with extra: [String: String] = [:]
  ) throws {
    var line: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&keyboard, &line, &name, nil, &size) == 0 else { throw Failure.noTerminal }
    _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
    // A program that another test starts meanwhile must not keep this terminal open.
    for descriptor in [keyboard, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var environment = program.environment
    environment["TERM"] = "xterm-256color"
    environment.merge(extra) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID: a session of its own, so that the terminal it opens becomes its terminal.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var started: pid_t = 0
    let error = posix_spawn(&started, Program.path, &actions, &attributes, words, settings)
    close(line)
    guard error == 0 else { throw Failure.notStarted(error) }
    process = started
  }

  enum Failure: Error {
    case noTerminal
    case notStarted(Int32)
  }

  deinit {
    if keyboard >= 0 { close(keyboard) }
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  // MARK: The screen

  /// Waits until this has been shown since the last look; false when it never is.
  func shows(_ text: String) -> Bool {
    let deadline = ContinuousClock.now + Self.patience
    repeat {
      if seen.contains(text) { return true }
    } while readMore(until: deadline)
    return seen.contains(text)
  }

  /// Forgets what has been shown, so that the next look is at what comes now.
  func look() { mark = bytes.count }

  /// What has been shown since the last look: the text, without what places and colours it.
  var seen: String {
    var result: [UInt8] = []
    var rest = bytes[mark...]
    while let byte = rest.popFirst() {
      guard byte == 0x1B else {
        result.append(byte)
        continue
      }
      let kind = rest.popFirst()
      if kind == UInt8(ascii: "[") {
        while let next = rest.popFirst(), !(0x40...0x7E ~= next) {}
        // What is placed elsewhere is another word.
        if result.last != 0x20 { result.append(0x20) }
      } else if kind == UInt8(ascii: "]") {
        while let next = rest.popFirst(), next != 0x07, next != 0x1B {}
      }
    }
    return String(decoding: result, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  /// Whether anything but text has been written.
  var hasEscapes: Bool { bytes.contains(0x1B) }

  /// Reads what comes next; false when the terminal is closed or the deadline has passed.
  private func readMore(until deadline: ContinuousClock.Instant) -> Bool {
    guard waits(for: POLLIN, until: deadline) else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(keyboard, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] }
    return count > 0
  }

  /// Whether the terminal is ready for this before the deadline.
  private func waits(for event: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    let left = (deadline - .now) / .milliseconds(1)
    guard keyboard >= 0, left > 0 else { return false }
    var wait = pollfd(fd: keyboard, events: Int16(event), revents: 0)
    return poll(&wait, 1, Int32(left)) > 0
  }

  // MARK: The person

  func type(_ text: String) {
    let deadline = ContinuousClock.now + Self.patience
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, waits(for: POLLOUT, until: deadline) {
      let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  /// Pulls the plug: the window is closed.
  func hangUp() {
    close(keyboard)
    keyboard = -1
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for the end and gives the exit status; the negative number of a signal that ended it.
  func end() -> Int32 {
    let deadline = ContinuousClock.now + Self.patience
    while readMore(until: deadline) {}
    var raw: Int32 = 0
    while waitpid(process, &raw, WNOHANG) == 0 {
      if ContinuousClock.now > deadline {
        Issue.record("the program does not end")
        kill(process, SIGKILL)
        waitpid(process, &raw, 0)
        break
      }
      usleep(5_000)
    }
    let signal = raw & 0x7F
    status = signal == 0 ? (raw >> 8) & 0xFF : -signal
    return status ?? -1
  }
}
