import ChallengeCore

/// How long cases took as a whole, or in one state; cases that still run stand apart.
package struct LeadTime: Hashable, Sendable {
  /// Nil is from the opening until the end.
  package let state: String?
  package let label: Bilingual?
  package let completed: Spread?
  /// Cases of which the time still runs: counted until the date of the report, left out of the
  /// figures of the completed ones.
  package let running: Spread?

  /// Days over a number of cases.
  package struct Spread: Hashable, Sendable {
    package let cases: Int
    /// Nil where fewer than five cases would give single cases away.
    package let figures: Figures?
  }

  package struct Figures: Hashable, Sendable {
    package let shortest: Int
    /// The middle one; of an even number the lower of the two in the middle.
    package let median: Int
    package let longest: Int
  }

  static func all(_ rows: [OverviewRow], _ audience: OverviewReport.Audience) -> [LeadTime] {
    let whole = LeadTime(
      state: nil, label: nil, completed: spread(rows.filter(\.hasEnded).map(\.leadDays), audience),
      running: spread(rows.filter { !$0.hasEnded }.map(\.leadDays), audience))
    var order: [OverviewRow.StateDays] = []
    for stay in rows.flatMap(\.daysPerState)
    where !order.contains(where: { $0.state == stay.state }) {
      order.append(stay)
    }
    let perState = order.map { first in
      let stays = rows.flatMap(\.daysPerState).filter { $0.state == first.state }
      return LeadTime(
        state: first.state, label: Bilingual(dutch: first.labelDutch, english: first.labelEnglish),
        completed: spread(stays.filter { !$0.isRunning }.map(\.days), audience),
        running: spread(stays.filter(\.isRunning).map(\.days), audience))
    }
    let shown = perState.filter { audience == .staff || !$0.isSmall }
    let isWholeShown = audience == .staff || !whole.isSmall
    return (isWholeShown ? [whole] : []) + shown
  }

  private var isSmall: Bool {
    [completed, running].contains { $0.map { $0.cases < OverviewReport.smallestGroup } ?? false }
  }

  private static func spread(_ days: [Int], _ audience: OverviewReport.Audience) -> Spread? {
    let sorted = days.sorted()
    guard let shortest = sorted.first, let longest = sorted.last else { return nil }
    let isShown = audience == .staff || sorted.count >= OverviewReport.smallestGroup
    return Spread(
      cases: sorted.count,
      figures: isShown
        ? Figures(
          shortest: shortest, median: sorted[(sorted.count - 1) / 2], longest: longest) : nil)
  }
}
