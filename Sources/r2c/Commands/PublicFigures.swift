import Reporting
import Terms

/// Which figures of all cases together may go out to everybody.
enum PublicFigures {
  /// Refuses what two reports could be chosen by that differ in one case.
  static func check(_ selection: ReportSelection, asOf day: CalendarDate) throws(CommandFailure) {
    guard selection.isPublishable else { throw .tooNarrow }
    guard ReportSelection.isPublishable(asOf: day, today: Clock.today()) else {
      throw .dayNotPublic(day)
    }
  }
}
