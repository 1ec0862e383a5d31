import Casework
import ChallengeCore
import Terms

/// On whom a case waited: every day of a case belongs to one of them.
///
/// By the states that it was in, a state counts for the side that has a move in it, and for both when
/// both have one. Day by day it is worked out from the moves that stood then (``MoverDays``).
package enum Mover: String, Hashable, Sendable, Codable, CaseIterable {
  case municipality
  case challenger
  case both
  /// The work waits for a contract with somebody else that has not ended; told day by day only.
  case thirdParty = "third-party"
  case nobody

  init(_ sides: Set<Side>) {
    switch (sides.contains(.municipality), sides.contains(.challenger)) {
    case (true, true): self = .both
    case (true, false): self = .municipality
    case (false, true): self = .challenger
    case (false, false): self = .nobody
    }
  }
}

/// Whose move it was from day to day, in the main line and in the processes beside it, as the desk
/// shows it.
struct MoverDays {
  private var changes: [(from: CalendarDate, mover: Mover)] = []
  /// From when until when contracts with others kept the start from coming.
  private let contracts: [ContractHold]

  init(_ source: CaseSource) {
    contracts = ContractHold.all(source)
    let entries = Self.standing(source)
    guard let first = entries.first, case .opened(let opened) = first.event else { return }
    var challenge = Challenge(
      opened: opened, number: source.challenge.number, on: first.on, by: first.by)
    let situation = source.dossier.situation
    for (index, entry) in entries.enumerated() {
      if index > 0 { challenge.evolve(entry) }
      let isLastOfDay = index + 1 == entries.count || entries[index + 1].on > entry.on
      guard isLastOfDay else { continue }
      let mover = Mover(Projection(challenge, situation.on(entry.on)).movers)
      if changes.last?.mover != mover { changes.append((entry.on, mover)) }
    }
  }

  /// What stands of the journal in the order of the days on which it took effect: without steps that
  /// were undone, and with the dates that count after corrections.
  private static func standing(_ source: CaseSource) -> [DatedEvent] {
    let steps = Dictionary(
      source.challenge.steps.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [(on: CalendarDate, place: Int, event: DatedEvent)] = []
    for (place, entry) in source.dossier.timeline.enumerated() {
      guard let event = entry.event else { continue }
      var on = entry.on
      switch event {
      case .corrected: continue
      case .stepTaken:
        guard let step = steps[entry.version], step.annulled == nil else { continue }
        on = step.on
      default: break
      }
      entries.append((on, place, DatedEvent(event, on: on, by: entry.by)))
    }
    // The opening stays first, whatever is dated before it.
    let rest = entries.dropFirst().sorted { ($0.on, $0.place) < ($1.on, $1.place) }
    return (entries.prefix(1) + rest).map(\.event)
  }

  /// The days of a stay, by whose move it was; they add up to its days.
  func days(of stay: StateStay, isStarting: Bool) -> [Mover: Int] {
    var days: [Mover: Int] = [:]
    let end = stay.from.adding(days: stay.days)
    var current = stay.from
    while current < end {
      let (mover, until) = mover(on: current, isStarting: isStarting)
      let next = min(end, until.map { max($0, current.adding(days: 1)) } ?? end)
      days[mover, default: 0] += current.days(until: next)
      current = next
    }
    return days
  }

  /// Whose move it is on a day, and the next day on which that may be different.
  private func mover(
    on date: CalendarDate, isStarting: Bool
  ) -> (mover: Mover, until: CalendarDate?) {
    var next = changes.first { $0.from > date }?.from
    func reach(_ day: CalendarDate?) {
      if let day, day > date { next = next.map { min($0, day) } ?? day }
    }
    var mover = changes.last { $0.from <= date }?.mover ?? .nobody
    for contract in contracts where isStarting {
      if contract.from <= date, contract.until.map({ $0 > date }) ?? true { mover = .thirdParty }
      reach(contract.from)
      reach(contract.until)
    }
    return (mover, next)
  }
}

/// On whom a case waited during one stay in a state.
///
/// A state that lasts as long as was agreed, such as the execution, is work and no waiting.
package struct StayWaits: Hashable, Sendable {
  /// Nil while the stay lasts.
  package let until: CalendarDate?
  package let days: [Mover: Int]

  static func all(_ source: CaseSource) -> [StayWaits] {
    let movers = MoverDays(source)
    return Course(source).stays.filter { !source.lastsAsAgreed($0.state) }.map { stay in
      StayWaits(
        until: stay.until,
        days: movers.days(of: stay, isStarting: source.waitsToStart(stay.state)))
    }
  }

  static func sum(_ waits: [StayWaits]) -> [Mover: Int] {
    waits.reduce(into: [:]) { $0.merge($1.days) { $0 + $1 } }
  }
}
