import ChallengeCore
import Terms

/// What happened when, and how long each part took.
package struct TimelineFacts: Hashable, Sendable {
  /// Each stay in a state of the main line, in order; an end state is no stay.
  package let stays: [StateStay]
  package let steps: [StepFact]
  package let terms: [TermFact]
  package let escalations: [EscalationFact]
  package let contactChanges: [ContactChange]
  package let waits: [Wait]
  /// Whether a running contract with somebody else is on record.
  package let hasContract: Bool
  /// Whether the end of such a contract is not known, so that days waited for it cannot be counted.
  package let lacksContractEnd: Bool
  /// Nil while the case runs.
  package let endedOn: CalendarDate?
  package let takenIn: TakenInFact?

  init(_ source: CaseSource) {
    let course = Course(source)
    stays = course.stays
    steps = course.steps
    endedOn = course.endedOn
    terms = TermFact.all(source)
    escalations = EscalationFact.all(source)
    contactChanges = ContactChange.all(source)
    waits = Wait.all(source, course.stays, endedOn: course.endedOn)
    let contracts = source.active("running-contract")
    hasContract = !contracts.isEmpty
    lacksContractEnd = contracts.contains { $0.values["end-date"]?.isGap == true }
    takenIn = source.challenge.takenIn.map { taken in
      let label = source.workflow.main.states[taken.state]?.label
      return TakenInFact(
        state: label ?? Bilingual(dutch: taken.state, english: taken.state), since: taken.since)
    }
  }

  /// Days per state, in the order in which the states were first reached.
  package var totals: [StateTotal] { StateTotal.all(stays) }

  /// Whether the execution has been and is over, so that what was agreed can be judged.
  var isExecutionOver: Bool {
    phases.contains(.opvolging) || endedOn != nil && phases.contains(.uitvoering)
  }

  /// The phases in which the case has been.
  package var phases: Set<Phase> { Set(stays.compactMap(\.phase)) }
}

/// One stay in a state: from where to where, and whether it still lasts.
package struct StateStay: Hashable, Sendable {
  package let state: String
  package let label: Bilingual
  package let phase: Phase?
  /// Who had a move in it.
  package let sides: Set<Side>
  package let from: CalendarDate
  /// Nil while it lasts.
  package let until: CalendarDate?
  /// Until the date of the report while it lasts.
  package let days: Int
}

/// All stays in one state together.
package struct StateTotal: Hashable, Sendable {
  package let state: String
  package let label: Bilingual
  package let visits: Int
  package let days: Int
  package let isRunning: Bool

  /// The stays taken together per state, in the order in which the states were first reached.
  static func all(_ stays: [StateStay]) -> [StateTotal] {
    var order: [String] = []
    var totals: [String: StateTotal] = [:]
    for stay in stays {
      if totals[stay.state] == nil { order.append(stay.state) }
      let before = totals[stay.state]
      totals[stay.state] = StateTotal(
        state: stay.state, label: stay.label, visits: (before?.visits ?? 0) + 1,
        days: (before?.days ?? 0) + stay.days, isRunning: stay.until == nil)
    }
    return order.compactMap { totals[$0] }
  }
}

/// One step of the main line that has not been undone.
package struct StepFact: Hashable, Sendable {
  package let on: CalendarDate
  package let action: String
  /// The term whose end moved the case on; nil when a person did.
  package let lapsedTerm: Bilingual?
  package let label: Bilingual
  package let by: PersonFact
  package let state: Bilingual
  /// The name of that state in the workflow.
  package let stateName: String
}

package struct TakenInFact: Hashable, Sendable {
  package let state: Bilingual
  package let since: CalendarDate
}

/// The steps of the main line, read as stays.
struct Course {
  private(set) var stays: [StateStay] = []
  private(set) var steps: [StepFact] = []
  private(set) var endedOn: CalendarDate?
  private let machine: Machine
  private let on: CalendarDate

  init(_ source: CaseSource) {
    machine = source.workflow.main
    on = source.on
    let main = source.challenge.steps.filter { $0.record == nil && $0.annulled == nil }
    var current: Arrival?
    for (index, step) in main.enumerated() {
      let after =
        index + 1 < main.count ? main[index + 1].before : source.challenge.snapshot
      let state = self.state(after)
      steps.append(Self.fact(step, state, source))
      let hasEnded = machine.hasEnded(after)
      if let left = current, hasEnded || left.state.name != state.name {
        close(left, on: step.on)
        current = nil
      }
      endedOn = hasEnded ? step.on : nil
      if !hasEnded, current == nil { current = (state, phase(after), sides(after), step.on) }
    }
    if let current { close(current, on: nil) }
  }

  private typealias Arrival = (
    state: StateMeaning, phase: Phase?, sides: Set<Side>, since: CalendarDate
  )

  private mutating func close(_ stay: Arrival, on until: CalendarDate?) {
    stays.append(
      StateStay(
        state: stay.state.name, label: stay.state.label, phase: stay.phase, sides: stay.sides,
        from: stay.since, until: until, days: max(0, stay.since.days(until: until ?? on))))
  }

  /// The state that people speak of, as in `Projection.state`: names come outermost first.
  private func state(_ snapshot: StoredSnapshot) -> StateMeaning {
    let path = snapshot.active.compactMap { machine.states[$0] }
    return path.last { $0.residentText != nil } ?? path.last
      ?? StateMeaning(
        name: "-", label: Bilingual(dutch: "-", english: "-"), phase: nil, residentText: nil,
        moves: [], isEnd: false)
  }

  private func phase(_ snapshot: StoredSnapshot) -> Phase? {
    snapshot.active.compactMap { machine.states[$0]?.phase }.last
  }

  private func sides(_ snapshot: StoredSnapshot) -> Set<Side> {
    Set(snapshot.active.flatMap { machine.states[$0]?.moves.map(\.by) ?? [] })
  }

  private static func lapsed(_ action: String, _ source: CaseSource) -> Bilingual? {
    guard action.hasPrefix("lapse.") else { return nil }
    return source.workflow.terms[String(action.dropFirst("lapse.".count))]?.label
  }

  private static func fact(_ step: Step, _ state: StateMeaning, _ source: CaseSource) -> StepFact {
    let action = source.workflow.actions[step.action]
    return StepFact(
      on: step.on, action: step.action, lapsedTerm: lapsed(step.action, source),
      label: action?.label ?? Bilingual(dutch: step.action, english: step.action),
      by: source.clearing.person(step.by, acting: action?.by ?? []), state: state.label,
      stateName: state.name)
  }
}
