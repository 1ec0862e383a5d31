import Glibc

/// What the terminal was before its keys were made invisible, for the handler of a signal: plain
/// memory outside Swift's management, made before the handler is there.
nonisolated(unsafe) private let before = UnsafeMutablePointer<termios>.allocate(capacity: 1)

/// Keeps what is typed while the program works off the screen, and forgets it afterwards.
///
/// The terminal is given back also when a signal ends the program meanwhile.
struct UnseenKeys {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private let isActive: Bool

  init() {
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, before) == 0 else {
      isActive = false
      return
    }
    isActive = true
    for number in Self.signals {
      signal(number) { number in
        tcsetattr(STDIN_FILENO, TCSANOW, before)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    var quiet = before.pointee
    quiet.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &quiet)
  }

  /// Shows keys again; what was typed meanwhile was meant for nothing that is there.
  func end() {
    guard isActive else { return }
    tcsetattr(STDIN_FILENO, TCSAFLUSH, before)
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}
