/// Drives an application without a terminal: presses keys, reads the screen. For tests.
///
/// Nothing waits: every call handles its event, with all effects, before it returns.
public struct Pilot<Model, Message> {
  private var session: Session<Model, Message>
  /// How often an effect took the terminal.
  public private(set) var suspensions = 0

  /// Starts an application on a screen of this size, its `start` effects done.
  public init(_ application: Application<Model, Message>, model: Model, size: Size = Size(80, 24))
    throws(TerminalFailure)
  {
    session = Session(application, model: model, size: size)
    try send(.resize(size))
    let effects = application.start
    try withCount { session, count throws(TerminalFailure) in
      try session.run(effects, suspended: count)
    }
  }

  public var model: Model { session.model }
  /// Has the application quit?
  public var isOver: Bool { session.isOver }
  public var view: View<Message> { session.application.view(session.model, session.size) }
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

  public mutating func click(_ point: Point) throws(TerminalFailure) {
    try send(.mouse(Mouse(.press, at: point)))
    try send(.mouse(Mouse(.release, at: point)))
  }

  public mutating func resize(_ size: Size) throws(TerminalFailure) { try send(.resize(size)) }

  /// Lets the application's periodic wake-up come once.
  public mutating func wakeUp() throws(TerminalFailure) {
    guard let message = session.application.wakeUp?.message else { return }
    try withCount { session, count throws(TerminalFailure) in
      try session.send(message, suspended: count)
    }
  }

  /// Handles any input event, unless the application has quit.
  public mutating func send(_ event: InputEvent) throws(TerminalFailure) {
    guard !isOver else { return }
    try withCount { session, count throws(TerminalFailure) in
      try session.handle(event, suspended: count)
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
