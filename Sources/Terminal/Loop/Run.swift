/// Runs an application full screen until it quits, and returns its last model.
///
/// Refuses before changing anything when there is no usable terminal. ^Z suspends (and never reaches
/// the application); coming back redraws. The terminal is restored on every way out; standard error
/// is kept meanwhile and printed after.
public func run<Model, Message>(
  _ application: Application<Model, Message>, model: Model, capabilities: Capabilities? = nil
) throws(TerminalFailure) -> Model {
  let environment = environmentVariables()
  let screen = try Screen(capabilities: capabilities ?? Capabilities(environment: environment))
  let background = Background<Message>(wakeDescriptor: screen.wakeWriting)
  defer {
    background.close()
    screen.leave()
  }
  let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
  var loop = Loop(
    screen: screen, background: background,
    session: Session(application, model: model, size: screen.size),
    decoder: InputDecoder(
      escapeDelayMs: isRemote ? Limits.escapeDelayOverSSHMs : Limits.escapeDelayMs))
  try loop.run()
  return loop.session.model
}

private struct Loop<Model, Message> {
  let screen: Screen
  let background: Background<Message>
  var session: Session<Model, Message>
  var decoder: InputDecoder
  private var nextWakeUpMs: Int?

  init(
    screen: Screen, background: Background<Message>, session: Session<Model, Message>,
    decoder: InputDecoder
  ) {
    self.screen = screen
    self.background = background
    self.session = session
    self.decoder = decoder
  }

  mutating func run() throws(TerminalFailure) {
    try handle(.resize(screen.size))
    try draw()
    try session.run(session.application.start, suspended: suspended)
    try carryOut()
    nextWakeUpMs = session.application.wakeUp.map { monotonicMs() + $0.everyMs }
    while !session.isOver {
      try draw()
      let deadlines = [decoder.deadlineMs, nextWakeUpMs].compactMap(\.self)
      let wakening = screen.wait(untilMs: deadlines.min())
      try take(wakening)
    }
  }

  private mutating func take(_ wakening: Wakening) throws(TerminalFailure) {
    if wakening.isContinued { try screen.resume() }
    if wakening.isResized || wakening.isContinued {
      // Also when the size is the same: a multiplexer may have attached another terminal.
      screen.invalidate()
      try handle(.resize(screen.size))
    }
    if wakening.isStopRequested { try suspend() }
    let now = monotonicMs()
    let events =
      wakening.bytes.isEmpty
      ? decoder.tick(atMs: now) : decoder.feed(wakening.bytes, atMs: now)
    for event in events where !session.isOver {
      if event == .key(.control("z")) { try suspend() } else { try handle(event) }
    }
    if wakening.isClosed { throw .closed }
    for answer in background.takeAnswers() where !session.isOver {
      try session.send(answer, suspended: suspended)
    }
    try wakeUp(atMs: monotonicMs())
    try carryOut()
  }

  /// Does what the updates asked of the surroundings.
  private mutating func carryOut() throws(TerminalFailure) {
    for request in session.takeRequests() {
      switch request {
      case .background(let lane, let work):
        if !session.isOver { background.start(work, in: lane) }
      case .copy(let text):
        if try !screen.copy(text) { try handle(.copyRefused(bytes: text.utf8.count)) }
      case .bell: try screen.ring()
      }
    }
  }

  private mutating func wakeUp(atMs now: Int) throws(TerminalFailure) {
    guard let wakeUp = session.application.wakeUp, let next = nextWakeUpMs, now >= next,
      !session.isOver
    else { return }
    // From now, not from when it was due: after a sleep there is one wake-up, not hundreds.
    nextWakeUpMs = now + wakeUp.everyMs
    try session.send(wakeUp.message, suspended: suspended)
  }

  private mutating func handle(_ event: InputEvent) throws(TerminalFailure) {
    try session.handle(event, suspended: suspended)
  }

  private mutating func suspend() throws(TerminalFailure) {
    try screen.suspend()
    try handle(.resize(screen.size))
  }

  private var suspended: (() -> Message?) throws(TerminalFailure) -> Message? {
    let screen = screen
    return { (work: () -> Message?) throws(TerminalFailure) -> Message? in
      screen.leave()
      let answer = work()
      try screen.enter()
      return answer
    }
  }

  private mutating func draw() throws(TerminalFailure) {
    let frame = session.draw()
    try screen.show(frame, usesMouse: session.view.usesMouse)
  }
}
