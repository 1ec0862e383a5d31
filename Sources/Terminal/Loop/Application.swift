/// What an update asks for beyond the changed model.
public enum Effect<Message> {
  /// End the program; the terminal is given back.
  case quit
  /// Do blocking work (a database call); the message it returns is handled next.
  case perform(() -> Message?)
  /// Give the terminal back, do this (an editor, a pager), take it again and redraw.
  case suspend(() -> Message?)
  /// Ring the bell.
  case bell
}

/// A place that answers to a click.
public struct HitBox<Message> {
  public var rect: Rect
  public var message: Message

  public init(_ rect: Rect, _ message: Message) {
    self.rect = rect
    self.message = message
  }
}

/// What a view shows: a frame, where it can be clicked, and whether the mouse is asked for.
public struct View<Message> {
  public var frame: Frame
  /// Later boxes lie over earlier ones.
  public var hits: [HitBox<Message>]
  /// Off gives the terminal's own text selection back.
  public var usesMouse: Bool

  public init(frame: Frame, hits: [HitBox<Message>] = [], usesMouse: Bool = true) {
    self.frame = frame
    self.hits = hits
    self.usesMouse = usesMouse
  }

  /// Adds a place that sends a message when clicked.
  public mutating func hit(_ rect: Rect, _ message: Message) { hits.append(HitBox(rect, message)) }

  /// The message of the topmost box at a point.
  public func message(at point: Point) -> Message? {
    hits.last { $0.rect.contains(point) }?.message
  }
}

/// A terminal program as three pure functions; neither clock, file nor terminal is seen by them.
///
/// The loop draws the first view before it runs `start`'s effects, so the screen is up before any
/// data is read. All input that is there is handled before the next view is drawn.
public struct Application<Model, Message> {
  /// The effects to begin with.
  public var start: [Effect<Message>]
  /// The message that an input event means; nil ignores it. Clicks on a hit box do not come here.
  public var input: (InputEvent) -> Message?
  /// Changes the model and says what to do.
  public var update: (inout Model, Message) -> [Effect<Message>]
  /// The screen for a model at a size.
  public var view: (Model, Size) -> View<Message>
  /// A message sent every so many milliseconds; nothing is written when the view stays the same.
  public var wakeUp: (everyMs: Int, message: Message)?

  public init(
    start: [Effect<Message>] = [], wakeUp: (everyMs: Int, message: Message)? = nil,
    input: @escaping (InputEvent) -> Message?,
    update: @escaping (inout Model, Message) -> [Effect<Message>],
    view: @escaping (Model, Size) -> View<Message>
  ) {
    self.start = start
    self.wakeUp = wakeUp
    self.input = input
    self.update = update
    self.view = view
  }
}
