/// One extension of a term.
public struct TermExtension: Hashable, Sendable {
  /// What an extension changes.
  public enum Amount: Hashable, Sendable {
    /// The term becomes this much longer; counted from its end before the Algemene termijnenwet.
    case length(TermLength)
    /// The term ends on this day, named to the applicant, whatever day of the week it is.
    ///
    /// > Source: Awb art. 4:14.
    case newEnd(CalendarDate)
  }

  public let amount: Amount

  /// The day on which the extension was decided, when known.
  ///
  /// It tells which suspensions an extension already took into account: those that began before it.
  /// Unknown: those that began before the term would have ended without it.
  public let decided: CalendarDate?

  public init(_ amount: Amount, decided: CalendarDate? = nil) {
    self.amount = amount
    self.decided = decided
  }
}

extension TermExtension: Codable {
  private enum CodingKeys: String, CodingKey {
    case length, newEnd, decided
  }

  /// Reads an object with either `length` or `newEnd`, and perhaps `decided`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let newEnd = try container.decodeIfPresent(CalendarDate.self, forKey: .newEnd)
    self.init(
      try newEnd.map(Amount.newEnd)
        ?? .length(try container.decode(TermLength.self, forKey: .length)),
      decided: try container.decodeIfPresent(CalendarDate.self, forKey: .decided))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch amount {
    case .length(let length): try container.encode(length, forKey: .length)
    case .newEnd(let newEnd): try container.encode(newEnd, forKey: .newEnd)
    }
    try container.encodeIfPresent(decided, forKey: .decided)
  }
}
