import Casework
import ChallengeCore
import Terms

/// What one reading for the figures gave.
struct FiguresReading: Sendable {
  let period: FigurePeriod
  let days: ClosedRange<CalendarDate>
  let counts: Casework.Figures
  /// How open cases stand now, whatever the period.
  let standing: PortfolioStanding
  let agreements: AgreementCounts
  let stateLabels: [String: Bilingual]
}

extension FiguresReading {
  init(
    _ casework: Casework, _ period: FigurePeriod, _ acting: Acting
  ) throws(CaseworkFailure) {
    let days = period.days(on: acting.on)
    self.init(
      period: period, days: days,
      counts: try casework.figures(from: days.lowerBound, to: days.upperBound, acting),
      standing: try casework.standing(acting),
      agreements: try casework.agreements(openedIn: days, acting),
      stateLabels: try casework.stateLabels())
  }

  /// The months of the period, oldest first; at most the last twelve.
  var months: [Casework.Month] {
    var months: [Casework.Month] = []
    var first = days.upperBound.firstOfMonth
    while months.count < 12, first.lastOfMonth >= days.lowerBound {
      months.append(Casework.Month(first))
      first = first.adding(months: -1)
    }
    return months.reversed()
  }
}

extension Desk {
  func figuresEffect(_ period: FigurePeriod) -> DeskEffect {
    let (casework, acting) = (casework, options.acting)
    return .background(lane: "figures") {
      .answer(
        .screen(
          .figures(
            Result { () throws(CaseworkFailure) in
              try FiguresReading(casework, period, acting)
            })))
    }
  }
}
