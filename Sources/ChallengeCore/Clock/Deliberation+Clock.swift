import Terms

/// What the clock does to a case.
///
/// Each thing is done on its own day and judged by what holds on that day, the earliest first. So
/// one run over a year gives the same as a run every day.
extension Deliberation {
  /// Does what has fallen due by the date of the command, each thing once and on its own day.
  mutating func tick() throws(Refusal) {
    let last = situation.on
    var heldBack: Set<String> = []
    for _ in 0..<Limits.lapsesPerTick {
      let due = Due(challenge, situation, without: heldBack)
      guard let next = due.first, next.on <= last else { break }
      move(to: next.on)
      switch next.what {
      case .lapse(let term): try lapse(term, next.on)
      case .retry(let term):
        if try retry(term, next.on) {
          heldBack = []
        } else {
          heldBack.insert(term.subject)
        }
        continue
      case .reminder(let reminder): emit(.reminderDue(reminder), on: next.on, by: .clock)
      }
      heldBack = []
    }
    move(to: last)
    try settle()
    try reconcileTerms()
  }

  private mutating func lapse(_ term: RunningTerm, _ on: CalendarDate) throws(Refusal) {
    emit(
      .termLapsed(.init(name: term.name, record: term.record, end: term.end)), on: on, by: .clock)
    let event = TermDefinition.lapseEvent(of: term.name)
    guard isPossible(event, term.record) else { return }
    // A guard that says no is no failure here: the term stays late and people are told.
    _ = try drive(event, as: event, term.record, on: on, by: .clock)
    try settle()
    try reconcileTerms()
  }

  /// What a guard held back when its term ended may be possible by now.
  private mutating func retry(_ term: RunningTerm, _ on: CalendarDate) throws(Refusal) -> Bool {
    let event = TermDefinition.lapseEvent(of: term.name)
    guard try drive(event, as: event, term.record, on: on, by: .clock).isEmpty else {
      return false
    }
    try settle()
    try reconcileTerms()
    return true
  }
}

/// What the clock does to a case if nobody does anything before.
struct Due {
  enum What {
    case lapse(RunningTerm)
    /// A guard held back the step when the term ended; it is tried again after what was done since.
    case retry(RunningTerm)
    case reminder(Reminder)
  }

  /// The next thing, nil when there is none.
  let first: (what: What, on: CalendarDate)?

  /// - Parameter heldBack: the terms whose step was tried on the case as it is, and held back.
  init(_ challenge: Challenge, _ situation: Situation, without heldBack: Set<String> = []) {
    let open = challenge.terms.filter(\.isOpen)
    var found: [(what: What, on: CalendarDate)] = open.filter { !$0.lapseNoticed }.map {
      let last = challenge.lastStep(of: $0.record)?.on ?? challenge.openedOn
      return (.lapse($0), max(last, $0.end.adding(days: 1)))
    }
    found += open.filter { term in
      term.lapseNoticed && !heldBack.contains(term.subject)
        && Self.mayStillStep(term, challenge, situation)
    }.map { term in
      let lastStep = challenge.steps.map(\.on).max() ?? challenge.openedOn
      let after = max(challenge.touchedOn.adding(days: 1), lastStep)
      return (.retry(term), max(term.end.adding(days: 1), after))
    }
    let reminder = ReminderPlan(challenge, situation).reminders.first
    found += reminder.map { [(.reminder($0.reminder), $0.on)] } ?? []
    first = found.min { $0.on < $1.on }
  }

  /// A step of the clock that somebody undid is not taken again.
  private static func mayStillStep(
    _ term: RunningTerm, _ challenge: Challenge, _ situation: Situation
  ) -> Bool {
    let event = TermDefinition.lapseEvent(of: term.name)
    let wasUndone = challenge.steps.contains {
      $0.action == event && $0.record == term.record && $0.annulled != nil
    }
    return !wasUndone && Deliberation(challenge, situation).isPossible(event, term.record)
  }
}

/// The days on which the clock has something to do with a case, and on which it counts as stuck.
package struct ClockDays: Hashable, Sendable {
  /// The first day on which the clock has something to do; nil when it never has.
  package let next: CalendarDate?
  /// The first day on which the case is stuck if nothing happens; nil when it has ended.
  package let stuckFrom: CalendarDate?

  package init(next: CalendarDate?, stuckFrom: CalendarDate?) {
    self.next = next
    self.stuckFrom = stuckFrom
  }

  package init(_ challenge: Challenge, _ situation: Situation) {
    self.init(
      next: Due(challenge, situation).first?.on, stuckFrom: Stuck(challenge, situation).from)
  }
}
