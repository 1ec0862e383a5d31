import Glibc

/// What a signal handler needs to give the terminal back; it lives outside Swift's memory management.
///
/// Handlers may run at any instruction, so they only read this plain memory and make system calls:
/// no allocation, no locks, no Swift values.
struct RestorationRecord {
  /// 1 while the terminal is ours.
  var isActive: Int32 = 0
  var inputDescriptor: Int32 = 0
  var outputDescriptor: Int32 = 1
  var original = termios()
  var leaveBytes: UnsafeMutablePointer<UInt8>?
  var leaveCount = 0
  /// 1 when the kitty keyboard protocol is on, and must be popped.
  var hasPushedKeyboard: Int32 = 0
  /// 1 when mode 2027 is on by our doing.
  var hasJoinedEmoji: Int32 = 0
  /// 1 when mode 2031 is on by our doing.
  var hasAskedColours: Int32 = 0
  /// The true standard error while descriptor 2 is captured, else -1.
  var errorDescriptor: Int32 = -1
  /// Where captured standard error can be read, else -1.
  var captureDescriptor: Int32 = -1
  var captured: UnsafeMutablePointer<UInt8>?
  var capturedCount = 0
  /// The loop's self-pipe, to write to.
  var wakeDescriptor: Int32 = -1
}

/// The record that handlers read.
///
/// `nonisolated(unsafe)`: one thread owns the terminal and writes the record before it installs the
/// handlers; handlers read it, and on a fatal signal only they go on.
nonisolated(unsafe) private var record: UnsafeMutablePointer<RestorationRecord>?

/// Gives the terminal back on every way out, also those that Swift code does not see.
enum Restoration {
  /// Signals that end the process; the terminal is restored and the signal raised again.
  static let fatalSignals: [Int32] = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE,
  ]
  /// Signals that wake the loop.
  static let wakingSignals: [Int32] = [SIGWINCH, SIGCONT, SIGTSTP]

  nonisolated(unsafe) private static var previous: [(Int32, sigaction)] = []
  nonisolated(unsafe) private static var hasExitHandler = false

  /// The record, made at the first call and never freed.
  static var shared: UnsafeMutablePointer<RestorationRecord> {
    if let record { return record }
    let made = UnsafeMutablePointer<RestorationRecord>.allocate(capacity: 1)
    made.initialize(to: RestorationRecord())
    made.pointee.captured = .allocate(capacity: Limits.capturedErrorBytes)
    record = made
    return made
  }

  /// What is written to give the terminal back; set while it is not ours.
  static func setLeaveBytes(_ bytes: [UInt8]) {
    let record = shared
    record.pointee.leaveBytes?.deallocate()
    record.pointee.leaveBytes = .allocate(capacity: bytes.count)
    record.pointee.leaveBytes?.initialize(from: bytes, count: bytes.count)
    record.pointee.leaveCount = bytes.count
  }

  /// Installs all handlers. Signals that were ignored (nohup) stay so.
  static func install() {
    _ = shared
    useAlternateStack()
    unblock()
    if !hasExitHandler {
      hasExitHandler = true
      atexit { Restoration.restoreNow() }
    }
    previous = []
    for signal in fatalSignals + wakingSignals {
      var old = sigaction()
      sigaction(signal, nil, &old)
      let isIgnored = unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
      if isIgnored, [SIGHUP, SIGINT, SIGQUIT, SIGTSTP].contains(signal) { continue }
      previous.append((signal, old))
      var action = sigaction()
      sigfillset(&action.sa_mask)
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler =
        wakingSignals.contains(signal) ? wakeHandler : fatalHandler
      sigaction(signal, &action, nil)
    }
  }

  /// Lets the signals through that are handled, whatever the parent blocked: a blocked one would
  /// neither end the program nor tell a new size.
  private static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in fatalSignals + wakingSignals { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Puts the handlers back that were there before ``install()``.
  static func uninstall() {
    for (signal, action) in previous {
      var action = action
      sigaction(signal, &action, nil)
    }
    previous = []
  }

  /// A stack of its own for handlers, so that a stack overflow can be handled too.
  ///
  /// Each thread needs its own.
  static func useAlternateStack() {
    var current = stack_t()
    sigaltstack(nil, &current)
    guard current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    var stack = stack_t()
    stack.ss_size = 1 << 16
    stack.ss_sp = malloc(stack.ss_size)
    sigaltstack(&stack, nil)
  }

  /// Gives the stack of ``useAlternateStack()`` back, at the end of a thread.
  static func freeAlternateStack() {
    var stack = stack_t()
    stack.ss_flags = Int32(SS_DISABLE)
    stack.ss_size = 1 << 16
    var old = stack_t()
    guard sigaltstack(&stack, &old) == 0, old.ss_flags & Int32(SS_DISABLE) == 0 else { return }
    free(old.ss_sp)
  }

  /// Gives the terminal back now, once; safe in a signal handler and at exit.
  static func restoreNow(isInterrupted: Bool = false) {
    guard let record, record.pointee.isActive == 1 else { return }
    record.pointee.isActive = 0
    if isInterrupted {
      // CAN ends a sequence that was cut off in the middle.
      var cancel: UInt8 = 0x18
      _ = write(record.pointee.outputDescriptor, &cancel, 1)
    }
    leaveModes(record)
    writeAll(
      record.pointee.outputDescriptor, UnsafePointer(record.pointee.leaveBytes),
      record.pointee.leaveCount)
    _ = tcsetattr(record.pointee.inputDescriptor, TCSANOW, &record.pointee.original)
    let error = record.pointee.errorDescriptor
    guard error >= 0 else { return }
    writeAll(error, UnsafePointer(record.pointee.captured), record.pointee.capturedCount)
    record.pointee.capturedCount = 0
    guard record.pointee.captureDescriptor >= 0, let buffer = record.pointee.captured else {
      return
    }
    while true {
      let count = read(record.pointee.captureDescriptor, buffer, Limits.capturedErrorBytes)
      if count <= 0 { return }
      writeAll(error, UnsafePointer(buffer), count)
    }
  }

  /// Switches off what was switched on only because this terminal has it.
  private static func leaveModes(_ record: UnsafeMutablePointer<RestorationRecord>) {
    let output = record.pointee.outputDescriptor
    if record.pointee.hasPushedKeyboard == 1 { writeAll(output, "\u{1B}[<u") }
    if record.pointee.hasJoinedEmoji == 1 { writeAll(output, "\u{1B}[?2027l") }
    if record.pointee.hasAskedColours == 1 { writeAll(output, "\u{1B}[?2031l") }
    record.pointee.hasPushedKeyboard = 0
    record.pointee.hasJoinedEmoji = 0
    record.pointee.hasAskedColours = 0
  }

  /// A static string is plain memory: writing it allocates nothing.
  private static func writeAll(_ descriptor: Int32, _ text: StaticString) {
    writeAll(descriptor, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func writeAll(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int
  ) {
    guard let bytes else { return }
    var done = 0
    var failures = 0
    while done < count, failures < 100 {
      let written = write(descriptor, bytes + done, count - done)
      if written > 0 {
        done += written
      } else if errno == EINTR || errno == EAGAIN {
        failures += 1
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, 20)
      } else {
        return
      }
    }
  }

  private static let fatalHandler: @convention(c) (Int32) -> Void = { number in
    Restoration.restoreNow(isInterrupted: true)
    // The signal is blocked until this handler returns; then it takes the process by its true name.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static let wakeHandler: @convention(c) (Int32) -> Void = { number in
    guard let record else { return }
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(record.pointee.wakeDescriptor, &byte, 1)
    errno = saved
  }
}
