import ChallengeCore
import Terms
import Wording

/// Amounts that come to a total, or why they do not.
extension PageWriter {
  func cell(sum: AmountSum) -> ReportPage.Cell {
    switch sum {
    case .notRecorded: cell(.notRecorded)
    case .draft: .init(say(.amountNotAgreed), isAbsent: true)
    case .total(let cents): cell(.money(cents: cents))
    case .noTotal(let obstacle): .init(say(obstacle.phrase), isAbsent: true)
    }
  }

  /// Why amounts are not added up, in a sentence; nothing where they are.
  func explanation(_ sums: [AmountSum]) -> [ReportPage.Block] {
    let obstacles = sums.compactMap { sum -> AgreedTotal.Obstacle? in
      if case .noTotal(let obstacle) = sum { obstacle } else { nil }
    }
    return AgreedTotal.Obstacle.allCases.filter(obstacles.contains)
      .map { .paragraph(say($0.explanation)) }
  }
}

extension PageWriter {
  /// That a period goes on after the day of the report; nothing when it is over.
  func unfinished(_ period: ReportPeriod?, on date: CalendarDate) -> [String] {
    guard let period, period.until > date else { return [] }
    return [words.periodRuns(until: period.until, countedUntil: date)]
  }
}

/// When a case began and how long it took, of which neither is recorded where it was taken in.
extension PageWriter {
  func opened(_ date: CalendarDate, takenInSince since: CalendarDate?) -> ReportPage.Cell {
    since.map { .init(words.begunBefore($0), isAbsent: true) } ?? cell(date)
  }

  func lead(
    _ days: Int, takenInSince since: CalendarDate?, isRunning: Bool
  ) -> ReportPage.Cell {
    if let since { return .init(words.daysSince(since, days), isAbsent: true) }
    return .init(isRunning ? words.stillRunning(days) : words.days(days))
  }
}

extension AgreedTotal.Obstacle {
  fileprivate var phrase: ReportPhrase {
    switch self {
    case .amount: .noTotalAmount
    case .basis: .noTotalBasis
    case .duration: .noTotalDuration
    }
  }

  fileprivate var explanation: ReportPhrase {
    switch self {
    case .amount: .noTotalAmountExplained
    case .basis: .noTotalBasisExplained
    case .duration: .noTotalDurationExplained
    }
  }
}
