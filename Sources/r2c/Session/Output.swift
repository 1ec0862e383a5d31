import CaseStorage
import Glibc
import Terminal

/// Writes to standard output and standard error; what cannot be written is a failure, not silence.
enum Output {
  /// Standard output could not be written to.
  struct Failure: Error {
    let reason: String
  }

  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) throws(Failure) {
    try write(Array(text.utf8)[...], to: descriptor)
  }

  static func write(_ data: some Sequence<UInt8>) throws(Failure) {
    try write(Array(data)[...], to: STDOUT_FILENO)
  }

  private static func write(
    _ content: ArraySlice<UInt8>, to descriptor: Int32
  ) throws(Failure) {
    var bytes = content
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        throw Failure(reason: String(cString: strerror(errno)))
      }
    }
  }

  /// A text for people: what others wrote in it never steers the terminal.
  static func line(_ text: String) throws(Failure) {
    try write(sanitised(text, keepingNewlines: true) + "\n")
  }

  static func json(_ value: JSONValue) throws(Failure) { try write(value.text + "\n") }

  /// To standard error, made harmless; there is nowhere to report that this failed.
  static func complain(_ text: String) {
    try? write(sanitised(text, keepingNewlines: true), to: STDERR_FILENO)
  }

  /// The columns of the terminal that standard output is; nil when it is none or does not tell.
  static var columns: Int? {
    var window = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return nil
    }
    return Int(window.ws_col)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
