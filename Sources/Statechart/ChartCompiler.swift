/// Turns a checked description into tables.
struct ChartCompiler {
  private(set) var tables: ChartTables
  private(set) var events = NameTable<String>()
  private(set) var facts = NameTable<String>()
  private(set) var actions = NameTable<Action>()

  /// The tree must have passed the structure and reference checks.
  init(_ tree: ChartTree) {
    tables = ChartTables(tree: tree)
    collectEvents()
    for state in 0..<tree.count {
      let description = tree.descriptions[state]
      tables.entryActions.append(add(description.onEntry))
      tables.exitActions.append(add(description.onExit))
      let first = tables.transitions.count
      for index in description.transitions.indices {
        add(description.transitions[index], state, index)
      }
      tables.transitionRanges.append(first..<tables.transitions.count)
      if !tree.histories[state].isEmpty { tables.historyOwners.insert(state) }
    }
    tables.raisedEvents = actions.values.map { action in
      guard case .raise(let event) = action, let number = events.number(event) else {
        return ChartTables.noEvent
      }
      return UInt16(number)
    }
    if excesses.isEmpty { compileCandidates() }
  }

  /// What is too large for the tables.
  var excesses: [ChartFinding] {
    let measured: [(ChartFinding.Measure, Int, Int)] = [
      (.transitions, tables.transitions.count, ChartLimits.transitions),
      (.eventlessTransitions, eventlessCount, ChartLimits.eventlessTransitions),
      (.events, events.count, ChartLimits.events),
      (.facts, facts.count, ChartLimits.facts),
      (.actions, actions.count, ChartLimits.actions),
      (.guardParts, tables.guards.instructions.count, ChartLimits.guardParts),
    ]
    return measured.compactMap { measure, count, limit in
      count > limit ? .limitExceeded(measure, count: count, limit: limit) : nil
    }
  }

  private var eventlessCount: Int {
    tables.tree.descriptions.reduce(0) { count, description in
      count + description.transitions.count { $0.event == nil }
    }
  }

  /// Numbers the events: those that are written down first, then the `done` events that are heard.
  private mutating func collectEvents() {
    let tree = tables.tree
    var descriptors: [EventDescriptor] = []
    for description in tree.descriptions {
      for event in description.transitions.compactMap(\.event) {
        let descriptor = EventDescriptor(event)
        descriptors.append(descriptor)
        if !descriptor.isWildcard { _ = events.add(descriptor.name) }
      }
      for action in description.allActions {
        switch action {
        case .raise(let event), .schedule(let event, _): _ = events.add(event)
        case .effect, .cancel: break
        }
      }
    }
    for state in 0..<tree.count {
      let done = EventDescriptor.done(tree.name(state))
      let canRaise = state != 0 && tree.compounds.union(tree.parallels).contains(state)
      if canRaise, descriptors.contains(where: { $0.matches(done) }) {
        tables.doneEvents.append(UInt16(truncatingIfNeeded: events.add(done)))
      } else {
        tables.doneEvents.append(ChartTables.noEvent)
      }
    }
  }

  private mutating func add(_ list: [Action]) -> Range<Int> {
    let first = tables.actionNumbers.count
    for action in list {
      tables.actionNumbers.append(UInt16(truncatingIfNeeded: actions.add(action)))
    }
    return first..<tables.actionNumbers.count
  }

  private mutating func add(_ description: TransitionDescription, _ state: Int, _ index: Int) {
    let tree = tables.tree
    let targets = description.targets.compactMap(tree.number)
    var domain = ChartTree.nowhere
    var plan = EntryPlan()
    if !targets.isEmpty {
      domain = tree.domain(
        source: state, targets: targets, isInternal: description.isInternal, [])
      plan = tree.entryPlan(targets: targets, domain: domain, [])
    }
    tables.transitions.append(
      ChartTables.Transition(
        source: state, isInternal: description.isInternal,
        condition: tables.guards.compile(
          description.condition, facts: &facts, states: { tree.number($0) ?? 0 }),
        actions: add(description.actions), domain: domain, entry: plan.states,
        dependsOnHistory: plan.usedHistory))
    tables.targets.append(targets)
    tables.transitionPlaces.append((state, index))
  }

  /// Lists for every atomic state and event the transitions to consider, innermost first.
  ///
  /// > Source: W3C SCXML 1.0, appendix D, `selectTransitions`.
  private mutating func compileCandidates() {
    let tree = tables.tree
    let matches = matchingTransitions()
    tables.columns = events.count + 1
    tables.rows = Array(repeating: 0, count: tree.count)
    tables.answering = Array(repeating: StateSet(), count: tables.columns)
    for (row, atomic) in tree.atomics.enumerated() {
      tables.rows[atomic] = row
      var cells: [[UInt16]] = Array(repeating: [], count: tables.columns)
      var state = atomic
      while state > 0 {
        for transition in tables.transitionRanges[state] {
          for column in matches[transition] {
            cells[column].append(UInt16(truncatingIfNeeded: transition))
          }
        }
        state = tree.parents[state]
      }
      for (column, cell) in cells.enumerated() {
        tables.candidateStarts.append(UInt32(tables.candidates.count))
        tables.candidates += cell
        if !cell.isEmpty { tables.answering[column].insert(atomic) }
      }
    }
    tables.candidateStarts.append(UInt32(tables.candidates.count))
  }

  /// The columns that each transition answers.
  private func matchingTransitions() -> [[Int]] {
    tables.transitions.indices.map { transition in
      guard let event = tables.description(ofTransition: transition).event else {
        return [events.count]
      }
      let descriptor = EventDescriptor(event)
      return events.values.indices.filter { descriptor.matches(events.values[$0]) }
    }
  }
}
