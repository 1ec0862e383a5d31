import Glibc
import Testing

@testable import Terminal

/// A pseudo-terminal: the test reads what a program in another process writes to it.
private struct PseudoTerminal: @unchecked Sendable {
  private let reading: Int32
  private let writing: Int32
  private let before: termios
  let path: String

  init() throws {
    var reading: Int32 = -1
    var writing: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&reading, &writing, &name, nil, &size) == 0)
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
    var seen = ""
    while !seen.contains(awaited) {
      var wait = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 20_000) > 0 else { return false }
      seen += output()
    }
    for text in texts { _ = text.withCString { write(reading, $0, strlen($0)) } }
    return true
  }

  /// What has been written, all of it once the program is over.
  func output() -> String {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(reading, &buffer, buffer.count), count > 0 {
      result += buffer[..<count]
    }
    return String(decoding: result, as: UTF8.self)
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

@Suite("The terminal is restored", .timeLimit(.minutes(1)))
struct LifeTests {
  private func expectRestored(_ terminal: PseudoTerminal, after text: String = "") {
    let output = terminal.output()
    #expect(output.contains("\u{1B}[?1049h"))
    #expect(output.contains("Notities"))
    let tail = output[(output.range(ofLast: "\u{1B}[?1049l")?.upperBound ?? output.startIndex)...]
    #expect(output.contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(tail.contains(text))
    for mode in [7, 25] { #expect(output.lastMode(mode) == "h") }
    for mode in [1000, 1004, 1006, 1049, 2004, 2026] { #expect(output.lastMode(mode) == "l") }
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
}
