import ArgumentParser
import CaseDesk
import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Glibc
import Terminal
import Terms
import Wording
import WorkflowFiles

/// `r2c`: the desk.
struct DeskCommand: SessionCommand {
  static var configuration: CommandConfiguration {
    var configuration = CommandConfiguration.command(.desk)
    configuration.shouldDisplay = false
    let keys = KeyList(Session.languageOfRun)
    let own = keys.words.ownKeys(file: OwnKeys.usualFile, variable: OwnKeys.variable)
    configuration.discussion = "\(keys.text)\n\n\(own)"
    return configuration
  }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    try Desk.open(session.casework(creating: true), session)
  }
}

/// `r2c demo`: the desk on the examples, in a database that is thrown away.
struct DemoCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.demo) }

  @Option(name: .long, help: .option(.keep, value: "path"))
  var keep: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    try Self.open(keep, session.options)
  }

  /// Opens the desk on the examples, and throws them away afterwards unless they are kept.
  static func open(_ keep: String?, _ options: GlobalOptions) throws(CommandFailure) {
    sweep()
    let folder = NSTemporaryDirectory() + prefix + String(getpid())
    let path = keep ?? folder + "/r2c.sqlite"
    guard access(path, F_OK) != 0 else { throw .demoExists(path: path) }
    try Files.makeFolder(of: path)
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
    var own = options
    own.db = path
    own.actor = own.actor ?? "pm"
    let demo = try make(&own)
    let casework = try demo.casework()
    let isInteractive = Output.isTerminal && isatty(STDIN_FILENO) == 1
    if isInteractive {
      let tip = try residentTip(casework, demo)
      try Desk.open(casework, demo, isDemo: true, tip: tip)
      if keep != nil, let tip { try demo.print(tip) }
    } else {
      try ListCommand.show(casework, demo, .all, limit: 1000, after: nil)
    }
  }
}

extension DemoCommand {
  /// Plays the examples into a new database, on the day after their last, and says how far it is.
  ///
  /// Nothing waits for the disk until all have been played: a demonstration that is cut off is made
  /// anew.
  private static func make(_ options: inout GlobalOptions) throws(CommandFailure) -> Session {
    let keys = UnseenKeys()
    defer { keys.end() }
    let files = try Files.examples()
    let words = try PlayWords(Session(options).language)
    let progress = ProgressLine(words.language, fewest: 0)
    defer { progress.clear() }
    progress.announce(words.examples(files.count))
    var histories: [(file: String, history: CaseHistory)] = []
    for file in files { histories.append((file, try Playing.history(file))) }
    if options.on == nil, Session.variable("R2C_ON") == nil {
      options.on = lastDay(histories.map(\.history))?.adding(days: 1).iso
    }
    let demo = try Session(options)
    let casework = try demo.casework(creating: true, waitsForDisk: false)
    let playing = Playing(demo, casework)
    for (done, example) in histories.enumerated() {
      progress.show(done, of: files.count, words.examples(done, of: files.count))
      _ = try playing.play(example.history, example.file, quietly: true)
    }
    try registerReader(casework, demo)
    return demo
  }

  private static let prefix = "r2c-demo-"

  /// Removes what a demonstration that was killed left behind.
  private static func sweep() {
    let folder = NSTemporaryDirectory()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: folder + name)
    }
  }

  /// How to see an example as its challenger does: a status code that can be tried.
  private static func residentTip(
    _ casework: Casework, _ demo: Session
  ) throws(CommandFailure) -> String? {
    let acting = try demo.acting()
    return try withCasework { () throws(CaseworkFailure) -> String? in
      let list = try casework.list(.init(hasEnded: false), limit: 1, after: nil, acting)
      guard let number = list.cases.first?.number else { return nil }
      let code = StatusCode.random()
      try casework.handle(.issueStatusCode(hash: code.hash), on: number, acting)
      return GuideWords(demo.language).tryStatus(demo.path, code.text, number.text)
    }
  }

  /// Whoever looks around afterwards in a demonstration that was kept can do so as himself.
  private static func registerReader(
    _ casework: Casework, _ demo: Session
  ) throws(CommandFailure) {
    let reader = Person(
      id: PersonID(Session.systemUser), name: Session.systemUser, roles: [.processManager])
    let acting = try demo.acting()
    try withCasework { () throws(CaseworkFailure) in
      let known = try casework.people(acting).contains { $0.id == reader.id }
      if !known { try casework.addPerson(reader, acting) }
    }
  }

  /// The last day on which something happens in the examples: the demonstration is on the day
  /// after, so that its cases are alive whenever it is shown.
  private static func lastDay(_ histories: [CaseHistory]) -> CalendarDate? {
    var last: CalendarDate?
    for history in histories {
      for step in history.steps {
        let date: CalendarDate? = if case .tick(let day) = step.act { day } else { step.on }
        if let date { last = max(last ?? date, date) }
      }
    }
    return last
  }
}

/// Opens the desk, full screen or as plain lines.
enum Desk {
  static func open(
    _ casework: Casework, _ session: Session, isDemo: Bool = false, tip: String? = nil
  ) throws(CommandFailure) {
    let acting = try session.acting()
    let isToday = session.options.on == nil && Session.variable("R2C_ON") == nil
    let keymap = session.isPlain ? .standard : try OwnKeys.keymap()
    var options = DeskOptions(
      language: session.language, actor: acting.actor, enteredBy: acting.enteredBy,
      basis: acting.basis, systemUser: Session.systemUser,
      today: { isToday ? Clock.today() : acting.on }, now: { Clock.now() },
      newStatusCode: StatusCode.random, noColor: !session.usesColour, isDemo: isDemo,
      keymap: keymap, sendsToClipboard: Session.variable("R2C_CLIPBOARD") != "off",
      edit: TextEditor.edit, files: OwnFiles(casework, session).desk,
      tell: { try? Output.line($0) }, rest: { usleep(90_000) })
    options.theme = try session.theme
    options.columns = Output.columns
    options.database = session.path
    options.tip = tip
    if !isDemo { options.openExamples = { try? DemoCommand.open(nil, session.options) } }
    do throws(TerminalFailure) {
      if session.isPlain {
        _ = try runLinearDesk(casework, options: options, write: { try? Output.line($0) })
        return
      }
      KeptMemory.returnEarly()
      _ = try runDesk(casework, options: options)
    } catch {
      throw .notATerminal
    }
  }
}

extension StatusCode {
  /// A code from the chance of the system.
  static func random() -> StatusCode {
    var generator = SystemRandomNumberGenerator()
    return StatusCode(using: &generator)
  }
}
