import ChallengeCore
import Terms

extension Projection {
  /// The day on which the case first came into each phase; a phase that it never saw is absent.
  ///
  /// A case that was taken in while it ran counts from the day on which it came into its state.
  package var phaseStarts: [Phase: CalendarDate] {
    let machine = situation.workflow.main
    var starts: [Phase: CalendarDate] = [:]
    for step in challenge.steps where step.record == nil && step.annulled == nil {
      for phase in step.entered.compactMap({ machine.states[$0]?.phase })
      where starts[phase] == nil {
        starts[phase] = step.on
      }
    }
    if let taken = challenge.takenIn, let phase = phase(around: taken.state) {
      starts[phase] = min(starts[phase] ?? taken.since, taken.since)
    }
    if starts[phase] == nil { starts[phase] = challenge.openedOn }
    return starts
  }

  /// The phase of a state, its own or that of the nearest state around it.
  private func phase(around name: String) -> Phase? {
    let machine = situation.workflow.main
    var state = machine.chart.state(named: name)
    while let found = state {
      if let phase = machine.states[machine.chart.name(of: found)]?.phase { return phase }
      state = machine.chart.parent(of: found)
    }
    return nil
  }
}
