import Casework
import Reporting
import Terms

/// A period as it is asked for on the command line: a year, or two days.
struct PeriodChoice {
  let year: Int?
  let from: String?
  let until: String?

  /// Refuses what says two things, or half a thing.
  func check() throws(CommandFailure) {
    if year != nil, from != nil || until != nil {
      throw .input(option: "--year", value: "", expected: "--year | --from --until")
    }
    if (from == nil) != (until == nil) {
      throw .input(
        option: from == nil ? "--from" : "--until", value: "", expected: "--from … --until …")
    }
  }

  /// The period; nil for all time.
  ///
  /// - Parameter cycle: when given, it names the year where nobody does.
  func period(cycle: ReportCycle? = nil, _ acting: Acting) throws(CommandFailure) -> ReportPeriod? {
    if let from, let until {
      guard let first = CalendarDate(iso: from) else {
        throw .input(option: "--from", value: from, expected: "2026-01-01")
      }
      guard let last = CalendarDate(iso: until) else {
        throw .input(option: "--until", value: until, expected: "2026-12-31")
      }
      guard let period = ReportPeriod(from: first, until: last), cycle != .budget else {
        throw .input(
          option: "--until", value: until,
          expected: cycle == .budget ? "--year" : "\(from) …")
      }
      return period
    }
    guard let year = year ?? cycle.map({ $0.year(on: acting.on) }) else { return nil }
    guard let period = ReportPeriod(year: year) else {
      throw .input(option: "--year", value: String(year), expected: "2026")
    }
    return period
  }
}
