import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  /// The cases that can have an evaluation worth showing: under way, in the last phase, or ended
  /// this year; from the list alone, without replaying one.
  package func evaluatedCases(_ acting: Acting) throws(CaseworkFailure) -> [CaseSummary] {
    var running = CaseFilter(hasEnded: false)
    running.phases = [.uitvoering, .opvolging]
    var ended = CaseFilter(hasEnded: true)
    if let first = CalendarDate(year: acting.on.year, month: 1, day: 1), first <= acting.on {
      ended.ended = first...acting.on
    }
    var cases: [CaseSummary] = []
    for filter in [running, ended] {
      var cursor: String?
      repeat {
        let page = try list(filter, limit: Self.evaluationPage, after: cursor, acting)
        cases += page.cases
        cursor = page.next
      } while cursor != nil
    }
    return cases
  }

  private static let evaluationPage = 500

  /// The evaluations of one case, with the dossier that explains what they lack.
  package func evaluations(
    of number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> (dossier: Dossier, evaluations: [CaseEvaluation]) {
    let dossier = try dossier(number, acting)
    return (dossier, EvaluationFinder(dossier: dossier).evaluations)
  }
}
