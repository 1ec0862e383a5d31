/// The length of a term as the rule describes it, for instance `6w`.
///
/// The described length decides whether the Algemene termijnenwet applies, so 12 weeks and 84 days
/// are different lengths.
public struct TermLength: Hashable, Sendable {
  /// What a length is counted in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
    case workingDays = "wd"
  }

  /// How many units, in ``TermLimits/counts``.
  public let count: Int

  public let unit: Unit

  /// The length of this many units, or nil when the count is outside ``TermLimits/counts``.
  public init?(count: Int, unit: Unit) {
    guard TermLimits.counts.contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The length written as `14d`, `6w`, `3m`, `1y` or `10wd`, or nil when the text is anything else.
  ///
  /// Strict: ASCII digits without leading zero, then the unit in lower case, nothing around them.
  public init?(_ text: String) {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.first != UInt8(ascii: "0"), let count = Int(Substring(digits)),
      let unit = Unit(rawValue: String(Substring(text.utf8.dropFirst(digits.count))))
    else { return nil }
    self.init(count: count, unit: unit)
  }

  /// The length as ``init(_:)`` reads it.
  public var text: String { "\(count)\(unit.rawValue)" }
}

extension TermLength: CustomStringConvertible {
  public var description: String { text }
}

extension TermLength: Codable {
  /// Reads the one string that ``text`` gives.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let length = TermLength(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no length like 6w")
    }
    self = length
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
