/// A day that a royal decree (koninklijk besluit) equates with a feast day, for terms only.
///
/// > Source: Algemene termijnenwet, art. 3 lid 3.
public struct EquatedDay: Hashable, Sendable {
  public let date: CalendarDate

  /// The decree, by its title or the years it is for.
  public let decree: String

  public init(date: CalendarDate, decree: String) {
    self.date = date
    self.decree = decree
  }
}

/// The royal decrees known to this program; one is made about every three years.
///
/// To add a decree, add its days here (or in a profile) and its years to ``coveredYears``.
public enum RoyalDecrees {
  /// The years for which the decree is known, also when it names no day in one of them.
  public static let coveredYears: Set<Int> = Set([2017...2019, 2023...2025, 2026...2028].joined())

  /// Every day equated by a known decree, in order.
  public static let days: [EquatedDay] = decrees.flatMap { decree in
    decree.days.map { day in
      EquatedDay(
        date: CalendarDate(
          dayNumber: GregorianCalendar.dayNumber(year: day.0, month: day.1, day: day.2)),
        decree: decree.title)
    }
  }

  private static let decrees: [(title: String, days: [(Int, Int, Int)])] = [
    (
      "Koninklijk besluit gelijkgestelde dagen 2017–2019",
      [
        (2017, 4, 28), (2017, 5, 26), (2018, 5, 11), (2018, 12, 24), (2018, 12, 31),
        (2019, 5, 31), (2019, 12, 27),
      ]
    ),
    (
      "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 "
        + "en 30 mei 2025 met een algemeen erkende feestdag",
      [(2023, 4, 28), (2023, 5, 19), (2024, 5, 10), (2024, 12, 27), (2025, 5, 30)]
    ),
    (
      "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 "
        + "en 26 mei 2028 met een algemeen erkende feestdag",
      [(2026, 1, 2), (2026, 5, 15), (2027, 5, 7), (2028, 4, 28), (2028, 5, 26)]
    ),
  ]
}
