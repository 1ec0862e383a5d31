import Glibc
import Synchronization
import Testing

@testable import Terminal

/// A pseudo-terminal: the test reads what a program in another process writes to it.
private final class PseudoTerminal: @unchecked Sendable {
  private let reading: Int32
  private let writing: Int32
  private let before: termios
  private let seen = Mutex<[UInt8]>([])
  let path: String

  init() throws {
    var reading: Int32 = -1
    var writing: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&reading, &writing, &name, nil, &size) == 0)
    // A program that another test starts meanwhile must not keep this terminal open.
    for descriptor in [reading, writing] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.reading = reading
    self.writing = writing
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var settings = termios()
    tcgetattr(writing, &settings)
    before = settings
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  /// Types texts, one write each, once this is on the screen; false when it never is.
  func type(_ texts: [String], once awaited: String) -> Bool {
    guard wait(for: awaited) else {
      // What waits for these keys would wait for ever: the terminal goes away.
      close(reading)
      return false
    }
    for text in texts { _ = text.withCString { write(reading, $0, strlen($0)) } }
    return true
  }

  /// Goes away once this is on the screen; false when it never is.
  func hangUp(once awaited: String) -> Bool {
    defer { close(reading) }
    return wait(for: awaited)
  }

  /// Claims another size.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(reading, UInt(TIOCSWINSZ), &size)
  }

  private func wait(for awaited: String) -> Bool {
    while !output().contains(awaited) {
      var wait = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 50_000) > 0 else { return false }
    }
    return true
  }

  /// What has been written so far, all of it once the program is over.
  func output() -> String {
    seen.withLock { seen in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(reading, &buffer, buffer.count), count > 0 {
        seen += buffer[..<count]
      }
      return String(decoding: seen, as: UTF8.self)
    }
  }

  /// Are the line settings as before?
  var isRestored: Bool {
    var now = termios()
    tcgetattr(writing, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
      && now.c_oflag == before.c_oflag
  }
}

/// Makes a pseudo-terminal this process's input and output, in a process that an exit test made.
private func adopt(_ path: String) {
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  for standard in 0...2 as ClosedRange<Int32> { dup2(descriptor, standard) }
  setenv("TERM", "xterm-256color", 1)
}

@Suite("The terminal is restored", .timeLimit(.minutes(5)))
struct LifeTests {
  private func expectRestored(_ terminal: PseudoTerminal, after text: String = "") {
    let output = terminal.output()
    #expect(output.contains("\u{1B}[?1049h"))
    #expect(output.contains("Notities"))
    let tail = output[(output.range(ofLast: "\u{1B}[?1049l")?.upperBound ?? output.startIndex)...]
    #expect(output.contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(text.isEmpty || tail.contains(text))
    #expect(output.count(of: "\u{1B}[>1u") == output.count(of: "\u{1B}[<u"))
    for mode in [7, 25] { #expect(output.lastMode(mode) == "h") }
    for mode in [1000, 1004, 1006, 1049, 2004, 2026] { #expect(output.lastMode(mode) == "l") }
    for mode in [2027, 2031] { #expect(output.lastMode(mode) != "h") }
    #expect(terminal.isRestored)
  }

  @Test(
    "when a signal ends the program, by that same signal",
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP,
    ])
  func signals(number: Int32) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .signal(number)) {
      [path = path as String, number = number as Int32] in
      adopt(path)
      let work: () -> Notebook.Message? = {
        _ = kill(getpid(), number)
        return nil
      }
      _ = try run(Notebook.application(start: [.perform(work)]), model: Notebook())
    }
    expectRestored(terminal)
  }

