import Casework
import ChallengeCore
import Terminal
import Terms

/// What was read for the calendar, the figures, the evaluations or the catalogue, or done there.
enum ScreenAnswer {
  /// An answer to the question with this number.
  case calendar(Int, Result<CalendarReading, CaseworkFailure>)
  /// Why the thing of this name stands on its day.
  case why(name: String, String)
  case figures(Result<FiguresReading, CaseworkFailure>)
  case evaluations(Result<EvaluationReading, CaseworkFailure>)
  case lessons(Result<[FoundLesson], CaseworkFailure>)
  case catalogue(Result<CatalogueReading, CaseworkFailure>)
  /// A task of the catalogue was kept, or was ended.
  case task(CatalogueID, isEnded: Bool, Result<Void, CaseworkFailure>)
}

extension DeskModel {
  mutating func take(_ answer: ScreenAnswer, _ desk: Desk) -> [DeskEffect] {
    switch answer {
    case .calendar(let request, let result): return take(result, request: request, desk)
    case .why(let name, let text): calendar.why = (name, text)
    case .figures(let result): take(result)
    case .evaluations(let result): return take(result, desk)
    case .lessons(let result): take(result)
    case .catalogue(let result): take(result)
    case .task(let id, let isEnded, let result): return take(result, of: id, isEnded: isEnded, desk)
    }
    return []
  }
}
