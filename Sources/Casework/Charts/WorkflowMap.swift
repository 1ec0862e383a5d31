import ChallengeCore
import Statechart
import WorkflowFiles

/// A workflow as a chart for people: the states in which a case can stand, and what leads on from
/// each.
///
/// Facts only: where they are drawn and in which words is said elsewhere.
package struct WorkflowMap: Sendable {
  /// One state in which something can stand: one without states inside.
  package struct State: Sendable {
    package let meaning: StateMeaning
    /// The states around it that have a name, outermost first.
    package let around: [StateMeaning]
    /// Its own phase or that of the nearest state around it; nil for endings outside the phases.
    package let phase: Phase?
    package let ways: [Way]
    /// The terms that begin when it is entered, by name.
    package let terms: [String]

    package var name: String { meaning.name }

    /// The name under which lists keep a case that stands here: of the deepest state with a text for
    /// the challenger.
    package var nameInLists: String {
      ([meaning] + around.reversed()).first { $0.residentText != nil }?.name ?? name
    }
  }

  /// What leads out of a state, or happens in it.
  package struct Way: Hashable, Sendable {
    package enum Trigger: Hashable, Sendable {
      /// Somebody takes an action, by its name.
      case action(String)
      /// The clock, when the end of this term has passed.
      case lapse(term: String)
      /// By itself, as soon as the requirements hold.
      case always
    }

    package let trigger: Trigger
    /// The states to which it leads; empty when nothing is left.
    package let targets: [String]
    /// What must hold, by name.
    package let requirements: [String]
    package let effects: [TermEffect]
  }

  /// The main line, or the process of a kind of record.
  package struct Line: Sendable {
    /// The kind of record; nil for the main line.
    package let kind: String?
    /// In the order of the file; the main line in the order of the phases.
    package let states: [State]

    package func state(named name: String) -> State? { states.first { $0.name == name } }
  }

  package let title: Bilingual
  /// The main line first, then the processes by name.
  package let lines: [Line]

  package init(_ workflow: Workflow) {
    title = workflow.title
    let main = Self.line(nil, workflow.main)
    let phases: [Phase?] = Phase.allCases.map { $0 } + [nil]
    let ordered = phases.flatMap { phase in main.states.filter { $0.phase == phase } }
    lines =
      [Line(kind: nil, states: ordered)]
      + workflow.processes.sorted { $0.key < $1.key }.map { Self.line($0.key, $0.value) }
  }

  package func line(of kind: String?) -> Line? { lines.first { $0.kind == kind } }

  // MARK: Reading the chart

  private static func line(_ kind: String?, _ machine: Machine) -> Line {
    let chart = machine.chart
    let atomic = chart.states.filter { chart.isAtomic($0) && !chart.isHistory($0) }
    return Line(kind: kind, states: atomic.compactMap { state($0, machine) })
  }

  private static func state(_ state: StateID, _ machine: Machine) -> State? {
    let chart = machine.chart
    guard let meaning = machine.states[chart.name(of: state)] else { return nil }
    var around: [StateMeaning] = []
    var ways: [Way] = []
    var terms: [String] = []
    var current: StateID? = state
    while let found = current {
      ways += chart.transitions(of: found).map { way($0, chart) }
      terms += started(chart.onEntry(of: found))
      current = chart.parent(of: found)
      if let current, let outer = machine.states[chart.name(of: current)] {
        around.insert(outer, at: 0)
      }
    }
    let phase = meaning.phase ?? around.reversed().lazy.compactMap(\.phase).first
    return State(meaning: meaning, around: around, phase: phase, ways: ways, terms: terms)
  }

  private static func way(_ transition: TransitionID, _ chart: Chart) -> Way {
    let described = chart.transition(transition)
    let trigger: Way.Trigger =
      described.event.map { event in
        TermDefinition.term(ofLapse: event).map { .lapse(term: $0) } ?? .action(event)
      } ?? .always
    return Way(
      trigger: trigger,
      targets: chart.targets(of: transition).flatMap { atomic($0, chart) },
      requirements: described.condition.factNames,
      effects: described.actions.compactMap { action in
        if case .effect(let text) = action { TermEffect(text) } else { nil }
      })
  }

  /// Where a transition to a state ends: in the states without states inside that it begins in.
  private static func atomic(_ state: StateID, _ chart: Chart) -> [String] {
    let children = chart.children(of: state).filter { !chart.isHistory($0) }
    if children.isEmpty { return [chart.name(of: state)] }
    switch chart.kind(of: state) {
    case .compound(let initial):
      return chart.state(named: initial).map { atomic($0, chart) } ?? []
    case .parallel: return children.flatMap { atomic($0, chart) }
    default: return []
    }
  }

  private static func started(_ actions: [Action]) -> [String] {
    actions.compactMap { action in
      guard case .effect(let text) = action, case .start(let term)? = TermEffect(text) else {
        return nil
      }
      return term
    }
  }
}
