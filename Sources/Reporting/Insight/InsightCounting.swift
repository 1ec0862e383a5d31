import ChallengeCore

/// Counts the parts of a report on the process.
struct InsightCounting {
  private let rows: [InsightRow]
  /// Those of which times are counted: of a case that was taken in nobody recorded when it began.
  private let timed: [InsightRow]
  private let audience: OverviewReport.Audience
  private var isPublic: Bool { audience == .public }
  private static let smallest = OverviewReport.smallestGroup

  init(_ rows: [InsightRow], _ audience: OverviewReport.Audience) {
    self.rows = rows
    timed = rows.filter { !$0.isTakenIn }
    self.audience = audience
  }

  /// A number of cases, when it gives no small group away: neither those nor the others are few.
  func shown(_ count: Int) -> Int? {
    guard isPublic else { return count }
    let isEnough = [count, rows.count - count].allSatisfy { $0 == 0 || $0 >= Self.smallest }
    return isEnough && rows.count >= Self.smallest ? count : nil
  }

  // MARK: Ways

  private struct Way: Hashable {
    let states: [String]
    let end: String?
    let isTakenIn: Bool
  }

  var variants: ([InsightReport.Variant], InsightReport.OtherVariants?) {
    var members: [Way: [InsightRow]] = [:]
    for row in rows {
      let way = Way(
        states: row.stays.map(\.state), end: row.endState, isTakenIn: row.isTakenIn)
      members[way, default: []].append(row)
    }
    var sorted = members.sorted { left, right in
      (right.value.count, left.value[0].case) < (left.value.count, right.value[0].case)
    }.map(\.value)
    var others = Array(sorted.dropFirst(InsightReport.mostVariants))
    sorted = Array(sorted.prefix(InsightReport.mostVariants))
    // What is few goes with the others, and with it the next, until the others are enough.
    if isPublic {
      others = sorted.filter { $0.count < Self.smallest } + others
      sorted.removeAll { $0.count < Self.smallest }
      while !others.isEmpty, others.joined().count < Self.smallest || others.count == 1,
        let next = sorted.popLast()
      {
        others.insert(next, at: 0)
      }
    }
    let count = others.joined().count
    let isShown = count > 0 && (!isPublic || count >= Self.smallest)
    return (
      sorted.map(variant),
      isShown ? .init(variants: isPublic ? nil : others.count, count: count) : nil
    )
  }

  private func variant(_ rows: [InsightRow]) -> InsightReport.Variant {
    let first = rows[0]
    return InsightReport.Variant(
      states: first.stays.map { .init(name: $0.state, label: $0.label) },
      end: first.endState.map {
        .init(name: $0, label: first.end ?? Bilingual(dutch: $0, english: $0))
      },
      count: rows.count, median: first.isTakenIn ? nil : Median(rows.map(\.days).sorted()),
      isTakenIn: first.isTakenIn,
      cases: isPublic ? [] : rows.map(\.case))
  }

  // MARK: Waiting

  private struct Times {
    var label: Bilingual?
    var completed: [Int] = []
    var running: [Int] = []
  }

  var states: [InsightReport.Waiting] {
    var order: [String] = []
    var times: [String: Times] = [:]
    for stay in timed.lazy.flatMap(\.stays) {
      if times[stay.state] == nil { order.append(stay.state) }
      times[stay.state, default: Times()].label = stay.label
      if stay.isRunning {
        times[stay.state]?.running.append(stay.days)
      } else {
        times[stay.state]?.completed.append(stay.days)
      }
    }
    return order.compactMap { name in
      guard let found = times[name], let label = found.label else { return nil }
      return waiting(.state(.init(name: name, label: label)), found)
    }
  }

  /// Over cases: all days of a case on which it waited on somebody.
  var movers: [InsightReport.Waiting] {
    var times: [Mover: Times] = [:]
    for row in timed {
      for (mover, days) in row.movers {
        if row.hasEnded {
          times[mover, default: Times()].completed.append(days)
        } else {
          times[mover, default: Times()].running.append(days)
        }
      }
    }
    return Mover.allCases.compactMap { mover in times[mover].flatMap { waiting(.mover(mover), $0) }
    }
  }

