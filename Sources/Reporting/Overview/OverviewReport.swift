import ChallengeCore
import Terms

/// The report of many cases: numbers that add up to the cases, and say which cases those are.
///
/// Pure: the same rows, date and audience give the same report and the same bytes.
///
/// > Source: domain report R-56 and 5.10.
package struct OverviewReport: Hashable, Sendable {
  package enum Audience: Hashable, Sendable {
    /// Groups name their cases.
    case staff
    /// No group of fewer than five cases is shown apart, and no row of one case.
    case `public`
  }

  package let on: CalendarDate
  package let audience: Audience
  package let selection: ReportSelection
  /// What came, went and stayed in the period; nil without one.
  package let flow: PeriodFlow?
  /// All cases, by number.
  package let cases: [String]
  /// Those of which something is public: only their numbers are told to everybody.
  package let publishedCases: [String]
  /// Cases that had ended before the period and in which something happened in it all the same, by number.
  package let aftermath: [String]
  /// A row for each case; empty in the public version, where a row would be a group of one.
  package let rows: [OverviewRow]
  /// The same of the cases that had ended before the period.
  package let aftermathRows: [OverviewRow]
  package let groupings: [Grouping]
  package let leadTimes: [LeadTime]
  package let phaseFlow: PhaseFlow
  package let totals: OverviewTotals
  package let lessons: [LessonRow]

  /// How many cases a group has at least in the public version.
  package static let smallestGroup = 5

  /// - Parameters:
  ///   - rows: made with the period of the selection; those outside the selection are left out, but for
  ///     what happened within the period in cases that had ended before it.
  ///   - date: the day on which everything stands; with a period, its last day or an earlier one.
  package init(
    _ rows: [OverviewRow], on date: CalendarDate, audience: Audience = .public,
    selection: ReportSelection = ReportSelection()
  ) {
    let sorted = rows.filter(selection.includes).sorted { $0.case < $1.case }
    let after = rows.filter(selection.comesAfter).sorted { $0.case < $1.case }
    on = date
    self.audience = audience
    self.selection = selection
    flow = selection.period.map { PeriodFlow(sorted, $0, audience) }
    cases = sorted.map(\.case)
    publishedCases = sorted.filter(\.isPublished).map(\.case)
    aftermath = after.map(\.case)
    self.rows = audience == .staff ? sorted : []
    aftermathRows = audience == .staff ? after : []
    groupings = Grouping.Subject.allCases.map { Grouping($0, sorted, audience) }
    leadTimes = LeadTime.all(sorted, audience)
    phaseFlow = PhaseFlow(sorted, selection.period, audience)
    totals = OverviewTotals(sorted, aftermath: after, audience)
    lessons = audience == .public ? [] : LessonRow.all(sorted)
  }

  package struct LessonRow: Hashable, Sendable {
    package let `case`: String
    package let side: Side?
    /// Nil when free text is not released.
    package let text: String?

    static func all(_ rows: [OverviewRow]) -> [LessonRow] {
      rows.flatMap { row in
        row.lessons.map {
          LessonRow(case: row.case, side: $0.side.flatMap(Side.init), text: $0.text)
        }
      }
    }
  }
}
