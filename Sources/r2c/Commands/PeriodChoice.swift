import ArgumentParser
import Casework
import Reporting
import Terms
import Wording

/// Which cases a report or an insight is about, as it is asked for on the command line.
struct SelectionOptions: ParsableArguments {
  @Option(name: .long, help: .option(.year, value: "year"))
  var year: Int?

  @Option(name: .customLong("from"), help: .option(.periodFrom, value: "date"))
  var from: String?

  @Option(name: .customLong("until"), help: .option(.periodUntil, value: "date"))
  var until: String?

  @Option(name: .long, help: .option(.area, value: "area"))
  var area: String?

  @Option(name: .long, help: .option(.domain, value: "domain"))
  var domain: String?

  var choice: PeriodChoice { PeriodChoice(year: year, from: from, until: until) }

  /// The options that were given, with their values.
  var given: [(option: String, value: String)] {
    let all = [
      ("--year", year.map(String.init)), ("--from", from), ("--until", until), ("--area", area),
      ("--domain", domain),
    ]
    return all.compactMap { option, value in value.map { (option, $0) } }
  }

  /// Those cases, in a period.
  func selection(_ period: ReportPeriod?) -> ReportSelection {
    ReportSelection(period: period, area: area, domain: domain)
  }
}

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
    let asked = try asked(cycle, acting)
    // Only the budget looks ahead.
    if let asked, asked.from > acting.on, cycle != .budget { throw .periodNotBegun(asked.from) }
    return asked
  }

  private func asked(
    _ cycle: ReportCycle?, _ acting: Acting
  ) throws(CommandFailure) -> ReportPeriod? {
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
