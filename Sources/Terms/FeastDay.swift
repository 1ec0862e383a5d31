/// A day that the Algemene termijnenwet treats as a recognised feast day.
public struct FeastDay: Hashable, Sendable {
  public let date: CalendarDate
  public let kind: Kind
  public let basis: Basis

  /// Which feast it is.
  ///
  /// Easter Sunday and Whit Sunday are not among them: they are Sundays, and the act names neither.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case newYearsDay = "new-years-day"
    case goodFriday = "good-friday"
    case easterMonday = "easter-monday"
    case kingsDay = "kings-day"
    case liberationDay = "liberation-day"
    case ascensionDay = "ascension-day"
    case whitMonday = "whit-monday"
    case christmasDay = "christmas-day"
    case secondChristmasDay = "second-christmas-day"
    case equatedByDecree = "equated-by-decree"
  }

  /// The rule that makes the day a feast day.
  public enum Basis: Hashable, Sendable {
    /// Named in the act itself; also no working day.
    ///
    /// > Source: Algemene termijnenwet, art. 3 lid 1.
    case recognised
    /// Good Friday: equated for terms, but a working day.
    ///
    /// > Source: Algemene termijnenwet, art. 3 lid 2.
    case equatedByAct
    /// Equated for terms by the named royal decree, but a working day.
    ///
    /// > Source: Algemene termijnenwet, art. 3 lid 3.
    case equatedByDecree(String)

    /// The paragraph (lid) of art. 3 Algemene termijnenwet.
    public var paragraph: Int {
      switch self {
      case .recognised: 1
      case .equatedByAct: 2
      case .equatedByDecree: 3
      }
    }
  }

  init(date: CalendarDate, kind: Kind, decree: String? = nil) {
    self.date = date
    self.kind = kind
    if let decree {
      basis = .equatedByDecree(decree)
    } else {
      basis = kind == .goodFriday ? .equatedByAct : .recognised
    }
  }
}

/// Why a day is not an ordinary day for the Algemene termijnenwet.
public enum DayClosure: Hashable, Sendable {
  case saturday
  case sunday
  /// A feast day, also when it falls on a Saturday or Sunday.
  case feast(FeastDay)
}
