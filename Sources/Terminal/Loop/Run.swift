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
  /// Messages to come, and when: one a lane.
  private var timers: [Lane: (atMs: Int, message: Message)] = [:]

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
    try handle(.terminal(screen.capabilities))
    screen.ask()
    try draw()
    try session.run(session.application.start, suspended: suspended)
    try carryOut()
    nextWakeUpMs = session.application.wakeUp.map { monotonicMs() + $0.everyMs }
    while !session.isOver {
      try draw()
      let deadlines =
        [decoder.deadlineMs, nextWakeUpMs].compactMap(\.self) + timers.values.map(\.atMs)
      let wakening = screen.wait(untilMs: deadlines.min())
      try take(wakening)
    }
    try screen.flush()
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
      switch event {
      case .key(.control("z")): try suspend()
      case .report(let report):
        let before = screen.capabilities
        if !screen.take(report) {
          try handle(event)
        } else if screen.capabilities != before {
          try handle(.terminal(screen.capabilities))
        }
      case .focus(true):
        screen.askAfterFocus()
        try handle(event)
      default: try handle(event)
      }
    }
    if wakening.isClosed { throw .closed }
    for answer in background.takeAnswers() where !session.isOver {
      try session.send(answer, suspended: suspended)
    }
    try wakeUp(atMs: monotonicMs())
    try sendDue(atMs: monotonicMs())
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
      case .background(let lane, let work):
        if !session.isOver { background.start(work, in: lane) }
      case .after(let milliseconds, let lane, let message):
        timers[lane] = (monotonicMs() + milliseconds, message)
      case .copy(let text):
        if !screen.copy(text) { try handle(.copyRefused(bytes: text.utf8.count)) }
      case .bell: screen.ring()
      }
      requests += session.takeRequests()
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

  /// Sends the messages of which the time has come, the earliest first.
  private mutating func sendDue(atMs now: Int) throws(TerminalFailure) {
    let due = timers.filter { $0.value.atMs <= now }.sorted { $0.value.atMs < $1.value.atMs }
    for (lane, timer) in due where !session.isOver {
      timers[lane] = nil
      try session.send(timer.message, suspended: suspended)
    }
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
    // Half a paste, or a reply: nothing that could be seen.
    guard session.hasChanged || screen.isStale else { return try screen.flush() }
    let frame = session.draw()
    try screen.show(frame, usesMouse: session.view.usesMouse, look: session.view.look)
  }
}
