import ChallengeCore

/// How long cases took from somewhere to somewhere; cases that still run stand apart, and are counted
/// as far as they came in the estimate.
package struct LeadTime: Hashable, Sendable {
  /// From where to where.
  package enum Span: Hashable, Sendable {
    /// From the opening until the end.
    case whole
    /// All days in a phase.
    case phase(Phase)
    /// All days on which the case waited on somebody.
    case waiter(Mover)
    /// All days in a state.
    case state(String, Bilingual)
  }

  package let span: Span
  /// Nil when there are none.
  package let completed: Spread?
  /// Cases of which the time still runs, counted until the date of the report; nil when there are none.
  package let running: Spread?
  /// Whether the estimate is not shown, because there are too few cases for the public version.
  package let isEstimateWithheld: Bool
  /// So many days after which half of the cases are through, those that still run counted as far as
  /// they came. Nil while fewer than half are, and where it is not shown.
  ///
  /// > Source: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, 1958.
  package let estimatedMedian: Int?

  /// Days over a number of cases.
  package struct Spread: Hashable, Sendable {
    /// Nil where the public version would give a smaller group away.
    package let cases: Int?
    /// Nil where fewer than five cases would give single cases away.
    package let figures: Figures?

    /// That nothing is shown, not even whether there are any.
    static let withheld = Spread(cases: nil, figures: nil)
  }

  package struct Figures: Hashable, Sendable {
    /// Nil in the public version: it is that of one case.
    package let shortest: Int?
    package let median: Median
    /// What nine of ten cases did not pass; in public only where it is that of no single case.
    package let ninetieth: Int?
    package let longest: Int?
  }

  /// A time and whether it still runs.
  struct Time: Hashable {
    let days: Int
    let isRunning: Bool
  }

  /// - Parameter cases: those that were taken in while they ran are left out: when they began is not
  ///   recorded, and a time from the day on which they are told would be too short for what they took
  ///   and too long for the state in which they were found.
  static func all(_ cases: [OverviewRow], _ audience: OverviewReport.Audience) -> [LeadTime] {
    let rows = cases.filter { !$0.isTakenIn }
    // How many ended and run of all cases is said elsewhere: the difference may give nobody away.
    let leftOut = cases.filter(\.isTakenIn)
    let isLeftOutShown = [leftOut.count(where: \.hasEnded), leftOut.count { !$0.hasEnded }]
      .allSatisfy { $0 == 0 || $0 >= OverviewReport.smallestGroup }
    let whole = LeadTime(
      .whole, rows.map { Time(days: $0.leadDays, isRunning: !$0.hasEnded) }, audience,
      showsCases: isLeftOutShown)
    var phases: [Phase: [Time]] = [:]
    var waiters: [Mover: [Time]] = [:]
    var states: [String: [Time]] = [:]
    var order: [OverviewRow.StateDays] = []
    for row in rows {
      for part in row.daysPerPhase {
        guard let phase = Phase(rawValue: part.part) else { continue }
        phases[phase, default: []].append(Time(days: part.days, isRunning: part.isRunning))
      }
      for part in row.daysPerWaiter {
        guard let waiter = Mover(rawValue: part.part) else { continue }
        waiters[waiter, default: []].append(Time(days: part.days, isRunning: part.isRunning))
      }
      for stay in row.daysPerState {
        if states[stay.state] == nil { order.append(stay) }
        states[stay.state, default: []].append(Time(days: stay.days, isRunning: stay.isRunning))
      }
    }
    let parts =
      Phase.allCases.compactMap { phase in
        phases[phase].map { LeadTime(.phase(phase), $0, audience) }
      }
      + Mover.allCases.compactMap { waiter in
        waiters[waiter].map { LeadTime(.waiter(waiter), $0, audience) }
      }
      + order.map { state in
        let label = Bilingual(dutch: state.labelDutch, english: state.labelEnglish)
        return LeadTime(.state(state.state, label), states[state.state] ?? [], audience)
      }
    return ([whole] + parts).filter { audience == .staff ? !rows.isEmpty : $0.isPublishable }
  }

  /// - Parameter audience: in public no number of cases stands with a part of the way: together with
  ///   the numbers of the other parts it could give a small group away.
  init(
    _ span: Span, _ times: [Time], _ audience: OverviewReport.Audience, showsCases: Bool = true
  ) {
    self.span = span
    let ended = times.filter { !$0.isRunning }.map(\.days)
    let open = times.filter(\.isRunning).map(\.days)
    let isSplitShown =
      span == .whole && showsCases && [ended, open].allSatisfy { $0.isEmpty || $0.isEnough }
    if audience == .staff || isSplitShown {
      completed = Self.spread(ended, audience, showsCases: true)
      running = Self.spread(open, audience, showsCases: true)
    } else {
      completed = Self.spread(ended, audience, showsCases: false) ?? .withheld
      running = .withheld
    }
    isEstimateWithheld = audience == .public && !(ended.isEnough && (open.isEmpty || open.isEnough))
    estimatedMedian = isEstimateWithheld ? nil : Self.estimatedMedian(times)
  }

  private var isPublishable: Bool {
    completed?.figures != nil || span == .whole && running?.figures != nil
  }

  /// The median of Kaplan and Meier: on each day on which somebody got through, those who were still
  /// under way get fewer by their share. It is the first day on which no more than half of them are
  /// left, and so never halfway between two days.
  static func estimatedMedian(_ times: [Time]) -> Int? {
    let sorted = times.sorted {
      ($0.days, $0.isRunning ? 1 : 0) < ($1.days, $1.isRunning ? 1 : 0)
    }
    var share = 1.0
    var index = 0
    while index < sorted.count {
      let day = sorted[index].days
      let atRisk = sorted.count - index
      var through = 0
      while index < sorted.count, sorted[index].days == day {
        if !sorted[index].isRunning { through += 1 }
        index += 1
      }
      share *= Double(atRisk - through) / Double(atRisk)
      // A product that is one half but for rounding is one half.
      if through > 0, share <= 0.5 + 1e-12 { return day }
    }
    return nil
  }

  private static func spread(
    _ days: [Int], _ audience: OverviewReport.Audience, showsCases: Bool
  ) -> Spread? {
    let sorted = days.sorted()
    guard let shortest = sorted.first, let longest = sorted.last, let median = Median(sorted) else {
      return nil
    }
    let isStaff = audience == .staff
    let ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
    let isOfNobody = sorted.count >= 10 * OverviewReport.smallestGroup
    let figures = Figures(
      shortest: isStaff ? shortest : nil, median: median,
      ninetieth: isStaff || isOfNobody ? ninetieth : nil, longest: isStaff ? longest : nil)
    return Spread(
      cases: isStaff || showsCases ? sorted.count : nil,
      figures: isStaff || sorted.isEnough ? figures : nil)
  }
}

extension Array {
  /// Whether there are enough for a group in public.
  fileprivate var isEnough: Bool { count >= OverviewReport.smallestGroup }
}
