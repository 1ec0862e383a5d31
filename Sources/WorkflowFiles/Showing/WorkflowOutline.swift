import ChallengeCore
import Statechart

/// A workflow laid out for reading: the states by phase, what leads out of each and for whom.
///
/// Facts only: the sentences are made elsewhere.
package struct WorkflowOutline: Sendable {
  /// What leads out of a state, or happens in it.
  package struct Way: Sendable {
    package enum Trigger: Hashable, Sendable {
      case action(ActionDefinition)
      /// The clock, when the end of this term has passed.
      case lapse(TermDefinition)
      /// By itself, when everything in this state is done.
      case done(state: String)
      /// By itself, as soon as the condition holds.
      case always
    }

    package let trigger: Trigger
    /// Names of states; empty when nothing is left.
    package let targets: [String]
    package let condition: Guard
    package let effects: [TermEffect]
  }

  package struct State: Sendable {
    package let name: String
    /// How many states lie around it.
    package let depth: Int
    /// Nil for a history state.
    package let meaning: StateMeaning?
    /// Its own or that of the nearest state around it.
    package let phase: Phase?
    package let hasStatesInside: Bool
    package let ways: [Way]
    package let onEntry: [TermEffect]
    package let onExit: [TermEffect]
  }

  package struct Part: Sendable {
    /// Nil for states in no phase or in several, and for the endings outside the phases.
    package let phase: Phase?
    package let states: [State]
  }

  package struct Process: Sendable {
    /// The record kind.
    package let kind: String
    package let states: [State]
  }

  package let name: String
  package let version: Int
  package let title: Bilingual
  /// The main line, in the order of the phases; the states of a part in the order of the file.
  package let parts: [Part]
  /// By name.
  package let processes: [Process]
  /// By name.
  package let terms: [TermDefinition]

  package init(_ workflow: Workflow) {
    name = workflow.name
    version = workflow.version
    title = workflow.title
    let states = Self.states(of: workflow.main, in: workflow)
    let phases: [Phase?] = Phase.allCases.map { $0 } + [nil]
    parts = phases.compactMap { phase in
      let members = states.filter { $0.phase == phase }
      return members.isEmpty ? nil : Part(phase: phase, states: members)
    }
    processes = workflow.processes.sorted { $0.key < $1.key }.map { kind, machine in
      Process(kind: kind, states: Self.states(of: machine, in: workflow))
    }
    terms = workflow.terms.values.sorted { $0.name < $1.name }
  }

  private static func states(of machine: Machine, in workflow: Workflow) -> [State] {
    let chart = machine.chart
    return chart.states.map { state in
      let name = chart.name(of: state)
      return State(
        name: name, depth: chart.depth(of: state), meaning: machine.states[name],
        phase: phase(of: state, in: machine), hasStatesInside: !chart.children(of: state).isEmpty,
        ways: chart.transitions(of: state).map { way(chart.transition($0), workflow) },
        onEntry: effects(chart.onEntry(of: state)), onExit: effects(chart.onExit(of: state)))
    }
  }

  private static func phase(of state: StateID, in machine: Machine) -> Phase? {
    var current: StateID? = state
    while let state = current {
      if let phase = machine.states[machine.chart.name(of: state)]?.phase { return phase }
      current = machine.chart.parent(of: state)
    }
    return nil
  }

  private static func way(_ transition: TransitionDescription, _ workflow: Workflow) -> Way {
    Way(
      trigger: trigger(transition.event, workflow), targets: transition.targets,
      condition: transition.condition, effects: effects(transition.actions))
  }

  private static func trigger(_ event: String?, _ workflow: Workflow) -> Way.Trigger {
    guard let event else { return .always }
    switch WorkflowEvent(event) {
    case .action(let name):
      guard let action = workflow.actions[name] else {
        preconditionFailure("a checked workflow answers an unknown action")
      }
      return .action(action)
    case .lapse(let name):
      guard let term = workflow.terms[name] else {
        preconditionFailure("a checked workflow answers an unknown term")
      }
      return .lapse(term)
    case .done(let state): return .done(state: state)
    }
  }

  private static func effects(_ actions: [Action]) -> [TermEffect] {
    actions.compactMap { action in
      if case .effect(let text) = action { TermEffect(text) } else { nil }
    }
  }
}
