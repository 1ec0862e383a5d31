import Casework
import ChallengeCore
import Terms

/// What an entry of the journal is about.
package enum EntrySubject: Hashable, Sendable {
  case opening
  case recorded(kind: String)
  case changed(kind: String)
  case withdrawn(kind: String)
  case step(Bilingual)
  case correction
  case statusCode

  /// Nil for what follows by itself: terms, and the start of a record's own process.
  init?(_ event: Event, _ workflow: Workflow) {
    switch event {
    case .opened: self = .opening
    case .recorded(let recorded): self = .recorded(kind: recorded.kind)
    case .recordChanged(let changed): self = .changed(kind: changed.kind)
    case .visibilityChanged(let changed): self = .changed(kind: changed.kind)
    case .recordWithdrawn(let withdrawn): self = .withdrawn(kind: withdrawn.kind)
    case .stepTaken(let step):
      guard let action = workflow.actions[step.action] else { return nil }
      self = .step(action.label)
    case .corrected: self = .correction
    case .statusCodeIssued: self = .statusCode
    case .termStarted, .termRecalculated, .termEnded, .termLapsed, .reminderDue: return nil
    }
  }
}

/// An entry that somebody made for somebody else.
package struct ProxyEntry: Hashable, Sendable {
  package let version: Int
  package let on: CalendarDate
  package let subject: EntrySubject
  package let by: PersonFact
  package let enteredBy: PersonFact
  package let basis: Fact

  static func all(_ source: CaseSource) -> [ProxyEntry] {
    source.dossier.timeline.compactMap { entry in
      guard let enteredBy = entry.enteredBy, enteredBy != entry.by, entry.by != .clock,
        let event = entry.event, !isInternal(event, source.challenge),
        let subject = EntrySubject(event, source.workflow)
      else { return nil }
      return ProxyEntry(
        version: entry.version, on: entry.on, subject: subject,
        by: source.clearing.person(entry.by), enteredBy: source.clearing.person(enteredBy),
        basis: source.clearing.free(entry.basis))
    }
  }

  private static func isInternal(_ event: Event, _ challenge: Challenge) -> Bool {
    let id: RecordID? =
      switch event {
      case .recorded(let recorded): recorded.id
      case .recordChanged(let changed): changed.id
      case .visibilityChanged(let changed): changed.id
      case .recordWithdrawn(let withdrawn): withdrawn.id
      default: nil
      }
    return id.flatMap { challenge.record($0) }?.visibility == .internal
  }
}

/// The entries that were made on one day for earlier days.
package struct LaterEntries: Hashable, Sendable {
  package let registeredOn: CalendarDate
  package let count: Int
  /// The first and the last day on which they took effect.
  package let effectiveFrom: CalendarDate
  package let effectiveUntil: CalendarDate
  /// Days between the first day of effect and the entry.
  package var mostDays: Int { effectiveFrom.days(until: registeredOn) }

  /// The date in a time of registration is that of its own offset.
  static func all(_ timeline: [TimelineEntry]) -> [LaterEntries] {
    var effective: [CalendarDate: [CalendarDate]] = [:]
    for entry in timeline {
      guard let registered = CalendarDate(iso: String(entry.registered.prefix(10))),
        registered > entry.on
      else { continue }
      effective[registered, default: []].append(entry.on)
    }
    return effective.keys.sorted().compactMap { registered in
      guard let dates = effective[registered], let first = dates.min(), let last = dates.max()
      else { return nil }
      return LaterEntries(
        registeredOn: registered, count: dates.count, effectiveFrom: first, effectiveUntil: last)
    }
  }
}

/// A correction of a step, with its reason.
package struct CorrectionFact: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case redated(CalendarDate)
    case undone
  }

  package let on: CalendarDate
  /// The step that was corrected, by its action.
  package let step: Bilingual?
  package let change: Change
  package let reason: Fact

  static func all(_ source: CaseSource) -> [CorrectionFact] {
    source.dossier.timeline.compactMap { entry in
      guard case .corrected(let corrected) = entry.event else { return nil }
      let step = source.challenge.steps.first { $0.entry == corrected.entry }
      let change: Change =
        switch corrected.change {
        case .redated(let date): .redated(date)
        case .annulled: .undone
        }
      return CorrectionFact(
        on: entry.on, step: step.flatMap { source.workflow.actions[$0.action]?.label },
        change: change, reason: source.clearing.free(corrected.reason))
    }
  }
}