  /// Nil where the public version would give a small group away.
  private func waiting(
    _ subject: InsightReport.Waiting.Subject, _ times: Times
  ) -> InsightReport.Waiting? {
    let parts = [times.completed, times.running]
    if isPublic, !parts.allSatisfy({ $0.isEmpty || $0.count >= Self.smallest }) { return nil }
    return InsightReport.Waiting(
      subject: subject, completed: spread(times.completed), running: spread(times.running),
      days: parts.joined().reduce(0, +))
  }

  private func spread(_ days: [Int]) -> InsightReport.Spread? {
    let sorted = days.sorted()
    guard let longest = sorted.last, let median = Median(sorted) else { return nil }
    let isOfNobody = sorted.count >= 10 * Self.smallest
    return InsightReport.Spread(
      count: sorted.count, median: median,
      ninetieth: !isPublic || isOfNobody ? sorted[(sorted.count * 9 + 9) / 10 - 1] : nil,
      longest: isPublic ? nil : longest)
  }

  // MARK: Where the days go

  var bottlenecks: [InsightReport.Bottleneck] {
    struct Part: Hashable {
      let state: String
      let mover: Mover
    }
    var labels: [String: Bilingual] = [:]
    var days: [Part: Int] = [:]
    var cases: [Part: Set<String>] = [:]
    for row in timed {
      for stay in row.stays where !stay.isAsAgreed {
        labels[stay.state] = stay.label
        for (mover, count) in stay.movers where count > 0 {
          let part = Part(state: stay.state, mover: mover)
          days[part, default: 0] += count
          cases[part, default: []].insert(row.case)
        }
      }
    }
    let all = max(1, days.values.reduce(0, +))
    let sorted = days.sorted { left, right in
      (right.value, left.key.state, left.key.mover.rawValue)
        < (left.value, right.key.state, right.key.mover.rawValue)
    }
    return sorted.lazy.filter { part in
      !isPublic || cases[part.key]?.count ?? 0 >= Self.smallest
    }
    .prefix(InsightReport.mostBottlenecks).map { part, count in
      InsightReport.Bottleneck(
        state: .init(
          name: part.state,
          label: labels[part.state] ?? Bilingual(dutch: part.state, english: part.state)),
        mover: part.mover, days: count, share: (count * 1000 + all / 2) / all,
        cases: cases[part]?.count ?? 0)
    }
  }

  // MARK: What differs from what is expected

  var conformance: [InsightReport.Finding<CaseConformance.Kind>] {
    let all = CaseConformance.Kind.allCases.map { kind in
      finding(kind, rows.map { $0.conformance.counts[kind] ?? 0 })
    }
    // The report of all cases tells how many terms were not kept altogether: one part alone that is not
    // shown would follow from the others.
    let isWithheld = all.contains { $0.subject.isTermNotKept && $0.cases == nil }
    return all.map { finding in
      isWithheld && finding.subject.isTermNotKept
        ? .init(subject: finding.subject, cases: nil, times: nil) : finding
    }
  }

  var rework: [InsightReport.Finding<InsightReport.State>] {
    var labels: [String: Bilingual] = [:]
    for stay in rows.lazy.flatMap(\.stays) { labels[stay.state] = stay.label }
    let returned = Set(rows.flatMap { $0.returns.keys })
    let all = returned.map { name in
      finding(
        InsightReport.State(
          name: name, label: labels[name] ?? Bilingual(dutch: name, english: name)),
        rows.map { $0.returns[name] ?? 0 })
    }
    return all.sorted { left, right in
      (right.times ?? 0, left.subject.name) < (left.times ?? 0, right.subject.name)
    }
    .filter { !isPublic || $0.cases != nil }
  }

  private func finding<Subject>(
    _ subject: Subject, _ numbers: [Int]
  ) -> InsightReport.Finding<Subject> {
    let cases = shown(numbers.count { $0 > 0 })
    return .init(
      subject: subject, cases: cases, times: cases == nil ? nil : numbers.reduce(0, +))
  }
}
