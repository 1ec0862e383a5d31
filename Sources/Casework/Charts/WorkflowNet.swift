import ChallengeCore
import Statechart

/// One line of a workflow as a place/transition net: the main line, or the process of a kind of
/// record.
///
/// Every configuration of active states in which the line can stand is a place, and one token says
/// where it stands: parallel regions are multiplied out. Every microstep that could happen there is
/// a transition; its requirements are left out, so the net allows more than the rules do and never
/// less. From every place a silent transition leads to ``end``, because a line may still run when it
/// is looked at. So the net is a workflow net, safe and sound by its shape: one token, a transition
/// has one place before and one after it, and the end can be reached from everywhere.
package struct WorkflowNet: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    /// A name that can be an identifier in XML.
    package let id: String
    /// The states in it; empty for the places before the beginning and after the end.
    package let label: Bilingual?
  }

  package struct Transition: Hashable, Sendable {
    package let id: String
    /// The name of the event in a log; nil when nothing is written down.
    package let name: String?
    package let from: String
    package let to: String
  }

  /// The kind of record; nil for the main line.
  package let process: String?
  /// In the order in which they are reached; ``begin`` first and ``end`` last.
  package let places: [Place]
  package let transitions: [Transition]
  private let naming: Naming

  /// The place with the one token at first.
  package static let begin = "begin"
  /// The place with the one token at last.
  package static let end = "end"

  /// Nil when the workflow has no process of that kind.
  package init?(_ workflow: Workflow, process kind: String? = nil) {
    guard let machine = workflow.machine(of: kind) else { return nil }
    process = kind
    var exploration = Exploration(machine, isMain: kind == nil)
    exploration.explore()
    naming = Naming(machine.chart, exploration, action: kind ?? "open")
    let ids = exploration.ids
    places =
      [Place(id: Self.begin, label: nil)]
      + zip(ids, exploration.snapshots).map { Place(id: $0, label: machine.label($1)) }
      + [Place(id: Self.end, label: nil)]
    var arcs: [(name: String?, from: String, to: String)] = []
    for edge in exploration.edges {
      let name = edge.from == nil ? naming.beginning(edge.entered) : naming.step(edge)
      arcs.append((name, edge.from.map { ids[$0] } ?? Self.begin, ids[edge.to]))
    }
    for id in ids { arcs.append((nil, id, Self.end)) }
    transitions = arcs.enumerated().map {
      Transition(
        id: "t\($0.offset + 1)", name: $0.element.name, from: $0.element.from, to: $0.element.to)
    }
  }

  /// What a microstep of the journal is called in the net and in a log.
  ///
  /// - Parameter isFirst: whether it is the one with which the line began.
  package func name(of microstep: StoredMicrostep, isFirst: Bool) -> String {
    let entered = microstep.entered.filter(naming.atomic.contains)
    return isFirst
      ? naming.beginning(entered)
      : naming.step(.init(from: 0, event: microstep.event, entered: entered, to: 0))
  }

  /// Whether a state of the line has no states inside.
  package func isInnermost(_ state: String) -> Bool { naming.atomic.contains(state) }

  /// How many of these events, in order, the net can follow from its beginning.
  package func fits(_ names: [String]) -> Int {
    var marked = Self.begin
    for (index, name) in names.enumerated() {
      guard let next = transitions.first(where: { $0.from == marked && $0.name == name }) else {
        return index
      }
      marked = next.to
    }
    return names.count
  }
}

/// How events are called: by the action, and by where it leads when that is not certain.
private struct Naming: Hashable {
  let atomic: Set<String>
  private let action: String
  private let initial: [String]
  /// Events that can lead from one place to several.
  private let forking: Set<String>

  init(_ chart: Chart, _ exploration: Exploration, action: String) {
    atomic = Set(
      chart.states.filter { chart.isAtomic($0) && !chart.isHistory($0) }.map(chart.name))
    self.action = action
    initial = exploration.initial
    var reached: [String: Int] = [:]
    var forking: Set<String> = []
    for edge in exploration.edges {
      guard let from = edge.from, let event = edge.event else { continue }
      let key = "\(from) \(event)"
      if let other = reached[key], other != edge.to { forking.insert(event) }
      reached[key] = edge.to
    }
    self.forking = forking
  }

  func beginning(_ entered: [String]) -> String {
    entered == initial ? action : Self.join(action, entered)
  }

  func step(_ edge: Exploration.Edge) -> String {
    guard let event = edge.event else { return Self.join("settle", edge.entered) }
    return forking.contains(event) ? Self.join(event, edge.entered) : event
  }

  private static func join(_ name: String, _ states: [String]) -> String {
    states.isEmpty ? name : "\(name):\(states.joined(separator: "+"))"
  }
}

/// Finds every configuration in which a machine can stand, and what leads from one to another.
private struct Exploration {
  struct Edge: Hashable {
    /// Nil for a beginning.
    let from: Int?
    let event: String?
    /// The states without states inside that are entered, in order.
    let entered: [String]
    let to: Int
  }

  private(set) var snapshots: [Snapshot] = []
  private(set) var edges: [Edge] = []
  private(set) var initial: [String] = []
  private var numbers: [Snapshot: Int] = [:]
  private let machine: Machine
  private let isMain: Bool

  private var chart: Chart { machine.chart }

  init(_ machine: Machine, isMain: Bool) {
    self.machine = machine
    self.isMain = isMain
  }

  mutating func explore() {
    let usual = chart.beginning()
    initial = entered(usual.microstep)
    add(usual, from: nil, nil)
    // A case that was already running may come in anywhere but at an end.
    for state in isMain ? chart.states : [] where !chart.isHistory(state) {
      let step = chart.beginning(at: state)
      if !machine.hasEnded(chart.stored(step.snapshot)) { add(step, from: nil, nil) }
    }
    var next = 0
    while next < snapshots.count {
      let here = snapshots[next]
      for event in chart.events.map(Optional.some) + [nil] {
        for step in chart.conceivableSteps(event, in: here) {
          add(step, from: next, event.map(chart.name))
        }
      }
      next += 1
    }
  }

  private mutating func add(_ step: Chart.ConceivableStep, from: Int?, _ event: String?) {
    let number = numbers[step.snapshot] ?? snapshots.count
    if number == snapshots.count {
      snapshots.append(step.snapshot)
      numbers[step.snapshot] = number
    }
    let edge = Edge(from: from, event: event, entered: entered(step.microstep), to: number)
    if seen.insert(edge).inserted { edges.append(edge) }
  }

  private var seen: Set<Edge> = []

  private func entered(_ microstep: Microstep) -> [String] {
    microstep.entered.filter(chart.isAtomic).map(chart.name)
  }

  /// A name for each place, of its states; a number tells apart those that remember different things.
  var ids: [String] {
    var counts: [String: Int] = [:]
    return snapshots.map { snapshot in
      let states = snapshot.states.filter(chart.isAtomic).map(chart.name)
      let name = "p-" + states.joined(separator: ".")
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return count == 1 ? name : "\(name).\(count)"
    }
  }
}

extension Machine {
  /// What the states of a configuration are called, without the states around them.
  fileprivate func label(_ snapshot: Snapshot) -> Bilingual {
    let own = snapshot.states.filter(chart.isAtomic).map { state in
      let name = chart.name(of: state)
      return states[name]?.label ?? Bilingual(dutch: name, english: name)
    }
    return Bilingual(
      dutch: own.map(\.dutch).joined(separator: " + "),
      english: own.map(\.english).joined(separator: " + "))
  }
}
