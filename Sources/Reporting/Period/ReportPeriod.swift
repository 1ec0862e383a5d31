import Casework
import ChallengeCore
import Terms

/// The days that a report is about, the first and the last one included.
///
/// A case counts in a period when it ran in it: opened on or before the last day, and not ended
/// before the first. What happened to it stands as it was on the last day.
package struct ReportPeriod: Hashable, Sendable {
  package let from: CalendarDate
  package let until: CalendarDate

  /// Nil when the last day lies before the first.
  package init?(from: CalendarDate, until: CalendarDate) {
    guard from <= until else { return nil }
    self.from = from
    self.until = until
  }

  /// A calendar year; nil beyond the years that dates can have.
  package init?(year: Int) {
    guard let from = CalendarDate(year: year, month: 1, day: 1),
      let until = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(from: from, until: until)
  }

  package func contains(_ date: CalendarDate) -> Bool { from <= date && date <= until }

  /// The year, when it is exactly one.
  package var year: Int? { ReportPeriod(year: from.year) == self ? from.year : nil }

  /// How many of the days after `start`, up to and including `end`, lie in the period.
  func days(after start: CalendarDate, through end: CalendarDate) -> Int {
    let first = max(start.dayNumber + 1, from.dayNumber)
    let last = min(end.dayNumber, until.dayNumber)
    return max(0, last - first + 1)
  }
}

/// Which cases a report is about; nothing set is all of them.
package struct ReportSelection: Hashable, Sendable {
  package var period: ReportPeriod?
  /// Compared without regard to case and blanks at the ends; a case with several areas is in each.
  package var area: String?
  package var domain: String?

  package init(period: ReportPeriod? = nil, area: String? = nil, domain: String? = nil) {
    self.period = period
    self.area = area
    self.domain = domain
  }

  /// Whether its figures may be published: of all time or of one calendar year. Of parts, of days and of
  /// several years somebody could choose two that differ in one case.
  ///
  /// > Source: R-57.
  package var isPublishable: Bool {
    area == nil && domain == nil && period.map { $0.year != nil } ?? true
  }

  /// Whether figures as of a day may be published: the last day of a year, or today. Of two days that
  /// somebody chooses, the figures may differ in what happened in one case.
  package static func isPublishable(asOf day: CalendarDate, today: CalendarDate) -> Bool {
    day == today || ReportPeriod(year: day.year)?.until == day
  }

  package func includes(_ row: OverviewRow) -> Bool {
    if let period {
      guard row.openedOn <= period.until, row.endedOn.map({ $0 >= period.from }) ?? true else {
        return false
      }
    }
    return Self.matches(area, row.areas) && Self.matches(domain, row.domains)
  }

  /// Whether a case had ended before the period, while something in it still happened within it.
  package func comesAfter(_ row: OverviewRow) -> Bool {
    guard let period, let ended = row.endedOn, ended < period.from, row.hasEvents else {
      return false
    }
    return Self.matches(area, row.areas) && Self.matches(domain, row.domains)
  }

  /// The same for a case that has no row: whether it ran in the period, in the area and the domain.
  package func includes(_ dossier: Dossier, on date: CalendarDate) -> Bool {
    if let period {
      let course = Course(CaseSource(dossier, on: date, options: .anonymised))
      guard dossier.challenge.openedOn <= period.until,
        course.endedOn.map({ $0 >= period.from }) ?? true
      else { return false }
    }
    guard area != nil || domain != nil else { return true }
    let source = CaseSource(dossier, on: date, options: .anonymised)
    func texts(_ field: String) -> [String] {
      source.active("task").compactMap { source.clearing.fact($0, field).plainText }
    }
    return Self.matches(area, texts("area")) && Self.matches(domain, texts("domain"))
  }

  /// Which of the area and the domain that were asked for no case has, with those that cases have.
  ///
  /// - Parameters:
  ///   - areas: of every case that may be read.
  ///   - domains: the same.
  package func unmatched(
    areas: [String], domains: [String]
  ) -> [(option: String, value: String, known: [String])] {
    [("--area", area, areas), ("--domain", domain, domains)].compactMap { option, value, found in
      guard let value, !Self.matches(value, found) else { return nil }
      return (option, value, found.sorted())
    }
  }

  static func matches(_ wanted: String?, _ found: [String]) -> Bool {
    guard let wanted else { return true }
    return found.contains { plain($0) == plain(wanted) }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// How many cases came into a period, how many were there, and how many were left.
///
/// What was running and what came is what ended and what is left: the four add up.
package struct PeriodFlow: Hashable, Sendable {
  package let runningBefore: Int?
  package let opened: Int?
  /// Of those, the cases of which the beginning is not on record: they ran when they were entered.
  package let openedUnknown: Int?
  package let ended: Int?
  package let runningAfter: Int?

  /// In the public version a number is nil where fewer than five cases would be given away.
  init(_ rows: [OverviewRow], _ period: ReportPeriod, _ audience: OverviewReport.Audience) {
    let opened = rows.count { period.contains($0.openedOn) }
    let ended = rows.count(where: \.hasEnded)
    let parts = [opened, rows.count - opened, ended, rows.count - ended]
    let isShown =
      audience == .staff || parts.allSatisfy { $0 == 0 || $0 >= OverviewReport.smallestGroup }
    runningBefore = isShown ? rows.count - opened : nil
    self.opened = isShown ? opened : nil
    let unknown = rows.count { period.contains($0.openedOn) && $0.isTakenIn }
    let isUnknownShown =
      audience == .staff
      || [unknown, opened - unknown].allSatisfy { $0 == 0 || $0 >= OverviewReport.smallestGroup }
    openedUnknown = isShown && isUnknownShown ? unknown : nil
    self.ended = isShown ? ended : nil
    runningAfter = isShown ? rows.count - ended : nil
  }
}