  @Test(
    "with all that a modern terminal has been asked for",
    arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, 0])
  func modern(number: Int32) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    async let isTyped = terminal.type(
      [
        "\u{1B}[?2026;2$y\u{1B}[?2027;2$y\u{1B}[?2031;2$y", "\u{1B}]11;rgb:ff/ff/ff\u{1B}\\",
        "\u{1B}[?0u\u{1B}[?62;22cx",
      ], once: "hulp")
    await #expect(processExitsWith: number == 0 ? .exitCode(4) : .signal(number)) {
      [path = path as String, number = number as Int32] in
      adopt(path)
      var application = Notebook.application()
      let update = application.update
      application.update = { model, message in
        switch message {
        // An answer comes in the next turn of the loop: what follows from the terminal's answers
        // has been sent by then.
        case .event(.key(.character("x"))): return [.background(lane: "a") { .help }]
        case .help where number == 0: return [.quit]
        case .help:
          let work: () -> Notebook.Message? = {
            _ = kill(getpid(), number)
            return nil
          }
          return [.perform(work)]
        default: return update(&model, message)
        }
      }
      _ = try run(application, model: Notebook())
      exit(4)
    }
    #expect(await isTyped)
    #expect(terminal.output().contains("\u{1B}[>1u"))
    #expect(terminal.output().contains("\u{1B}[?2027h"))
    expectRestored(terminal)
  }

  @Test("and when the terminal goes away, the program ends by itself")
  func hangup() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    async let isClosed = terminal.hangUp(once: "hulp")
    await #expect(processExitsWith: .exitCode(11)) { [path = path as String] in
      adopt(path)
      do throws(TerminalFailure) {
        _ = try run(Notebook.application(), model: Notebook())
      } catch .closed {
        exit(11)
      }
    }
    #expect(await isClosed)
  }

  @Test(
    "a terminal that lies about its size is believed within limits",
    arguments: [(0, 0), (65_535, 65_535), (1, 1), (0, 24)])
  func size(columns: Int, rows: Int) async throws {
    let terminal = try PseudoTerminal()
    terminal.resize(columns: columns, rows: rows)
    let path = terminal.path
    async let isTyped = terminal.type(["q"], once: "\u{1B}[?1049h")
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      adopt(path)
      let size = try run(Notebook.application(), model: Notebook()).size
      exit(size.width <= Limits.screen.width && size.height <= Limits.screen.height ? 3 : 1)
    }
    #expect(await isTyped)
    #expect(terminal.isRestored)
  }

  @Test("when the program crashes, and its last words are shown after leaving")
  func crash() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .failure) { [path = path as String] in
      adopt(path)
      let work: () -> Notebook.Message? = { () -> Notebook.Message? in fatalError("de boel valt om")
      }
      _ = try run(Notebook.application(start: [.perform(work)]), model: Notebook())
    }
    expectRestored(terminal, after: "de boel valt om")
  }

  @Test("when something calls exit")
  func exits() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      adopt(path)
      let work: () -> Notebook.Message? = { () -> Notebook.Message? in exit(3) }
      _ = try run(Notebook.application(start: [.perform(work)]), model: Notebook())
    }
    expectRestored(terminal)
  }

  @Test("when the user quits, also after the terminal was lent to another program")
  func quits() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      adopt(path)
      let work: () -> Notebook.Message? = {
        runInForeground(["echo", "van buiten"]) == .exited(status: 0) ? nil : .stored("mislukt")
      }
      let stop: () -> Notebook.Message? = { .event(.key(.character("q"))) }
      let application = Notebook.application(start: [.suspend(work), .perform(stop)])
      let model = try run(application, model: Notebook())
      exit(model.stored.isEmpty ? 7 : 1)
    }
    let output = terminal.output()
    #expect(output.contains("van buiten"))
    #expect(output.lastMode(1049) == "l")
    #expect(terminal.isRestored)
  }

  @Test("typed bytes are keys, however they are cut, and Ctrl-s is one of them")
  func keys() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    async let isTyped = terminal.type(
      ["j", "nt", "hee", "\u{13}", "\u{1B}", "[B", "q"], once: "hulp")
    await #expect(processExitsWith: .exitCode(9)) { [path = path as String] in
      adopt(path)
      let model = try run(Notebook.application(), model: Notebook())
      exit(model.notes.last == "thee" ? 9 : 1)
    }
    #expect(await isTyped)
    #expect(terminal.isRestored)
  }

  @Test("when background work crashes")
  func backgroundCrash() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .failure) { [path = path as String] in
      adopt(path)
      let start: [Effect<Notebook.Message>] = [
        .background(lane: "a") { fatalError("de knecht valt om") }
      ]
      _ = try run(Notebook.application(start: start), model: Notebook())
    }
    expectRestored(terminal, after: "de knecht valt om")
  }

  @Test("the screen is alive during background work, and its answer arrives")
  func background() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    async let isTyped = terminal.type(["nhoi\r"], once: "hulp")
    await #expect(processExitsWith: .exitCode(8)) { [path = path as String] in
      adopt(path)
      let gate = Pipe()
      let start: [Effect<Notebook.Message>] = [
        .background(lane: "a") {
          gate.wait()
          return .event(.key(.character("q")))
        }
      ]
      var application = Notebook.application(start: start)
      let update = application.update
      application.update = { model, message in
        if case .stored("hoi") = message { gate.open() }
        return update(&model, message)
      }
      exit(try run(application, model: Notebook()).stored == ["hoi"] ? 8 : 1)
    }
    #expect(await isTyped)
    #expect(terminal.isRestored)
  }

  @Test("background work that never ends does not keep the user from quitting")
  func endless() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    async let isTyped = terminal.type(["q"], once: "hulp")
    await #expect(processExitsWith: .exitCode(6)) { [path = path as String] in
      adopt(path)
      let start: [Effect<Notebook.Message>] = [
        .background(lane: "a") {
          Pipe().wait()
          return nil
        }
      ]
      _ = try run(Notebook.application(start: start), model: Notebook())
      exit(6)
    }
    #expect(await isTyped)
    #expect(terminal.isRestored)
  }

  @Test("and without a terminal, or a dumb one, it is refused without a byte")
  func refusal() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .exitCode(5)) { [path = path as String] in
      adopt(path)
      setenv("TERM", "dumb", 1)
      do throws(TerminalFailure) {
        _ = try run(Notebook.application(), model: Notebook())
      } catch .dumbTerminal("dumb") {
        dup2(open("/dev/null", O_RDONLY), 0)
        do throws(TerminalFailure) {
          _ = try run(Notebook.application(), model: Notebook())
        } catch .notATerminal {
          exit(5)
        }
      }
    }
    #expect(terminal.output().isEmpty)
    #expect(terminal.isRestored)
  }
}

extension String {
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    for start in indices.reversed() where self[start...].hasPrefix(text) {
      return start..<index(start, offsetBy: text.count)
    }
    return nil
  }

  /// `h` or `l`: what was said last about a private mode.
  fileprivate func lastMode(_ mode: Int) -> Character? {
    let on = range(ofLast: "\u{1B}[?\(mode)h")?.lowerBound
    let off = range(ofLast: "\u{1B}[?\(mode)l")?.lowerBound
    guard let on else { return off == nil ? nil : "l" }
    guard let off else { return "h" }
    return on > off ? "h" : "l"
  }

  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
