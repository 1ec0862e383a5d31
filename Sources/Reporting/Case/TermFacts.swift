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
    /// Its end passed and what was owed was not done.
    case lapsed
    /// Nothing was owed any more before its end.
    case cancelled
    /// It was for a right, such as to object, that was not used: nobody failed.
    case unused
    /// A day on which something begins or ends, and that has come: nobody owed anything by it.
    case reached
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
      let evidence = TermEvidence(term, definition, source)
      return TermFact(
        name: term.name,
        label: definition?.label ?? Bilingual(dutch: term.name, english: term.name),
        record: term.record, owedBy: definition?.owedBy, end: term.end,
        isProvisional: term.isProvisional, endedOn: term.endedOn, doneOn: evidence.day,
        verdict: verdict(term, evidence, isMoment: definition?.isMoment == true, on: source.on),
        suspensions: term.input.suspensions.map { SuspensionFact($0, on: source.on) })
    }
  }

  private static func isShown(_ term: RunningTerm, _ source: CaseSource) -> Bool {
    guard let record = term.record.flatMap(source.challenge.record) else { return true }
    return record.visibility != .internal
  }

  /// - Parameter isMoment: a day on which something begins or ends; nobody can be late for it.
  private static func verdict(
    _ term: RunningTerm, _ evidence: TermEvidence, isMoment: Bool, on date: CalendarDate
  ) -> Verdict {
    if isMoment {
      switch term.standing {
      case .running: return .running
      case .suspended: return .suspended
      case .cancelled: return .cancelled
      case .met, .lapsed:
        return term.endedOn.map { $0 < term.end } ?? false ? .cancelled : .reached
      }
    }
    let isPast = term.end < (term.endedOn ?? date)
    switch (evidence, term.standing) {
    case (.done(let day), _):
      return day > term.end ? .late(days: term.end.days(until: day)) : .within
    case (_, .suspended): return .suspended
    case (.right, .running): return isPast ? .unused : .running
    case (.right, _): return .unused
    case (_, .running): return isPast ? .overdue(days: term.end.days(until: date)) : .running
    case (_, .lapsed): return .lapsed
    case (.lacking, .met), (_, .cancelled): return isPast ? .lapsed : .cancelled
    case (.unknown, .met):
      let days = term.endedOn.map { term.end.days(until: $0) } ?? 0
      return days > 0 ? .late(days: days) : .within
    }
  }
}

/// What is on record of what a term asked for.
///
/// The step that stops a term is not always what it asked for: post that was overlooked came in on its
/// own day, and a step of the municipality ends a term in which the challenger sent nothing.
private enum TermEvidence {
  /// It was done on this day.
  case done(CalendarDate)
  /// A record would tell that it was done, and there is none.
  case lacking
  /// It is for a right, and no record tells that it was used.
  case right
  /// No field tells it; the step that stops the term does.
  case unknown

  var day: CalendarDate? {
    if case .done(let day) = self { day } else { nil }
  }

  init(_ term: RunningTerm, _ definition: TermDefinition?, _ source: CaseSource) {
    self = .unknown
    guard let definition else { return }
    if definition.isForObjection {
      self = Self.objection(term, source).map(Self.done) ?? .right
    } else if case .until(Self.supplementAsked) = definition.length {
      let request = source.active("supplement-request").last { $0.date("answer-by") == term.end }
      guard let request else { return }
      self =
        source.answer(toRequest: request).map { .done($0.date("received") ?? $0.on) } ?? .lacking
    } else if term.standing == .met, let day = Self.planned(term, definition, source) {
      self = .done(day)
    }
  }

  private static let supplementAsked = FieldReference(
    kind: "supplement-request", field: "answer-by")

  /// When an objection was made in this term: the day of sending when that was in time and it came
  /// within a week of the end, else the day on which it came.
  ///
  /// > Source: Awb art. 6:9.
  private static func objection(_ term: RunningTerm, _ source: CaseSource) -> CalendarDate? {
    for record in source.active("objection") {
      let received = record.date("received") ?? record.on
      guard received > term.input.from, term.endedOn.map({ received <= $0 }) ?? true else {
        continue
      }
      if let sent = record.date("sent"), sent <= term.end, received <= term.end.adding(days: 7) {
        return sent
      }
      return received
    }
    return nil
  }

  /// When what a term was for came, of a term until a day that a record plans and that a field tells of.
  private static func planned(
    _ term: RunningTerm, _ definition: TermDefinition, _ source: CaseSource
  ) -> CalendarDate? {
    guard let stopped = term.endedOn, case .until(let reference) = definition.length,
      let pair = PlannedField.all.first(where: { $0.planned == reference })
    else { return nil }
    let planned = source.active(reference.kind).last { record in
      term.record.map { $0 == record.id } ?? true && record.date(reference.field) == term.end
    }
    return planned.flatMap { pair.actual(of: $0, source) }.flatMap { $0 <= stopped ? $0 : nil }
  }
}

extension TermDefinition {
  /// Whether it is the time in which somebody may object to the decision: a right, and no duty.
  fileprivate var isForObjection: Bool {
    owedBy == .challenger && from == FieldReference(kind: "decision", field: "made-known")
  }
}

extension CaseSource {
  /// The first supplement after a request for it.
  func answer(toRequest request: Record) -> Record? {
    active("supplement").first { $0.entry > request.entry }
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
    /// The state of the escalation, by its name in the workflow.
    package let state: String
    package let label: Bilingual
    package let on: CalendarDate
  }

  static func all(_ source: CaseSource) -> [EscalationFact] {
    guard let machine = source.workflow.processes["escalation"] else { return [] }
    return source.active("escalation").map { record in
      let steps = source.challenge.steps.filter { $0.record == record.id && $0.annulled == nil }
      let levels = steps.flatMap { step in
        step.entered.compactMap { machine.states[$0] }.filter { !$0.isEnd }
          .map { Level(state: $0.name, label: $0.label, on: step.on) }
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
