import Foundation
import Terms

/// The only place where the program asks what time it is.
enum Clock {
  /// Dutch legal time: dates are counted here, wherever the machine stands.
  private static let amsterdam = TimeZone(identifier: "Europe/Amsterdam")!

  static func today() -> CalendarDate { date(Date()) }

  /// Now, RFC 3339 with the offset of Amsterdam.
  static func now() -> String {
    Date.ISO8601FormatStyle(timeZone: amsterdam)
      .year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
      .timeSeparator(.colon).timeZone(separator: .colon).format(Date())
  }

  /// The date in Amsterdam of an RFC 3339 date-time; nil when the text is none.
  static func date(rfc3339 text: String) -> CalendarDate? {
    (try? Date.ISO8601FormatStyle().parse(text)).map(date)
      ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text)).map(date)
  }

  private static func date(_ moment: Date) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = amsterdam
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? .earliest
  }
}
