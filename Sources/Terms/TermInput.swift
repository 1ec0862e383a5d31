/// Everything that the end of a term follows from, apart from the feast days.
///
/// Its coded form stands in journals, so a property is never renamed.
public struct TermInput: Hashable, Sendable, Codable {
  /// The day of the event that starts the term; it is day 0 and not counted.
  public var from: CalendarDate

  /// The length as the rule describes it.
  public var length: TermLength

  /// What the term is set in.
  public var source: TermSource

  /// Whether the rule itself declares the Algemene termijnenwet applicable.
  ///
  /// Nil: it is silent, and the law decides (``TermSource/isCoveredByLaw``). True: an ordinance or
  /// agreement declares it applicable. False: it sets the act aside, as an AMvB may (art. 5) and as
  /// Awb art. 4:17 does for the 42 days of the penalty.
  public var declaredAtw: Bool?

  /// The periods in which the term does not run, in any order.
  public var suspensions: [Suspension]

  /// The extensions, in the order in which they were given.
  public var extensions: [TermExtension]

  /// Whether the length is counted back from ``from``, as in "three months before the end date".
  public var countedBackwards: Bool

  public init(
    from: CalendarDate, length: TermLength, source: TermSource, declaredAtw: Bool? = nil,
    suspensions: [Suspension] = [], extensions: [TermExtension] = [], countedBackwards: Bool = false
  ) {
    self.from = from
    self.length = length
    self.source = source
    self.declaredAtw = declaredAtw
    self.suspensions = suspensions
    self.extensions = extensions
    self.countedBackwards = countedBackwards
  }
}
