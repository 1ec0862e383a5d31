import Glibc

/// The terminal in full-screen mode: raw input, the alternate screen, one write per frame.
///
/// Between ``init(capabilities:)`` and ``leave()`` the terminal belongs to this process. It is given
/// back on every way out: `leave`, release, `exit`, a fatal signal or a crash. One at a time, used
/// from one thread.
public final class Screen {
  private let input: Int32 = 0
  private let output: Int32 = 1
  /// What is known of the terminal; grows with its answers.
  private var probe: Probe
  private var look = Look.standard
  /// Bytes that go out with the next frame.
  private var pending: [UInt8] = []
  /// When the questions went out, while they are not answered.
  private var askedMs: Int?
  private var original = termios()
  private var capture: ErrorCapture?
  private var isEntered = false
  private var usesMouse = false
  private var shown: Frame?
  let wakeReading: Int32
  let wakeWriting: Int32

  private static let enterBytes = Array(
    "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?1l\u{1B}>\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?25l".utf8)
  private static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  private static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
  private static let closeLink = Array("\u{1B}]8;;\u{1B}\\".utf8)
  private static let leaveBytes = Array(
    ("\u{1B}[?2026l\u{1B}[r\u{1B}[m\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l"
      + "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l").utf8)

  /// Enters full-screen mode, or refuses without having changed anything.
  public init(capabilities: Capabilities) throws(TerminalFailure) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    if term.isEmpty || term == "dumb" || term == "unknown" { throw .dumbTerminal(term: term) }
    guard tcgetattr(0, &original) == 0 else { throw .system(call: "tcgetattr", errorNumber: errno) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", errorNumber: errno) }
    for descriptor in ends {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    wakeReading = ends[0]
    wakeWriting = ends[1]
    probe = Probe(capabilities)
    EmojiWidth.tell(capabilities.emoji)
    let record = Restoration.shared
    Restoration.setLeaveBytes((capabilities.links ? Screen.closeLink : []) + Screen.leaveBytes)
    record.pointee.wakeDescriptor = wakeWriting
    record.pointee.inputDescriptor = input
    record.pointee.outputDescriptor = output
    record.pointee.original = original
    try enter()
  }

  deinit {
    leave()
    Restoration.shared.pointee.wakeDescriptor = -1
    close(wakeReading)
    close(wakeWriting)
  }

  /// The size that the terminal tells, within ``Limits/screen``.
  public var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Limits.fallbackScreen
    }
    return Size(
      min(Int(window.ws_col), Limits.screen.width), min(Int(window.ws_row), Limits.screen.height))
  }

  /// What is known of the terminal by now.
  public var capabilities: Capabilities { probe.capabilities }

  /// Shows a frame: one write of what differs, none when nothing does. Returns the bytes sent.
  ///
  /// With another look than before, the screen is sent whole.
  @discardableResult
  public func show(
    _ frame: Frame, usesMouse: Bool = false, look: Look = .standard
  ) throws(TerminalFailure) -> Int {
    if look != self.look {
      self.look = look
      shown = nil
    }
    var bytes: [UInt8] = []
    if usesMouse != self.usesMouse {
      self.usesMouse = usesMouse
      bytes += usesMouse ? Screen.mouseOn : Screen.mouseOff
    }
    bytes += encode(from: shown, to: frame, capabilities: capabilities, look: look)
    bytes += pending
    pending = []
    shown = frame
    try send(bytes)
    return bytes.count
  }

  // MARK: Questions and answers

  /// Asks the terminal what it can do; the questions go out with the next frame.
  func ask() {
    pending += probe.questions
    if !probe.isAnswered { askedMs = monotonicMs() }
  }

  /// Asks what may have changed while somebody was elsewhere.
  func askAfterFocus() { pending += probe.questionAfterFocus }

  /// Takes a report; false when it is no answer to what was asked.
  func take(_ report: [UInt8]) -> Bool {
    let before = capabilities
    guard let following = probe.take(report) else { return false }
    pending += following
    noteModes()
    if probe.isAnswered { askedMs = nil }
    EmojiWidth.tell(capabilities.emoji)
    // Other colours for the same roles: what is shown has to be sent again.
    if Colouring(look, on: before) != Colouring(look, on: capabilities) { shown = nil }
    return true
  }

  /// Tells the record what has to be undone on leaving, before it is done.
  private func noteModes() {
    let record = Restoration.shared
    record.pointee.hasPushedKeyboard = probe.hasKittyKeyboard ? 1 : 0
    record.pointee.hasJoinedEmoji = probe.offersJoinedEmoji ? 1 : 0
    record.pointee.hasAskedColours = probe.tellsColours ? 1 : 0
  }

  /// Switches on again what the terminal is known to have.
  private var modesAgain: [UInt8] {
    noteModes()
    return Array(
      ((probe.hasKittyKeyboard ? "\u{1B}[>1u" : "")
        + (probe.offersJoinedEmoji ? "\u{1B}[?2027h" : "")
        + (probe.tellsColours ? "\u{1B}[?2031h" : "")).utf8)
  }

  /// Reads away answers that are still under way, so that the shell does not take them for keys.
  private func discardAnswers() {
    guard let askedMs else { return }
    self.askedMs = nil
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = askedMs + Limits.answerDelayMs - monotonicMs()
      var wait = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&wait, 1, Int32(left)) > 0 else { return }
      let count = read(input, &buffer, buffer.count)
      // The attributes come last, and end in `c`.
      if count <= 0 || buffer[..<count].last == UInt8(ascii: "c") { return }
    }
  }

  /// Sends text to the terminal's clipboard; false when it is too long.
  func copy(_ text: String) -> Bool {
    let isInTmux = getenv("TMUX").map { $0.pointee != 0 } ?? false
    guard let bytes = Clipboard.bytes(text, insideTmux: isInTmux) else { return false }
    pending += bytes
    return true
  }

  /// Sends what would wait for the next frame.
  func flush() throws(TerminalFailure) {
    let bytes = pending
    pending = []
    try send(bytes)
  }

  /// Rings the terminal's bell.
  func ring() { pending.append(7) }

  /// Does the next frame have to be sent whole?
  var isStale: Bool { shown == nil }

  /// Forgets what is shown, so that the next frame is sent whole.
  public func invalidate() { shown = nil }

  /// Gives the terminal back; does nothing when it has been.
  public func leave() {
    guard isEntered else { return }
    isEntered = false
    discardAnswers()
    capture?.drain()
    Restoration.restoreNow()
    capture?.end()
    capture = nil
    Restoration.uninstall()
    shown = nil
    usesMouse = false
  }

  /// Takes the terminal again after ``leave()``.
  public func enter() throws(TerminalFailure) {
    guard !isEntered else { return }
    Restoration.install()
    capture = ErrorCapture()
    // Handlers restore from here on: the record comes before the first change.
    Restoration.shared.pointee.isActive = 1
    isEntered = true
    try setRaw()
    try send(Screen.enterBytes + modesAgain)
  }

  /// After the process went on from a stop that it did not see: the shell has set the terminal.
  func resume() throws(TerminalFailure) {
    try setRaw()
    try send(Screen.enterBytes + modesAgain)
    usesMouse = false
    shown = nil
  }

  /// Stops the process as ^Z does, and comes back when it is continued.
  func suspend() throws(TerminalFailure) {
    leave()
    // The whole group, as the terminal's own ^Z: a `make` above us must stop too.
    kill(0, SIGTSTP)
    try enter()
  }

  func drainErrors() { capture?.drain() }
  var errorDescriptor: Int32 { capture?.descriptor ?? -1 }
  var inputDescriptor: Int32 { input }

  private func setRaw() throws(TerminalFailure) {
    var raw = original
    cfmakeraw(&raw)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    while tcsetattr(input, TCSANOW, &raw) != 0 {
      if errno != EINTR { throw .system(call: "tcsetattr", errorNumber: errno) }
    }
  }

  private func send(_ bytes: [UInt8]) throws(TerminalFailure) {
    var done = 0
    // Given back already, by a signal that another thread took: not a byte more.
    while done < bytes.count, Restoration.shared.pointee.isActive == 1 {
      let written = bytes.withUnsafeBytes {
        write(output, $0.baseAddress! + done, bytes.count - done)
      }
      if written > 0 {
        done += written
      } else if errno == EAGAIN {
        var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw .closed
      }
    }
  }
}
