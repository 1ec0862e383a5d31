import Casework
import ChallengeCore
import Terms

/// One term: by whom it is owed, when it ended, and whether that was in time.
package struct TermFact: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case within
    case late(days: Int)
    case running
    case overdue(days: Int)
    case suspended
    /// Its end passed and the clock moved the case on.
    case lapsed
    /// Nothing was owed any more.
    case cancelled
  }

  package let name: String
  package let label: Bilingual
  /// The record whose process it belongs to, nil for the main line.
  package let record: RecordID?
  package let owedBy: Side?
  package let end: CalendarDate
  package let isProvisional: Bool
  package let endedOn: CalendarDate?
  /// The day on which what it asked for was done, where that is on record; the step that stops it may
  /// come later. It is in time when this day is.
  package let doneOn: CalendarDate?
  package let verdict: Verdict
  package let suspensions: [SuspensionFact]

  static func all(_ source: CaseSource) -> [TermFact] {
    source.challenge.terms.filter { isShown($0, source) }.map { term in
      let definition = source.workflow.terms[term.name]
      let done = doneOn(term, definition, source)
      return TermFact(
        name: term.name,
        label: definition?.label ?? Bilingual(dutch: term.name, english: term.name),
        record: term.record, owedBy: definition?.owedBy, end: term.end,
        isProvisional: term.isProvisional, endedOn: term.endedOn, doneOn: done,
        verdict: verdict(term, done, isMoment: definition?.isMoment == true, on: source.on),
        suspensions: term.input.suspensions.map { SuspensionFact($0, on: source.on) })
    }
  }

  private static func isShown(_ term: RunningTerm, _ source: CaseSource) -> Bool {
    guard let record = term.record.flatMap(source.challenge.record) else { return true }
    return record.visibility != .internal
  }

  /// When what a term was for came, of a term until a day that a record plans and that a field tells of.
  private static func doneOn(
    _ term: RunningTerm, _ definition: TermDefinition?, _ source: CaseSource
  ) -> CalendarDate? {
    guard term.standing == .met, let stopped = term.endedOn,
      case .until(let reference) = definition?.length,
      let pair = PlannedField.all.first(where: { $0.planned == reference })
    else { return nil }
    let planned = source.active(reference.kind).last { record in
      term.record.map { $0 == record.id } ?? true && record.date(reference.field) == term.end
    }
    return planned.flatMap { pair.actual(of: $0, source) }.flatMap { $0 <= stopped ? $0 : nil }
  }

  /// - Parameters:
  ///   - done: when what it asked for was done, where that is known.
  ///   - isMoment: a day on which something begins or ends; nobody can be late for it.
  private static func verdict(
    _ term: RunningTerm, _ done: CalendarDate?, isMoment: Bool, on date: CalendarDate
  ) -> Verdict {
    switch term.standing {
    case .met where isMoment: return .within
    case .running where isMoment: return .running
    case .met:
      let days = (done ?? term.endedOn).map { term.end.days(until: $0) } ?? 0
      return days > 0 ? .late(days: days) : .within
    case .lapsed: return .lapsed
    case .cancelled: return .cancelled
    case .suspended: return .suspended
    case .running:
      let days = term.end.days(until: date)
      return days > 0 ? .overdue(days: days) : .running
    }
  }
}

/// A time in which a term stood still.
///
/// > Source: Awb art. 4:15: from the day after the invitation until the day of the answer.
package struct SuspensionFact: Hashable, Sendable {
  package let invited: CalendarDate
  /// The day of the answer, or the last day for it while it is still to come.
  package let answered: CalendarDate
  package let isRunning: Bool
  package let days: Int

  init(_ suspension: Suspension, on date: CalendarDate) {
    invited = suspension.invited
    answered = suspension.answered
    isRunning = suspension.isOpen && date < suspension.answered
    let end = isRunning ? date.adding(days: 1) : suspension.answered
    days = max(0, suspension.invited.days(until: end) - 1)
  }
}

/// A question that was raised, and how high it went.
package struct EscalationFact: Hashable, Sendable {
  package let record: RecordID
  package let requestedOn: CalendarDate
  package let question: Fact
  package let reason: Fact
  package let answerBy: Fact
  /// The levels it reached, with the day of each; the last is the highest.
  package let levels: [Level]
  /// Nil while it is open.
  package let closedOn: CalendarDate?
  package let answer: Fact

  package struct Level: Hashable, Sendable {
    package let label: Bilingual
    package let on: CalendarDate
  }

  static func all(_ source: CaseSource) -> [EscalationFact] {
    guard let machine = source.workflow.processes["escalation"] else { return [] }
    return source.active("escalation").map { record in
      let steps = source.challenge.steps.filter { $0.record == record.id && $0.annulled == nil }
      let levels = steps.flatMap { step in
        step.entered.compactMap { machine.states[$0] }.filter { !$0.isEnd }
          .map { Level(label: $0.label, on: step.on) }
      }
      let end = steps.last { $0.entered.contains { machine.states[$0]?.isEnd == true } }
      return EscalationFact(
        record: record.id, requestedOn: record.on,
        question: source.clearing.fact(record, "question"),
        reason: source.clearing.fact(record, "reason"),
        answerBy: source.clearing.fact(record, "answer-by"), levels: levels, closedOn: end?.on,
        answer: source.clearing.fact(record, "answer"))
    }
  }
}

/// A new contact person of the municipality in the place of another.
///
/// > Source: tip 9; R-14.
package struct ContactChange: Hashable, Sendable {
  package let on: CalendarDate
  package let reason: Fact
  package let handoverNote: Fact
  package let told: Fact

  static func all(_ source: CaseSource) -> [ContactChange] {
    let assigned = source.challenge.records.filter {
      $0.kind == "contact-person" && $0.side() == .municipality && $0.visibility != .internal
    }
    let announced = source.active("contact-person-change")
    return zip(assigned, assigned.dropFirst()).filter { !isSame($0, $1) }.map { _, record in
      let announcement = announced.last {
        $0.person("person") == record.person("person") && $0.entry < record.entry
      }
      return ContactChange(
        on: record.on, reason: source.clearing.fact(record, "reason"),
        handoverNote: source.clearing.fact(record, "handover-note"),
        told: source.clearing.fact(announcement, "told"))
    }
  }

  /// Whether a later record assigns the person who already was the contact person.
  private static func isSame(_ before: Record, _ after: Record) -> Bool {
    if let person = after.person("person") { return person == before.person("person") }
    return after.text("name") != nil && after.text("name") == before.text("name")
  }
}
