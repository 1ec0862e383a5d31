/// Every limit of legal time, in one place.
///
/// A value beyond a limit is refused with `nil` or a ``TermError``; nothing traps.
public enum TermLimits {
  /// The years a ``CalendarDate`` can lie in.
  public static let years: ClosedRange<Int> = 1900...9999

  /// The counts a ``TermLength`` can have, whatever its unit.
  public static let counts: ClosedRange<Int> = 1...9999

  /// How many suspensions and extensions together one term can have.
  public static let changesPerTerm = 200
}
