/// An application under way: its model, what it shows, and whether it goes on.
///
/// Shared by ``run(_:model:capabilities:)`` and ``Pilot``, so tests run what users run.
struct Session<Model, Message> {
  /// What only the surroundings can do; it is asked for after the update that wants it.
  enum Request {
    case background(Lane, @Sendable () -> sending Message?)
    case after(milliseconds: Int, Lane, Message)
    case copy(String)
    case bell
  }

  let application: Application<Model, Message>
  var model: Model
  var size: Size
  private(set) var view: View<Message>
  private(set) var isOver = false
  /// Has anything happened since the last frame? If not, there is nothing to draw.
  private(set) var hasChanged = true
  private var requests: [Request] = []

  init(_ application: Application<Model, Message>, model: Model, size: Size) {
    self.application = application
    self.model = model
    self.size = size
    view = application.view(model, size)
  }

  /// Handles one event: a click on a hit box sends its message, the rest goes through `input`.
  mutating func handle(
    _ event: InputEvent, suspended: (() -> Message?) throws(TerminalFailure) -> Message?
  ) throws(TerminalFailure) {
    switch event {
    case .resize(let size):
      self.size = size
      hasChanged = true
    case .terminal: hasChanged = true
    default: break
    }
    if case .mouse(let mouse) = event, mouse.action == .press, mouse.button == .left {
      // What was clicked is what was shown; hit boxes of an older view would be wrong.
      view = application.view(model, size)
      if let message = view.message(at: mouse.position) {
        return try send(message, suspended: suspended)
      }
    }
    if let message = application.input(event) { try send(message, suspended: suspended) }
  }

  /// Updates the model with a message, and with what its effects send.
  mutating func send(
    _ message: Message, suspended: (() -> Message?) throws(TerminalFailure) -> Message?
  ) throws(TerminalFailure) {
    hasChanged = true
    try run(application.update(&model, message), suspended: suspended)
  }

  /// Runs effects in order; a message that one sends is handled before the next.
  mutating func run(
    _ effects: [Effect<Message>], suspended: (() -> Message?) throws(TerminalFailure) -> Message?
  ) throws(TerminalFailure) {
    var waiting = Array(effects.reversed())
    var count = 0
    while !isOver, let effect = waiting.popLast() {
      count += 1
      if count > Limits.messagesPerEvent { throw .messageCycle }
      var answer: Message?
      switch effect {
      case .quit: isOver = true
      case .perform(let work): answer = work()
      case .suspend(let work): answer = try suspended(work)
      case .background(let lane, let work): requests.append(.background(lane, work))
      case .after(let milliseconds, let lane, let message):
        requests.append(.after(milliseconds: milliseconds, lane, message))
      case .copy(let text): requests.append(.copy(text))
      case .bell: requests.append(.bell)
      }
      if let answer {
        hasChanged = true
        waiting += application.update(&model, answer).reversed()
      }
    }
  }

  /// The frame for the model as it is now.
  mutating func draw() -> Frame {
    view = application.view(model, size)
    hasChanged = false
    return view.frame
  }

  /// What was asked for since the last call, in order.
  mutating func takeRequests() -> [Request] {
    defer { requests = [] }
    return requests
  }
}
