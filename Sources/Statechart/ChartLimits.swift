/// How large a chart may be, and how long one step may take.
public enum ChartLimits {
  /// States in one chart, the root and history states included: the width of a ``StateSet``.
  public static let states = 256
  /// Levels of states inside each other, the root included.
  public static let depth = 32
  public static let transitions = 4096
  /// Transitions without an event: each is followed when loops are looked for.
  public static let eventlessTransitions = 256
  public static let events = 1024
  public static let facts = 1024
  /// Different actions in one chart.
  public static let actions = 4096
  /// Levels of `not`, `all` and `any` inside each other in one guard.
  public static let guardDepth = 32
  /// Parts of all guards of one chart together.
  public static let guardParts = 32_000
  /// Microsteps in one macrostep, after which it is given up as endless.
  public static let microstepsPerMacrostep = 1000
}
