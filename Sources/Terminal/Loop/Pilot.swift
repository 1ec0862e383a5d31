/// Drives an application without a terminal: presses keys, reads the screen.
///
/// For tests, and for programs that tell line by line what the application shows.
///
/// Nothing waits: every call handles its event, with all effects, before it returns. Background work
/// and what comes after a time too is done at once and in order, unless ``holdsAnswers`` says otherwise.
public struct Pilot<Model, Message> {
  private typealias Work = @Sendable () -> sending Message?

  private var session: Session<Model, Message>
  private var lanes = LaneQueue<Work>()
  private var answers: [(lane: Lane, message: Message?, isTimer: Bool)] = []
  /// Keeps the answers of background work back until ``release(_:)``, to test what comes late.
  ///
  /// The work itself is done when it is asked for, one at a time in a lane, as on a real screen.
  public var holdsAnswers = false
  /// What was sent to the clipboard, oldest first.
  public private(set) var copies: [String] = []
  /// How often an effect took the terminal.
  public private(set) var suspensions = 0

  /// Starts an application on a screen of this size, its `start` effects done.
  public init(
    _ application: Application<Model, Message>, model: Model, size: Size = Size(80, 24),
    capabilities: Capabilities = Capabilities()
  ) throws(TerminalFailure) {
    session = Session(application, model: model, size: size)
    try send(.resize(size))
    try send(.terminal(capabilities))
    let effects = application.start
    try withCount { session, count throws(TerminalFailure) in
      try session.run(effects, suspended: count)
    }
    try carryOut()
  }

  /// The model as it is now.
  public var model: Model { session.model }
  /// Has the application quit?
  public var isOver: Bool { session.isOver }
  public var view: View<Message> { session.application.view(session.model, session.size) }
  /// The screen as it is now.
  public var frame: Frame { view.frame }
  /// The screen as text, for golden files.
  public var text: String { frame.text }

  /// Presses keys written as in ``Key/init(_:)``, separated by spaces: `"j j Enter Ctrl-s"`.
  public mutating func press(_ keys: String) throws(TerminalFailure) {
    for name in keys.split(separator: " ") {
      guard let key = Key(String(name)) else { preconditionFailure("no such key: \(name)") }
      try send(.key(key))
    }
  }

  /// Types text, a key for each character.
  public mutating func type(_ text: String) throws(TerminalFailure) {
    for character in text { try send(.key(.character(character))) }
  }

  /// Pastes text, as one event.
  public mutating func paste(_ text: String) throws(TerminalFailure) { try send(.paste(text)) }

  /// Clicks where this text is on the screen; false when it is not there.
  public mutating func click(_ text: String) throws(TerminalFailure) -> Bool {
    let frame = frame
    for y in 0..<frame.size.height {
      let row = frame.row(y)
      guard let found = row.range(of: text) else { continue }
      let x = displayWidth(row[..<found.lowerBound])
      try click(Point(x, y))
      return true
    }
    return false
  }

  /// Presses and releases the left button.
  public mutating func click(_ point: Point) throws(TerminalFailure) {
    try send(.mouse(Mouse(.press, at: point)))
    try send(.mouse(Mouse(.release, at: point)))
  }

  /// Gives the screen another size.
  public mutating func resize(_ size: Size) throws(TerminalFailure) { try send(.resize(size)) }

  /// Lets the application's periodic wake-up come once.
  public mutating func wakeUp() throws(TerminalFailure) {
    guard let message = session.application.wakeUp?.message else { return }
    try withCount { session, count throws(TerminalFailure) in
      try session.send(message, suspended: count)
    }
    try carryOut()
  }

  /// Pieces of background work of which the answer is held back.
  public var heldAnswers: Int { answers.count }

  /// Lets the answers come that are held back now: those of one lane, or all.
  ///
  /// Work that waited behind them is done then, and its answer is held back in turn.
  public mutating func release(_ lane: Lane? = nil) throws(TerminalFailure) {
    let released = answers.filter { lane == nil || $0.lane == lane }
    answers.removeAll { lane == nil || $0.lane == lane }
    for answer in released {
      if !answer.isTimer, let next = lanes.finish(answer.lane) {
        answers.append((answer.lane, next(), false))
      }
      try deliver(answer.message)
    }
    try carryOut()
  }

  /// Handles a message as if something on the screen had sent it, unless the application has quit.
  public mutating func perform(_ message: Message) throws(TerminalFailure) {
    try deliver(message)
    try carryOut()
  }

  /// Handles any input event, unless the application has quit.
  public mutating func send(_ event: InputEvent) throws(TerminalFailure) {
    guard !isOver else { return }
    try withCount { session, count throws(TerminalFailure) in
      try session.handle(event, suspended: count)
    }
    try carryOut()
  }

  /// Does what the updates asked of the surroundings, and what comes of that.
  private mutating func carryOut() throws(TerminalFailure) {
    var requests = session.takeRequests()[...]
    var count = 0
    while let request = requests.popFirst() {
      count += 1
      if count > Limits.messagesPerEvent { throw .messageCycle }
      switch request {
      case .background(let lane, let work): try begin(work, in: lane)
      case .after(_, let lane, let message):
        guard holdsAnswers else {
          try deliver(message)
          break
        }
        answers.removeAll { $0.lane == lane && $0.isTimer }
        answers.append((lane, message, true))
      case .copy(let text) where text.utf8.count > Limits.copyBytes:
        try send(.copyRefused(bytes: text.utf8.count))
      case .copy(let text): copies.append(text)
      case .bell: break
      }
      requests += session.takeRequests()
    }
  }

  private mutating func begin(_ work: @escaping Work, in lane: Lane) throws(TerminalFailure) {
    guard !isOver else { return }
    guard holdsAnswers else { return try deliver(work()) }
    if lanes.offer(work, in: lane) { answers.append((lane, work(), false)) }
  }

  private mutating func deliver(_ message: Message?) throws(TerminalFailure) {
    guard let message, !isOver else { return }
    try withCount { session, count throws(TerminalFailure) in
      try session.send(message, suspended: count)
    }
  }

  private mutating func withCount(
    _ body: (inout Session<Model, Message>, (() -> Message?) throws(TerminalFailure) -> Message?)
      throws(TerminalFailure) -> Void
  ) throws(TerminalFailure) {
    var count = 0
    try body(&session) { (work: () -> Message?) throws(TerminalFailure) -> Message? in
      count += 1
      return work()
    }
    suspensions += count
  }
}

extension String {
  /// Where a text occurs first, compared by characters.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    guard !text.isEmpty else { return nil }
    for start in indices where self[start...].hasPrefix(text) {
      return start..<index(start, offsetBy: text.count)
    }
    return nil
  }
}
