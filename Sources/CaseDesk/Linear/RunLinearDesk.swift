import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The desk without repainting, boxes or colour: numbered questions on standard input and output,
/// for a screen reader, a slow line or a terminal that cannot place text.
///
/// Ends when the user asks for it, and at the end of input. No escape sequence is ever written:
/// texts of others are made harmless first.
///
/// - Parameters:
///   - read: the next line, without its end; nil at the end of input.
///   - write: writes one line and its end; give one that flushes when output is a pipe.
/// - Returns: the exit status of the program.
package func runLinearDesk(
  _ casework: Casework, options: DeskOptions, read: @escaping () -> String? = { readLine() },
  write: @escaping (String) -> Void = { print($0) }
) throws(TerminalFailure) -> Int32 {
  var options = options
  // Nothing follows a selection here, so nothing waits for it to be still.
  options.rest = {}
  let desk = Desk(casework: casework, options: options, isLinear: true)
  var linear = try LinearDesk(desk, read: read, write: write)
  try linear.run()
  return 0
}

/// The same desk as on the screen, told and answered line by line.
///
/// It holds no task of its own: an answer becomes the message that a key or a click would have sent,
/// and what the desk then shows is told. So whatever the screen learns to do can be done here too.
struct LinearDesk {
  /// Rows and columns that the desk thinks it has; nothing is laid out by them.
  private static let size = Size(120, 50)

  var pilot: Pilot<DeskModel, DeskMessage>
  let conversation: Conversation
  /// Where the user is in a form.
  var form: FormPlace?
  /// The forms of which the explanation has been told.
  var introduced: Set<FormModel.Identity> = []
  /// Set while a part of the dossier is asked for.
  var isChoosingPart = false
  /// What was told last, and up to which line.
  var told: Telling?
  /// What was told at each place, so that coming back to it is short.
  private var remembered: [String: Telling] = [:]
  private(set) var next = 0
  private(set) var isOver = false
  /// The message at the foot of the screen that has been told already.
  private var heard: Toast?

  init(
    _ desk: Desk, read: @escaping () -> String?, write: @escaping (String) -> Void
  ) throws(TerminalFailure) {
    var conversation = Conversation(words: desk.speech.desk, read: read, write: write)
    if let columns = desk.options.columns {
      conversation.width = min(max(columns, DeskLimits.smallest.width), Conversation.widest)
    }
    self.conversation = conversation
    conversation.say(desk.speech.desk.linearWelcome)
    pilot = try Pilot(deskApplication(desk), model: DeskModel(desk), size: Self.size)
  }

  var model: DeskModel { pilot.model }
  var words: DeskWords { model.words }
  var speech: Speech { model.speech }

  func say(_ text: String) { conversation.say(text) }

  /// Runs until the user stops or input ends.
  mutating func run() throws(TerminalFailure) {
    tellNews()
    while !pilot.isOver, !isOver {
      try closeWhatIsOnlyRead()
      followForm()
      let telling = telling
      tell(telling)
      guard let answer = conversation.ask(question(telling)) else { return }
      try handle(answer, telling)
      tellNews()
      // What others have done meanwhile; after the answer, so that a number means what was told.
      if !pilot.isOver { try pilot.wakeUp() }
    }
    if let farewell = model.farewell { say(farewell) }
    say(words.linearGoodbye)
  }

  // MARK: Telling

  /// Tells what is new since the last question.
  private mutating func tell(_ telling: Telling) {
    if telling == told { return }
    let isBack = told != nil && telling.place != told?.place
    if isBack, telling.answer == .choice, remembered[telling.place] == telling,
      telling.lines.count > 2
    {
      told = telling
      next = telling.lines.count
      if let first = telling.heading.first { say(first) }
      return say(words.linearUnchanged)
    }
    if telling.place != told?.place { telling.heading.forEach(say) }
    told = telling
    remembered[telling.place] = telling
    next = conversation.tell(telling.lines, from: 0)
  }

  private func question(_ telling: Telling) -> String {
    switch telling.answer {
    case .choice: words.linearQuestion
    case .text(let question): question
    case .yesOrNo: words.linearYesNo
    case .field: words.linearAnswer
    case .review: words.linearSendQuestion
    }
  }

  /// Tells the message at the foot of the screen, once.
  mutating func tellNews() {
    if let toast = model.toast, toast != heard { say(toast.text) }
    heard = model.toast
  }

  mutating func again() { told = nil }

  mutating func stop() { isOver = true }

  mutating func tellMore(_ telling: Telling) {
    if next >= telling.lines.count { return say(words.linearNoMore) }
    next = conversation.tell(telling.lines, from: next)
  }

  /// A notice in which nothing can be chosen has been told when it has been said.
  private mutating func closeWhatIsOnlyRead() throws(TerminalFailure) {
    switch model.overlay {
    // These are only about the screen; line by line there is the word help.
    case .help, .palette, .filter: try press(.escape)
    case .copied(let copied):
      say(copied.title.asSentence)
      say(copied.text)
      try press(.escape)
    default: break
    }
    while case .notice(let notice) = model.overlay,
      case let telling = telling, telling.rows.isEmpty
    {
      say(notice.title.asSentence)
      for line in telling.lines { say(line.text) }
      try press(.escape)
    }
  }

  // MARK: Sending

  /// What follows is the user's doing, so the same message may come once more.
  mutating func send(_ message: DeskMessage) throws(TerminalFailure) {
    heard = nil
    try pilot.perform(message)
  }

  mutating func press(_ key: Key) throws(TerminalFailure) { try send(.event(.key(key))) }

  mutating func paste(_ text: String) throws(TerminalFailure) { try send(.event(.paste(text))) }

  /// Opens what has a number, as a click on it and Enter would.
  mutating func choose(row: Int) throws(TerminalFailure) {
    let before = Trace(model)
    try send(.row(row))
    if Trace(model) == before, !pilot.isOver, model.toast == nil { try send(.command(.open)) }
  }
}

/// Enough of a model to know whether something has opened.
private struct Trace: Equatable {
  let depth: Int
  let hasOverlay: Bool
  let section: DeskSection
  let tab: DossierTab?

  init(_ model: DeskModel) {
    depth = model.stack.count
    hasOverlay = model.overlay != nil
    section = model.section
    tab = model.dossier?.tab
  }
}
