import Statechart

/// Short words to write charts with.
func state(_ name: String, _ transitions: TransitionDescription...) -> StateDescription {
  StateDescription(name: name, transitions: transitions)
}

func compound(
  _ name: String, _ initial: String, _ children: [StateDescription],
  _ transitions: TransitionDescription...
) -> StateDescription {
  StateDescription(
    name: name, kind: .compound(initial: initial), children: children, transitions: transitions)
}

func parallel(
  _ name: String, _ children: [StateDescription], _ transitions: TransitionDescription...
) -> StateDescription {
  StateDescription(name: name, kind: .parallel, children: children, transitions: transitions)
}

func final(_ name: String) -> StateDescription { StateDescription(name: name, kind: .final) }

func go(
  _ event: String?, _ targets: String..., when condition: Guard = .always,
  actions: [Action] = [], isInternal: Bool = false
) -> TransitionDescription {
  TransitionDescription(
    event: event, condition: condition, targets: targets, isInternal: isInternal,
    actions: actions)
}

extension StateDescription {
  /// The same state, telling when it is entered and left.
  func telling() -> StateDescription {
    var told = self
    switch kind {
    case .shallowHistory, .deepHistory: return self
    default: break
    }
    told.onEntry.append(.effect("+" + name))
    told.onExit.append(.effect("-" + name))
    told.children = children.map { $0.telling() }
    return told
  }
}

/// A root with these states; the first of them is the initial one.
func chart(_ children: StateDescription..., telling: Bool = false) throws -> Chart {
  let states = telling ? children.map { $0.telling() } : children
  return try Chart(compound("root", children[0].name, states))
}

/// A chart that is being run, by names.
struct Player {
  let chart: Chart
  var facts: [String: Int] = [:]
  private(set) var last: Macrostep

  init(_ chart: Chart, _ facts: [String: Int] = [:]) {
    self.chart = chart
    self.facts = facts
    last = chart.start(chart.facts(facts))
  }

  var active: String { chart.activeNames(last.snapshot).joined(separator: " ") }

  /// The effects of the last macrostep.
  var effects: String {
    last.actions.compactMap { if case .effect(let name) = $0 { name } else { nil } }
      .joined(separator: " ")
  }

  /// Sends an event; what is active afterwards, nil when nothing answered.
  @discardableResult
  mutating func send(_ name: String) -> String? {
    guard let event = chart.event(named: name),
      let next = chart.send(event, to: last.snapshot, chart.facts(facts))
    else { return nil }
    last = next
    return active
  }
}
