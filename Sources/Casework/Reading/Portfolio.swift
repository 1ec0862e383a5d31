import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  /// The portfolio in numbers, over the cases that ran between two days.
  ///
  /// As the rows stand now: what has happened since the last day counts too, but for an ending.
  package func figures(
    from: CalendarDate, to: CalendarDate, _ acting: Acting
  ) throws(CaseworkFailure) -> PortfolioCounts {
    let authority = try authority(acting)
    let parts = try deciding { () throws(Refusal) in try authority.cases(.figures) }
    let query = FigureQuery(days: min(from, to)...max(from, to), on: acting.on, parts: parts)
    return try storing { () throws(StorageFailure) in try store.figures(query) }
  }
}
