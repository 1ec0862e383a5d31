import ChallengeCore

/// Sums over all cases; each says over how many cases it is known.
///
/// In the public version a number is nil where it comes from fewer than five cases, and every number
/// but that of the cases where all of them are fewer.
package struct OverviewTotals: Hashable, Sendable {
  package let cases: Int
  package let ended: Int?
  package let running: Int?
  /// Cases that were taken in while they ran, of which no times are counted.
  package let takenIn: Int?
  /// Cases in which the municipality is over a term on the date of the report.
  package let late: Int?
  package let termsWithin: Int?
  package let termsLate: Int?
  package let termsLapsed: Int?
  package let termsOverdue: Int?
  package let suspendedDays: Int?
  package let escalations: Int?
  package let contactPersonChanges: Int?
  package let waitedForInformation: Known?
  package let waitedForContract: Known?
  /// Cases of which the start waits for a running contract on the date of the report.
  package let startsWaitingOnContract: Int?
  package let budgetLinesCents: Known?
  /// Over the whole agreed duration, of cases in which it was agreed and comes to a total.
  package let budgetAgreedCents: Known?
  /// Agreed and spent over the cases of which both are known, so that they can be compared.
  package let agreedOfBothCents: Known?
  package let spentOfBothCents: Known?
  /// Cases with an agreed budget that comes to no total.
  package let budgetsWithoutTotal: Int?
  /// Cases with an amount that was not agreed.
  package let budgetsNotAgreed: Int?
  package let spentCents: Known?
  package let resultsAgreed: Int?
  package let resultsAchieved: Int?
  package let resultsPartly: Int?
  package let resultsNotAchieved: Int?
  /// Not judged although the execution is over.
  package let resultsNotJudged: Int?
  /// Not judged, and the execution runs or has not begun.
  package let resultsNotDue: Int?
  package let gaps: Int?
  /// Of those by kind; empty in the public version where some number is of too few cases.
  package let gapsPerKind: [Gap: Int]
  package let factsMissing: Int?
  package let oddFacts: Int?
  package let entriesLater: Int?
  package let entriesForOthers: Int?
  package let corrections: Int?

  /// A sum over the cases for which it is recorded.
  package struct Known: Hashable, Sendable {
    package let sum: Int
    package let cases: Int
  }

  /// - Parameters:
  ///   - rows: the cases.
  ///   - aftermath: cases that had ended before the period, for what happened in it all the same.
  init(
    _ rows: [OverviewRow], aftermath: [OverviewRow] = [], _ audience: OverviewReport.Audience
  ) {
    let least = audience == .public ? OverviewReport.smallestGroup : 0
    let isEnough = rows.isEmpty || rows.count >= least
    func sum(_ number: (OverviewRow) -> Int, of rows: [OverviewRow]) -> Int? {
      let those = rows.count { number($0) != 0 }
      guard isEnough, those == 0 || those >= least else { return nil }
      return rows.reduce(0) { $0 + number($1) }
    }
    func sum(_ number: (OverviewRow) -> Int) -> Int? { sum(number, of: rows) }
    /// What happens on days counts in the period of its day, so that years add up to the whole.
    func happened(_ number: (OverviewRow) -> Int) -> Int? { sum(number, of: rows + aftermath) }
    /// Shown when both the cases that are so and the others are none or enough.
    func count(_ isSo: (OverviewRow) -> Bool) -> Int? {
      let those = rows.count(where: isSo)
      let areEnough = [those, rows.count - those].allSatisfy { $0 == 0 || $0 >= least }
      return areEnough && isEnough ? those : nil
    }
    func known(_ number: (OverviewRow) -> Int?, of rows: [OverviewRow]) -> Known? {
      let found = rows.compactMap(number)
      // The others must be none or enough too: else how many they are says who.
      let areEnough = [found.count, rows.count - found.count].allSatisfy { $0 == 0 || $0 >= least }
      return areEnough && isEnough
        ? Known(sum: found.reduce(0, +), cases: found.count) : nil
    }
    /// Those cases of all in which the amount is known must be none or enough, and so must the rest of
    /// them: else the difference of two sums is the amount of a few.
    func ofBoth(_ number: (OverviewRow) -> Int?) -> Known? {
      let both = rows.filter { $0.budgetAgreedCents != nil && $0.spentCents != nil }
      let rest = rows.count { number($0) != nil } - both.count
      guard isEnough, [both.count, rest].allSatisfy({ $0 == 0 || $0 >= least }) else { return nil }
      return Known(sum: both.compactMap(number).reduce(0, +), cases: both.count)
    }
    cases = rows.count
    ended = count(\.hasEnded)
    running = count { !$0.hasEnded }
    takenIn = count(\.isTakenIn)
    late = count { $0.overdueByMunicipality > 0 }
    termsWithin = happened(\.termsWithin)
    // Those not kept are divided by who owed them in the insight too, so that their sum is known: one
    // alone that is not shown would follow from the others.
    let notKept = Self.together([
      happened(\.termsLate), happened(\.termsLapsed), happened(\.termsOverdue),
    ])
    termsLate = notKept[0]
    termsLapsed = notKept[1]
    termsOverdue = notKept[2]
    suspendedDays = happened(\.suspendedDays)
    escalations = happened(\.escalations)
    contactPersonChanges = happened(\.contactPersonChanges)
    waitedForInformation = known(\.daysWaitedForInformation, of: rows + aftermath)
    waitedForContract = known(\.daysWaitedForContract, of: rows + aftermath)
    startsWaitingOnContract = count(\.startWaitsOnContract)
    budgetLinesCents = known(\.budgetLinesCents, of: rows)
    budgetAgreedCents = known(\.budgetAgreedCents, of: rows)
    budgetsWithoutTotal = count { $0.budgetStanding?.hasPrefix("no-") == true }
    budgetsNotAgreed = count { $0.budgetStanding == AmountSum.draft.code }
    spentCents = known(\.spentCents, of: rows)
    let both = [ofBoth(\.budgetAgreedCents), ofBoth(\.spentCents)]
    agreedOfBothCents = both.contains(nil) ? nil : both[0]
    spentOfBothCents = both.contains(nil) ? nil : both[1]
    resultsAgreed = sum(\.resultsAgreed)
    // They add up to the results agreed, so that one of them alone would be known from the others.
    let shown = Self.together([
      sum(\.resultsAchieved), sum(\.resultsPartly), sum(\.resultsNotAchieved),
      sum(\.resultsNotJudged), sum(\.resultsNotDue),
    ])
    resultsAchieved = shown[0]
    resultsPartly = shown[1]
    resultsNotAchieved = shown[2]
    resultsNotJudged = shown[3]
    resultsNotDue = shown[4]
    gaps = sum(\.gaps)
    let perKind = Gap.allCases.map { gap in (gap, sum { $0.gapsPerKind[gap.rawValue] ?? 0 }) }
    gapsPerKind =
      perKind.contains { $0.1 == nil } ? [:] : perKind.reduce(into: [:]) { $0[$1.0] = $1.1 }
    factsMissing = sum(\.factsMissing)
    oddFacts = sum(\.oddFacts)
    entriesLater = sum(\.entriesLater)
    entriesForOthers = sum(\.entriesForOthers)
    corrections = sum(\.corrections)
  }

  /// Numbers of which the sum is known elsewhere: all of them, or none.
  private static func together(_ numbers: [Int?]) -> [Int?] {
    numbers.contains(nil) ? numbers.map { _ in nil } : numbers
  }
}
