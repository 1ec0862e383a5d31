/// The styles of an interface by what they mean, so that no screen picks a colour.
///
/// Colours are roles, which become colours when a frame is sent (``Look``). Every role differs from
/// plain text by more than its colour or is accompanied by words; with NO_COLOR only the attributes
/// remain.
public struct Theme: Hashable, Sendable {
  /// What a screen or box is about.
  public var title = Style(.standard, .bold)
  /// Above a group or a column.
  public var heading = Style(.accent, .bold)
  /// Lines of boxes and dividers.
  public var border = Style(.muted, .dim)
  /// What may be passed over.
  public var muted = Style(.muted, .dim)
  /// What is chosen, or draws the eye without alarm.
  public var accent = Style(.accent, .bold)
  /// What went well.
  public var success = Style(.success, .bold)
  /// What needs attention soon.
  public var warning = Style(.warning, .bold)
  /// What is wrong or late.
  public var danger = Style(.danger, .bold)
  /// A key to press.
  public var key = Style(.standard, .bold)
  /// Laid over the selected row; a `>` says the same.
  public var selected = Style.reverse
  /// Where something can be typed.
  public var field = Style.underline

  public init() {}

  /// The roles as they are meant.
  public static let standard = Theme()
}
