/// What an update asks for beyond the changed model.
public enum Effect<Message> {
  /// End the program; the terminal is given back.
  case quit
  /// Do short work now (a quick database call); the message it returns is handled next.
  ///
  /// Nothing is drawn and no key is heard meanwhile; what may take longer than a blink is
  /// ``background(lane:work:)``.
  case perform(() -> Message?)
  /// Do work on a thread of its own, while the screen stays alive; its message is handled when it
  /// comes.
  ///
  /// In a lane one piece of work is done at a time. What is asked meanwhile waits, and newer work
  /// replaces what waits (the latest wins), so a search as you type runs for the last letters only.
  /// An answer may come late, after the model has moved on: let the message say what was asked, and
  /// let `update` ignore what nobody waits for. Work that is under way when the application quits
  /// does not keep it from ending, and its answer is dropped: what must not be lost, such as saving,
  /// belongs in ``perform(_:)``.
  ///
  /// The closure takes along only what may cross threads, and gives a message that nothing else
  /// holds; messages themselves need not be `Sendable`.
  case background(lane: Lane, work: @Sendable () -> sending Message?)
  /// Send a message after so many milliseconds, unless the lane is asked again before: then only the
  /// newest message comes. For what follows once somebody rests, such as a preview.
  case after(milliseconds: Int, lane: Lane, message: Message)
  /// Give the terminal back, do this (an editor, a pager), take it again and redraw.
  case suspend(() -> Message?)
  /// Send text to the terminal's clipboard (OSC 52), also over SSH.
  ///
  /// No terminal answers, and some refuse: all that can be said is "sent to your terminal". Text of
  /// more than ``Limits/copyBytes`` is not sent, and comes back as
  /// ``InputEvent/copyRefused(bytes:)``.
  case copy(String)
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
  /// The colours that the roles have.
  public var look: Look

  public init(
    frame: Frame, hits: [HitBox<Message>] = [], usesMouse: Bool = true, look: Look = .standard
  ) {
    self.frame = frame
    self.hits = hits
    self.usesMouse = usesMouse
    self.look = look
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
