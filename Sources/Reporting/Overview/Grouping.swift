/// The cases divided by one property.
package struct Grouping: Hashable, Sendable {
  package enum Subject: Hashable, Sendable, CaseIterable {
    case outcome
    case phase
    /// Why cases ended, by the municipality; a case may have several reasons.
    case reason
    /// Why cases ended, by the challenger.
    case challengerReason
    /// Whether the municipality is over a term now.
    case late
    case domain
    case area
  }

  /// What a group is: a value, none recorded, still running, or small groups together.
  package enum Key: Hashable, Sendable {
    case value(String)
    case notRecorded
    case running
    /// Without how many they are: of few that would tell how small each is.
    case merged
  }

  package struct Group: Hashable, Sendable {
    package let key: Key
    package let count: Int
    /// The cases, by number; empty in the public version.
    package let cases: [String]
  }

  package let subject: Subject
  /// The largest first. Empty when there are no cases, or too few to break them down in public.
  package let groups: [Group]
  /// Whether the groups are not shown because all cases together are fewer than five.
  package let isWithheld: Bool
  /// Whether some case is in more than one group, so that the groups add up to more.
  package let overlaps: Bool

  init(_ subject: Subject, _ rows: [OverviewRow], _ audience: OverviewReport.Audience) {
    self.subject = subject
    var members: [Key: Set<String>] = [:]
    for row in rows {
      for key in Self.keys(subject, row) { members[key, default: []].insert(row.case) }
    }
    overlaps = members.values.reduce(0) { $0 + $1.count } > Set(rows.map(\.case)).count
    let all = members.map { (key: $0.key, cases: $0.value) }.sorted(by: Self.precedes)
    guard audience == .public else {
      isWithheld = false
      groups = all.map { Group(key: $0.key, count: $0.cases.count, cases: $0.cases.sorted()) }
      return
    }
    let merged = Self.published(all)
    isWithheld = merged == nil && !all.isEmpty
    groups = (merged ?? []).map { Group(key: $0.key, count: $0.cases.count, cases: []) }
  }

  private typealias Members = (key: Key, cases: Set<String>)

  /// What may be published. How many run and how many ended is said elsewhere too, so that those that
  /// ended are taken together among themselves where both numbers are shown.
  private static func published(_ all: [Members]) -> [Members]? {
    let running = all.filter { $0.key == .running }
    let ended = all.filter { $0.key != .running }
    let counts = [running, ended].map { groups in
      groups.reduce(into: Set<String>()) { $0.formUnion($1.cases) }.count
    }
    guard counts.allSatisfy({ $0 >= OverviewReport.smallestGroup }) else { return merged(all) }
    return merged(ended).map { $0 + running }
  }

  /// The groups with the small ones taken together; with them the next larger ones, until neither they
  /// nor what they leave are fewer than five, so that the total does not give a small group away. Nil when
  /// that leaves nothing.
  private static func merged(_ all: [Members]) -> [Members]? {
    let smallest = OverviewReport.smallestGroup
    let whole = all.reduce(into: Set<String>()) { $0.formUnion($1.cases) }.count
    var kept = all.filter { $0.cases.count >= smallest }
    let small = all.filter { $0.cases.count < smallest }
    var union = small.reduce(into: Set<String>()) { $0.formUnion($1.cases) }
    var count = small.count
    /// Where cases are in several groups, how many are not in one is not the sum of the others; and of
    /// two groups how many are in both follows from the total.
    func isSafe() -> Bool {
      let sizes = kept.map { $0.cases.count } + (count == 0 ? [] : [union.count])
      let shared = sizes.count == 2 ? [sizes.reduce(0, +) - whole] : []
      let others = sizes.map { whole - $0 } + shared
      return count != 1 && (sizes + others).allSatisfy { $0 == 0 || $0 >= smallest }
    }
    while !isSafe() {
      guard let next = kept.popLast() else { return nil }
      union.formUnion(next.cases)
      count += 1
    }
    return count == 0 ? kept : kept + [(.merged, union)]
  }

  private static func precedes(_ left: Members, _ right: Members) -> Bool {
    (right.cases.count, order(left.key)) < (left.cases.count, order(right.key))
  }

  private static func order(_ key: Key) -> String {
    switch key {
    case .value(let value): "0\(value)"
    case .running: "1"
    case .notRecorded: "2"
    case .merged: "3"
    }
  }

  private static func keys(_ subject: Subject, _ row: OverviewRow) -> [Key] {
    switch subject {
    case .outcome: [row.hasEnded ? row.outcome.map(Key.value) ?? .notRecorded : .running]
    case .phase: [.value(row.phase)]
    case .reason: reasons(row.reasons, row)
    case .challengerReason: reasons(row.challengerReasons, row)
    case .late: [.value(late(row))]
    case .domain: values(row.domains)
    case .area: values(row.areas)
    }
  }

  private static func values(_ values: [String]) -> [Key] {
    values.isEmpty ? [.notRecorded] : values.map(Key.value)
  }

  /// Something may still be owed after the end, such as an answer to an objection.
  private static func late(_ row: OverviewRow) -> String {
    if row.overdueByMunicipality == 0 { return "no" }
    return row.hasEnded ? "yes-after-end" : "yes"
  }

  private static func reasons(_ reasons: [String], _ row: OverviewRow) -> [Key] {
    // A reason that is recorded before the end holds once it is final.
    guard row.hasEnded else { return [.running] }
    return values(reasons)
  }
}
