/// A state machine with nested and parallel states, as in W3C SCXML 1.0, compiled and checked.
///
/// A chart knows no clock and no world, and keeps no state: every step takes a ``Snapshot`` and
/// gives a new one, with what happened on the way as data. The procedures of appendix D are followed
/// to the letter: descendants before ancestors, document order between regions, internal events
/// after eventless transitions. Two things differ:
/// - The domain of a transition is found once, before states are left. The standard finds it again
///   when states are entered; where history has changed in between, ancestors would be forgotten.
/// - When a final state at the top is reached it stays active, so that one can see where a case
///   ended; its exit actions are not run.
public struct Chart: Sendable {
  /// The name of the root.
  public let name: String
  /// What is doubtful in the chart, though it can be used.
  public let warnings: [ChartFinding]

  let tables: ChartTables
  let eventNames: NameTable<String>
  let facts: NameTable<String>
  let actions: NameTable<Action>

  /// Checks and compiles a description.
  ///
  /// Throws every error that is found. Checks of behaviour (loops, conflicts, unreachable states)
  /// are made only when names, structure and references are right.
  public init(_ root: StateDescription) throws(ChartError) {
    let tree = try ChartTree(root)
    var findings = StructureChecks(tree).findings + ReferenceChecks(tree).findings
    guard findings.allSatisfy({ $0.severity == .warning }) else {
      throw ChartError(findings: findings.filter { $0.severity == .error })
    }
    let compiler = ChartCompiler(tree)
    findings += compiler.excesses
    if compiler.excesses.isEmpty { findings += BehaviourChecks(compiler.tables).findings }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw ChartError(findings: errors) }
    name = root.name
    warnings = findings
    tables = compiler.tables
    eventNames = compiler.events
    facts = compiler.facts
    actions = compiler.actions
  }
}

/// The names in a chart.
extension Chart {
  /// The state or history state of a name; nil for the root and for unknown names.
  public func state(named name: String) -> StateID? {
    tables.tree.number(name).map(StateID.init)
  }

  public func name(of state: StateID) -> String { tables.tree.name(state.index) }

  /// Every event, in the order of the description; `done` events only if a transition asks.
  public var events: [EventID] { eventNames.values.indices.map(EventID.init) }

  public func event(named name: String) -> EventID? { eventNames.number(name).map(EventID.init) }

  public func name(of event: EventID) -> String { eventNames.values[event.index] }

  /// Whether an event is one that the chart raises itself when a state is done.
  public func isDone(_ event: EventID) -> Bool {
    name(of: event).hasPrefix(EventDescriptor.donePrefix)
  }

  /// The facts that guards ask for, in the order in which their numbers count.
  public var factNames: [String] { facts.values }

  public func fact(named name: String) -> FactID? { facts.number(name).map(FactID.init) }

  public func name(of fact: FactID) -> String { facts.values[fact.index] }

  /// The values of facts as a list; names that the chart does not ask for are left out.
  public func facts(_ values: [String: Int]) -> FactTable {
    FactTable(factNames.map { values[$0] })
  }

  public func action(_ action: ActionID) -> Action { actions.values[action.index] }

  public func actionID(of action: Action) -> ActionID? {
    actions.number(action).map(ActionID.init)
  }
}
