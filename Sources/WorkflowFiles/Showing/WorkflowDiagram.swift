import ChallengeCore
import Statechart

/// Drawings of a workflow in the languages of two drawing programs.
///
/// The same workflow always gives the same text. Everything that comes from a file is escaped, so
/// that a label cannot become part of the drawing's own language.
package enum WorkflowDiagram {
  /// The drawing of one machine.
  package struct Drawing: Hashable, Sendable {
    /// The record kind of a process, nil for the main line.
    package let process: String?
    package let text: String
  }

  /// Mermaid `stateDiagram-v2`, the main line first, then the processes by name.
  package static func mermaid(
    _ workflow: Workflow, in language: KeyPath<Bilingual, String>
  ) -> [Drawing] {
    machines(of: workflow).map { process, machine in
      let picture = Picture(workflow: workflow, machine: machine, language: language)
      return Drawing(process: process, text: MermaidDrawing(picture: picture).text)
    }
  }

  /// Graphviz, with a cluster for every state that has states inside.
  package static func dot(
    _ workflow: Workflow, in language: KeyPath<Bilingual, String>
  ) -> [Drawing] {
    machines(of: workflow).map { process, machine in
      let picture = Picture(workflow: workflow, machine: machine, language: language)
      return Drawing(process: process, text: DotDrawing(picture: picture).text)
    }
  }

  private static func machines(of workflow: Workflow) -> [(String?, Machine)] {
    [(nil, workflow.main)]
      + workflow.processes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// What both drawings show of a machine.
struct Picture {
  struct Arrow {
    let source: StateID
    /// The source itself when nothing is left or entered.
    let target: StateID
    let label: String
    let staysInside: Bool
  }

  let workflow: Workflow
  let machine: Machine
  let language: KeyPath<Bilingual, String>

  var chart: Chart { machine.chart }

  func name(_ state: StateID) -> String { chart.name(of: state) }

  func label(_ state: StateID) -> String {
    switch chart.kind(of: state) {
    case .shallowHistory: "H"
    case .deepHistory: "H*"
    default: machine.states[name(state)]?.label[keyPath: language] ?? name(state)
    }
  }

  /// The child of a state, or the state at the top when that is nil, in which it begins.
  func first(in state: StateID?) -> StateID? {
    let children = state.map(chart.children) ?? chart.topStates
    guard let state else {
      let entered = chart.start(chart.facts([:])).microsteps.first?.entered ?? []
      return children.first(where: entered.contains)
    }
    guard case .compound(let initial) = chart.kind(of: state),
      let target = chart.state(named: initial)
    else { return nil }
    return children.first { $0 == target || chart.isDescendant(target, of: $0) }
  }

  var arrows: [Arrow] {
    chart.transitions.flatMap { number -> [Arrow] in
      let transition = chart.transition(number)
      let source = chart.source(of: number)
      let targets = chart.targets(of: number)
      let label = label(of: transition)
      if targets.isEmpty {
        return [Arrow(source: source, target: source, label: label, staysInside: true)]
      }
      return targets.map {
        Arrow(source: source, target: $0, label: label, staysInside: false)
      }
    }
  }

  private func label(of transition: TransitionDescription) -> String {
    guard let event = transition.event else {
      return transition.condition.factNames.joined(separator: ", ")
    }
    if let action = workflow.actions[event] { return action.label[keyPath: language] }
    switch WorkflowEvent(event) {
    case .lapse(let term): return "⌛ \(workflow.terms[term]?.label[keyPath: language] ?? term)"
    case .done(let state):
      return "✓ \(chart.state(named: state).map(label) ?? state)"
    case .action(let name): return name
    }
  }
}

/// What an event of a workflow stands for.
package enum WorkflowEvent: Hashable, Sendable {
  case action(String)
  /// The end of this term has passed.
  case lapse(term: String)
  /// Everything in this state is done.
  case done(state: String)

  package init(_ event: String) {
    if event.hasPrefix("lapse.") {
      self = .lapse(term: String(event.dropFirst("lapse.".count)))
    } else if event.hasPrefix("done.state.") {
      self = .done(state: String(event.dropFirst("done.state.".count)))
    } else {
      self = .action(event)
    }
  }
}

extension Guard {
  /// The facts that it asks for, in the order in which it names them.
  package var factNames: [String] {
    switch self {
    case .always, .inState: []
    case .fact(let name), .compare(let name, _, _): [name]
    case .not(let part): part.factNames
    case .all(let parts), .any(let parts): parts.flatMap(\.factNames)
    }
  }
}
