import ChallengeCore
import Terms

/// What follows when nobody does what is expected.
package enum Otherwise: Hashable, Sendable {
  /// The clock moves the case, or the process, on by itself.
  case moves(to: StateMeaning, on: CalendarDate)
  /// A side is late from this day; nothing else happens by itself.
  case late(Side, from: CalendarDate)
  /// The day passes, and nothing changes by itself.
  case passes(on: CalendarDate)
  /// The case is found to stand still.
  case stuck(from: CalendarDate)

  package var on: CalendarDate {
    switch self {
    case .moves(_, let day), .late(_, let day), .passes(let day), .stuck(let day): day
    }
  }
}

/// Works out what follows when nothing is done.
struct Outlook {
  let challenge: Challenge
  let situation: Situation

  /// - Parameters:
  ///   - term: the open term of the move, when it has one.
  ///   - moment: the day that the move names without a term.
  func otherwise(
    _ term: RunningTerm?, moment: CalendarDate?, record: RecordID?
  ) -> Otherwise {
    if let term {
      if let lapse = lapse(of: term, challenge, situation) {
        return .moves(to: lapse.state, on: lapse.on)
      }
      let definition = situation.workflow.terms[term.name]
      if definition?.isMoment != true {
        return .late(definition?.owedBy ?? .municipality, from: term.end.adding(days: 1))
      }
    }
    if let lapse = nextLapse(record) { return .moves(to: lapse.state, on: lapse.on) }
    if let day = term?.end ?? moment { return .passes(on: day) }
    let stuck = Stuck(challenge, situation)
    return .stuck(from: stuck.from ?? challenge.lastActivity.adding(days: stuck.quietDays))
  }

  /// The first thing that the clock does to a machine, whichever term it follows from.
  private func nextLapse(_ record: RecordID?) -> Lapse? {
    challenge.terms.filter { $0.record == record && $0.isOpen }.sorted { $0.end < $1.end }.lazy
      .compactMap { lapse(of: $0, challenge, situation) }.first
  }
}
