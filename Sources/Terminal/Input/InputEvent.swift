/// Something the person or the terminal did.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text as one event: line ends are `\n`, control characters are stripped. It never submits.
  case paste(String)
  /// A paste beyond ``Limits/pasteBytes``: nothing of it is taken.
  case pasteRefused(bytes: Int)
  case mouse(Mouse)
  /// The terminal's window got (true) or lost the focus.
  case focus(Bool)
  /// The screen's size, at the start and after each change.
  case resize(Size)
  /// Text that was to be copied is beyond ``Limits/copyBytes``: nothing was sent.
  case copyRefused(bytes: Int)
  /// What is known of the terminal: at the start, and whenever an answer of it changes that.
  case terminal(Capabilities)
  /// An answer of the terminal, or a sequence that is nobody's key; without its ESC, never text.
  case report([UInt8])
}

/// A click or a turn of the wheel.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    case press, release, drag, move, wheelUp, wheelDown, wheelLeft, wheelRight
  }
  /// With which button; `none` for moves and the wheel.
  public enum Button: Hashable, Sendable { case none, left, middle, right, other }

  public var action: Action
  public var button: Button
  public var position: Point
  public var modifiers: Key.Modifiers

  public init(
    _ action: Action, _ button: Button = .left, at position: Point, modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}
