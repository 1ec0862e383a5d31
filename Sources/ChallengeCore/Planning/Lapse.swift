import Statechart
import Terms

/// What the clock does to a case when a term ends and nobody has done anything.
package struct Lapse: Hashable, Sendable {
  /// The state that the machine comes into, as people speak of it.
  package let state: StateMeaning
  package let on: CalendarDate
}

/// Where a machine goes when a term ends, as far as the records of now allow it; nil when it stays
/// where it is.
package func lapse(
  of term: RunningTerm, _ challenge: Challenge, _ situation: Situation
) -> Lapse? {
  guard term.isOpen else { return nil }
  let day = term.end.adding(days: 1)
  let then = Deliberation(challenge, situation.with(actor: .clock, on: day))
  guard let (machine, snapshot) = then.machine(term.record),
    let event = machine.chart.event(named: TermDefinition.lapseEvent(of: term.name)),
    let step = machine.chart.send(
      event, to: snapshot, RequirementFacts(machine, then.inspection(term.record)))
  else { return nil }
  let states = machine.chart.stored(step.snapshot).active.compactMap { machine.states[$0] }
  let shown = states.last { $0.residentText != nil } ?? states.last
  return shown.map { Lapse(state: $0, on: day) }
}
