import Glibc

/// How a program that ran in the foreground ended.
public enum ForegroundOutcome: Hashable, Sendable {
  case exited(status: Int32)
  case killed(signal: Int32)
  case notStarted(errorNumber: Int32)
}

/// Runs a program on the terminal and waits for it: for ``Effect/suspend(_:)``, as with `$EDITOR`.
///
/// `arguments` holds the program (looked up in PATH) and its arguments; no shell is involved.
/// Meanwhile ^C and ^\ reach the program only.
public func runInForeground(_ arguments: [String]) -> ForegroundOutcome {
  guard !arguments.isEmpty else { return .notStarted(errorNumber: ENOENT) }
  var ignoring = sigaction()
  ignoring.__sigaction_handler.sa_handler = SIG_IGN
  var oldInterrupt = sigaction()
  var oldQuit = sigaction()
  sigaction(SIGINT, &ignoring, &oldInterrupt)
  sigaction(SIGQUIT, &ignoring, &oldQuit)
  defer {
    sigaction(SIGINT, &oldInterrupt, nil)
    sigaction(SIGQUIT, &oldQuit, nil)
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var defaults = sigset_t()
  sigemptyset(&defaults)
  sigaddset(&defaults, SIGINT)
  sigaddset(&defaults, SIGQUIT)
  posix_spawnattr_setsigdefault(&attributes, &defaults)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  var child: pid_t = 0
  let failure = posix_spawnp(&child, pointers[0]!, nil, &attributes, pointers, environ)
  guard failure == 0 else { return .notStarted(errorNumber: failure) }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? .exited(status: status >> 8 & 0xFF) : .killed(signal: signal)
}
