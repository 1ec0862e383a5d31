import Statechart
import Terms

/// Where somebody wants to go with a case.
package enum Goal: Hashable, Sendable {
  /// A decision on the request.
  case decision
  /// The task is carried out by the challenger.
  case start
  /// The case has ended, in whatever way.
  case end
  case state(String)
  /// This action has been taken.
  case action(String)

  /// The words for the goals that every workflow has.
  package static let words: [(name: String, goal: Goal)] = [
    ("besluit", .decision), ("decision", .decision), ("start", .start), ("einde", .end),
    ("end", .end),
  ]

  /// The goal of a word, a state or an action.
  package init?(_ text: String, in workflow: Workflow) {
    if let known = Self.words.first(where: { $0.name == text }) {
      self = known.goal
    } else if workflow.main.states[text] != nil {
      self = .state(text)
    } else if let action = workflow.actions[text], action.process == nil {
      self = .action(text)
    } else {
      return nil
    }
  }

  /// Every name that a goal can have in a workflow.
  package static func names(in workflow: Workflow) -> [String] {
    words.map(\.name) + workflow.main.states.keys.sorted()
      + workflow.actionOrder.filter { workflow.actions[$0]?.process == nil }
  }

  // MARK: Whether it is reached

  func isReached(_ challenge: Challenge, _ workflow: Workflow) -> Bool {
    let states = challenge.snapshot.active.compactMap { workflow.main.states[$0] }
    switch self {
    case .decision: return challenge.latest("decision") != nil
    case .start: return states.contains { $0.phase == .uitvoering || $0.phase == .opvolging }
    case .end: return workflow.main.hasEnded(challenge.snapshot)
    case .state(let name): return challenge.snapshot.active.contains(name)
    case .action: return false
    }
  }

  /// Whether taking an action is itself what is wanted.
  func isReached(byTaking action: ActionDefinition) -> Bool {
    switch self {
    case .decision: action.records.contains { $0.kind == "decision" }
    case .action(let name): action.name == name
    case .start, .end, .state: false
    }
  }

  fileprivate func isReached(in state: StateID, _ machine: Machine) -> Bool {
    var around: StateID? = state
    while let current = around {
      let name = machine.chart.name(of: current)
      let meaning = machine.states[name]
      switch self {
      case .start where meaning?.phase == .uitvoering || meaning?.phase == .opvolging: return true
      case .end where meaning?.isEnd == true: return true
      case .state(name): return true
      default: around = machine.chart.parent(of: current)
      }
    }
    return false
  }
}

/// How many actions a goal is away from each innermost state, when no guard ever says no.
///
/// Never more than the real way, so a search that trusts it finds the shortest.
struct GoalDistances {
  private var steps: [StateID: Int] = [:]

  init(_ goal: Goal, in workflow: Workflow) {
    let machine = workflow.main
    let chart = machine.chart
    let atomic = chart.states.filter(chart.isAtomic)
    for state in atomic where goal.isReached(in: state, machine) { steps[state] = 0 }
    var ways: [(from: StateID, to: [StateID], weight: Int)] = []
    for state in atomic {
      for transition in Self.transitions(from: state, chart) {
        let action = chart.transition(transition).event.flatMap { workflow.actions[$0] }
        if let action, goal.isReached(byTaking: action) {
          steps[state] = min(steps[state] ?? 1, 1)
        }
        let targets = chart.targets(of: transition).flatMap {
          chart.enter($0, chart.facts([:])).snapshot.states.filter(chart.isAtomic)
        }
        ways.append((state, targets, action == nil ? 0 : 1))
      }
    }
    var changed = true
    while changed {
      changed = false
      for way in ways {
        guard let near = way.to.compactMap({ steps[$0] }).min() else { continue }
        guard near + way.weight < steps[way.from] ?? .max else { continue }
        steps[way.from] = near + way.weight
        changed = true
      }
    }
  }

  private static func transitions(from state: StateID, _ chart: Chart) -> [TransitionID] {
    var found: [TransitionID] = []
    var around: StateID? = state
    while let current = around {
      found += chart.transitions(of: current)
      around = chart.parent(of: current)
    }
    return found
  }

  /// Nil when the goal cannot be reached from here, whatever anybody does.
  func steps(from challenge: Challenge, _ machine: Machine) -> Int? {
    challenge.snapshot.active.compactMap { machine.chart.state(named: $0) }
      .compactMap { steps[$0] }.min()
  }
}
